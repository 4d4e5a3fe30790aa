"""Finding a subscriber while the customer still speaks, and the shop's own actions."""

from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.customers.search_text import read_search
from posapp.domain.customers.subscribers import ReferenceShared, Subscriber
from posapp.domain.phones import tolerant_phone
from posapp.domain.shop import Shop
from posapp.storage.cache import Cache

__all__ = ["CustomActionLookup", "SubscriberLookup"]


class SubscriberLookup:
    """Looks in the downloaded list; the network is never asked here.

    Args:
        cache: The cache, opened in the thread that calls this.
        shop: The shop, whose country tells how a phone number is read.
    """

    def __init__(self, cache: Cache, shop: Shop) -> None:
        self._cache = cache
        self._shop = shop

    def search(self, text: str, limit: int = 20) -> tuple[Subscriber, ...]:
        """Give who is meant by a name, a part of one, a phone in any spelling, its last digits, an e-mail or a number.

        Args:
            text: What was typed so far; blank text means nobody.
            limit: At most so many, the likeliest first.
        """
        return self._cache.subscribers.find(read_search(text, self._shop.country), limit)

    def exact(self, text: str) -> Subscriber | None:
        """Give the one customer that a scanned code means (reference, phone or e-mail), or None."""
        code = text.strip()
        try:
            by_reference = self._cache.subscribers.by_reference(code)
        except ReferenceShared:
            return None
        if by_reference is not None or not code:
            return by_reference
        found = self.search(code, limit=2)
        return found[0] if len(found) == 1 else None

    def by_code(self, code: str) -> Subscriber | None:
        """Give the customer whose whole number, phone or e-mail a code is; None also where several share it."""
        try:
            known = self._cache.subscribers.by_reference(code.strip())
        except ReferenceShared:
            return None
        sharing = () if known is not None else self.with_contact(code, code)
        return sharing[0] if len(sharing) == 1 else known

    def with_contact(self, phone: str, email: str) -> tuple[Subscriber, ...]:
        """Give everybody who has a phone number (any spelling) or else an e-mail address already, at most three."""
        people = self._cache.subscribers
        by_phone = people.by_phone(tolerant_phone(phone, self._shop.country) or "") if phone else ()
        return by_phone or (people.by_email(email.strip()) if email.strip() else ())

    def remember(self, subscriber: Subscriber) -> None:
        """Let somebody be found who was registered at this till; raises EnvironmentFault."""
        self._cache.subscribers.store([subscriber])

    def count(self) -> int:
        """Give how many subscribers were downloaded."""
        return self._cache.subscribers.count()


class CustomActionLookup:
    """Looks in the downloaded list of the shop's own actions; the network is never asked here.

    Args:
        cache: The cache, opened in the thread that calls this.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def custom(self) -> tuple[CustomAction, ...]:
        """Give the shop's own actions as they were downloaded, by name."""
        return self._cache.actions.list()
