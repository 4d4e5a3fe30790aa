"""How far a download came."""

from dataclasses import dataclass
from datetime import datetime

__all__ = ["DownloadProgress"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadProgress:
    """A download of one kind, finished or on its way.

    Attributes:
        kind: "profiles", "coupons" or "actions".
        cursor: Where to go on; empty at the beginning and at the end.
        count: How many records this download has brought.
        finished_at: When it came to its end, UTC; None while it is on its way.
    """

    kind: str
    cursor: str = ""
    count: int = 0
    finished_at: datetime | None = None
