"""Takes a scanner's frame off its code."""

import re

__all__ = ["bare_code"]


def bare_code(text: str) -> str:
    """Give a code without what a scanner puts around it.

    Those are control characters such as STX and ETX (the separator of GS1 fields, 0x1D, belongs to the code), blanks,
    and the symbology identifier of ISO/IEC 15424: `]`, a letter and a modifier, such as `]E0` for an EAN.
    """
    return _IDENTIFIER.sub("", _FRAME.sub("", text).strip())


_FRAME = re.compile(r"[\x00-\x08\x0a-\x1c\x1e\x1f\x7f]")
_IDENTIFIER = re.compile(r"^\][A-Za-z][0-9A-Za-z](?=.)")
