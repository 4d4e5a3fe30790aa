"""Finds customers and the shop's own actions in the downloaded lists."""

from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.customers.match_count import MatchCount
from posapp.domain.customers.search_text import read_search
from posapp.domain.customers.subscribers import ReferenceShared, Subscriber
from posapp.domain.phones import tolerant_phone
from posapp.domain.shop import Shop
from posapp.storage.cache import Cache

__all__ = ["CustomActionLookup", "SubscriberLookup"]


class SubscriberLookup:
    """Finds customers in the downloaded list, without the network.

    Args:
        cache: The cache, opened in the thread that calls this.
        shop: The shop, whose country decides how a phone number is read.
    """

    def __init__(self, cache: Cache, shop: Shop) -> None:
        self._cache = cache
        self._shop = shop

    def search(self, text: str, limit: int = 20) -> tuple[Subscriber, ...]:
        """Give the customers that match a name or its parts, a phone in any spelling, its end, an e-mail or a number.

        Args:
            text: What was typed so far; a blank text finds nobody.
            limit: At most so many, the likeliest first.
        """
        return self._cache.subscribers.find(read_search(text, self._shop.country), limit)

    def with_ids(self, profiles: tuple[str, ...]) -> tuple[Subscriber, ...]:
        """Give the customers with these ids in this order; one who is not in the list is left out."""
        found = (self._cache.subscribers.get(profile) for profile in profiles)
        return tuple(each for each in found if each is not None)

    def count_matches(self, text: str) -> MatchCount:
        """Give how many customers a text matches, counted up to a bound; `search` may give fewer."""
        return self._cache.subscribers.count_matches(read_search(text, self._shop.country))

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
        """Give the customer whose complete number, phone or e-mail equals a code; None also where several share it."""
        try:
            known = self._cache.subscribers.by_reference(code.strip())
        except ReferenceShared:
            return None
        sharing = () if known is not None else self.with_contact(code, code)
        return sharing[0] if len(sharing) == 1 else known

    def with_contact(self, phone: str, email: str) -> tuple[Subscriber, ...]:
        """Give the customers who have this phone number (any spelling) or else this e-mail address, at most three."""
        people = self._cache.subscribers
        by_phone = people.by_phone(tolerant_phone(phone, self._shop.country) or "") if phone else ()
        return by_phone or (people.by_email(email.strip()) if email.strip() else ())

    def remember(self, subscriber: Subscriber) -> None:
        """Add a customer who was registered at this till to the list; raises EnvironmentFault."""
        self._cache.subscribers.store([subscriber])

    def count(self) -> int:
        """Give how many subscribers were downloaded."""
        return self._cache.subscribers.count()


class CustomActionLookup:
    """Finds the shop's own actions in the downloaded list, without the network.

    Args:
        cache: The cache, opened in the thread that calls this.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def custom(self) -> tuple[CustomAction, ...]:
        """Give the shop's own actions as downloaded, by name."""
        return self._cache.actions.list()
