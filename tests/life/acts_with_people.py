"""What is done with customers and staff: registering, erasing, notes, downloads, signing in and out."""

from collections.abc import Callable

from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.data_requests import CustomerNotHere, CustomerStillNeeded
from posapp.domain.errors import HellotextError
from posapp.domain.settings.till_settings import NAME_RETENTION
from posapp.domain.staff.members import Permission, PermissionMissing
from posapp.domain.staff.pins import Pin, PinLocked, PinWrong
from posapp.services.on_till.customers.list_status import read_customer_list
from posapp.services.sessions import open_background_session, open_ledger_session, open_search_session
from tests.life.a_life import Life, come_as_manager, find_customer, looking_at, sign_somebody_in
from tests.life.cache_promises import check_cache
from tests.life.computer import Computer
from tests.life.sudden_death import Killed

__all__ = [
    "change_the_shift",
    "download",
    "download_and_be_killed",
    "download_by_command",
    "download_while",
    "erase_old_names",
    "erase_somebody",
    "export_somebody",
    "look_for_somebody",
    "register",
    "register_somebody_known",
    "type_a_wrong_pin",
    "write_a_note",
]

EVERYTHING = ("actions", "coupons", "profiles")


def register(life: Life, at: Computer) -> str:
    """Somebody new gives name and phone at the counter."""
    life.model.seen["registrations"] += 1
    number = f"+1646555{2000 + life.model.seen['registrations']}"
    return _register(life, at, number)


def register_somebody_known(life: Life, at: Computer) -> str:
    """Somebody gives a phone that Hellotext knows and this till perhaps not yet: they signed up elsewhere meanwhile."""
    customer = life.chance.choice(life.hellotext.customers())
    if not customer["phone"] or customer["phone"] in life.model.registered.values():
        return "nobody came who is known elsewhere"
    return _register(life, at, customer["phone"])


def _register(life: Life, at: Computer, phone: str) -> str:
    draft = CustomerDraft(
        first_name="Rita",
        last_name=f"Registered{len(life.model.registered)}",
        phone=phone,
        consent="yes, write to me" if life.chance.random() < 0.3 else "",
    )
    known = at.session.registration.register(draft)
    with open_search_session(at.till) as session:
        session.find.remember(known)
    life.model.registered[known.id] = phone
    life.hellotext.changes += 1
    with looking_at(at) as ledger:
        waiting = [each.event for each in ledger.events.list(None, 10) if each.event.profile == known.id]
    life.model.tell_of([(each.id, each.action) for each in waiting], at.shop.till)
    return f"{known.id} was registered"


def erase_somebody(life: Life, at: Computer) -> str:
    """A customer wants to be erased from this till, which is refused while something of theirs is on its way."""
    customer = find_customer(life, at)
    if customer is None:
        return "nobody wanted to be erased"
    if not _may_look_after_records(life, at):
        return "a cashier may not erase anybody"
    try:
        with open_background_session(at.till) as session:
            session.records.erase(customer.id)
    except CustomerStillNeeded:
        return f"{customer.id} was not erased, since something is on its way"
    except CustomerNotHere:
        return f"{customer.id} was nowhere"
    life.model.seen["erasures"] += 1
    with open_search_session(at.till) as cache:
        assert all(each.id != customer.id for each in cache.find.search(customer.last_name)), "somebody erased is found"
    return f"{customer.id} was erased"


def export_somebody(life: Life, at: Computer) -> str:
    """A customer wants to see what is kept of them."""
    customer = find_customer(life, at)
    if customer is None:
        return "nobody asked for their data"
    come_as_manager(life, at)
    file = life.new_file("customer.json")
    with open_background_session(at.till) as session:
        record = session.records.export(customer.id, file)
    assert customer.id in file.read_text("utf-8")
    return f"{record.profile} got their data"


def _may_look_after_records(life: Life, at: Computer) -> bool:
    """A cashier who tries is refused; then a manager comes, or the customer gives up."""
    try:
        at.till.require(Permission.DATA_REQUESTS)
    except PermissionMissing:
        if life.chance.random() < 0.5:
            return False
        come_as_manager(life, at)
    return True


