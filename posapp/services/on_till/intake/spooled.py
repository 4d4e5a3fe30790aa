"""Puts receipts into the spool and reads what waits there: papers of a printer, receipts of a web POS."""

import json
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from posapp.domain.pos_receipts.document import DocumentUnreadable, from_document, to_document
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind
from posapp.intake.papers.reader import is_receipt, read_paper
from posapp.intake.papers.slips import ReadAt, sale_of_slip
from posapp.intake.printed import PrintedPaper
from posapp.intake.printed_document import PaperUnreadable
from posapp.intake.printed_document import from_document as paper_from_document
from posapp.services.on_ledger.intake.reading import ReadingContext, reading_context
from posapp.services.on_ledger.intake.templates import ReceiptTemplates
from posapp.services.on_till.printer.reading import PAPER
from posapp.services.on_till.till import Till
from posapp.storage.intake.spool_repair import SPOOL_DAMAGED, set_aside_damaged
from posapp.storage.intake_spool import IntakeSpool, SpooledDocument

__all__ = ["RECEIPT", "ReadDocument", "SpoolReader", "begin_spool_anew", "put_receipt"]

RECEIPT = "receipt"
"""The kind of the spool's documents that are receipts."""
LATEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """What one document of the spool gave.

    Attributes:
        received_at: When it came, UTC.
        paper: The paper; None for what was no paper.
        receipt: Its receipt; None for what is none, such as a kitchen's ticket, or cannot be read.
        key: What names this delivery at the counter, as in `Arrival.key`.
    """

    received_at: datetime
    paper: PrintedPaper | None = None
    receipt: PosReceipt | None = None
    key: str = ""


class SpoolReader:
    """Reads documents of the spool as the shop's templates say; used by one thread.

    Args:
        till: Its ledger has the templates.

    Attributes:
        lost_templates: The names of those that no longer fit, as of the last reading.
    """

    def __init__(self, till: Till) -> None:
        self._till = till
        self._latest: deque[ReadAt] = deque(maxlen=LATEST)
        self.lost_templates: tuple[str, ...] = ()

    def read(self, documents: Sequence[SpooledDocument]) -> tuple[ReadDocument, ...]:
        """Read documents in their order; one that cannot be read gives nothing. Raises EnvironmentFault."""
        with self._till.open_workplace() as workplace:
            context, templates = reading_context(workplace), ReceiptTemplates(workplace)
            read = tuple(replace(self._read(each, context, templates), key=_key(each)) for each in documents)
            self.lost_templates = tuple(each.template.name for each in templates.list() if not each.health.still_fits)
            return read

    def _read(self, document: SpooledDocument, context: ReadingContext, templates: ReceiptTemplates) -> ReadDocument:
        try:
            found: object = json.loads(document.document)
            if document.kind == RECEIPT:
                return ReadDocument(received_at=document.received_at, receipt=from_document(found))
            if document.kind == PAPER:
                return self._read_paper(paper_from_document(found), document.received_at, context, templates)
        except (ValueError, RecursionError, DocumentUnreadable, PaperUnreadable):
            pass
        return ReadDocument(received_at=document.received_at)

    def _read_paper(
        self, paper: PrintedPaper, at: datetime, context: ReadingContext, templates: ReceiptTemplates
    ) -> ReadDocument:
        receipt = read_paper(paper, context.shop, context.templates)
        templates.watch(paper.lines, receipt)
        if not is_receipt(receipt):
            return ReadDocument(received_at=at, paper=paper)
        read = ReadAt(receipt=_dated(receipt, at, context), at=at)
        if sale_of_slip(read, self._latest) is not None:
            read = replace(read, receipt=replace(read.receipt, kind=ReceiptKind.OTHER))
        self._latest.append(read)
        return ReadDocument(received_at=at, paper=paper, receipt=read.receipt)


def put_receipt(till: Till, receipt: PosReceipt) -> None:
    """Keep a receipt in the spool, from any thread; raises EnvironmentFault, and then it is not kept.

    A damaged spool is begun anew first.
    """
    try:
        _put(till, receipt)
    except SPOOL_DAMAGED:
        if not begin_spool_anew(till):
            raise
        _put(till, receipt)


def begin_spool_anew(till: Till) -> bool:
    """Move a damaged spool aside, and give whether it was; the next who opens it begins a new one.

    The ledger is opened first: where the key is wrong for all files, nothing is moved. Raises EnvironmentFault.
    """
    with till.open_workplace():
        return set_aside_damaged(till.home.intake_spool, till.database_key())


def _put(till: Till, receipt: PosReceipt) -> None:
    with IntakeSpool(till.home.intake_spool, till.database_key()) as spool:
        spool.put(RECEIPT, json.dumps(to_document(receipt), ensure_ascii=False), till.clock())


def _key(document: SpooledDocument) -> str:
    """The moment too: a spool that was made anew counts from one again."""
    return f"{document.received_at.isoformat()} {document.id}"


def _dated(receipt: PosReceipt, printed_at: datetime, context: ReadingContext) -> PosReceipt:
    """A paper that says no time was printed at the time of the sale."""
    day = printed_at.astimezone(context.shop.zone).date()
    is_without_time = receipt.at is None or (not isinstance(receipt.at, datetime) and receipt.at == day)
    return replace(receipt, at=printed_at) if is_without_time else receipt
