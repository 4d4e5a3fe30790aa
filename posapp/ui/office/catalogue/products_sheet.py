"""The shop's catalogue: how large it is, a file to take it from, and whether Hellotext hears of each item."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QProgressBar, QWidget

from posapp.background.app_context import AppContext
from posapp.background.workers import Cancelled, LongOperation, Report
from posapp.services.files.csv_table import NotReadableAsText
from posapp.services.on_till.products_import import ProductProgress
from posapp.services.on_till.sales_import import LineProblem
from posapp.services.sessions import BackgroundSession, LedgerSession
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError, label, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["ProductsSheet"]

MAX_PROBLEMS_SHOWN = 3
WINDOWS = "cp1252"
Step = tuple[ProductProgress, Sequence[LineProblem]]


class ProductsSheet(Sheet):
    """Nothing here waits for Close: what is decided is kept at once, what is taken is on disk as it is counted.

    Signals:
        catalogue_came: The shop has products now.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Its lanes keep the catalogue.
        who: Who imports, for the journal; empty where nobody is signed in.
    """

    catalogue_came = Signal()

    def __init__(self, window: QWidget, content: QWidget, context: AppContext, who: str) -> None:
        super().__init__(window, content, self.tr("Products"), accept=self.tr("Close"), width=640)
        self._context, self._who = context, who
        self._running: LongOperation | None = None
        self._problems: list[LineProblem] = []
        self._is_open = True
        self._count = label("", "soft", wraps=True)
        self._count.setObjectName("productCount")
        self._file = self._make_file()
        self._error = FieldError("productsFileError", self._file)
        self._import_button = secondary_button(self.tr("Import file"), "importProductsButton")
        self._import_button.clicked.connect(lambda: self._start_import("utf-8"))
        self._as_windows = secondary_button(self.tr("Use Windows encoding"), "windowsEncodingButton")
        self._as_windows.clicked.connect(lambda: self._start_import(WINDOWS))
        self._stop = secondary_button(self.tr("Stop import"), "stopProductsButton")
        self._stop.clicked.connect(self._cancel)
        self._bar = QProgressBar()
        self._bar.setObjectName("productsBar")
        self._bar.setAccessibleName(self.tr("Import progress"))
        self._bar.setTextVisible(False)
        self._outcome = WrappedLabel("", "", lines=2)
        self._outcome.setObjectName("productsOutcome")
        self._told = WrappedLabel("", "warning", lines=8)
        self._told.setObjectName("productsProblems")
        self._sends = LabelledCheckBox(self.tr("Also send each item as “product.purchased”"), "sendsPurchases")
        self._sends.box.toggled.connect(self._decide)
        self._warning = WrappedLabel(
            self.tr("Hellotext may count revenue twice: the payment already includes the amount."), "warning"
        )
        self._warning.setObjectName("sendsPurchasesWarning")
        self._lay_out()

    def open(self) -> None:
        """Show it on top, with the keyboard on the file."""
        super().open()
        self._file.setFocus()
        self._look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is under way stops; what came is kept."""
        self._is_open = False
        self._cancel()
        super().closeEvent(event)

    def _make_file(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("productsFile")
        field.setAccessibleName(self.tr("Product file (CSV)"))
        field.setPlaceholderText(self.tr("Product file (CSV)"))
        field.returnPressed.connect(lambda: self._start_import("utf-8"))
        field.textChanged.connect(lambda _text: self._clear_errors())
        return field

    def _lay_out(self) -> None:
        explanation = self.tr(
            "With a catalogue, you add items by barcode or name. The first line of the file needs the "
            "columns barcode, name, price and currency; unit (piece, kg, l, m), sku, category and reference "
            "are optional."
        )
        browse = secondary_button(self.tr("Browse…"), "browseProductsButton")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self._file, stretch=1)
        row.addWidget(browse)
        ways = QHBoxLayout()
        for button in (self._import_button, self._as_windows, self._stop):
            ways.addWidget(button)
        ways.addStretch()
        self.body.addWidget(self._count)
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self.body.addLayout(row)
        self.body.addWidget(self._error)
        self.body.addLayout(ways)
        for widget in (self._bar, self._outcome, self._told, self._sends, self._warning):
            self.body.addWidget(widget)
        for hidden in (self._as_windows, self._stop, self._bar, self._outcome, self._told, self._warning):
            hidden.hide()

    def _look(self) -> None:
        self._context.ledger.run(_decided, on_success=self._show_decided, on_failure=self._show_error)

    def _show_decided(self, found: tuple[int, bool]) -> None:
        count, sends = found
        if not self._is_open:
            return
        self._count.setText(
            self.tr("%n product(s) in the catalogue", "", count) if count else self.tr("No products yet.")
        )
        self._sends.box.blockSignals(True)
        self._sends.box.setChecked(sends)
        self._sends.box.blockSignals(False)
        self._warning.setVisible(sends)

    def _decide(self, wanted: bool) -> None:
        self._warning.setVisible(wanted)
        self._context.ledger.run(
            lambda session: session.catalogue.set_sends_purchases(wanted=wanted),
            on_success=lambda _done: None,
            on_failure=self._show_error,
        )

    def _browse(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Product file (CSV)"), self._file.text())
        if chosen:
            self._file.setText(chosen)

    def _start_import(self, encoding: str) -> None:
        path = Path(self._file.text().strip()).expanduser()
        if self._running is not None or not self._is_there(path):
            return
        self._problems = []
        self._as_windows.hide()
        self._show_running(running=True)
        who = self._who

        def take(session: BackgroundSession, report: Report[Step], cancelled: Cancelled) -> ProductProgress:
            return session.products.open_file(
                path, encoding, lambda progress, problems: report((progress, problems)), cancelled, who
            )

        self._running = self._context.network.run_long(
            take, on_progress=self._show_progress, on_success=self._end, on_failure=self._show_import_error
        )

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _is_there(self, path: Path) -> bool:
        if self._file.text().strip() and path.is_file():
            return True
        self._error.show_message(self.tr("File: not found. Choose another file."))
        self._file.setFocus()
        return False

    def _show_progress(self, step: Step) -> None:
        progress, problems = step
        if progress.added:
            self.catalogue_came.emit()
        if self._is_open:
            self._problems += problems
            self._bar.setRange(0, max(1, progress.lines))
            self._bar.setValue(progress.done)
            self._show_message(progress)

    def _end(self, progress: ProductProgress) -> None:
        self._running = None
        if self._is_open:
            self._show_running(running=False)
            self._show_message(progress)
            self._look()

    def _show_message(self, progress: ProductProgress) -> None:
        words = self.tr("{added} new, {changed} changed, {same} unchanged, {refused} rejected")
        explanation = words.format(
            added=progress.added, changed=progress.changed, same=progress.already_there, refused=progress.refused
        )
        self._outcome.setText(explanation)
        self._outcome.show()
        shown = self._problems[:MAX_PROBLEMS_SHOWN]
        lines = [self.tr("Line {line}: {what}").format(line=each.line, what=sentence(each.error)) for each in shown]
        more = len(self._problems) - len(shown)
        self._told.setText("\n".join([*lines, *([self.tr("… and %n more", "", more)] if more else [])]))
        self._told.setVisible(bool(lines))

    def _show_import_error(self, error: Exception) -> None:
        self._running = None
        if self._is_open:
            self._show_running(running=False)
            self._as_windows.setVisible(isinstance(error, NotReadableAsText))
            self._show_error(error)

    def _show_error(self, error: Exception) -> None:
        if self._is_open:
            self._error.show_message(sentence(error))

    def _show_running(self, *, running: bool) -> None:
        self._bar.setRange(0, 0 if running else 1)
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._import_button.setEnabled(not running)

    def _clear_errors(self) -> None:
        self._error.show_message("")
        self._as_windows.hide()


def _decided(session: LedgerSession) -> tuple[int, bool]:
    return session.catalogue.count(), session.catalogue.sends_purchases
