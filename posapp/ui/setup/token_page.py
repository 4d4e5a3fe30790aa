"""The second step of the set-up: the API token of the business at Hellotext."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from posapp.ui.kit.basics import quiet_button
from posapp.ui.kit.form import secret_field
from posapp.ui.kit.form_builder import FormField
from posapp.ui.labels.sentences import sentence
from posapp.ui.setup.page import SetupPage

__all__ = ["TokenPage"]


class TokenPage(SetupPage):
    """Asks for the API token, which is stored in this computer's keyring only."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Connect to Hellotext"),
            self.tr("In Hellotext, open Settings, then API tokens. Create a token for this till and paste it here."),
        )
        self._token = secret_field("tokenField", "", limit=4096)
        self.form.add(FormField(self._token, self.tr("API token"), "token", "tokenError"))
        self._reveal = quiet_button(self.tr("Show the token"), "showTokenButton")
        self._reveal.setCheckable(True)
        self._reveal.toggled.connect(self._show_token)
        self.column.addWidget(self._reveal, alignment=Qt.AlignmentFlag.AlignLeft)
        self.add_note(self.tr("It is stored in this computer's keyring. Nobody can read it in a file or a log."))
        self.column.addStretch()

    def token(self) -> str:
        """Give the token as typed; empty, with the error shown, where nothing is typed."""
        token = self._token.text().strip()
        if not token:
            self.form.show_message("token", self.tr("Token: paste the token that you created in Hellotext."))
        return token

    def show_error(self, error: Exception) -> None:
        """Show beside the token why it was rejected, and what to do."""
        self.form.show_message("token", sentence(error))

    def _show_token(self, shown: bool) -> None:
        self._token.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._reveal.setText(self.tr("Hide the token") if shown else self.tr("Show the token"))
