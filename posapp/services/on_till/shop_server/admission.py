"""Keeps a till that was retired from sending: another one may have taken over what it had not delivered."""

from posapp import __version__
from posapp.domain.errors import RuleError
from posapp.domain.texts import mark
from posapp.services.on_till.till import Till
from posapp.shop_server.errors import FenceRaised, ShopServerError, TillNotAdmitted, TillRetired
from posapp.storage.ledger import Ledger

__all__ = ["REFUSALS", "TillLockedOut", "note_admission", "require_admitted", "shares_with_others"]

REFUSALS = (TillRetired, FenceRaised, TillNotAdmitted)
REFUSED = "shop server refuses this till"
"""The setting that says so until the server admits it again, or the till leaves the shop."""


class TillLockedOut(RuleError):
    """The shop server no longer admits this till."""

    sentence = mark(
        "errors",
        "The shop no longer admits this till: it was retired, and another till may send what it recorded. So nothing "
        "is sent to Hellotext from here. Ask a manager; “posapp shop leave” lets it go on alone.",
    )


def shares_with_others(till: Till) -> bool:
    """Say whether the till is one of a shop of several; raises EnvironmentFault when the ledger refuses."""
    with till.open_ledger() as ledger:
        membership = ledger.memberships.load()
    return membership is not None and membership.is_joined


def require_admitted(till: Till) -> None:
    """Ask the shop server, where there is one, before anything is sent; while it is away, what it said last counts.

    Raises:
        TillLockedOut: When it refuses this till.
        EnvironmentFault: When the ledger or the keyring refuses.
    """
    with till.open_ledger() as ledger:
        server = till.shop_link.server(ledger)
        if server is None:
            return
        try:
            server.hello(__version__)
        except REFUSALS:
            note_admission(ledger, is_admitted=False)
        except ShopServerError:
            pass  # it is away: what it said last counts
        else:
            note_admission(ledger, is_admitted=True)
        if ledger.settings.get(REFUSED) is not None:
            raise TillLockedOut


def note_admission(ledger: Ledger, *, is_admitted: bool) -> None:
    """Keep whether the server admits this till; nothing is written where that is known."""
    known = ledger.settings.get(REFUSED)
    if is_admitted and known is not None:
        ledger.settings.remove(REFUSED)
    elif not is_admitted and known is None:
        ledger.settings.put(REFUSED, "1")
