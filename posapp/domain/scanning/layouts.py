"""Names the keyboard layout that stands over a scanner's US keys, by what it makes of a few of them."""

from collections.abc import Mapping

from posapp.domain.texts import mark

__all__ = ["OTHER_LAYOUT", "SAME_LAYOUT", "layout_name"]

SAME_LAYOUT = mark("scanner", "the scanner's own keyboard layout")
OTHER_LAYOUT = mark("scanner", "another keyboard layout")
FRENCH = mark("scanner", "French keyboard")
KEYS = "zq-/:+$@"
LAYOUTS = (
    ('zq-/:+$"', mark("scanner", "English (UK) keyboard")),
    ("zq'-ñ¿$\"", mark("scanner", "Spanish keyboard")),
    ("zq'-ñ¡$\"", mark("scanner", "Spanish (Latin America) keyboard")),
    ("zq-;ç+$@", mark("scanner", "Portuguese (Brazil) keyboard")),
    ("zq'-ç»$\"", mark("scanner", "Portuguese (Portugal) keyboard")),
    ("zq'-ç^$\"", mark("scanner", "Italian keyboard")),
    ("wa)!m+42", FRENCH),
    ("wa°§m='é", FRENCH),  # its Caps Lock holds Shift down, also for digits
    ('yqß-ö`$"', mark("scanner", "German keyboard")),
)
"""What each layout types for `KEYS`, in small letters."""


def layout_name(arrived: Mapping[str, str]) -> str:
    """Give the name of a layout, in English.

    Args:
        arrived: What arrives for each character of a code that arrives as another one.
    """
    if all(got.lower() == meant.lower() for meant, got in arrived.items()):
        return SAME_LAYOUT
    shown = "".join(arrived.get(key, key) for key in KEYS).lower()
    return next((name for keys, name in LAYOUTS if keys == shown), OTHER_LAYOUT)
