"""Exports and erases a customer's data on request, and erases names after their retention."""

import json
import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.data_requests import (
    CustomerData,
    CustomerNotHere,
    CustomerStillNeeded,
    ErasureResult,
)
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.settings.till_settings import NAME_RETENTION
from posapp.domain.staff.members import NOBODY, Approval, Permission
from posapp.services.files.exported_files import write_new_file
from posapp.services.on_ledger.customers.named import customer_named
from posapp.services.on_ledger.data_document import customer_document
from posapp.services.on_ledger.settings import setting_in
from posapp.storage.data_requests import checkpoint, count_undelivered, erase, erase_old_names, read_customer
from posapp.storage.faults import CacheUnusable

if TYPE_CHECKING:
    from posapp.services.on_till.till import Till
    from posapp.storage.cache import Cache
    from posapp.storage.ledger import Ledger

__all__ = ["DataRequests"]

_log = logging.getLogger(__name__)

ERASED_ON = "names_forgotten_on"


class DataRequests:
    """Reads, exports and erases the customer data of one till.

    Args:
        till: The till.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def read(self, text: str) -> CustomerData:
        """Give all data of a customer by their id, the shop's number or the phone.

        Raises:
            CustomerNotHere: When this till keeps nothing of them.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        self._till.require(Permission.DATA_REQUESTS)
        with self._till.open_ledger() as ledger, self._till.open_cache() as cache:
            return self._found(text, ledger, cache)

    def export(self, text: str, file: Path, who: Approval | None = None, *, overwrite: bool = False) -> CustomerData:
        """Write all data of a customer into a new JSON file; the journal names them by their id only.

        Raises:
            CustomerNotHere: When this till keeps nothing of them.
            FileExists: When there is a file of that name that may not be overwritten.
            FileNotWritten: When it cannot be written.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        who = self._till.authorize(Permission.DATA_REQUESTS, who)
        with self._till.open_ledger() as ledger, self._till.open_cache() as cache:
            record = self._found(text, ledger, cache)
            document = customer_document(record, self._till.shop(), self._till.clock())
            write_new_file(file, json.dumps(document, ensure_ascii=False, indent=2) + "\n", overwrite=overwrite)
            self._note(ledger, JournalVerb.CUSTOMER_DATA_EXPORTED, {"customer": record.profile}, who)
        return record

    def erase(self, text: str, who: Approval | None = None) -> ErasureResult:
        """Erase name, phone, e-mail and notes of a customer from this till; every figure stays.

        Hellotext's data is untouched: a customer who still exists there returns with the next download.

        Raises:
            CustomerNotHere: When this till keeps nothing of them.
            CustomerStillNeeded: When something of them is not delivered yet; then nothing was erased.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        who = self._till.authorize(Permission.DATA_REQUESTS, who)
        with self._till.open_ledger() as ledger, self._till.open_cache() as cache:
            record = self._found(text, ledger, cache)
            with ledger.transaction():
                needed = count_undelivered(ledger, record.profile)
                if needed:
                    raise CustomerStillNeeded(count=needed)
                done = erase(ledger, record.profile)
                self._note(ledger, JournalVerb.CUSTOMER_ERASED, {"customer": record.profile}, who)
            forgotten = self._erase(record, cache)
            checkpoint(ledger)
        return replace(done, details=done.details or forgotten)

    def _erase(self, record: CustomerData, cache: "Cache") -> bool:
        """Erase them from the list, also under this till's own id; a damaged list is deleted once it is replaced."""
        ids = {record.profile, record.profile if record.registered is None else record.registered.id}
        try:
            return any([cache.subscribers.forget(each) for each in ids])
        except CacheUnusable as fault:
            _log.warning("a customer is erased with the damaged list", exc_info=fault)
            return True

    def erase_old_names(self) -> int:
        """Once a day, erase the names whose retention is over, and give the number of records that had one."""
        now = self._till.clock()
        shop = self._till.shop()
        today = shop.days.of(now)
        with self._till.open_ledger() as ledger:
            days = setting_in(ledger, shop, NAME_RETENTION)
            done = f"{today.isoformat()}, after {days} days"
            if days is None or ledger.settings.get(ERASED_ON) == done:
                return 0
            before = today - timedelta(days=days)
            count = erase_old_names(ledger, before)
            with ledger.transaction():
                ledger.settings.put(ERASED_ON, done)
                if count:
                    facts = {"before": before.isoformat(), "records": str(count)}
                    self._note(ledger, JournalVerb.NAMES_ERASED, facts, NOBODY)
        return count

    def _found(self, text: str, ledger: "Ledger", cache: "Cache") -> CustomerData:
        wanted = text.strip()
        subscriber = self._listed(wanted, cache)
        profile = wanted if subscriber is None else subscriber.id
        record = read_customer(ledger, ledger.new_customers.hellotext_profile(profile), subscriber)
        if not wanted or record.is_empty:
            raise CustomerNotHere(text=_without_phone(wanted))
        return record

    def _listed(self, text: str, cache: "Cache") -> Subscriber | None:
        """Give the downloaded customer; None also where the list is damaged, since the ledger has its own records."""
        try:
            return customer_named(text, cache, self._till.shop().country)
        except CacheUnusable:
            return None

    def _note(self, ledger: "Ledger", what: JournalVerb, facts: Mapping[str, str], who: Approval) -> None:
        ledger.journal.append(at=self._till.clock(), who=who, what=what, facts=facts)


def _without_phone(text: str) -> str:
    """An error never repeats a phone number or an e-mail."""
    digits = sum(sign.isdigit() for sign in text)
    return "…" if digits >= 6 or "@" in text else text[:60]
