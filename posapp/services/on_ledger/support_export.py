"""Writes the undelivered events into a file for Hellotext's support, with customers masked."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from posapp import __version__
from posapp.domain.events.event import HistoryLine, OutboxEvent
from posapp.domain.staff.members import Permission
from posapp.services.files.exported_files import write_new_file
from posapp.services.workplace import Workplace

if TYPE_CHECKING:
    pass

__all__ = ["SupportExport", "masked"]

SHOWN = 4


class SupportExport:
    """Writes the events that are not certainly delivered.

    Args:
        workplace: The till with its ledger, and who works there. The ledger is only read.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def write(self, file: Path, *, overwrite: bool = False) -> int:
        """Write a new JSON file that may leave the shop, and give the number of its events.

        Raises:
            FileExists: When there is a file of that name that may not be overwritten.
            FileNotWritten: When the system refuses.
            EnvironmentFault: When the ledger cannot be read.
            SignInNeeded, PermissionMissing: When the operator may not export reports.
        """
        self._authorization.authorize(Permission.EXPORT)
        with self._ledger.snapshot():
            events = self._ledger.events.undelivered()
            documents = [_event(each, self._ledger.events.history(each.event.id)) for each in events]
        document = {
            "document": "posapp undelivered events",
            "version": 1,
            "program": __version__,
            "written_at": self._clock().isoformat(),
            "store": self._shop.name,
            "till": self._shop.till,
            "masked": "customers are masked; the same customer has the same mask in this file",
            "events": documents,
        }
        write_new_file(file, json.dumps(document, ensure_ascii=False, indent=2) + "\n", overwrite=overwrite)
        return len(events)


def masked(identifier: str) -> str:
    """Give the end of an identifier and a short hash, so that identifiers stay distinct but unreadable."""
    if not identifier:
        return ""
    digest = sha256(identifier.encode()).hexdigest()[:8]
    return f"…{identifier[-SHOWN:]} ({digest})" if len(identifier) > 2 * SHOWN else f"… ({digest})"


def _event(queued: OutboxEvent, history: tuple[HistoryLine, ...]) -> Mapping[str, object]:
    event = queued.event
    return {
        "event_id": event.id,
        "action": event.action,
        "profile": masked(event.profile),
        "amount": None if event.money is None else str(event.money.decimal),
        "currency": None if event.money is None else event.money.currency.code,
        "tracked_at": event.occurred_at.isoformat(),
        "reference": event.reference,
        "object_type": event.object.type,
        "object": masked(event.object.id),
        "state": queued.state.value,
        "reason": queued.reason.value,
        "explanation": queued.explanation,
        "attempts": queued.attempts,
        "attempted_at": None if queued.attempted_at is None else queued.attempted_at.isoformat(),
        "history": list(_history(history)),
    }


def _history(lines: tuple[HistoryLine, ...]) -> Iterator[Mapping[str, str]]:
    for line in lines:
        yield {
            "at": line.at.isoformat(),
            "from": "" if line.source is None else line.source.value,
            "to": line.target.value,
            "reason": line.reason.value,
            "explanation": line.explanation,
        }
