"""What marks a printed paper as whole, so that nothing of it was lost."""

import json
from dataclasses import replace

import pytest

from posapp.intake.escpos.stream import PaperReader
from posapp.intake.papers.reader import read_paper
from posapp.intake.papers.template import Template
from posapp.intake.printed import TEAR_OFF_LINES, Ending, PrintedPaper
from posapp.intake.printed_document import PaperUnreadable, from_document, to_document
from tests.unit.intake.papers.shops import RECEIPTS

SALE = RECEIPTS["corner-1"]


@pytest.mark.parametrize(
    ("data", "fed"),
    [
        (b"TOTAL 1.00\n", 0),
        (b"TOTAL 1.00\n\n\n\n", 3),
        (b"TOTAL 1.00\n\x1bd\x05", 5),
        (b"TOTAL 1.00\x1bd\x05", 4),
        (b"TOTAL 1.00\n\x1bJ\x78", 4),
        (b"\n\n\n\n\nTOTAL 1.00", 0),
        (b"TOTAL 1.00\n\n\n\n\n\x1b*\x00\x01\x00A\n", 0),
    ],
)
def test_it_is_told_how_far_a_paper_was_fed(data: bytes, fed: int) -> None:
    reader = PaperReader()
    (paper,) = (*reader.feed(data), *reader.end())
    assert paper.fed == fed
    assert paper.is_whole is (fed >= TEAR_OFF_LINES)


def test_an_end_word_of_its_template_marks_the_end() -> None:
    lines = tuple(SALE.text.splitlines())
    ended = Template(name="own", total_label="TOTAL", end=(lines[-1],))
    hung_up = replace(SALE.paper, ending=Ending.HUNG_UP)
    assert read_paper(hung_up, SALE.shop, [ended]).can_be_proposed
    assert not read_paper(hung_up, SALE.shop, [replace(ended, end=())]).can_be_proposed
    assert not read_paper(replace(hung_up, lines=lines[:-1]), SALE.shop, [ended]).can_be_proposed


def test_what_an_earlier_program_kept_is_read_and_says_nothing_of_the_feed() -> None:
    document = to_document(PrintedPaper(lines=("TOTAL",), fed=4))
    assert from_document(json.loads(json.dumps(document))).fed == 4
    del document["fed"]
    assert from_document(document).fed == 0
    with pytest.raises(PaperUnreadable, match="fed"):
        from_document(document | {"fed": -1})
