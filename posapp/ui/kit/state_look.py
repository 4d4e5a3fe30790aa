"""The colour and the icon of each state of a payment."""

from dataclasses import dataclass

from posapp.domain.events.states import EventState
from posapp.ui.theme import palette

__all__ = ["StateStyle", "state_style"]


@dataclass(frozen=True, slots=True)
class StateStyle:
    """An icon, the colour of icon and text, and the background."""

    icon: str
    ink: str
    ground: str


def state_style(state: EventState | None) -> StateStyle:
    """Give the style of a state in the current theme."""
    name, tone = _STYLES[state]
    colours = palette()
    ground = colours.named(f"{tone}_soft") if tone != "soft" else colours.inset
    return StateStyle(name, colours.named(tone), ground)


_STYLES = {
    None: ("not-sent", "soft"),
    EventState.PENDING: ("clock", "warn"),
    EventState.SENDING: ("sending", "info"),
    EventState.ACCEPTED: ("check", "good"),
    EventState.CONFIRMED: ("double-check", "good"),
    EventState.UNCERTAIN: ("question", "info"),
    EventState.REVIEW: ("alert", "danger"),
    EventState.REJECTED: ("alert", "danger"),
    EventState.DISMISSED: ("close", "soft"),
    EventState.VOIDED: ("undo", "soft"),
    EventState.TRANSFERRED: ("sending", "soft"),
}
