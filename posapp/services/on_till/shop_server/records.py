"""Shares what the shop keeps once, sealed; whoever changes it last at the server wins, and each till reads it."""

import base64
import binascii
import json
import logging

from posapp.domain.errors import EnvironmentFault
from posapp.shop_server import ShopServer
from posapp.shop_server.errors import SealBroken
from posapp.shop_server.records import SharedRecord
from posapp.shop_server.sealing import ShopKey
from posapp.storage.ledger import Ledger

__all__ = ["put_record", "read_records"]

BATCH, MOST_ATTEMPTS = 500, 20

_log = logging.getLogger(__name__)


def put_record(ledger: Ledger, server: ShopServer, key: ShopKey, subject: str) -> None:
    """Share a row as it is now; raises ShopServerError, EnvironmentFault.

    Args:
        ledger: The till's ledger.
        server: The server.
        key: The key of the shop.
        subject: The row's table and key, with a blank in between.
    """
    table, _, record_id = subject.partition(" ")
    sealed = key.seal(ledger.shared_records.read(subject).encode(), subject)
    body, version = json.dumps({"sealed": base64.b64encode(sealed).decode()}), 0
    for _attempt in range(MOST_ATTEMPTS):
        saved = server.records.put(table, record_id, version, body, "")
        if saved.saved:
            return
        version = saved.version
    _log.warning("a shared record is changed too often elsewhere, and is shared with its next change")


def read_records(ledger: Ledger, server: ShopServer, key: ShopKey) -> bool:
    """Read a batch of what was changed anywhere; say whether more may wait.

    Raises:
        ShopServerError: When the server cannot be asked.
        EnvironmentFault: When the disk refuses.
    """
    found = server.records.after(ledger.shop_marks.records(), BATCH)
    for each in found:
        _receive(ledger, key, each)
    if found:
        ledger.shop_marks.save_records(found[-1].version)
    return len(found) == BATCH


def _receive(ledger: Ledger, key: ShopKey, record: SharedRecord) -> None:
    """A row that this program cannot take is left out: a newer one may have written it."""
    subject = f"{record.kind} {record.record_id}"
    try:
        sealed = base64.b64decode(json.loads(record.body)["sealed"], validate=True)
        document = key.open(sealed, subject).decode()
        with ledger.shared_records.reading():
            taken = ledger.shared_records.write(record.kind, record.record_id, document)
    except (SealBroken, binascii.Error, ValueError, KeyError, TypeError):
        taken = False
    except EnvironmentFault as error:
        if not is_refused_row(error):
            raise
        taken = False
    if not taken:
        _log.warning("a shared record (%s) cannot be read and is left out", record.kind)


def is_refused_row(error: EnvironmentFault) -> bool:
    """Whether the file refused what was to be written, such as a name that another row has, and not the disk."""
    cause = error.__cause__
    return cause is not None and type(cause).__name__ == "IntegrityError"
