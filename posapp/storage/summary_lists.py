"""The lists behind a summary's figures: the newest payments, refunds or events that a figure counts."""

import json
from zoneinfo import ZoneInfo

from posapp.domain.event_states import EventState
from posapp.domain.events import QueuedEvent
from posapp.domain.periods import Period
from posapp.domain.shop_hours import QUARTER, midnight, quarters_of
from posapp.domain.summary import Stage, stage_of
from posapp.domain.summary_lists import Behind, Listed
from posapp.storage.connection import Connection
from posapp.storage.event_rows import SELECT, queued_event
from posapp.storage.moments import to_file

__all__ = ["SummaryLists"]


class SummaryLists:
    """Finds what a figure counts. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def number(self, behind: Behind, zone: ZoneInfo) -> int:
        """Give how many there are."""
        asked = _asked(behind, zone)
        return int(self._connection.execute(f"SELECT count(*) FROM {asked.source}", asked.parameters)[0][0])

    def ids(self, behind: Behind, zone: ZoneInfo, limit: int) -> tuple[str, ...]:
        """Give the ids of the newest payments or refunds."""
        asked, table = _asked(behind, zone), _TABLES[behind.listed]
        rows = self._connection.execute(
            f"SELECT {table}.id FROM {asked.source} ORDER BY {table}.occurred_at DESC, {table}.id DESC LIMIT :limit",
            {**asked.parameters, "limit": limit},
        )
        return tuple(str(row[0]) for row in rows)

    def events(self, behind: Behind, zone: ZoneInfo, limit: int) -> tuple[QueuedEvent, ...]:
        """Give the newest events."""
        asked = _asked(behind, zone)
        rows = self._connection.execute(
            f"{SELECT} WHERE {asked.where} ORDER BY occurred_at DESC, position DESC LIMIT :limit",
            {**asked.parameters, "limit": limit},
        )
        return tuple(queued_event(row, self._connection.path) for row in rows)


class _Question:
    """The conditions of a list, put together from our own words; what was asked for is bound."""

    def __init__(self, table: str, join: str) -> None:
        self.parameters: dict[str, object] = {}
        self._table = f"{table} {join}".strip()
        self._conditions: list[str] = []

    @property
    def where(self) -> str:
        return " AND ".join(self._conditions)

    @property
    def source(self) -> str:
        return f"{self._table} WHERE {self.where}"

    def ask(self, condition: str, **parameters: object) -> None:
        self._conditions.append(condition)
        self.parameters |= parameters

    def ask_if(self, condition: str, name: str, value: object) -> None:
        if value is not None:
            self.ask(condition, **{name: value})


def _asked(behind: Behind, zone: ZoneInfo) -> _Question:
    table = _TABLES[behind.listed]
    question = _Question(table, _JOINS[behind.listed])
    _WORDS[behind.listed](question, behind, zone)
    question.ask_if(f"{table}.currency = :currency", "currency", behind.currency)
    question.ask_if(f"{table}.till = :till", "till", behind.till)
    if behind.hour is not None:
        quarters = quarters_of(behind.period.each_day(), behind.hour, zone)
        condition = f"{table}.occurred_at / {_QUARTER} IN (SELECT value FROM json_each(:quarters))"
        question.ask(condition, quarters=json.dumps(quarters))
    if behind.stage is not None:
        _ask_for_stage(question, table, behind.stage)
    return question


def _ask_for_payments(question: _Question, behind: Behind, zone: ZoneInfo) -> None:
    _ask_for_days(question, "sales", behind.period)
    question.ask_if("sales.cashier = :cashier", "cashier", behind.cashier)
    question.ask_if("sales.method = :method", "method", behind.method)
    question.ask_if("(sales.profile = '') = :anonymous", "anonymous", behind.anonymous)
    if behind.coupon is not None:
        question.ask(_WITH_COUPON, coupon=behind.coupon)
    if behind.newcomers is not None:
        start = to_file(midnight(behind.period.first, zone))
        question.ask(f"{_PAID_BEFORE} <> :newcomers", newcomers=behind.newcomers, start=start)
        question.ask("sales.profile <> ''")
    question.ask_if("(sales.profile >= 'new:' AND sales.profile < 'new;') = :unknown", "unknown", behind.unknown)


def _ask_for_refunds(question: _Question, behind: Behind, _zone: ZoneInfo) -> None:
    _ask_for_days(question, "refunds", behind.period)
    question.ask("refunds.kind = 'received'")
    question.ask_if("refunds.cashier = :cashier", "cashier", behind.cashier)
    question.ask_if("refunds.method = :method", "method", behind.method)
    question.ask_if("refunds.reason = :reason", "reason", behind.reason)


def _ask_for_events(question: _Question, behind: Behind, zone: ZoneInfo) -> None:
    end = Period.of_day(behind.period.last).step(1).first
    bounds = {"start": to_file(midnight(behind.period.first, zone)), "end": to_file(midnight(end, zone))}
    question.ask("events.occurred_at >= :start AND events.occurred_at < :end AND events.state <> 'voided'", **bounds)


def _ask_for_days(question: _Question, table: str, period: Period) -> None:
    bounds = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    question.ask(f"{table}.day BETWEEN :first AND :last AND {table}.voided_at IS NULL", **bounds)


def _ask_for_stage(question: _Question, table: str, stage: Stage) -> None:
    states = [state.value for state in EventState if stage_of(state, "-") is stage]
    condition = "events.state IN (SELECT value FROM json_each(:states))"
    without_event = {Stage.NOT_SENT: "''", Stage.ELSEWHERE: "'-'"}.get(stage)
    if without_event is not None and table != "events":
        nobody = f"(CASE {table}.profile WHEN '' THEN '' ELSE '-' END)"
        condition = f"({condition} OR (events.state IS NULL AND {nobody} = {without_event}))"
    question.ask(condition, states=json.dumps(states))


_QUARTER = int(QUARTER.total_seconds()) * 1_000_000
_TABLES = {Listed.PAYMENTS: "sales", Listed.REFUNDS: "refunds", Listed.EVENTS: "events"}
_JOINS = {
    Listed.PAYMENTS: (
        "LEFT JOIN events ON events.sale = sales.id AND events.sale <> '' AND events.action = 'physical_store.paid'"
    ),
    Listed.REFUNDS: "LEFT JOIN events ON events.sale = refunds.id AND events.sale <> ''",
    Listed.EVENTS: "",
}
_WORDS = {
    Listed.PAYMENTS: _ask_for_payments,
    Listed.REFUNDS: _ask_for_refunds,
    Listed.EVENTS: _ask_for_events,
}
_WITH_COUPON = (
    "EXISTS (SELECT 1 FROM redemptions WHERE redemptions.sale = sales.id AND redemptions.taken_back_at IS NULL "
    "AND (redemptions.coupon = :coupon OR :coupon = ''))"
)
_PAID_BEFORE = (
    "EXISTS (SELECT 1 FROM sales AS earlier WHERE earlier.profile = sales.profile AND earlier.profile <> '' "
    "AND earlier.voided_at IS NULL AND earlier.occurred_at < :start)"
)
