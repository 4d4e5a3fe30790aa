"""Finds the one downloaded customer whom a person, a script or a file names."""

from typing import TYPE_CHECKING

from posapp.domain.customers.subscribers import Subscriber, SubscriberUnknown
from posapp.domain.errors import InputError
from posapp.domain.phones import parse_phone

if TYPE_CHECKING:
    from posapp.storage.cache import Cache

__all__ = ["MAX_SHOWN", "customer_named", "customer_with_number"]

MAX_SHOWN = 60
"""How many characters of an unknown number an error repeats."""


def customer_with_number(number: str, cache: "Cache") -> Subscriber:
    """Give the customer with a number of the shop's.

    Args:
        number: The number, blanks around it count for nothing.
        cache: Holds the downloaded customers.

    Raises:
        SubscriberUnknown: When nobody has it.
        ReferenceShared: When several have it.
        CacheUnusable: When the list is damaged.
    """
    found = cache.subscribers.by_reference(number.strip())
    if found is None:
        raise SubscriberUnknown(kind="number", text=number[:MAX_SHOWN])
    return found


def customer_named(text: str, cache: "Cache", country: str) -> Subscriber | None:
    """Give the customer by their Hellotext ID, the shop's number or the phone; None where there is none, or not one.

    Args:
        text: Any of the three.
        cache: Holds the downloaded customers.
        country: The shop's, for a phone without the code of its country.

    Raises:
        ReferenceShared: When several have this number.
        CacheUnusable: When the list is damaged.
    """
    known = cache.subscribers.get(text) or cache.subscribers.by_reference(text)
    if known is not None:
        return known
    try:
        phone = parse_phone(text, country)
    except InputError:
        return None
    sharing = cache.subscribers.by_phone(phone)
    return sharing[0] if len(sharing) == 1 else None