def erase_old_names(life: Life, at: Computer) -> str:
    """The shop keeps names for a week."""
    come_as_manager(life, at)
    with open_ledger_session(at.till) as session:
        if session.settings.get(NAME_RETENTION) is None:
            session.settings.change(NAME_RETENTION.change(7))
    with open_background_session(at.till) as session:
        return f"the names were taken off {session.records.erase_old_names()} records"


def write_a_note(life: Life, at: Computer) -> str:
    """A cashier writes down what to remember."""
    customer = find_customer(life, at)
    if customer is None:
        return "there was nobody to write about"
    text = f"likes blue {life.chance.randrange(100)}"
    assert at.session.cards.write_note(customer.id, text).note is not None
    return f"a note about {customer.id}"


def download(life: Life, at: Computer) -> str:
    """The customers are downloaded, as the window does each day."""
    return download_while(life, at, lambda: None)


def download_while(life: Life, at: Computer, meanwhile: Callable[[], None]) -> str:
    """The customers are downloaded, and something happens after the first page."""
    first = iter([meanwhile])

    def heed(_progress: object) -> None:
        next(first, _nothing)()

    try:
        with open_background_session(at.till) as session:
            session.setup.download(EVERYTHING, heed, lambda: False)
    except HellotextError:
        return _miss_a_download(life, at)
    return _note_download(life, at)


def download_by_command(life: Life, at: Computer) -> str:
    """Somebody runs `posapp pull`."""
    done = at.run("pull")
    return _note_download(life, at) if done.code == 0 else _miss_a_download(life, at)


def _note_download(life: Life, at: Computer) -> str:
    assert life.hellotext.reachable, "a download succeeded without a network"
    life.model.seen["downloads"] += 1
    at.downloaded_at, at.is_download_missed = at.now(), False
    check_cache(life, at)
    return "everything was downloaded"


def _miss_a_download(life: Life, at: Computer) -> str:
    assert not life.hellotext.reachable, "a download failed though there is a network"
    at.is_download_missed = True
    return "the download found no way"


def download_and_be_killed(life: Life, at: Computer) -> str:
    """The program is killed while it downloads, and the next download goes on."""
    pages = iter(range(life.chance.randrange(3)))

    def die_in_time(_progress: object) -> None:
        if next(pages, None) is None:
            at.die()

    try:
        with open_background_session(at.till) as session:
            session.setup.download(EVERYTHING, die_in_time, lambda: False)
    except Killed:
        at.bury()
        life.model.seen["kills"] += 1
        return _look_how_far_it_came(at)
    except HellotextError:
        return _miss_a_download(life, at)
    return _note_download(life, at)


def _look_how_far_it_came(at: Computer) -> str:
    """The program may have died right after the last page."""
    with at.till.open_ledger():
        completed = read_customer_list(at.till).completed_at
    if completed is not None and completed != at.downloaded_at:
        at.downloaded_at, at.is_download_missed = completed, False
        return "the program was killed when it had downloaded everything"
    return "the program was killed while it downloaded"


def look_for_somebody(life: Life, at: Computer) -> str:
    """A cashier asks Hellotext itself for somebody who is not in the list."""
    customer = life.chance.choice(life.hellotext.customers())
    if not life.hellotext.reachable or not customer["phone"]:
        return "nobody was looked for"
    with open_background_session(at.till) as session:
        found = session.remote_search.customer(customer["phone"], _unheard, lambda: False)
    assert found is not None, "Hellotext has somebody whom the look-up does not find"
    assert found.id == customer["id"], "the look-up found another customer"
    return f"{customer['id']} was looked for"


def change_the_shift(life: Life, at: Computer) -> str:
    """Somebody signs out and somebody else signs in."""
    at.session.staff.sign_out()
    return f"{sign_somebody_in(life, at) or 'nobody'} took the till"


def type_a_wrong_pin(life: Life, at: Computer) -> str:
    """Somebody mistypes a PIN, then types it right."""
    members = at.session.staff.members()
    if not members:
        return "there are no PINs"
    member = life.chance.choice(members)
    try:
        at.session.staff.sign_in(member.id, Pin("975318"))
    except (PinWrong, PinLocked):
        at.session.staff.sign_in(member.id, Pin("295173"))
        return f"{member.name} mistyped the PIN"
    raise AssertionError("a wrong PIN opened the till")


def _nothing() -> None:
    """It happens once."""


def _unheard(_progress: object) -> None:
    """Nobody looks at the progress here."""
