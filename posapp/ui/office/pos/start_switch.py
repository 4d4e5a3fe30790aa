"""The switch that lets the printer in between start with this computer, and a sentence on how it stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.services.on_till.printer.start_with_pc.starts import StartStanding
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import named_label
from posapp.ui.kit.page import Page
from posapp.ui.labels.pos_ways import start_words

__all__ = ["StartSwitch"]


class StartSwitch(QWidget):
    """Acts when it is pressed; it shows what the system says, not what was asked of it.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
    """

    def __init__(self, page: Page, context: AppContext) -> None:
        super().__init__()
        self._page, self._context = page, context
        self._standing: StartStanding | None = None
        self._is_set_up = self._is_busy = False
        self._switch = LabelledCheckBox(self.tr("Start with this PC"), "printerStartBox")
        self._switch.box.toggled.connect(self._change)
        self._words = named_label("printerStartStanding", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._switch)
        column.addWidget(self._words)
        self._show()

    def activate(self) -> None:
        """Read how it stands."""
        self._page.ask(self._context.ledger, lambda session: session.pos_printer.start_standing(), self._note)

    def show_set_up(self, is_set_up: bool) -> None:
        """Only what is set up can start; the practice shop is gone tomorrow."""
        self._is_set_up = is_set_up and self._context.practice is None
        self._show()

    def _change(self, is_on: bool) -> None:
        """A box that is grey meanwhile would hand the keyboard on to the next field."""
        if self._is_busy:
            self._switch.show_checked(not is_on)
            return
        self._is_busy = True
        self._page.write(
            self._context.ledger,
            lambda session: session.pos_printer.start_with_pc(is_on=is_on),
            self._changed,
            self._fail,
        )

    def _changed(self, standing: StartStanding) -> None:
        self._is_busy = False
        self._note(standing)
        self._page.show_notice(start_words(standing), self)

    def _fail(self, error: Exception) -> None:
        self._is_busy = False
        self._show()
        self._page.show_error(error)

    def _note(self, standing: StartStanding) -> None:
        self._standing = standing
        self._show()

    def _show(self) -> None:
        standing = self._standing
        self._switch.show_checked(standing not in {None, StartStanding.OFF})
        self._switch.setEnabled(
            self._is_set_up and standing is not None and standing is not StartStanding.FOR_EVERYBODY
        )
        self._words.setText("" if standing is None or not self._is_set_up else start_words(standing))
        self._words.setVisible(bool(self._words.text()))
