"""Rules 1 and 3: every byte goes to the printer in order and at once, and every answer goes back unread."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.intake.printer.copy_buffer import CopyBuffer, Piece, PieceKind
from tests.pretended_printer import ANSWERS, PretendedPrinter, wait_for
from tests.unit.intake.printer.standing_between import between

RECEIPT = b"\x1b@Corner shop\nTOTAL 12.50\n\x1dV\x00"
QUESTIONS = {
    "DLE EOT n": b"\x10\x04\x01",
    "GS r n": b"\x1dr\x01",
    "GS I n": b"\x1dI\x43",
    "GS a n": b"\x1da\xff",
    "ESC u n": b"\x1bu\x00",
    "ESC v": b"\x1bv",
    "DLE ENQ n": b"\x10\x05\x00",
}


def copied(copies: CopyBuffer) -> list[Piece]:
    """Give all pieces of a copy."""
    copies.close()
    return list(iter(copies.take, None))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.binary(min_size=1, max_size=3_000), min_size=1, max_size=8))
def test_rule_1_every_byte_is_printed_in_order_however_the_pos_cuts_its_receipt(
    pieces: list[bytes], printer: PretendedPrinter
) -> None:
    printer.papers.clear()
    with between(printer.port) as standing, standing.pos() as pos:
        for piece in pieces:
            pos.say(piece)
        pos.hang_up()
        wait_for(lambda: printer.papers)
    read = copied(standing.copies)

    assert printer.papers == [b"".join(pieces)]
    assert b"".join(each.data for each in read) == b"".join(pieces)
    assert [each.kind for each in read][-1] is PieceKind.END


def test_rule_1_a_chunk_is_with_the_printer_before_the_next_one_comes(printer: PretendedPrinter) -> None:
    with between(printer.port) as standing, standing.pos() as pos:
        for number in range(20):
            pos.say(b"line %d\n" % number)
            wait_for(lambda: printer.printed.endswith(b"line %d\n" % number))  # noqa: B023 - called at once


def test_rule_1_a_reader_that_takes_nothing_holds_no_paper(printer: PretendedPrinter) -> None:
    picture = bytes(range(256)) * 8_192
    with between(printer.port, copies=CopyBuffer(most=100_000)) as standing, standing.pos() as pos:
        pos.say(picture)
        pos.hang_up()
        wait_for(lambda: printer.papers)
        with standing.pos() as next_pos:
            next_pos.say(RECEIPT)
            next_pos.hang_up()
            wait_for(lambda: len(printer.papers) == 2)

    assert printer.papers == [picture, RECEIPT]
    assert standing.copies.dropped == 1
    assert sum(len(each.data) for each in copied(standing.copies)) <= 100_000


@pytest.mark.parametrize("name", QUESTIONS)
def test_rule_3_what_the_printer_answers_goes_back_unread(name: str, printer: PretendedPrinter) -> None:
    question = QUESTIONS[name]
    with between(printer.port) as standing, standing.pos() as pos:
        pos.say(question)
        expected = ANSWERS[question[:2]]
        assert pos.hear(len(expected)) == expected
        pos.say(RECEIPT + question)
        assert pos.hear(len(expected)) == expected


def test_rule_3_a_pos_that_waits_for_the_printers_word_prints_only_after_it_came(printer: PretendedPrinter) -> None:
    with between(printer.port) as standing, standing.pos() as pos:
        pos.say(b"\x1b\x40\x1b\x3d\x01\x10\x04\x01")
        assert pos.hear(1) == b"\x12"
        pos.say(RECEIPT)
        pos.hang_up()
        wait_for(lambda: printer.papers)

    assert printer.papers == [b"\x1b\x40\x1b\x3d\x01\x10\x04\x01" + RECEIPT]


def test_rule_3_an_answer_still_reaches_a_pos_that_has_said_its_last(printer: PretendedPrinter) -> None:
    with between(printer.port) as standing, standing.pos() as pos:
        pos.say(RECEIPT + b"\x1dI\x43")

        assert pos.hang_up() == ANSWERS[b"\x1dI"]
