"""Reads fiscal XML of any country: the name of its outermost element says whose it is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import tzinfo

from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.xml import brazil_nfce, brazil_sat, chile, mexico, uruguay
from posapp.intake.xml.tree import Node, XmlRefusal, read_tree

__all__ = ["looks_like_xml", "read_fiscal_xml"]

_BEGINNING = re.compile(rb"\s*<[A-Za-z_?!]")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """The documents of one kind, by the names of their outermost elements."""

    roots: frozenset[str]
    read: Callable[[Node, tzinfo | None], Iterator[PosReceipt]]
    is_test: Callable[[Node], bool] = lambda _root: False


_KINDS = (
    _Kind(roots=uruguay.ROOTS, read=uruguay.read),
    _Kind(roots=brazil_nfce.ROOTS, read=brazil_nfce.read, is_test=brazil_nfce.is_test),
    _Kind(roots=brazil_nfce.OTHER_ROOTS, read=lambda _root, _zone: iter(())),
    _Kind(roots=brazil_sat.ROOTS, read=brazil_sat.read, is_test=brazil_sat.is_test),
    _Kind(roots=mexico.ROOTS, read=mexico.read),
    _Kind(roots=chile.ROOTS, read=chile.read),
)


def looks_like_xml(content: bytes) -> bool:
    """Say whether a file begins as XML does, and not as a line of signs; then no other reader is asked."""
    head = content[:200]
    for each in _MARKS:
        head = head.removeprefix(each)
    return _BEGINNING.match(head.replace(b"\0", b"")) is not None


def read_fiscal_xml(content: bytes, zone: tzinfo | None) -> tuple[PosReceipt, ...] | XmlRefusal:
    """Give the receipts in a file, or why there are none; no bytes make it raise anything.

    Args:
        content: The file.
        zone: Where the shop's clock stands, for documents that name no offset; None gives these a day alone.

    Returns:
        Its receipts; none of a document that is known and is no sale. One without a readable total is doubtful.
    """
    root = read_tree(content)
    if isinstance(root, XmlRefusal):
        return root
    kind = next((each for each in _KINDS if root.name in each.roots), None)
    if kind is None:
        return XmlRefusal.UNKNOWN
    return XmlRefusal.TEST if kind.is_test(root) else tuple(kind.read(root, zone))
