"""The shop's rules for the codes of its scales, and what a code sells by them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from posapp.domain.catalogue.products import PriceInOtherCurrency, Product
from posapp.domain.catalogue.quantities import ONE, Quantity, Unit
from posapp.domain.catalogue.scale_codes import ScaleCheckDigitWrong, ScaleItemShared, ScaleItemUnknown
from posapp.domain.catalogue.scale_rule import ScaleRule, ScaleRulesOverlap, ScaleValue
from posapp.domain.catalogue.scanned_item import ScannedItem
from posapp.domain.money import Money
from posapp.services.on_ledger.catalogue.scale_rules import NoScaleRule, ScaleRuleUnknown
from posapp.services.on_till.till import Till
from posapp.services.sessions import LedgerSession, open_ledger_session
from posapp.storage.faults import FileDamaged

GRAMS = ScaleRule(prefix="20", item_digits=5, value=ScaleValue.WEIGHT, value_digits=5, decimals=3)
PRICES = ScaleRule(prefix="21", item_digits=5, value=ScaleValue.PRICE, value_digits=5, decimals=2)
USD = "USD"
HAM = Product(barcode="HAM", name="Ham", price=Money.of(1499, USD), unit=Unit.KILOGRAM, sku="123")


@pytest.fixture
def session(offline_till: Till) -> Iterator[LedgerSession]:
    with offline_till.open_ledger() as ledger, ledger.transaction():
        ledger.products.save(HAM)
    with open_ledger_session(offline_till) as session:
        yield session


def keeps(till: Till, *products: Product) -> None:
    with till.open_ledger() as ledger, ledger.transaction():
        for product in products:
            ledger.products.save(product)


def journal(till: Till) -> list[tuple[str, dict[str, str]]]:
    with till.open_ledger() as ledger:
        return [(each.what, dict(each.facts)) for each in ledger.journal.entries() if each.what.startswith("scale")]


def test_rules_are_saved_changed_and_removed_and_the_journal_says_so(
    session: LedgerSession, offline_till: Till
) -> None:
    session.scales.save(PRICES)
    session.scales.save(GRAMS)
    session.scales.save(GRAMS, replacing="20")
    assert session.scales.list() == (GRAMS, PRICES)
    tens = replace(GRAMS, prefix="25", decimals=2)
    session.scales.save(tens, replacing="20")
    assert session.scales.list() == (PRICES, tens)
    assert session.scales.remove("21") == PRICES
    assert session.scales.list() == (tens,)
    assert journal(offline_till) == [
        ("scale rule saved", {"scale code": "21 IIIII PPPPP C", "decimals": "2"}),
        ("scale rule saved", {"scale code": "20 IIIII WWWWW C", "decimals": "3"}),
        (
            "scale rule saved",
            {
                "scale code": "25 IIIII WWWWW C",
                "decimals": "2",
                "scale code before": "20 IIIII WWWWW C",
                "decimals before": "3",
            },
        ),
        ("scale rule removed", {"scale code": "21 IIIII PPPPP C", "decimals": "2"}),
    ]


def test_a_rule_that_reads_the_codes_of_another_is_refused_and_changes_nothing(session: LedgerSession) -> None:
    session.scales.save(GRAMS)
    session.scales.save(PRICES)
    with pytest.raises(ScaleRulesOverlap):
        session.scales.save(replace(GRAMS, decimals=2))
    with pytest.raises(ScaleRulesOverlap):
        session.scales.save(replace(GRAMS, prefix="21"), replacing="20")
    assert session.scales.list() == (GRAMS, PRICES)


def test_a_rule_that_is_not_there_is_neither_replaced_nor_removed(session: LedgerSession) -> None:
    with pytest.raises(ScaleRuleUnknown):
        session.scales.remove("20")
    with pytest.raises(ScaleRuleUnknown):
        session.scales.save(GRAMS, replacing="20")


def test_a_label_sells_its_item_by_weight_or_at_its_price(session: LedgerSession) -> None:
    session.scales.save(GRAMS)
    session.scales.save(PRICES)
    assert session.catalogue.scanned(GRAMS.code(123, 345)) == ScannedItem(HAM, Quantity(345))
    at_price = replace(HAM, price=Money.of(512, USD), unit=Unit.PIECE)
    assert session.catalogue.scanned(PRICES.code(123, 512)) == ScannedItem(at_price, ONE)
    assert session.catalogue.scanned("HAM") == ScannedItem(HAM)
    assert session.catalogue.scanned("2912345678901") is None


def test_a_label_of_no_item_or_with_a_wrong_digit_sells_nothing(session: LedgerSession) -> None:
    session.scales.save(GRAMS)
    with pytest.raises(ScaleItemUnknown):
        session.catalogue.scanned(GRAMS.code(124, 345))
    good = GRAMS.code(123, 345)
    wrong = good[:-1] + str((int(good[-1]) + 1) % 10)
    with pytest.raises(ScaleCheckDigitWrong):
        session.catalogue.scanned(wrong)
    with pytest.raises(NoScaleRule):
        session.scales.read("4006381333931")


def test_a_price_per_kilogram_in_another_currency_is_said_when_a_code_is_tried(
    session: LedgerSession, offline_till: Till
) -> None:
    session.scales.save(GRAMS)
    keeps(offline_till, replace(HAM, price=Money.of(1499, "EUR")))
    with pytest.raises(PriceInOtherCurrency):
        session.scales.read(GRAMS.code(123, 345))


def test_an_item_number_that_two_products_have_is_not_guessed(session: LedgerSession, offline_till: Till) -> None:
    session.scales.save(GRAMS)
    keeps(offline_till, replace(HAM, barcode="00123", name="Salami", sku=""))
    with pytest.raises(ScaleItemShared, match=r"Salami.*Ham"):
        session.catalogue.scanned(GRAMS.code(123, 345))


def test_a_product_with_exactly_this_barcode_comes_before_the_rules(session: LedgerSession, offline_till: Till) -> None:
    session.scales.save(GRAMS)
    tray = replace(HAM, barcode=GRAMS.code(123, 345), name="Tray", sku="", unit=Unit.PIECE)
    keeps(offline_till, tray)
    assert session.catalogue.scanned(tray.barcode) == ScannedItem(tray)


@pytest.mark.parametrize("stored", ["[1]", "{", '[{"prefix": "20"}]', '[{"prefix": "20", "decimals": 9}]', "null"])
def test_rules_that_cannot_be_read_sell_nothing(session: LedgerSession, offline_till: Till, stored: str) -> None:
    with offline_till.open_ledger() as ledger, ledger.transaction():
        ledger.settings.put("scale_rules", stored)
    with pytest.raises(FileDamaged):
        session.catalogue.scanned(GRAMS.code(123, 345))


@pytest.mark.parametrize("typed", ["c500", "C 500", "c.5OO", "0C-500"])
def test_a_code_that_differs_in_case_or_signs_alone_is_offered_and_never_taken(
    session: LedgerSession, offline_till: Till, typed: str
) -> None:
    coffee = replace(HAM, barcode="7730900010016", name="Coffee", sku="C-500", unit=Unit.PIECE)
    keeps(offline_till, coffee)
    assert session.catalogue.by_code(typed) is None
    assert session.catalogue.alike(typed) == (coffee,)


def test_at_most_three_are_offered_and_none_where_nothing_is_left_of_the_code(
    session: LedgerSession, offline_till: Till
) -> None:
    keeps(offline_till, *(replace(HAM, barcode=f"A{'-' * number}1", sku="") for number in range(5)))
    assert len(session.catalogue.alike("a1")) == 3
    assert session.catalogue.alike("-.-") == session.catalogue.alike("zzz") == ()
