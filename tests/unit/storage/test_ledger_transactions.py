"""All of it or nothing, and a part of it alone where the caller goes on."""

from pathlib import Path

import pytest

from posapp.domain.errors import EnvironmentFault
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.unit.storage.shop_records import KEY, a_sale, queue


class PowerCut(Exception):
    """Anything that may happen in the midst of it."""


def sell_and_fail(ledger: Ledger) -> None:
    with ledger.transaction():
        ledger.sales.add(a_sale(1))
        queue(ledger, "ana:1", sale_id="sale-1")
        raise PowerCut


def names(ledger: Ledger) -> list[str]:
    return [queued.event.id for queued in reversed(ledger.events.list(None, 9))]


def test_what_fails_leaves_nothing_and_the_next_one_works(ledger: Ledger) -> None:
    with pytest.raises(PowerCut):
        sell_and_fail(ledger)
    assert ledger.sales.get("sale-1") is None
    assert (names(ledger), ledger.events.counts().pending) == ([], 0)
    with ledger.transaction():
        ledger.sales.add(a_sale(1))
    assert ledger.sales.get("sale-1") == a_sale(1)


def test_a_part_that_fails_is_taken_back_alone_when_the_caller_goes_on(ledger: Ledger) -> None:
    with ledger.transaction():
        queue(ledger, "ben:1")
        with pytest.raises(PowerCut):
            sell_and_fail(ledger)
        queue(ledger, "eva:1")
    assert names(ledger) == ["ben:1", "eva:1"]
    assert ledger.sales.get("sale-1") is None


def test_a_part_that_worked_goes_with_the_whole_that_failed(ledger: Ledger) -> None:
    def whole() -> None:
        with ledger.transaction():
            with ledger.transaction():
                queue(ledger, "ana:1")
            raise PowerCut

    with pytest.raises(PowerCut):
        whole()
    assert names(ledger) == []


def test_who_only_reads_can_change_nothing(ledger_file: Path) -> None:
    with open_ledger(ledger_file, KEY) as ledger:
        ledger.connection.make_read_only()
        with pytest.raises(EnvironmentFault):
            ledger.settings.put("theme", "dark")


def test_a_reader_sees_one_state_while_another_writes_and_holds_nobody_up(ledger_file: Path) -> None:
    with open_ledger(ledger_file, KEY) as writer, open_ledger(ledger_file, KEY) as reader:
        with reader.snapshot():
            assert reader.settings.get("theme") is None
            with writer.transaction():
                writer.settings.put("theme", "dark")
            assert reader.settings.get("theme") is None
        assert reader.settings.get("theme") == "dark"


def test_a_snapshot_inside_a_transaction_is_the_transactions_own(ledger_file: Path) -> None:
    with open_ledger(ledger_file, KEY) as ledger:
        with ledger.transaction():
            ledger.settings.put("theme", "dark")
            with ledger.snapshot():
                assert ledger.settings.get("theme") == "dark"
        assert ledger.settings.get("theme") == "dark"
