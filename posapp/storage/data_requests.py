"""Reads or erases everything that the ledger holds of one customer, and erases names after the retention time."""

from datetime import date

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.data_requests import CustomerData, CustomerRedemption, ErasureResult
from posapp.storage.customers.notes import CustomerNotes
from posapp.storage.database.timestamps import from_microseconds
from posapp.storage.ledger import Ledger

__all__ = ["checkpoint", "count_undelivered", "erase", "erase_old_names", "read_customer"]

NAMES_AT_ONCE = 500


def read_customer(ledger: Ledger, profile: str, downloaded: Subscriber | None) -> CustomerData:
    """Give everything of a customer; raises EnvironmentFault."""
    run = ledger.connection.execute
    sales = [ledger.sales.get(row[0]) for row in run(_SALES, (profile,))]
    refunds = [ledger.refunds.recorded(row[0]).refund for row in run(_REFUNDS, (profile,))]
    events = [ledger.events.at(row[0]) for row in run(_EVENTS, (profile,))]
    orders = [ledger.orders.get(row[0]) for row in run(_ORDERS, (profile,))]
    said = [ledger.opt_ins.of_event(each.event.id) for each in events if each is not None]
    return CustomerData(
        profile=profile,
        downloaded=downloaded,
        registered=next((ledger.new_customers.get(row[0]) for row in run(_REGISTERED, (profile, profile))), None),
        note=ledger.customer_notes.get(profile),
        sales=tuple(each for each in sales if each is not None),
        refunds=tuple(refunds),
        redeemed=tuple(
            CustomerRedemption(sale=row[0], code=row[1], at=from_microseconds(row[2]), stands=row[3] is None)
            for row in run(_REDEEMED, (profile,))
        ),
        events=tuple(each for each in events if each is not None),
        orders=tuple(each for each in orders if each is not None),
        opt_ins=tuple(each for each in said if each is not None),
    )


def count_undelivered(ledger: Ledger, profile: str) -> int:
    """Give how many events of a customer Hellotext does not have for sure, and one for a creation under way."""
    events = ledger.connection.execute(_UNDELIVERED, (profile,))[0][0]
    creating = ledger.connection.execute(_CREATING, (profile,))[0][0]
    return int(events) + int(creating)


def erase(ledger: Ledger, profile: str) -> ErasureResult:
    """Erase names, notes, phone and e-mail of a customer, inside a transaction of the caller's.

    What is half typed on disk goes too, since it may name them.

    Amounts, times, receipts and ids stay, and with them every figure.
    """
    run = ledger.connection.execute
    run("PRAGMA secure_delete = ON")
    note = CustomerNotes(ledger.connection).get(profile) is not None
    ledger.customer_notes.remove(profile)
    ledger.drafts.erase((profile, *(str(row[0]) for row in run(_REGISTERED, (profile, profile)))))
    return ErasureResult(
        profile=profile,
        sales=len(run(_ERASE_SALES, (profile,))),
        refunds=len(run(_ERASE_REFUNDS, (profile,))),
        others=len(run(_ERASE_ORDERS, (profile,))) + len(run(_ERASE_ACTIONS, (profile,))),
        note=note,
        details=bool(run(_ERASE_REGISTERED, (profile, profile))),
    )


def checkpoint(ledger: Ledger) -> None:
    """Erase it from the write-ahead log too; while others read, the log follows at the next checkpoint."""
    ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def erase_old_names(ledger: Ledger, before: date) -> int:
    """Erase the names on payments and refunds of earlier days, in short transactions, and give how many.

    What Hellotext does not have yet keeps its name until it has. The receipts of the POS go as a whole: nobody knows
    what their lines say.
    """
    ledger.pos_receipts.remove_before(before)
    return sum(_erase(ledger, table, before) for table in ("sales", "refunds"))


def _erase(ledger: Ledger, table: str, before: date) -> int:
    last, count = "", 0
    while True:
        rows = ledger.connection.execute(_OLD_NAMES.format(table=table), (last, before.isoformat(), NAMES_AT_ONCE))
        if not rows:
            return count
        with ledger.transaction():
            ledger.connection.execute_many(f"UPDATE {table} SET customer_name = '' WHERE id = ?", rows)
        last, count = rows[-1][0], count + len(rows)


_OPEN = "('pending', 'sending', 'uncertain', 'review', 'rejected')"
_SALES = "SELECT id FROM sales WHERE profile = ? AND profile <> '' ORDER BY occurred_at, id"
_REFUNDS = "SELECT id FROM refunds WHERE profile = ? ORDER BY occurred_at, id"
_EVENTS = "SELECT position FROM events WHERE profile = ? ORDER BY position"
_ORDERS = "SELECT id FROM orders WHERE profile = ? ORDER BY id"
_REGISTERED = "SELECT id FROM new_customers WHERE id = ? OR profile = ? LIMIT 1"
_REDEEMED = (
    "SELECT redemptions.sale, redemptions.code, redemptions.at, redemptions.taken_back_at FROM sales "
    "JOIN redemptions ON redemptions.sale = sales.id WHERE sales.profile = ? AND sales.profile <> '' "
    "ORDER BY redemptions.at, redemptions.place"
)
_UNDELIVERED = f"SELECT count(*) FROM events WHERE state IN {_OPEN} AND profile = ?"
_CREATING = "SELECT count(*) FROM new_customers WHERE id = ? AND state <> 'known'"
_ERASE_SALES = (
    "UPDATE sales SET customer_name = '' WHERE profile = ? AND profile <> '' AND customer_name <> '' RETURNING 1"
)
_ERASE_REFUNDS = (
    "UPDATE refunds SET customer_name = '', note = '' WHERE profile = ? AND profile <> '' "
    "AND (customer_name <> '' OR note <> '') RETURNING 1"
)
_ERASE_ORDERS = "UPDATE orders SET customer_name = '' WHERE profile = ? AND customer_name <> '' RETURNING 1"
_ERASE_ACTIONS = (
    "UPDATE recorded_actions SET customer_name = '' WHERE customer_name <> '' "
    "AND event IN (SELECT id FROM events WHERE profile = ?) RETURNING 1"
)
_ERASE_REGISTERED = (
    "UPDATE new_customers SET first_name = '', last_name = '', phone = '', email = '', reference = '', "
    "explanation = '' WHERE id = ? OR profile = ? RETURNING 1"
)
_OLD_NAMES = (
    "SELECT id FROM {table} WHERE id > ? AND day < ? AND customer_name <> '' AND NOT EXISTS ("
    "SELECT 1 FROM events WHERE events.subject_id = {table}.id AND events.subject_id <> '' "
    f"AND events.state IN {_OPEN}) "
    "ORDER BY id LIMIT ?"
)
