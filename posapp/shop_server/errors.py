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
├── CodeNotAdmitted     an invitation that the server does not know
├── InvitationUsed      another till has used the invitation
├── InvitationExpired   its time is over
├── ReceiptPrefixTaken  another till of the shop has the prefix of this one's receipts
├── TillNameTaken       another till of the shop has its name
├── TillKnown           the shop has this till already, or had it retired
├── TillsNotClosed      tills have not closed a day of the shop
├── ShopDayClosed       the shop has closed the day
├── SealBroken          sealed with another key, for another owner, or changed
└── ValueRefused        a value that the server's rules do not allow
"""

from typing import TYPE_CHECKING

from posapp.domain.errors import PosappError
from posapp.domain.texts import mark

if TYPE_CHECKING:
    import psycopg

__all__ = [
    "AnswerLost",
    "CodeNotAdmitted",
    "DriverMissing",
    "FenceRaised",
    "IdInUse",
    "InvitationExpired",
    "InvitationUsed",
    "ProgramTooOld",
    "ReceiptPrefixTaken",
    "SealBroken",
    "ServerBusy",
    "ServerNotPrepared",
    "ServerReadOnly",
    "ServerUnreachable",
    "ShopDayClosed",
    "ShopServerError",
    "TillKnown",
    "TillNameTaken",
    "TillNotAdmitted",
    "TillRetired",
    "TillsNotClosed",
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


class CodeNotAdmitted(ShopServerError):
    """The server knows no such invitation."""

    field = "code"
    sentence = mark("errors", "Code: the shop server does not know this invitation. Ask a manager for a new one.")


class InvitationUsed(ShopServerError):
    """Another till has used it."""

    field = "code"
    sentence = mark("errors", "Code: another till has used this invitation. Ask a manager for a new one.")


class InvitationExpired(ShopServerError):
    """Its time is over."""

    field = "code"
    sentence = mark("errors", "Code: the time of this invitation is over. Ask a manager for a new one.")


class ReceiptPrefixTaken(ShopServerError):
    """Receipts of two tills would have the same numbers."""

    field = "till"
    sentence = mark(
        "errors",
        "Till: another till of this shop numbers its receipts as this one does. Set this till up under another name, "
        "and join again. Selling goes on as before.",
    )


class TillNameTaken(ShopServerError):
    """Two tills of one name cannot be told apart."""

    field = "till"
    sentence = mark(
        "errors", "Till: another till of this shop has this name. Set this till up under another one, and join again."
    )


class TillKnown(ShopServerError):
    """Its folder was copied, or it was retired."""

    field = "till"
    sentence = mark(
        "errors",
        "Till: the shop has this till already, or it was retired. If its folder was copied to a second PC, set that "
        "PC up as a till of its own.",
    )


class TillsNotClosed(ShopServerError):
    """A till has not closed the day."""

    field = "day"
    sentence = mark(
        "errors",
        "Day: these tills have not closed it: {tills}. Close it there, or say why a till is absent.",
    )


class ShopDayClosed(ShopServerError):
    """Nothing is to be added to the close."""

    field = "day"
    sentence = mark("errors", "Day: the shop has closed it already, and no till came later.")


class SealBroken(ShopServerError):
    """What was sealed does not open."""

    sentence = mark(
        "errors", "The shop server holds something that this till's key does not open. Let the till join again."
    )


class ValueRefused(ShopServerError):
    """The server's rules do not allow a value."""

    sentence = mark("errors", "The shop server does not accept this value ({code}). Nothing was changed there.")


def error_of(error: "psycopg.Error") -> ShopServerError:
    """Give what an answer of the server stands for; whatever was asked was not done."""
    code = error.sqlstate or ""
    if code == TILLS_NOT_CLOSED:
        return TillsNotClosed(tills=str(error.diag.message_primary)[:200])
    kind = _BY_CODE.get(code) or _BY_CLASS.get(code[:2]) or ShopServerError
    return kind(code=code or "none")


def connecting_error(error: "psycopg.Error") -> ShopServerError:
    """Give why no connection came to be. libpq keeps no code of it, but knows whether the password was asked for."""
    asked_for_password = error.pgconn is not None and error.pgconn.used_password
    return TillNotAdmitted() if asked_for_password else ServerUnreachable()


TILLS_NOT_CLOSED = "PA011"
_BY_CODE: dict[str, type[ShopServerError]] = {
    "PA001": TillRetired,
    "PA002": FenceRaised,
    "PA003": ProgramTooOld,
    "PA004": IdInUse,
    "PA005": ValueRefused,
    "PA006": ReceiptPrefixTaken,
    "PA007": InvitationUsed,
    "PA008": InvitationExpired,
    "PA009": TillNameTaken,
    "PA010": TillKnown,
    "PA012": ShopDayClosed,
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
