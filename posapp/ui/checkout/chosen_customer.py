"""The customer who pays: name, masked contact, whether the shop may write to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from posapp.domain.subscribers import Subscriber, SubscriptionState
from posapp.ui.checkout.results import shown_contact, shown_name
from posapp.ui.sentences import subscription_words
from posapp.ui.theme import keep_tinted, palette, pixmap
from posapp.ui.widgets.basics import label, press_by, secondary_button
from posapp.ui.widgets.chip import Chip
from posapp.ui.widgets.fitting_labels import WrappedLabel

__all__ = ["ChosenCustomer"]

PICTURE = 44


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
        self._name = WrappedLabel("", "title", lines=3)
        self._name.setObjectName("customerName")
        self._contact = WrappedLabel("", "soft", lines=4)
        self._contact.setObjectName("customerContact")
        self._state = Chip("subscriptionChip")
        self._change = secondary_button(self.tr("Another customer"), "changeCustomerButton")
        press_by("Esc", self._change)
        self._change.clicked.connect(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Customer"), "heading"))
        column.addWidget(self._card())
        column.addStretch()
        column.addWidget(self._change)
        keep_tinted(self, self._draw)

    def show_customer(self, subscriber: Subscriber | None) -> None:
        """Show a customer, or None for a sale without one."""
        self.subscriber = subscriber
        self._draw()
        if subscriber is None:
            self._name.setText(self.tr("No customer"))
            self._contact.setText(self.tr("This sale counts for the day."))
            self._state.tell("soft", "not-sent", self.tr("Not sent to Hellotext"))
        else:
            tone, sign = _LOOKS.get(subscriber.state, ("soft", "question"))
            self._name.setText(shown_name(subscriber))
            self._contact.setText(shown_contact(subscriber, "\n"))
            self._state.tell(tone, sign, subscription_words(subscriber.state))

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("inset")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 18, 16, 18)
        column.setSpacing(8)
        column.addWidget(self._picture)
        column.addSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._contact)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self._state)
        row.addStretch()
        column.addLayout(row)
        return card

    def _draw(self) -> None:
        picture = "without-customer" if self.subscriber is None else "customer"
        self._picture.setPixmap(pixmap(picture, palette().accent_text, PICTURE))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignLeft)


_LOOKS = {
    SubscriptionState.SUBSCRIBED: ("good", "check"),
    SubscriptionState.UNCONFIRMED: ("warn", "clock"),
    SubscriptionState.UNSUBSCRIBED: ("soft", "not-sent"),
}
