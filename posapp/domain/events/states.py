"""The states of an event and the only moves between them.

pending --> sending: claimed; on disk before a byte leaves
pending --> confirmed: seen at Hellotext before it was sent (again)
pending --> uncertain: the till's file was restored
pending --> voided: undone before it was sent
pending --> review: its new customer was refused, or Hellotext lists its receipt from another till
pending --> handed_over: exported for another till
sending --> accepted: Hellotext has taken it
sending --> pending: known not to have been taken (no connection, no valid certificate, 429, 401, 403, another page)
sending --> uncertain: no answer, 5xx, or the program was stopped
sending --> rejected: Hellotext refused this one
accepted --> confirmed: seen at Hellotext
uncertain --> confirmed: found at Hellotext
uncertain --> pending: looked for, and not there
uncertain --> review: cannot be decided by machine
uncertain --> handed_over: exported for another till
review --> pending: a person sends it again
review --> confirmed: a person marks it as delivered
review --> dismissed: a person gives a reason
review --> handed_over: exported for another till
rejected --> pending: corrected, or a person sends it again
rejected --> confirmed: a person marks it as delivered, since an earlier attempt may have arrived
rejected --> uncertain: the till's file was restored
rejected --> dismissed: a person gives a reason
rejected --> handed_over: exported for another till
dismissed --> review: a person takes the dismissal back
handed_over --> uncertain: imported, or the transfer was cancelled
handed_over --> pending: the transfer was cancelled, and no file had come to be
handed_over --> review: imported or cancelled; it waits for a person as before
handed_over --> rejected: imported or cancelled; it is refused as before

An event begins as pending. Nothing follows confirmed and voided. An event that is copied from another file (a transfer,
a replaced ledger) begins in the state that it has there: `copy`.
"""

from enum import StrEnum
from types import MappingProxyType

from posapp.domain.errors import RuleError
from posapp.domain.texts import mark

__all__ = ["MOVES", "EventState", "MoveRefused", "Reason", "copy", "move"]


class EventState(StrEnum):
    """The states of an event on its way to Hellotext."""

    PENDING = mark("errors", "pending")
    SENDING = mark("errors", "sending")
    ACCEPTED = mark("errors", "accepted")
    CONFIRMED = mark("errors", "confirmed")
    UNCERTAIN = mark("errors", "uncertain")
    REVIEW = mark("errors", "review")
    REJECTED = mark("errors", "rejected")
    DISMISSED = mark("errors", "dismissed")
    VOIDED = mark("errors", "voided")
    TRANSFERRED = mark("errors", "handed_over")

    @property
    def is_delivered(self) -> bool:
        """Whether Hellotext has it."""
        return self in {EventState.ACCEPTED, EventState.CONFIRMED}

    @property
    def is_waiting(self) -> bool:
        """Whether the program still sends or checks it by itself."""
        return self in {EventState.PENDING, EventState.SENDING, EventState.UNCERTAIN}

    @property
    def needs_a_person(self) -> bool:
        """Whether a person has to decide."""
        return self in {EventState.REVIEW, EventState.REJECTED}

    @property
    def is_final(self) -> bool:
        """Whether no other state can follow."""
        return not MOVES[self]


class Reason(StrEnum):
    """The reasons for a change of state, as stored in the history. Screens show each as a sentence."""

    RECORDED = "recorded"
    CLAIMED = "claimed"
    NOT_BEGUN = "not_begun"
    ANSWERED = "answered"
    FOUND_AT_HELLOTEXT = "found_at_hellotext"
    NO_CONNECTION = "no_connection"
    CERTIFICATE_INVALID = "certificate_invalid"
    NOT_HELLOTEXT = "not_hellotext"
    THROTTLED = "throttled"
    TOKEN_REFUSED = "token_refused"  # noqa: S105 - a reason, not a secret
    NOT_PERMITTED = "not_permitted"
    NO_ANSWER = "no_answer"
    SERVER_FAILED = "server_failed"
    ANSWER_UNREADABLE = "answer_unreadable"
    PROGRAM_STOPPED = "program_stopped"
    RESTORED = "restored"
    TRANSFERRED = "handed_over"
    TRANSFER_IMPORTED = "adopted"
    TRANSFER_CANCELLED = "hand_over_taken_back"
    MAY_BE_SENT_ELSEWHERE = "may_be_sent_elsewhere"
    NEVER_ARRIVED = "never_arrived"
    NOT_SENT_BEFORE = "not_sent_before"
    UNDECIDABLE = "undecidable"
    NO_EARLIER_WITNESS = "no_earlier_witness"
    NO_LATER_WITNESS = "no_later_witness"
    KIND_NEVER_LISTED = "kind_never_listed"
    TOO_FEW_WITNESSES = "too_few_witnesses"
    NO_OWN_EVENT_LISTED = "no_own_event_listed"
    LIST_ORDER_UNKNOWN = "list_order_unknown"
    LIST_RECORDS_UNREADABLE = "list_records_unreadable"
    LIST_PAGES_DO_NOT_JOIN = "list_pages_do_not_join"
    LIST_HIDES_EVENTS = "list_hides_events"
    LIST_LAGS_BEHIND = "list_lags_behind"
    LIST_UNAVAILABLE = "list_unavailable"
    OTHER_COPY_SENDS = "other_copy_sends"
    REFUSED_BY_HELLOTEXT = "refused_by_hellotext"
    UNKNOWN_ACTION = "unknown_action"
    UNKNOWN_CUSTOMER = "unknown_customer"
    UNKNOWN_AT_HELLOTEXT = "unknown_at_hellotext"
    CORRECTED = "corrected"
    DISMISSED = "dismissed"
    DELIVERED_BY_HAND = "delivered_by_hand"
    UNDONE = "undone"
    SENT_AGAIN = "sent_again"
    CUSTOMER_CREATED = "customer_created"
    CUSTOMER_REFUSED = "customer_refused"
    CUSTOMER_UNDECIDABLE = "customer_undecidable"
    UNSUBSCRIBED_BEFORE = "unsubscribed_before"
    POS_DIFFERS = "till_differs"
    LISTED_ELSEWHERE = "listed_elsewhere"
    RECEIPT_NOT_LOOKED_UP = "receipt_not_looked_up"

    @property
    def may_have_arrived(self) -> bool:
        """Whether Hellotext may have an event that stands in review for this: sent again, it could count twice."""
        return self in _MAY_HAVE_ARRIVED

    @property
    def was_held_back(self) -> bool:
        """Whether an event that stands in review for this was never sent from here: its receipt was looked up first."""
        return self in {Reason.LISTED_ELSEWHERE, Reason.RECEIPT_NOT_LOOKED_UP}


