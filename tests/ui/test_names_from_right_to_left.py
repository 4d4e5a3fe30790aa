"""A customer with a Hebrew or an Arabic name: what stands beside them stays where it is."""

import pytest
from PySide6.QtGui import QTextLayout, QTextLine
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.reading_direction import isolated
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.customers.results import ResultModel, shown_name
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.rows_model import joined
from tests.ui.cashier import Cashier

SARA = Subscriber(id="sara", first_name="שרה", last_name="כהן", phones=("+59899123777",), reference="7001")
KARIM = Subscriber(id="karim", first_name="كريم", last_name="حداد", phones=("+59899123888",), reference="7002")
TRICK = Subscriber(id="trick", first_name="\u202eZed", last_name="Lima\u2066", phones=("+59899123999",))


@pytest.fixture
def people(offline_till: Till) -> tuple[Subscriber, ...]:
    """Three more customers, one of whom turns the line in their name."""
    with offline_till.open_cache() as cache:
        cache.subscribers.store([SARA, KARIM, TRICK])
    return SARA, KARIM, TRICK


def places(text: str, *parts: str) -> list[float]:
    """Give how far right each part of a line begins where the line is painted."""
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    ends = [(text.index(part), text.index(part) + len(part)) for part in parts]
    return [min(_place(line, start), _place(line, end)) for start, end in ends]


def _place(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)
    assert isinstance(found, tuple)
    return float(found[0])


@pytest.mark.parametrize("name", [SARA.name, KARIM.name])
def test_the_parts_of_a_row_are_painted_in_their_order(name: str, qapp: QApplication) -> None:
    for row in (
        joined("12:30", name, "0017"),
        joined(name, "0017", "99"),
        joined("0017", name),
        joined(name, "-12,50"),
    ):
        parts = [part.strip("\u2068\u2069") for part in row.split(" · ")]
        assert places(row, *parts) == sorted(places(row, *parts)), row
    bare = " · ".join(("12:30", name, "0017"))
    assert places(bare, "12:30", name, "0017") != sorted(places(bare, "12:30", name, "0017"))


def test_each_line_of_a_narrow_label_is_painted_in_its_order(qapp: QApplication) -> None:
    label = WrappedLabel(joined("0017", " ".join(["שרה"] * 12), "0018", "0019"))
    lines = label._wrapped(90).lines
    assert len(lines) > 3
    assert all(line.count("\u2068") == line.count("\u2069") for line in lines)
    last = next(line for line in lines if "0018" in line)
    assert places(last, "0018")[0] >= places(last, "שרה" if "שרה" in last else "0018")[0]


def test_a_row_of_the_search_shows_name_phone_and_number(people: tuple[Subscriber, ...], cashier: Cashier) -> None:
    cashier.find(QLineEdit, "searchField").setText("כהן")
    cashier.until(lambda: len(cashier.results()) == 1)
    assert cashier.results()[0].startswith(f"\u2068{SARA.name}\u2069, ")
    cashier.presses("searchField")
    assert cashier.reads("customerName") == SARA.name


def test_a_payment_keeps_the_bare_name_and_every_list_isolates_it(
    people: tuple[Subscriber, ...], offline_till: Till, cashier: Cashier
) -> None:
    for each in (SARA, KARIM):
        cashier.is_paid(each.reference, "89,90")
    with open_ledger_session(offline_till) as session:
        assert {each.sale.customer_name for each in session.day.sales(session.day.today())} == {SARA.name, KARIM.name}
    assert any(line.startswith(isolated(SARA.name)) or line.startswith(SARA.name) for line in cashier.day())
    cashier.presses("searchField")


def test_a_name_that_turns_the_line_turns_nothing(people: tuple[Subscriber, ...]) -> None:
    model = ResultModel()
    model.show([TRICK])
    name, contact, _state = model.lines(TRICK)
    assert (name, shown_name(TRICK)) == ("Zed Lima", "Zed Lima")
    assert not {*"\u202e\u2066"} & {*contact, *str(model.index(0).data())}


def test_a_copied_name_is_the_bare_name(cashier: Cashier) -> None:
    cashier.until(lambda: QApplication.activeWindow() is not None)
    paper = QPlainTextEdit(f"{isolated(SARA.name)} · 89,90", cashier.window)
    paper.selectAll()
    paper.copy()
    cashier.until(lambda: QApplication.clipboard().text() == f"{SARA.name} · 89,90")


def test_a_message_about_somebody_isolates_their_name(people: tuple[Subscriber, ...], cashier: Cashier) -> None:
    cashier.finds(SARA.reference, SARA.first_name)
    cashier.until(lambda: cashier.sees("writeNoteButton"))
    cashier.clicks("writeNoteButton")
    cashier.until(lambda: cashier.sees("customerNoteField"))
    assert any(isolated(SARA.name) in each.text() for each in cashier.window.findChildren(QLabel))
