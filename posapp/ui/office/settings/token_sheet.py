"""Another API token: tried at Hellotext, and refused where it belongs to another business while something waits."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["TokenSheet"]


class TokenSheet(Sheet):
    """One secret.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: What asks Hellotext, beside the UI thread.
        who: Who replaces it, for the journal.
        replaced: Called when another token is kept, also when the sheet was left meanwhile.
    """

    def __init__(
        self, window: QWidget, content: QWidget, context: AppContext, who: str, replaced: Callable[[], None]
    ) -> None:
        super().__init__(
            window, content, self.tr("API token"), accept=self.tr("Test and save"), cancel=self.tr("Cancel")
        )
        self._context, self._who, self._replaced = context, who, replaced
        explanation = self.tr(
            "In Hellotext, open Settings, then API tokens. Create a token for this till and paste it here. "
            "posapp tests it first; the current token stays until then. It is stored only in this computer's "
            "keyring."
        )
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self._field = QLineEdit()
        self._field.setObjectName("newTokenField")
        self._field.setAccessibleName(self.tr("API token"))
        self._field.setPlaceholderText(self.tr("API token"))
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setMaxLength(4096)
        self._field.returnPressed.connect(self._submit)
        self._error = FieldError("newTokenError", self._field)
        self._field.textChanged.connect(lambda _text: self._error.show_message(""))
        self.body.addWidget(self._field)
        self.body.addWidget(self._error)

    def open(self) -> None:
        """Show it on top, with the keyboard on the token."""
        super().open()
        self._field.setFocus()

    def _submit(self) -> None:
        """The sheet closes only when Hellotext took the token and the keyring keeps it."""
        token, who = self._field.text().strip(), self._who
        if not token:
            self._error.show_message(self.tr("Token: paste the token that you created in Hellotext."))
            return
        if not self._accept.isEnabled():
            return
        self._set_busy(busy=True)
        self._context.network.run(
            lambda session: session.setup.replace_token(token, who),
            on_success=self._close_with,
            on_failure=self.if_open(self._show_error),
        )

    def _close_with(self, _done: None) -> None:
        self.if_open(lambda _nothing: super(TokenSheet, self)._submit())(None)
        self._replaced()

    def _show_error(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._error.show_message(sentence(error))
        self._field.setFocus()

    def _set_busy(self, *, busy: bool) -> None:
        self._accept.setEnabled(not busy)
        self._accept.setText(self.tr("Asking Hellotext…") if busy else self.tr("Test and save"))
