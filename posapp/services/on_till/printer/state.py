"""Says how the printer in between stands: two small files, one for the forwarder and one for its reader.

They hold moments, counts and the kind of an error; nothing of what was printed.
"""

from dataclasses import dataclass
from datetime import datetime

from posapp.paths import Home
from posapp.storage.files.json_file import read_json_file
from posapp.storage.files.lock import is_held

__all__ = ["PrinterState", "read_printer_state"]

MAX_REASON = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterState:
    """How the printer in between stands.

    Attributes:
        is_running: Whether the forwarder runs.
        listen: Where the POS connects.
        to: Where the real printer is.
        started_at: When the forwarder started; all moments are UTC, and None where there was none yet.
        connected_at: When a POS last connected and the printer was there.
        away_at: When a POS was last refused, because the printer was away or broke off.
        away_reason: Why.
        paper_at: When a paper was last read.
        papers: How many papers were read since the reader started.
        cut_off: How many times the copy was cut off, since the reader was too slow. The paper itself was printed.
        unsaved: How many papers were read and could not be kept.
        fault: Why papers cannot be kept; empty where they can.
    """

    is_running: bool = False
    listen: str = ""
    to: str = ""
    started_at: datetime | None = None
    connected_at: datetime | None = None
    away_at: datetime | None = None
    away_reason: str = ""
    paper_at: datetime | None = None
    papers: int = 0
    cut_off: int = 0
    unsaved: int = 0
    fault: str = ""

    @property
    def is_printer_away(self) -> bool:
        """Whether the last POS that connected was refused."""
        return self.away_at is not None and (self.connected_at is None or self.away_at >= self.connected_at)


def read_printer_state(home: Home) -> PrinterState:
    """Give how the printer in between stands; what cannot be read counts as nothing."""
    forwarder, reader = read_json_file(home.printer_state), read_json_file(home.printer_reader_state)
    return PrinterState(
        is_running=is_held(home.printer_lock),
        listen=_text(forwarder.get("listen")),
        to=_text(forwarder.get("to")),
        started_at=_moment(forwarder.get("started_at")),
        connected_at=_moment(forwarder.get("connected_at")),
        away_at=_moment(forwarder.get("away_at")),
        away_reason=_text(forwarder.get("away_reason")),
        cut_off=_count(forwarder.get("cut_off")),
        paper_at=_moment(reader.get("paper_at")),
        papers=_count(reader.get("papers")),
        unsaved=_count(reader.get("unsaved")),
        fault=_text(reader.get("fault")),
    )


def _text(value: object) -> str:
    return value[:MAX_REASON] if isinstance(value, str) and value.isprintable() else ""


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else 0


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
