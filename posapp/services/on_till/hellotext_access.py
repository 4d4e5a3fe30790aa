"""Connects a till to Hellotext with its address, time-out and token."""

from typing import TYPE_CHECKING

from posapp import __version__

if TYPE_CHECKING:
    from posapp.hellotext.client import HellotextClient
    from posapp.services.on_till.till import Till

__all__ = ["connect"]


def connect(till: "Till", token: str | None = None) -> "HellotextClient":
    """Give a client for the till's business, to be entered with `async with`.

    Args:
        till: The till.
        token: A token to try instead of the saved one.

    Raises:
        TokenMissing: When none is saved and none is given.
        TokenInvalid: When the text cannot be a token.
        PlainHttpRefused: When the address is not https and not on this computer.
        TimeoutInvalid: When the time-out in the environment is invalid.
    """
    from posapp.hellotext.client import HellotextClient

    return HellotextClient(till.api_url, token or till.token, timeout=till.timeout, version=__version__)
