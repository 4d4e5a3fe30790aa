"""The sheet that imports the shop's products, and says whether their purchases are sent too."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.background.workers import Cancelled, LongOperation, Report
from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.settings.till_settings import PURCHASES_ARE_SENT
from posapp.domain.staff.members import Approval
from posapp.services.files.csv_table import NotReadableAsText
from posapp.services.on_ledger.catalogue.products_file import PriceMarkUnclear
from posapp.services.on_till.products_import import ProductProgress
from posapp.services.on_till.sales_import import LineProblem
from posapp.services.sessions import BackgroundSession, LedgerSession
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import label, named_label, progress_bar, secondary_button
from posapp.ui.kit.file_field import FileField
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import row
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["ProductsSheet"]

MAX_PROBLEMS_SHOWN = 3
UTF_8, WINDOWS = "utf-8", "cp1252"
Step = tuple[ProductProgress, Sequence[LineProblem]]


class ProductsSheet(Sheet):
    """Every choice is saved at once, and every product as soon as its line is read.

    Signals:
        scale_codes_requested: The sheet for the codes of the shop's scales is to be opened.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        context: Reads and changes the catalogue.
        who: Who imports, for the activity log; empty where nobody is signed in.
        added: Called when there are new products, also when the sheet was closed meanwhile.
    """

    scale_codes_requested = Signal()

    def __init__(
        self, window: QWidget, content: QWidget, context: AppContext, who: Approval, added: Callable[[], None]
    ) -> None:
        super().__init__(window, content, self.tr("Products"), accept=self.tr("Close"), width=640)
        self._context, self._who, self._added = context, who, added
        self._running: LongOperation | None = None
        self._problems: list[LineProblem] = []
        self._encoding = UTF_8
        self._count = named_label("productCount", "soft")
        caption = self.tr("Product file (CSV)")
        self._file = FileField("productsFile", caption, button="browseProductsButton")
        self._import_button = secondary_button(self.tr("Import file"), "importProductsButton")
        self._import_button.clicked.connect(lambda: self._start_import(UTF_8))
        self._as_windows = secondary_button(self.tr("Use Windows encoding"), "windowsEncodingButton")
        self._as_windows.clicked.connect(lambda: self._start_import(WINDOWS))
        self._with_point = secondary_button(self.tr("Decimal point (1.50)"), "decimalPointButton")
        self._with_point.clicked.connect(lambda: self._start_import(self._encoding, DecimalMark.POINT))
        self._with_comma = secondary_button(self.tr("Decimal comma (1,50)"), "decimalCommaButton")
        self._with_comma.clicked.connect(lambda: self._start_import(self._encoding, DecimalMark.COMMA))
        self._stop = secondary_button(self.tr("Stop import"), "stopProductsButton")
        self._stop.clicked.connect(self._cancel)
        self._bar = progress_bar("productsBar", self.tr("Import progress"))
        self._outcome = named_label("productsOutcome", lines=2)
        self._problem_lines = named_label("productsProblems", "warning", lines=8)
        self._scales = secondary_button(self.tr("Scale codes…"), "scaleCodesButton")
        self._scales.setToolTip(self.tr("What the labels of the shop's scale say"))
        self._scales.clicked.connect(self.scale_codes_requested)
        self._sends = LabelledCheckBox(self.tr("Also send each item as “product.purchased”"), "sendsPurchases")
        self._sends.box.toggled.connect(self._set_sends)
        self._warning = named_label("sendsPurchasesWarning", "warning")
        self._warning.setText(self.tr("Hellotext may count revenue twice: the payment already includes the amount."))
        self._lay_out(caption)

    def open(self) -> None:
        """Show it on top, with the keyboard on the file."""
        super().open()
        self._file.setFocus()
        self._read()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop an import; the products that are saved stay."""
        self._cancel()
        super().closeEvent(event)

    def show_error(self, error: Exception) -> None:
        """Show beside the file why something failed."""
        self._form.show_message("file", sentence(error))

    def _lay_out(self, caption: str) -> None:
        explanation = self.tr(
            "With a catalogue, you add items by barcode or name. The first line of the file needs the "
            "columns barcode, name, price and currency; unit (piece, kg, l, m), sku, category and reference "
            "are optional."
        )
        self.body.addWidget(self._count)
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self._form = Form(self.body, self)
        self._form.add(FormField(self._file, caption, "file"))
        self._form.entered.connect(lambda: self._start_import(UTF_8))
        self._form.edited.connect(self._hide_ways)
        ways = (self._as_windows, self._with_point, self._with_comma)
        self.body.addLayout(row(self._import_button, *ways, self._stop, None))
        for widget in (self._bar, self._outcome, self._problem_lines, self._sends, self._warning):
            self.body.addWidget(widget)
        self.body.addLayout(row(self._scales, None))
        for hidden in (*ways, self._stop, self._bar, self._outcome, self._problem_lines, self._warning):
            hidden.hide()

    def _read(self) -> None:
        self.ask(self._context.ledger, _count_and_choice, lambda found: self._show(*found))

    def _show(self, count: int, sends: bool) -> None:
        none = self.tr("No products yet.")
        self._count.setText(self.tr("%n product(s) in the catalogue", "", count) if count else none)
        self._sends.show_checked(sends)
        self._warning.setVisible(sends)

    def _set_sends(self, wanted: bool) -> None:
        self._warning.setVisible(wanted)
        self.ask(
            self._context.ledger,
            lambda session: session.settings.change(PURCHASES_ARE_SENT.change(wanted)),
            lambda _done: None,
        )

    def _hide_ways(self) -> None:
        for way in (self._as_windows, self._with_point, self._with_comma):
            way.hide()

    def _start_import(self, encoding: str, mark: DecimalMark | None = None) -> None:
        path, who = self._file.path, self._who
        self._encoding = encoding
        if self._running is not None:
            return
        if path is None or not path.is_file():
            self._form.show_message("file", self.tr("File: not found. Choose another file."))
            return
        self._problems = []
        self._hide_ways()
        self._show_running(running=True)

        def load(session: BackgroundSession, report: Report[Step], cancelled: Cancelled) -> ProductProgress:
            return session.products.open_file(
                path, encoding, lambda progress, problems: report((progress, problems)), cancelled, who, mark
            )

        self._running = self._context.network.run_long(
            load,
            on_progress=self._note_progress,
            on_success=self.if_open(self._end),
            on_failure=self.if_open(self._show_import_error),
        )

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _note_progress(self, step: Step) -> None:
        if step[0].added:
            self._added()
        self.if_open(self._show_progress)(step)

    def _show_progress(self, step: Step) -> None:
        progress, problems = step
        self._problems += problems
        self._bar.setRange(0, max(1, progress.lines))
        self._bar.setValue(progress.done)
        self._show_outcome(progress)

    def _end(self, progress: ProductProgress) -> None:
        self._show_running(running=False)
        self._show_outcome(progress)
        self._read()

    def _show_outcome(self, progress: ProductProgress) -> None:
        words = self.tr("{added} new, {changed} changed, {same} unchanged, {refused} rejected")
        outcome = words.format(
            added=progress.added, changed=progress.changed, same=progress.already_there, refused=progress.refused
        )
        self._outcome.setText(outcome)
        self._outcome.show()
        shown = self._problems[:MAX_PROBLEMS_SHOWN]
        lines = [self.tr("Line {line}: {what}").format(line=each.line, what=sentence(each.error)) for each in shown]
        more = len(self._problems) - len(shown)
        self._problem_lines.setText("\n".join([*lines, *([self.tr("… and %n more", "", more)] if more else [])]))
        self._problem_lines.setVisible(bool(lines))

    def _show_import_error(self, error: Exception) -> None:
        self._show_running(running=False)
        self.show_error(error)
        self._as_windows.setVisible(isinstance(error, NotReadableAsText))
        for way in (self._with_point, self._with_comma):
            way.setVisible(isinstance(error, PriceMarkUnclear))

    def _show_running(self, *, running: bool) -> None:
        if not running:
            self._running = None
        self._bar.setRange(0, 0 if running else 1)
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._import_button.setEnabled(not running)


def _count_and_choice(session: LedgerSession) -> tuple[int, bool]:
    return session.catalogue.count(), session.catalogue.sends_purchases
