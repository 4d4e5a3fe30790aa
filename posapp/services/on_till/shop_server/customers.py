"""Shares the customers registered here with the other tills, and reads those whom they registered."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from posapp.domain.customers.registration import PREFIX, NewCustomer
from posapp.domain.customers.subscribers import Subscriber
from posapp.shop_server import ShopServer
from posapp.shop_server.customers import SharedCustomer
from posapp.shop_server.errors import SealBroken
from posapp.shop_server.sealing import ShopKey
from posapp.storage.cache import Cache
from posapp.storage.database.row_validation import ROW_ERRORS
from posapp.storage.ledger import Ledger
from posapp.storage.shop_server.shop_customers import read_customer, written_customer

__all__ = ["put_customer", "read_customers"]

BATCH = 500

_log = logging.getLogger(__name__)


def put_customer(ledger: Ledger, server: ShopServer, key: ShopKey, registered_as: str) -> None:
    """Share a customer registered here as they are now; raises ShopServerError, EnvironmentFault."""
    customer = ledger.new_customers.get(registered_as)
    unique = _unique(registered_as)
    if customer is None or unique is None:
        return
    sealed = key.seal(written_customer(_shown(customer)).encode(), unique)
    server.customers.put(unique, _phone_hash(customer, key), sealed, customer.profile)


def read_customers(
    ledger: Ledger, open_cache: Callable[[], Cache], server: ShopServer, key: ShopKey, till_id: str, now: datetime
) -> bool:
    """Read a batch of customers whom other tills registered or changed; say whether more may wait.

    Args:
        ledger: The till's ledger.
        open_cache: Opens the list in which customers are found, once somebody is to be added.
        server: The server.
        key: The key of the shop.
        till_id: This till's id there.
        now: The present moment, UTC.

    Raises:
        ShopServerError: When the server cannot be asked.
        EnvironmentFault: When a file refuses.
    """
    found = server.customers.after(ledger.shop_marks.customers(), BATCH)
    of_others = [each for each in found if each.till_id != till_id]
    if of_others:
        with open_cache() as cache:
            for each in of_others:
                _receive(ledger, cache, key, each, now)
    if found:
        ledger.shop_marks.save_customers(found[-1].version)
    return len(found) == BATCH


def _receive(ledger: Ledger, cache: Cache, key: ShopKey, shared: SharedCustomer, now: datetime) -> None:
    registered_as = PREFIX + shared.customer_id
    try:
        subscriber = read_customer(key.open(shared.sealed, shared.customer_id).decode())
    except (SealBroken, *ROW_ERRORS):
        _log.warning("a customer of another till cannot be read and is left out")
        return
    if not (subscriber.name or subscriber.phones or subscriber.emails or subscriber.reference):
        _erase(ledger, cache, registered_as, shared.profile)
        return
    if shared.profile:
        _rename(ledger, cache, registered_as, replace(subscriber, id=shared.profile), now)
    elif shared.merged_into is None:
        subscriber = replace(subscriber, id=registered_as)
        ledger.shop_customers.save(registered_as, subscriber, "", now)
        cache.subscribers.store([subscriber])


def _rename(ledger: Ledger, cache: Cache, registered_as: str, subscriber: Subscriber, now: datetime) -> None:
    """Hellotext knows them now: what this till recorded for them goes under that id."""
    ledger.shop_customers.save(registered_as, subscriber, subscriber.id, now)
    ledger.events_of_new_customers.set_profile(registered_as, subscriber.id, now)
    if cache.subscribers.get(subscriber.id) is None:
        cache.subscribers.rename(registered_as, subscriber)
    else:
        cache.subscribers.forget(registered_as)


def _erase(ledger: Ledger, cache: Cache, registered_as: str, profile: str) -> None:
    ledger.shop_customers.remove(registered_as)
    for each in (registered_as, profile):
        cache.subscribers.forget(each)


def _shown(customer: NewCustomer) -> Subscriber:
    return customer.as_subscriber()


def _unique(registered_as: str) -> str | None:
    try:
        return str(UUID(registered_as.removeprefix(PREFIX)))
    except ValueError:
        return None


def _phone_hash(customer: NewCustomer, key: ShopKey) -> bytes:
    """Without a phone nobody is the same as anybody else."""
    return key.phone_hash(customer.phone) if customer.phone else hashlib.sha256(customer.id.encode()).digest()
