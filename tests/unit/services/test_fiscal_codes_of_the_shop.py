"""The first receipt tells the shop's tax id; from then on another issuer's is named and not taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from posapp.domain.pos_receipts.fiscal_code_errors import OtherIssuer
from posapp.domain.pos_receipts.issuer import TaxIdInvalid
from posapp.domain.settings.till_settings import TAX_ID
from posapp.domain.shop import Shop
from posapp.domain.staff.members import Role, StaffMember
from posapp.services.on_ledger.intake.codes import FiscalCodes
from posapp.services.on_ledger.settings import ShopSettings
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.unit.intake.fiscal_codes import CUIT, RUT, argentina, nfce, rut_of_uruguay, uruguay
from tests.workplaces import a_workplace

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)
OTHER = str(rut_of_uruguay(21999998002))


@dataclass
class Till:
    """A till that scans receipts."""

    ledger: Ledger
    codes: FiscalCodes
    settings: ShopSettings

    def journal(self) -> list[tuple[str, str, dict[str, str]]]:
        return [(each.who, each.what, dict(each.facts)) for each in self.ledger.journal.entries()]


@pytest.fixture
def till(tmp_path: Path, shop: Shop) -> Iterator[Till]:
    with open_ledger(tmp_path / "ledger.db", "5" * 64) as ledger:
        ledger.shop.save(shop)
        workplace = a_workplace(ledger, shop, lambda: NOON)
        workplace.authorization.sign_in(StaffMember(id="s1", name="Ana", role=Role.CASHIER))
        yield Till(ledger, FiscalCodes(workplace), ShopSettings(workplace))


def test_the_first_receipt_at_the_counter_tells_the_shops_tax_id(till: Till) -> None:
    taken = till.codes.take(uruguay())
    assert taken is not None
    assert taken.learned == RUT
    assert till.settings.get(TAX_ID) == RUT
    assert till.journal() == [("Ana", "tax id learned", {"tax id": RUT})]


def test_the_next_receipt_teaches_nothing(till: Till) -> None:
    till.codes.take(uruguay())
    taken = till.codes.take(uruguay(number=424299))
    assert taken is not None
    assert taken.learned == ""
    assert len(till.journal()) == 1


@pytest.mark.parametrize("code", [uruguay(rut=OTHER), argentina(), nfce()])
def test_another_issuers_receipt_is_named_and_not_taken(till: Till, code: str) -> None:
    till.codes.take(uruguay())
    with pytest.raises(OtherIssuer, match=RUT):
        till.codes.take(code)
    with pytest.raises(OtherIssuer):
        till.codes.read_code(code)
    assert till.settings.get(TAX_ID) == RUT


def test_reading_a_code_for_a_script_teaches_nothing(till: Till) -> None:
    assert till.codes.read_code(uruguay()) is not None
    assert till.codes.read_code(argentina()) is not None
    assert (till.settings.get(TAX_ID), till.journal()) == ("", [])


def test_what_is_no_fiscal_code_teaches_nothing(till: Till) -> None:
    assert till.codes.take("7730000000017") is None
    assert till.journal() == []


def test_a_manager_corrects_the_tax_id_however_it_is_punctuated(till: Till) -> None:
    till.codes.take(uruguay())
    shop = till.ledger.shop.load()
    assert shop is not None
    workplace = a_workplace(till.ledger, shop, lambda: NOON)
    workplace.authorization.sign_in(StaffMember(id="s2", name="Eva", role=Role.MANAGER))
    ShopSettings(workplace).change(TAX_ID.change(f" {CUIT[:2]}-{CUIT[2:10]}-{CUIT[10]} "))
    assert till.codes.take(argentina()) is not None
    ShopSettings(workplace).change(TAX_ID.change(""))
    taken = till.codes.take(uruguay())
    assert taken is not None
    assert taken.learned == RUT


@pytest.mark.parametrize("text", ["1234567", "x" * 21, "21-9999 8300ß9", "١٢٣٤٥٦٧٨٩", "1" * 60])
def test_a_tax_id_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(TaxIdInvalid):
        TAX_ID.change(text)
