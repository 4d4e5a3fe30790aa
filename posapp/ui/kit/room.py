"""How close things stand: decided by the height of the window, never by what is in it."""

from enum import Enum

__all__ = ["COMPACT", "NARROW", "NARROW_WITH_ITEMS", "Room", "room_for"]

NARROW, NARROW_WITH_ITEMS = 1070, 1180
"""Pixels of a window's width below which the counter has two columns, and where it has items too."""
ROOMY, MIDDLE = 880, 744
COMPACT = 640
"""Pixels of a window's height below which a page leaves out the words that its place or a list says already."""


class Room(Enum):
    """How much height a window has."""

    ROOMY = "roomy"
    MIDDLE = "middle"
    LOW = "low"


def room_for(height: int) -> Room:
    """Give the room of a window that is so many pixels high."""
    if height >= ROOMY:
        return Room.ROOMY
    return Room.MIDDLE if height >= MIDDLE else Room.LOW
