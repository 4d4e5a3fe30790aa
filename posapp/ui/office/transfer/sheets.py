"""The two sheets of a transfer: one exports an encrypted file, the other imports it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.domain.errors import PosappError
from posapp.services.on_till.transfer.export import Undelivered, passphrase_of
from posapp.ui.kit.basics import label
from posapp.ui.kit.file_field import FileField
from posapp.ui.kit.form import secret_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["TransferExportSheet", "TransferImportSheet"]

PASSPHRASE_LIMIT = 1000


class _FileSheet(Sheet):
    """A file and a passphrase.

    Signals:
        confirmed: The Path and the passphrase's text.
    """

    confirmed = Signal(Path, str)

    def __init__(
        self, window: QWidget, content: QWidget, title: str, explanation: str, *, accept: str, is_new: bool
    ) -> None:
        super().__init__(window, content, title, accept=accept, cancel=self.tr("Cancel"), width=600)
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self._file = FileField("transferFile", title, button="browseButton", is_new=is_new)
        self._passphrase = secret_field("transferPassphrase", "", limit=PASSPHRASE_LIMIT)
        self._form = Form(self.body, self)
        self._form.entered.connect(self._submit)
        self._form.add(FormField(self._file, self.tr("File"), "file", "transferError"))
        self._form.add(FormField(self._passphrase, self.tr("Passphrase"), "passphrase", "passphraseError"))

    def _submit(self) -> None:
        """Close only when everything typed is valid."""
        path, text = self._file.path or Path(), self._passphrase.text()
        problem = self._file_problem(path)
        if problem:
            self._form.show_message("file", problem)
            return
        try:
            passphrase_of(text)
        except PosappError as error:
            self._form.show_message("passphrase", sentence(error))
            return
        if self._is_repeated(text):
            super()._submit()
            self.confirmed.emit(path, text)

    def _is_repeated(self, _passphrase: str) -> bool:
        return True

    def _file_problem(self, path: Path) -> str:
        raise NotImplementedError


class TransferExportSheet(_FileSheet):
    """Asks for the file to export to, and a passphrase for it.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        waiting: How much Hellotext does not have yet.
        proposal: The file that is proposed.
    """

    def __init__(self, window: QWidget, content: QWidget, waiting: Undelivered, proposal: Path) -> None:
        explanation = self.tr(
            "%n event(s) are not in Hellotext yet. They are exported to one encrypted file; then this till "
            "no longer sends them, and another till of the shop imports and sends them.",
            "",
            waiting.events,
        )
        title, accept = self.tr("Move to another PC"), self.tr("Export")
        super().__init__(window, content, title, explanation, accept=accept, is_new=True)
        self._file.line.setText(str(proposal))
        self._again = secret_field("transferPassphraseAgain", "", limit=PASSPHRASE_LIMIT)
        self._form.add(FormField(self._again, self.tr("Repeat the passphrase"), "again"))
        note = self.tr("Write the passphrase down. Without it, nobody can open the file.")
        self.body.addWidget(label(note, "soft", wraps=True))

    def _file_problem(self, path: Path) -> str:
        if not path.name or not path.parent.is_dir():
            return self.tr("File: choose an existing folder and a name.")
        return self.tr("File: it already exists. Choose another name.") if path.exists() else ""

    def _is_repeated(self, passphrase: str) -> bool:
        if passphrase == self._again.text():
            return True
        self._form.show_message("again", self.tr("The passphrases do not match. Repeat the passphrase."))
        return False


class TransferImportSheet(_FileSheet):
    """Asks for the file that another till exported, and its passphrase.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
    """

    def __init__(self, window: QWidget, content: QWidget) -> None:
        explanation = self.tr(
            "This till sends the events that another till of this shop exported. posapp first checks whether "
            "Hellotext already has them."
        )
        title, accept = self.tr("Import from another PC"), self.tr("Import")
        super().__init__(window, content, title, explanation, accept=accept, is_new=False)

    def _file_problem(self, path: Path) -> str:
        return "" if path.is_file() else self.tr("File: not found. Choose another file.")
