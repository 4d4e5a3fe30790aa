"""The two sheets of a hand-over: one seals a file, the other opens it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from posapp.domain.errors import PosappError
from posapp.services.on_till.transfer.export import Undelivered, passphrase_of
from posapp.ui.kit.basics import FieldError, label, secondary_button
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["TransferExportSheet", "TransferImportSheet"]


class _FileSheet(Sheet):
    """A file, a passphrase, and what is wrong with either.

    Signals:
        confirmed: The Path and the passphrase's text.
    """

    confirmed = Signal(Path, str)

    def __init__(self, window: QWidget, content: QWidget, title: str, explanation: str, *, accept: str) -> None:
        super().__init__(window, content, title, accept=accept, cancel=self.tr("Cancel"), width=600)
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self._file = QLineEdit()
        self._file.setObjectName("transferFile")
        self._file.setAccessibleName(self.tr("File"))
        self._file.setPlaceholderText(self.tr("File"))
        browse = secondary_button(self.tr("Browse…"), "browseButton")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self._file, stretch=1)
        row.addWidget(browse)
        self.body.addLayout(row)
        self._error = FieldError("transferError", self._file)
        self._passphrase = self._secret("transferPassphrase", self.tr("Passphrase"))
        self._passphrase_error = FieldError("passphraseError", self._passphrase)

    def show_failure(self, error: Exception) -> None:
        """Say why it could not be done; the sheet stays."""
        self._error.show_message(sentence(error))

    def _secret(self, name: str, caption: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(caption)
        field.setPlaceholderText(caption)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(1000)
        field.textChanged.connect(self._clear_errors)
        self.body.addWidget(field)
        return field

    def _clear_errors(self) -> None:
        self._error.show_message("")
        self._passphrase_error.show_message("")

    def _submit(self) -> None:
        """Unlike a reading sheet, this one closes only when what was typed can be taken."""
        path = Path(self._file.text().strip()).expanduser()
        problem = self._problem_with(path)
        if problem:
            self._error.show_message(problem)
            return
        try:
            passphrase_of(self._passphrase.text())
        except PosappError as error:
            self._passphrase_error.show_message(sentence(error))
            return
        if self._is_confirmed():
            text = self._passphrase.text()
            super()._submit()
            self.confirmed.emit(path, text)

    def _is_confirmed(self) -> bool:
        return True

    def _problem_with(self, path: Path) -> str:
        raise NotImplementedError

    def _browse(self) -> None:
        raise NotImplementedError


class TransferExportSheet(_FileSheet):
    """Seals what is undelivered.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        waiting: How much Hellotext does not have yet.
        proposal: Where the file could be.
    """

    def __init__(self, window: QWidget, content: QWidget, waiting: Undelivered, proposal: Path) -> None:
        super().__init__(
            window,
            content,
            self.tr("Move to another PC"),
            self.tr(
                "%n event(s) are not in Hellotext yet. They are exported to one encrypted file; then this till "
                "no longer sends them, and another till of the shop imports and sends them.",
                "",
                waiting.events,
            ),
            accept=self.tr("Export"),
        )
        self._file.setText(str(proposal))
        self._again = self._secret("transferPassphraseAgain", self.tr("Repeat the passphrase"))
        self.body.addWidget(self._passphrase_error)
        self.body.addWidget(self._error)
        self.body.addWidget(
            label(self.tr("Write the passphrase down. Without it, nobody can open the file."), "soft", wraps=True)
        )

    def _problem_with(self, path: Path) -> str:
        if not path.name or not path.parent.is_dir():
            return self.tr("File: choose an existing folder and a name.")
        return self.tr("File: it already exists. Choose another name.") if path.exists() else ""

    def _is_confirmed(self) -> bool:
        if self._passphrase.text() == self._again.text():
            return True
        self._passphrase_error.show_message(self.tr("The passphrases do not match. Repeat the passphrase."))
        return False

    def _browse(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Move to another PC"), self._file.text())
        if chosen:
            self._file.setText(chosen)


class TransferImportSheet(_FileSheet):
    """Opens what another till sealed.

    Args:
        window: What it covers.
        content: What rests meanwhile.
    """

    def __init__(self, window: QWidget, content: QWidget) -> None:
        super().__init__(
            window,
            content,
            self.tr("Import from another PC"),
            self.tr(
                "What another till of this shop exported is sent from here. posapp first checks whether "
                "Hellotext has it."
            ),
            accept=self.tr("Import"),
        )
        self.body.addWidget(self._passphrase_error)
        self.body.addWidget(self._error)

    def _problem_with(self, path: Path) -> str:
        return "" if path.is_file() else self.tr("File: not found. Choose another file.")

    def _browse(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Import from another PC"), self._file.text())
        if chosen:
            self._file.setText(chosen)
