"""An invented shop's days: sales, refunds, coupons and events as they come, written as the till writes them."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from posapp.domain.events.event import Event
from posapp.domain.events.states import EventState
from posapp.domain.events.subject import Subject
from posapp.domain.ids import new_id
from posapp.domain.money import Money
from posapp.domain.refunds.refund import Refund, RefundedPayment, RefundKind, RefundReason
from posapp.domain.sales.sale import Sale, SaleSource
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.services.on_ledger.summary.summary import SummaryReports
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

__all__ = ["NOW", "Book", "a_book"]

NOW = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Book:
    """A ledger with the summaries of it, and short words for what happens in the shop."""

    ledger: Ledger
    shop: Shop
    summaries: SummaryReports

    def sale(
        self,
        at: datetime,
        minor: int,
        *,
        code: str = "USD",
        profile: str = "",
        cashier: str = "",
        state: EventState | None = None,
        discount: int = 0,
        **fields: object,
    ) -> Sale:
        """Write a sale of so many minor units before its coupon, and its event where it has one.

        Args:
            at: When.
            minor: The amount.
            code: Its currency.
            profile: Whose; empty for nobody's.
            cashier: By whom.
            state: Where its event stands; None where it has none.
            discount: What the coupon TENTH took off.
            fields: Other fields of the sale.
        """
        sale = Sale(
            id=new_id(at),
            receipt=secrets.token_hex(8),
            till="Till 1",
            money=Money.of(minor - discount, code),
            method=Tender.CASH,
            occurred_at=at,
            zone=self.shop.zone.key,
            day=self.shop.days.of(at),
            profile=profile,
            customer_name=profile.title(),
            source=SaleSource.COUNTER,
            recorded_at=at,
            cashier=cashier and f"id-{cashier}",
            cashier_name=cashier,
        )
        sale = replace(sale, **fields)  # type: ignore[arg-type]
        with self.ledger.transaction():
            self.ledger.sales.add(sale)
            if state is not None:
                self.event(sale.id, at, profile, state, minor=minor, code=code)
            if discount:
                self.redemption(sale.id, "TENTH", discount, code, at)
        return sale

    def redemption(self, holder: str, coupon: str, discount: int, code: str, at: datetime) -> None:
        """Write what a coupon took off."""
        from posapp.domain.coupons.coupon import Redemption

        redemption = Redemption(coupon=f"id-{coupon}", code=coupon, discount=Money.of(discount, code))
        self.ledger.coupons.redeem(holder, [redemption], at)

    def refund(
        self,
        of: Sale,
        at: datetime,
        minor: int,
        *,
        reason: RefundReason = RefundReason.DAMAGED,
        cashier: str = "",
        kind: RefundKind = RefundKind.RECEIVED,
        voided: bool = False,
    ) -> Refund:
        """Write what was paid back of a sale."""
        refund = Refund(
            id=new_id(at),
            reference=secrets.token_hex(8),
            original=RefundedPayment.of_sale(of),
            money=Money(minor, of.money.currency),
            kind=kind,
            reason=reason,
            note="",
            method=Tender.CASH,
            answers="",
            till=of.till,
            occurred_at=at,
            zone=self.shop.zone.key,
            day=self.shop.days.of(at),
            voided_at=at if voided else None,
            cashier=cashier and f"id-{cashier}",
            cashier_name=cashier,
        )
        with self.ledger.transaction():
            self.ledger.refunds.add(refund)
        return refund

    def event(
        self,
        holder: str,
        at: datetime,
        profile: str,
        state: EventState,
        *,
        action: str = "physical_store.paid",
        minor: int = 0,
        code: str = "USD",
    ) -> str:
        """Write an event that stands at a state, however it came there."""
        event = Event(
            id=new_id(at),
            action=action,
            profile=profile,
            money=Money.of(minor, code),
            occurred_at=at,
            zone=self.shop.zone.key,
            store=self.shop.name,
            till="Till 1",
        )
        self.ledger.events.add(event, subject=Subject.sale(holder) if holder else None, due_at=at, at=at)
        self.ledger.connection.execute("UPDATE events SET state = ? WHERE id = ?", (state.value, event.id))
        return event.id

    def at(self, text: str, *, again: bool = False) -> datetime:
        """Give the moment at which the shop's wall clock showed a time."""
        zone = ZoneInfo(self.shop.zone.key)
        return datetime.fromisoformat(text).replace(tzinfo=zone, fold=int(again)).astimezone(UTC)


@contextmanager
def a_book(folder: Path, shop: Shop) -> Iterator[Book]:
    """Open a new one."""
    with open_ledger(folder / "ledger.db", secrets.token_hex(32)) as ledger:
        yield Book(ledger, shop, SummaryReports(a_workplace(ledger, shop, lambda: NOW)))
