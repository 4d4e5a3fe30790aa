"""The sheet that replaces the API token by another one, which Hellotext tests first."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.staff.members import Approval
from posapp.services.sessions import BackgroundSession
from posapp.ui.kit.form import secret_field
from posapp.ui.kit.setting_sheet import SavingSheet

__all__ = ["TokenSheet"]


class TokenSheet(SavingSheet[BackgroundSession, str, None]):
    """A field for the new token.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        context: Asks Hellotext, and saves the token.
        who: Who replaces it, for the activity log.
        replaced: Called when another token is saved, also when the sheet was closed meanwhile.
    """

    def __init__(
        self, window: QWidget, content: QWidget, context: AppContext, who: Approval, replaced: Callable[[], None]
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
        self._field = secret_field("newTokenField", title, limit=4096)
        self.add_field(self._field, "newTokenError")

    def typed(self) -> str:
        """Give the token as pasted."""
        return self._field.text().strip()

    def write(self, session: BackgroundSession, token: str, /) -> None:
        """Let Hellotext test the token, and save it in the keyring."""
        session.setup.replace_token(token, self._who)

    def saved(self, _done: None, /) -> None:
        """Call what follows from another token."""
        self._replaced()

    def _submit(self) -> None:
        if self.typed():
            super()._submit()
        else:
            self.form.show_message("", self.tr("Token: paste the token that you created in Hellotext."))
