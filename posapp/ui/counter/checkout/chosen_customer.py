"""Shows the chosen customer: name, masked contact and subscription state."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.cards import StaffNote
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.phones import format_phone, tolerant_phone
from posapp.ui.counter.checkout.customer_visits import CustomerHistory
from posapp.ui.counter.checkout.note_sheet import NoteSheet
from posapp.ui.counter.checkout.open_coupons import RedeemableCoupons
from posapp.ui.customers.results import shown_contact, shown_name
from posapp.ui.kit.basics import bind_key, label, quiet_button, secondary_button
from posapp.ui.kit.chip import Chip
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.sentences import subscription_label
from posapp.ui.theme import palette, pixmap, redraw_on_theme_change

__all__ = ["CustomerCardView"]

PICTURE = 44


class CustomerCardView(QWidget):
    """The card of the chosen customer, or of a sale without one.

    Signals:
        change: Somebody else is to be chosen.
        coupon_requested: A Coupon that is open to the customer is to be taken.
    """

    change = Signal()
    coupon_requested = Signal(Coupon)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subscriber: Subscriber | None = None
        self._picture = QLabel()
        self._name = WrappedLabel("", "title", lines=3)
        self._name.setObjectName("customerName")
        self._contact = WrappedLabel("", "soft", lines=4)
        self._contact.setObjectName("customerContact")
        self._state = Chip("subscriptionChip", wraps=True)
        self._change = secondary_button(self.tr("Change customer"), "changeCustomerButton")
        bind_key("Esc", self._change)
        self._change.clicked.connect(self.change)
        self._context = context
        self._note = ""
        self._visits = CustomerHistory(context.shop, context.ledger)
        self._visits.known.connect(self._show_note)
        self._phone = quiet_button(self.tr("Show phone"), "showPhoneButton")
        self._phone.setCheckable(True)
        self._phone.toggled.connect(self._show_contact)
        self._write = quiet_button(self.tr("Note"), "writeNoteButton")
        self._write.setToolTip(self.tr("For the next person at this till"))
        self._write.clicked.connect(self._open_note)
        self._open = RedeemableCoupons(context)
        self._open.requested.connect(self.coupon_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Customer"), "heading"))
        inner = QWidget()
        facts = QVBoxLayout(inner)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(12)
        facts.addWidget(self._card())
        facts.addWidget(self._open)
        facts.addStretch(1)
        column.addWidget(scroll_area(inner), stretch=1)
        column.addWidget(self._change)
        redraw_on_theme_change(self, self._draw)

    def show_customer(self, subscriber: Subscriber | None) -> None:
        """Show a customer, or None for a sale without one."""
        self.subscriber = subscriber
        self._open.show_for(subscriber.id if subscriber else "")
        self._visits.show_for(subscriber.id if subscriber else "")
        self._phone.setChecked(False)
        self._phone.setVisible(subscriber is not None and bool(subscriber.phones))
        self._write.setVisible(subscriber is not None)
        self._draw()
        if subscriber is None:
            self._name.setText(self.tr("No customer"))
            self._contact.setText(self.tr("This sale counts in the day's totals."))
            self._state.show_message("soft", "not-sent", self.tr("Not sent to Hellotext"))
        else:
            tone, sign = _STYLES.get(subscriber.state, ("soft", "question"))
            self._name.setText(shown_name(subscriber))
            self._show_contact(unmasked=False)
            self._state.show_message(tone, sign, subscription_label(subscriber.state))

    def _show_contact(self, unmasked: bool) -> None:
        """Show or mask the phone; the next customer in the queue could read it."""
        if self.subscriber is None:
            return
        masked = shown_contact(self.subscriber, "\n")
        phones = "\n".join(_full_number(each, self._context.shop.country) for each in self.subscriber.phones)
        rest = masked.split("\n")[1:] if self.subscriber.phones else masked.split("\n")
        self._contact.setText("\n".join([phones, *rest]) if unmasked else masked)
        self._phone.setText(self.tr("Hide phone") if unmasked else self.tr("Show phone"))

    def _show_note(self, note: StaffNote | None) -> None:
        self._note = "" if note is None else note.text

    def _open_note(self) -> None:
        subscriber = self.subscriber
        if subscriber is None:
            return
        window = self.window()
        content = window.centralWidget() if isinstance(window, QMainWindow) else None
        sheet = NoteSheet(window, content or self, subscriber, self._note, self._context.ledger)
        sheet.written.connect(lambda card: self._visits.show_card(card, subscriber.id))
        sheet.open()

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("inset")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 18, 16, 18)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, stretch=1)
        column.addLayout(head)
        column.addWidget(self._contact)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self._state)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self._visits)
        for button in (self._phone, self._write):
            button.setProperty("tight", True)
        ways = QHBoxLayout()
        ways.setSpacing(4)
        ways.addWidget(self._phone)
        ways.addWidget(self._write)
        ways.addStretch()
        column.addLayout(ways)
        return card

    def _draw(self) -> None:
        picture = "without-customer" if self.subscriber is None else "customer"
        self._picture.setPixmap(pixmap(picture, palette().accent_text, PICTURE))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignLeft)


def _full_number(phone: str, country: str) -> str:
    """Format a phone number; one that cannot be read is shown unchanged."""
    return phone if tolerant_phone(phone, country) is None else format_phone(phone, country)


_STYLES = {
    SubscriptionState.SUBSCRIBED: ("good", "check"),
    SubscriptionState.UNCONFIRMED: ("warn", "clock"),
    SubscriptionState.UNSUBSCRIBED: ("soft", "not-sent"),
}
