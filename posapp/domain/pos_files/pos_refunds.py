"""Names in a refund's note the refund of the POS that it settles, so that it settles that one and no other."""

__all__ = ["NOTE", "pos_refund_in", "pos_refund_note"]

NOTE = "refunded in the POS"
_MARK = f"{NOTE}: "
MAX_NUMBER = 200


def pos_refund_note(number: str) -> str:
    """Give the note of a refund that settles the POS's refund of a number, such as "refunded in the POS: 1-1004"."""
    return f"{_MARK}{_cleaned(number)}"


def pos_refund_in(note: str) -> str:
    """Give the number of the POS's refund that a note names; empty where it names none."""
    return _cleaned(note.removeprefix(_MARK)) if note.startswith(_MARK) else ""


def _cleaned(number: str) -> str:
    """A note is kept with single blanks."""
    return " ".join(number.split())[:MAX_NUMBER].strip()
