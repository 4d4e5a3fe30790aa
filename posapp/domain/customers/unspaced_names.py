"""Takes apart names that are written without blanks, so that each part of them is found.

In Han, Hiragana, Katakana and Hangul a name is one word for the index: 山田花子 begins with 山, and neither 田 nor 花子
would find it. Hellotext puts the first name first, which nobody does who types such a name.
"""

import re

__all__ = ["inner_parts", "is_unspaced"]

MAX_RUN_LENGTH = 16
"""Characters. A longer run is a sentence, and its end is not searched: the index stays some words a name."""
MAX_RUNS = 4
_LETTERS = (
    "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u3096\u309d-\u309f"
    "\u30a1-\u30fa\u30fc-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_RUN = re.compile(f"[{_LETTERS}]+")


def is_unspaced(name: str) -> bool:
    """Say whether a name has characters of a writing without blanks."""
    return not name.isascii() and _RUN.search(name) is not None


def inner_parts(name: str) -> tuple[str, ...]:
    """Give the further words by which such a name is found; none for any other name.

    Each ending of it, whose beginnings the index finds, each single character, and the two words of a name as one, in
    both orders.
    """
    if name.isascii():
        return ()
    runs = [run[:MAX_RUN_LENGTH] for run in _RUN.findall(name)[:MAX_RUNS]]
    if not runs:
        return ()
    whole = name.split()
    parts = dict.fromkeys(part for each in [*runs, *_joined(whole)] for part in _parts_of(each))
    return tuple(part for part in parts if part not in whole)


def _parts_of(run: str) -> list[str]:
    return [*(run[place:] for place in range(len(run))), *run]


def _joined(words: list[str]) -> list[str]:
    """A longer name than two words is a company or a sentence."""
    if len(words) != 2 or not all(_RUN.fullmatch(word) for word in words):
        return []
    first, last = words
    return [f"{last}{first}"[:MAX_RUN_LENGTH], f"{first}{last}"[:MAX_RUN_LENGTH]]
