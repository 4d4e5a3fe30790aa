"""Checks the environment variables of a till before anything is opened."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["AddressInvalid", "HomeInvalid", "KeyInvalid", "check_variables"]


class AddressInvalid(InputError):
    """Text that is not the address of a server."""

    field = "POSAPP_API_URL"
    sentence = mark("errors", "POSAPP_API_URL: “{text}” is not an address. Write it like https://api.hellotext.com.")


class KeyInvalid(InputError):
    """Text that is not a database key; the text itself is not shown."""

    field = "POSAPP_DATABASE_KEY"
    sentence = mark(
        "errors", "POSAPP_DATABASE_KEY: a key has 64 hexadecimal digits; this one has {length} characters{other}."
    )


class HomeInvalid(InputError):
    """A home that is a file instead of a folder."""

    field = "POSAPP_HOME"
    sentence = mark("errors", "POSAPP_HOME: “{text}” is not a folder.")


def check_variables(environment: Mapping[str, str]) -> None:
    """Refuse variables that are not valid.

    Raises:
        AddressInvalid: When `POSAPP_API_URL` is not an http or https address.
        KeyInvalid: When `POSAPP_DATABASE_KEY` is not 64 hexadecimal digits.
        HomeInvalid: When `POSAPP_HOME` is a file.
    """
    _check_address(environment.get("POSAPP_API_URL", ""))
    _check_key(environment.get("POSAPP_DATABASE_KEY", ""))
    _check_home(environment.get("POSAPP_HOME", ""))


def _check_address(text: str) -> None:
    if text and not _is_address(text):
        raise AddressInvalid(text=_shown(text))


def _is_address(text: str) -> bool:
    try:
        address = urlsplit(text)
        port = address.port
    except ValueError:
        return False
    return address.scheme in {"http", "https"} and bool(address.hostname) and port != 0 and text.isprintable()


def _shown(text: str) -> str:
    """Omit the part before the @, which may be a password or a token."""
    return "".join(character if character.isprintable() else " " for character in text.rpartition("@")[2])[:80]


def _check_key(text: str) -> None:
    if text and re.fullmatch(r"[0-9a-fA-F]{64}", text) is None:
        other = ", and some are not hexadecimal digits" if len(text) == 64 else ""
        raise KeyInvalid(length=len(text), other=other)


def _check_home(text: str) -> None:
    if text and Path(text).expanduser().is_file():
        raise HomeInvalid(text=text[:120])
