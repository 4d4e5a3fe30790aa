"""The words for the ways by which receipts of the shop's POS come, and for how these stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from posapp.domain.pos_receipts.way import PosWay
from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.ui.labels.sentences import sentence
from posapp.ui.labels.timestamps import timestamp_text

if TYPE_CHECKING:  # their libraries take longer to load than the counter to show
    from posapp.services.on_till.intake.folder import FolderState
    from posapp.services.on_till.intake.ways_in import WaysInState
    from posapp.services.on_till.printer.options import PrintPlace
    from posapp.services.on_till.printer.start_with_pc.starts import StartStanding
    from posapp.services.on_till.printer.state import PrinterState

__all__ = [
    "folder_standing",
    "printer_standing",
    "start_words",
    "trouble_label",
    "way_label",
    "way_steps",
    "ways_notice",
]

USUAL_HOST, USUAL_PORT = "127.0.0.1", 9100

translate = QCoreApplication.translate


def way_label(way: PosWay) -> str:
    """Give the short words by which a way is chosen."""
    words = {
        PosWay.PRINTER: translate("pos ways", "Program that prints"),
        PosWay.FOLDER: translate("pos ways", "Program that writes files"),
        PosWay.WEB: translate("pos ways", "Web page"),
        PosWay.CODE: translate("pos ways", "Only its paper"),
    }
    return words[way]


def way_steps(way: PosWay, *, on_windows: bool, place: "PrintPlace | None" = None) -> str:
    """Say what to do for a way, step by step.

    Args:
        way: The way.
        on_windows: Whether this computer runs Windows.
        place: Where the POS prints to; None for the usual address.
    """
    if way is PosWay.PRINTER:
        return _printer_steps(place, on_windows=on_windows)
    steps = {
        PosWay.FOLDER: translate(
            "pos ways",
            "1. Find out where your POS leaves its files: XML of the tax office, CSV or text.\n"
            "2. Choose that folder here and save.\n"
            "3. Make a sale in the POS; it appears under Test.",
        ),
        PosWay.WEB: translate(
            "pos ways",
            "1. Give the POS a name and the address of its pages.\n"
            "2. Copy the token: it is shown once.\n"
            "3. Whoever looks after the POS adds the two lines below to its pages.",
        ),
        PosWay.CODE: translate(
            "pos ways",
            "Nothing needs to be installed. After a sale, scan the fiscal code on the receipt at the counter: amount "
            "and number stand in the fields. Any scanner that reads square codes will do.",
        ),
    }
    return steps[way]


def _printer_steps(place: "PrintPlace | None", *, on_windows: bool) -> str:
    if on_windows:
        steps = translate(
            "pos ways",
            "1. Say where the printer is, save and press Start.\n"
            "2. Tick “Start with this PC”, so that your POS also prints tomorrow.\n"
            "3. In Windows add a printer by hand on a Standard TCP/IP port, address {host}, RAW, port {port}, and "
            "choose it in the POS.",
        )
    else:
        steps = translate(
            "pos ways",
            "1. Say where the printer is, save and press Start.\n"
            "2. Tick “Start with this PC”, so that your POS also prints tomorrow.\n"
            "3. Add the printer with: lpadmin -p posapp -E -v socket://{address} -m raw, and choose it in the POS.",
        )
    host, port = (USUAL_HOST, USUAL_PORT) if place is None else (place.host, place.port)
    address = f"{host}:{port}" if place is None else place.address
    return steps.format(host=host, port=port, address=address)


def printer_standing(state: "PrinterState", shop: Shop, wanted: str) -> str:
    """Say how the printer in between stands.

    Args:
        state: How it stands.
        shop: Its zone and locale decide how a moment is written.
        wanted: Where the printer is by what was saved.
    """
    if not state.is_running:
        return translate("pos ways", "It does not run: your POS cannot print through it. Press Start.")
    parts = [translate("pos ways", "It runs: your POS prints to {address}.").format(address=isolated(state.listen))]
    if state.paper_at is None:
        parts.append(translate("pos ways", "No paper was seen yet."))
    else:
        seen = timestamp_text(state.paper_at, shop)
        parts.append(translate("pos ways", "The last paper was seen on {moment}.").format(moment=isolated(seen)))
    if state.to != wanted:
        parts.append(
            translate("pos ways", "It still prints to {printer}: press Stop, then Start.").format(printer=state.to)
        )
    return " ".join([*parts, _printer_fault(state)]).strip()


def _printer_fault(state: "PrinterState") -> str:
    if state.is_printer_away:
        return translate("pos ways", "The printer did not answer: look whether it is on and has paper.")
    if state.fault or state.unsaved:
        return translate("pos ways", "Receipts are printed and cannot be kept here.")
    return ""


def start_words(standing: "StartStanding") -> str:
    """Say whether the printer in between starts with this computer."""
    from posapp.services.on_till.printer.start_with_pc.starts import StartStanding

    words = {
        StartStanding.OFF: translate("pos ways", "It does not start with this PC: tomorrow your POS could not print."),
        StartStanding.ON: translate("pos ways", "It starts with this PC."),
        StartStanding.FOR_EVERYBODY: translate("pos ways", "It starts with this PC for everybody who uses it."),
    }
    return words[standing]


def folder_standing(state: "FolderState | None", shop: Shop) -> str:
    """Say how watching the folder stands; None is no state yet."""
    if state is None:
        return translate("pos ways", "No folder is watched.")
    if state.is_gone:
        return translate("pos ways", "The folder cannot be reached. It is read as soon as it is there again.")
    if state.problem is not None:
        return sentence(state.problem)
    if state.last_receipt is None:
        return translate("pos ways", "The folder is watched. No receipt came yet.")
    came = timestamp_text(state.last_receipt, shop)
    return translate("pos ways", "The folder is watched. The last receipt came on {moment}.").format(
        moment=isolated(came)
    )


def trouble_label(trouble: str) -> str:
    """Give the words for why a file of the folder was not read; the trouble is its stored value."""
    words = {
        "unfinished": translate("pos ways", "It is not complete yet, or damaged."),
        "unreadable": translate("pos ways", "This computer may not open it."),
        "not_taken": translate("pos ways", "It was read and could not be stored yet; it is tried again."),
        "too_large": translate("pos ways", "It is too large."),
        "forbidden": translate("pos ways", "It refers to something outside of itself, and is not read."),
        "unknown": translate("pos ways", "posapp does not know this kind of file."),
        "test": translate("pos ways", "It was made in the tax office's system for tests."),
        "needs_answer": translate(
            "pos ways", "Its columns are not known: import it once under Reconcile with the POS."
        ),
        "some_rows": translate("pos ways", "Some of its rows were not understood; the others were read."),
    }
    return words.get(trouble, translate("pos ways", "It could not be read."))


def ways_notice(state: "WaysInState | None") -> str:
    """Say in few words what keeps receipts of the POS from coming; nothing where nothing does."""
    return "" if state is None else _printer_notice(state) or _other_notice(state)


def _printer_notice(state: "WaysInState") -> str:
    printer = state.printer
    if printer is not None and not printer.is_running:
        return translate("pos ways", "Your POS cannot print – read more")
    if printer is not None and (printer.fault or printer.unsaved):
        return translate("pos ways", "Receipts of the printer are not kept")
    return ""


def _other_notice(state: "WaysInState") -> str:
    if state.folder is not None and (state.folder.is_gone or state.folder.problem is not None):
        return translate("pos ways", "The folder of your POS cannot be read")
    if state.web_fault is not None:
        return translate("pos ways", "Your web POS cannot reach posapp")
    if state.spool_fault is not None:
        return translate("pos ways", "Receipts of your POS cannot be read")
    if state.is_spool_new:
        return translate("pos ways", "A damaged file of POS receipts was replaced")
    if state.lost_templates:
        return translate("pos ways", "A receipt template no longer fits")
    return ""
