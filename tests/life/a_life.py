"""The life of a shop: its tills, its Hellotext, what is known of both, and what was done today."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.staff.members import Role
from posapp.domain.staff.pins import Pin
from posapp.sandbox.records import Record
from posapp.services.sessions import open_search_session
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.life.computer import PIN, Computer
from tests.life.hellotext_side import HellotextSide
from tests.life.shop_model import ShopModel
from tests.life.shop_time import ShopTime
from tests.unit.storage.shop_records import KEY

__all__ = [
    "Act",
    "Life",
    "as_a_manager",
    "come_as_manager",
    "find_customer",
    "looking_at",
    "remember_events",
    "sign_somebody_in",
]


@dataclass
class Life:
    """Everything that an act may need.

    Attributes:
        chance: What draws.
        folder: Where files may be put that belong to no computer: sealed files, exports.
        time: The time of the world.
        hellotext: The other side.
        tills: The computers, the first one busiest.
        model: What a watcher knows.
        diary: What was done today, for whom a day goes wrong.
        story: What was done since the month began.
    """

    chance: Random
    folder: Path
    time: ShopTime
    hellotext: HellotextSide
    tills: list[Computer]
    model: ShopModel = field(default_factory=ShopModel)
    diary: list[str] = field(default_factory=list)
    story: list[str] = field(default_factory=list)
    files: int = 0

    def new_file(self, name: str) -> Path:
        """Give the name of a file that is not there."""
        self.files += 1
        return self.folder / f"{self.files}-{name}"

    def other_than(self, at: Computer) -> Computer:
        """Give another till of the shop."""
        return self.chance.choice([each for each in self.tills if each is not at])


Act = Callable[[Life, Computer], str]
"""Does one thing at a till, remembers it in the model, and says in words what it was."""


@contextmanager
def looking_at(at: Computer) -> Iterator[Ledger]:
    """Open a till's ledger for looking, as nobody does who has to compare it with its mark."""
    with open_ledger(at.till.home.ledger, KEY) as ledger:
        ledger.connection.make_read_only()
        yield ledger


def remember_events(life: Life, at: Computer, subject: str) -> None:
    """Remember the events of a sale, refund or order."""
    with looking_at(at) as ledger:
        told = [(queued.event.id, queued.event.action) for queued in ledger.events.of_subject(subject)]
    life.model.tell_of([each for each in told if each[0] not in life.model.happened], at.shop.till)


def find_customer(life: Life, at: Computer) -> Subscriber | None:
    """Find somebody as a cashier does: by the phone, the e-mail or the name that they say."""
    person: Record = life.chance.choice(life.hellotext.customers())
    said = [each for each in (person["phone"], person["email"], person["last_name"]) if each]
    with open_search_session(at.till) as session:
        found = session.find.search(life.chance.choice(said))
    return found[0] if found else None


def sign_somebody_in(life: Life, at: Computer, role: Role | None = None) -> str:
    """Let somebody take the till, if it has staff; give who."""
    members = [each for each in at.session.staff.members() if role in {None, each.role}]
    if not members:
        return ""
    member = life.chance.choice(members)
    at.session.staff.sign_in(member.id, Pin(PIN))
    return member.name


def come_as_manager(life: Life, at: Computer) -> str:
    """Let a manager take an open till, which is opened for that; give who, and nothing on a till without staff."""
    if not at.is_open:
        at.open()
    return sign_somebody_in(life, at, Role.MANAGER)


@contextmanager
def as_a_manager(at: Computer) -> Iterator[None]:
    """Look at a till as a manager may, and leave whoever is signed in there as they are."""
    operator_state = at.till.operator_state
    before = operator_state.member
    with looking_at(at) as ledger:
        managers = (each for each in ledger.staff.members() if each.active and each.role is Role.MANAGER)
        operator_state.member = next(managers, None)
    try:
        yield
    finally:
        operator_state.member = before
