"""Keeps what a till keeps secret of its shop: in the keyring, or beside the membership in a ledger for scripts.

Where the environment names the key of the files there may be no keyring, and that key encrypts the ledger.
"""

import json

from posapp.domain.errors import EnvironmentFault
from posapp.domain.membership import MembershipSecret
from posapp.domain.texts import mark
from posapp.services.on_till.till import Till
from posapp.storage.ledger import Ledger

__all__ = ["MembershipSecretMissing", "load_secret", "save_secret"]


class MembershipSecretMissing(EnvironmentFault):
    """The keyring no longer has it, as on another PC."""

    sentence = mark(
        "errors",
        "The key that this till shares with the other tills is not in this user's keyring. Unlock it, or leave the "
        "shop and join it again with an invitation. Selling goes on as before.",
    )


def save_secret(till: Till, ledger: Ledger, secret: MembershipSecret) -> None:
    """Keep a till's secret, beside a membership that is in the ledger; raises NoKeyring, EnvironmentFault."""
    text = json.dumps({"password": secret.password, "key": secret.key.hex()})
    if till.credentials.keeps_database_key:
        till.credentials.save_membership_secret(text)
    else:
        ledger.memberships.save_secret(text)


def load_secret(till: Till, ledger: Ledger) -> MembershipSecret:
    """Give a till's secret; raises MembershipSecretMissing, NoKeyring, EnvironmentFault."""
    text = ledger.memberships.secret() or till.credentials.membership_secret()
    if not text:
        raise MembershipSecretMissing
    try:
        fields = json.loads(text)
        return MembershipSecret(str(fields["password"]), bytes.fromhex(fields["key"]))
    except (ValueError, KeyError, TypeError) as error:
        raise MembershipSecretMissing from error
