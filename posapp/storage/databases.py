"""Opens the ledger and the cache: makes, migrates or refuses them by their schema version."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.storage.cache import Cache
from posapp.storage.database.connection import Connection
from posapp.storage.database.passphrase import Passphrase
from posapp.storage.database.snapshots import make_verified_copy
from posapp.storage.faults import FileDamaged, NewerFile, cache_fault_of
from posapp.storage.ledger import Ledger

if TYPE_CHECKING:
    from sqlite_utils import Migrations

__all__ = ["new_database_key", "open_cache", "open_ledger"]

_log = logging.getLogger(__name__)

LEDGER_SCHEMA_VERSION = 28
CACHE_SCHEMA_VERSION = 4
"""How many steps each file's migrations have: kept in the file as user_version, so that a file in the present shape is
opened without importing what migrates."""

LEDGER_CACHE_KIB = 2_000
CACHE_CACHE_KIB = 8_000
"""KiB. A download of customers runs 1.6 times as fast with 8 MB of the search index at hand as with 2."""


def new_database_key() -> str:
    """Give a new key: 64 hexadecimal digits from the system's random source."""
    import secrets

    return secrets.token_hex(32)


def open_ledger(path: Path, key: str | Passphrase, *, is_copy: bool = False) -> Ledger:
    """Open the ledger; make or migrate it first. A copy is made beside it before a migration.

    Args:
        path: The file.
        key: What opens it.
        is_copy: Whether the file is a copy itself, of which none is made before a migration.

    Raises:
        EnvironmentFault: When it cannot be opened; then nothing in it was changed.
    """
    _refuse_truncated(path)
    connection = Connection(path, key, synchronous="FULL", memory=LEDGER_CACHE_KIB)
    try:
        shape = _schema_version(connection, LEDGER_SCHEMA_VERSION)
        if shape < LEDGER_SCHEMA_VERSION:
            if shape and not is_copy:
                make_verified_copy(connection, path.with_name(f"{path.stem}.before-shape-{LEDGER_SCHEMA_VERSION}.db"))
            from posapp.storage.migrations.ledger import LEDGER

            _migrate(connection, LEDGER, LEDGER_SCHEMA_VERSION)
    except BaseException:
        connection.close()
        raise
    return Ledger(connection)


def open_cache(path: Path, key: str) -> Cache:
    """Open a cache; make or migrate it first.

    Raises:
        CacheUnusable: When it is damaged, or of another key.
        EnvironmentFault: When it cannot be opened, or is of a newer program.
    """
    connection = Connection(path, key, synchronous="NORMAL", memory=CACHE_CACHE_KIB, faults=cache_fault_of)
    try:
        if _schema_version(connection, CACHE_SCHEMA_VERSION) < CACHE_SCHEMA_VERSION:
            from posapp.storage.migrations.cache import CACHE

            _migrate(connection, CACHE, CACHE_SCHEMA_VERSION)
    except BaseException:
        connection.close()
        raise
    return Cache(connection)


def _schema_version(connection: Connection, newest: int) -> int:
    shape = int(connection.execute("PRAGMA user_version")[0][0])
    if shape > newest:
        raise NewerFile(file=connection.path.name)
    return shape


def _migrate(connection: Connection, migrations: "Migrations", newest: int) -> None:
    from sqlite_utils import Database

    with connection.transaction():
        if _schema_version(connection, newest) < newest:
            migrations.apply(Database(connection.raw))
            connection.execute(f"PRAGMA user_version = {newest}")
            _log.info("%s is brought to shape %d", connection.path.name, newest)


def _refuse_truncated(path: Path) -> None:
    """SQLite would take an empty file for a new one, and throw away the writes that still lie beside it."""
    is_empty = not path.exists() or path.stat().st_size == 0
    unsaved = path.with_name(f"{path.name}-wal")
    if is_empty and unsaved.exists() and unsaved.stat().st_size:
        raise FileDamaged(file=path.name)
