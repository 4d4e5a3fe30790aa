"""Reads the files of a watched folder: fiscal XML, tables of the formats that the till knows, and tickets as text."""

from datetime import date, datetime

from posapp.domain.errors import InputError
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.folder.file_reading import FileReading, FileTrouble
from posapp.intake.folder.fingerprints import content_fingerprint
from posapp.intake.folder.listing import FoundFile
from posapp.intake.papers.reader import is_receipt
from posapp.intake.xml.reading import looks_like_xml, read_fiscal_xml
from posapp.intake.xml.tree import MAX_BYTES as MAX_XML
from posapp.intake.xml.tree import XmlRefusal
from posapp.services.on_ledger.intake.reading import read_papers, reading_context
from posapp.services.on_ledger.intake.table_receipts import TableReading, read_table_receipts
from posapp.services.on_ledger.intake.templates import ReceiptTemplates
from posapp.services.workplace import Workplace
from posapp.storage.files.input_files import open_input

__all__ = ["MAX_TABLE", "FolderFiles"]

MAX_TABLE = 32 * 1024 * 1024
MAX_TEXT = 1024 * 1024
_TABLES = frozenset({".csv", ".tsv", ".xlsx"})
_BEGINNING = 200
_REFUSALS = {
    XmlRefusal.TOO_LARGE: FileTrouble.TOO_LARGE,
    XmlRefusal.NOT_WELL_FORMED: FileTrouble.UNFINISHED,
    XmlRefusal.FORBIDDEN: FileTrouble.FORBIDDEN,
    XmlRefusal.UNKNOWN: FileTrouble.UNKNOWN,
    XmlRefusal.TEST: FileTrouble.TEST,
}


class FolderFiles:
    """Whatever a file holds, reading it gives a value and raises nothing.

    Args:
        workplace: The till; None on a computer without one, where XML alone is read.
        since: Rows of tables that were sold before this moment are no news; None where all are.
        counted: The texts that the templates were held against before; one that is read again counts once.
    """

    def __init__(self, workplace: Workplace | None, since: datetime | None, counted: set[str] | None = None) -> None:
        self._workplace, self._since = workplace, since
        self._counted = set[str]() if counted is None else counted
        self._context = None if workplace is None else reading_context(workplace)

    def read(self, file: FoundFile, is_last_try: bool) -> FileReading:
        """Read a file that stopped changing; one that changes while it is read is not finished.

        Args:
            file: As it was seen.
            is_last_try: Whether what may be cut off at the end of a table is given, as doubtful.
        """
        is_table = file.path.suffix.lower() in _TABLES
        try:
            with open_input(file.path) as stream:
                head = stream.read(_BEGINNING)
                most = MAX_XML if looks_like_xml(head) else MAX_TABLE if is_table else MAX_TEXT
                if file.size > most:
                    return FileReading(trouble=FileTrouble.TOO_LARGE)
                content = head + stream.read(most - len(head) + 1)
        except (OSError, InputError):
            return FileReading(trouble=FileTrouble.UNREADABLE)
        if len(content) != file.size or not _is_still(file):
            return FileReading(trouble=FileTrouble.UNFINISHED)
        if looks_like_xml(content):
            return self._xml(content)
        return self._table(file, content, is_last_try) if is_table else self._text(content)

    def _xml(self, content: bytes) -> FileReading:
        read = read_fiscal_xml(content, None if self._workplace is None else self._workplace.shop.zone)
        if isinstance(read, XmlRefusal):
            return FileReading(trouble=_REFUSALS[read], content=content_fingerprint(content))
        return FileReading(receipts=read, content=content_fingerprint(content))

    def _table(self, file: FoundFile, content: bytes, is_last_try: bool) -> FileReading:
        if self._workplace is None:
            return FileReading(trouble=FileTrouble.NEEDS_ANSWER)
        is_open = file.path.suffix.lower() != ".xlsx" and not content.endswith((b"\n", b"\r", b"\n\0", b"\r\0"))
        try:
            read = read_table_receipts(file.path, self._workplace, open_line=_lines(content) if is_open else 0)
        except InputError:
            read = TableReading(trouble=FileTrouble.UNKNOWN)
        if not _is_still(file):
            return FileReading(trouble=FileTrouble.UNFINISHED)
        receipts = tuple(each for each in read.receipts if self._is_news(each))
        trouble = read.trouble
        if not is_last_try and any(Why.CUT_OFF in each.why for each in receipts):
            receipts = tuple(each for each in receipts if Why.CUT_OFF not in each.why)
            trouble = FileTrouble.UNFINISHED
        return FileReading(receipts=receipts, trouble=trouble, content=content_fingerprint(content), grows=True)

    def _text(self, content: bytes) -> FileReading:
        """A file without any receipt is somebody's note, and nothing to complain about."""
        if self._context is None or self._workplace is None:
            return FileReading(trouble=FileTrouble.UNKNOWN)
        papers, fingerprint = read_papers(content, self._context), content_fingerprint(content)
        if fingerprint not in self._counted:
            self._counted.add(fingerprint)
            templates = ReceiptTemplates(self._workplace)
            for paper, receipt in papers:
                templates.watch(paper.lines, receipt)
        read = (receipt for _paper, receipt in papers if is_receipt(receipt))
        receipts = tuple(each for each in read if each.source is ReceiptSource.FOLDER or each.kind in _PROPOSED)
        return FileReading(receipts=receipts, content=fingerprint)

    def _is_news(self, receipt: PosReceipt) -> bool:
        if self._since is None or receipt.at is None or self._workplace is None:
            return True
        if isinstance(receipt.at, datetime):
            return receipt.at >= self._since
        first: date = self._since.astimezone(self._workplace.shop.zone).date()
        return receipt.at >= first


def _is_still(file: FoundFile) -> bool:
    """Whether a file is as it was seen."""
    try:
        found = file.path.stat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (file.size, file.modified)


def _lines(content: bytes) -> int:
    return content.count(b"\n") + 1


_PROPOSED = frozenset({ReceiptKind.SALE, ReceiptKind.REFUND})
