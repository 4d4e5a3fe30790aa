"""Holds tenders: how a customer paid, by one of the five that every shop has or by one of the shop's own."""

import re
from dataclasses import dataclass, field
from typing import ClassVar

__all__ = ["OWN", "Tender", "tender_document", "tender_order"]

OWN = "own:"
"""How the code of a shop's own tender begins."""


@dataclass(frozen=True, slots=True)
class Tender:
    """How a customer paid. Two tenders are the same where their codes are; a name may change.

    Attributes:
        code: Under which it is stored: the word of a built-in one, or `own:` with an id that is never used again.
        name: What the shop calls its own one; empty for a built-in one, which every screen names in its language.

    Raises:
        ValueError: When there is no such code, or an own one has no name.
    """

    code: str
    name: str = field(default="", compare=False)

    CASH: ClassVar["Tender"]
    DEBIT: ClassVar["Tender"]
    CREDIT: ClassVar["Tender"]
    TRANSFER: ClassVar["Tender"]
    OTHER: ClassVar["Tender"]
    BUILT_IN: ClassVar[tuple["Tender", ...]]

    def __post_init__(self) -> None:
        """Refuse what is no tender: an unknown text is never taken for another one."""
        is_own = _OWN_CODE.fullmatch(self.code) is not None
        if is_own != bool(self.name) or not (is_own or self.code in _BUILT_IN):
            raise ValueError("no tender")

    @classmethod
    def stored(cls, code: str, name: str | None) -> "Tender":
        """Give the tender of a code and, for an own one, its name; raises ValueError when it can be none."""
        return cls(code, name or "")

    @classmethod
    def own(cls, identity: str, name: str) -> "Tender":
        """Give a shop's own tender by its id; raises ValueError when it has no name or no such id."""
        return cls(f"{OWN}{identity}", name)

    @classmethod
    def read(cls, text: str) -> "Tender":
        """Give the tender that `text` wrote; raises ValueError when it can be none."""
        code, _, name = text.partition(" ")
        return cls(code, name)

    @property
    def is_own(self) -> bool:
        """Whether it is one of the shop's own."""
        return self.code.startswith(OWN)

    @property
    def text(self) -> str:
        """Code and, for an own one, the name of today: all that the activity log will ever know of it."""
        return f"{self.code} {self.name}" if self.name else self.code

    @property
    def english(self) -> str:
        """The name for a program or a printed report: "Cash", or what the shop calls its own one."""
        return self.name or self.code.capitalize()


def tender_order(tender: Tender) -> tuple[int, str]:
    """Give the key by which tenders are sorted: built-in ones first, then the shop's own, the oldest first."""
    place = len(_BUILT_IN) if tender.is_own else _BUILT_IN.index(tender.code)
    return place, tender.code


def tender_document(tender: Tender) -> dict[str, str]:
    """Give a tender for a program that reads JSON: its code, which stays, and its name."""
    return {"tender": tender.code, "name": tender.english}


_OWN_CODE = re.compile(r"own:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BUILT_IN = ("cash", "debit", "credit", "transfer", "other")

Tender.BUILT_IN = tuple(Tender(code) for code in _BUILT_IN)
Tender.CASH, Tender.DEBIT, Tender.CREDIT, Tender.TRANSFER, Tender.OTHER = Tender.BUILT_IN
