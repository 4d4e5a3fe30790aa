"""Claims a transfer file: one till writes its claim into it, and may repeat the import after a crash."""

import json
import sys
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from posapp.storage.database.connection import Connection
from posapp.storage.database.passphrase import Passphrase
from posapp.storage.database.row_validation import ROW_ERRORS, as_mapping, as_texts
from posapp.storage.faults import FileDamaged
from posapp.storage.settings import Settings
from posapp.storage.transfer.transfer_file import TRANSFER_ID

__all__ = ["IMPORTED", "Claim", "claim_file", "claim_in", "location_hash", "note_imported"]

CLAIM_SETTING = "claim"
IMPORTED = "adopted:"
"""Written when all of it was taken; an older posapp wrote it before."""
MEMORY = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What the importing till writes into a transfer file.

    Attributes:
        taker: A random id that the importing till stores in its own ledger before it claims: a folder copied earlier
            does not have it.
        place: The computer and the folder, hashed: a folder that was copied later is elsewhere.
        till: The importing till's name, for the message to another till.
        at: When, UTC, for the message to another till.
    """

    taker: str
    place: str
    till: str
    at: str

    def is_of(self, other: "Claim") -> bool:
        """Whether the same till claims again."""
        return (self.taker, self.place) == (other.taker, other.place)


def claim_in(settings: Settings, path: Path) -> Claim | None:
    """Give the claim in a transfer file or its copy; None where no till claimed it.

    Raises:
        FileDamaged: When it is none that a posapp wrote.
    """
    written, taken = settings.get(CLAIM_SETTING), settings.get(IMPORTED)
    if written is not None:
        try:
            return Claim(**as_texts(as_mapping(json.loads(written))))
        except ROW_ERRORS as error:
            raise FileDamaged(file=path.name) from error
    return None if taken is None else Claim(taker="", place="", till=taken, at="")


def claim_file(file: Path, passphrase: Passphrase, number: str, mine: Claim) -> Claim:
    """Write a claim into a transfer file unless there is one, and give the one that is on disk now.

    Args:
        file: The sealed file itself.
        passphrase: What opens it.
        number: The transfer's expected number.
        mine: Who claims it.

    Raises:
        FileDamaged: When it is another file by now.
        EnvironmentFault: When it cannot be written.
    """
    sealed = Connection(file, passphrase, synchronous="EXTRA", memory=MEMORY, is_portable=True)
    try:
        with sealed.transaction():
            settings = Settings(sealed)
            if settings.get(TRANSFER_ID) != number:
                raise FileDamaged(file=file.name)
            standing = claim_in(settings, file)
            if standing is None:
                settings.put(CLAIM_SETTING, json.dumps(asdict(mine)))
        return standing or mine
    finally:
        sealed.close()


def note_imported(file: Path, passphrase: Passphrase, words: str) -> None:
    """Write into a claimed file that it was imported completely; raises EnvironmentFault."""
    sealed = Connection(file, passphrase, synchronous="EXTRA", memory=MEMORY, is_portable=True)
    try:
        Settings(sealed).put(IMPORTED, words)
    finally:
        sealed.close()


def location_hash(folder: Path) -> str:
    """Give a hash that identifies this computer and a folder on it without revealing either."""
    return sha256(f"{_machine()}\n{folder.resolve()}".encode()).hexdigest()[:32]


def _machine() -> str:
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return _name()
    for name in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return Path(name).read_text(encoding="ascii").strip() or _name()
        except (OSError, ValueError):
            continue
    return _name()


def _name() -> str:
    """The computer's name, for a system that gives no number."""
    import platform

    return platform.node()
