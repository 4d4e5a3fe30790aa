"""The errors of the shop server, and which answer of PostgreSQL stands for which.

ShopServerError
├── ServerUnreachable   nothing was asked: no network, no server, no trusted certificate
├── DriverMissing       this installation of posapp cannot speak to PostgreSQL
├── AnswerLost          asked, and no answer came: it may have been done
├── TillNotAdmitted     the login is refused, or was locked
├── ServerReadOnly      a standby, or a server that was set so
├── ServerBusy          given up by a time-out of the server, or too many connections
├── ServerNotPrepared   it lacks what this version of posapp asks for
├── TillRetired         the manager retired this till
├── FenceRaised         another till has taken over what this one had
├── ProgramTooOld       too old to sync; it may go on selling
├── IdInUse             an id or a number stands for something else already
└── ValueRefused        a value that the server's rules do not allow
"""

from typing import TYPE_CHECKING

from posapp.domain.errors import PosappError
from posapp.domain.texts import mark

if TYPE_CHECKING:
    import psycopg

__all__ = [
    "AnswerLost",
    "DriverMissing",
    "FenceRaised",
    "IdInUse",
    "ProgramTooOld",
    "ServerBusy",
    "ServerNotPrepared",
    "ServerReadOnly",
    "ServerUnreachable",
    "ShopServerError",
    "TillNotAdmitted",
    "TillRetired",
    "ValueRefused",
    "connecting_error",
    "error_of",
]


class ShopServerError(PosappError):
    """The shop server refused, or could not be reached. It never keeps a till from selling."""

    sentence = mark("errors", "The shop server reported a problem ({code}). Tell whoever looks after it.")


class ServerUnreachable(ShopServerError):
    """Nothing was asked."""

    sentence = mark("errors", "The shop server cannot be reached. This till goes on alone and catches up later.")


class DriverMissing(ShopServerError):
    """The extra `shop` is not installed."""

    sentence = mark("errors", "This installation of posapp cannot use a shop server: psycopg is missing.")


class AnswerLost(ShopServerError):
    """It was asked, and the answer did not come."""

    sentence = mark("errors", "The shop server did not answer in time. posapp looks later whether it was done.")


class TillNotAdmitted(ShopServerError):
    """The login is refused."""

    sentence = mark("errors", "The shop server does not admit this till. Ask a manager to let it join the shop again.")


class ServerReadOnly(ShopServerError):
    """Nothing can be written there at present."""

    sentence = mark("errors", "The shop server is read-only at the moment. Tell whoever looks after it.")


class ServerBusy(ShopServerError):
    """It gave up, and nothing was changed."""

    sentence = mark("errors", "The shop server is too busy. Nothing was changed there; posapp tries again.")


class ServerNotPrepared(ShopServerError):
    """A table or function is missing."""

    sentence = mark("errors", "The shop server is not prepared for this version of posapp. Bring it up to date.")


class TillRetired(ShopServerError):
    """The till was retired."""

    sentence = mark("errors", "This till was retired from the shop. It no longer shares anything with the others.")


class FenceRaised(ShopServerError):
    """The till's fence is higher than the one that it knows."""

    sentence = mark("errors", "This till was replaced by another one. It no longer shares anything with the others.")


class ProgramTooOld(ShopServerError):
    """The program may sell and may not sync."""

    sentence = mark("errors", "This version of posapp is too old to share with the other tills. Install the newer one.")


class IdInUse(ShopServerError):
    """The server has something else under this id or number."""

    sentence = mark("errors", "The shop server has something else under this number. The till may have been restored.")


class ValueRefused(ShopServerError):
    """The server's rules do not allow a value."""

    sentence = mark("errors", "The shop server does not accept this value ({code}). Nothing was changed there.")


def error_of(error: "psycopg.Error") -> ShopServerError:
    """Give what an answer of the server stands for; whatever was asked was not done."""
    code = error.sqlstate or ""
    kind = _BY_CODE.get(code) or _BY_CLASS.get(code[:2]) or ShopServerError
    return kind(code=code or "none")


def connecting_error(error: "psycopg.Error") -> ShopServerError:
    """Give why no connection came to be. libpq keeps no code of it, but knows whether the password was asked for."""
    asked_for_password = error.pgconn is not None and error.pgconn.used_password
    return TillNotAdmitted() if asked_for_password else ServerUnreachable()


_BY_CODE: dict[str, type[ShopServerError]] = {
    "PA001": TillRetired,
    "PA002": FenceRaised,
    "PA003": ProgramTooOld,
    "PA004": IdInUse,
    "PA005": ValueRefused,
    "25006": ServerReadOnly,
    "40001": ServerBusy,
    "40P01": ServerBusy,
    "42501": TillNotAdmitted,
    "55P03": ServerBusy,
    "57014": ServerBusy,
    "42883": ServerNotPrepared,
    "42P01": ServerNotPrepared,
    "3F000": ServerNotPrepared,
}
_BY_CLASS: dict[str, type[ShopServerError]] = {
    "22": ValueRefused,
    "23": ValueRefused,
    "28": TillNotAdmitted,
    "53": ServerBusy,
}
