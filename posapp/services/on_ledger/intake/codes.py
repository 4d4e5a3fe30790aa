"""Reads the fiscal codes on receipts, and takes those of the shop's own POS alone."""

from dataclasses import dataclass

from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.pos_receipts.issuer import check_issuer, is_new_issuer
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.domain.settings.till_settings import TAX_ID
from posapp.domain.staff.members import Permission
from posapp.intake.codes.reading import read_fiscal_code
from posapp.services.on_ledger.settings import setting_in
from posapp.services.workplace import Workplace

__all__ = ["FiscalCodes", "TakenCode"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenCode:
    """A code that was scanned at the counter.

    Attributes:
        receipt: What it says.
        learned: The shop's tax id, where this receipt was the first to tell it; else empty.
    """

    receipt: PosReceipt
    learned: str = ""


class FiscalCodes:
    """The codes that are scanned at one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def read_code(self, text: str) -> PosReceipt | None:
        """Read a code and change nothing.

        Args:
            text: As it arrived, also over another keyboard layout.

        Returns:
            The receipt; None where the text is no fiscal code.

        Raises:
            FiscalCodeRefused: Its receipt is not taken; the sentence says why. Another issuer's is not, where the
                shop's tax id is known.
            FileDamaged: What is stored cannot be a tax id.
        """
        receipt = read_fiscal_code(text, self._shop.zone)
        if receipt is not None:
            check_issuer(receipt, setting_in(self._ledger, self._shop, TAX_ID))
        return receipt

    def take(self, text: str) -> TakenCode | None:
        """Read a code at the counter; the first one tells the shop's tax id, with an entry in the journal.

        Args:
            text: As it arrived, also over another keyboard layout.

        Returns:
            The receipt, and what was learned; None where the text is no fiscal code.

        Raises:
            FiscalCodeRefused: As `read_code` does.
            PermissionMissing, SignInNeeded: When who is signed in may not record payments.
            EnvironmentFault: When the disk refuses; then nothing is learned.
        """
        receipt = read_fiscal_code(text, self._shop.zone)
        if receipt is None:
            return None
        self._authorization.require(Permission.RECORD_PAYMENT)
        own = setting_in(self._ledger, self._shop, TAX_ID)
        check_issuer(receipt, own)
        return TakenCode(receipt=receipt, learned=self._learn(receipt) if is_new_issuer(receipt, own) else "")

    def _learn(self, receipt: PosReceipt) -> str:
        """Keep the issuer, unless another window of the till has learned one meanwhile, which is then held."""
        with self._ledger.transaction():
            own = setting_in(self._ledger, self._shop, TAX_ID)
            if own:
                check_issuer(receipt, own)
                return ""
            self._ledger.settings.put(TAX_ID.name, receipt.issuer)
            who, facts = self._authorization.authorize(Permission.RECORD_PAYMENT), {TAX_ID.fact: receipt.issuer}
            self._ledger.journal.append(at=self._clock(), who=who, what=JournalVerb.TAX_ID_LEARNED, facts=facts)
        return receipt.issuer