_MAY_HAVE_ARRIVED = frozenset(
    {
        Reason.UNDECIDABLE,
        Reason.NO_EARLIER_WITNESS,
        Reason.NO_LATER_WITNESS,
        Reason.KIND_NEVER_LISTED,
        Reason.TOO_FEW_WITNESSES,
        Reason.NO_OWN_EVENT_LISTED,
        Reason.LIST_ORDER_UNKNOWN,
        Reason.LIST_RECORDS_UNREADABLE,
        Reason.LIST_PAGES_DO_NOT_JOIN,
        Reason.LIST_HIDES_EVENTS,
        Reason.LIST_LAGS_BEHIND,
        Reason.LIST_UNAVAILABLE,
        Reason.OTHER_COPY_SENDS,
        Reason.MAY_BE_SENT_ELSEWHERE,
        Reason.LISTED_ELSEWHERE,
        Reason.RECEIPT_NOT_LOOKED_UP,
    }
)


class MoveRefused(RuleError):
    """The state of the event does not allow this move."""

    sentence = mark("errors", "An event that is {source} cannot become {target}.")


_STATE = EventState
MOVES = MappingProxyType(
    {
        _STATE.PENDING: frozenset(
            {
                _STATE.SENDING,
                _STATE.CONFIRMED,
                _STATE.UNCERTAIN,
                _STATE.VOIDED,
                _STATE.REVIEW,
                _STATE.TRANSFERRED,
            }
        ),
        _STATE.SENDING: frozenset({_STATE.ACCEPTED, _STATE.PENDING, _STATE.UNCERTAIN, _STATE.REJECTED}),
        _STATE.ACCEPTED: frozenset({_STATE.CONFIRMED}),
        _STATE.CONFIRMED: frozenset[EventState](),
        _STATE.UNCERTAIN: frozenset({_STATE.CONFIRMED, _STATE.PENDING, _STATE.REVIEW, _STATE.TRANSFERRED}),
        _STATE.REVIEW: frozenset({_STATE.PENDING, _STATE.CONFIRMED, _STATE.DISMISSED, _STATE.TRANSFERRED}),
        _STATE.REJECTED: frozenset(
            {_STATE.PENDING, _STATE.CONFIRMED, _STATE.UNCERTAIN, _STATE.DISMISSED, _STATE.TRANSFERRED}
        ),
        _STATE.DISMISSED: frozenset({_STATE.REVIEW}),
        _STATE.VOIDED: frozenset[EventState](),
        _STATE.TRANSFERRED: frozenset({_STATE.UNCERTAIN, _STATE.PENDING, _STATE.REVIEW, _STATE.REJECTED}),
    }
)
"""From each state, where an event may go. Nothing else is possible."""


def move(source: EventState, target: EventState) -> EventState:
    """Give the target back when an event may go there; raises MoveRefused otherwise."""
    if target not in MOVES[source]:
        raise MoveRefused(source=source.value, target=target.value)
    return target


def copy(here: EventState, there: EventState) -> EventState:
    """Give the state of an event that is here and is copied from another file: the one that it has there.

    Raises:
        MoveRefused: When the event is confirmed here, which no other file can undo.
    """
    if here is EventState.CONFIRMED and there is not here:
        raise MoveRefused(source=here.value, target=there.value)
    return there
