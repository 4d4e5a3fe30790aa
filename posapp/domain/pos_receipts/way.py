"""Names the ways by which the receipts of the shop's own POS come, as a person chooses among them."""

from enum import StrEnum

__all__ = ["PosWay"]


class PosWay(StrEnum):
    """What a shop uses beside posapp; the value is stored."""

    PRINTER = "printer"
    """A program on this PC that prints receipts: posapp stands before the printer."""
    FOLDER = "folder"
    """A program that leaves files in a folder, which is watched."""
    WEB = "web"
    """A web page in the browser, which posts its receipts."""
    CODE = "code"
    """Another device, of which only the paper is there: its code is scanned."""
