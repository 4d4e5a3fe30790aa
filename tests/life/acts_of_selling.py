"""What cashiers do with money: payments, coupons, undoing, refunds, requests and orders."""

from posapp.domain.actions.availability import ActionUndoTooLate
from posapp.domain.coupons.coupon import AppliedCoupon, Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.day.close import DayClosed
from posapp.domain.money import Money
from posapp.domain.orders import LaterStepRecorded, Order, OrderItem
from posapp.domain.refunds.refund import (
    RefundablePayment,
    RefundDraft,
    RefundKind,
    RefundReason,
    RefundTooLateToUndo,
    SaleRefunded,
    SaleVoided,
)
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import PaymentDraft, RecordedSale, UndoTooLate
from posapp.domain.sales.tender import Tender
from posapp.domain.staff.members import PermissionMissing
from posapp.services.sessions import open_search_session
from tests.life.a_life import Life, find_customer, looking_at, remember_events
from tests.life.computer import Computer
from tests.life.shop_model import PaidBack, Sold

__all__ = [
    "answer_a_request",
    "ask_for_money_back",
    "decline_a_request",
    "pay_back",
    "sell",
    "sell_again_under_an_old_receipt",
    "sell_to_nobody",
    "sell_with_a_coupon",
    "take_a_step",
    "undo_a_payment",
    "undo_a_refund",
    "undo_a_step",
]

DRAFT_AMOUNTS = (8990, 1250, 8990, 40, 129_000)
"""Equal ones often: they are told apart with the greatest trouble."""


def sell(life: Life, at: Computer) -> str:
    """A payment of somebody who says who they are; of nobody where the list does not know them."""
    return _pay(life, at, find_customer(life, at), ())


def sell_to_nobody(life: Life, at: Computer) -> str:
    """A payment of somebody who does not say who they are."""
    return _pay(life, at, None, ())


def sell_with_a_coupon(life: Life, at: Computer) -> str:
    """A payment with one of the coupons that the customer may redeem, if there is one."""
    customer = find_customer(life, at)
    with open_search_session(at.till) as session:
        known = session.coupons.all()
    open_to = at.session.coupons.open_to(known, customer.id if customer else "")
    if not open_to:
        return "a customer looked for a coupon, and there was none"
    return _pay(life, at, customer, (life.chance.choice(open_to).coupon,))


def sell_again_under_an_old_receipt(life: Life, at: Computer) -> str:
    """Somebody types the number of a receipt that was recorded days ago."""
    old = life.model.sales_of(at.shop.till)
    if not old:
        return "nobody has an old receipt"
    draft = PaymentDraft(money=_money(life, at), receipt=life.chance.choice(old).receipt)
    try:
        at.session.checkout.record_payment(draft)
    except (ReceiptUsed, DayClosed):
        return f"the receipt {draft.receipt} was refused, since it was recorded before"
    raise AssertionError(f"the receipt {draft.receipt} was recorded twice")


def _pay(life: Life, at: Computer, customer: Subscriber | None, coupons: tuple[Coupon, ...]) -> str:
    money, none, profile = _money(life, at), Money(0, at.shop.currency), customer.id if customer else ""
    checks = at.session.coupons.check(coupons, money, profile)
    if any(each.discount is None for each in checks):
        return f"a coupon could not be taken: {checks[0].refusal}"
    draft = PaymentDraft(
        money=money,
        receipt=at.session.checkout.propose_receipt(),
        method=life.chance.choice(Tender.BUILT_IN),
        profile=profile,
        customer_name=customer.name if customer else "",
        coupons=tuple(AppliedCoupon(coupon=each.coupon, discount=each.discount or none) for each in checks),
    )
    day = at.today()
    try:
        recorded = at.session.checkout.record_payment(draft)
    except DayClosed:
        assert life.model.is_closed(at.shop.till, day), "a day that is open refused a payment"
        return "a payment was refused, since the day is closed"
    assert not life.model.is_closed(at.shop.till, day), "a closed day took a payment"
    _remember(life, at, recorded, coupons)
    return f"{recorded.sale.receipt}: {recorded.sale.money} of {profile or 'nobody'}, {len(coupons)} coupons"


