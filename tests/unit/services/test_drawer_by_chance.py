"""Nights of a bar by chance: sales, drawer, closes and other ends of the day; no closed day ever changes."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from posapp.domain.day.close import CountedTender, DayClosed, DayNotClosed
from posapp.domain.day.drawer import DrawerDraft, FloatRecorded, MovementKind, MovementUndone
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import DAY_END
from posapp.domain.shop import make_shop
from posapp.services.on_ledger.day.close import DayClosing
from posapp.services.on_ledger.day.drawer import Drawer
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.settings import ShopSettings
from posapp.storage.databases import open_ledger
from tests.workplaces import a_workplace

KEY = "5e" * 32
SIGNS = {MovementKind.OPENING_FLOAT: 1, MovementKind.CASH_IN: 1, MovementKind.CASH_OUT: -1}
AMOUNTS = st.integers(1, 10**7)


class BarByChance(RuleBasedStateMachine):
    """A till on a real file, beside a plain sum for each of its days."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.ledger = open_ledger(Path(self.folder.name) / "ledger.db", KEY)
        self.now = datetime(2026, 3, 7, 12, tzinfo=UTC)  # the night of a clock change in New York
        self.ledger.shop.save(
            make_shop(name="Bar", till="Till 1", country="US", currency_code="USD", zone="America/New_York")
        )
        self.cash: dict[date, int] = {}
        self.floats: set[date] = set()
        self.days: dict[str, date] = {}
        self.closed: set[date] = set()
        self.reports: list[str] = []
        self._open()

    def teardown(self) -> None:
        self.ledger.close()
        self.folder.cleanup()

    def _open(self) -> None:
        shop = self.ledger.shop.load()
        assert shop is not None
        self.shop = shop
        workplace = a_workplace(self.ledger, shop, lambda: self.now)
        self.checkout, self.closing = Checkout(workplace), DayClosing(workplace)
        self.drawer, self.settings_of_till = Drawer(workplace), ShopSettings(workplace)

    def _add(self, minor: int) -> None:
        day = self.shop.days.of(self.now)
        self.cash[day] = self.cash.get(day, 0) + minor

    def _is_closed(self) -> bool:
        return self.shop.days.of(self.now) in self.closed

    @rule(minutes=st.integers(1, 600))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(hour=st.integers(0, 6))
    def the_day_ends_at_another_hour(self, hour: int) -> None:
        before = self.shop.days.of(self.now)
        self.settings_of_till.change(DAY_END.change(str(hour)))
        self._open()
        assert self.shop.days.of(self.now) == before

    @rule(minor=AMOUNTS)
    def sells(self, minor: int) -> None:
        draft = PaymentDraft(money=Money.of(minor, "USD"), receipt=self.checkout.propose_receipt(), method=Tender.CASH)
        if self._is_closed():
            with pytest.raises(DayClosed):
                self.checkout.record_payment(draft)
            return
        sale = self.checkout.record_payment(draft).sale
        self.days[sale.id] = sale.day
        self._add(minor)

    @rule(kind=st.sampled_from(MovementKind), minor=AMOUNTS)
    def moves_the_drawer(self, kind: MovementKind, minor: int) -> None:
        draft, day = DrawerDraft(kind=kind, money=Money.of(minor, "USD"), reason="chance"), self.shop.days.of(self.now)
        if self._is_closed():
            with pytest.raises(DayClosed):
                self.drawer.record(draft)
            return
        if kind is MovementKind.OPENING_FLOAT and day in self.floats:
            with pytest.raises(FloatRecorded):
                self.drawer.record(draft)
            return
        self.drawer.record(draft)
        self.floats |= {day} if kind is MovementKind.OPENING_FLOAT else set()
        self._add(SIGNS[kind] * minor)

    @rule(which=st.integers(0, 99))
    def undoes_an_entry(self, which: int) -> None:
        today = self.drawer.today()
        if not today.movements:
            return
        chosen = today.movements[which % len(today.movements)]
        if self._is_closed():
            with pytest.raises(DayClosed):
                self.drawer.undo(chosen.id)
            return
        if chosen.id not in today.standing:
            with pytest.raises(MovementUndone):
                self.drawer.undo(chosen.id)
            return
        self.drawer.undo(chosen.id)
        self._add(-SIGNS[chosen.kind] * chosen.money.minor)
        if chosen.kind is MovementKind.OPENING_FLOAT:
            self.floats.discard(today.day)

    @rule(counted=st.none() | AMOUNTS)
    def closes(self, counted: int | None) -> None:
        day = self.shop.days.of(self.now)
        if day in self.closed:
            return
        cash = () if counted is None else (CountedTender(method=Tender.CASH, money=Money.of(counted, "USD")),)
        report = self.closing.close(day, cash).report
        assert report.day_end == self.shop.days.end_hour(day)
        for each in report.differences:
            assert each.expected.minor == self.cash.get(day, 0)
            assert counted is None or each.money == Money.of(counted - self.cash.get(day, 0), "USD")
        self.closed.add(day)
        self.reports.append(self._stored(len(self.reports) + 1))

    @rule()
    def reopens(self) -> None:
        day = self.shop.days.of(self.now)
        if day not in self.closed:
            with pytest.raises(DayNotClosed):
                self.closing.reopen(day, "chance")
            return
        self.closing.reopen(day, "chance")
        self.closed.remove(day)

    @invariant()
    def the_drawer_holds_what_was_added_up(self) -> None:
        (cash,) = self.drawer.today().cash
        assert cash.expected == Money.of(self.cash.get(self.shop.days.of(self.now), 0), "USD")

    @invariant()
    def every_sale_is_on_the_day_on_which_it_was_made(self) -> None:
        assert {sale: self.ledger.sales.recorded(sale).sale.day for sale in self.days} == self.days

    @invariant()
    def no_report_changes_and_none_has_late_records(self) -> None:
        assert [self._stored(number) for number in range(1, len(self.reports) + 1)] == self.reports
        records = self.closing.records()
        assert all(self.closing.matches_journal(each) for each in records)
        assert not [each.number for each in records if self.closing.has_late_records(each)]

    def _stored(self, number: int) -> str:
        return str(self.ledger.connection.execute("SELECT report FROM day_closes WHERE number = ?", (number,))[0][0])


TestBarByChance = BarByChance.TestCase
TestBarByChance.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
