"""Which customers are offered before anything is typed: who was here last, then who comes most."""

from collections import Counter
from collections.abc import Sequence

__all__ = ["familiar_customers"]


def familiar_customers(visits: Sequence[str], *, latest: int = 4, limit: int = 8) -> tuple[str, ...]:
    """Give customers without repetition: those who paid last, and after them the most frequent of the others.

    Args:
        visits: The customer's id of each payment, newest first.
        latest: How many are offered for having been here last.
        limit: How many are offered at most.
    """
    newest = list(dict.fromkeys(visits))[:latest]
    frequent = [profile for profile, _times in Counter(visits).most_common() if profile not in newest]
    return tuple([*newest, *frequent][:limit])
