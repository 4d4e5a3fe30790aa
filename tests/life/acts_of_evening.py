"""What managers do: closing days, reopening them, reading figures, reviewing what needs a person, making rules."""

from datetime import date, timedelta

from posapp.domain.coupons.coupon import CouponKind, CouponRules
from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.review import Correction
from posapp.domain.staff.members import PermissionMissing
from posapp.services.sessions import open_search_session
from tests.life.a_life import Life, come_as_manager, looking_at
from tests.life.computer import Computer
from tests.life.shop_model import figures_told

__all__ = [
    "close_a_day",
    "close_by_command",
    "make_coupon_rules",
    "read_the_day",
    "reopen_a_day",
    "review_everything",
    "settle_refused_customers",
]

OLD_RECORDS = date(2026, 8, 7)
"""The day of what an upgraded ledger holds from before the month; the model does not know its figures."""


def close_a_day(life: Life, at: Computer) -> str:
    """The day is closed; or yesterday, where it was forgotten."""
    till = at.shop.till
    try:
        day = _day_to_close(life, at)
        if life.model.is_closed(till, day):
            return f"{day} is closed already"
        expected = life.model.figures(till, day)
        record = at.session.closing.close(day)
    except PermissionMissing:
        return "a cashier may not close the day"
    assert figures_told(record.report.figures) == expected, f"{till} closed {day} with other figures"
    _note_close(life, till, day, record.number)
    return f"{day} was closed as report {record.number}"


def close_by_command(life: Life, at: Computer) -> str:
    """`posapp close` closes the day; on a till with staff a manager signs in for it."""
    who = come_as_manager(life, at)
    till, day = at.shop.till, _day_to_close(life, at)
    if life.model.is_closed(till, day):
        return "no command closed the day"
    expected = life.model.figures(till, day)
    done = at.run("close", "--day", day.isoformat(), "--yes", who=who)
    assert done.code == 0, done.said
    assert done.document["payments"] == expected.payments, f"{till} closed {day} with other figures"
    _note_close(life, till, day, done.document["number"])
    return f"a command closed {day}"


def _day_to_close(life: Life, at: Computer) -> date:
    left = [each for each in at.session.closing.unclosed_days() if OLD_RECORDS < each < at.today()]
    return life.chance.choice(left) if left and life.chance.random() < 0.5 else at.today()


def _note_close(life: Life, till: str, day: date, number: int) -> None:
    life.model.closed.setdefault(till, set()).add(day)
    life.model.closes[till] += 1
    life.model.seen["closes"] += 1
    assert number == life.model.closes[till], f"close {number} of {till} comes after {life.model.closes[till] - 1}"


def reopen_a_day(life: Life, at: Computer) -> str:
    """A closed day is opened again."""
    closed = sorted(life.model.closed.get(at.shop.till, set()))
    if not closed:
        return "no day to reopen"
    day = life.chance.choice(closed[-3:])
    try:
        at.session.closing.reopen(day, "a receipt was forgotten")
    except PermissionMissing:
        return "a cashier may not reopen a day"
    life.model.closed[at.shop.till].discard(day)
    return f"{day} was reopened"


def read_the_day(life: Life, at: Computer) -> str:
    """An X report of the open day."""
    till, day = at.shop.till, at.today()
    if life.model.is_closed(till, day):
        return "the day is closed"
    try:
        told = figures_told(at.session.closing.x_report(day).figures)
    except PermissionMissing:
        return "a cashier may not read the day"
    assert told == life.model.figures(till, day), "the X report is wrong"
    return f"{day} was read"


def make_coupon_rules(life: Life, at: Computer) -> str:
    """A manager tells the rules of a coupon: a tenth off, once in all, and only for some days."""
    with open_search_session(at.till) as session:
        known = [each for each in session.coupons.all() if (at.shop.till, each.id) not in life.model.redemptions]
    if not known:
        return "no coupon needs rules"
    coupon = life.chance.choice(known)
    once = life.chance.random() < 0.7
    rules = CouponRules(
        kind=CouponKind.PERCENTAGE,
        hundredths=1000,
        valid_until=at.today() + timedelta(days=life.chance.randint(0, 9)),
        once_in_all=once,
        minimum=Money(100, at.shop.currency),
    )
    try:
        at.session.coupons.save_rules(coupon, rules)
    except PermissionMissing:
        return "a cashier may not make rules"
    (life.model.once.add if once else life.model.once.discard)((at.shop.till, coupon.id))
    return f"{coupon.code} has rules now"


def review_everything(life: Life, at: Computer) -> str:
    """A manager looks at Hellotext itself and decides about whatever needs a person."""
    come_as_manager(life, at)
    if at.is_restored:
        at.session.restored.acknowledge()
        at.is_restored = False
    decided = [_decide(life, at, case.queued) for case in at.session.review.list()]
    return f"a manager decided: {', '.join(decided) or 'nothing to decide'}"


def _decide(life: Life, at: Computer, queued: OutboxEvent) -> str:
    review, event = at.session.review, queued.event
    try:
        if life.hellotext.received()[event.id]:
            review.mark_delivered([queued], "seen at Hellotext")
            what = "marked as delivered"
        elif queued.reason is Reason.UNKNOWN_CUSTOMER:
            what = _decide_about_a_missing_customer(life, at, queued)
        elif _is_elsewhere(life, at, event.id):
            review.dismiss([queued], "another till sends it")
            what = "left to another till"
        elif queued.state is EventState.REVIEW and queued.reason is not Reason.UNSUBSCRIBED_BEFORE:
            review.send_again([queued], "not there", force=True)
            what = f"sent again ({queued.reason})"
        else:
            review.dismiss([queued], "not to be sent")
            what = f"dismissed ({queued.reason})"
    except PermissionMissing:
        return "not by a cashier"
    if event.id in life.model.happened:
        life.model.happened[event.id].decided = True
    return what


def _is_elsewhere(life: Life, at: Computer, event_id: str) -> bool:
    """Say whether another till took an event over and goes on with it."""
    for other in life.tills:
        with looking_at(other) as ledger:
            found = None if other is at else ledger.events.get(event_id)
        if found is not None and (found.state.is_waiting or found.state.needs_a_person):
            return True
    return False


def _decide_about_a_missing_customer(life: Life, at: Computer, queued: OutboxEvent) -> str:
    standing = life.hellotext.standing_for(queued.event.profile)
    if standing:
        other = Correction(profile=standing)
        at.session.review.correct(queued, other, "they were merged, and it is not there", force=True)
        return "corrected to whom it was merged into"
    at.session.review.dismiss([queued], "deleted at Hellotext")
    return "dismissed, since nobody is there"


def settle_refused_customers(life: Life, at: Computer) -> str:
    """Somebody who was registered here and whom Hellotext refused is taken for whom it knows."""
    come_as_manager(life, at)
    count = 0
    for waiting in at.session.review.waiting_customers():
        if waiting.customer.state.value == "refused":
            holders = life.hellotext.holders_of(waiting.customer.phone)
            if holders:
                at.session.registration.merge_into(waiting.customer.id, holders[0], "the same person")
                count += 1
    return f"{count} refused customers were settled"


def undelivered_of(at: Computer) -> list[OutboxEvent]:
    """Give what a till has not delivered."""
    with looking_at(at) as ledger:
        return [each for each in ledger.events.list(None, 10**6) if each.state in _OPEN]


_OPEN = frozenset(
    {EventState.PENDING, EventState.SENDING, EventState.UNCERTAIN, EventState.REVIEW, EventState.REJECTED}
)
