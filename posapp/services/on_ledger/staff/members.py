"""Manages the staff of a till, their PINs, and who is signed in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from secrets import compare_digest

from posapp.domain.errors import InputError, RuleError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.review import ReasonMissing
from posapp.domain.staff.members import (
    NOBODY,
    Approval,
    Permission,
    PermissionMissing,
    Role,
    StaffMember,
    check_staff_name,
    require_a_manager,
)
from posapp.domain.staff.pins import Pin, PinWrong, choose_pin
from posapp.domain.texts import mark
from posapp.services.on_ledger.staff.pin_hashing import TOKEN_HASH, hash_pin, needs_rehash, verify_pin
from posapp.services.on_ledger.staff.pin_tries import OWNER, ExternalPinAttempts, PinAttempts
from posapp.services.workplace import Workplace
from posapp.storage.staff.members import StaffRecord

__all__ = ["OwnerProof", "Staff", "StaffAlreadyThere", "StaffUnknown", "TokenDiffers"]

MAX_REASON_LENGTH = 500


class StaffUnknown(InputError):
    """No active staff member has this id or name."""

    field = "staff"
    sentence = mark("errors", "Staff: “{staff}” does not work here. “posapp staff list” shows who does.")


class StaffAlreadyThere(RuleError):
    """The till has staff already, so only a manager can add people."""

    sentence = mark("errors", "This till already has a manager. Ask a manager to add you.")


class TokenDiffers(InputError):
    """The token is not the one of this till."""

    field = "token"
    sentence = mark("errors", "Token: this is not the token that this till was set up with.")


@dataclass(frozen=True, slots=True)
class OwnerProof:
    """Proves that somebody typed the shop's API token."""


