"""Holds a shop's own tax id against the one that a receipt bears."""

import re

from posapp.domain.errors import InputError
from posapp.domain.pos_receipts.fiscal_code_errors import OtherIssuer
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.domain.texts import mark

__all__ = ["TaxIdInvalid", "check_issuer", "checked_tax_id", "is_new_issuer"]

MAX_LENGTH = 20
_BETWEEN = re.compile(r"[\s./-]")
_TAX_ID = re.compile(r"[0-9A-Za-zÑñ&]{8,20}")


class TaxIdInvalid(InputError):
    """The text cannot be a tax id."""

    field = "tax-id"
    sentence = mark("errors", "Tax ID: enter the 8 to 20 letters and digits on the shop's receipts, or nothing.")


def checked_tax_id(text: str) -> str:
    """Give a typed tax id without blanks around it, empty for none; raises TaxIdInvalid."""
    written = text.strip()
    if written and not (len(written) <= 2 * MAX_LENGTH and _TAX_ID.fullmatch(_BETWEEN.sub("", written))):
        raise TaxIdInvalid()
    return written


def is_new_issuer(receipt: PosReceipt, own: str) -> bool:
    """Say whether a receipt tells the shop's tax id, where that is not known yet."""
    return not own and bool(receipt.issuer)


def check_issuer(receipt: PosReceipt, own: str) -> None:
    """Refuse what another issuer printed; raises OtherIssuer.

    Args:
        receipt: As it was read; one without an issuer passes.
        own: The shop's tax id, however it is punctuated; empty where it is not known, and then every receipt passes.
    """
    if own and receipt.issuer and _bare(receipt.issuer) != _bare(own):
        raise OtherIssuer(issuer=receipt.issuer, own=own)


def _bare(tax_id: str) -> str:
    return _BETWEEN.sub("", tax_id).upper()
