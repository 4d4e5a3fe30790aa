"""A sale that is half typed, for tests that keep one."""

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.drafts.draft_sale import DraftItems, DraftPayment, DraftSale
from posapp.domain.money import Money
from posapp.domain.sales.line_items import BasketLine, LineDiscount
from posapp.domain.sales.tender import Tender

__all__ = ["ANA", "half_typed", "nothing_typed"]

ANA = Subscriber(id="ana", first_name="Ana", last_name="Núñez", phones=("+12025550123",), reference="C-7")
HAM = Product(barcode="2000001", name="Ham", price=Money.of(1490, "USD"))


def nothing_typed() -> DraftSale:
    """Give the draft of a counter at which nobody stands."""
    payment = DraftPayment(money=None, typed="", receipt="T1-000001", method=Tender.CASH, code="", coupons=())
    return DraftSale(
        search_text="", customer_decided=False, subscriber=None, payment=payment, items=DraftItems(), undoable=None
    )


def half_typed(minor: int = 8990, receipt: str = "T1-000001", who: Subscriber | None = ANA) -> DraftSale:
    """Give a sale with a customer, an amount, a coupon and an item."""
    payment = DraftPayment(
        money=Money.of(minor, "USD"),
        typed=f"{minor / 100:.2f}",
        receipt=receipt,
        method=Tender.DEBIT,
        code="DIE",
        coupons=(Coupon(id="k1", code="DIEZ", description="Ten"),),
    )
    line = BasketLine(product=HAM, quantity=Quantity(2_500), discount=LineDiscount(hundredths=1250))
    return DraftSale(
        search_text="C-7",
        customer_decided=True,
        subscriber=who,
        payment=payment,
        items=DraftItems(lines=(line,), typed="bol"),
        undoable=None,
    )
