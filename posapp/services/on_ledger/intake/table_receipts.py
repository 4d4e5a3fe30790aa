"""Reads the rows of a POS's table as receipts, where nothing about its columns is to be asked."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from posapp.domain.pos_files.formats import Grouping
from posapp.domain.pos_files.questions import QuestionKind
from posapp.domain.pos_files.rows import RefundRow, SaleRow
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.domain.sales.tender import Tender
from posapp.intake.folder.file_reading import FileTrouble
from posapp.intake.xml.values import moment, plain
from posapp.services.files.csv_table import InvalidLine
from posapp.services.on_ledger.pos_files.opening import PosFileOptions, UnknownFile, open_pos_file
from posapp.services.on_ledger.pos_files.pos_file import PosFile
from posapp.services.workplace import Workplace

__all__ = ["TableReading", "read_table_receipts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReading:
    """What a table gives.

    Attributes:
        receipts: Its sales and refunds, in the order of its rows.
        trouble: Why some or all are missing.
        is_known: Whether it is a table whose columns are known.
    """

    receipts: tuple[PosReceipt, ...] = ()
    trouble: FileTrouble | None = None
    is_known: bool = True


def read_table_receipts(path: Path, workplace: Workplace, *, open_line: int = 0) -> TableReading:
    """Read a table by the formats that the till knows; a file with open questions is not guessed.

    Args:
        path: A text or a workbook.
        workplace: The till, with its formats and earlier answers.
        open_line: The number of the last line, where no end of line follows it: what stands there may be cut off, and
            is doubtful. 0 for none. So is the last receipt of a table in which a receipt has several rows.

    Raises:
        InputError: When it is no table that can be read.
    """
    today = workplace.shop.days.of(workplace.clock())
    file = open_pos_file(path, PosFileOptions(), workplace.ledger, workplace.shop, today)
    if isinstance(file, UnknownFile):
        return TableReading(trouble=FileTrouble.NEEDS_ANSWER, is_known=False)
    if file.questions:
        return TableReading(trouble=FileTrouble.NEEDS_ANSWER)
    rows = list(file)
    read = [each for each in rows if isinstance(each, SaleRow | RefundRow)]
    doubtful = max((each.number for each in read), default=0) if _has_several_rows(file) else open_line
    receipts = [(each.number, _receipt(each, workplace)) for each in read]
    return TableReading(
        receipts=tuple(_doubted(each) if number == doubtful else each for number, each in receipts),
        trouble=FileTrouble.SOME_ROWS if any(isinstance(each, InvalidLine) for each in rows) else None,
    )


def _has_several_rows(file: PosFile) -> bool:
    """Whether a receipt may have several rows, so that further ones of the last may still be to come."""
    return file.format.grouping is not Grouping.ONE_ROW or file.answers.said.get(QuestionKind.ROWS) == "parts"


def _receipt(row: SaleRow | RefundRow, workplace: Workplace) -> PosReceipt:
    is_sale = isinstance(row, SaleRow)
    written = row.sold_at if isinstance(row, SaleRow) else row.given_at
    return PosReceipt(
        kind=ReceiptKind.SALE if is_sale else ReceiptKind.REFUND,
        source=ReceiptSource.FOLDER,
        number=plain(row.receipt),
        total=row.money,
        at=moment(_with_seconds(written), workplace.shop.zone),
        tender="" if row.tender == Tender.OTHER else row.tender.name or row.tender.code,
        of="" if is_sale else plain(row.receipt),
        confidence=Confidence.SURE,
        why=(Why.TABLE,),
    )


def _with_seconds(written: str) -> str:
    """A moment as its row has it, with the seconds that some systems leave out."""
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return written
    return written if len(written) <= len("2026-11-27") else read.isoformat(timespec="seconds")


def _doubted(receipt: PosReceipt) -> PosReceipt:
    return replace(receipt, confidence=Confidence.DOUBTFUL, why=(*receipt.why, Why.CUT_OFF))
