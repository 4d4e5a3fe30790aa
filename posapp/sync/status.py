"""The status of sync, as screens and commands show it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from posapp.domain.errors import HellotextError
from posapp.domain.events.event import OutboxCounts

__all__ = ["ConnectionState", "SyncStatus"]


class ConnectionState(StrEnum):
    """What the last exchange with Hellotext showed."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    TOKEN_MISSING = "token_missing"  # noqa: S105 - a state, not a secret
    TOKEN_REFUSED = "token_refused"  # noqa: S105 - a state, not a secret
    NOT_PERMITTED = "not_permitted"
    THROTTLED = "throttled"
    NO_ANSWER = "no_answer"
    SERVER_FAILED = "server_failed"
    CERTIFICATE_INVALID = "certificate_invalid"
    NOT_HELLOTEXT = "not_hellotext"

    @property
    def needs_person(self) -> bool:
        """Whether nothing more is sent until a person acts."""
        return self in {ConnectionState.TOKEN_MISSING, ConnectionState.TOKEN_REFUSED, ConnectionState.NOT_PERMITTED}

    @property
    def is_trouble(self) -> bool:
        """Whether the last exchange showed that something is wrong."""
        return self not in {ConnectionState.ONLINE, ConnectionState.UNKNOWN}


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncStatus:
    """The status of sync.

    Attributes:
        connection: What the last exchange showed.
        counts: How many events stand in each state.
        last_answer_at: When Hellotext last answered, UTC; None before the first time.
        clock_skew: By how many seconds this computer's clock is ahead of the server's; 0 before it is known.
        next_try_at: When it goes on by itself, UTC; None when it works or has nothing to do.
        blocking_error: What stands in the way, where more is known of it than the connection says.
        waiting_for_proof: How many uncertain events were looked for twice without proof of either; they are looked for
            again after hours, or as soon as a newer payment is found in the list.
        other_copy: Whether Hellotext's list shows that another copy of this till's folder sends too.
        is_reply: Whether this is what was found because a person asked to send now.
    """

    connection: ConnectionState
    counts: OutboxCounts
    last_answer_at: datetime | None
    clock_skew: float
    next_try_at: datetime | None
    blocking_error: HellotextError | None = None
    waiting_for_proof: int = 0
    other_copy: bool = False
    is_reply: bool = False
