"""Adds, renames, orders and deactivates the tenders of the shop's own."""

from collections.abc import Mapping
from dataclasses import replace

from posapp.domain.journal.entry import earlier_values
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.sales.own_tenders import (
    MAX_ACTIVE,
    OwnTender,
    TendersFull,
    TenderUnknown,
    check_name,
    offered,
    tender_named,
)
from posapp.domain.sales.tender import Tender
from posapp.domain.staff.members import Permission
from posapp.services.workplace import Workplace

__all__ = ["TenderSettings"]


class TenderSettings:
    """The tenders of one till. What is changed holds from the next payment on; sales keep theirs.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._new_id = workplace.new_id
        self._authorization = workplace.authorization

    def list(self) -> tuple[OwnTender, ...]:
        """Give the shop's own tenders in their order, the inactive ones too; raises EnvironmentFault."""
        return self._ledger.own_tenders.list()

    def offered(self) -> tuple[Tender, ...]:
        """Give what the counter offers: the built-in tenders, then the shop's own; raises EnvironmentFault."""
        return offered(self.list())

    def named(self, text: str, *, also_inactive: bool = False) -> Tender:
        """Give the tender that a command names; raises TenderUnknown, EnvironmentFault."""
        return tender_named(text, self.list(), also_inactive=also_inactive)

    def add(self, name: str, *, is_counted: bool = True) -> OwnTender:
        """Add a tender behind the others, with an entry in the journal.

        Args:
            name: What the shop calls it.
            is_counted: Whether it is counted by itself when a day is closed.

        Raises:
            TenderNameInvalid, TenderNameUsed: When it cannot be called so.
            TendersFull: When the counter has no room for another one.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
            EnvironmentFault: When the disk refuses.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            own = self.list()
            _require_room(own)
            tender = Tender.own(self._new_id(self._clock()), check_name(name, own))
            added = OwnTender(tender=tender, is_counted=is_counted)
            self._ledger.own_tenders.save((*own, added))
            self._note(JournalVerb.TENDER_ADDED, _facts(added))
        return added

    def change(self, code: str, *, name: str, is_counted: bool) -> OwnTender:
        """Rename a tender, or say whether it is counted; one that is so already leaves no entry.

        Raises:
            TenderUnknown: When there is none of this code.
            TenderNameInvalid, TenderNameUsed: When it cannot be called so.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
            EnvironmentFault: When the disk refuses.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            own = self.list()
            before = _found(code, own)
            called = check_name(name, (each for each in own if each != before))
            after = replace(before, tender=Tender(code, called), is_counted=is_counted)
            if _facts(after) != _facts(before):
                self._replace(own, before, after, JournalVerb.TENDER_CHANGED)
        return after

    def switch(self, code: str, *, on: bool) -> OwnTender:
        """Offer a tender at the counter again, or no longer; what was paid by it stays.

        Raises:
            TenderUnknown: When there is none of this code.
            TenderNameUsed: When it is to be offered again and another one is called so by now.
            TendersFull: When the counter has no room for it.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
            EnvironmentFault: When the disk refuses.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            own = self.list()
            before = _found(code, own)
            if on and not before.is_active:
                _require_room(own)
                check_name(before.tender.name, (each for each in own if each.is_active))
            after = replace(before, is_active=on)
            if after != before:
                verb = JournalVerb.TENDER_REACTIVATED if on else JournalVerb.TENDER_DEACTIVATED
                self._replace(own, before, after, verb)
        return after

    def move_up(self, code: str) -> OwnTender:
        """Let a tender change places with the one before it, which gives it another key at the counter.

        The first one stays where it is.

        Raises:
            TenderUnknown: When there is none of this code.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
            EnvironmentFault: When the disk refuses.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            own = list(self.list())
            moved = _found(code, tuple(own))
            place = own.index(moved)
            if place:
                own[place - 1], own[place] = own[place], own[place - 1]
                self._ledger.own_tenders.save(tuple(own))
                self._note(JournalVerb.TENDER_MOVED, _facts(moved))
        return moved

    def _replace(self, own: tuple[OwnTender, ...], before: OwnTender, after: OwnTender, verb: JournalVerb) -> None:
        self._ledger.own_tenders.save(tuple(after if each == before else each for each in own))
        earlier, facts = _facts(before), _facts(after)
        changes = {name: (earlier[name], text) for name, text in facts.items()}
        self._note(verb, facts | earlier_values(changes))

    def _note(self, verb: JournalVerb, facts: Mapping[str, str]) -> None:
        who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
        self._ledger.journal.append(at=self._clock(), who=who, what=verb, facts=facts)


def _require_room(own: tuple[OwnTender, ...]) -> None:
    if sum(each.is_active for each in own) >= MAX_ACTIVE:
        raise TendersFull(most=MAX_ACTIVE)


def _found(code: str, own: tuple[OwnTender, ...]) -> OwnTender:
    found = next((each for each in own if each.tender.code == code), None)
    if found is None:
        raise TenderUnknown(name=code[:40], known=", ".join(each.tender.name for each in own))
    return found


def _facts(own: OwnTender) -> dict[str, str]:
    return {"method": own.tender.text, "counted alone": "yes" if own.is_counted else "no"}
