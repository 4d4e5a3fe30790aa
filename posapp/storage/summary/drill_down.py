"""The lists behind a summary's figures: the newest payments, refunds or events that a figure counts."""

import json

from posapp.domain.business_days import BusinessDays
from posapp.domain.day.hours import QUARTER, quarters_of
from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import EventState
from posapp.domain.summary.drill_down import DrillDown, RowKind
from posapp.domain.summary.periods import Period
from posapp.domain.summary.summary import Stage, stage_of
from posapp.storage.database.connection import Connection
from posapp.storage.database.timestamps import to_microseconds
from posapp.storage.events.rows import SELECT, queued_event

__all__ = ["SummaryLists"]


class SummaryLists:
    """Finds the records behind a figure. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def number(self, drill_down: DrillDown, days: BusinessDays) -> int:
        """Give how many there are."""
        asked = _asked(drill_down, days)
        return int(self._connection.execute(f"SELECT count(*) FROM {asked.source}", asked.parameters)[0][0])

    def ids(self, drill_down: DrillDown, days: BusinessDays, limit: int) -> tuple[str, ...]:
        """Give the ids of the newest payments or refunds."""
        asked, table = _asked(drill_down, days), _TABLES[drill_down.listed]
        rows = self._connection.execute(
            f"SELECT {table}.id FROM {asked.source} ORDER BY {table}.occurred_at DESC, {table}.id DESC LIMIT :limit",
            {**asked.parameters, "limit": limit},
        )
        return tuple(str(row[0]) for row in rows)

    def events(self, drill_down: DrillDown, days: BusinessDays, limit: int) -> tuple[OutboxEvent, ...]:
        """Give the newest events."""
        asked = _asked(drill_down, days)
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


def _asked(drill_down: DrillDown, days: BusinessDays) -> _Question:
    table = _TABLES[drill_down.listed]
    question = _Question(table, _JOINS[drill_down.listed])
    _WORDS[drill_down.listed](question, drill_down, days)
    question.ask_if(f"{table}.currency = :currency", "currency", drill_down.currency)
    question.ask_if(f"{table}.till = :till", "till", drill_down.till)
    if drill_down.hour is not None:
        quarters = quarters_of(drill_down.period.each_day(), drill_down.hour, days)
        condition = f"{table}.occurred_at / {_QUARTER} IN (SELECT value FROM json_each(:quarters))"
        question.ask(condition, quarters=json.dumps(quarters))
    if drill_down.stage is not None:
        _ask_for_stage(question, table, drill_down.stage)
    return question


def _ask_for_payments(question: _Question, drill_down: DrillDown, days: BusinessDays) -> None:
    _ask_for_days(question, "sales", drill_down.period)
    question.ask_if("sales.cashier = :cashier", "cashier", drill_down.cashier)
    question.ask_if(_BY_TENDER, "method", drill_down.method)
    question.ask_if("(sales.profile = '') = :anonymous", "anonymous", drill_down.anonymous)
    question.ask_if("sales.profile = :customer AND sales.profile <> ''", "customer", drill_down.customer)
    question.ask_if(f"{_WEEKDAY} = :weekday", "weekday", drill_down.weekday)
    question.ask_if(_WITH_PRODUCT, "product", drill_down.product)
    if drill_down.coupon is not None:
        question.ask(_WITH_COUPON, coupon=drill_down.coupon)
    if drill_down.newcomers is not None:
        start = to_microseconds(days.begin(drill_down.period.first))
        question.ask(f"{_PAID_BEFORE} <> :newcomers", newcomers=drill_down.newcomers, start=start)
        question.ask("sales.profile <> ''")
    question.ask_if("(sales.profile >= 'new:' AND sales.profile < 'new;') = :unknown", "unknown", drill_down.unknown)


def _ask_for_refunds(question: _Question, drill_down: DrillDown, _days: BusinessDays) -> None:
    _ask_for_days(question, "refunds", drill_down.period)
    question.ask("refunds.kind = 'received'")
    question.ask_if("refunds.cashier = :cashier", "cashier", drill_down.cashier)
    question.ask_if("refunds.method = :method", "method", drill_down.method)
    question.ask_if("refunds.reason = :reason", "reason", drill_down.reason)


def _ask_for_events(question: _Question, drill_down: DrillDown, days: BusinessDays) -> None:
    bounds = {
        "start": to_microseconds(days.begin(drill_down.period.first)),
        "end": to_microseconds(days.end(drill_down.period.last)),
    }
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
_TABLES = {RowKind.PAYMENTS: "sales", RowKind.REFUNDS: "refunds", RowKind.EVENTS: "events"}
_JOINS = {
    RowKind.PAYMENTS: (
        "LEFT JOIN events ON events.subject_id = sales.id AND events.subject_id <> '' "
        "AND events.action = 'physical_store.paid'"
    ),
    RowKind.REFUNDS: "LEFT JOIN events ON events.subject_id = refunds.id AND events.subject_id <> ''",
    RowKind.EVENTS: "",
}
_WORDS = {
    RowKind.PAYMENTS: _ask_for_payments,
    RowKind.REFUNDS: _ask_for_refunds,
    RowKind.EVENTS: _ask_for_events,
}
_WITH_COUPON = (
    "EXISTS (SELECT 1 FROM redemptions WHERE redemptions.sale = sales.id AND redemptions.taken_back_at IS NULL "
    "AND (redemptions.coupon = :coupon OR :coupon = ''))"
)
_WEEKDAY = "(strftime('%w', sales.day) + 6) % 7"
_WITH_PRODUCT = "EXISTS (SELECT 1 FROM sale_lines WHERE sale_lines.sale = sales.id AND sale_lines.barcode = :product)"
_BY_TENDER = (
    "CASE WHEN EXISTS (SELECT 1 FROM sale_tenders WHERE sale_tenders.sale = sales.id) THEN EXISTS (SELECT 1 "
    "FROM sale_tenders WHERE sale_tenders.sale = sales.id AND sale_tenders.tender = :method) "
    "ELSE sales.method = :method END"
)
_PAID_BEFORE = (
    "EXISTS (SELECT 1 FROM sales AS earlier WHERE earlier.profile = sales.profile AND earlier.profile <> '' "
    "AND earlier.voided_at IS NULL AND earlier.occurred_at < :start)"
)
