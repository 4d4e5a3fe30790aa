"""Two tills of a shop: a coupon raced for, a customer found at the other, rules kept once, a server away."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from posapp.domain.coupons.coupon import AppliedCoupon, Coupon, CouponKind, CouponRefusal, CouponRules
from posapp.domain.coupons.offline_policy import OfflinePolicy
from posapp.domain.customers.registration import CreationState, CustomerDraft
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import RuleError
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.refunds.refund import NoteMissing, RecordedRefund, RefundDraft, RefundReason
from posapp.domain.sales.sale import PaymentDraft, RecordedSale
from posapp.domain.settings.till_settings import TIP_SHARES
from posapp.domain.staff.members import PermissionMissing, Role
from posapp.domain.staff.pins import Pin
from posapp.services.on_ledger.coupon_claims import CouponAtAnotherTill, ServerAwayForCoupon
from posapp.services.on_ledger.pos_files.opening import PosFileOptions, open_pos_file
from posapp.services.on_ledger.pos_files.pos_file import PosFile
from posapp.services.on_ledger.refund_reserving import RefundedAtAnotherTill
from posapp.services.on_till.sales_import import LineProblem, SalesImport
from posapp.services.on_till.shop_server.admission import TillLockedOut, require_admitted
from posapp.services.on_till.shop_server.connecting import open_shop_server
from posapp.services.on_till.shop_server.examining import examine_shop
from posapp.services.on_till.shop_server.inviting import retire_till
from posapp.services.on_till.shop_server.shop_day import NotHeld, close_shop_day, free_coupon, shop_day
from posapp.services.on_till.shop_server.taking_over import TillNotRetired, take_over
from posapp.services.on_till.shop_server.turn import ShopTurn
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import LedgerSession, open_ledger_session, open_search_session
from posapp.shop_server.errors import ShopDayClosed, ShopServerError, TillsNotClosed
from tests.unit.shop_server.postgres import Cluster
from tests.unit.shop_server.shops import new_database
from tests.unit.shop_server.tills import SHOP, founded, joined

UYU = SHOP.currency
SUMMER = Coupon(id="coupon-1", code="SUMMER")
ONCE = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000, once_in_all=True)
EACH = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000, once_per_customer=True)


class Counter:
    """A till with its counter, whose clock the test may move."""

    def __init__(self, till: Till) -> None:
        self.till = till
        self.ahead = timedelta()
        till.clock = lambda: datetime.now(UTC) + self.ahead
        self.turn = ShopTurn(till)

    def share(self) -> None:
        """Share and read until nothing waits."""
        with self.till.open_ledger() as ledger:
            while (outcome := self.turn.run(ledger)) is not None and outcome.more:
                pass

    def later(self) -> None:
        """Share once no sale can be undone any more."""
        self.ahead += timedelta(minutes=1)
        self.share()

    def session(self) -> LedgerSession:
        return self._session

    def open(self) -> Iterator[None]:
        with open_ledger_session(self.till) as self._session:
            yield

    def shows(self, coupon: Coupon = SUMMER, profile: str = "ana") -> CouponRefusal | None:
        (check,) = self._session.coupons.check([coupon], Money(10_000, UYU), profile)
        return check.refusal

    def pays(self, receipt: str, coupon: Coupon = SUMMER, profile: str = "ana") -> RecordedSale:
        taken = AppliedCoupon(coupon=coupon, discount=Money(1_000, UYU))
        draft = PaymentDraft(money=Money(10_000, UYU), receipt=receipt, profile=profile, coupons=(taken,))
        return self._session.checkout.record_payment(draft)


@dataclass(frozen=True)
class TwoCounters:
    """The counters of a shop of two tills."""

    cluster: Cluster
    database: str
    one: Counter
    two: Counter

    def claims(self) -> list[tuple[str, str]]:
        with self.cluster.connect(self.database) as admin:
            rows = admin.execute(
                "SELECT t.name, c.state FROM shop.claim c JOIN shop.till t USING (till_id) ORDER BY 1, 2"
            )
            return [(str(name), str(state)) for name, state in rows]


Rules = Callable[[CouponRules], None]


@pytest.fixture
def tills(own_cluster: Cluster, tmp_path: Path) -> Iterator[TwoCounters]:
    database = new_database(own_cluster)
    first = founded(own_cluster, database, tmp_path)
    one, two = Counter(first), Counter(joined(first, tmp_path, "Till 2", "T2"))
    opened = [one.open(), two.open()]
    for each in opened:
        next(each)
    yield TwoCounters(own_cluster, database, one, two)
    for each in opened:
        next(each, None)
    for counter in (one, two):
        counter.till.shop_link.close()


@pytest.fixture
def rules(tills: TwoCounters) -> Rules:
    """Keeps rules at the first till, and lets the second one read them."""

    def kept(given: CouponRules) -> None:
        tills.one.session().coupons.save_rules(SUMMER, given)
        tills.one.share()
        tills.two.share()

    return kept


def test_coupon_rules_are_kept_once_and_found_at_the_other_till(tills: TwoCounters, rules: Rules) -> None:
    rules(ONCE)
    (ruling,) = tills.two.session().coupons.rulings([SUMMER])
    assert ruling.rules == ONCE
    tills.two.session().coupons.save_rules(SUMMER, replace(ONCE, hundredths=2_000))
    tills.two.share()
    tills.one.share()
    (ruling,) = tills.one.session().coupons.rulings([SUMMER])
    assert ruling.rules is not None
    assert ruling.rules.hundredths == 2_000
    tills.one.session().coupons.remove_rules(SUMMER)
    tills.one.share()
    tills.two.share()
    assert tills.two.session().coupons.rulings([SUMMER])[0].rules is None


def test_the_shares_of_a_tip_are_the_same_at_every_till(tills: TwoCounters) -> None:
    tills.one.session().settings.change(TIP_SHARES.change((8, 12)))
    tills.one.share()
    tills.two.share()
    assert tills.two.session().settings.get(TIP_SHARES) == (8, 12)


def test_what_was_read_is_not_shared_back(tills: TwoCounters, rules: Rules) -> None:
    rules(ONCE)
    with tills.cluster.connect(tills.database) as admin:
        before = admin.execute("SELECT records_version FROM shop.shop").fetchone()
        for _ in range(3):
            tills.two.share()
            tills.one.share()
        assert admin.execute("SELECT records_version FROM shop.shop").fetchone() == before


def test_a_coupon_on_one_screen_is_kept_from_the_other(tills: TwoCounters, rules: Rules) -> None:
    rules(ONCE)
    assert tills.one.shows() is None
    assert tills.two.shows() is CouponRefusal.HELD_AT_TILL
    tills.one.session().coupons.let_go()
    tills.one.share()
    assert tills.two.shows() is None


def test_a_coupon_that_was_redeemed_says_where_and_when(tills: TwoCounters, rules: Rules) -> None:
    rules(ONCE)
    assert tills.one.shows() is None
    tills.one.pays("T1-000001")
    (check,) = tills.two.session().coupons.check([SUMMER], Money(10_000, UYU), "ana")
    assert check.refusal is CouponRefusal.USED_AT_TILL
    assert check.elsewhere is not None
    assert check.elsewhere.till == "Till 1"
    assert abs(check.elsewhere.at - datetime.now(UTC)) < timedelta(minutes=1)
    tills.one.later()
    assert tills.claims() == [("Till 1", "redeemed")]
    assert tills.two.shows() is CouponRefusal.USED_AT_TILL


def test_who_was_slower_records_nothing(tills: TwoCounters, rules: Rules) -> None:
    rules(ONCE)
    tills.one.pays("T1-000001")
    with pytest.raises(CouponAtAnotherTill, match="Till 1"):
        tills.two.pays("T2-000001")
    assert tills.two.session().day.totals(tills.two.session().day.today()).count == 0


def test_each_customer_redeems_once_across_the_tills(tills: TwoCounters, rules: Rules) -> None:
    rules(EACH)
    tills.one.pays("T1-000001", profile="ana")
    assert tills.two.shows(profile="bruno") is None
    tills.two.pays("T2-000001", profile="bruno")
    assert tills.two.shows(profile="ana") is CouponRefusal.USED_AT_TILL


def test_a_sale_that_is_undone_gives_the_coupon_back(tills: TwoCounters, rules: Rules) -> None:
    rules(ONCE)
    recorded = tills.one.pays("T1-000001")
    tills.one.session().checkout.undo(recorded.sale.id)
    tills.one.later()
    assert tills.two.shows() is None
    assert tills.one.shows() is CouponRefusal.HELD_AT_TILL


def test_a_sale_that_is_undone_after_the_server_heard_of_it_gives_the_coupon_back_too(
    tills: TwoCounters, rules: Rules
) -> None:
    rules(ONCE)
    recorded = tills.one.pays("T1-000001")
    tills.one.later()
    assert tills.claims() == [("Till 1", "redeemed")]
    tills.one.session().checkout.undo(recorded.sale.id)
    tills.one.later()
    assert tills.claims() == [("Till 1", "released")]
    assert tills.two.shows() is None


def test_while_the_server_is_away_a_coupon_for_everybody_is_refused(tills: TwoCounters, rules: Rules) -> None:
    rules(ONCE)
    tills.cluster.stop()
    try:
        assert tills.one.shows() is CouponRefusal.SERVER_AWAY
        with pytest.raises(ServerAwayForCoupon):
            tills.one.pays("T1-000001")
        draft = PaymentDraft(money=Money(10_000, UYU), receipt="T1-000001", profile="ana")
        assert tills.one.session().checkout.record_payment(draft).sale.receipt == "T1-000001"
    finally:
        tills.cluster.start()


@pytest.mark.parametrize(
    ("policy", "most", "is_taken"),
    [
        (OfflinePolicy.ALLOW, None, True),
        (OfflinePolicy.UP_TO, 1_000, True),
        (OfflinePolicy.UP_TO, 999, False),
        (OfflinePolicy.REFUSE, None, False),
    ],
)
def test_the_shop_says_what_holds_while_the_server_is_away(
    tills: TwoCounters, rules: Rules, policy: OfflinePolicy, most: int | None, is_taken: bool
) -> None:
    rules(replace(ONCE, offline=policy, offline_most=None if most is None else Money(most, UYU)))
    tills.cluster.stop()
    try:
        refusal = tills.one.shows()
        if is_taken:
            assert refusal is None
            tills.one.pays("T1-000001")
        else:
            assert refusal is CouponRefusal.SERVER_AWAY
    finally:
        tills.cluster.start()


def test_a_manager_permits_a_coupon_while_the_server_is_away(tills: TwoCounters, rules: Rules) -> None:
    rules(replace(ONCE, offline=OfflinePolicy.MANAGER))
    staff = tills.one.session().staff
    manager = staff.make_first_manager("Eva Luz", "2580")
    cashier = staff.add("Ana Soto", Role.CASHIER, "70314")
    staff.sign_in(cashier.id, Pin("70314"))
    tills.cluster.stop()
    try:
        assert tills.one.shows() is None
        with pytest.raises(PermissionMissing) as refused:
            tills.one.pays("T1-000001")
        staff.grant(refused.value.permission, manager.id, Pin("2580"))
        tills.one.pays("T1-000001")
        with pytest.raises(PermissionMissing):
            tills.one.pays("T1-000002", Coupon(id="coupon-1", code="SUMMER"), "bruno")
    finally:
        tills.cluster.start()


def test_what_two_tills_redeemed_while_the_server_was_away_is_an_overrun_both_see(
    tills: TwoCounters, rules: Rules
) -> None:
    rules(replace(ONCE, offline=OfflinePolicy.ALLOW))
    tills.cluster.stop()
    try:
        tills.one.pays("T1-000001")
        tills.two.pays("T2-000001")
    finally:
        tills.cluster.start()
    for counter in (tills.one, tills.two):
        counter.ahead += timedelta(minutes=1)
    wait_for(tills.one)
    wait_for(tills.two)
    for counter in (tills.one, tills.two):
        with open_shop_server(counter.till) as server:
            server.hello("test")
            (overrun,) = server.overruns.open()
            assert (overrun.kind, overrun.what) == ("coupon", "coupon-1")
            assert (overrun.till, overrun.other_till) == ("Till 2", "Till 1")
    with open_shop_server(tills.one.till) as server:
        server.hello("test")
        assert server.overruns.settle(overrun.kind, overrun.subject, "Eva Luz")
        assert server.overruns.open() == ()


def wait_for(counter: Counter) -> None:
    """Share once the server is back: the till asks again after a pause."""
    counter.till.shop_link.close()
    for _attempt in range(100):
        try:
            counter.share()
        except ShopServerError:
            continue
        return
    raise AssertionError("the server did not come back")


def test_a_customer_registered_at_one_till_is_found_at_the_next(tills: TwoCounters) -> None:
    tills.one.session().registration.register(
        CustomerDraft(first_name="Bruno", last_name="Silva", phone="+59899123456")
    )
    tills.one.share()
    tills.two.share()
    with open_search_session(tills.two.till) as search:
        (found,) = search.find.search("bruno sil")
    assert (found.name, found.phones) == ("Bruno Silva", ("+59899123456",))


def test_what_the_other_till_recorded_for_a_new_customer_goes_under_the_id_that_hellotext_gives(
    tills: TwoCounters,
) -> None:
    made = tills.one.session().registration.register(CustomerDraft(first_name="Bruno", phone="+59899123456"))
    tills.one.share()
    tills.two.share()
    draft = PaymentDraft(money=Money(10_000, UYU), receipt="T2-000001", profile=made.id)
    sale = tills.two.session().checkout.record_payment(draft).sale
    with tills.one.till.open_ledger() as ledger:
        customer = ledger.new_customers.get(made.id)
        assert customer is not None
        ledger.new_customers.save(replace(customer, state=CreationState.KNOWN, profile="prof-9"))
    tills.one.share()
    tills.two.share()
    with tills.two.till.open_ledger() as ledger:
        (queued,) = ledger.events.of_subject(sale.id)
        assert queued.event.profile == "prof-9"
        again = replace(draft, receipt="T2-000002")
    assert tills.two.session().checkout.record_payment(again).sale.profile == "prof-9"
    with open_search_session(tills.two.till) as search:
        assert [each.id for each in search.find.search("bruno")] == ["prof-9"]


def test_the_server_holds_no_name_phone_or_note_that_anybody_reads(tills: TwoCounters) -> None:
    tills.one.session().registration.register(
        CustomerDraft(first_name="Bruno", last_name="Silva", phone="+59899123456")
    )
    tills.one.session().cards.write_note("prof-1", "Prefers the window table")
    tills.one.share()
    with tills.cluster.connect(tills.database) as admin:
        for table in ("fact", "customer", "shared_record", "claim", "invitation", "till"):
            statement = f"SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text FROM shop.{table} t"  # noqa: S608 - of these
            text = str(admin.execute(statement.encode()).fetchone())
            for word in ("Bruno", "Silva", "59899123456", "window table"):
                assert word not in text, table


def test_a_note_written_at_one_till_is_on_the_card_at_the_other(tills: TwoCounters) -> None:
    tills.one.session().cards.write_note("prof-1", "Prefers the window table")
    tills.one.share()
    tills.two.share()
    note = tills.two.session().cards.card("prof-1").note
    assert note is not None
    assert note.text == "Prefers the window table"


def sells(counter: Counter, receipt: str, minor: int = 10_000) -> None:
    draft = PaymentDraft(money=Money(minor, UYU), receipt=receipt, profile="prof-1")
    counter.session().checkout.record_payment(draft)
    counter.share()


def refunds(counter: Counter, receipt: str, minor: int) -> RecordedRefund:
    case = counter.session().refunds.by_receipt(receipt)
    draft = RefundDraft(original=case.original, money=Money(minor, UYU), reason=RefundReason.DAMAGED)
    return counter.session().refunds.record(draft)


def test_a_receipt_of_one_till_is_refunded_at_the_other_and_never_beyond_its_amount(tills: TwoCounters) -> None:
    sells(tills.one, "T1-000001")
    case = tills.two.session().refunds.by_receipt("T1-000001")
    assert (case.original.total, case.left, case.original.profile) == (Money(10_000, UYU), Money(10_000, UYU), "prof-1")
    refunds(tills.two, "T1-000001", 6_000)
    with pytest.raises(RefundedAtAnotherTill, match=r"40\.00"):
        refunds(tills.one, "T1-000001", 5_000)
    refunds(tills.one, "T1-000001", 4_000)
    for counter in (tills.one, tills.two):
        with pytest.raises(RuleError):
            refunds(counter, "T1-000001", 1)
    tills.one.later()
    tills.two.later()
    with open_shop_server(tills.one.till) as server:
        server.hello("test")
        assert server.overruns.open() == ()


def test_a_refund_that_is_undone_gives_its_part_back(tills: TwoCounters) -> None:
    sells(tills.one, "T1-000001")
    recorded = refunds(tills.two, "T1-000001", 10_000)
    tills.two.share()
    tills.two.session().refunds.undo(recorded.refund.id)
    tills.two.share()
    assert tills.one.session().refunds.by_receipt("T1-000001").left == Money(10_000, UYU)
    refunds(tills.one, "T1-000001", 10_000)


def test_a_refund_that_could_not_be_recorded_is_given_back(tills: TwoCounters) -> None:
    sells(tills.one, "T1-000001")
    case = tills.two.session().refunds.by_receipt("T1-000001")
    draft = RefundDraft(original=case.original, money=Money(10_000, UYU), reason=RefundReason.OTHER)
    with pytest.raises(NoteMissing):
        tills.two.session().refunds.record(draft)
    tills.two.share()
    refunds(tills.one, "T1-000001", 10_000)


def test_two_tills_refund_in_the_same_second_and_one_is_refused(tills: TwoCounters) -> None:
    sells(tills.one, "T1-000001")
    outcomes: list[str] = []

    def refund(counter: Counter) -> None:
        with open_ledger_session(counter.till) as session:
            case = session.refunds.by_receipt("T1-000001")
            draft = RefundDraft(original=case.original, money=Money(10_000, UYU), reason=RefundReason.DAMAGED)
            try:
                session.refunds.record(draft)
            except RuleError as error:
                outcomes.append(type(error).__name__)
            else:
                outcomes.append("refunded")

    threads = [Thread(target=refund, args=(counter,)) for counter in (tills.one, tills.two)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(outcomes) == ["RefundedAtAnotherTill", "refunded"]


def test_what_both_refunded_while_the_server_was_away_is_an_overrun(tills: TwoCounters) -> None:
    sells(tills.one, "T1-000001")
    case = tills.two.session().refunds.by_receipt("T1-000001")
    tills.cluster.stop()
    try:
        refunds(tills.one, "T1-000001", 10_000)
        draft = RefundDraft(original=case.original, money=Money(10_000, UYU), reason=RefundReason.DAMAGED)
        tills.two.session().refunds.record(draft)
    finally:
        tills.cluster.start()
    wait_for(tills.one)
    wait_for(tills.two)
    with open_shop_server(tills.one.till) as server:
        server.hello("test")
        (overrun,) = server.overruns.open()
    assert (overrun.kind, overrun.what, overrun.till, overrun.other_till) == ("refund", "T1-000001", "Till 2", "Till 1")


def test_the_day_of_the_shop_adds_up_over_its_tills(tills: TwoCounters) -> None:
    sells(tills.one, "T1-000001", 10_000)
    sells(tills.two, "T2-000001", 5_000)
    sells(tills.two, "T2-000002", 2_500)
    refunds(tills.two, "T1-000001", 1_000)
    tills.two.share()
    found = shop_day(tills.one.till, None)
    figures = [
        (each.till, each.sales, each.total, each.refunds, each.refunded, each.closed_days) for each in found.tills
    ]
    assert figures == [("Till 1", 1, 10_000, 0, 0, 0), ("Till 2", 2, 7_500, 1, 1_000, 0)]
    assert all(each.last_seen is not None for each in found.tills)


def test_the_shop_closes_once_every_till_has_or_a_manager_says_why_not(tills: TwoCounters) -> None:
    sells(tills.one, "T1-000001", 10_000)
    sells(tills.two, "T2-000001", 5_000)
    today = tills.one.session().day.today()
    tills.one.session().closing.close(today)
    tills.one.share()
    with pytest.raises(TillsNotClosed, match="Till 2"):
        close_shop_day(tills.one.till, today, {})
    closed = close_shop_day(tills.one.till, today, {"Till 2": "its PC is being repaired"})
    assert (closed.number, closed.is_supplement) == (1, False)
    with pytest.raises(ShopDayClosed):
        close_shop_day(tills.one.till, today, {})
    tills.two.session().closing.close(today)
    tills.two.share()
    later = close_shop_day(tills.two.till, today, {})
    assert (later.number, later.is_supplement) == (2, True)
    assert [each["till_name"] for each in json.loads(later.report)["tills"]] == ["Till 2"]
    with tills.cluster.connect(tills.database) as admin:
        rows = admin.execute("SELECT previous, hash FROM shop.shop_close ORDER BY number").fetchall()
    assert rows[0][0] == ""
    assert rows[1][0] == rows[0][1]


def test_what_a_lost_till_had_not_delivered_is_looked_for_and_sent_by_another(tills: TwoCounters) -> None:
    made = tills.two.session().registration.register(CustomerDraft(first_name="Bruno", phone="+59899123456"))
    sells(tills.two, "T2-000001", 5_000)
    draft = PaymentDraft(money=Money(700, UYU), receipt="T2-000002", profile=made.id, customer_name="Bruno")
    tills.two.session().checkout.record_payment(draft)
    tills.two.share()
    tills.one.share()
    with pytest.raises(TillNotRetired):
        take_over(tills.one.till, "Till 2")
    retire_till(tills.one.till, "Till 2", "stolen")
    (tills.one.till.home.folder / "adopting-0badcafe.db").write_bytes(b"left by a kill")
    taken = take_over(tills.one.till, "till 2")
    assert (taken.events, taken.customers) == (2, 1)
    with tills.one.till.open_ledger() as ledger:
        waiting = ledger.events.undelivered()
        assert [(each.event.reference, each.state) for each in waiting] == [
            ("T2-000001", EventState.UNCERTAIN),
            ("T2-000002", EventState.UNCERTAIN),
        ]
        assert [each.event.till for each in waiting] == ["Till 2", "Till 2"]
        assert ledger.sales.by_receipt("Till 2", "T2-000001") is not None
        assert [each.first_name for each in ledger.new_customers.undelivered()] == ["Bruno"]
        assert not list(tills.one.till.home.folder.glob("adopting*"))
    assert take_over(tills.one.till, "Till 2").events == 0


def test_a_till_that_was_retired_sends_nothing_and_says_why(tills: TwoCounters) -> None:
    sells(tills.two, "T2-000001", 5_000)
    require_admitted(tills.two.till)
    retire_till(tills.one.till, "Till 2", "stolen")
    with pytest.raises(TillLockedOut, match="retired"):
        SyncService(tills.two.till).sync(timeout=1)
    tills.cluster.stop()
    try:
        with pytest.raises(TillLockedOut):  # also while the server is away: what it said last counts
            SyncService(tills.two.till).sync(timeout=1)
    finally:
        tills.cluster.start()


def test_a_till_whose_server_is_away_goes_on_sending(tills: TwoCounters) -> None:
    tills.cluster.stop()
    try:
        require_admitted(tills.two.till)
    finally:
        tills.cluster.start()


def test_a_coupon_of_a_till_that_does_not_come_back_is_freed_by_a_manager(tills: TwoCounters, rules: Rules) -> None:
    rules(ONCE)
    assert tills.one.shows() is None
    assert tills.two.shows() is CouponRefusal.HELD_AT_TILL
    free_coupon(tills.two.till, "coupon-1", "", "Till 1 is broken")
    assert tills.two.shows() is None
    with pytest.raises(NotHeld):
        free_coupon(tills.two.till, "another", "", "nobody has it")


def test_staff_are_the_shops_and_a_new_till_knows_them(tills: TwoCounters) -> None:
    tills.one.session().staff.make_first_manager("Eva Luz", "2580")
    tills.one.share()
    tills.two.share()
    (member,) = tills.two.session().staff.members()
    assert (member.name, member.role) == ("Eva Luz", Role.MANAGER)
    tills.two.session().staff.sign_in(member.id, Pin("2580"))


def test_the_doctor_says_how_the_tills_stand(tills: TwoCounters) -> None:
    sells(tills.one, "T1-000001")
    assert examine_shop(tills.one.till).sentence == f"Corner Shop: 2 tills, on {tills.cluster.folder}."
    retire_till(tills.one.till, "Till 2", "stolen")
    assert examine_shop(tills.two.till).is_locked_out
    tills.cluster.stop()
    try:
        assert "cannot be reached" in examine_shop(tills.one.till).sentence
    finally:
        tills.cluster.start()


def test_an_import_claims_as_the_counter_does_and_tells_by_line_what_another_till_had(
    tills: TwoCounters, rules: Rules, tmp_path: Path
) -> None:
    rules(ONCE)
    tills.one.pays("T1-000001")
    with tills.two.till.open_cache() as cache:
        cache.coupons.store([SUMMER])
        cache.subscribers.store([Subscriber(id="ana", reference="C-1")])
    file = tmp_path / "sales.csv"
    file.write_text("receipt,sold_at,customer,amount,currency,coupons\nX-1,2026-01-02T10:00,C-1,5,UYU,SUMMER\n")
    problems: list[LineProblem] = []
    tills.two.till.shop_link.close()  # as in a process of its own, which has to connect first
    with tills.two.till.open_workplace() as workplace:
        today = workplace.shop.days.of(workplace.clock())
        opened = open_pos_file(file, PosFileOptions(), workplace.ledger, workplace.shop, today)
    assert isinstance(opened, PosFile)
    SalesImport(tills.two.till).record(opened, lambda _progress, told: problems.extend(told), lambda: False)
    (problem,) = problems
    assert problem.recorded
    assert "redeemed at Till 1" in str(problem.error)
    with tills.two.till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Till 2", "X-1")
        assert sale is not None
        assert ledger.coupons.of_sale(sale.id) == ()


def test_a_customers_card_counts_the_visits_at_the_other_tills_too(tills: TwoCounters) -> None:
    sells(tills.one, "T1-000001", 10_000)
    sells(tills.one, "T1-000002", 4_000)
    sells(tills.two, "T2-000001", 2_500)
    card = tills.two.session().cards.card("prof-1")
    assert card.visits == 3
    assert [(each.till, each.money) for each in card.elsewhere] == [
        ("Till 1", Money(4_000, UYU)),
        ("Till 1", Money(10_000, UYU)),
    ]
    tills.cluster.stop()
    try:
        alone = tills.two.session().cards.card("prof-1")
        assert (alone.visits, alone.elsewhere) == (1, ())
    finally:
        tills.cluster.start()
