"""Reads the body of an answer, unpacked only up to a limit."""

import json
import re
import zlib
from contextlib import aclosing

import httpx

__all__ = [
    "ACCEPTED_ENCODING",
    "LARGEST_PAGE",
    "MAX_RESPONSE_BYTES",
    "MAX_VALUES",
    "is_bounded",
    "looks_like_json",
    "read_body",
    "read_json",
]

MAX_RESPONSE_BYTES = 10 * 2**20
"""Bytes, unpacked, of an answer about one thing."""
LARGEST_PAGE = 50 * 2**20
"""Bytes, unpacked, of a page of a list."""
MAX_VALUES = 500_000
"""Python takes fifty times the room of a small JSON value; a page of a hundred customers has some thousands."""
ACCEPTED_ENCODING = "gzip"
PART_OF_BODY = 2**16
GZIP = zlib.MAX_WBITS | 16

_BEGINS_AS_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")


async def read_body(response: httpx.Response, longest: int) -> bytes | None:
    """Give the body, or None when it is longer than `longest` bytes, in another encoding than asked for, or damaged.

    httpx unpacks each part that comes as a whole, and one kilobyte may become a megabyte, or a gigabyte where it is
    packed twice; here no byte beyond `longest` is unpacked.
    """
    if response.is_stream_consumed:  # a transport that hands over the whole answer at once
        return response.content if len(response.content) <= longest else None
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        return None
    unpacking = _PlainBody(longest) if encoding in {"", "identity"} else _GzipBody(longest)
    async with aclosing(response.aiter_raw(PART_OF_BODY)) as parts:  # type: ignore[type-var]  # typed as an iterator
        async for part in parts:
            if not unpacking.feed(part):
                break
    return unpacking.complete_body()


def looks_like_json(body: bytes) -> bool:
    """Say whether a body may be a JSON object or list: nothing else comes from Hellotext."""
    return _BEGINS_AS_JSON.match(body) is not None


def is_bounded(body: bytes) -> bool:
    """Say whether a JSON text holds so few values that reading it fits into memory."""
    return body.count(b",") + body.count(b"[") + body.count(b"{") <= MAX_VALUES


def read_json(body: bytes) -> object:
    """Give what a JSON text says; raises ValueError for what is none, nests too deep or holds too many values."""
    if not is_bounded(body):
        raise ValueError("too many values")
    try:
        content: object = json.loads(body)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return content


class _PlainBody:
    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._body = bytearray()

    def feed(self, part: bytes) -> bool:
        """Take the next part, and say whether another is wanted."""
        self._body += part
        return len(self._body) <= self._longest

    def complete_body(self) -> bytes | None:
        return bytes(self._body) if len(self._body) <= self._longest else None


class _GzipBody:
    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._body = bytearray()
        self._unpacker = zlib.decompressobj(GZIP)
        self._is_damaged = False
        self._began = False

    def feed(self, part: bytes) -> bool:
        """Take the next part, and say whether another is wanted."""
        self._began = True
        try:
            self._body += self._unpacker.decompress(part, self._longest + 1 - len(self._body))
        except zlib.error:
            self._is_damaged = True
        return not self._is_damaged and not self._unpacker.eof and len(self._body) <= self._longest

    def complete_body(self) -> bytes | None:
        if not self._began:
            return b""
        is_whole = self._unpacker.eof and not self._is_damaged and len(self._body) <= self._longest
        return bytes(self._body) if is_whole else None
