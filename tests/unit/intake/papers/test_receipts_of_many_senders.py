"""Invented receipts in the layouts of many senders: each is read right, or not proposed; never wrong."""

import sys
from datetime import datetime

import pytest

from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, Why
from posapp.intake.papers.reader import read_paper
from posapp.intake.printed import Ending, PrintedPaper
from tests.unit.intake.papers.shops import RECEIPTS, Fixture

SALES = [name for name, each in RECEIPTS.items() if each.answer["proposed"]]
OTHERS = [name for name in RECEIPTS if name not in SALES]


def read(fixture: Fixture, lines: list[str] | None = None, ending: Ending = Ending.CUT) -> PosReceipt:
    printed = tuple(fixture.text.splitlines() if lines is None else lines)
    return read_paper(PrintedPaper(lines=printed, ending=ending), fixture.shop)


def is_right(receipt: PosReceipt, answer: dict[str, object]) -> bool:
    total = receipt.total
    return total is not None and str(total.decimal) == answer["total"] and receipt.kind.value == answer["kind"]


def test_there_are_enough_of_them_in_three_languages_and_three_widths() -> None:
    senders = {name.rpartition("-")[0] for name in RECEIPTS if not name.startswith("hostile")}
    assert len(senders) >= 5
    assert len(RECEIPTS) >= 60
    assert {each.answer["shop"] for each in RECEIPTS.values()} >= {"US", "UY", "BR"}


def test_what_is_proposed_is_right_and_nearly_all_sales_are_proposed() -> None:
    proposed = {name: receipt for name, each in RECEIPTS.items() if (receipt := read(each)).can_be_proposed}
    wrong = [name for name, receipt in proposed.items() if not is_right(receipt, RECEIPTS[name].answer)]
    sure = sum(receipt.confidence is Confidence.SURE for receipt in proposed.values())
    sys.stdout.write(
        f"\n{len(RECEIPTS)} papers, {len(SALES)} to propose: "
        f"{len(proposed)} proposed, {sure} sure, {len(wrong)} wrong\n"
    )
    assert wrong == []
    assert len(proposed) / len(SALES) >= 0.95


@pytest.mark.parametrize("name", SALES)
def test_a_sale_is_proposed_with_its_number_its_moment_and_its_tender(name: str) -> None:
    fixture = RECEIPTS[name]
    receipt, answer = read(fixture), fixture.answer
    assert receipt.can_be_proposed
    assert is_right(receipt, answer)
    assert receipt.number == answer["number"]
    assert receipt.at == (None if answer["at"] is None else datetime.fromisoformat(answer["at"]))
    assert receipt.tender == answer.get("tender", receipt.tender)
    assert len(receipt.lines) == answer.get("items", len(receipt.lines))


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_sale_or_does_not_add_up_is_never_proposed(name: str) -> None:
    fixture = RECEIPTS[name]
    receipt = read(fixture)
    assert not receipt.can_be_proposed
    assert receipt.kind.value == fixture.answer["kind"]


@pytest.mark.parametrize("name", [name for name in SALES if RECEIPTS[name].answer["kind"] == "sale"])
def test_a_sale_of_which_any_line_was_lost_or_printed_twice_is_right_or_not_proposed(name: str) -> None:
    fixture = RECEIPTS[name]
    lines = fixture.text.splitlines()
    for at in range(len(lines)):
        for changed in (lines[:at] + lines[at + 1 :], lines[: at + 1] + lines[at:]):
            receipt = read(fixture, changed)
            assert not receipt.can_be_proposed or is_right(receipt, fixture.answer), (at, lines[at])


@pytest.mark.parametrize("name", [name for name in SALES if not name.startswith("hostile")])
def test_a_sale_whose_end_was_lost_is_right_or_not_proposed(name: str) -> None:
    fixture = RECEIPTS[name]
    lines = fixture.text.splitlines()
    for at in range(len(lines)):
        receipt = read(fixture, lines[:at], Ending.HUNG_UP)
        assert not receipt.can_be_proposed or is_right(receipt, fixture.answer), (at, lines[at])


@pytest.mark.parametrize("name", [name for name in SALES if RECEIPTS[name].answer["kind"] == "sale"])
@pytest.mark.parametrize("heading", ["COPIA", "** REIMPRESION **", "2a VIA", "DUPLICATE", "PRE-CUENTA", "CIERRE Z"])
def test_a_copy_a_bill_or_a_report_is_never_a_sale_wherever_it_says_so(name: str, heading: str) -> None:
    fixture = RECEIPTS[name]
    lines = fixture.text.splitlines()
    for at in (0, len(lines) // 2, len(lines)):
        assert not read(fixture, [*lines[:at], heading, *lines[at:]]).can_be_proposed, at


def test_a_paper_that_was_cut_off_or_held_unknown_commands_is_doubtful() -> None:
    fixture = RECEIPTS["corner-1"]
    lines = tuple(fixture.text.splitlines())
    cut = read_paper(PrintedPaper(lines=lines, is_cut_off=True), fixture.shop)
    unknown = read_paper(PrintedPaper(lines=lines, unknown=1), fixture.shop)
    assert (cut.confidence, unknown.confidence) == (Confidence.DOUBTFUL, Confidence.DOUBTFUL)
    assert Why.CUT_OFF in cut.why
    assert Why.UNKNOWN_COMMAND in unknown.why
