"""How each state of a payment looks: a colour and, for eyes that see no colour, an icon."""

from dataclasses import dataclass

from posapp.domain.events.states import EventState
from posapp.ui.theme import palette

__all__ = ["StateStyle", "state_style"]


@dataclass(frozen=True, slots=True)
class StateStyle:
    """Icon, ink and ground."""

    icon: str
    ink: str
    ground: str


def state_style(state: EventState | None) -> StateStyle:
    """Give the look of a state in the scheme that is shown."""
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
