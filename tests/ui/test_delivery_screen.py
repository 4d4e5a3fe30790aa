"""What waits for Hellotext is said in words, sent at once, and exported for support."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QProgressBar

from posapp.domain.events.event import OutboxCounts, StateCount
from posapp.domain.events.states import EventState, Reason
from posapp.domain.shop import Shop
from posapp.services.on_till.till import Till
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.labels.delivery import headline
from tests.ui.cashier import Cashier

OFFLINE = SyncStatus(
    connection=ConnectionState.OFFLINE,
    counts=OutboxCounts(pending=1),
    last_answer_at=None,
    clock_skew=0,
    next_try_at=None,
)


def states(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "deliveryList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def goes_to_the_queue(cashier: Cashier) -> None:
    (action,) = cashier.window.findChildren(QAction, "deliveryAction")
    action.trigger()
    cashier.until(lambda: bool(cashier.reads("deliveryHeadline")))


def test_the_oldest_is_told_with_its_time_and_its_cause(uruguayan_shop: Shop) -> None:
    now = datetime(2026, 8, 7, 20, tzinfo=UTC)
    moment = datetime(2026, 8, 7, 17, 5, tzinfo=UTC)
    waiting = StateCount(state=EventState.PENDING, count=3, oldest=moment, reason=Reason.NO_CONNECTION)
    assert headline((waiting,), ConnectionState.OFFLINE, uruguayan_shop, now) == "Waiting since 14:05: no network"
    older = replace(waiting, oldest=moment - timedelta(days=1))
    assert "6/8" in headline((older,), ConnectionState.OFFLINE, uruguayan_shop, now)
    assert headline((), ConnectionState.ONLINE, uruguayan_shop, now).startswith("Nothing is waiting")


def test_what_waits_is_counted_with_the_oldest_of_each_state(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "10")
    cashier.context.sync.status_changed.emit(OFFLINE)
    goes_to_the_queue(cashier)
    cashier.until(lambda: len(states(cashier)) == 1)
    assert states(cashier)[0].startswith("Waiting, 1, Oldest since")
    assert "no network" in cashier.reads("deliveryHeadline")


def test_sending_at_once_shows_how_far_it_is(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "10")
    cashier.is_paid("C-1002", "10")
    goes_to_the_queue(cashier)
    cashier.clicks("syncNowButton")
    cashier.until(lambda: cashier.sees("deliveryProgress"))
    half = replace(OFFLINE, connection=ConnectionState.ONLINE, counts=OutboxCounts(pending=1))
    cashier.context.sync.status_changed.emit(half)
    bar = cashier.find(QProgressBar, "deliveryProgress")
    assert (bar.value(), bar.maximum()) == (1, 2)
    cashier.context.sync.status_changed.emit(replace(half, counts=OutboxCounts()))
    assert not cashier.sees("deliveryProgress")


def test_what_needs_a_person_leads_to_the_review(till_in_review: Till, open_window: Callable[[Till], Cashier]) -> None:
    cashier = open_window(till_in_review)
    goes_to_the_queue(cashier)
    cashier.until(lambda: cashier.sees("reviewFromDeliveryButton"))
    assert "3" in cashier.reads("reviewFromDeliveryButton")
    cashier.clicks("reviewFromDeliveryButton")
    cashier.until(lambda: cashier.sees("causeBox"))


def test_support_is_given_a_file(
    till_in_review: Till, open_window: Callable[[Till], Cashier], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cashier = open_window(till_in_review)
    goes_to_the_queue(cashier)
    file = tmp_path / "support.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    cashier.until(lambda: len(states(cashier)) == 2)
    cashier.clicks("exportForSupportButton")
    cashier.until(lambda: file.exists() and bool(file.read_text(encoding="utf-8")))
    assert len(json.loads(file.read_text(encoding="utf-8"))["events"]) == 3
    assert "Ana Pérez" not in file.read_text(encoding="utf-8")
