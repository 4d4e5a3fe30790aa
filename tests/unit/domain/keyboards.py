"""Keyboards of the world as a scanner with US keys meets them: what each layout types for each US key."""

from dataclasses import dataclass

from posapp.domain.scanning.learning import TEST_CODES, Arrival, Learning
from posapp.domain.scanning.pace import Pace
from posapp.domain.scanning.profile import ScanEnd

__all__ = ["KEYBOARDS", "PLAIN_KEYBOARDS", "Keyboard", "arrival", "learned_from", "scans_on"]

US = ("`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./ ", '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>? ')
COMPOSED = {
    **dict(zip(("`" + each for each in "aeiouAEIOU"), "àèìòùÀÈÌÒÙ", strict=True)),
    **dict(zip(("´" + each for each in "aeiouyAEIOUY"), "áéíóúýÁÉÍÓÚÝ", strict=True)),
    **dict(zip(("^" + each for each in "aeiouAEIOU"), "âêîôûÂÊÎÔÛ", strict=True)),
    **dict(zip(("¨" + each for each in "aeiouyAEIOU"), "äëïöüÿÄËÏÖÜ", strict=True)),
    **dict(zip(("~" + each for each in "anoANO"), "ãñõÃÑÕ", strict=True)),
}


@dataclass(frozen=True)
class Keyboard:
    """A layout over a scanner's US keys.

    Attributes:
        plain: What each US key types.
        shifted: What it types with Shift.
        dead: The dead keys of either level.
        caps: Whether Caps Lock is on, which changes letters alone.
        shift_lock: Whether it holds Shift down instead, as in France.
    """

    plain: str
    shifted: str
    dead: str = ""
    caps: bool = False
    shift_lock: bool = False

    def types(self, text: str) -> str:
        """Give what arrives of a scanned text; a dead key waits for the next one, as in Windows."""
        arrived, waiting = "", ""
        for each in text:
            got = self._key(each)
            if waiting:
                arrived += waiting if got == " " else COMPOSED.get(waiting + got, waiting + got)
                waiting = ""
            elif got in self.dead:
                waiting = got
            else:
                arrived += got
        return arrived + waiting

    def _key(self, character: str) -> str:
        if not character.isprintable():
            return character
        place, level = (US[0].index(character), 0) if character in US[0] else (US[1].index(character), 1)
        low, high = self.plain[place], self.shifted[place]
        is_flipped = self.caps and (self.shift_lock or low.upper() == high != low)
        return (low, high)[level ^ is_flipped]


def _with_caps(keyboard: Keyboard, *, shift_lock: bool = False) -> Keyboard:
    return Keyboard(keyboard.plain, keyboard.shifted, keyboard.dead, caps=True, shift_lock=shift_lock)


PLAIN_KEYBOARDS = {
    "US": Keyboard(*US),
    "French": Keyboard(
        "²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:! ",
        "³1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§ ",
        "^¨",
    ),
    "German": Keyboard(
        "^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.- ",
        "°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_ ",
        "^´`",
    ),
    "Spanish": Keyboard(
        "º1234567890'¡qwertyuiop`+çasdfghjklñ´zxcvbnm,.- ",
        'ª!"·$%&/()=?¿QWERTYUIOP^*ÇASDFGHJKLÑ¨ZXCVBNM;:_ ',
        "`´^¨",
    ),
    "Spanish (Latin America)": Keyboard(
        "|1234567890'¿qwertyuiop´+}asdfghjklñ{zxcvbnm,.- ",
        '°!"#$%&/()=?¡QWERTYUIOP¨*]ASDFGHJKLÑ[ZXCVBNM;:_ ',
        "´¨",
    ),
    "Portuguese (Brazil)": Keyboard(
        "'1234567890-=qwertyuiop´[]asdfghjklç~zxcvbnm,.; ",
        '"!@#$%¨&*()_+QWERTYUIOP`{}ASDFGHJKLÇ^ZXCVBNM<>: ',
        "´~¨`^",
    ),
    "Portuguese (Portugal)": Keyboard(
        "\\1234567890'«qwertyuiop+´~asdfghjklçºzxcvbnm,.- ",
        '|!"#$%&/()=?»QWERTYUIOP*`^ASDFGHJKLÇªZXCVBNM;:_ ',
        "´~`^",
    ),
    "Italian": Keyboard(
        "\\1234567890'ìqwertyuiopè+ùasdfghjklòàzxcvbnm,.- ",
        '|!"£$%&/()=?^QWERTYUIOPé*§ASDFGHJKLç°ZXCVBNM;:_ ',
    ),
}
RUSSIAN = Keyboard(
    "ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю. ",
    'Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ, ',
)
KEYBOARDS = {
    **PLAIN_KEYBOARDS,
    "Russian": RUSSIAN,
    **{f"{name}, Caps Lock": _with_caps(each) for name, each in PLAIN_KEYBOARDS.items()},
    "French, Caps Lock as Shift": _with_caps(PLAIN_KEYBOARDS["French"], shift_lock=True),
}
QUICK = Pace(5, 12)


def arrival(text: str, *, key: str = "", end: ScanEnd = ScanEnd.ENTER, pace: Pace = QUICK) -> Arrival:
    """Give a scan as it arrives."""
    return Arrival(text, end, pace, key)


def learned_from(*texts: str, **how: object) -> Learning:
    """Learn from scans that arrive like that; `how` is handed to `arrival`."""
    learning = Learning()
    for text in texts:
        learning.take(arrival(text, **how))  # type: ignore[arg-type]
    return learning


def scans_on(keyboard: Keyboard, before: str = "", behind: str = "") -> list[str]:
    """Give how the test codes arrive."""
    return [keyboard.types(f"{before}{each}{behind}") for each in TEST_CODES]
