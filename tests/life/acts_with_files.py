"""What is done with the tills' files: backups, the way back to one, and moving what waits to another till."""

from contextlib import suppress
from pathlib import Path

from posapp.domain.events.states import EventState
from posapp.domain.staff.members import Approval
from posapp.services.on_till.maintenance import Maintenance, NoBackup
from posapp.services.on_till.transfer.export import NothingToTransfer, TransferAlreadyImported, passphrase_of
from posapp.services.sessions import open_background_session
from tests.life.a_life import Life, come_as_manager, looking_at
from tests.life.computer import Computer

__all__ = [
    "back_up",
    "back_up_and_be_killed",
    "go_back_and_be_killed",
    "go_back_to_a_backup",
    "move_what_waits",
    "seal_and_take_back",
]

PASSPHRASE = "seven quiet lamps glow"
FILES = 12
"""A restore and a transfer touch about so many files."""


def back_up(life: Life, at: Computer) -> str:
    """The day's backup, as the window makes it or by command."""
    if life.chance.random() < 0.5:
        done = at.run("backup")
        assert done.code == 0, done.said
        return "a command made the backup"
    with open_background_session(at.till) as session:
        made = session.maintenance.back_up_if_due()
    assert len(Maintenance(at.till).backups()) <= 7, "more than a week of backups is kept"
    return "there is a backup of today" if made is None else f"the backup of {made.day}"


def back_up_and_be_killed(life: Life, at: Computer) -> str:
    """The program is killed while it makes the backup."""
    killed = at.kill_during(Maintenance(at.till).back_up, life.chance.randrange(6))
    life.model.seen["kills"] += killed
    return f"killed while backing up: {killed}"


def go_back_to_a_backup(life: Life, at: Computer) -> str:
    """Somebody goes back to a backup of some day of the last week."""
    who = _leave_to_a_manager(life, at)
    kept = Maintenance(at.till).backups()
    if not kept:
        return "there is no backup to go back to"
    backup, waited = life.chance.choice(kept), _ready(at)
    Maintenance(at.till).restore(backup, who=who)
    _look_at_restored(at, waited)
    life.model.seen["restores"] += 1
    return f"went back to the backup of {backup.day}"


def go_back_and_be_killed(life: Life, at: Computer) -> str:
    """The program is killed while it goes back, and somebody does it again."""
    who = _leave_to_a_manager(life, at)
    if not Maintenance(at.till).backups():
        return "there is no backup to go back to"
    waited = _ready(at)
    killed = at.kill_during(lambda: Maintenance(at.till).restore(who=who), life.chance.randrange(FILES))
    life.model.seen["kills"] += killed
    if killed:
        try:
            Maintenance(at.till).restore(who=who)
        except NoBackup:
            raise AssertionError("a kill took the backup away") from None
    _look_at_restored(at, waited)
    life.model.seen["restores"] += 1
    return f"went back to the newest backup, killed: {killed}"


def _leave_to_a_manager(life: Life, at: Computer) -> Approval:
    """The window asks who it is before it closes the till's files; give who, and nobody on a till without staff."""
    who = Approval(come_as_manager(life, at))
    at.close()
    return who


def _ready(at: Computer) -> frozenset[str]:
    with looking_at(at) as ledger:
        return frozenset(each.event.id for each in ledger.events.list(EventState.PENDING, 10**6))


def _look_at_restored(at: Computer, waited: frozenset[str]) -> None:
    """Nothing that seems not sent may be sent before it was looked for, but what the newest file knew as waiting."""
    at.is_restored = True
    assert _ready(at) <= waited, "after going back, something is ready to be sent that nobody looked for"


def move_what_waits(life: Life, at: Computer) -> str:
    """What waits here is sealed, and another till takes it; each of the two may be killed over it, and tries again."""
    who = _leave_to_a_manager(life, at)
    other = life.other_than(at)
    file = life.new_file("transfer.sealed")
    killed = 0
    if life.chance.random() < 0.5:
        killed += at.kill_during(lambda: _hand_over(at, file, who), life.chance.randrange(FILES))
        life.model.seen["kills"] += killed
    if killed or not file.exists():
        file = _hand_over(at, file, who)
    if not file.exists():
        return "there was nothing to move"
    taker = _leave_to_a_manager(life, other)
    if life.chance.random() < 0.5:
        died = other.kill_during(lambda: _adopt(other, file, taker), life.chance.randrange(FILES))
        life.model.seen["kills"] += died
        killed += died
    _adopt_unless_it_has(other, file, taker)
    life.model.seen["transfers"] += 1
    return f"what waited moved to {other.shop.till}, killed {killed} times"


def _adopt(at: Computer, file: Path, who: Approval) -> None:
    with open_background_session(at.till) as session:
        session.transfers.import_from(file, passphrase_of(PASSPHRASE), who)


def _adopt_unless_it_has(at: Computer, file: Path, who: Approval) -> None:
    """Take the file; that this till has it already is an answer too, and the evening's check knows whether it has.

    Where nothing new waited, the file is the last one made again, as for a stick that was lost.
    """
    with suppress(TransferAlreadyImported):
        _adopt(at, file, who)


def _hand_over(at: Computer, file: Path, who: Approval) -> Path:
    """Seal what waits, and give the file, which may be one that an earlier try had finished; it may not be there."""
    try:
        with open_background_session(at.till) as session:
            return session.transfers.export_to(file, passphrase_of(PASSPHRASE), who).file
    except NothingToTransfer:
        return file


def seal_and_take_back(life: Life, at: Computer) -> str:
    """What waits here is sealed, the file is destroyed, and this till takes it back."""
    who = _leave_to_a_manager(life, at)
    file = life.new_file("transfer.sealed")
    if not _hand_over(at, file, who).exists():
        return "there was nothing to seal"
    file.unlink()
    with looking_at(at) as ledger:
        sealed = ledger.events.list(EventState.TRANSFERRED, 10**6)
    if not sealed:
        return "only customers were sealed"
    with open_background_session(at.till) as session:
        session.transfers.cancel(who)
    return "what was sealed was taken back"
