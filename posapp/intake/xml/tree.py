"""Reads XML that may be hostile into a small tree: bounded, without entities and without anything from outside."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["MAX_BYTES", "Node", "XmlRefusal", "read_tree"]

MAX_BYTES = 5 * 1024 * 1024
MAX_DEPTH = 40
MAX_NODES = 100_000
_PIECE = 64 * 1024


class XmlRefusal(StrEnum):
    """Why a file gives no receipts."""

    TOO_LARGE = "too_large"
    """More bytes, elements or levels than any fiscal document has."""
    NOT_WELL_FORMED = "not_well_formed"
    """It is no XML, is cut off, or is in another encoding than it says."""
    FORBIDDEN = "forbidden"
    """It brings a DTD, entities or references to something outside."""
    UNKNOWN = "unknown"
    """It is XML, and none of the fiscal documents that posapp knows."""
    TEST = "test"
    """It was made in the tax office's system for tests."""


@dataclass(slots=True)
class Node:
    """One element, without the namespaces of its names.

    Attributes:
        name: Its name.
        attributes: By their names.
        text: What stands in it before its first child, without blanks around it.
        children: The elements in it, in their order.
    """

    name: str
    attributes: dict[str, str]
    text: str = ""
    children: list["Node"] = field(default_factory=list)

    def first(self, *path: str) -> "Node | None":
        """Give the first element down a path of names; None where a step is missing."""
        found: Node | None = self
        for name in path:
            found = None if found is None else next((each for each in found.children if each.name == name), None)
        return found

    def all(self, *path: str) -> Iterator["Node"]:
        """Give every element down a path of names."""
        if not path:
            yield self
            return
        for each in self.children:
            if each.name == path[0]:
                yield from each.all(*path[1:])

    def says(self, *path: str) -> str:
        """Give the text down a path; empty where it is missing."""
        found = self.first(*path)
        return "" if found is None else found.text

    def descendants(self, name: str) -> Iterator["Node"]:
        """Give every element of a name below this one, and this one; not those inside of one that was found."""
        waiting = [self]
        while waiting:
            each = waiting.pop()
            if each.name == name:
                yield each
            else:
                waiting += reversed(each.children)


def read_tree(content: bytes) -> Node | XmlRefusal:
    """Read a whole document; whatever the bytes are, it gives a tree or why there is none."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    if len(content) > MAX_BYTES:
        return XmlRefusal.TOO_LARGE
    builder = _Builder()
    try:
        parser = DefusedXMLParser(target=builder, forbid_dtd=True, forbid_entities=True, forbid_external=True)
        body = content.lstrip(b" \t\r\n")
        for at in range(0, len(body), _PIECE):
            parser.feed(body[at : at + _PIECE])
        parser.close()
    except DefusedXmlException:
        return XmlRefusal.FORBIDDEN
    except _TooLargeError:
        return XmlRefusal.TOO_LARGE
    except (ParseError, ValueError, LookupError):  # the latter two: an encoding that is not known, or not kept to
        return XmlRefusal.NOT_WELL_FORMED
    return builder.root or XmlRefusal.NOT_WELL_FORMED


class _TooLargeError(Exception):
    """There are more elements or levels than any fiscal document has."""


class _Builder:
    """Takes what the parser meets, and holds no more than is allowed."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[Node] = []
        self._texts: list[str] = []
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1 + len(attributes)
        if self._count > MAX_NODES or len(self._open) >= MAX_DEPTH:
            raise _TooLargeError
        self._keep_text()
        node = Node(_local(tag), {_local(name): value for name, value in attributes.items()})
        if self._open:
            self._open[-1].children.append(node)
        elif self.root is None:
            self.root = node
        self._open.append(node)

    def end(self, _tag: str) -> None:
        self._keep_text()
        self._open.pop()

    def data(self, text: str) -> None:
        self._texts.append(text)

    def close(self) -> None:
        """The parser calls it at the end; the tree stands in `root`."""

    def _keep_text(self) -> None:
        text = "".join(self._texts).strip()
        self._texts.clear()
        if self._open and not self._open[-1].children and not self._open[-1].text:
            self._open[-1].text = text


def _local(name: str) -> str:
    return name.rpartition("}")[2]
