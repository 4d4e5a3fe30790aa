"""Words the state of the downloaded customer list, for people and for machines."""

from datetime import datetime
from typing import TYPE_CHECKING

from posapp.cli.command_session import Json

if TYPE_CHECKING:
    from posapp.services.on_till.customers.list_status import CustomerList

__all__ = ["customer_list_document", "customer_list_lines"]


def customer_list_document(found: "CustomerList") -> Json:
    """Give the state of the list: times in UTC, null where there is none."""
    failure = found.failure
    return {
        "downloaded_at": _moment(found.completed_at),
        "damaged": found.is_damaged,
        "skipped": found.unreadable,
        "kept_unlisted": found.unlisted,
        "failure": None
        if failure is None
        else {"at": _moment(failure.at), "sentence": str(failure), "tries": failure.times},
    }


def customer_list_lines(found: "CustomerList") -> list[str]:
    """Give the number of customers, the age of the list, its problems, and what to do about them."""
    from posapp.services.on_till.customers.list_status import problem_lines

    lines = [_counted(found)]
    if found.fault is not None:
        lines.append(str(found.fault))
    elif found.replacement:
        count = found.replacement["profiles"].progress.count
        lines.append(
            f"A new list is being downloaded and replaces this one once it is complete; {count} customers so far."
        )
    lines += problem_lines(found)
    if len(lines) > 1:
        lines.append("Run “posapp pull” to download the list now; an open window tries again by itself.")
    return lines


def _counted(found: "CustomerList") -> str:
    if found.customers is None:
        return "The customers on this computer cannot be read"
    if found.completed_at is None:
        return f"{found.customers} customers on this computer; the complete list has never been downloaded"
    return f"{found.customers} customers on this computer, downloaded on {found.completed_at:%Y-%m-%d at %H:%M} UTC"


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
