"""How a customer paid: the five tenders of every shop and those of its own, and what a text may name."""

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.sales.own_tenders import (
    MAX_NAME,
    OwnTender,
    TenderNameInvalid,
    TenderNameUsed,
    TenderNotOffered,
    TenderUnknown,
    check_name,
    check_offered,
    offered,
    suggested_names,
    tender_named,
)
from posapp.domain.sales.tender import Tender, tender_document, tender_order

ID = "019a0000-0000-7000-8000-00000000000{}"
PIX = Tender.own(ID.format(1), "PIX")
WALLET = Tender.own(ID.format(2), "Wallet")
OWN = (OwnTender(tender=PIX), OwnTender(tender=WALLET, is_active=False))


def test_a_tender_is_the_same_after_it_was_renamed() -> None:
    renamed = Tender(PIX.code, "Pix na hora")
    assert renamed == PIX
    assert hash(renamed) == hash(PIX)
    assert {PIX: 1}[renamed] == 1


@given(st.text(max_size=60))
def test_a_text_that_names_no_tender_is_a_fault_and_never_another_one(text: str) -> None:
    if text in {each.code for each in Tender.BUILT_IN}:
        assert Tender(text).code == text
    else:
        with pytest.raises(ValueError, match="no tender"):
            Tender(text)


@pytest.mark.parametrize(
    ("code", "name"), [("own:1", "PIX"), (PIX.code, ""), ("cash", "Cash"), (PIX.code.upper(), "PIX"), ("own:", "x")]
)
def test_a_code_without_its_name_or_a_name_without_its_code_is_a_fault(code: str, name: str) -> None:
    with pytest.raises(ValueError, match="no tender"):
        Tender(code, name)


@given(st.text(string.ascii_letters + " ñé9", min_size=1, max_size=MAX_NAME))
def test_what_the_journal_stores_of_a_tender_is_read_back(name: str) -> None:
    tender = Tender(PIX.code, name)
    read = Tender.read(tender.text)
    assert (read, read.name) == (tender, name)
    assert all(Tender.read(each.text) == each for each in Tender.BUILT_IN)


def test_built_in_tenders_come_first_and_own_ones_by_age() -> None:
    mixed = [WALLET, Tender.OTHER, PIX, Tender.CASH]
    assert sorted(mixed, key=tender_order) == [Tender.CASH, Tender.OTHER, PIX, WALLET]


def test_a_program_reads_the_code_and_the_name() -> None:
    assert tender_document(Tender.CASH) == {"tender": "cash", "name": "Cash"}
    assert tender_document(PIX) == {"tender": PIX.code, "name": "PIX"}


def test_the_counter_offers_the_built_in_ones_and_then_the_active_ones() -> None:
    assert offered(OWN) == (*Tender.BUILT_IN, PIX)
    assert check_offered(PIX, OWN) == PIX
    with pytest.raises(TenderNotOffered, match="Wallet"):
        check_offered(WALLET, OWN)


@pytest.mark.parametrize("text", ["PIX", "pix", " own  pix ", "own PIX", PIX.code])
def test_an_own_tender_is_named_by_its_name_or_its_code(text: str) -> None:
    assert tender_named(text, OWN) == PIX


def test_one_that_is_no_longer_offered_is_found_only_where_it_may_be() -> None:
    with pytest.raises(TenderUnknown, match=r"Wallet.*cash, .*PIX"):
        tender_named("Wallet", OWN)
    assert tender_named("wallet", OWN, also_inactive=True) == WALLET


def test_of_two_of_one_name_the_one_that_is_offered_counts() -> None:
    earlier = OwnTender(tender=Tender(WALLET.code, "PIX"), is_active=False)
    assert tender_named("pix", (earlier, OWN[0]), also_inactive=True) == PIX
    assert tender_named("pix", (replace(earlier, is_active=True),)) == WALLET


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "x" * (MAX_NAME + 1), "QR:USD", "a=b"])
def test_a_name_that_fits_no_button_is_refused(name: str) -> None:
    with pytest.raises(TenderNameInvalid):
        check_name(name, ())


@pytest.mark.parametrize("name", ["pix", " PIX ", "Cash", "efectivo", "Dinheiro"])
def test_a_name_that_another_tender_has_is_refused(name: str) -> None:
    with pytest.raises(TenderNameUsed):
        check_name(name, OWN)


def test_a_name_is_stored_in_one_line() -> None:
    assert check_name(" Vale\n comida ", OWN) == "Vale comida"


@pytest.mark.parametrize(("country", "first"), [("BR", "PIX"), ("UY", "QR"), ("US", "QR"), ("", "QR")])
def test_every_country_has_suggestions_that_a_shop_can_take_as_they_are(country: str, first: str) -> None:
    names = suggested_names(country)
    assert names[0] == first
    assert [check_name(each, ()) for each in names] == list(names)
