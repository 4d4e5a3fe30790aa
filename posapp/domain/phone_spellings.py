"""Gives every spelling in E.164 under which one and the same mobile number may be stored."""

import re

__all__ = ["spellings_of"]


def spellings_of(e164: str) -> tuple[str, ...]:
    """Give the number itself, and the other spellings that reach the same person.

    - Argentina: a mobile has a 9 after +54 from abroad, and none where it was left out; the 15 of a call at home is no
      part of either (ENACOM, national numbering plan).
    - Mexico: until 2019 a mobile had a 1 after +52; it has none now (IFT, agreement of 2018).
    - Brazil: mobiles had eight digits until the ninth, a 9 in front, came between 2012 and 2016 (Anatel, resolution
      553/2010); only numbers that began with 6 to 9 are mobiles.

    Args:
        e164: Such as "+5491123456789"; any other text is given back alone.
    """
    for longer, shorter in _RULES:
        for pattern, other in (longer, shorter):
            found = pattern.fullmatch(e164)
            if found is not None:
                return (e164, found.expand(other))
    return (e164,)


def _rule(with_digit: str, without: str, add: str, drop: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return (re.compile(with_digit), drop), (re.compile(without), add)


_RULES = (
    _rule(r"\+549([1-8][0-9]{9})", r"\+54([1-8][0-9]{9})", r"+549\1", r"+54\1"),
    _rule(r"\+521([2-9][0-9]{9})", r"\+52([2-9][0-9]{9})", r"+521\1", r"+52\1"),
    _rule(r"\+55([1-9]{2})9([6-9][0-9]{7})", r"\+55([1-9]{2})([6-9][0-9]{7})", r"+55\g<1>9\2", r"+55\1\2"),
)
