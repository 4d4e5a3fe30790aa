"""How each state of a payment looks: a colour and, for eyes that see no colour, an icon."""

from dataclasses import dataclass

from posapp.domain.event_states import EventState
from posapp.ui.theme import palette

__all__ = ["StateLook", "look_of"]


@dataclass(frozen=True, slots=True)
class StateLook:
    """Icon, ink and ground."""

    icon: str
    ink: str
    ground: str


def look_of(state: EventState | None) -> StateLook:
    """Give the look of a state in the scheme that is shown."""
    name, tone = _LOOKS[state]
    colours = palette()
    ground = colours.named(f"{tone}_soft") if tone != "soft" else colours.inset
    return StateLook(name, colours.named(tone), ground)


_LOOKS = {
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
    EventState.HANDED_OVER: ("sending", "soft"),
}