class Staff:
    """The staff of one till. The journal names who made each change.

    Args:
        workplace: The till with its ledger, and who works there.
        outside: Where wrong PINs are counted too, so that putting the till's folder back does not forget them.
    """

    def __init__(self, workplace: Workplace, *, outside: ExternalPinAttempts | None = None) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._new_id = workplace.new_id
        self._authorization = workplace.authorization
        self._tries = PinAttempts(workplace.ledger, clock=workplace.clock, outside=outside)

    # --- who works here

    def members(self) -> tuple[StaffMember, ...]:
        """Give the active staff, in the order in which they were added."""
        return tuple(member for member in self.all_members() if member.active)

    def all_members(self) -> tuple[StaffMember, ...]:
        """Give the active and the deactivated staff, in the order in which they were added."""
        return self._ledger.staff.members()

    def find(self, text: str) -> StaffMember:
        """Give an active staff member by id or name, in any letter case; raises StaffUnknown."""
        wanted = " ".join(text.split()).casefold()
        for member in self.all_members():
            if wanted in {member.id, member.name.casefold()}:
                return member
        raise StaffUnknown(staff=text[:60])

    def make_first_manager(self, name: str, pin: str) -> StaffMember:
        """Add and sign in the first manager; from now on the window asks for a sign-in.

        Raises:
            StaffAlreadyThere: When there is staff already.
            InputError: When name or PIN cannot be taken; the error names which.
            EnvironmentFault: When the disk refuses; then nobody was kept.
        """
        hashed = hash_pin(choose_pin(pin))
        with self._ledger.transaction():
            if self.all_members():
                raise StaffAlreadyThere()
            manager = self._store(name, Role.MANAGER, hashed)
            self._note(JournalVerb.FIRST_MANAGER_ADDED, manager, Approval(manager.name))
        self._authorization.sign_in(manager)
        return manager

    def add(self, name: str, role: Role, pin: str) -> StaffMember:
        """Add a staff member.

        Raises:
            PermissionMissing: When no manager is signed in or permitted it.
            InputError: When name or PIN cannot be taken; the error names which.
            StaffNameUsed: When somebody has the name.
            EnvironmentFault: When the disk refuses; then nobody was kept.
        """
        hashed = hash_pin(choose_pin(pin))
        with self._ledger.transaction():
            who = self._editor()
            member = self._store(name, role, hashed)
            self._note(JournalVerb.STAFF_ADDED, member, who, {"role": role.value})
        return member

    def rename(self, member_id: str, name: str) -> StaffMember:
        """Rename a staff member; existing records keep the old name. Raises as `add` does, and StaffUnknown."""
        return self._change(member_id, JournalVerb.STAFF_RENAMED, name=name)

    def change_role(self, member_id: str, role: Role) -> StaffMember:
        """Make a staff member a manager or a cashier; raises as `rename` does, and LastManager."""
        return self._change(member_id, JournalVerb.ROLE_CHANGED, {"role": role.value}, role=role)

    def edit(self, member_id: str, *, name: str, role: Role, pin: str = "") -> StaffMember:
        """Change name, role and PIN of a staff member together or not at all; an empty PIN keeps the old one.

        Raises as `rename`, `change_role` and `set_pin` do.
        """
        if pin:
            choose_pin(pin)
        try:
            with self._ledger.transaction():
                before = self._record(member_id).member
                if name != before.name:
                    self.rename(member_id, name)
                if role is not before.role:
                    self.change_role(member_id, role)
                if pin:
                    self.set_pin(member_id, pin)
        finally:
            after = self._record(member_id).member
            if self._authorization.id == member_id and after != self._authorization.operator:
                self._follow(after)
        return after

    def deactivate(self, member_id: str, reason: str) -> StaffMember:
        """Deactivate a staff member who left; raises as `change_role` does, and ReasonMissing."""
        return self._change(member_id, JournalVerb.STAFF_DEACTIVATED, {"reason": _checked(reason)}, active=False)

    def reactivate(self, member_id: str) -> StaffMember:
        """Reactivate a staff member; raises as `rename` does."""
        return self._change(member_id, JournalVerb.STAFF_REACTIVATED, active=True)

    def set_pin(self, member_id: str, pin: str) -> StaffMember:
        """Set another PIN for a staff member, and end the lock after wrong ones; raises as `rename` does."""
        hashed = hash_pin(choose_pin(pin))
        with self._ledger.transaction():
            who = self._editor()
            return self._set_pin(member_id, hashed, JournalVerb.PIN_SET, who)

    def prove_owner(self, typed: str, kept: str) -> OwnerProof:
        """Check a typed API token and give the proof; wrong ones are counted and locked like PINs.

        Args:
            typed: The text typed as the token.
            kept: The token saved on this computer. It counts only on a till whose ledger does not know by
                itself which token it was set up with, since a script may name any other.

        Raises:
            TokenDiffers: When it is not the token that the till was set up with.
            PinLocked: When wrong ones were typed too often.
        """
        self._tries.count(OWNER)
        mark = self._ledger.settings.get(TOKEN_HASH)
        right = compare_digest(typed.encode(), kept.encode()) if mark is None else verify_pin(mark, Pin(typed))
        if not right or not typed:
            raise TokenDiffers()
        self._tries.forget(OWNER)
        return OwnerProof()

    def set_pin_as_owner(self, member_id: str, pin: str, _proof: OwnerProof) -> StaffMember:
        """Set another PIN for a manager when no manager knows theirs; raises as `set_pin` does, but for permissions.

        The owner of the token owns the business at Hellotext.
        """
        hashed = hash_pin(choose_pin(pin))
        with self._ledger.transaction():
            return self._set_pin(member_id, hashed, JournalVerb.PIN_SET_WITH_THE_API_TOKEN, NOBODY)

    # --- who is there

    def seconds_locked(self, member_id: str) -> int:
        """Give the seconds until a PIN of a staff member is checked again; raises StaffUnknown."""
        return self._tries.seconds_locked(self._record(member_id).member.id)

    @property
    def operator(self) -> StaffMember | None:
        """The operator who is signed in; None where nobody is."""
        return self._authorization.operator

    def sign_in(self, member_id: str, pin: Pin) -> StaffMember:
        """Sign a staff member in by their PIN.

        Raises:
            StaffUnknown: When no active staff member has this id.
            PinLocked: When wrong ones were typed too often.
            PinWrong: When it is wrong; the try is on disk by then.
        """
        member = self._prove(member_id, pin)
        with self._ledger.transaction():
            self._note(JournalVerb.SIGNED_IN, member, Approval(member.name))
        self._authorization.sign_in(member)
        return member

    def sign_out(self) -> None:
        """Sign out; what was typed on the screen stays."""
        self._authorization.sign_out()

    def grant(self, permission: Permission, manager_id: str, pin: Pin, *, once: bool = True) -> StaffMember:
        """Let a manager grant one permission to the operator, and give that manager.

        Args:
            permission: The permission.
            manager_id: The manager's id.
            pin: The manager's PIN.
            once: Whether it ends after the first use; otherwise it lasts until it is revoked.

        Raises:
            PermissionMissing: When they may not do it themselves.
            PinLocked: When wrong ones were typed too often.
            PinWrong: When it is not the right one.
        """
        manager = self._prove(manager_id, pin)
        if not manager.may(permission):
            raise PermissionMissing(permission=permission)
        with self._ledger.transaction():
            facts = {"permission": permission.value, "to": self._authorization.id}
            self._note(JournalVerb.PERMISSION_GRANTED, manager, Approval(manager.name), facts)
        self._authorization.grant(permission, manager, once=once)
        return manager

    def revoke(self, permission: Permission) -> None:
        """Revoke what a manager granted."""
        self._authorization.revoke(permission)

    def _prove(self, member_id: str, pin: Pin) -> StaffMember:
        record = self._record(member_id)
        if not record.member.active:
            raise StaffUnknown(staff=member_id[:60])
        self._tries.count(member_id)
        if not verify_pin(record.pin_hash, pin):
            raise PinWrong()
        kept = hash_pin(pin) if needs_rehash(record.pin_hash) else record.pin_hash
        if kept != record.pin_hash:
            self._ledger.staff.save_pin(member_id, kept)
        self._tries.forget(member_id)
        return record.member

    # --- changing

    def _store(self, name: str, role: Role, pin_hash: str) -> StaffMember:
        now = self._clock()
        member = StaffMember(id=self._new_id(now), name=check_staff_name(name, self.all_members()), role=role)
        self._ledger.staff.add(member, pin_hash, now)
        return member

    def _set_pin(self, member_id: str, pin_hash: str, what: JournalVerb, who: Approval) -> StaffMember:
        member = self._record(member_id).member
        self._ledger.staff.save_pin(member_id, pin_hash)
        self._tries.forget(member_id)
        self._note(what, member, who)
        return member

    def _change(
        self,
        member_id: str,
        what: JournalVerb,
        facts: Mapping[str, str] | None = None,
        *,
        name: str | None = None,
        role: Role | None = None,
        active: bool | None = None,
    ) -> StaffMember:
        with self._ledger.transaction():
            who = self._editor()
            before = self._record(member_id).member
            others = [each for each in self.all_members() if each.id != member_id]
            after = replace(
                before,
                name=before.name if name is None else check_staff_name(name, others),
                role=before.role if role is None else role,
                active=before.active if active is None else active,
            )
            require_a_manager([*others, after])
            self._ledger.staff.save(after)
            self._note(what, after, who, facts or {})
        self._follow(after)
        return after

    def _follow(self, after: StaffMember) -> None:
        """An operator who changed their own account continues with the changed one."""
        if self._authorization.id == after.id:
            if after.active:
                self._authorization.sign_in(after)
            else:
                self._authorization.sign_out()

    def _editor(self) -> Approval:
        """A change of the staff always needs somebody who is signed in."""
        if self._authorization.operator is None:
            raise PermissionMissing(permission=Permission.EDIT_STAFF)
        return self._authorization.authorize(Permission.EDIT_STAFF)

    def _record(self, member_id: str) -> StaffRecord:
        record = self._ledger.staff.get(member_id)
        if record is None:
            raise StaffUnknown(staff=member_id[:60])
        return record

    def _note(
        self, what: JournalVerb, member: StaffMember, who: Approval, facts: Mapping[str, str] | None = None
    ) -> None:
        about = {"staff": member.id, **(facts or {})}
        self._ledger.journal.append(at=self._clock(), who=who, what=what, facts=about)


def _checked(reason: str) -> str:
    why = " ".join(reason.split())
    if not why:
        raise ReasonMissing()
    return why[:MAX_REASON_LENGTH]
