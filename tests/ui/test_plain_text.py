"""Whatever a customer, a coupon or a product is called: it opens nothing, and stays what it is in its row."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QWidget

import posapp.ui
from posapp.domain.catalogue.products import Product
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.events.event import EventMove
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.plain_text import ISOLATED
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.kit.plain_text import button_text, lines, one_line, text_for_role, tooltip
from tests.ui.cashier import Cashier

EVIL = '<a href="file:///etc/passwd"><img src="file:///dev/zero">Ana</a>\u202e&\u200bB\u2028'
"""What a customer may call themselves in a web form."""
HOSTILE = [
    EVIL,
    "<b>Ana</b>",
    "<table><tr><td>1</td></tr></table>",
    "<!--x--><script>1</script>",
    "a < b > c",
    "&lt;b&gt;",
    "<br/>Ana",
    "Ana\n<i>Paid</i>",
    "<?xml version='1.0'?>",
]
ROLES = (
    *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole),
    *(Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole),
)
_TURNING = re.compile("[\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029\r\x00]")


def read_as_tooltip(text: str) -> str:
    """Give what a person reads where Qt shows a text as a tooltip."""
    if not text.startswith("<span>"):
        assert "<" not in text, text
        return text
    document = QTextDocument()
    document.setHtml(text)
    assert "<a " not in document.toHtml()
    assert "<img" not in document.toHtml()
    return document.toPlainText()


# --- the helper


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_reads_as_it_was_typed_and_holds_no_link_and_no_picture(text: str, qapp: QApplication) -> None:
    assert read_as_tooltip(tooltip(text)).split() == lines(text).split()


@given(text=st.text(st.sampled_from("<>&;\"'/ ab\n\u202eimgsrc=")) | st.text())
def test_no_text_at_all_becomes_html(text: str) -> None:
    shown = tooltip(text)
    tags = set(re.findall(r"<[^>]*>?", shown))
    assert tags <= {"<span>", "</span>", "<br>"}
    inner = shown.removeprefix("<span>").removesuffix("</span>").replace("<br>", "\n") if tags else shown
    assert (unescape(inner) if tags else inner) == lines(text)


@given(text=st.text())
def test_a_line_stays_a_line_and_keeps_its_direction(text: str) -> None:
    shown = one_line(text)
    assert len(shown.splitlines()) <= 1
    assert not _TURNING.search(ISOLATED.sub(lambda found: found.group()[1:-1], shown))
    assert one_line(shown) == shown


@pytest.mark.parametrize(
    "name",
    ["Ana Pérez", "Ñandú", "محمد", "שלום", "می\u200cخواهم", "👩\u200d👧", "Nguyễn Thị", "e\u0301", "日本", "A & B"],
)
def test_a_real_name_is_shown_as_it_is_written(name: str) -> None:
    assert one_line(name) == tooltip(name) == name


def test_accents_are_not_stacked_over_the_rows_around() -> None:
    assert len(one_line("Z" + "\u0301" * 500)) == 5


def test_an_ampersand_in_a_name_makes_no_key() -> None:
    assert button_text("A&B\n") == "A&&B "


def test_a_model_gives_its_words_to_three_roles_and_nothing_to_others() -> None:
    assert text_for_role(Qt.ItemDataRole.DisplayRole, "<b>\n") == "<b> "
    assert text_for_role(Qt.ItemDataRole.ToolTipRole, "<b>") == "<span>&lt;b&gt;</span>"
    assert text_for_role(Qt.ItemDataRole.DecorationRole, "<b>") is None


# --- every screen


@pytest.fixture
def evil_till(offline_till: Till) -> Till:
    """A till where everything that comes from outside has an evil name."""
    with offline_till.open_cache() as cache:
        cache.subscribers.store(
            Subscriber(
                id=f"e{number}", first_name=f"Zed {text}", last_name=text, reference=f"E-{number}", emails=(text,)
            )
            for number, text in enumerate(HOSTILE)
        )
        cache.coupons.store(
            [Coupon(id=f"c{number}", code=text, description=text) for number, text in enumerate(HOSTILE)]
        )
    with offline_till.open_ledger() as ledger, ledger.transaction():
        ledger.products.save(Product(barcode="4006381333931", name=EVIL, price=Money.of(8990, "UYU")))
    with open_ledger_session(offline_till) as session:
        for number, text in enumerate(HOSTILE, start=1):
            session.checkout.record_payment(
                PaymentDraft(
                    money=Money.of(100 * number, "UYU"),
                    receipt=f"<i>{number}</i>",
                    profile=f"gone-{number}",
                    customer_name=text,
                    source=SaleSource.COMMAND,
                )
            )
    return offline_till


def _texts_of(model: QAbstractItemModel) -> Iterator[tuple[int, str]]:
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for row in range(model.rowCount(top)):
        for column in range(columns):
            for role in ROLES:
                value = model.index(row, column).data(role)
                if isinstance(value, str):
                    yield role, value


def looks_through(window: QWidget) -> int:
    """Look at everything that a window shows, in sight or not, and give how many texts hold something evil."""
    evil = 0
    for widget in (window, *window.findChildren(QWidget)):
        read_as_tooltip(widget.toolTip())
        assert not widget.statusTip()
        assert not widget.whatsThis()
        if isinstance(widget, QLabel) and widget.text():
            assert widget.textFormat() is Qt.TextFormat.PlainText, widget.objectName()
            assert not widget.openExternalLinks()
        if isinstance(widget, QLabel | QAbstractButton):
            assert not _TURNING.search(widget.text()), widget.objectName()
            evil += "<" in widget.text()
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
            for role, text in _texts_of(widget.model()):
                read_as_tooltip(text) if role == Qt.ItemDataRole.ToolTipRole else None
                assert not _TURNING.search(text)
                evil += "<" in text
    for action in window.findChildren(QAction):
        assert "<" not in action.toolTip()
    return evil


def _goes_to(cashier: Cashier, place: str) -> None:
    (action,) = cashier.window.findChildren(QAction, place)
    action.trigger()


@pytest.fixture
def careless(evil_till: Till, cashier: Cashier) -> Cashier:
    """Somebody who looks at everything."""
    return cashier


def test_at_the_counter(careless: Cashier) -> None:
    careless.types("searchField", "Zed")
    view = careless.find(QAbstractItemView, "resultList")
    careless.until(lambda: view.model() is not None and view.model().rowCount() > 3)
    assert looks_through(careless.window) > 3
    for row in range(2):
        careless.finds(f"E-{row}", "Zed")
        assert looks_through(careless.window) > 3


@pytest.mark.parametrize(
    ("place", "sight"),
    [
        ("deliveryAction", "syncNowButton"),
        ("closingAction", "closeDayButton"),
        ("reconciliationAction", "reconcileButton"),
        ("journalAction", "verifyButton"),
        ("settingsAction", "setting-shop"),
    ],
)
def test_in_the_managers_places(place: str, sight: str, careless: Cashier) -> None:
    _goes_to(careless, place)
    careless.until(lambda: careless.sees(sight))
    QTest.qWait(300)
    assert looks_through(careless.window) > 0


def test_at_refunds_coupons_and_the_summary(careless: Cashier) -> None:
    QTest.keyClick(careless.window, Qt.Key.Key_F3)
    careless.until(lambda: careless.sees("refundAmount") or careless.sees("externalReceiptButton"))
    assert looks_through(careless.window) > 3
    for text in ("Coupons…", "Summary…", "Summary"):
        for action in careless.window.actions():
            if action.text() == text:
                action.trigger()
                QTest.qWait(500)
                assert looks_through(careless.window) > 3


def test_at_the_review(evil_till: Till, cashier: Cashier) -> None:
    with evil_till.open_ledger() as ledger:
        moves = [
            EventMove(
                event_id=queued.event.id,
                source=EventState.SENDING,
                target=EventState.REJECTED,
                reason=Reason.REFUSED_BY_HELLOTEXT,
                explanation=EVIL,
            )
            for queued in ledger.events.claim(datetime.now(UTC), 99)
        ]
        ledger.events.move(moves, datetime.now(UTC))
    cashier.presses("searchField", Qt.Key.Key_F9)
    view = cashier.find(QAbstractItemView, "reviewList")
    cashier.until(lambda: view.model().rowCount() > 3)
    view.setCurrentIndex(view.model().index(1, 0))
    cashier.until(lambda: cashier.sees("dismissButton"))
    assert looks_through(cashier.window) > 0


# --- the source

SAFE = {"tooltip", "tr", "str"}


def _calls(name: str) -> Iterator[tuple[Path, ast.Call]]:
    for file in sorted(Path(posapp.ui.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                yield file, node


def _is_own(argument: ast.expr) -> bool:
    """Whether a text is the program's own, or went through the helper."""
    if isinstance(argument, ast.Constant):
        return True
    if not isinstance(argument, ast.Call):
        return False
    name = argument.func.attr if isinstance(argument.func, ast.Attribute) else getattr(argument.func, "id", "")
    return name in SAFE


def test_no_tooltip_is_set_but_by_the_helper() -> None:
    calls = list(_calls("setToolTip"))
    assert len(calls) > 20
    assert [f"{file.name}:{call.lineno}" for file, call in calls if not _is_own(call.args[0])] == []


@pytest.mark.parametrize("name", ["setStatusTip", "setWhatsThis", "setHtml", "insertHtml", "setInformativeText"])
def test_nothing_is_shown_in_the_ways_that_take_html(name: str) -> None:
    assert list(_calls(name)) == []


def test_no_label_guesses_whether_its_text_is_html() -> None:
    bare = []
    for file in sorted(Path(posapp.ui.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QLabel" and node.args:
                bare.append(f"{file.name}:{node.lineno}")
    assert bare == []


def test_every_model_gives_its_tooltips_through_the_helper() -> None:
    for file in sorted(Path(posapp.ui.__file__).parent.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        for line in text.splitlines():
            if "ToolTipRole" in line and file.name != "plain_text.py":
                assert "tooltip(" in line, f"{file.name}: {line.strip()}"
