"""Reads a file of the shop's POS, whatever it is: the one place where its content decides about the reader."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from posapp.domain.errors import InputError
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptSource
from posapp.domain.texts import mark
from posapp.intake.escpos.stream import PaperReader
from posapp.intake.papers.reader import is_receipt, read_paper
from posapp.intake.papers.shop_facts import ShopFacts
from posapp.intake.papers.template import Template
from posapp.intake.papers.template_file import MAX_FILE, TemplateFileInvalid
from posapp.intake.printed import Ending, PrintedPaper
from posapp.intake.xml.reading import looks_like_xml, read_fiscal_xml
from posapp.intake.xml.tree import XmlRefusal
from posapp.services.files.csv_table import FileTooLarge, FileUnreadable
from posapp.services.on_ledger.intake.facts_of_shop import facts_of_shop
from posapp.services.on_ledger.intake.templates import ReceiptTemplates, usable_templates
from posapp.services.workplace import Workplace
from posapp.storage.files.input_files import open_input

__all__ = [
    "NotOnePaper",
    "ReadingContext",
    "papers_in",
    "read_content",
    "read_intake_file",
    "read_papers",
    "read_template_file",
    "reading_context",
    "single_paper",
]

MAX_BYTES = 16 * 1024 * 1024
MAX_PAPERS = 2_000


class NotOnePaper(InputError):
    """A file from which a template is to be learned holds no receipt, or several."""

    field = "receipt"
    sentence = mark("errors", "Receipt: {name} holds {count} receipts. Choose a file with exactly one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingContext:
    """What the readers need beside the content.

    Attributes:
        shop: The shop's facts.
        templates: The templates to read text by.
    """

    shop: ShopFacts
    templates: tuple[Template, ...] = ()


def reading_context(workplace: Workplace, template: str = "") -> ReadingContext:
    """Give what is needed to read files at a till.

    Args:
        workplace: The till.
        template: The only template to use; empty for all that still fit.

    Raises:
        TemplateUnknown: When there is none of this name.
    """
    shop = facts_of_shop(workplace.shop)
    if not template:
        return ReadingContext(shop=shop, templates=usable_templates(workplace.ledger))
    return ReadingContext(shop=shop, templates=(ReceiptTemplates(workplace).find(template).template,))


def read_intake_file(path: Path) -> bytes:
    """Give the content of a file; raises FileUnreadable, or FileTooLarge above 16 MB."""
    try:
        with open_input(path) as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileUnreadable(name=path.name, reason=error.strerror or "unknown reason") from error
    if len(content) > MAX_BYTES:
        raise FileTooLarge(name=path.name, megabytes=MAX_BYTES // 1024 // 1024)
    return content


def read_content(content: bytes, context: ReadingContext) -> tuple[PosReceipt, ...]:
    """Give the receipts of a content; none where it is nothing that a reader knows."""
    for reader in _READERS:
        found = reader(content, context)
        if found is not None:
            return found
    return ()


def read_template_file(path: Path) -> str:
    """Give the text of a file with a template; raises TemplateFileInvalid where it is no text, or too long."""
    try:
        return read_intake_file(path)[: 4 * MAX_FILE].decode()
    except UnicodeDecodeError as error:
        raise TemplateFileInvalid(part="text") from error


def single_paper(content: bytes, name: str) -> PrintedPaper:
    """Give the one paper of a content; raises NotOnePaper where there are none or several."""
    papers = papers_in(content)
    if len(papers) != 1:
        raise NotOnePaper(name=name, count=len(papers))
    return papers[0]


def papers_in(content: bytes) -> tuple[PrintedPaper, ...]:
    """Give the papers of what a printer was sent, or of a plain text, which form feeds divide."""
    text = _text(content)
    if text is None:
        reader = PaperReader()
        return (*reader.feed(content), *reader.end())[:MAX_PAPERS]
    parts = text.split("\f")
    return tuple(
        PrintedPaper(
            lines=tuple(part.splitlines()), ending=Ending.HUNG_UP if at == len(parts) - 1 else Ending.FORM_FEED
        )
        for at, part in enumerate(parts[:MAX_PAPERS])
        if part.strip()
    )


def read_papers(content: bytes, context: ReadingContext) -> tuple[tuple[PrintedPaper, PosReceipt], ...]:
    """Give each paper of a content with what was read of it, also where that is no receipt."""
    source = ReceiptSource.PRINTER if _text(content) is None else ReceiptSource.FOLDER
    return tuple(
        (each, read_paper(each, context.shop, context.templates, source=source)) for each in papers_in(content)
    )


_Reader = Callable[[bytes, ReadingContext], tuple[PosReceipt, ...] | None]


def _read_xml(content: bytes, context: ReadingContext) -> tuple[PosReceipt, ...] | None:
    if not looks_like_xml(content):
        return None
    read = read_fiscal_xml(content, context.shop.zone)
    return () if isinstance(read, XmlRefusal) else read


def _receipts_of_papers(content: bytes, context: ReadingContext) -> tuple[PosReceipt, ...] | None:
    return tuple(receipt for _paper, receipt in read_papers(content, context) if is_receipt(receipt))


def _text(content: bytes) -> str | None:
    """A content as text: UTF-16 with its mark, UTF-8 where it is valid, else Windows-1252; None for other bytes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if any(byte in _NO_TEXT for byte in content):
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


_NO_TEXT = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1a")
_READERS: tuple[_Reader, ...] = (_read_xml, _receipts_of_papers)
"""In the order in which they are asked; one that does not know the content gives None. The last reads any bytes."""
