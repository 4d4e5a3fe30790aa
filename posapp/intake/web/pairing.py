"""Holds who may post receipts: a web POS by its origin and token, a program of this PC by its token."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest
from urllib.parse import urlsplit

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["OriginInvalid", "Pairing", "digest_of", "pairing_of", "parse_origin"]


class OriginInvalid(InputError):
    """The text is no address of a web page that may be allowed."""

    field = "origin"
    sentence = mark(
        "errors",
        "Origin: “{text}” is not the address of a web POS, such as https://pos.example.com. Only this computer's own "
        "pages may be without https.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """One sender that may post.

    Attributes:
        name: The name that a person gave it.
        origin: The origin of its pages, as a browser sends it; empty for a program that is no browser.
        digest: SHA-256 of its token, in hexadecimal; the token itself is shown once and kept nowhere.
    """

    name: str
    origin: str
    digest: str


def digest_of(token: str) -> str:
    """Give what is kept of a token: it is 256 random bits, so its plain hash cannot be guessed back."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def pairing_of(token: str, pairings: Sequence[Pairing]) -> Pairing | None:
    """Give the sender whose token this is; None for nobody's. It takes the same time for each."""
    digest, found = digest_of(token), None
    for each in pairings:
        if compare_digest(each.digest, digest):
            found = each
    return found


def parse_origin(text: str) -> str:
    """Give an origin as browsers send it: scheme, host and the port where it is not the usual one.

    Raises:
        OriginInvalid: For anything that is not https, or http on this computer.
    """
    try:
        parts = urlsplit(text.strip().rstrip("/"))
        port = parts.port
    except ValueError as error:
        raise OriginInvalid(text=text[:60]) from error
    host = parts.hostname or ""
    is_own = host in {"localhost", "127.0.0.1"}
    is_bare = not (parts.path or parts.query or parts.fragment or parts.username)
    if not (_HOST.fullmatch(host) and is_bare and (parts.scheme == "https" or (is_own and parts.scheme == "http"))):
        raise OriginInvalid(text=text[:60])
    usual = {"https": 443, "http": 80}[parts.scheme]
    return f"{parts.scheme}://{host}" + ("" if port in {None, usual} else f":{port}")


_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*")
