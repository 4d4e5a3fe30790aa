"""Replaces the API token by another one, which Hellotext tests first."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.services.sessions import BackgroundSession
from posapp.ui.kit.form import line_field
from posapp.ui.kit.setting_sheet import SavingSheet

__all__ = ["TokenSheet"]


class TokenSheet(SavingSheet[BackgroundSession, str, None]):
    """One secret.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: What asks Hellotext, beside the UI thread.
        who: Who replaces it, for the activity log.
        replaced: Called when another token is saved, also when the sheet was closed meanwhile.
    """

    def __init__(
        self, window: QWidget, content: QWidget, context: AppContext, who: str, replaced: Callable[[], None]
    ) -> None:
        explanation = self.tr(
            "In Hellotext, open Settings, then API tokens. Create a token for this till and paste it here. "
            "posapp tests it first; the current token stays until then. It is stored only in this computer's "
            "keyring."
        )
        accept, busy = self.tr("Test and save"), self.tr("Asking Hellotext…")
        title = self.tr("API token")
        super().__init__(window, content, context.network, title, explanation, accept=accept, busy=busy)
        self._who, self._replaced = who, replaced
        self._field = line_field("newTokenField", title, limit=4096)
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._error = self.add_field(self._field, "newTokenError")

    def typed(self) -> str:
        """Give the token as pasted."""
        return self._field.text().strip()

    def write(self, session: BackgroundSession, token: str, /) -> None:
        """Let Hellotext test the token, and save it in the keyring."""
        session.setup.replace_token(token, self._who)

    def saved(self, _done: None, /) -> None:
        """Say that the token is another one now."""
        self._replaced()

    def show_error(self, error: Exception) -> None:
        """Say why the token was not saved, with the keyboard on it."""
        super().show_error(error)
        self._field.setFocus()

    def _submit(self) -> None:
        if self.typed():
            super()._submit()
        else:
            self._error.show_message(self.tr("Token: paste the token that you created in Hellotext."))
