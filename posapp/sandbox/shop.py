"""Holds the practice business: profiles, coupons, actions, orders, products, events."""

import itertools
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from threading import Lock

from posapp.sandbox.actions_contract import BUILT_IN, object_kind
from posapp.sandbox.objects import ObjectStore
from posapp.sandbox.options import Language, SandboxOptions
from posapp.sandbox.profiles import Profiles
from posapp.sandbox.records import Record, RecordList, encode_id

__all__ = ["PracticeShop"]

_FIRST_MADE = 2**31
"""Numbers from here on are of what was made while serving; invented customers have those below."""


class PracticeShop:
    """The business in memory; reading it from another thread is safe.

    Args:
        options: What it holds from the start.

    Attributes:
        requests: How many requests reached the contract, whatever became of them.
        taken: How many events were taken, by action.
    """

    def __init__(self, options: SandboxOptions) -> None:
        self._lock = Lock()
        self._numbers = itertools.count(_FIRST_MADE)
        self._taken_at: list[float] = []
        self._once: set[tuple[str, str]] = set()
        self.requests = 0
        self.taken: Counter[str] = Counter()
        self.people = Profiles(options)
        self.objects = ObjectStore(self.new_id)
        self.action_records = RecordList("name")
        self.property_records = RecordList("name")
        self.event_records = RecordList()
        for name in options.custom_actions:
            self.action_records.add({"id": self.new_id("ac"), **_action(name)})
        for code in options.coupons:
            self.objects.add("coupon", _coupon(code, options.language))

    def new_id(self, kind: str) -> str:
        """Give an id nobody has."""
        return encode_id(kind, next(self._numbers))

    def record(self, event: Mapping[str, object], now: float) -> Record | None:
        """Keep a checked event, or None for a second one of the same built-in order action, which is kept once.

        Args:
            event: As it was sent.
            now: The server's clock: when it happened, if the event does not say.
        """
        action, thing = str(event["action"]), self._object_of(event)
        with self._lock:
            if action in BUILT_IN and action.startswith("order."):
                if (action, thing) in self._once:
                    return None
                self._once.add((action, thing))
            self.taken[action] += 1
            self._taken_at.append(self.elapsed())
            given = {name: value for name, value in event.items() if value is not None}
            kept = {"tracked_at": int(now), **given, "id": self.new_id("ev"), "taken_at": time.time()}
            return self.event_records.add(kept)

    def visible_events(self, delay: float) -> int:
        """Give how many events, from the oldest on, were taken so many seconds ago or earlier."""
        return bisect_right(self._taken_at, self.elapsed() - delay) if delay else len(self.event_records)

    def elapsed(self) -> float:
        """Give the seconds of a clock that nobody can move."""
        return time.monotonic()

    def seconds_since_recorded(self, place: int) -> float:
        """Give how long ago the event at a place was taken."""
        return self.elapsed() - self._taken_at[place]

    def unique_properties(self) -> frozenset[str]:
        """Give the ids of the properties of which each profile has a value of its own."""
        return frozenset(each["id"] for each in self.property_records if each["unique"])

    def events(self) -> list[Record]:
        """Give every event that was taken, oldest first: as it was sent, with its `id` and `taken_at`."""
        return list(self.event_records)

    def newest_events(self, most: int) -> list[Record]:
        """Give the events taken last, newest first."""
        count = len(self.event_records)
        found = (self.event_records.at(place) for place in range(count - 1, max(-1, count - 1 - most), -1))
        return [event for event in found if event is not None]

    def profiles(self) -> list[Record]:
        """Give every profile, oldest first."""
        found = (self.people.at(place) for place in range(len(self.people)))
        return [profile for profile in found if profile is not None]

    def remove_profile(self, identity: str) -> None:
        """Take a profile away, as a merge or a deletion at Hellotext does; raises LookupError when it is not there."""
        self.people.remove(identity)

    def actions(self) -> list[Record]:
        """Give the custom actions, oldest first."""
        return list(self.action_records)

    def coupons(self) -> list[Record]:
        """Give the coupons, oldest first."""
        return list(self.objects.of("coupon"))

    def orders(self) -> list[Record]:
        """Give the orders, oldest first."""
        return list(self.objects.of("order"))

    def _object_of(self, event: Mapping[str, object]) -> str:
        parameters = event.get("object_parameters")
        if not isinstance(parameters, dict):
            return str(event.get("object", ""))
        kind = object_kind(str(event["action"])) or str(event["object_type"])
        found = self.objects.find(kind, parameters) or self.objects.add(kind, parameters)
        return str(found["id"])


def _action(name: str) -> Record:
    return {"name": name, "title": name, "goal": True, "passive": True}


def _coupon(code: str, language: Language) -> Record:
    return {
        "code": code,
        "description": f"{_COUPON[language]} {code}",
        "destination_url": "https://shop.example.com",
        "reference": code,
    }


_COUPON = {
    Language.ENGLISH: "Practice coupon",
    Language.SPANISH: "Cupón de práctica",
    Language.PORTUGUESE: "Cupom de prática",
}
