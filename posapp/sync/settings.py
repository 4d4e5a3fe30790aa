"""The settings of sync: intervals, limits and retries."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["LooksInvalid", "SyncSettings", "WitnessesInvalid", "read_settings"]


MAX_WITNESSES = 200


class LooksInvalid(InputError):
    """The check times cannot be read."""

    field = "POSAPP_RECONCILE_LOOKS"
    sentence = mark(
        "errors", "POSAPP_RECONCILE_LOOKS: “{text}” is not two or more increasing numbers of seconds, like 60,600."
    )


class WitnessesInvalid(InputError):
    """The number of witnesses cannot be read."""

    field = "POSAPP_RECONCILE_WITNESSES"
    sentence = mark("errors", "POSAPP_RECONCILE_WITNESSES: “{text}” is not a whole number from 1 to 200, like 30.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncSettings:
    """All times in seconds.

    Attributes:
        concurrency: So many customers at once.
        checks: How long after an attempt an uncertain event is looked for, each time. The first two tell how far two
            looks lie apart that together prove that it never arrived; after the last one a person decides.
        witnesses: So many of this till's events a reading of the list must show by their ids before it proves that
            anything is missing.
        min_backoff_seconds: The longest first wait after a failure; it doubles with each further one.
        max_backoff_seconds: And never exceeds this.
        blocked_retry_seconds: How long to leave Hellotext alone after it refused the token.
        probe_seconds: How often to ask whether the line is back while it is not; also how long a probe is waited for,
            less a second.
        heartbeat_seconds: How often to ask whether Hellotext is there while there is nothing to send.
        confirm_seconds: How often accepted events are looked for.
        page_size: How many listed events are read at once.
        pages_per_hour: At most so many pages of the listing an hour, whatever the backlog.
    """

    concurrency: int = 8
    checks: tuple[float, ...] = (60.0, 600.0, 3600.0, 21600.0, 86400.0)
    witnesses: int = 30
    min_backoff_seconds: float = 1.0
    max_backoff_seconds: float = 120.0
    blocked_retry_seconds: float = 300.0
    probe_seconds: float = 4.0
    heartbeat_seconds: float = 30.0
    confirm_seconds: float = 120.0
    page_size: int = 100
    pages_per_hour: int = 3600


def read_settings(environment: Mapping[str, str]) -> SyncSettings:
    """Give the settings, with what the environment overrides; raises LooksInvalid and WitnessesInvalid."""
    settings = SyncSettings()
    checks, witnesses = (environment.get(f"POSAPP_RECONCILE_{name}", "") for name in ("LOOKS", "WITNESSES"))
    return replace(
        settings,
        checks=_checks(checks) if checks else settings.checks,
        witnesses=_witnesses(witnesses) if witnesses else settings.witnesses,
    )


def _witnesses(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= MAX_WITNESSES):
        raise WitnessesInvalid(text=text[:40])
    return int(text)


def _checks(text: str) -> tuple[float, ...]:
    try:
        checks = tuple(float(part) for part in text.split(","))
    except ValueError as error:
        raise LooksInvalid(text=text[:40]) from error
    if len(checks) < 2 or list(checks) != sorted(set(checks)) or not 0 < checks[0] <= checks[-1] < 10**6:
        raise LooksInvalid(text=text[:40])
    return checks
