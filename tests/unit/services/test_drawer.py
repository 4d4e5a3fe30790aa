"""The cash drawer at the till: append-only, journaled, and part of the close."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from posapp.domain.currency import currency
from posapp.domain.day.close import CountedTender, DayClosed
from posapp.domain.day.denominations import PieceCount
from posapp.domain.day.drawer import DrawerDraft, DrawerMovement, FloatRecorded, MovementKind, MovementUndone
from posapp.domain.errors import EnvironmentFault
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import BLIND_COUNT
from posapp.domain.shop import make_shop
from posapp.domain.staff.members import PermissionMissing, Role, SignInNeeded, StaffMember
from posapp.domain.summary.documents import summary_document, summary_of
from posapp.domain.summary.periods import Period
from posapp.services.on_ledger.day.close import DayClosing
from posapp.services.on_ledger.day.drawer import Drawer
from posapp.services.on_ledger.refunds import Refunds
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.settings import ShopSettings
from posapp.services.on_ledger.summary.summary import SummaryReports
from posapp.storage.backup.salvage import salvage
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

KEY = "5e" * 32
NOON = datetime(2026, 8, 7, 15, 0, tzinfo=UTC)
TODAY = date(2026, 8, 7)
CASH = Tender.CASH
FLOAT, IN, OUT = MovementKind.OPENING_FLOAT, MovementKind.CASH_IN, MovementKind.CASH_OUT
ANA = StaffMember(id="a", name="Ana Soto", role=Role.CASHIER)
EVA = StaffMember(id="e", name="Eva Luz", role=Role.MANAGER)


class Till:
    """One till in Uruguay on a real file, whose clock stands still until it is moved."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self.now = ledger, NOON
        shop = make_shop(name="Almacén", till="Caja 1", country="UY", currency_code="UYU", zone="America/Montevideo")
        workplace = a_workplace(ledger, shop, lambda: self.now)
        self.authorization = workplace.authorization
        self.checkout = Checkout(workplace)
        self.refunds = Refunds(workplace)
        self.closing = DayClosing(workplace)
        self.drawer = Drawer(workplace)
        self.settings = ShopSettings(workplace)
        self.summaries = SummaryReports(workplace)

    def records(
        self, kind: MovementKind, minor: int, reason: str = "change", code: str = "UYU", pieces: tuple[int, ...] = ()
    ) -> DrawerMovement:
        counted = tuple(PieceCount(value, 1) for value in pieces)
        draft = DrawerDraft(kind=kind, money=Money.of(minor, code), reason=reason, pieces=counted)
        self.now += timedelta(seconds=1)
        return self.drawer.record(draft)

    def sells(self, minor: int, method: Tender = CASH) -> str:
        draft = PaymentDraft(
            money=Money.of(minor, "UYU"), receipt=self.checkout.propose_receipt(), method=method, profile="ana"
        )
        return self.checkout.record_payment(draft).sale.receipt

    def pays_back(self, receipt: str, minor: int) -> None:
        original = self.refunds.by_receipt(receipt).original
        draft = RefundDraft(original=original, money=Money.of(minor, "UYU"), reason=RefundReason.DAMAGED, method=CASH)
        self.refunds.record(draft)

    def journal(self) -> list[tuple[str, str, str]]:
        return [(each.who, each.granted_by, each.what) for each in self.ledger.journal.entries()]


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Till]:
    with open_ledger(tmp_path / "ledger.db", KEY) as ledger:
        yield Till(ledger)


def test_what_should_be_in_the_drawer_is_float_sales_refunds_in_and_out(till: Till) -> None:
    till.records(FLOAT, 200_000)
    receipt = till.sells(50_000)
    till.sells(99_900, Tender.DEBIT)
    till.pays_back(receipt, 10_000)
    till.records(IN, 30_000)
    till.records(OUT, 45_000, "the baker")
    (cash,) = till.drawer.today().cash
    assert cash.expected == Money.of(200_000 + 50_000 - 10_000 + 30_000 - 45_000, "UYU")
    assert (cash.sales, cash.refunds) == (Money.of(50_000, "UYU"), Money.of(10_000, "UYU"))


def test_the_close_counts_the_drawer_as_a_whole_and_keeps_the_notes(till: Till) -> None:
    till.records(FLOAT, 200_000, pieces=(100_000, 50_000))
    till.sells(50_000)
    counted = CountedTender(method=CASH, money=Money.of(250_000, "UYU"), pieces=(PieceCount(100_000, 2),))
    record = till.closing.close(TODAY, (counted,))
    (found,) = record.report.differences
    assert (found.recorded, found.expected, found.money) == tuple(Money.of(m, "UYU") for m in (50_000, 250_000, 0))
    assert till.closing.record(1) == record
    assert till.closing.matches_journal(record)
    changed = replace(record.report, counted=(replace(counted, pieces=(PieceCount(50_000, 4),)),))
    assert not till.closing.matches_journal(replace(record, report=changed))


def test_without_a_float_the_cash_is_expected_as_it_was_sold(till: Till) -> None:
    till.sells(50_000)
    (found,) = till.closing.x_report(TODAY).differences
    assert (found.expected, found.drawer) == (Money.of(50_000, "UYU"), None)


def test_every_entry_is_in_the_journal_with_who_made_it(till: Till) -> None:
    till.authorization.sign_in(EVA)
    begun = till.records(FLOAT, 200_000)
    till.records(IN, 500)
    till.records(OUT, 400, "bread")
    till.drawer.undo(begun.id)
    assert till.journal() == [
        ("Eva Luz", "", "opening float recorded"),
        ("Eva Luz", "", "cash in recorded"),
        ("Eva Luz", "", "cash out recorded"),
        ("Eva Luz", "", "drawer entry undone"),
    ]
    last = list(till.ledger.journal.entries())[-1]
    assert (last.facts["amount"], last.facts["undoes"]) == ("-2000.00 UYU", begun.id)
    assert first_broken(till.ledger.journal.entries()) is None


