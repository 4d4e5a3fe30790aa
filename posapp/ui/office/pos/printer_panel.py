"""Sets up the printer in between: where the real printer is, and where the POS prints to."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from posapp.background.app_context import AppContext
from posapp.domain.errors import PosappError
from posapp.domain.pos_receipts.way import PosWay
from posapp.services.on_till.printer.options import CODE_PAGES, PrinterNotNamed, PrinterOptions, changed_options
from posapp.ui.kit.basics import primary_button, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import FormField
from posapp.ui.kit.layouts import row
from posapp.ui.kit.page import Page
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.labels.pos_ways import printer_standing
from posapp.ui.office.pos.start_switch import StartSwitch
from posapp.ui.office.pos.way_panel import Changed, WayPanel

if TYPE_CHECKING:
    from posapp.services.on_till.intake.ways_in import WaysInState

__all__ = ["PrinterPanel"]

LIMIT = 220


class PrinterPanel(WayPanel):
    """The printer in between; its process outlives the window.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
        changed: Called with the settings that were changed.
    """

    def __init__(self, page: Page, context: AppContext, changed: Changed) -> None:
        super().__init__(page, context, PosWay.PRINTER, changed)
        self._saved_options: PrinterOptions | None = None
        self._to = line_field("printerTo", self.tr("Where the printer is"), limit=LIMIT, hint="192.168.0.50")
        self._listen = line_field("printerListen", self.tr("Where your POS prints to"), limit=LIMIT)
        self._page_box = QComboBox()
        self._page_box.setObjectName("printerPage")
        self._page_box.addItems(CODE_PAGES)
        self._lay_out()

    def activate(self) -> None:
        """Read how it is set up."""
        self.form.clear_errors()
        self._starts.activate()
        self._page.ask(self._context.ledger, lambda session: session.pos_printer.options(), self._show_options)

    def show_state(self, state: "WaysInState | None") -> None:
        """Show whether it runs, and when the last paper was seen."""
        saved = self._saved_options
        if saved is None:
            self.standing.setText(self.tr("No printer in between is set up."))
        elif state is not None and state.printer is not None:
            self.standing.setText(printer_standing(state.printer, self._context.shop, saved.to))
        is_running = state is not None and state.printer is not None and state.printer.is_running
        self._start.setEnabled(saved is not None and not is_running)
        self._end.setEnabled(is_running)

    def _lay_out(self) -> None:
        hint = self.tr("An address, a device such as /dev/usb/lp0 or serial:COM3, or queue:NAME for a Windows queue")
        self._to.setToolTip(tooltip(hint))
        self.form.add(FormField(self._to, self.tr("Where the printer is"), "to"))
        self.form.add_row(
            FormField(self._listen, self.tr("Where your POS prints to"), "listen"),
            FormField(self._page_box, self.tr("Letters of your POS"), "page"),
        )
        self._save = primary_button(self.tr("Save"), "savePrinterButton")
        self._save.clicked.connect(self._submit)
        self.form.entered.connect(self._submit)
        self._start = secondary_button(self.tr("Start"), "startForwarderButton")
        self._start.clicked.connect(self._begin)
        self._end = secondary_button(self.tr("Stop"), "endForwarderButton")
        self._end.clicked.connect(self._finish_running)
        self._stop = secondary_button(self.tr("Stop using it"), "stopPrinterButton")
        self._stop.clicked.connect(self._remove)
        self.column.addLayout(row(self._save, self._start, None))
        self.column.addLayout(row(self._end, self._stop, None))
        self._starts = StartSwitch(self._page, self._context)
        self.column.addWidget(self._starts)
        self.column.addWidget(self.standing)
        self.column.addStretch(1)

    def _show_options(self, options: PrinterOptions | None) -> None:
        self._saved_options = options
        shown = options or replace(changed_options(None, to="x"), to="")
        self._to.setText(shown.to)
        self._listen.setText(shown.listen)
        self._page_box.setCurrentText(shown.page)
        self._stop.setEnabled(options is not None)
        self._starts.show_set_up(options is not None)
        self.show_steps(None if options is None else options.place)
        self.show_state(None)

    def _submit(self) -> None:
        """An empty field is said in the window's words: those of the command name its option."""
        try:
            options = changed_options(
                None,
                to=self._to.text().strip(),
                listen=self._listen.text().strip() or None,
                page=self._page_box.currentText(),
            )
        except PrinterNotNamed:
            self.form.show_message("to", self.tr("Say where the printer is, such as 192.168.0.50."))
            return
        except PosappError as error:
            self.form.show_error(error)
            return
        self._page.write(
            self._context.ledger,
            lambda session: session.pos_printer.save(options),
            lambda _done: self._finish(options, self.tr("Saved. Press Start, so that your POS can print.")),
            self.form.show_error,
        )

    def _begin(self) -> None:
        """A second press would only be told that it runs; the keyboard must not go on to what gives the printer up."""
        self._save.setFocus()
        self._start.setEnabled(False)
        self.form.clear_errors()
        self._page.write(
            self._context.ledger,
            lambda session: session.pos_printer.start(),
            lambda _done: self._page.show_notice(self.tr("It starts"), self),
            self._fail_to_begin,
        )

    def _fail_to_begin(self, error: Exception) -> None:
        self._start.setEnabled(True)
        self.form.show_error(error)

    def _finish_running(self) -> None:
        self._save.setFocus()
        self._end.setEnabled(False)
        self._page.write(
            self._context.ledger,
            lambda session: session.pos_printer.stop(),
            lambda _done: self._page.show_notice(self.tr("It stops after the paper that is being printed"), self),
            self.form.show_error,
        )

    def _remove(self) -> None:
        done = self.tr("Not used any more. Let your POS print to the printer itself again.")
        self._page.write(
            self._context.ledger,
            lambda session: session.pos_printer.remove(),
            lambda _done: self._finish(None, done),
            self.form.show_error,
        )

    def _finish(self, options: PrinterOptions | None, words: str) -> None:
        self._show_options(options)
        self._starts.activate()
        self.renew()
        self._page.show_notice(words, self)