def _remember(life: Life, at: Computer, recorded: RecordedSale, coupons: tuple[Coupon, ...]) -> None:
    sale = recorded.sale
    life.model.seen["payments"] += 1
    life.model.sales[sale.id] = Sold(
        sale_id=sale.id,
        receipt=sale.receipt,
        till=at.shop.till,
        day=at.today(),
        at=at.now(),
        method=sale.method.code,
        paid=sale.money.minor,
        discount=recorded.discount.minor if recorded.discount else 0,
        profile=sale.profile,
        cashier=sale.cashier_name,
        coupons=len(coupons),
        coupon_ids=tuple(each.id for each in coupons),
    )
    life.model.redemptions.update((at.shop.till, each.id) for each in coupons)
    remember_events(life, at, sale.id)


def undo_a_payment(life: Life, at: Computer) -> str:
    """Somebody takes one of the last payments back, which is too late once something of it has left."""
    sales = life.model.sales_of(at.shop.till)[-4:]
    if not sales:
        return "there was nothing to undo"
    sold = life.chance.choice(sales)
    try:
        undone = at.session.checkout.undo(sold.sale_id)
    except (UndoTooLate, SaleRefunded, DayClosed, PermissionMissing) as refusal:
        return f"{sold.receipt} was not undone: {type(refusal).__name__}"
    assert undone.sale.voided_at is not None
    sold.undone = True
    life.model.redemptions.subtract((sold.till, each) for each in sold.coupon_ids)
    with looking_at(at) as ledger:
        for queued in ledger.events.of_subject(sold.sale_id):
            life.model.happened[queued.event.id].undone = True
    return f"{sold.receipt} was undone"


