"""Fictional customers, computed from their number, so that a million of them cost no memory."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from posapp.sandbox.phones import phone_plan
from posapp.sandbox.records import Record, decode_id, encode_id

__all__ = ["STATES", "CustomersFileInvalid", "GeneratedProfiles", "read_customers_csv"]

STATES = ("subscribed", "unconfirmed", "unsubscribed")
_COLUMNS = ("customer", "first_name", "last_name", "phone", "email", "subscription")
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
_ODD = (
    ("", ""),
    ("محمد", "عبد الله"),
    ("Robert'); DROP TABLE subscribers;--", '"Bobby" Tables'),
    ("<b>Marta</b>", "<script>alert(1)</script>"),
    ("=1+1", "@SUM(A1)"),
    ("María de los Ángeles " * 9, "de la Santísima Trinidad y Todos los Santos " * 4),
    ("e\N{COMBINING ACUTE ACCENT}lodie", "Dvor\N{COMBINING CARON}ák"),
    ("👩🏽\N{ZERO WIDTH JOINER}🍳 Lola", "  Pérez\t"),
)
"""Names that programs stumble over."""
_ODD_EVERY, _ODD_PLACE = 101, 77
_EVERYDAY = {
    "UY": (
        "Ana Bruno Carla Diego Elena Facundo Gabriela Héctor Inés Julio Karina Lucía Mateo Nadia Óscar Paula Ramiro "
        "Rosa Santiago Sofía Tomás Valentina Walter Ximena".split(),
        "Acosta Benítez Cabrera Díaz Etcheverry Fernández García Giménez González Ibarra López Martínez Núñez Olivera "
        "Pereira Pérez Quintana Rodríguez Silva Sosa Suárez Techera Vázquez".split(),
    ),
    "BR": (
        "Ana Beatriz Bruno Camila Carlos Daniela Eduardo Fernanda Gabriel Helena Igor Joana João Larissa Letícia "
        "Marcos Mariana Natália Otávio Paula Rafael Renata Thiago Vinícius".split(),
        "Almeida Araújo Barbosa Cardoso Carvalho Costa Dias Ferreira Gomes Lima Martins Mendes Moreira Nascimento "
        "Nunes Oliveira Pereira Ribeiro Rocha Santos Silva Souza Teixeira".split(),
    ),
    "US": (
        "Amanda Brian Carol Daniel Emma Frank Grace Henry Irene Jack Karen Laura Michael Nancy Olivia Peter Rachel "
        "Samuel Sarah Steven Susan Thomas Victoria Walter".split(),
        "Adams Baker Campbell Davis Evans Foster Garcia Harris Jackson Kelly Lewis Martin Nelson Ortiz Parker Reed "
        "Rivera Scott Taylor Turner Walker White Young".split(),
    ),
}
"""First and last names as people of a country have them; as many of each as have no common divisor."""


class GeneratedProfiles:
    """A number of customers of a country; each is the same at every reading.

    Args:
        count: How many.
        country: ISO 3166; "US" gives numbers reserved for fiction as far as they last.
        seed: Another one gives other people.
        everyday: Whether all have common names of the country (US, UY, BR), instead of some that programs stumble over.
    """

    def __init__(self, count: int, country: str, seed: int = 1, *, everyday: bool = False) -> None:
        self._count = count
        self._phones = phone_plan(country)
        self._shift = (seed - 1) * 17
        self._everyday = _EVERYDAY[country] if everyday else None

    def __len__(self) -> int:
        return self._count

    def at(self, number: int) -> Record:
        """Give a customer by number, 0 being the oldest."""
        kind = number + self._shift
        first, last = _name(kind) if self._everyday is None else _everyday_name(kind, *self._everyday)
        return {
            "id": encode_id("pr", number),
            "first_name": first,
            "last_name": last,
            "phone": "" if kind % 9 == 4 else self._phones.phone(number),
            "email": "" if kind % 7 == 3 else f"customer{number}@example.com",
            "state": STATES[kind % len(STATES)],
            "reference": f"C-{number:06d}",
            "created_at": 1_600_000_000 + number,
            "properties": {},
        }

    def number_of(self, identity: str) -> int | None:
        """Give the number of a customer by id, or None."""
        number = decode_id("pr", identity)
        return number if number is not None and number < self._count else None

    def owner_of(self, contact: str) -> str | None:
        """Give the id of the customer with a phone or an e-mail, or None."""
        number = _number_in(contact) if "@" in contact else self._phones.person(contact)
        if number is None or not 0 <= number < self._count:
            return None
        person = self.at(number)
        return str(person["id"]) if contact in {person["phone"], person["email"]} else None


class CustomersFileInvalid(KeyError):
    """A file of customers that lacks a column, or names a state of subscription that does not exist."""

    def __str__(self) -> str:
        return str(self.args[0])


def read_customers_csv(path: Path) -> list[Record]:
    """Read customers from a file with the columns customer, first_name, last_name, phone, email, subscription.

    Raises:
        CustomersFileInvalid: When it cannot be understood, naming column or line.
        UnicodeDecodeError: When it is not written in UTF-8.
        OSError: When it cannot be read.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        missing = [column for column in _COLUMNS if column not in (lines.fieldnames or ())]
        if missing:
            raise CustomersFileInvalid(f"no column {missing[0]}")
        return [_of_line(number, line) for number, line in enumerate(lines)]


def _of_line(number: int, line: Mapping[str, str | None]) -> Record:
    known = {column: (line[column] or "").strip() for column in _COLUMNS}
    if known["subscription"] not in STATES:
        raise CustomersFileInvalid(f"subscription in line {number + 2} is none of {', '.join(STATES)}")
    return {
        "id": encode_id("cu", number),
        "first_name": known["first_name"],
        "last_name": known["last_name"],
        "phone": known["phone"],
        "email": known["email"],
        "state": known["subscription"],
        "reference": known["customer"],
        "created_at": 1_500_000_000 + number,
        "properties": {},
    }


def _name(kind: int) -> tuple[str, str]:
    if kind % _ODD_EVERY == _ODD_PLACE:
        return _ODD[kind // _ODD_EVERY % len(_ODD)]
    families, generation = len(_LAST), kind // len(_FIRST)
    first, last = _FIRST[kind * 7 % len(_FIRST)], _LAST[(kind * 13 + generation) % families]
    second = generation // families
    return first, f"{last} {_LAST[(kind + second) % families]}" if second else last


def _everyday_name(kind: int, firsts: Sequence[str], lasts: Sequence[str]) -> tuple[str, str]:
    """Everybody has a name of their own as long as there are combinations."""
    return firsts[kind * 7 % len(firsts)], lasts[kind * 5 % len(lasts)]


def _number_in(email: str) -> int | None:
    local = email.removesuffix("@example.com").removeprefix("customer")
    return int(local) if local.isascii() and local.isdigit() and len(local) < 12 else None
