"""Lists the steps of the guided round, with what to press."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(_context: str, _text: str) -> str: ...
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP  # typed above: its own types give any object

__all__ = ["CABLE", "STEPS", "TAKE", "CableState", "RoundStep", "cable_text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundStep:
    """One step of the round.

    Attributes:
        name: Names it in the file that remembers it.
        title: What is done, in English.
        text: What to press, in English; it may name {coupon}, {manager} and {pin}.
        speaks_of: The object names of the widgets that the text is about, which the card never hides.
    """

    name: str
    title: str
    text: str
    speaks_of: tuple[str, ...]

    @property
    def shown_title(self) -> str:
        """The title in the person's language."""
        return QCoreApplication.translate("practice", self.title)

    def shown_text(self, **named: str) -> str:
        """Give what to press in the person's language."""
        return QCoreApplication.translate("practice", self.text).format(**named)


@dataclass(frozen=True, slots=True, kw_only=True)
class CableState:
    """How far the step with the cable is.

    Attributes:
        is_pulled: Whether the cable is pulled now.
        has_paid: Whether a payment was recorded since it was pulled.
    """

    is_pulled: bool = False
    has_paid: bool = False


PAYMENT_FIELDS = ("productField", "amountField", "recordButton", "withoutCustomerButton", "searchField")

FIND = RoundStep(
    name="find",
    title=QT_TRANSLATE_NOOP("practice", "Find a customer"),
    text=QT_TRANSLATE_NOOP(
        "practice",
        "Type the first letters of a name in the search field, or the last four digits of a phone. The arrow keys "
        "choose, Enter takes the customer; or touch the line.",
    ),
    speaks_of=("searchField", "resultList", "familiarList"),
)
PAY = RoundStep(
    name="pay",
    title=QT_TRANSLATE_NOOP("practice", "Record a payment"),
    text=QT_TRANSLATE_NOOP(
        "practice",
        "With the customer chosen, type the product number 101 and press Enter, or just type an amount. Then press "
        "Record payment. It is on the disk at once, and in the list of today.",
    ),
    speaks_of=PAYMENT_FIELDS,
)
TAKE = RoundStep(
    name="take",
    title=QT_TRANSLATE_NOOP("practice", "Take a receipt of your POS"),
    text=QT_TRANSLATE_NOOP(
        "practice",
        "Press Shift+F6 or the button below: the pretended POS prints a sale, and its receipt appears above the "
        "payment. Alt+P takes it, or touch it. Then the last four digits of a phone, Enter, and Enter again.",
    ),
    speaks_of=("posStrip", *PAYMENT_FIELDS),
)
UNDO = RoundStep(
    name="undo",
    title=QT_TRANSLATE_NOOP("practice", "Undo a payment"),
    text=QT_TRANSLATE_NOOP(
        "practice",
        "Record another payment; F4 takes one without a customer. While the bar runs, press Undo or F8. That "
        "payment is never sent.",
    ),
    speaks_of=("undoButton", *PAYMENT_FIELDS),
)
COUPON = RoundStep(
    name="coupon",
    title=QT_TRANSLATE_NOOP("practice", "Redeem a coupon"),
    text=QT_TRANSLATE_NOOP(
        "practice",
        "Choose a customer and type an amount. Type {coupon} in the coupon field, press Enter, and see the discount. "
        "Then record the payment.",
    ),
    speaks_of=("couponField", *PAYMENT_FIELDS),
)
REFUND = RoundStep(
    name="refund",
    title=QT_TRANSLATE_NOOP("practice", "Refund a payment"),
    text=QT_TRANSLATE_NOOP(
        "practice",
        "Press F3 and type the number of a receipt from the list of today. Choose what comes back and why, and press "
        "Refund. A larger refund asks for the PIN of {manager}: {pin}.",
    ),
    speaks_of=(
        *("refundSearch", "refundAmount", "refundReason", "refundButton", "refundWholeButton"),
        *("returnAllButton", "returnFewer", "returnMore", "returned"),
    ),
)
CABLE = RoundStep(
    name="cable",
    title=QT_TRANSLATE_NOOP("practice", "Pull the cable"),
    text=QT_TRANSLATE_NOOP(
        "practice", "Press Shift+F5 or the button below: the network is gone, as when a cable comes out."
    ),
    speaks_of=PAYMENT_FIELDS,
)
CLOSE = RoundStep(
    name="close",
    title=QT_TRANSLATE_NOOP("practice", "Close the day"),
    text=QT_TRANSLATE_NOOP(
        "practice",
        "Press Shift+F12; {manager} types the PIN {pin}. Type what is in the drawer, press Close the day, and "
        "confirm. The report says what was over or short.",
    ),
    speaks_of=("closeDayButton", "closeForGoodButton", "notYetButton", "countcash"),
)
STEPS = (FIND, PAY, TAKE, UNDO, COUPON, REFUND, CABLE, CLOSE)
"""The round, in the order of a day."""

PAY_OFFLINE = QT_TRANSLATE_NOOP(
    "practice", "Now record a payment. It is kept here, and the line at the foot says what is waiting."
)
PLUG_IN = QT_TRANSLATE_NOOP(
    "practice", "Press Shift+F5 or the button below again. The payment leaves by itself, and arrives once."
)
WAIT = QT_TRANSLATE_NOOP("practice", "The cable is back. The payment is on its way by itself.")


def cable_text(state: CableState) -> str:
    """Give what to press in the step with the cable, in the person's language."""
    to_do = (
        (PLUG_IN if state.has_paid else PAY_OFFLINE) if state.is_pulled else (WAIT if state.has_paid else CABLE.text)
    )
    return QCoreApplication.translate("practice", to_do)
