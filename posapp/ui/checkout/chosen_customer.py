"""The customer who pays: name, masked contact, whether the shop may write to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from posapp.domain.subscribers import Subscriber, SubscriptionState
from posapp.ui.checkout.results import shown_contact, shown_name
from posapp.ui.sentences import subscription_words
from posapp.ui.theme import palette, pixmap
from posapp.ui.widgets.basics import label, secondary_button

__all__ = ["ChosenCustomer"]


class ChosenCustomer(QWidget):
    """The card of the chosen customer, or of a sale without one.

    Signals:
        change: Somebody else is to be chosen.
    """

    change = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subscriber: Subscriber | None = None
        self._picture = QLabel()
        self._name = label("", "title", wraps=True)
        self._name.setObjectName("customerName")
        self._contact = label("", "soft", wraps=True)
        self._state = label("", "chip")
        self._state.setObjectName("chip")
        self._change = secondary_button(self.tr("Another customer"), "changeCustomerButton")
        self._change.setShortcut("Esc")
        self._change.setToolTip(self.tr("Esc"))
        self._change.clicked.connect(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Customer"), "heading"))
        column.addSpacing(8)
        for widget in (self._picture, self._name, self._contact):
            column.addWidget(widget)
        column.addWidget(self._state, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        column.addWidget(self._change)

    def show_customer(self, subscriber: Subscriber | None) -> None:
        """Show a customer, or None for a sale without one."""
        self.subscriber = subscriber
        picture = "without-customer" if subscriber is None else "customer"
        self._picture.setPixmap(pixmap(picture, palette().accent_text, 44))
        if subscriber is None:
            self._tell(
                self.tr("No customer"),
                self.tr("This sale counts for the day."),
                "soft",
                self.tr("Not sent to Hellotext"),
            )
        else:
            tone = _TONES.get(subscriber.state, "soft")
            self._tell(shown_name(subscriber), shown_contact(subscriber), tone, subscription_words(subscriber.state))

    def _tell(self, name: str, contact: str, tone: str, state: str) -> None:
        self._name.setText(name)
        self._contact.setText(contact)
        self._state.setText(state)
        self._state.setProperty("tone", tone)
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)


_TONES = {SubscriptionState.SUBSCRIBED: "good", SubscriptionState.UNCONFIRMED: "warn"}
