"""Finding a subscriber while the customer still speaks."""

from posapp.domain.search import read_search
from posapp.domain.shop import Shop
from posapp.domain.subscribers import Subscriber
from posapp.storage.cache import Cache

__all__ = ["FindSubscriber"]


class FindSubscriber:
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
        by_reference = self._cache.subscribers.by_reference(code)
        if by_reference is not None or not code:
            return by_reference
        found = self.search(code, limit=2)
        return found[0] if len(found) == 1 else None

    def count(self) -> int:
        """Give how many subscribers were downloaded."""
        return self._cache.subscribers.count()