def pay_back(life: Life, at: Computer) -> str:
    """The shop gives money back: all that is left of a payment, or a part of it."""
    found = _case(life, at)
    if found is None:
        return "nothing could be given back"
    sold, case = found
    minor = case.left.minor if life.chance.random() < 0.4 else max(1, case.left.minor // 3)
    return _give_back(life, at, sold, case, minor, "")


def ask_for_money_back(life: Life, at: Computer) -> str:
    """A customer asks; a manager is to decide."""
    found = _case(life, at)
    if found is None or life.model.is_closed(at.shop.till, at.today()):
        return "nobody asked for money back"
    sold, case = found
    draft = RefundDraft(
        original=case.original, money=case.left, kind=RefundKind.REQUESTED, reason=RefundReason.NOT_AS_EXPECTED
    )
    recorded = at.session.refunds.record(draft)
    remember_events(life, at, recorded.refund.id)
    life.model.seen["refund requests"] += 1
    return f"{sold.receipt}: {case.left} were asked back"


def answer_a_request(life: Life, at: Computer) -> str:
    """A manager agrees, and the money is given back."""
    waiting = at.session.refunds.open_requests()
    if not waiting:
        return "nobody waits for money"
    request = life.chance.choice(waiting).refund
    sold = life.model.sales[request.original.sale_id]
    if sold.till != at.shop.till:
        return "what was asked at another till is answered there"
    try:
        case = at.session.refunds.case(request.original)
    except SaleVoided:
        return "what was asked back was undone"
    if case.left.minor < request.money.minor:
        return "too little is left of what was asked back"
    return _give_back(life, at, sold, case, request.money.minor, request.id)


def decline_a_request(life: Life, at: Computer) -> str:
    """A manager says no."""
    waiting = at.session.refunds.open_requests()
    if not waiting:
        return "nobody waits for an answer"
    request = life.chance.choice(waiting).refund
    try:
        at.session.refunds.decline(request.id, "it was worn")
    except PermissionMissing:
        return "a cashier may not decline a request"
    return f"{request.reference} was declined"


def undo_a_refund(life: Life, at: Computer) -> str:
    """Somebody takes a refund back."""
    mine = [each for each in life.model.refunds.values() if each.till == at.shop.till and not each.undone]
    if not mine:
        return "there was no refund to undo"
    back = life.chance.choice(mine[-3:])
    try:
        at.session.refunds.undo(back.refund_id)
    except (RefundTooLateToUndo, DayClosed, PermissionMissing) as refusal:
        return f"a refund was not undone: {type(refusal).__name__}"
    back.undone = True
    life.model.sales[back.sale_id].given_back -= back.minor
    with looking_at(at) as ledger:
        for queued in ledger.events.of_subject(back.refund_id):
            life.model.happened[queued.event.id].undone = True
    return "a refund was undone"


def _case(life: Life, at: Computer) -> tuple[Sold, RefundablePayment] | None:
    sales = [each for each in life.model.sales_of(at.shop.till) if each.paid > each.given_back]
    if not sales:
        return None
    sold = life.chance.choice(sales[-30:])
    case = at.session.refunds.by_receipt(sold.receipt)
    assert case.left.minor == sold.paid - sold.given_back, f"of {sold.receipt} another amount is left"
    return sold, case


def _give_back(life: Life, at: Computer, sold: Sold, case: RefundablePayment, minor: int, answers: str) -> str:
    draft = RefundDraft(
        original=case.original,
        money=Money(minor, at.shop.currency),
        reason=life.chance.choice([RefundReason.DAMAGED, RefundReason.PRICE]),
        method=life.chance.choice(Tender.BUILT_IN),
        answers=answers,
    )
    try:
        recorded = at.session.refunds.record(draft)
    except DayClosed:
        assert life.model.is_closed(at.shop.till, at.today()), "a day that is open refused a refund"
        return "a refund was refused, since the day is closed"
    except PermissionMissing:
        return "a cashier may not give so much back"
    refund = recorded.refund
    sold.given_back += minor
    life.model.refunds[refund.id] = PaidBack(
        refund_id=refund.id,
        sale_id=sold.sale_id,
        till=at.shop.till,
        day=at.today(),
        method=refund.method.code,
        minor=minor,
    )
    life.model.seen["refunds"] += 1
    remember_events(life, at, refund.id)
    return f"{refund.reference}: {refund.money} were given back"


def take_a_step(life: Life, at: Computer) -> str:
    """An order is placed, or one goes on."""
    going = at.session.actions.open_orders()
    if going and life.chance.random() < 0.6:
        order = life.chance.choice(going)
        customer = Subscriber(id=order.profile)
    else:
        found = find_customer(life, at)
        if found is None:
            return "nobody ordered"
        item = OrderItem(product="Lamp", quantity=life.chance.randint(1, 3), price=_money(life, at))
        reference = at.session.actions.propose_reference()
        order = Order(id="", reference=reference, source="", profile=found.id, items=(item,))
        customer = found
    step = life.chance.choice(order.next_steps)
    recorded = at.session.actions.record_step(order, step, customer)
    life.model.tell_of([(recorded.event.id, recorded.event.action)], at.shop.till)
    life.model.seen["order steps"] += 1
    return f"order {order.reference}: {step}"


def undo_a_step(life: Life, at: Computer) -> str:
    """Somebody takes the last step of an order back."""
    done = at.session.actions.of_day(at.today())
    if not done:
        return "no step to undo"
    event_id = done[0].event.id
    try:
        at.session.actions.undo(event_id)
    except (ActionUndoTooLate, LaterStepRecorded, PermissionMissing) as refusal:
        return f"a step was not undone: {type(refusal).__name__}"
    life.model.happened[event_id].undone = True
    return "a step was undone"


def _money(life: Life, at: Computer) -> Money:
    return Money(life.chance.choice(DRAFT_AMOUNTS), at.shop.currency)
