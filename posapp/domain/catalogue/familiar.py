"""Which products are offered before anything is typed: those that were sold most often lately."""

from collections import Counter
from collections.abc import Sequence

__all__ = ["MAX_FAMILIAR", "familiar_codes", "keep_places"]

MAX_FAMILIAR = 12
"""So many products are offered at most."""


def familiar_codes(sold: Sequence[str], limit: int = MAX_FAMILIAR) -> tuple[str, ...]:
    """Give the codes that were sold most often, without repetition; of equal ones the one that was sold last first.

    Args:
        sold: The product's code of each line of the latest sales, newest first; a line counts once, for one piece as
            for ten, since it was looked for once.
        limit: How many are given at most.
    """
    return tuple(code for code, _times in Counter(filter(None, sold)).most_common(limit))


def keep_places(before: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    """Give the codes of `now` so that those that were offered before keep their place, as far as there are places.

    Args:
        before: The codes in the order in which they are shown.
        now: The codes to show, without repetition; those that are new take the places that became free, in order.
    """
    stays = {code: place for place, code in enumerate(before) if code in now and place < len(now)}
    places = {place: code for code, place in stays.items()}
    others = iter([code for code in now if code not in places.values()])
    return tuple(places[place] if place in places else next(others) for place in range(len(now)))
