"""Reads amounts with their currency, strictly."""

import math
from collections.abc import Mapping
from decimal import Decimal

from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.currencies import decimals_of

__all__ = ["check_price"]


def check_price(holder: Mapping[str, object], inside: str = "") -> None:
    """Refuse an amount that is none, or one without the other; raises Refusal.

    Args:
        holder: What may have `amount` and `currency`.
        inside: The parameter that the holder is; empty for the event itself.
    """
    amount, code = holder.get("amount"), holder.get("currency")
    if amount is None and code is None:
        return
    if amount is None or code is None:
        missing = _named(inside, "amount" if amount is None else "currency")
        raise ApiError(422, "parameter_missing", f"{missing} is required with the other", missing)
    decimals = decimals_of(code) if isinstance(code, str) else None
    if decimals is None:
        raise ApiError(422, "invalid", "currency is not one of ISO 4217", _named(inside, "currency"))
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not math.isfinite(amount):
        raise ApiError(422, "invalid", "amount is not a number", _named(inside, "amount"))
    if amount < 0 or _decimals(amount) > decimals:
        raise ApiError(422, "invalid", f"amount is no amount of {code}", _named(inside, "amount"))


def _named(inside: str, name: str) -> str:
    return f"{inside}[{name}]" if inside else name


def _decimals(amount: float) -> int:
    exponent = Decimal(repr(amount)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
