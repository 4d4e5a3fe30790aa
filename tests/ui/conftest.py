"""A counter on real files, with a sender that the test speaks for and no network at all."""

import asyncio
import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.background.app_context import AppContext
from posapp.background.sync_worker import SyncWorker
from posapp.background.workers import Worker
from posapp.domain.events.event import EventMove
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop, make_shop
from posapp.domain.staff.members import Role
from posapp.services.on_till.till import Till
from posapp.services.sessions import (
    open_background_session,
    open_ledger_session,
    open_report_session,
    open_search_session,
)
from posapp.sync.status import SyncStatus
from posapp.ui.main_window import MainWindow
from posapp.ui.texts import load_texts
from posapp.ui.theme import apply_style, apply_theme
from tests.ui.cashier import ANA_PIN, EVA_PIN, PEOPLE, Cashier


async def idle_sender(stop: asyncio.Event, _wake: asyncio.Event, _tell: Callable[[SyncStatus], None]) -> None:
    """Stay until the window closes, as a sender does; tests emit what it would have told."""
    await stop.wait()


def close_context(context: AppContext) -> None:
    """Let what was asked before be written, then close the files; a second time changes nothing."""
    context.sync.stop()
    for lane in (context.reading, context.ledger, context.cache, context.network):
        lane.close()


@pytest.fixture
def language() -> str:
    """What the window speaks, unless a test says otherwise."""
    return "en"


@pytest.fixture(autouse=True)
def _texts(qapp: QApplication, language: str) -> Iterator[None]:
    load_texts(qapp, QLocale(language))
    yield
    load_texts(qapp, QLocale("en"))


@pytest.fixture
def uruguayan_shop() -> Shop:
    """A shop that writes 1.234,50."""
    return make_shop(
        name="Almacén del Puerto", till="Caja 1", country="UY", currency_code="UYU", zone="America/Montevideo"
    )


@pytest.fixture
def offline_till(tmp_path: Path, uruguayan_shop: Shop) -> Till:
    """A till that is set up and knows some customers; nothing listens at its address."""
    token = secrets.token_hex(8)
    till = Till(
        {
            "POSAPP_HOME": str(tmp_path / "till"),
            "POSAPP_API_URL": "http://127.0.0.1:9",
            "POSAPP_API_TOKEN": token,
            "POSAPP_DATABASE_KEY": secrets.token_hex(32),
        }
    )
    with open_background_session(till) as session:
        session.setup.save(uruguayan_shop, token)
    with till.open_cache() as cache:
        cache.subscribers.store(PEOPLE)
    return till


@pytest.fixture
def context(offline_till: Till, qapp: QApplication) -> Iterator[AppContext]:
    """What the screens work with."""
    context = AppContext(
        shop=offline_till.shop(),
        ledger=Worker("ledger", partial(open_ledger_session, offline_till)),
        cache=Worker("cache", partial(open_search_session, offline_till)),
        network=Worker("network", partial(open_background_session, offline_till)),
        reading=Worker("reading", partial(open_report_session, offline_till)),
        sync=SyncWorker(idle_sender),
    )
    yield context
    close_context(context)


@pytest.fixture
def preferences(tmp_path: Path) -> QSettings:
    """Where the window remembers how it was."""
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("theme", "light")
    return settings


@pytest.fixture
def cashier(context: AppContext, preferences: QSettings, qapp: QApplication, qtbot: QtBot) -> Cashier:
    """Somebody at the open window."""
    apply_theme(qapp, preferences)
    window = MainWindow(context, preferences)
    qtbot.addWidget(window, before_close_func=lambda _window: close_context(context))
    apply_style(qapp)
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    cashier = Cashier(window, context, qtbot)
    cashier.until(lambda: bool(cashier.reads("receiptField")))
    return cashier


@pytest.fixture
def till_in_review(offline_till: Till) -> Till:
    """Two payments that Hellotext refused, and one of which nobody knows whether it arrived."""
    with open_ledger_session(offline_till) as session:
        for number, name in enumerate(("Ana Pérez", "Bruno Ñandú", "Eva Luz"), start=1):
            session.checkout.record_payment(
                PaymentDraft(
                    money=Money.of(8990 * number, "UYU"),
                    receipt=f"C1-{number:06d}",
                    profile=f"gone-{number}",
                    customer_name=name,
                    source=SaleSource.COMMAND,
                )
            )
    with offline_till.open_ledger() as ledger:
        now = datetime.now(UTC)
        first, second, third = ledger.events.claim(now, 9)
        for queued in (first, second):
            _move(ledger.events.move, queued.event.id, EventState.SENDING, EventState.REJECTED, Reason.UNKNOWN_CUSTOMER)
        _move(ledger.events.move, third.event.id, EventState.SENDING, EventState.UNCERTAIN, Reason.NO_ANSWER)
        _move(ledger.events.move, third.event.id, EventState.UNCERTAIN, EventState.REVIEW, Reason.UNDECIDABLE)
    return offline_till


def _move(write: object, event_id: str, source: EventState, target: EventState, reason: Reason) -> None:
    assert callable(write)
    explanation = "404 · not_found · profile" if target is EventState.REJECTED else ""
    write(
        [EventMove(event_id=event_id, source=source, target=target, reason=reason, explanation=explanation)],
        datetime.now(UTC),
    )


@pytest.fixture
def staffed_till(offline_till: Till) -> Till:
    """A till of Eva, a manager, and Ana, a cashier."""
    with open_ledger_session(offline_till) as session:
        session.staff.make_first_manager("Eva Luz", EVA_PIN)
        session.staff.add("Ana Soto", Role.CASHIER, ANA_PIN)
    return offline_till


@pytest.fixture
def open_window(preferences: QSettings, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Till], Cashier]]:
    """Open the window of a till as the program does."""
    counters: list[AppContext] = []

    def opened(till: Till) -> Cashier:
        apply_theme(qapp, preferences)
        with open_ledger_session(till) as session:
            staff, has_catalogue = session.staff.members(), session.catalogue.has_products()
            tenders = session.tenders.offered()
        context = AppContext(
            shop=till.shop(),
            ledger=Worker("ledger", partial(open_ledger_session, till)),
            cache=Worker("cache", partial(open_search_session, till)),
            network=Worker("network", partial(open_background_session, till)),
            reading=Worker("reading", partial(open_report_session, till)),
            sync=SyncWorker(idle_sender),
            staff=staff,
            tenders=tenders,
            has_catalogue=has_catalogue,
        )
        counters.append(context)
        window = MainWindow(context, preferences)
        qtbot.addWidget(window, before_close_func=lambda _window: close_context(context))
        window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return Cashier(window, context, qtbot)

    yield opened
    for context in counters:
        close_context(context)


@pytest.fixture
def opened(qtbot: QtBot, till: Till) -> Iterator[Callable[[], TillWindow]]:
    """Opens the whole window of a till as the program does."""
    windows: list[TillWindow] = []

    def open_window() -> TillWindow:
        window = TillWindow(till)
        windows.append(window)
        window.open()
        return window

    yield open_window
    for window in windows:
        window.close()
