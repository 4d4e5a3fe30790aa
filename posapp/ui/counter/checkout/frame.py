"""Gives each panel of the counter its place: three beside each other, or two where the window is narrow."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from posapp.ui.kit.choice import Choice

__all__ = ["CounterFrame"]

WHO, DAY = "who", "day"
CUSTOMER_FOOT = 128
"""Pixels of height of the buttons at the foot of the customer's panel."""


class CounterFrame(QWidget):
    """Customer, payment and day from left to right.

    In a narrow window the day, with the items, stands behind the customer, and two tabs turn from one to the other.

    Args:
        strip: The receipts of the POS, above customer and payment; in a low window above the customer alone.
        customer: The panel at the left.
        payment: The panel that is always in sight.
        day: The panel at the right.
        has_items: Whether the items of the sale stand there too.
    """

    def __init__(
        self,
        strip: QWidget,
        customer: QWidget,
        payment: QWidget,
        day: QWidget,
        *,
        has_items: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip, self._customer, self._payment, self._day = strip, customer, payment, day
        self._is_narrow, self._form = False, (False, False, False)
        aside = self.tr("Items") if has_items else self.tr("Today")
        self._tabs = Choice("counterTabs", {WHO: self.tr("Customer"), DAY: aside}, parent=self)
        self._tabs.setAccessibleName(self.tr("What stands beside the payment"))
        self._tabs.changed.connect(self._show_tab)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange(narrow=False, compact=False, has_strip=False)

    def set_narrow(self, *, narrow: bool, compact: bool = False) -> None:
        """Let the day stand behind the customer, or at the right.

        Args:
            narrow: Whether the day stands behind the customer.
            compact: Whether the strip stands above the customer alone, since the payment needs all of the height.
        """
        form = (narrow, compact, not self._strip.isHidden())
        if form != self._form:
            self._form = form
            self._arrange(narrow=narrow, compact=compact, has_strip=form[-1])

    def _arrange(self, *, narrow: bool, compact: bool, has_strip: bool) -> None:
        """The strip stands in the first row, then the tabs where there are some, then the panels."""
        self._is_narrow, panels = narrow, 2 if narrow else 1
        payment, day = 0 if compact else 1, 0 if has_strip else panels
        self._grid.setHorizontalSpacing(8 if narrow else 14)
        self._grid.setVerticalSpacing(8 if narrow or compact else 14)
        for widget in (self._strip, self._tabs, self._customer, self._payment, self._day):
            self._grid.removeWidget(widget)
        self._tabs.setVisible(narrow)
        self._grid.addWidget(self._strip, 0, 0, 1, 1 if compact else 2)
        self._grid.addWidget(self._customer, panels, 0)
        self._grid.addWidget(self._payment, payment, 1, panels + 1 - payment, 1)
        if narrow:
            self._grid.addWidget(self._tabs, 1, 0)
            self._grid.addWidget(self._day, 2, 0)
        else:
            self._grid.addWidget(self._day, day, 2, panels + 1 - day, 1)
        for place in (1, 2):
            self._grid.setRowStretch(place, int(place == panels))
        for place, stretch in enumerate((4, 6, 0) if narrow else (4, 5, 5)):
            self._grid.setColumnStretch(place, stretch)
        self._show_tab()

    def show_customer(self) -> None:
        """Bring the customer to the front."""
        self._tabs.choose(WHO)

    def show_day(self) -> None:
        """Bring the day and the items to the front."""
        self._tabs.choose(DAY)

    def notice_area(self, on: QWidget) -> QRect:
        """Give where a notice hides no button: the day's place, or the customer's above its buttons.

        Args:
            on: The widget in whose coordinates it is.
        """
        is_behind = self._is_narrow and self._tabs.chosen == WHO
        shown, foot = (self._customer, CUSTOMER_FOOT) if is_behind else (self._day, 0)
        return QRect(shown.mapTo(on, QPoint(0, 0)), shown.size() - QSize(0, foot))

    def _show_tab(self) -> None:
        both = not self._is_narrow
        self._customer.setVisible(both or self._tabs.chosen == WHO)
        self._day.setVisible(both or self._tabs.chosen == DAY)
