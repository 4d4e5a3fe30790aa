"""The second step: the key to the business at Hellotext."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from posapp.ui.kit.basics import label, quiet_button
from posapp.ui.labels.sentences import sentence
from posapp.ui.setup.page import Field, SetupPage

__all__ = ["TokenPage"]


class TokenPage(SetupPage):
    """The API token, kept in this computer's keyring and nowhere else."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Connect to Hellotext"),
            self.tr("In Hellotext, open Settings, then API tokens. Create a token for this till and paste it here."),
        )
        self._token = QLineEdit()
        self._token.setObjectName("tokenField")
        self._token.setEchoMode(QLineEdit.EchoMode.Password)
        self._token.setMaxLength(4096)
        (self._error,) = self.add_fields(Field(self.tr("API token"), self._token, "tokenError"))
        self._token.textChanged.connect(lambda: self._error.show_message(""))
        self._reveal = quiet_button(self.tr("Show the token"), "showTokenButton")
        self._reveal.setCheckable(True)
        self._reveal.toggled.connect(self._show_token)
        self.column.addWidget(self._reveal, alignment=Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(
            label(
                self.tr("It is stored in this computer's keyring. Nobody can read it in a file or a log."),
                "soft",
                wraps=True,
            )
        )
        self.column.addStretch()

    def activate(self) -> None:
        """Put the keyboard on the token."""
        self._token.setFocus()
        self._token.selectAll()

    def token(self) -> str:
        """Give what was typed; empty when nothing was, which is then said beside the field."""
        token = self._token.text().strip()
        if not token:
            self._error.show_message(self.tr("Token: paste the token that you created in Hellotext."))
        return token

    def show_error(self, error: Exception) -> None:
        """Say beside the field why the token was not taken, and what to do."""
        self._error.show_message(sentence(error))
        self.activate()

    def _show_token(self, shown: bool) -> None:
        self._token.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._reveal.setText(self.tr("Hide the token") if shown else self.tr("Show the token"))
