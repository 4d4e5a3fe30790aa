"""Refuses changes to a closed day, inside the transaction that would make them."""

from datetime import date

from posapp.domain.day.close import DayClosed
from posapp.storage.ledger import Ledger

__all__ = ["require_open_day"]


def require_open_day(ledger: Ledger, day: date, till: str) -> None:
    """Raise DayClosed when a day at a till is closed."""
    number = ledger.closes.closed_by(day, till)
    if number is not None:
        raise DayClosed(day=day.isoformat(), number=number)
