"""Chooses the customer of an action."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.ui.counter.checkout.customer_finder import CustomerSearch
from posapp.ui.customers.results import shown_contact, shown_name
from posapp.ui.kit.basics import label, quiet_button
from posapp.ui.kit.fitting_labels import ElidedLabel, WrappedLabel
from posapp.ui.kit.rows_model import joined
from posapp.ui.kit.stack import Stack
from posapp.ui.labels.sentences import subscription_label

__all__ = ["CustomerChoice"]

UNBOUND = 16_777_215
"""The largest height that Qt knows."""


class CustomerChoice(Stack):
    """Shows a search, or the chosen customer.

    Signals:
        chosen: The Subscriber.
        cleared: Nobody is chosen any more.

    Args:
        context: Its workers find customers.
    """

    chosen = Signal(Subscriber)
    cleared = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subscriber: Subscriber | None = None
        no_match_text = self.tr("No customer found. Search again or register them first.")
        self._search_box = CustomerSearch(
            context, no_match_text=no_match_text, nothing_chosen_text=no_match_text, name="action"
        )
        self._search_box.chosen.connect(self.choose)
        self._name = ElidedLabel("", "name")
        self._name.setObjectName("actionCustomerName")
        self._contact = WrappedLabel("", "soft", lines=2)
        self._contact.setObjectName("actionCustomerContact")
        self._change = quiet_button(self.tr("Change customer"), "actionChangeCustomerButton")
        self._change.clicked.connect(self.clear)
        self._fixed = self._make_fixed()
        self.addWidget(self._make_search())
        self.addWidget(self._fixed)

    def choose(self, subscriber: Subscriber) -> None:
        """Choose a customer."""
        self.show_only(subscriber)
        self.chosen.emit(subscriber)

    def show_only(self, subscriber: Subscriber) -> None:
        """Show a customer without emitting `chosen`."""
        self._search_box.stop_searching()
        self.subscriber = subscriber
        self._name.setText(shown_name(subscriber))
        known = subscriber.state is not SubscriptionState.UNKNOWN
        explanation = (shown_contact(subscriber), subscription_label(subscriber.state) if known else "")
        self._contact.setText(joined(*explanation))
        self._contact.setVisible(bool(self._contact.text()))
        self.setCurrentWidget(self._fixed)
        self.setMaximumHeight(self._fixed.minimumSizeHint().height())

    def clear(self) -> None:
        """Clear it for the next customer."""
        self.subscriber = None
        self._search_box.clear()
        self.setCurrentIndex(0)
        self.setMaximumHeight(UNBOUND)
        self._search_box.take_focus()
        self.cleared.emit()

    def require_customer(self) -> None:
        """Show that a customer has to be chosen, and focus the search."""
        self._search_box.error.show_message(self.tr("Choose the customer."))
        self._search_box.take_focus()

    def set_low(self, *, low: bool) -> None:
        """Leave the heading out where there is little height; the search says what it finds."""
        self._heading.setVisible(not low)

    def take_focus(self) -> None:
        """Focus the search, unless a customer is chosen."""
        if self.subscriber is None:
            self._search_box.take_focus()

    def _make_search(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._heading = label(self.tr("Customer"), "heading")
        column.addWidget(self._heading)
        column.addWidget(self._search_box, stretch=1)
        return page

    def _make_fixed(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch()
        texts.addWidget(self._name)
        texts.addWidget(self._contact)
        texts.addStretch()
        row.addLayout(texts, stretch=1)
        row.addWidget(self._change)
        return page
