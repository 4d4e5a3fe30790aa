"""Keeps what a till keeps secret of its shop: in the keyring, or beside the membership in a ledger for scripts.

Where the environment names the key of the files there may be no keyring, and that key encrypts the ledger.
"""

import json

from posapp.credentials import Credentials
from posapp.domain.errors import EnvironmentFault
from posapp.domain.membership import MembershipSecret
from posapp.domain.texts import mark
from posapp.storage.ledger import Ledger

__all__ = ["MembershipSecretMissing", "load_secret", "save_secret"]


class MembershipSecretMissing(EnvironmentFault):
    """The keyring no longer has it, as on another PC."""

    sentence = mark(
        "errors",
        "The key that this till shares with the other tills is not in this user's keyring. Unlock it, or leave the "
        "shop and join it again with an invitation. Selling goes on as before.",
    )


def save_secret(credentials: Credentials, ledger: Ledger, secret: MembershipSecret) -> None:
    """Keep a till's secret, beside a membership that is in the ledger; raises NoKeyring, EnvironmentFault."""
    text = json.dumps({"password": secret.password, "key": secret.key.hex()})
    if credentials.keeps_database_key:
        credentials.save_membership_secret(text)
    else:
        ledger.memberships.save_secret(text)


def load_secret(credentials: Credentials, ledger: Ledger) -> MembershipSecret:
    """Give a till's secret; raises MembershipSecretMissing, NoKeyring, EnvironmentFault."""
    text = ledger.memberships.secret() or credentials.membership_secret()
    if not text:
        raise MembershipSecretMissing
    try:
        fields = json.loads(text)
        return MembershipSecret(str(fields["password"]), bytes.fromhex(fields["key"]))
    except (ValueError, KeyError, TypeError) as error:
        raise MembershipSecretMissing from error
