"""Undoes what happens where a scanner and a computer have different keyboard layouts, for a code that says what it is.

A scanner presses keys: those that would type its code on the layout that it is set to. The computer types what its own
layout has on these keys. Which two layouts they are nobody says, so each pair gives a reading, and whoever asks knows
by the readings which of them is a code.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from posapp.domain.scanning.compositions import taken_apart

__all__ = ["readings_of"]

UNSURE = "\ufffd"
"""Stands where two keys may have been meant."""
HEAD = 24
"""As many characters say whether a reading is looked at."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the keys of a keyboard type, row by row and at last the key beside the left Shift.

    Attributes:
        plain: Each key alone.
        shifted: Each key with Shift.
        shift_lock: Whether Caps Lock may hold Shift down for every key.
    """

    plain: str
    shifted: str
    shift_lock: bool = False


_LAYOUTS = (
    _Layout(
        "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./\\",
        '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?|',
    ),
    _Layout(  # Spanish
        "º1234567890'¡qwertyuiop`+çasdfghjklñ´zxcvbnm,.-<",
        'ª!"·$%&/()=?¿QWERTYUIOP^*ÇASDFGHJKLÑ¨ZXCVBNM;:_>',
    ),
    _Layout(  # Spanish of Latin America
        "|1234567890'¿qwertyuiop´+}asdfghjklñ{zxcvbnm,.-<",
        '°!"#$%&/()=?¡QWERTYUIOP¨*]ASDFGHJKLÑ[ZXCVBNM;:_>',
    ),
    _Layout(  # Portuguese of Brazil, ABNT2; its key for / and ? is on no other keyboard
        "'1234567890-=qwertyuiop´[]asdfghjklç~zxcvbnm,.;\\",
        '"!@#$%¨&*()_+QWERTYUIOP`{}ASDFGHJKLÇ^ZXCVBNM<>:|',
    ),
    _Layout(  # Portuguese
        "\\1234567890'«qwertyuiop+´~asdfghjklçºzxcvbnm,.-<",
        '|!"#$%&/()=?»QWERTYUIOP*`^ASDFGHJKLÇªZXCVBNM;:_>',
    ),
    _Layout(  # Italian
        "\\1234567890'ìqwertyuiopè+ùasdfghjklòàzxcvbnm,.-<",
        '|!"£$%&/()=?^QWERTYUIOPé*§ASDFGHJKLç°ZXCVBNM;:_>',
    ),
    _Layout(  # German
        "^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-<",
        "°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_>",
    ),
    _Layout(  # French
        "²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!<",
        "³1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§>",
        shift_lock=True,
    ),
)


def readings_of(text: str, begins: Callable[[str], bool]) -> Iterator[str]:
    """Give a scan as it arrived and as each pair of layouts would have it meant, with Caps Lock and without it.

    Readings may be equal. Each takes time and room in proportion to the text, and little where it begins otherwise.

    Args:
        text: What arrived.
        begins: Says of a reading's first characters whether the code that is looked for may begin so.
    """
    if begins(text[:HEAD]):
        yield text
    for table in _tables():
        if begins(_meant(text[:HEAD], table)):
            yield _meant(text, table)


@cache
def _tables() -> tuple[Mapping[str, str], ...]:
    """Give for each pair of layouts what every character that arrives was meant to be."""
    every = [
        _table(meant, arrives, caps=caps, shift_lock=shift_lock)
        for meant in _LAYOUTS
        for arrives in _LAYOUTS
        for caps, shift_lock in ((False, False), (True, False), *(((True, True),) if arrives.shift_lock else ()))
        if meant is not arrives or caps
    ]
    return tuple(every)


def _table(meant: _Layout, arrives: _Layout, *, caps: bool, shift_lock: bool) -> dict[str, str]:
    table: dict[str, str] = {}
    for place, (low, high) in enumerate(zip(arrives.plain, arrives.shifted, strict=True)):
        is_flipped = caps and (shift_lock or low.upper() == high != low)
        for level, typed in enumerate((high, low) if is_flipped else (low, high)):
            wanted = (meant.plain, meant.shifted)[level][place]
            table[typed] = _surer(table.get(typed, wanted), wanted)
    return table


def _surer(one: str, other: str) -> str:
    """Where two keys type the same, a code meant the one with a plain character."""
    if one == other or not other.isascii():
        return one
    return UNSURE if one.isascii() else other


def _meant(text: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(each) or _apart(each, table) for each in text)


def _apart(arrived: str, table: Mapping[str, str]) -> str:
    """A dead key and the next letter arrive as one character, where the layout has no key for that one."""
    accent, letter = taken_apart(arrived)
    if accent in table:
        return table[accent] + table.get(letter, letter)
    return arrived
