"""Manages which actions the counter offers, and which connected integrations send their own."""

import json
from collections.abc import Collection, Mapping, Sequence

from posapp.domain.actions.availability import ActionUnavailable, AvailableAction, Unavailable, available_actions
from posapp.domain.actions.catalogue import Action, CustomAction
from posapp.domain.actions.integrations import ActionOwned, Integration, owners_of
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval, Permission
from posapp.services.workplace import Workplace

__all__ = ["ActionAvailability"]

SWITCHED_ON, CONNECTED = "offered actions", "connected integrations"


class ActionAvailability:
    """The actions that the manager of one till switched on.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def all(self, custom: Sequence[CustomAction]) -> tuple[AvailableAction, ...]:
        """Give every action with whether it is offered.

        Args:
            custom: The shop's own actions, as downloaded.
        """
        return available_actions(custom, self._stored(SWITCHED_ON), self.connected())

    def offered(self, custom: Sequence[CustomAction]) -> tuple[AvailableAction, ...]:
        """Give the actions that the counter offers."""
        return tuple(each for each in self.all(custom) if each.unavailable_because is None)

    def check(self, action: Action) -> None:
        """Refuse an action that the counter does not offer.

        Raises:
            ActionOwned: When a connected integration sends it itself.
            ActionUnavailable: When it is not switched on, or is recorded elsewhere on the screen.
        """
        self.require_unowned(action)
        switched_on = action.name in self._stored(SWITCHED_ON)
        offer = AvailableAction(action=action, custom=None, switched_on=switched_on)
        if offer.unavailable_because in {Unavailable.SWITCHED_OFF, Unavailable.DEDICATED_SCREEN}:
            raise ActionUnavailable(action=action.name)

    def require_unowned(self, action: Action) -> None:
        """Refuse an action that a connected integration sends itself; raises ActionOwned."""
        owners = owners_of(action.name, self.connected())
        if owners:
            raise ActionOwned(owner=owners[0].brand, action=action.name)

    def switch(self, actions: Collection[str], *, on: bool) -> None:
        """Switch some actions on or off at the counter, with an entry in the journal.

        Raises:
            PermissionMissing: When a cashier is signed in and no manager permitted it.
            EnvironmentFault: When the disk refuses; then all is as it was.
        """
        with self._ledger.transaction():
            kept = self._stored(SWITCHED_ON)
            self._store(SWITCHED_ON, kept | set(actions) if on else kept - set(actions))
            facts = {"actions": " ".join(sorted(actions))}
            self._note(JournalVerb.ACTIONS_SWITCHED_ON if on else JournalVerb.ACTIONS_SWITCHED_OFF, facts)

    def connected(self) -> frozenset[Integration]:
        """Give the integrations that the shop has connected."""
        known = {each.value for each in Integration}
        return frozenset(Integration(name) for name in self._stored(CONNECTED) if name in known)

    def connect(self, integration: Integration, *, connected: bool) -> None:
        """Note that the shop has connected an integration, or has not any more; raises as `switch` does."""
        with self._ledger.transaction():
            kept = self._stored(CONNECTED)
            self._store(CONNECTED, kept | {integration.value} if connected else kept - {integration.value})
            what = JournalVerb.INTEGRATION_CONNECTED if connected else JournalVerb.INTEGRATION_DISCONNECTED
            self._note(what, {"integration": integration.value})

    def editor(self) -> Approval:
        """Give who may change the actions now, for a service that checks it again.

        Raises:
            PermissionMissing: When a cashier is signed in and no manager permitted it.
        """
        return self._authorization.authorize(Permission.EDIT_ACTIONS)

    def _stored(self, name: str) -> frozenset[str]:
        return frozenset(map(str, json.loads(self._ledger.settings.get(name) or "[]")))

    def _store(self, name: str, values: Collection[str]) -> None:
        self._ledger.settings.put(name, json.dumps(sorted(values)))

    def _note(self, what: JournalVerb, facts: Mapping[str, str]) -> None:
        named = self._authorization.authorize(Permission.EDIT_ACTIONS)
        self._ledger.journal.append(at=self._clock(), who=named, what=what, facts=facts)
