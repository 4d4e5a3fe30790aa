"""The sheet on which a manager scans the test codes, and tries what a scan gives before and after."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.errors import InputError
from posapp.domain.scanning.learning import TEST_CODES, Arrival, Learning
from posapp.domain.scanning.profile import ScannerProfile
from posapp.domain.settings.setting import SettingChange
from posapp.domain.settings.till_settings import SCANNER
from posapp.services.files.exported_files import write_output
from posapp.ui.kit.basics import FieldError, label, named_label, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.layouts import row
from posapp.ui.kit.sheet import Sheet
from posapp.ui.kit.speech import say
from posapp.ui.labels.scanner import profile_notice, visible_text
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.scanner.capture import ScanCapture
from posapp.ui.office.scanner.code_picture import CodePicture
from posapp.ui.office.scanner.paper import code_caption, codes_pdf, paint_test_codes
from posapp.ui.office.settings.value_fields import value_field

__all__ = ["ScannerSheet"]

WIDTH = 790
LONGEST_SHOWN = 200
FIELD_LIMIT = 1_000
Changes = tuple[SettingChange, ...]


class ScannerSheet(Sheet):
    """Shows one test code after the other; what was learned is saved at once, and can be forgotten and brought back.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        context: Reads and changes the setting.
        changed: Called with the changes after they are stored, also when the sheet was closed meanwhile.
    """

    def __init__(
        self, window: QWidget, content: QWidget, context: AppContext, changed: Callable[[Changes], None]
    ) -> None:
        super().__init__(window, content, self.tr("Scanner"), accept=self.tr("Close"), width=WIDTH)
        self._context, self._changed = context, changed
        self._learning = Learning()
        self._profile: ScannerProfile | None = None
        self._forgotten: ScannerProfile | None = None
        self._state = value_field(SCANNER, context.shop)
        self._notice = named_label("scannerNotice", "warning", lines=4)
        self._caption = named_label("testCodeCaption", "heading")
        self._picture = CodePicture("testCode")
        self._field = line_field("scanField", self.tr("Scan here"), limit=FIELD_LIMIT)
        self._error = FieldError("scanError", self._field)
        self._before = named_label("scanBefore", lines=2)
        self._after = named_label("scanAfter", lines=2)
        self._saved = named_label("scannerFile", "soft", lines=2)
        self._capture = ScanCapture(self._field)
        self._capture.arrived.connect(self._take)
        self._make_buttons()
        self._lay_out()
        self._show_profile(None)

    def open(self) -> None:
        """Show it on top, with the keyboard where scans arrive."""
        super().open()
        self._field.setFocus()
        self._capture.listen()
        self.ask(self._context.ledger, lambda session: session.settings.get(SCANNER), self._show_read)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Listen no more."""
        self._capture.end()
        super().closeEvent(event)

    def show_error(self, error: Exception) -> None:
        """Show below the field why something failed."""
        self._error.show_message(sentence(error))

    def _make_buttons(self) -> None:
        self._print = secondary_button(self.tr("Print…"), "printTestCodes")
        self._print.clicked.connect(self._print_codes)
        self._save = secondary_button(self.tr("Save as PDF…"), "saveTestCodes")
        self._save.clicked.connect(self._save_codes)
        self._anew = secondary_button(self.tr("Scan the test codes again"), "learnAgainButton")
        self._anew.clicked.connect(self._learn_again)
        self._forget = secondary_button(self.tr("Forget it"), "forgetScannerButton")
        self._forget.clicked.connect(self._forget_profile)
        self._undo = secondary_button(self.tr("Undo"), "undoForgetButton")
        self._undo.clicked.connect(self._undo_forget)

    def _lay_out(self) -> None:
        explanation = self.tr(
            "posapp learns from a few test codes how this till's scanner types: keyboard layout, Caps Lock, what comes "
            "before and after a code, and its speed. From then on it corrects every scan, and never what is typed."
        )
        parts = (self._caption, self._picture, self._field, self._error, self._before, self._after)
        for widget in (label(explanation, "soft", wraps=True), self._state.widget, self._notice, *parts, self._saved):
            self.body.addWidget(widget)
        self.body.addLayout(row(self._print, self._save, self._anew, self._forget, self._undo, None))

    def _show_read(self, profile: ScannerProfile | None) -> None:
        """Who scans before the setting is read loses no scan."""
        if self._learning.next_number == 1 and self._profile is None:
            self._show_profile(profile)
        elif self._profile is None:
            self._state.show_value(profile)

    def _show_profile(self, profile: ScannerProfile | None) -> None:
        """Show the test codes where nothing is known, and else what a scan gives."""
        self._profile = profile
        self._state.show_value(profile)
        notice = "" if profile is None else profile_notice(profile)
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        self._show_learning(learning=profile is None)

    def _show_learning(self, *, learning: bool) -> None:
        self._learning = Learning()
        for widget in (self._caption, self._picture, self._print, self._save):
            widget.setVisible(learning)
        for widget in (self._anew, self._forget):
            widget.setVisible(not learning)
        self._undo.setVisible(learning and self._forgotten is not None)
        for result in (self._before, self._after, self._saved):
            result.hide()
        self._error.show_message("")
        self._field.setPlaceholderText(
            self.tr("Put the cursor here and scan the test code") if learning else self.tr("Try it: scan any code here")
        )
        self._show_next_code()
        self._field.setFocus()

    @property
    def _is_learning(self) -> bool:
        return not self._picture.isHidden()

    def _show_next_code(self) -> None:
        number = min(self._learning.next_number, len(TEST_CODES))
        self._caption.setText(code_caption(number))
        self._picture.show_code(TEST_CODES[number - 1], code_caption(number))

    def _take(self, arrival: Arrival) -> None:
        self._error.show_message("")
        if not self._is_learning:
            self._try(arrival.text)
        elif not self._learning.is_complete:  # else it is being saved
            self._learn(arrival)

    def _learn(self, arrival: Arrival) -> None:
        try:
            self._learning.take(arrival)
            if self._learning.is_complete:
                self._store(self._learning.profile(datetime.now(UTC)))
        except InputError as error:
            self._refuse(error)
        else:
            self._context.chime(Chime.ACCEPTED)
            self._show_next_code()
            say(self._caption, self._caption.text())

    def _refuse(self, error: Exception) -> None:
        """What cannot be learned from all scans together, or saved, begins with the first test code again."""
        self._context.chime(Chime.REFUSED)
        if self._learning.is_complete:
            self._learning = Learning()
            self._show_next_code()
        self.show_error(error)

    def _try(self, text: str) -> None:
        code = text if self._profile is None else self._profile.correct(text)
        self._before.setText(self.tr("As it arrives: {text}").replace("{text}", visible_text(text[:LONGEST_SHOWN])))
        self._after.setText(self.tr("As posapp reads it: {text}").replace("{text}", visible_text(code[:LONGEST_SHOWN])))
        for place in (self._before, self._after):
            place.show()

    def _learn_again(self) -> None:
        self._show_learning(learning=True)

    def _store(self, profile: ScannerProfile | None) -> None:
        self._context.ledger.run(
            lambda session: session.settings.change(SCANNER.change(profile)),
            on_success=lambda changes: self._report(changes, profile),
            on_failure=self.if_open(self._refuse),
        )

    def _report(self, changes: Changes, profile: ScannerProfile | None) -> None:
        self._changed(changes)
        self.if_open(self._show_profile)(profile)

    def _forget_profile(self) -> None:
        self._forgotten = self._profile
        self._store(None)

    def _undo_forget(self) -> None:
        forgotten, self._forgotten = self._forgotten, None
        self._store(forgotten)

    def _print_codes(self) -> None:
        """The system's dialog knows the printers."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self.window()).exec() == QPrintDialog.DialogCode.Accepted:
            paint_test_codes(printer)
            self._show_saved(self.tr("Test codes sent to the printer"))
        self._field.setFocus()

    def _save_codes(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposal = str(Path(documents) / "posapp-scanner.pdf")
        chosen, _filter = QFileDialog.getSaveFileName(self.window(), "", proposal, "*.pdf")
        self._field.setFocus()
        if not chosen:
            return
        file, content = Path(chosen), codes_pdf()
        words = self.tr("Saved as {file}").replace("{file}", file.name)
        self.ask(
            self._context.reading,
            lambda _session: write_output(file, content, overwrite=True),
            lambda _done: self._show_saved(words),
        )

    def _show_saved(self, text: str) -> None:
        self._saved.setText(text)
        self._saved.show()
