"""Decides which events a shaped list shows, and in which order."""

import random
from collections.abc import Callable, Sequence
from typing import TypeAlias

from posapp.sandbox.records import Record
from posapp.sandbox.shape_choices import ListResponse, SortOrder
from posapp.sandbox.shaped_records import moment_of
from posapp.sandbox.shapes import ListShape
from posapp.sandbox.shop import PracticeShop

__all__ = ["ListedEvents"]

Places: TypeAlias = Sequence[int]
"""Places of events in the order of their arrival, 0 being the oldest."""


class ListedEvents:
    """The list of events under a shape that may change while the server runs.

    Args:
        shop: Which holds the events.
    """

    def __init__(self, shop: PracticeShop) -> None:
        self._shop = shop
        self._shape = ListShape()
        self._shaped_at = 0.0
        self._copy: Places | None = None
        self._copied_at = 0.0
        self._chance = random.Random(1)  # noqa: S311 - practice, not cryptography
        self._orders: dict[SortOrder, Callable[[Places], Places]] = {
            SortOrder.NEWEST: lambda places: places[::-1],
            SortOrder.OLDEST: lambda places: places,
            SortOrder.TRACKED_AT: lambda places: sorted(places, key=self._when, reverse=True),
            SortOrder.ID: lambda places: sorted(places, key=self._identity),
            SortOrder.RANDOM: lambda places: sorted(places, key=lambda place: self._drawn("order", place)),
            SortOrder.RANDOM_EACH_TIME: lambda places: self._chance.sample(places, len(places)),
        }

    def places(self, shape: ListShape, delay: float) -> Places:
        """Give the places of the events that are listed now, as they stand in the list.

        Args:
            shape: The shape.
            delay: Seconds before an event is listed at all, whatever the shape says.
        """
        now = self._shop.elapsed()
        if shape != self._shape:
            self._shape, self._shaped_at, self._copy = shape, now, None
        if self._copy is None or now - self._copied_at >= shape.cache:
            self._copy, self._copied_at = self._covered(now, delay), now
        return self._orders[shape.order](self._copy)

    def _covered(self, now: float, delay: float) -> Places:
        shape = self._shape
        if shape.answer is ListResponse.EMPTY:
            return ()
        lag = max(delay, shape.lag) + shape.lag_growth * (now - self._shaped_at)
        shown = [place for place in range(len(self._shop.event_records)) if self._is_listed(place, lag)]
        return shown[-shape.newest :] if shape.newest else shown

    def _is_listed(self, place: int, lag: float) -> bool:
        shape = self._shape
        late = shape.lag_spread * self._drawn("lag", place) if shape.lag_spread else 0.0
        if shape.hidden and self._drawn("hidden", place) < shape.hidden:
            return False
        return self._shop.seconds_since_recorded(place) >= lag + late

    def _drawn(self, what: str, place: int) -> float:
        """Draw from 0 up to 1 for an event, the same each time."""
        return random.Random(f"{self._shape.seed} {what} {place}").random()  # noqa: S311 - practice

    def _when(self, place: int) -> tuple[float, int]:
        return moment_of(self._event(place)["tracked_at"]).timestamp(), place

    def _identity(self, place: int) -> str:
        return str(self._event(place)["id"])

    def _event(self, place: int) -> Record:
        return self._shop.event_records.at(place) or {}
