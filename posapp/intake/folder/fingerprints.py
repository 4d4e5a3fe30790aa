"""Makes the fingerprints by which a watched folder's receipts are known again; nothing can be read out of them."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.folder.file_reading import FileReading

__all__ = ["content_fingerprint", "fingerprints_of", "path_fingerprint"]


def content_fingerprint(content: bytes) -> str:
    """Give the fingerprint of a file's bytes."""
    return sha256(content).hexdigest()[:32]


def path_fingerprint(path: Path) -> str:
    """Give the fingerprint of a file's name with its folders, whatever characters they have."""
    return sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def fingerprints_of(path: Path, reading: FileReading) -> Iterator[tuple[str, PosReceipt]]:
    """Give each receipt of a file with its fingerprint.

    In a file that grows it is made of what identifies the receipt, since the rest of the file changes; equal ones are
    counted, so that a second row of its own is a second receipt. Elsewhere it is made of the whole content.
    """
    place, seen = path_fingerprint(path), Counter[str]()
    for number, each in enumerate(reading.receipts):
        said = _identity(each) if reading.grows else f"{reading.content}:{number}"
        seen[said] += 1
        yield sha256(f"{place}:{said}:{seen[said]}".encode("utf-8", "surrogatepass")).hexdigest()[:24], each


def _identity(receipt: PosReceipt) -> str:
    at = "" if receipt.at is None else receipt.at.isoformat()
    return "\n".join((receipt.kind, receipt.number, receipt.of, str(receipt.total), at, receipt.confidence))
