"""Invented customers, computed from their number, so that a million of them cost no memory."""

import csv
from collections.abc import Mapping
from pathlib import Path

from posapp.sandbox.records import Record

__all__ = ["InventedPeople", "people_of_file"]

STATES = ("subscribed", "unconfirmed", "unsubscribed")
_SCRAMBLE, _UNSCRAMBLE, _WORD = 2_654_435_761, pow(2_654_435_761, -1, 2**32), 2**32
_FIRST = (
    "Ana Bruno Carla Diego Elena Facundo Gabriela Héctor Inés João Karina Lucía Mateo Nadia Óscar Paula Quim Rosa "
    "Sofía Tomás Úrsula Valentina Walter Ximena Yamila Zoë Noa Priya 陈 Сергей Ali Chimamanda Guðrún "
    "Bartholomew-Maximilian"
).split()
_LAST = (
    "Núñez García-Huidobro Ng O'Brien Silva Pérez Rodríguez González Fernández Müller 王 Иванова Haddad Okonkwo "
    "Jónsdóttir Wolfeschlegelsteinhausenbergerdorff Souza Lima Costa Ibarra Vázquez Quintana Zapata Bianchi Dupont "
    "Eriksson Fujimoto Hoffmann Kowalski Nováková Olivera Torres"
).split()
_AREAS = (201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228)
_MOBILES = {"UY": "+5989{:07d}", "BR": "+55119{:08d}", "MX": "+5255{:08d}", "ES": "+346{:08d}", "AR": "+54911{:08d}"}


class InventedPeople:
    """So many customers of a country; each is the same at every look.

    Args:
        count: How many.
        country: ISO 3166; "US" gives numbers reserved for fiction as far as they last.
    """

    def __init__(self, count: int, country: str) -> None:
        self._count = count
        self._country = country

    def __len__(self) -> int:
        return self._count

    def at(self, number: int) -> Record:
        """Give a customer by number, 0 being the oldest."""
        first, last = _FIRST[number * 7 % len(_FIRST)], _LAST[number * 13 % len(_LAST)]
        return {
            "id": _identity(number),
            "first_name": first,
            "last_name": last,
            "phone": "" if number % 9 == 4 else self._phone(number),
            "email": "" if number % 7 == 3 else f"customer{number}@example.com",
            "state": STATES[number % 3],
            "reference": f"C-{number:06d}",
            "created_at": 1_600_000_000 + number,
        }

    def number_of(self, identity: str) -> int | None:
        """Give the number of a customer by id, or None."""
        try:
            number = int(identity.removeprefix("pr"), 16) * _UNSCRAMBLE % _WORD
        except ValueError:
            return None
        return number if number < self._count and _identity(number) == identity else None

    def by_contact(self, phone: str, email: str) -> int | None:
        """Give the number of the customer with a phone or an e-mail, or None."""
        number = self._number_in(email) if email else None
        if number is None and phone:
            digits = "".join(sign for sign in phone if sign.isdigit())
            number = next((each for each in self._candidates(digits) if self._is_phone(each, phone)), None)
        return number

    def _phone(self, number: int) -> str:
        if self._country in _MOBILES:
            return _MOBILES[self._country].format(1_000_000 + number)
        if number < len(_AREAS) * 100:
            return f"+1{_AREAS[number // 100]}5550{100 + number % 100}"
        return f"+1312{2_000_000 + number:07d}"

    def _candidates(self, digits: str) -> tuple[int, ...]:
        area = digits[1:4]
        fictional = (
            (_AREAS.index(int(area)) * 100 + int(digits[-2:]),) if area.isdigit() and int(area) in _AREAS else ()
        )
        tail = digits[-8:]
        return (
            *fictional,
            int(digits[-7:] or 0) - 2_000_000,
            int(tail or 0) - 1_000_000,
            int(digits[-7:] or 0) - 1_000_000,
        )

    def _is_phone(self, number: int, phone: str) -> bool:
        return 0 <= number < self._count and self.at(number)["phone"] == phone

    def _number_in(self, email: str) -> int | None:
        local = email.lower().removesuffix("@example.com").removeprefix("customer")
        number = int(local) if local.isascii() and local.isdigit() else self._count
        return number if number < self._count and self.at(number)["email"] == email.lower() else None


def people_of_file(path: Path) -> list[Record]:
    """Read customers from a file with the columns customer, first_name, last_name, phone, email, subscription."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [_of_line(number, line) for number, line in enumerate(csv.DictReader(lines))]


def _of_line(number: int, line: Mapping[str, str]) -> Record:
    return {
        "id": f"cu{number * 7919 % 1_000_003:06x}{number:x}",
        "first_name": line["first_name"],
        "last_name": line["last_name"],
        "phone": line["phone"],
        "email": line["email"],
        "state": line["subscription"],
        "reference": line["customer"],
        "created_at": 1_500_000_000 + number,
    }


def _identity(number: int) -> str:
    return f"pr{number * _SCRAMBLE % _WORD:08x}"
