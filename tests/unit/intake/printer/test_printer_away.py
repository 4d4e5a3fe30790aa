"""Rule 4: where the printer is away the POS is refused, so that it shows its own error; paper is never queued."""

import pytest

from posapp.intake.printer.opening import open_printer
from posapp.intake.printer.printer_end import PrinterAway
from posapp.intake.printer.targets import DeviceFile, SerialPrinter, WindowsQueue
from tests.pretended_printer import PretendedPrinter, wait_for
from tests.unit.intake.printer.standing_between import Between, Pos, between


def connected(standing: Between) -> Pos | None:
    """Connect as a POS does; None where it was broken off before the POS had heard that it was connected."""
    try:
        return standing.pos()
    except ConnectionResetError:
        return None


def is_reset(pos: Pos | None) -> bool:
    """Say whether the connection was broken off and not merely closed."""
    if pos is None:
        return True
    with pos:
        try:
            pos.line.recv(1)
        except ConnectionResetError:
            return True
    return False


def test_rule_4_a_pos_is_refused_by_a_reset_while_the_printer_is_away() -> None:
    with PretendedPrinter() as printer:
        port = printer.port
    with between(port) as standing:
        assert is_reset(connected(standing))
        wait_for(lambda: standing.heard.away)
    assert standing.heard.connected_times == 0


def test_rule_4_nothing_is_printed_later_of_what_was_refused() -> None:
    with PretendedPrinter() as printer:
        port = printer.port
    with between(port) as standing:
        assert is_reset(connected(standing))
        with PretendedPrinter(port) as printer, standing.pos() as pos:
            pos.say(b"again\n")
            pos.hang_up()
            wait_for(lambda: printer.papers)
            assert printer.papers == [b"again\n"]


def test_rule_4_a_printer_that_breaks_off_breaks_the_pos_off(printer: PretendedPrinter) -> None:
    printer.break_off_after = 10
    with between(printer.port) as standing, standing.pos() as pos:
        with pytest.raises(ConnectionError):
            pos.say_on(b"a line that is longer than ten\n")
        wait_for(lambda: standing.heard.away)


def test_a_printer_that_stops_in_the_middle_presses_back_on_the_pos_and_fills_no_memory(
    printer: PretendedPrinter,
) -> None:
    printer.takes.clear()
    with between(printer.port) as standing, standing.pos() as pos:
        chunk = b"0123456789abcdef" * 4_096
        sent = pos.fill(chunk)
        assert sent < 64 * 1024 * 1024, "all of it lies with the system, which bounds it"
        printer.takes.set()
        pos.hang_up()
        wait_for(lambda: printer.papers)

    assert len(printer.papers[0]) == sent
    assert printer.papers[0] == (chunk * (sent // len(chunk) + 1))[:sent]


@pytest.mark.parametrize(
    "target",
    [DeviceFile("/dev/nobody-is-here"), SerialPrinter("/dev/nobody-is-here"), WindowsQueue("Nobody")],
    ids=lambda target: type(target).__name__,
)
def test_a_printer_that_is_not_there_is_named_so(target: DeviceFile | SerialPrinter | WindowsQueue) -> None:
    with pytest.raises(PrinterAway, match="does not answer"):
        open_printer(target)


def test_fifty_who_wait_are_refused_with_the_first_where_the_printer_is_away() -> None:
    with PretendedPrinter() as printer:
        port = printer.port
    with between(port) as standing:
        waiting = [connected(standing) for _ in range(50)]
        assert [is_reset(pos) for pos in waiting] == [True] * 50
