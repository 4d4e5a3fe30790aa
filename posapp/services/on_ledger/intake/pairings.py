"""Pairs web POS and programs with this till, so that they may post receipts, and ends pairings."""

import json
import secrets
from collections.abc import Sequence

from posapp.domain.errors import InputError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.plain_text import one_line
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.intake.web.pairing import Pairing, digest_of, parse_origin
from posapp.services.workplace import Workplace
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger

__all__ = ["MOST_PAIRINGS", "PairingNameInvalid", "Pairings", "TooManyPairings", "UnknownPairing", "pairings_in"]

STORED = "web_pairings"
MOST_PAIRINGS = 10
LONGEST_NAME = 40


class PairingNameInvalid(InputError):
    """The name is empty, too long, or taken."""

    field = "name"
    sentence = mark("errors", "Name: give this POS a name of 1 to {longest} characters that no other one has.")


class TooManyPairings(InputError):
    """As many are paired as may be."""

    field = "name"
    sentence = mark("errors", "Name: {most} are paired already. Remove one that is no longer used.")


class UnknownPairing(InputError):
    """Nothing is paired under this name."""

    field = "name"
    sentence = mark("errors", "Name: nothing is paired under “{name}”.")


class Pairings:
    """The web POS and programs that may post receipts to one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def all(self) -> tuple[Pairing, ...]:
        """Give who may post, in the order in which they were paired; raises FileDamaged."""
        return pairings_in(self._ledger)

    def add(self, name: str, origin: str = "") -> str:
        """Pair a sender and give its token, which is shown once and kept nowhere.

        Args:
            name: A name for a person to know it by.
            origin: The address of its pages; empty for a program that is no browser.

        Raises:
            PairingNameInvalid, TooManyPairings, OriginInvalid: When it cannot be paired so.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
        """
        who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
        token, name = secrets.token_urlsafe(32), one_line(name).strip()
        made = Pairing(name=name, origin=parse_origin(origin) if origin.strip() else "", digest=digest_of(token))
        with self._ledger.transaction():
            known = pairings_in(self._ledger)
            if not 0 < len(name) <= LONGEST_NAME or any(each.name.casefold() == name.casefold() for each in known):
                raise PairingNameInvalid(longest=LONGEST_NAME)
            if len(known) >= MOST_PAIRINGS:
                raise TooManyPairings(most=MOST_PAIRINGS)
            self._save((*known, made))
            facts = {"name": name, "origin": made.origin} if made.origin else {"name": name}
            self._ledger.journal.append(at=self._clock(), who=who, what=JournalVerb.WEB_POS_PAIRED, facts=facts)
        return token

    def remove(self, name: str) -> None:
        """End a pairing; its token opens nothing from now on.

        Raises:
            UnknownPairing: When nothing is paired under this name.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
        """
        who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            known = pairings_in(self._ledger)
            rest = tuple(each for each in known if each.name != name)
            if len(rest) == len(known):
                raise UnknownPairing(name=name[:LONGEST_NAME])
            self._save(rest)
            self._ledger.journal.append(
                at=self._clock(), who=who, what=JournalVerb.WEB_POS_REMOVED, facts={"name": name}
            )

    def _save(self, pairings: Sequence[Pairing]) -> None:
        rows = [{"name": each.name, "origin": each.origin, "digest": each.digest} for each in pairings]
        self._ledger.settings.put(STORED, json.dumps(rows, ensure_ascii=False))


def pairings_in(ledger: Ledger) -> tuple[Pairing, ...]:
    """Give who may post to the till of a ledger; raises FileDamaged when what is stored cannot be that."""
    try:
        rows = json.loads(ledger.settings.get(STORED) or "[]")
        return tuple(
            Pairing(name=str(row["name"]), origin=str(row["origin"]), digest=str(row["digest"])) for row in rows
        )
    except (ValueError, TypeError, KeyError) as error:
        raise FileDamaged(file=ledger.connection.path.name) from error
