"""Finds every customer of the practice business: the fictional ones, those of a file, those created since."""

from collections.abc import Mapping

from posapp.sandbox.options import SandboxOptions
from posapp.sandbox.people import GeneratedProfiles, read_customers_csv
from posapp.sandbox.records import Record, RecordList

__all__ = ["Profiles"]


class Profiles:
    """Stores changed profiles beside the computed ones; the changed ones win.

    Args:
        options: How many, and which file.
    """

    def __init__(self, options: SandboxOptions) -> None:
        self._invented = GeneratedProfiles(
            options.profiles, options.country, options.seed, everyday=options.everyday_names
        )
        self._made = RecordList()
        self._changed: dict[str, Record] = {}
        self._holders: dict[str, str | None] = {}
        self._property_holders: dict[tuple[str, str], str] = {}
        self._gone: set[str] = set()
        for person in read_customers_csv(options.customers_csv) if options.customers_csv else ():
            self.add(person)

    def __len__(self) -> int:
        return len(self._invented) + len(self._made)

    def count(self) -> int:
        """Give how many there are, without those that were removed."""
        return len(self) - len(self._gone)

    def at(self, place: int) -> Record | None:
        """Give the profile at a place, 0 being the oldest; None where it was removed."""
        made = place - len(self._invented)
        found = self._made.at(made) if made >= 0 else self._invented.at(place)
        if found is None or found["id"] in self._gone:
            return None
        return self._changed.get(found["id"]) or self._without_what_others_hold(found)

    def position_of(self, identity: str) -> int | None:
        """Give the place of a profile, or None."""
        if identity in self._gone:
            return None
        made = self._made.position_of(identity)
        return self._invented.number_of(identity) if made is None else made + len(self._invented)

    def get(self, identity: str) -> Record | None:
        """Give a profile by id, or None."""
        place = self.position_of(identity)
        return None if place is None else self.at(place)

    def owner_of(self, contact: str) -> str | None:
        """Give the id of who has this phone or e-mail, or None."""
        known = contact.lower()
        if known in self._holders:
            return self._holders[known]
        holder = self._invented.owner_of(known)
        return None if holder in self._gone or holder in self._changed else holder

    def owner_of_property(self, property_id: str, value: str) -> str | None:
        """Give the id of who has this value of a property, or None."""
        return self._property_holders.get((property_id, value))

    def add(self, profile: Record) -> Record:
        """Keep a new profile."""
        self._made.add(profile)
        self._hold(profile)
        return profile

    def change(self, profile: Record, fields: Mapping[str, object]) -> Record:
        """Change a profile's fields."""
        self._release(profile)
        changed = {**profile, **fields}
        self._changed[profile["id"]] = changed
        self._hold(changed)
        return changed

    def remove(self, identity: str) -> None:
        """Take a profile away, as a merge or a deletion at Hellotext does; raises LookupError when it is not there."""
        profile = self.get(identity)
        if profile is None:
            raise LookupError(identity)
        self._release(profile)
        self._gone.add(identity)

    def _without_what_others_hold(self, person: Record) -> Record:
        """An invented customer may have been given what somebody in the file has."""
        held = [
            name for name in ("phone", "email") if self._holders.get(person[name].lower(), person["id"]) != person["id"]
        ]
        return {**person, **dict.fromkeys(held, "")} if held else person

    def _hold(self, profile: Record) -> None:
        self._holders.update(dict.fromkeys(_contacts(profile), profile["id"]))
        self._property_holders.update(dict.fromkeys(profile["properties"].items(), profile["id"]))

    def _release(self, profile: Record) -> None:
        self._holders.update(dict.fromkeys(_contacts(profile)))
        for held in profile["properties"].items():
            self._property_holders.pop(held, None)


def _contacts(profile: Record) -> list[str]:
    return [contact for contact in (profile["phone"], profile["email"].lower()) if contact]
