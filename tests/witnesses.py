"""Payments before and after another one in the list: without them nobody can tell that it never arrived."""

from datetime import timedelta

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session

__all__ = ["CONTROL_PREFIX", "LATER", "deliver_control_payment", "sell_later"]

CONTROL_PREFIX = "W-"
"""How the receipts of these payments begin."""
LATER = timedelta(seconds=0.4)
"""After the first look at what is uncertain, and before the last one."""


def deliver_control_payment(till: Till, sandbox: RunningSandbox) -> None:
    """Sell, deliver, and find it in the list."""
    _sell(till, sandbox, 50)
    assert SyncService(till).sync(timeout=20).counts.confirmed > 0


def sell_later(till: Till, sandbox: RunningSandbox) -> None:
    """Sell something that leaves a moment after whatever is looked for now."""
    _sell(till, sandbox, 51)
    with till.open_ledger() as ledger:
        (newest,) = ledger.events.list(None, 1)
        ledger.events.postpone([newest.event.id], till.clock() + LATER)


def _sell(till: Till, sandbox: RunningSandbox, customer: int) -> None:
    with open_ledger_session(till) as session:
        number = len(session.outbox.list())
        session.checkout.record_payment(
            PaymentDraft(
                money=Money.of(100, "USD"),
                receipt=f"{CONTROL_PREFIX}{till.home.folder.name}-{number}",
                profile=str(sandbox.shop.profiles()[customer]["id"]),
                source=SaleSource.COMMAND,
            )
        )
