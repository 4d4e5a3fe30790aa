"""Shapes the practice server's list: each detail that Hellotext's documentation leaves open can be chosen or drawn."""

import random
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any, Final

from posapp.sandbox.shape_choices import (
    Amounts,
    Cursor,
    HasMore,
    Ids,
    ListEnvelope,
    ListResponse,
    Metadata,
    ShapeOption,
    SortOrder,
    TrackedAt,
)

__all__ = ["CHOICES", "NUMBERS", "ListShape", "ShapeInvalid", "explained_shapes", "mixed_shape", "parse_shape"]

LARGEST_PAGE: Final = 100


class ShapeInvalid(ValueError):
    """A shape that cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListShape:
    """The shape of the list of events; by default, the documented one.

    Attributes:
        metadata: How events show their metadata.
        ids: How records show their id.
        amounts: How events show their amount.
        moments: How events show when they happened.
        envelope: What surrounds a list.
        more: How a page says whether another follows.
        cursor: What starting_after does.
        order: In which order events are listed.
        answer: What reading the list gives at all.
        page: A page holds so many records at most, whatever was asked for.
        newest: Only so many of the newest events are listed; 0 for all.
        lag: Seconds until an event is listed.
        lag_growth: By so many seconds the lag grows in each second, from 0 up to but not 1.
        lag_spread: Each event is listed up to so many seconds later than the lag, by chance.
        cache: Pages come from a copy of the list that is renewed after so many seconds; 0 for none.
        hidden: Which part of the events is never listed, by chance, 0 to 1.
        seed: Makes chance the same in each run.
        everywhere: Whether envelope, ids and paging hold for profiles, coupons, actions and the other lists too.
    """

    metadata: Metadata = Metadata.SHOWN
    ids: Ids = Ids.ID
    amounts: Amounts = Amounts.NUMBER
    moments: TrackedAt = TrackedAt.AS_SENT
    envelope: ListEnvelope = ListEnvelope.AS_OPTIONS
    more: HasMore = HasMore.RIGHT
    cursor: Cursor = Cursor.EXACT
    order: SortOrder = SortOrder.NEWEST
    answer: ListResponse = ListResponse.LIST
    page: int = LARGEST_PAGE
    newest: int = 0
    lag: float = 0.0
    lag_growth: float = 0.0
    lag_spread: float = 0.0
    cache: float = 0.0
    hidden: float = 0.0
    seed: int = 1
    everywhere: bool = False

    def __str__(self) -> str:
        """Give what `parse_shape` reads as this shape."""
        chosen = {each.name: getattr(self, each.name) for each in fields(self)}
        changed = {name: value for name, value in chosen.items() if value != getattr(_DOCUMENTED, name)}
        parts = [f"{name}={changed[name]}" for name in CHOICES if name in changed]
        parts += [f"{_spoken(name)}={changed[name]}" for name in NUMBERS if name in changed]
        return ",".join([*parts, *(["everywhere"] if self.everywhere else [])]) or "documented"

    @property
    def is_documented(self) -> bool:
        """Whether everything is as documented."""
        return replace(self, seed=_DOCUMENTED.seed) == _DOCUMENTED

    def elsewhere(self) -> "ListShape":
        """Give the shape of the lists of anything but events."""
        if not self.everywhere:
            return _DOCUMENTED
        return ListShape(ids=self.ids, envelope=self.envelope, more=self.more, cursor=self.cursor, page=self.page)


CHOICES: MappingProxyType[str, type[ShapeOption]] = MappingProxyType(
    {
        "metadata": Metadata,
        "ids": Ids,
        "amounts": Amounts,
        "moments": TrackedAt,
        "envelope": ListEnvelope,
        "more": HasMore,
        "cursor": Cursor,
        "order": SortOrder,
        "answer": ListResponse,
    }
)
"""The fields of a shape that are one of several ways."""
NUMBERS: MappingProxyType[str, tuple[float, float, str]] = MappingProxyType(
    {
        "page": (1, LARGEST_PAGE, "A page holds so many records at most, whatever was asked for."),
        "newest": (0, 10**9, "Only so many of the newest events are listed; 0 for all."),
        "lag": (0, 10**9, "Seconds until an event is listed."),
        "lag_growth": (0, 0.999, "By so many seconds the lag grows in each second."),
        "lag_spread": (0, 10**9, "Each event is listed up to so many seconds later than the lag, by chance."),
        "cache": (0, 10**9, "Pages come from a copy of the list that is renewed after so many seconds; 0 for none."),
        "hidden": (0, 1, "Which part of the events is never listed, by chance, 0 to 1."),
        "seed": (0, 2**32, "Makes chance the same in each run."),
    }
)
"""The fields of a shape that are numbers: the least, the most, and what they do."""
_WHOLE = frozenset({"page", "newest", "seed"})
_DRAWN = MappingProxyType(
    {
        "page": (1, 2, 5, 25),
        "newest": (3, 10, 25),
        "lag": (5.0, 90.0, 700.0, 4000.0),
        "lag_growth": (0.1, 0.5, 0.9),
        "lag_spread": (30.0, 900.0),
        "cache": (30.0, 300.0, 1800.0),
        "hidden": (0.1, 0.5),
    }
)
_DOCUMENTED: Final = ListShape()


def parse_shape(text: str) -> ListShape:
    """Read "metadata=empty,order=oldest,page=25"; "mixed:SEED" first draws the rest by chance.

    Raises:
        ShapeInvalid: With what is wrong.
    """
    shape, named = _DOCUMENTED, set[str]()
    for part in filter(None, (each.strip() for each in text.split(","))):
        name = part.partition("=")[0].partition(":")[0]
        if name in named:
            raise ShapeInvalid(f"{name} is named twice")
        if named and name == "mixed":
            raise ShapeInvalid("mixed:SEED comes first")
        named.add(name)
        shape = _with(shape, part)
    return shape


def mixed_shape(seed: int) -> ListShape:
    """Draw a shape by chance; the same one for the same seed. A list that cannot be read at all is seldom."""
    chance = random.Random(seed)  # noqa: S311 - practice, not cryptography
    shape = replace(_DOCUMENTED, seed=seed)
    for name, choice in CHOICES.items():
        if chance.random() < (0.1 if name == "answer" else 0.4):
            shape = _changed(shape, name, chance.choice(list(choice)))
    for name, numbers in _DRAWN.items():
        if chance.random() < 0.2:
            shape = _changed(shape, name, chance.choice(numbers))
    return shape


def explained_shapes() -> list[str]:
    """Explain each shape in a line."""
    ways = [f"{name}={way}: {way.says}" for name, choice in CHOICES.items() for way in choice]
    numbers = [f"{_spoken(name)}=N: {says}" for name, (_, _, says) in NUMBERS.items()]
    everywhere = "everywhere: Envelope, ids and paging hold for the other lists too."
    return ["mixed:SEED: Each of these by chance; name others after it.", *ways, *numbers, everywhere]


def _with(shape: ListShape, part: str) -> ListShape:
    said, _, value = part.partition("=")
    name = said.replace("-", "_")
    if part == "documented":
        return shape
    if part == "everywhere":
        return replace(shape, everywhere=True)
    if part.startswith("mixed:"):
        return mixed_shape(int(_number("seed", part.removeprefix("mixed:"))))
    return _changed(shape, name, _number(name, value) if name in NUMBERS else _way(name, value))


def _changed(shape: ListShape, name: str, value: ShapeOption | float) -> ListShape:
    change: dict[str, Any] = {name: value}
    return replace(shape, **change)


def _spoken(name: str) -> str:
    return name.replace("_", "-")


def _way(name: str, value: str) -> ShapeOption:
    if name not in CHOICES:
        known = ", ".join(map(_spoken, [*CHOICES, *NUMBERS]))
        raise ShapeInvalid(
            f"“{_spoken(name)}” is nothing that can be shaped; known are {known}, everywhere and mixed:SEED"
        )
    try:
        return CHOICES[name](value)
    except ValueError as error:
        raise ShapeInvalid(f"{name} is one of {', '.join(CHOICES[name])}, not “{value}”") from error


def _number(name: str, text: str) -> float:
    least, most, _ = NUMBERS[name]
    try:
        number = float(text)
    except ValueError as error:
        raise ShapeInvalid(f"{_spoken(name)} is a number, not “{text}”") from error
    if not least <= number <= most or (name in _WHOLE and number != int(number)):
        kind = "a whole number" if name in _WHOLE else "a number"
        raise ShapeInvalid(f"{_spoken(name)} is {kind} from {least} to {most}, not {text}")
    return int(number) if name in _WHOLE else number
