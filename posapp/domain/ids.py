"""Makes the ids of the till: UUID version 7, so that they sort by the time of their creation."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

__all__ = ["IdSource", "made_at", "new_id"]

IdSource = Callable[[datetime], str]
"""Gives a new id for something that happens at a moment."""


def new_id(moment: datetime) -> str:
    """Give a UUIDv7 for a moment (UTC), as RFC 9562 section 5.7 lays it out: 48 bits of milliseconds, then chance."""
    milliseconds = int(moment.timestamp() * 1000)
    chance = int.from_bytes(os.urandom(10), "big") >> 6
    value = (milliseconds & (2**48 - 1)) << 80
    value |= 0x7 << 76
    value |= (chance >> 62) << 64
    value |= 0b10 << 62
    value |= chance & (2**62 - 1)
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def made_at(identity: str) -> datetime | None:
    """Give the time in a UUIDv7, UTC; None for any other id."""
    try:
        uuid = UUID(identity)
        return datetime.fromtimestamp((uuid.int >> 80) / 1000, UTC) if uuid.version == 7 else None
    except (ValueError, OverflowError):
        return None
