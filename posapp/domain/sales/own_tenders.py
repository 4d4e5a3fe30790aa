"""Holds the tenders that a shop has beside the built-in ones: which are offered, in which order, and their names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from posapp.domain.errors import InputError
from posapp.domain.plain_text import one_line
from posapp.domain.sales.tender import Tender
from posapp.domain.texts import mark

__all__ = [
    "MAX_ACTIVE",
    "MAX_NAME",
    "OwnTender",
    "TenderNameInvalid",
    "TenderNameUsed",
    "TenderNotOffered",
    "TenderUnknown",
    "TendersFull",
    "check_name",
    "check_offered",
    "offered",
    "suggested_names",
    "tender_named",
]

MAX_ACTIVE = 4
"""With the five built-in ones these are nine, for the nine keys of a keyboard."""
MAX_NAME = 16
"""Characters that a button of the counter has room for, also in the smallest window."""
NOT_IN_NAMES = frozenset(":=")
"""What stands behind a name in a command: the currency, and the amount."""
BUILT_IN_NAMES = frozenset(
    "cash debit credit transfer other efectivo débito crédito transferencia otro dinheiro transferência outro".split()
)
"""The names of the built-in tenders on the screens of every language."""


class TenderNameInvalid(InputError):
    """No tender can have this name."""

    field = "tender-name"
    sentence = mark("errors", "Name: enter a name of up to {most} characters, without : and =.")


class TenderNameUsed(InputError):
    """Another tender has this name."""

    field = "tender-name"
    sentence = mark("errors", "Name: there is a payment method “{name}” already. Choose another name.")


class TendersFull(InputError):
    """So many tenders of its own a counter offers at most."""

    field = "tender-name"
    sentence = mark(
        "errors", "Payment methods: the counter has room for {most} of your own. Deactivate one that is not used."
    )


class TenderUnknown(InputError):
    """The shop has no such tender."""

    field = "tender"
    sentence = mark("errors", "Payment method: this shop has no “{name}”. It has: {known}.")


class TenderNotOffered(InputError):
    """The tender was deactivated."""

    field = "tender"
    sentence = mark("errors", "Payment method: “{name}” is no longer offered. Choose another one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTender:
    """A tender of the shop's own. It is never deleted, since sales keep it.

    Attributes:
        tender: Its code and its name of today.
        is_active: Whether the counter offers it.
        is_counted: Whether it is counted by itself when a day is closed.
    """

    tender: Tender
    is_active: bool = True
    is_counted: bool = True


def offered(own: Iterable[OwnTender]) -> tuple[Tender, ...]:
    """Give what the counter offers, in its order: the built-in tenders, then the shop's active ones."""
    return tuple(chain(Tender.BUILT_IN, (each.tender for each in own if each.is_active)))


def check_name(name: str, others: Iterable[OwnTender]) -> str:
    """Give a name as it is stored, in one line.

    Args:
        name: What was typed.
        others: The tenders that the name must differ from, beside the built-in ones.

    Raises:
        TenderNameInvalid: When it is empty, too long, or has a sign that stands behind a name in a command.
        TenderNameUsed: When another one has it, however it is capitalized.
    """
    found = " ".join(one_line(name).split())
    if not 0 < len(found) <= MAX_NAME or set(found) & NOT_IN_NAMES:
        raise TenderNameInvalid(most=MAX_NAME)
    used = {each.tender.name.casefold() for each in others} | BUILT_IN_NAMES
    if found.casefold() in used:
        raise TenderNameUsed(name=found)
    return found


def check_offered(tender: Tender, own: Iterable[OwnTender]) -> Tender:
    """Give a tender with its name of today; raises TenderNotOffered when the counter does not offer it."""
    found = next((each for each in offered(own) if each == tender), None)
    if found is None:
        raise TenderNotOffered(name=tender.name)
    return found


def tender_named(text: str, own: Sequence[OwnTender], *, also_inactive: bool = False) -> Tender:
    """Give the tender that a command names: by the word of a built-in one, or by code or name of an own one.

    Args:
        text: The word, the code or the name; `own` may stand before a name.
        own: The shop's own ones.
        also_inactive: Whether one that is no longer offered counts too.

    Raises:
        TenderUnknown: When there is none.
    """
    wanted = " ".join(text.split()).casefold()
    name = wanted.removeprefix("own ")
    active_first = sorted(own, key=lambda each: not each.is_active)
    known = [each.tender for each in active_first if also_inactive or each.is_active]
    for each in (*Tender.BUILT_IN, *known):
        if wanted == each.code or (each.is_own and each.name.casefold() in {wanted, name}):
            return each
    raise TenderUnknown(name=text[:40], known=", ".join(each.name or each.code for each in (*Tender.BUILT_IN, *known)))


def suggested_names(country: str) -> tuple[str, ...]:
    """Give what shops of a country often take beside cash and cards, as their customers call it."""
    return _SUGGESTED.get(country, ("QR", "Wallet", "Meal card"))


_SPANISH = ("QR", "Billetera", "Vale comida")
_SUGGESTED = {
    "BR": ("PIX", "Carteira", "Vale-refeição"),
    **dict.fromkeys(("UY", "AR", "CL", "PY", "BO", "PE", "CO", "MX", "ES", "EC", "CR", "VE", "PA", "DO"), _SPANISH),
}
