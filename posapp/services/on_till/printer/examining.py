"""Judges how the printer in between stands, and whether it starts with this computer, for `posapp doctor`."""

from dataclasses import dataclass, replace
from datetime import datetime

from posapp.paths import Home
from posapp.services.on_till.printer.options import load_options
from posapp.services.on_till.printer.start_with_pc.starts import StartStanding
from posapp.services.on_till.printer.state import PrinterState, read_printer_state

__all__ = ["PrinterCheck", "examine_printer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterCheck:
    """How the printer in between stands.

    Attributes:
        sentence: The finding.
        advice: What to do; empty where nothing need be done.
        is_stopped: Whether it was set up and does not run, so that the POS cannot print.
    """

    sentence: str
    advice: str = ""
    is_stopped: bool = False


def examine_printer(home: Home, starts: StartStanding) -> PrinterCheck:
    """Give how the printer in between of a till stands; it reads three small files.

    Args:
        home: The till's folder.
        starts: Whether it starts with this computer.
    """
    state = read_printer_state(home)
    if load_options(home) is None and not state.is_running:
        return PrinterCheck(sentence="No printer in between is set up.")
    if not state.is_running:
        return PrinterCheck(
            sentence="The printer in between is set up and does not run: the POS cannot print through it.",
            advice="Press Start in Settings > Your POS, or run “posapp intake printer --keep-running”.",
            is_stopped=True,
        )
    return _with_start(_running(state), starts)


def _with_start(check: PrinterCheck, starts: StartStanding) -> PrinterCheck:
    """What is wrong today comes before what would be tomorrow."""
    if starts is not StartStanding.OFF:
        return replace(check, sentence=f"{check.sentence} It starts with this computer.")
    advice = check.advice or "Run “posapp intake printer --start-with-this-pc on”, so that the POS prints tomorrow too."
    return replace(check, sentence=f"{check.sentence} It does not start with this computer.", advice=advice)


def _running(state: PrinterState) -> PrinterCheck:
    sentence = f"The POS prints through {state.listen} to {state.to}; {_seen(state.paper_at)}."
    if state.is_printer_away:
        trouble = f"The POS was refused, since the printer was away ({state.away_reason})."
        return PrinterCheck(sentence=f"{sentence} {trouble}", advice="Look whether the printer is on and has paper.")
    if state.fault:
        return PrinterCheck(sentence=f"{sentence} Receipts are not kept: {state.fault}", advice="Printing goes on.")
    lost = state.unsaved + state.cut_off
    if lost:
        return PrinterCheck(
            sentence=f"{sentence} {lost} receipts were printed and could not be read in time.",
            advice="Type those in; this computer may be too busy.",
        )
    return PrinterCheck(sentence=sentence)


def _seen(paper_at: datetime | None) -> str:
    return (
        "no receipt was seen yet" if paper_at is None else f"the last receipt was seen at {paper_at:%Y-%m-%d %H:%M} UTC"
    )