def test_a_day_has_one_float_and_another_only_once_it_is_undone(till: Till) -> None:
    wrong = till.records(FLOAT, 200_000)
    with pytest.raises(FloatRecorded, match=r"2000\.00 UYU"):
        till.records(FLOAT, 20_000)
    till.records(FLOAT, 100, code="USD")
    till.drawer.undo(wrong.id)
    till.records(FLOAT, 20_000)
    today = till.drawer.today()
    assert [each.opening_float for each in today.cash] == [Money.of(20_000, "UYU"), Money.of(100, "USD")]
    assert len(today.movements) == 4


def test_an_entry_is_undone_once_and_a_counter_entry_never(till: Till) -> None:
    made = till.records(OUT, 500)
    counter_entry = till.drawer.undo(made.id)
    for each in (made, counter_entry):
        with pytest.raises(MovementUndone):
            till.drawer.undo(each.id)
    assert [each.expected for each in till.drawer.today().cash] == [Money.of(0, "UYU")]


def test_the_file_itself_refuses_to_change_remove_or_double_an_entry(till: Till) -> None:
    made = till.records(OUT, 500)
    till.drawer.undo(made.id)
    row = "INSERT OR REPLACE INTO drawer_movements VALUES (?, ?, 'C', 'D', 1, 'Z', 'K', 9, 'UYU', '', '', '', '', ?)"
    for statement, values in (
        ("UPDATE drawer_movements SET minor = 1", ()),
        ("DELETE FROM drawer_movements", ()),
        (row, (None, made.id, "")),
        (row, (None, "other", made.id)),
        (row, (1, "other", "")),
    ):
        with pytest.raises(EnvironmentFault):
            till.ledger.connection.execute(statement, values)
    assert [each.money.minor for each in till.drawer.today().movements] == [500, -500]


def test_a_closed_day_takes_no_entry_and_undoes_none(till: Till) -> None:
    made = till.records(FLOAT, 200_000)
    till.closing.close(TODAY)
    with pytest.raises(DayClosed):
        till.records(IN, 5)
    with pytest.raises(DayClosed):
        till.drawer.undo(made.id)
    till.closing.reopen(TODAY, "the change was forgotten")
    till.records(IN, 5)


def test_a_day_with_nothing_but_a_float_is_left_open_until_it_is_closed(till: Till) -> None:
    till.records(FLOAT, 200_000)
    till.now += timedelta(days=1)
    assert till.closing.unclosed_days() == (TODAY,)
    assert till.drawer.today().movements == ()


def test_a_cashier_opens_the_drawer_and_puts_in_and_a_manager_takes_out_and_undoes(till: Till) -> None:
    till.authorization.sign_in(ANA)
    made = till.records(FLOAT, 200_000)
    till.records(IN, 500)
    with pytest.raises(PermissionMissing):
        till.records(OUT, 500)
    with pytest.raises(PermissionMissing):
        till.drawer.undo(made.id)
    till.authorization.sign_in(EVA)
    till.records(OUT, 500)
    till.drawer.undo(made.id)


def test_where_there_is_staff_nobody_uses_the_drawer_without_signing_in(till: Till) -> None:
    till.authorization.sign_in(EVA)
    made = till.records(FLOAT, 200_000)
    till.authorization.sign_out()
    for act in (
        lambda: till.records(IN, 5),
        lambda: till.records(OUT, 5),
        lambda: till.drawer.undo(made.id),
        till.drawer.today,
    ):
        with pytest.raises(SignInNeeded):
            act()


def test_a_blind_count_hides_what_should_be_there_until_the_day_is_closed(till: Till) -> None:
    till.settings.change(BLIND_COUNT.change(True))
    till.records(FLOAT, 200_000)
    till.sells(50_000)
    (cash,) = till.drawer.today().cash
    assert (cash.opening_float, cash.sales, cash.refunds, cash.expected) == (Money.of(200_000, "UYU"), None, None, None)
    till.closing.close(TODAY)
    (cash,) = till.drawer.today().cash
    assert cash.expected == Money.of(250_000, "UYU")


def test_the_summary_tells_what_moved_the_drawers(till: Till) -> None:
    till.records(FLOAT, 200_000)
    till.now += timedelta(days=1)
    till.records(FLOAT, 100_000)
    till.records(OUT, 700)
    summary = till.summaries.of(Period.between(TODAY, TODAY + timedelta(days=1)))
    assert summary_of(summary_document(summary)) == summary
    assert summary_document(summary)["drawer"] == [
        {"currency": "UYU", "opening_floats": "3000.00", "cash_in": "0.00", "cash_out": "7.00"}
    ]


def test_the_drawer_of_a_replaced_file_is_taken_over_once(till: Till, tmp_path: Path) -> None:
    made = till.records(FLOAT, 200_000)
    till.drawer.undo(made.id)
    with open_ledger(tmp_path / "backup.db", KEY) as backup:
        here = Till(backup)
        here.ledger.drawer.merge([made])
        here.drawer.undo(made.id)
        for _again in range(2):
            salvage(tmp_path / "ledger.db", backup, KEY, NOON, lambda _replaced: False)
            assert [each.money.minor for each in here.drawer.today().movements] == [200_000, -200_000]
        till.records(IN, 900)
        salvage(tmp_path / "ledger.db", backup, KEY, NOON, lambda _replaced: False)
        assert here.drawer.today().cash[0].cash_in == Money(900, currency("UYU"))
