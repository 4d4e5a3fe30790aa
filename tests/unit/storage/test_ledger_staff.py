"""The staff in the file, and who recorded a sale."""

from datetime import timedelta
from pathlib import Path

import pytest

from posapp.domain.staff.members import Role, StaffMember
from posapp.domain.staff.pins import PinFailures
from posapp.storage.databases import open_ledger
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger
from tests.unit.storage.shop_records import KEY, NOON, a_sale

EVA = StaffMember(id="s1", name="Eva Luz", role=Role.MANAGER)
ANA = StaffMember(id="s2", name="Ana Núñez", role=Role.CASHIER)


def test_the_staff_is_there_for_whoever_opens_the_file_next_in_the_order_in_which_it_came(
    ledger: Ledger, ledger_file: Path
) -> None:
    ledger.staff.add(ANA, "hash-a", NOON + timedelta(minutes=1))
    ledger.staff.add(EVA, "hash-e", NOON)
    with open_ledger(ledger_file, KEY) as reopened:
        assert reopened.staff.members() == (EVA, ANA)
        record = reopened.staff.get("s2")
    assert record is not None
    assert (record.member, record.pin_hash, record.failures) == (ANA, "hash-a", PinFailures())


def test_wrong_pins_are_counted_in_the_file(ledger: Ledger, ledger_file: Path) -> None:
    ledger.staff.add(ANA, "hash-a", NOON)
    ledger.staff.save_failures("s2", PinFailures(count=6, last_at=NOON))
    with open_ledger(ledger_file, KEY) as reopened:
        record = reopened.staff.get("s2")
    assert record is not None
    assert record.failures == PinFailures(count=6, last_at=NOON)


def test_the_hash_of_a_pin_is_shown_to_nobody_who_prints_the_record(ledger: Ledger) -> None:
    ledger.staff.add(ANA, "$argon2id$secret", NOON)
    assert "secret" not in repr(ledger.staff.get("s2"))


def test_a_role_that_nobody_here_wrote_is_damage(ledger: Ledger) -> None:
    ledger.staff.add(ANA, "hash-a", NOON)
    ledger.connection.execute("UPDATE staff SET role = 'emperor'")
    with pytest.raises(FileDamaged):
        ledger.staff.members()


def test_a_sale_keeps_who_recorded_it_and_their_name_at_that_time(ledger: Ledger, ledger_file: Path) -> None:
    ledger.sales.add(a_sale(1, cashier="s2", cashier_name="Ana Núñez"))
    ledger.sales.add(a_sale(2))
    with open_ledger(ledger_file, KEY) as reopened:
        named, unnamed = reopened.sales.get("sale-1"), reopened.sales.get("sale-2")
    assert named is not None
    assert unnamed is not None
    assert (named.cashier, named.cashier_name) == ("s2", "Ana Núñez")
    assert (unnamed.cashier, unnamed.cashier_name) == ("", "")
