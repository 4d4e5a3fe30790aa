"""Counts wrong PINs in the ledger and outside the till's folder; the stricter of the two holds."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from posapp.credentials import Credentials, KeyringRefused, NoKeyring
from posapp.domain.clock import Clock
from posapp.domain.staff.pins import PinFailures, PinLocked, more_failures, seconds_locked
from posapp.storage.staff.pin_tries_file import PinAttemptsFile

if TYPE_CHECKING:
    from posapp.storage.ledger import Ledger

__all__ = ["OWNER", "ExternalPinAttempts", "PinAttempts"]

OWNER = "owner"
"""In the place of a person's id: whoever types the API token to reset a PIN."""
OWNER_TRIES = "owner_tries"
MAX_FAILURES = 1_000_000


class ExternalPinAttempts:
    """The wrong PINs that are counted outside the till's folder: in the keyring, or else in the system's state folder.

    Args:
        credentials: The keyring; not used where the environment provides the keys.
        file: The file in the state folder.
    """

    def __init__(self, credentials: Credentials, file: PinAttemptsFile) -> None:
        self._credentials = credentials
        self._file = file

    def load(self, name: str) -> PinFailures:
        """Give the wrong PINs counted under an id; none where nothing is stored or readable."""
        found = _read(self._file.load(name))
        if self._credentials.keeps_database_key:
            with suppress(NoKeyring, KeyringRefused):
                found = more_failures(found, _read(self._credentials.pin_attempts(name)))
        return found

    def save(self, name: str, failures: PinFailures) -> None:
        """Store the count under an id; where neither place can be written, only the ledger counts."""
        text = _written(failures)
        if self._credentials.keeps_database_key:
            with suppress(NoKeyring, KeyringRefused):
                self._credentials.save_pin_attempts(name, text)
                return
        self._file.save(name, text)

    def forget(self, name: str) -> None:
        """Delete the count of an id."""
        self._file.delete(name)
        if self._credentials.keeps_database_key:
            with suppress(NoKeyring, KeyringRefused):
                self._credentials.delete_pin_attempts(name)


class PinAttempts:
    """Counts the tries at one till, and locks a person out after too many wrong ones.

    Args:
        ledger: The till's ledger, opened in the thread that calls this.
        clock: Gives the present moment, UTC.
        outside: The second place; None where only the ledger counts.
    """

    def __init__(self, ledger: "Ledger", *, clock: Clock, outside: ExternalPinAttempts | None = None) -> None:
        self._ledger = ledger
        self._clock = clock
        self._outside = outside

    def seconds_locked(self, who: str) -> int:
        """Give the seconds until a PIN of a person is checked again; 0 when at once."""
        return seconds_locked(more_failures(self._inside(who), self._beside(who)), self._clock())

    def count(self, who: str) -> None:
        """Count a try in both places before the PIN is checked, so that stopping the program gains nothing.

        Raises:
            PinLocked: When wrong ones were typed too often.
            EnvironmentFault: When the disk refuses.
        """
        now, beside = self._clock(), self._beside(who)
        with self._ledger.transaction():
            known = more_failures(self._inside(who), beside)
            wait = seconds_locked(known, now)
            tried = _not_from_the_future(known, now) if wait else PinFailures(count=known.count + 1, last_at=now)
            self._save_inside(who, tried)
        if self._outside is not None and tried != beside:
            self._outside.save(self._name(who), tried)
        if wait:
            raise PinLocked(seconds=wait)

    def forget(self, who: str) -> None:
        """Reset the count, since the right PIN was typed or another one was chosen."""
        self._save_inside(who, PinFailures())
        if self._outside is not None:
            self._outside.forget(self._name(who))

    def _beside(self, who: str) -> PinFailures:
        return PinFailures() if self._outside is None else self._outside.load(self._name(who))

    def _name(self, who: str) -> str:
        """People have the same ids in every copy of the folder; the owner is named by the first of them."""
        return f"{OWNER} of {self._ledger.staff.members()[0].id}" if who == OWNER else who

    def _inside(self, who: str) -> PinFailures:
        if who == OWNER:
            return _read(self._ledger.settings.get(OWNER_TRIES))
        record = self._ledger.staff.get(who)
        return PinFailures() if record is None else record.failures

    def _save_inside(self, who: str, failures: PinFailures) -> None:
        if who == OWNER:
            self._ledger.settings.put(OWNER_TRIES, _written(failures))
        else:
            self._ledger.staff.save_failures(who, failures)


def _not_from_the_future(failures: PinFailures, now: datetime) -> PinFailures:
    """A clock that was a year ahead when a PIN was typed must not lock a person out for that year."""
    is_ahead = failures.last_at is not None and now < failures.last_at
    return replace(failures, last_at=now) if is_ahead else failures


def _written(failures: PinFailures) -> str:
    return json.dumps([failures.count, None if failures.last_at is None else failures.last_at.isoformat()])


def _read(text: str | None) -> PinFailures:
    """Text of another program there counts as no failure."""
    try:
        count, moment = json.loads(text or "")
        last = datetime.fromisoformat(moment)
    except (ValueError, TypeError, RecursionError):
        return PinFailures()
    if type(count) is not int or not 0 < count <= MAX_FAILURES or last.tzinfo is None:
        return PinFailures()
    return PinFailures(count=count, last_at=last)
