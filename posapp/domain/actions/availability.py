"""Which actions the counter offers: what the manager switched on, unless another place or system tells it."""

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
    """The manager did not switch it on, or it is told elsewhere."""

    field = "action"
    sentence = mark(
        "errors", "Action: {action} is not switched on at this till. A manager can switch it on in Actions."
    )


class ActionUndoTooLate(RuleError):
    """Hellotext may have it already."""

    sentence = mark("errors", "This is already on its way to Hellotext and can no longer be undone.")


class Unavailable(StrEnum):
    """Why an action is not offered."""

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
        owners: The connected integrations that tell it themselves.
    """

    action: Action
    custom: CustomAction | None
    switched_on: bool
    owners: tuple[Integration, ...] = ()

    @property
    def unavailable_because(self) -> Unavailable | None:
        """Why it is not offered; None where it is."""
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
    """An action as the day's list shows it.

    Attributes:
        event: What is told to Hellotext.
        state: Where that stands.
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
