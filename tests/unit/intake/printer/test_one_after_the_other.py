"""Rule 5: one connection to the printer for one of the POS; others wait; probes and resets are normal."""

import socket
from contextlib import ExitStack

from posapp.intake.printer.relay import Patience
from tests.pretended_printer import PretendedPrinter, wait_for
from tests.unit.intake.printer.standing_between import between, reset


def test_rule_5_a_second_pos_waits_until_the_first_has_hung_up(printer: PretendedPrinter) -> None:
    with between(printer.port) as standing, standing.pos() as first, standing.pos() as second:
        first.say(b"first, ")
        wait_for(lambda: printer.printed == b"first, ")
        second.say(b"second")
        first.say(b"and its end")
        wait_for(lambda: printer.printed == b"first, and its end")
        assert printer.connections == 1
        first.hang_up()
        second.hang_up()
        wait_for(lambda: len(printer.papers) == 2)

    assert printer.papers == [b"first, and its end", b"second"]


def test_rule_5_the_printer_is_told_the_end_and_has_all_of_it_before_the_next_one_comes(
    printer: PretendedPrinter,
) -> None:
    receipts = [b"receipt %d\n" % number * 2_000 for number in range(10)]
    with between(printer.port) as standing:
        for receipt in receipts:
            with standing.pos() as pos:
                pos.say(receipt)
        wait_for(lambda: len(printer.papers) == 10)

    assert printer.papers == receipts


def test_rule_5_probes_and_resets_do_no_harm(printer: PretendedPrinter) -> None:
    with between(printer.port) as standing:
        for number in range(20):
            line = socket.create_connection(("127.0.0.1", standing.port), timeout=20)
            if number % 2:
                line.close()
            else:
                reset(line)
        with standing.pos() as pos:
            pos.say(b"a receipt\n")
            pos.hang_up()
            wait_for(lambda: b"a receipt\n" in printer.papers)

    assert b"".join(printer.papers) == b"a receipt\n"
    standing.copies.close()
    assert len(list(iter(standing.copies.take, None))) == 2, "the receipt and its end; nothing of the probes"


def test_fifty_connections_of_one_pos_are_served_one_after_the_other(printer: PretendedPrinter) -> None:
    with between(printer.port) as standing, ExitStack() as stack:
        lines = [stack.enter_context(standing.pos()) for _ in range(50)]
        for number, each in enumerate(lines):
            each.say(b"%02d\n" % number)
        for each in lines:
            each.hang_up()
        wait_for(lambda: len([each for each in printer.papers if each]) == 50)

    assert printer.papers == [b"%02d\n" % number for number in range(50)]


def test_a_pos_that_keeps_its_connection_and_is_silent_makes_room_for_one_that_waits(
    printer: PretendedPrinter,
) -> None:
    patience = Patience(quiet=0.1, unknown=0.1, idle=0.3, stop=1.0)
    with between(printer.port, patience=patience) as standing, standing.pos() as keeper:
        keeper.say(b"kept\n")
        wait_for(lambda: printer.printed == b"kept\n")
        with standing.pos() as other:
            other.say(b"other\n")
            other.hang_up()
            wait_for(lambda: len(printer.papers) == 2)

    assert printer.papers == [b"kept\n", b"other\n"]


def test_a_pos_that_breaks_off_in_the_middle_has_printed_what_it_sent(printer: PretendedPrinter) -> None:
    with between(printer.port) as standing:
        pos = standing.pos()
        pos.say(b"half a receipt")
        wait_for(lambda: printer.printed == b"half a receipt")
        reset(pos.line)
        wait_for(lambda: printer.papers)

    assert printer.papers == [b"half a receipt"]


def test_a_forwarder_that_is_stopped_lets_the_conversation_end(printer: PretendedPrinter) -> None:
    patience = Patience(quiet=0.1, unknown=0.1, stop=20.0)
    with between(printer.port, patience=patience) as standing, standing.pos() as pos:
        pos.say(b"begun, ")
        wait_for(lambda: printer.printed == b"begun, ")
        standing.forwarder.stop()
        pos.say(b"ended\n")
        pos.hang_up()
        standing.thread.join(timeout=20)
        assert not standing.thread.is_alive()

    wait_for(lambda: printer.papers == [b"begun, ended\n"])


def test_a_forwarder_that_is_stopped_does_not_wait_for_ever(printer: PretendedPrinter) -> None:
    with between(printer.port) as standing, standing.pos() as pos:
        pos.say(b"begun")
        wait_for(lambda: printer.printed == b"begun")
        standing.forwarder.stop()
        standing.thread.join(timeout=20)

        assert not standing.thread.is_alive()
