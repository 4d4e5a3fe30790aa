"""What the practice business holds: profiles, coupons, actions, orders, products, events."""

import itertools
import time
from collections.abc import Mapping
from threading import Lock

from posapp.sandbox.options import SandboxOptions
from posapp.sandbox.people import InventedPeople, people_of_file
from posapp.sandbox.records import Record, Records

__all__ = ["PracticeShop", "Profiles"]


class Profiles:
    """Invented customers, those of a file, and those made since; what was changed wins."""

    def __init__(self, options: SandboxOptions) -> None:
        self._invented = InventedPeople(options.profiles, options.country)
        self._made = Records()
        self._changed: dict[str, Record] = {}
        self._by_contact: dict[str, str] = {}
        for person in people_of_file(options.customers_csv) if options.customers_csv else ():
            self.add(person)

    def __len__(self) -> int:
        return len(self._invented) + len(self._made)

    def at(self, place: int) -> Record:
        """Give the profile at a place, 0 being the oldest."""
        made = place - len(self._invented)
        found = self._made.at(made) if made >= 0 else self._invented.at(place)
        return self._changed.get(found["id"], found)

    def place_of(self, identity: str) -> int | None:
        """Give the place of a profile, or None."""
        made = self._made.place_of(identity)
        return self._invented.number_of(identity) if made is None else made + len(self._invented)

    def get(self, identity: str) -> Record | None:
        """Give a profile by id, or None."""
        place = self.place_of(identity)
        return None if place is None else self.at(place)

    def find(self, phone: str, email: str) -> Record | None:
        """Give the profile with a phone or an e-mail, or None."""
        for contact in (phone, email.lower()):
            if contact and contact in self._by_contact:
                return self.get(self._by_contact[contact])
        number = self._invented.by_contact(phone, email)
        return None if number is None else self.at(number)

    def add(self, profile: Record) -> Record:
        """Keep a new profile."""
        self._made.add(profile)
        self._note_contacts(profile)
        return profile

    def change(self, identity: str, fields: Mapping[str, object]) -> Record:
        """Change a profile's fields; the state of one who unsubscribed stays."""
        profile = {**(self.get(identity) or {}), **fields}
        self._changed[identity] = profile
        self._note_contacts(profile)
        return profile

    def _note_contacts(self, profile: Record) -> None:
        for contact in (profile["phone"], profile["email"].lower()):
            if contact:
                self._by_contact[contact] = profile["id"]


class PracticeShop:
    """The business in memory; reading it from another thread is safe.

    Args:
        options: What it holds from the start.
    """

    def __init__(self, options: SandboxOptions) -> None:
        self.lock = Lock()
        self.people = Profiles(options)
        self.coupon_records = Records()
        self.action_records = Records()
        self.order_records = Records()
        self.product_records = Records()
        self.property_records = Records()
        self.event_records = Records()
        self.requests = 0
        self._numbers = itertools.count(1)
        self._once: set[tuple[str, str]] = set()
        for name in options.custom_actions:
            self.action_records.add(_action(self.new_id("ac"), name))
        for code in options.coupons:
            self.coupon_records.add(_coupon(self.new_id("co"), code))

    def new_id(self, kind: str) -> str:
        """Give an id nobody has."""
        return f"{kind}{next(self._numbers) * 2_654_435_761 % 2**32:08x}"

    def take(self, event: Record) -> Record | None:
        """Keep an event, or None for a second one of the same built-in order action, which Hellotext keeps once."""
        with self.lock:
            if str(event["action"]).startswith("order."):
                key = (str(event["action"]), str(event.get("object") or event.get("object_parameters")))
                if key in self._once:
                    return None
                self._once.add(key)
            return self.event_records.add({**event, "id": self.new_id("ev"), "taken_at": time.time()})

    def events(self) -> list[Record]:
        """Give every event that was taken, oldest first."""
        with self.lock:
            return list(self.event_records)

    def profiles(self) -> list[Record]:
        """Give every profile, oldest first."""
        return [self.people.at(place) for place in range(len(self.people))]

    def actions(self) -> list[Record]:
        """Give the custom actions."""
        return list(self.action_records)

    def coupons(self) -> list[Record]:
        """Give the coupons."""
        return list(self.coupon_records)


def _action(identity: str, name: str) -> Record:
    return {"id": identity, "name": name, "title": name, "goal": True, "passive": True}


def _coupon(identity: str, code: str) -> Record:
    return {
        "id": identity,
        "code": code,
        "description": f"Practice coupon {code}",
        "destination_url": "https://shop.example.com",
        "reference": code,
    }
