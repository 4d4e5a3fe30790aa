"""Brings this till's facts to the shop server, each once, in their order."""

import logging
from datetime import date
from uuid import UUID

from posapp.services.on_till.shop_server.customers import put_customer
from posapp.services.on_till.shop_server.records import put_record
from posapp.shop_server import ShopServer
from posapp.shop_server.errors import IdInUse
from posapp.shop_server.facts import Fact
from posapp.shop_server.sealing import ShopKey
from posapp.storage.ledger import Ledger
from posapp.storage.shop_server.shared_facts import SharedFact

__all__ = ["share_facts"]

BATCH = 200
NO_DAY = date(1970, 1, 1)
"""The day of a fact that counts on none, such as how an event stands."""

_log = logging.getLogger(__name__)


def share_facts(ledger: Ledger, server: ShopServer, key: ShopKey, till_id: str) -> int:
    """Bring a batch of facts to the server; give how many are left.

    A server that was restored from an older dump gets again what it lost; a ledger that was restored gets other numbers
    for what it recorded since.

    Args:
        ledger: The till's ledger.
        server: The server.
        key: The key of the shop.
        till_id: This till's id there.

    Raises:
        ShopServerError: When the server cannot take them; what it took stays, and may be put again.
        EnvironmentFault: When the ledger cannot be read.
    """
    waiting = ledger.shared_facts.after(ledger.shop_marks.shared(), BATCH)
    for subject in dict.fromkeys(each.subject for each in waiting if each.kind == "record"):
        put_record(ledger, server, key, subject)
    for subject in dict.fromkeys(each.subject for each in waiting if each.kind == "customer"):
        put_customer(ledger, server, key, subject)
    try:
        there = server.facts.put([_fact(ledger, each, key) for each in waiting])
    except IdInUse:
        there = _renumbered(ledger, server, till_id)
    if there < ledger.shop_marks.shared():
        _log.warning("the shop server has %d facts of this till, fewer than before: it was restored", there)
    ledger.shop_marks.save_shared(there)
    return ledger.shared_facts.count_after(there)


def _fact(ledger: Ledger, fact: SharedFact, key: ShopKey) -> Fact:
    content, fact_id = ledger.fact_rows.content(fact), str(UUID(fact.fact_id))
    sealed = key.seal(content.personal.encode(), fact_id) if content.personal else None
    return Fact(fact.seq, fact_id, fact.kind, content.day or NO_DAY, content.plain, sealed)


def _renumbered(ledger: Ledger, server: ShopServer, till_id: str) -> int:
    """The ledger is an older copy: the server has what happened here since, under the numbers that came next."""
    there = next((each.facts_to for each in server.tills.all() if each.till_id == till_id), 0)
    common = _common(ledger, server, till_id, there)
    _log.warning("the facts behind %d are given numbers from %d on: this till was restored", common, there + 1)
    with ledger.transaction():
        ledger.shared_facts.renumber(common, there + 1)
    return there


def _common(ledger: Ledger, server: ShopServer, till_id: str, there: int) -> int:
    """Find the highest number under which both have the same fact; below it they agree."""
    low, high = 0, min(there, ledger.shared_facts.highest())
    while low < high:
        middle = (low + high + 1) // 2
        ours = ledger.shared_facts.ids_after(middle - 1, 1).get(middle)
        theirs = server.facts.after(till_id, middle - 1, 1)
        agrees = bool(theirs) and ours is not None and theirs[0].fact_id == str(UUID(ours))
        low, high = (middle, high) if agrees else (low, middle - 1)
    return low
