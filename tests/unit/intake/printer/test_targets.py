"""Rule 12: it listens on this computer alone unless a person names an address; what is no printer is refused."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.errors import InputError
from posapp.intake.printer.forwarder import Forwarder, ListenRefused
from posapp.intake.printer.targets import (
    DeviceFile,
    ListenAddress,
    ListenInvalid,
    NetworkPrinter,
    SerialPrinter,
    Target,
    TargetInvalid,
    WindowsQueue,
    read_listen,
    read_target,
)
from posapp.services.on_till.printer.options import PrinterOptions
from tests.pretended_printer import PretendedPrinter
from tests.unit.intake.printer.standing_between import between


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("192.168.0.50", NetworkPrinter("192.168.0.50", 9100)),
        ("printer.local:9101", NetworkPrinter("printer.local", 9101)),
        ("[fe80::1]:9100", NetworkPrinter("fe80::1", 9100)),
        ("/dev/usb/lp0", DeviceFile("/dev/usb/lp0")),
        ("serial:/dev/ttyS0", SerialPrinter("/dev/ttyS0", 9600)),
        ("serial:/dev/ttyUSB0:115200", SerialPrinter("/dev/ttyUSB0", 115_200)),
        ("serial:COM3:19200", SerialPrinter("COM3", 19_200)),
        ("EPSON TM-T20 Receipt", WindowsQueue("EPSON TM-T20 Receipt")),
        ('"Receipts"', WindowsQueue("Receipts")),
        ("queue:Receipts", WindowsQueue("Receipts")),
        ("\\\\pc-2\\receipts", WindowsQueue("\\\\pc-2\\receipts")),
    ],
)
def test_a_printer_is_named_as_a_person_writes_it(text: str, target: Target) -> None:
    assert read_target(text) == target


@pytest.mark.parametrize(
    "text", ["", "192.168.0.50:0", "192.168.0.50:99999", "a/b", "serial:", "serial:/dev/ttyS0:123", "x\ny", "a" * 300]
)
def test_what_names_no_printer_is_refused_with_examples(text: str) -> None:
    with pytest.raises(TargetInvalid, match=r"192\.168\.0\.50:9100"):
        read_target(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("9101", ListenAddress("127.0.0.1", 9101)),
        ("127.0.0.1", ListenAddress("127.0.0.1", 9100)),
        ("192.168.0.7:9100", ListenAddress("192.168.0.7", 9100)),
        ("[::1]:9100", ListenAddress("::1", 9100)),
    ],
)
def test_an_address_for_the_pos_is_read(text: str, address: ListenAddress) -> None:
    assert read_listen(text) == address
    assert read_listen(str(address)) == address


@pytest.mark.parametrize("text", ["", "127.0.0.1:0", "127.0.0.1:70000", "two words", ":9100"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ListenInvalid):
        read_listen(text)


@given(st.text(max_size=60))
def test_any_text_is_a_printer_or_refused_in_words(text: str) -> None:
    for read in (read_target, read_listen):
        assert _said(lambda: read(text)).isprintable()  # noqa: B023 - called at once


def _said(act: Callable[[], object]) -> str:
    try:
        act()
    except InputError as refused:
        return str(refused)
    return "it was taken"


def test_rule_12_only_this_computer_is_let_in_where_nobody_named_an_address(printer: PretendedPrinter) -> None:
    assert PrinterOptions(to="192.168.0.50").listen == "127.0.0.1:9100"
    with between(printer.port) as standing:
        assert standing.forwarder.address.host == "127.0.0.1"


def test_a_port_that_is_taken_is_named(printer: PretendedPrinter) -> None:
    with between(printer.port) as standing, pytest.raises(ListenRefused, match=f"127.0.0.1:{standing.port}"):
        Forwarder(standing.forwarder.address, lambda: pytest.fail("nobody"), standing.copies, standing.heard)
