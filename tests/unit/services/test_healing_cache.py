"""A cache that cannot be used is replaced without a person, and the till goes on meanwhile."""

import random
import secrets
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from posapp.domain.clock import system_clock
from posapp.domain.customers.registration import CustomerDraft
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.customers.download import EVERYTHING, CustomerDownload
from posapp.services.on_till.customers.list_status import read_customer_list
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session, open_search_session
from posapp.storage.databases import open_cache
from posapp.storage.faults import CacheUnusable

CUSTOMERS = 60
PAGE = 4096


def bring(till: Till) -> None:
    """Do what the open window does by itself."""
    CustomerDownload(till).download_due(lambda _progress: None, lambda: False)


def count(till: Till) -> int:
    with open_search_session(till) as session:
        return session.find.count()


def used(till: Till) -> Path:
    path = till.cache_files.current_file()
    assert path is not None
    return path


def caches(till: Till) -> list[str]:
    return sorted(each.name for each in till.home.folder.glob("cache*") if each.suffix != ".lock")


def overwrite(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def with_another_key(path: Path) -> None:
    path.unlink()
    open_cache(path, secrets.token_hex(32)).close()


def of_a_newer_program(path: Path, key: str) -> None:
    with open_cache(path, key) as cache:
        cache.connection.execute("PRAGMA user_version = 99")


def without_a_table(path: Path, key: str) -> None:
    with open_cache(path, key) as cache:
        cache.connection.execute("DROP TABLE phones")


def a_directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


WRECKS: dict[str, Callable[[Path, str], None]] = {
    "another key": lambda path, _key: with_another_key(path),
    "text": lambda path, _key: overwrite(path, b"name;phone\n" * 1000),
    "nothing": lambda path, _key: overwrite(path, b""),
    "its first half": lambda path, _key: overwrite(path, path.read_bytes()[: path.stat().st_size // 2]),
    "half a page": lambda path, _key: overwrite(path, path.read_bytes()[:2000]),
    "a newer program's": of_a_newer_program,
    "a directory": lambda path, _key: a_directory(path),
    "gone": lambda path, _key: path.unlink(),
}


@pytest.mark.parametrize("wreck", WRECKS)
def test_a_cache_that_cannot_be_opened_is_replaced_and_filled_again(till: Till, wreck: str) -> None:
    WRECKS[wreck](used(till), till.database_key())
    assert read_customer_list(till).customers in {0, None}
    assert count(till) == 0
    bring(till)
    assert count(till) == CUSTOMERS
    assert read_customer_list(till).fault is None
    with till.open_cache() as cache:
        assert cache.passes_integrity_check()
    assert [name for name in caches(till) if not (till.home.folder / name).is_dir()] == [used(till).name]


def test_a_cache_without_one_of_its_tables_is_replaced_when_that_is_noticed(till: Till) -> None:
    without_a_table(used(till), till.database_key())
    with open_search_session(till) as session, pytest.raises(CacheUnusable) as told:
        session.find.with_contact("+12015550100", "")
    assert "key" not in str(told.value)
    assert count(till) == CUSTOMERS
    bring(till)
    assert used(till).name == "cache-2.db"
    with open_search_session(till) as session:
        assert session.find.count() == CUSTOMERS
        assert session.find.with_contact("+12015550100", "") is not None


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bytes_anywhere_are_found_by_the_next_download_and_healed(till: Till, seed: int) -> None:
    path, chance = used(till), random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(3):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(bytes(content))
    till.clock = lambda: system_clock() + timedelta(days=2)
    for _ in range(2):  # damage that is met halfway is healed by the try after it
        try:
            bring(till)
        except CacheUnusable:
            till.clock = lambda: system_clock() + timedelta(days=3)
    assert count(till) == CUSTOMERS
    assert used(till) != path
    with till.open_cache() as cache:
        assert cache.passes_integrity_check()


def test_the_old_cache_is_searched_until_the_new_one_has_come(till: Till, sandbox: RunningSandbox) -> None:
    till.cache_files.begin()
    with sandbox.offline(), pytest.raises(Exception, match="cannot be reached"):
        bring(till)
    assert count(till) == CUSTOMERS
    assert read_customer_list(till).is_damaged
    failure = read_customer_list(Till(till.environment)).failure
    assert failure is not None
    assert "cannot be reached" in str(failure)
    bring(till)
    assert read_customer_list(till).replacement != {}
    till.clock = lambda: system_clock() + timedelta(minutes=2)
    bring(till)
    assert (read_customer_list(till).is_damaged, read_customer_list(till).failure) == (False, None)
    assert (count(till), used(till).name) == (CUSTOMERS, "cache-2.db")


def test_whoever_is_registered_here_is_found_in_a_new_cache_too(till: Till) -> None:
    with open_ledger_session(till) as session:
        ana = session.registration.register(CustomerDraft(first_name="Ana", last_name="Here", phone="212-555-0147"))
    overwrite(used(till), b"text")
    with open_search_session(till) as session:
        assert session.find.search("ana here") == (ana,)
    bring(till)
    with open_search_session(till) as session:
        assert session.find.search("ana here") == (ana,)


def test_an_open_search_goes_over_to_the_new_cache(till: Till) -> None:
    with open_search_session(till) as session:
        assert session.is_current()
        CustomerDownload(till).download(EVERYTHING, lambda _progress: None, lambda: False, anew=True)
        assert not session.is_current()
        assert session.find.count() == CUSTOMERS


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of an open file")
def test_a_cache_that_is_deleted_while_it_is_open_is_replaced(till: Till) -> None:
    with open_search_session(till) as session:
        used(till).unlink()
        assert not session.is_current()
    assert count(till) == 0
    bring(till)
    assert count(till) == CUSTOMERS


def test_a_program_that_dies_before_the_swap_swaps_at_the_next_start(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(type(till.cache_files), "swap", _dies)
        with pytest.raises(KeyboardInterrupt):
            CustomerDownload(till).download(EVERYTHING, lambda _progress: None, lambda: False, anew=True)
    assert (count(till), used(till).name) == (CUSTOMERS, "cache.db")
    bring(Till(till.environment))
    assert (count(till), used(till).name, caches(till)) == (CUSTOMERS, "cache-2.db", ["cache-2.db"])


def test_a_program_that_dies_after_the_swap_leaves_the_new_cache(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(type(till.cache_files), "remove_leftovers", _dies)
        with pytest.raises(KeyboardInterrupt):
            CustomerDownload(till).download(EVERYTHING, lambda _progress: None, lambda: False, anew=True)
    assert caches(till) == ["cache-2.db", "cache.db"]
    assert (count(till), used(till).name) == (CUSTOMERS, "cache-2.db")
    till.cache_files.remove_leftovers()
    assert caches(till) == ["cache-2.db"]


def test_a_replacement_that_is_damaged_itself_is_begun_anew(till: Till, sandbox: RunningSandbox) -> None:
    till.cache_files.begin()
    partial = till.cache_files.partial()
    assert partial is not None
    partial.write_bytes(b"text" * 3000)
    with pytest.raises(CacheUnusable):
        bring(till)
    bring(till)
    assert (count(till), used(till).name) == (CUSTOMERS, "cache-2.db")


def test_a_wrong_key_for_every_file_replaces_nothing(till: Till) -> None:
    before = used(till).read_bytes()
    stranger = Till({**till.environment, "POSAPP_DATABASE_KEY": secrets.token_hex(32)})
    with pytest.raises(Exception, match="key"):
        stranger.open_cache()
    assert (used(till).read_bytes(), caches(till)) == (before, ["cache.db"])


def test_a_payment_is_recorded_and_sent_whatever_becomes_of_the_cache(till: Till, sandbox: RunningSandbox) -> None:
    from posapp.services.on_till.sync import SyncService

    with open_ledger_session(till) as session:
        ana = session.registration.register(CustomerDraft(first_name="Ana", phone="212-555-0147"))
        assert ana.id
    without_a_table(used(till), till.database_key())
    status = SyncService(till).sync(timeout=20)
    assert status.counts.waiting == 0
    assert till.cache_files.partial() is not None
    bring(till)
    with open_search_session(till) as session:
        found = session.find.with_contact("212-555-0147", "")
    assert [replace(each, id="", created_at=None).first_name for each in found] == ["Ana"]


def _dies(_files: object) -> None:
    raise KeyboardInterrupt
