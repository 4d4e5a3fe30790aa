"""Decides which actions the counter offers: those the manager switched on and no integration sends."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from posapp.domain.actions.catalogue import BUILT_IN, PAYMENT, Action, CustomAction, find_action
from posapp.domain.actions.integrations import Integration, owners_of
from posapp.domain.errors import RuleError
from posapp.domain.events.event import Event
from posapp.domain.events.states import EventState
from posapp.domain.texts import mark

__all__ = [
    "DEDICATED_SCREEN",
    "ActionUnavailable",
    "ActionUndoTooLate",
    "AvailableAction",
    "RecordedAction",
    "Unavailable",
    "available_actions",
]

DEDICATED_SCREEN = frozenset({PAYMENT, "coupon.redeemed", "refund.requested", "refund.received"})
"""What the checkout and the refunds record, with all that belongs to it."""


class ActionUnavailable(RuleError):
    """The action is not switched on, or is recorded elsewhere."""

    field = "action"
    sentence = mark(
        "errors", "Action: {action} is not switched on at this till. A manager can switch it on in Actions."
    )


class ActionUndoTooLate(RuleError):
    """The action may have been sent already."""

    sentence = mark("errors", "This is already on its way to Hellotext and can no longer be undone.")


class Unavailable(StrEnum):
    """The reasons why an action is not offered."""

    SWITCHED_OFF = "switched_off"
    DEDICATED_SCREEN = "own_place"
    INTEGRATION = "integration"


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailableAction:
    """An action, and whether the counter offers it.

    Attributes:
        action: The action.
        custom: The shop's own, as Hellotext keeps it; None for a built-in.
        switched_on: Whether the manager wants it offered.
        owners: The connected integrations that send it themselves.
    """

    action: Action
    custom: CustomAction | None
    switched_on: bool
    owners: tuple[Integration, ...] = ()

    @property
    def unavailable_because(self) -> Unavailable | None:
        """The reason why it is not offered; None where it is."""
        if self.action.name in DEDICATED_SCREEN:
            return Unavailable.DEDICATED_SCREEN
        if self.owners:
            return Unavailable.INTEGRATION
        return None if self.switched_on else Unavailable.SWITCHED_OFF

    @property
    def is_switchable(self) -> bool:
        """Whether switching it on or off changes anything."""
        return self.unavailable_because in {None, Unavailable.SWITCHED_OFF}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedAction:
    """A recorded action with its state, as in the day's list.

    Attributes:
        event: The event that is sent to Hellotext.
        state: The event's state.
        customer_name: The name to show; empty where there is none.
        undo_until: Until when (UTC) it can be undone; None when it cannot.
    """

    event: Event
    state: EventState
    customer_name: str
    undo_until: datetime | None


def available_actions(
    custom: Sequence[CustomAction], switched_on: Collection[str], connected: Collection[Integration]
) -> tuple[AvailableAction, ...]:
    """Give every action of the catalogue, the shop's own first, each with whether it is offered."""
    own = {each.name: each for each in sorted(custom, key=lambda each: each.title.casefold())}
    names = [*(name for name in own if name not in BUILT_IN), *BUILT_IN]
    return tuple(
        AvailableAction(
            action=find_action(name, frozenset(own)),
            custom=own.get(name),
            switched_on=name in switched_on,
            owners=owners_of(name, connected),
        )
        for name in names
    )
