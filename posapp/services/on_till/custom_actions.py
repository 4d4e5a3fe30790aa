"""Lists, creates and changes the shop's own actions at Hellotext; all of it needs the network."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from posapp.domain.actions.catalogue import CustomAction, new_custom_action
from posapp.domain.errors import HellotextError, RuleError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval, Permission
from posapp.domain.texts import mark
from posapp.services.on_till.customers.download import CustomerDownload
from posapp.services.on_till.hellotext_access import connect

if TYPE_CHECKING:
    from posapp.hellotext.client import HellotextClient
    from posapp.services.on_till.till import Till

__all__ = ["ActionExists", "ActionMissing", "CustomActions"]

Result = TypeVar("Result")


class ActionExists(RuleError):
    """The business has an action of this name already."""

    field = "action"
    sentence = mark("errors", "Action: the business already has “{name}”. Change that one, or choose another name.")


class ActionMissing(RuleError):
    """The action to be changed is not at Hellotext."""

    field = "action"
    sentence = mark("errors", "Action: the business has no custom action “{name}”. Create it first.")


class CustomActions:
    """Manages the custom actions of the business that the token belongs to.

    Args:
        till: The till.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def refresh(self) -> tuple[CustomAction, ...]:
        """Download the list and give it, by name; raises HellotextError."""
        CustomerDownload(self._till).download(("actions",), lambda _progress: None, lambda: False)
        return self._stored()

    def create(self, action: CustomAction, who: Approval | None = None) -> CustomAction:
        """Create an action at Hellotext, and save it here.

        After a time-out its name is looked for in the list; names are unique, so an action found there was created.

        Raises:
            ActionInvalid: When the name is not object.verb in small letters.
            ActionNameUsed: When it is a built-in's.
            ActionExists: When the business has it.
            HellotextError: When Hellotext refuses, or cannot be reached; then nothing was created.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        who = self._till.authorize(Permission.EDIT_ACTIONS, who)
        checked = new_custom_action(action.name, action.title, goal=action.goal, passive=action.passive)
        if any(each.name == checked.name for each in self.refresh()):
            raise ActionExists(name=checked.name)
        try:
            created = self._ask(lambda client: client.create_action(checked))
        except HellotextError:
            found = self._in_the_list(checked.name)
            if found is None:
                raise
            created = found
        self._store(created, JournalVerb.CUSTOM_ACTION_CREATED, who)
        return created

    def change(self, action: CustomAction, who: Approval | None = None) -> CustomAction:
        """Change the title, goal or importance of an action, but not its name. A repeat changes nothing more.

        Raises:
            ActionMissing: When the business has no own action of that name.
            HellotextError: When Hellotext refuses, or cannot be reached.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        who = self._till.authorize(Permission.EDIT_ACTIONS, who)
        known = next((each for each in self.refresh() if each.name == action.name), None)
        if known is None:
            raise ActionMissing(name=action.name[:60])
        wanted = CustomAction(
            id=known.id,
            name=known.name,
            title=" ".join(action.title.split()) or known.title,
            goal=action.goal,
            passive=action.passive,
        )
        changed = self._ask(lambda client: client.update_action(wanted))
        self._store(changed, JournalVerb.CUSTOM_ACTION_CHANGED, who)
        return changed

    def _in_the_list(self, name: str) -> CustomAction | None:
        """Give an action that was created without an answer; None also where the list cannot be read."""
        try:
            return next((each for each in self.refresh() if each.name == name), None)
        except HellotextError:
            return None

    def _stored(self) -> tuple[CustomAction, ...]:
        with self._till.open_cache() as cache:
            return cache.actions.list()

    def _store(self, action: CustomAction, what: JournalVerb, who: Approval) -> None:
        with self._till.open_cache() as cache:
            cache.actions.store([action])
        with self._till.open_ledger() as ledger, ledger.transaction():
            ledger.journal.append(at=self._till.clock(), who=who, what=what, facts=_facts(action))

    def _ask(self, question: "Callable[[HellotextClient], Awaitable[Result]]") -> Result:
        async def asked() -> Result:
            async with connect(self._till) as client:
                return await question(client)

        return asyncio.run(asked())


def _facts(action: CustomAction) -> Mapping[str, str]:
    yes = {True: "yes", False: "no"}
    return {
        "action": action.name,
        "title": action.title,
        "goal": yes[action.goal],
        "important": yes[not action.passive],
    }
