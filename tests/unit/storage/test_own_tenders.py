"""Tenders of the shop's own on disk: every sale keeps its own, and every earlier file goes on."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from posapp.domain.day.close import CloseReport, CountedTender
from posapp.domain.money import Money
from posapp.domain.refunds.refund import Refund, RefundedPayment, RefundKind, RefundReason
from posapp.domain.sales.own_tenders import OwnTender
from posapp.domain.sales.tender import Tender
from posapp.storage.backup.salvage import salvage
from posapp.storage.bundles.event_bundle import read_event_bundle
from posapp.storage.databases import LEDGER_SCHEMA_VERSION, open_ledger
from posapp.storage.day.close_documents import close_from_json, close_to_json
from posapp.storage.faults import FileDamaged, FileUnusable
from posapp.storage.ledger import Ledger
from posapp.storage.migrations.ledger import LEDGER
from tests.unit.storage.shop_records import KEY, NOON, TILL, TODAY, a_sale, an_event, queue
from tests.unit.storage.test_file_migrations import a_file_of_shape

PIX = Tender.own("019a0000-0000-7000-8000-000000000001", "PIX")
WALLET = Tender.own("019a0000-0000-7000-8000-000000000002", "Wallet")


def a_refund(tender: Tender) -> Refund:
    """Give a refund of the sale that `a_sale` makes."""
    return Refund(
        id="refund-1",
        reference="T1-000001-R1",
        original=RefundedPayment.of_sale(a_sale()),
        money=Money.of(500, "USD"),
        kind=RefundKind.RECEIVED,
        reason=RefundReason.PRICE,
        note="",
        method=tender,
        answers="",
        till=TILL,
        occurred_at=NOON,
        zone="America/Montevideo",
        day=TODAY,
    )


def keeps(ledger: Ledger, *own: OwnTender) -> None:
    with ledger.transaction():
        ledger.own_tenders.save(own)


def test_a_sale_keeps_its_tender_when_that_is_renamed_and_no_longer_offered(ledger_file: Path) -> None:
    with open_ledger(ledger_file, KEY) as ledger:
        keeps(ledger, OwnTender(tender=PIX))
        ledger.sales.add(a_sale(method=PIX))
        ledger.refunds.add(a_refund(PIX))
        shown = ledger.sales.of_day(TODAY, TILL)
        assert shown[0].sale.method.name == "PIX"
        keeps(ledger, OwnTender(tender=Tender(PIX.code, "Pix"), is_active=False))
        assert ledger.sales.of_day(TODAY, TILL)[0].sale.method.name == "Pix"
    with open_ledger(ledger_file, KEY) as ledger:
        sale, refund = ledger.sales.get("sale-1"), ledger.refunds.recorded("refund-1").refund
        assert sale is not None
        assert (sale.method, sale.method.name) == (PIX, "Pix")
        assert (refund.method, refund.method.name) == (PIX, "Pix")


def test_their_order_and_what_holds_of_them_is_kept(ledger: Ledger) -> None:
    own = (OwnTender(tender=WALLET, is_counted=False), OwnTender(tender=PIX, is_active=False))
    keeps(ledger, *own)
    assert ledger.own_tenders.list() == own


def test_no_program_can_remove_one(ledger: Ledger) -> None:
    keeps(ledger, OwnTender(tender=PIX))
    with pytest.raises(FileUnusable):
        ledger.connection.execute("DELETE FROM own_tenders")


@pytest.mark.parametrize("code", ["barter", "own:1", WALLET.code])
def test_a_tender_that_nobody_knows_is_a_fault_and_not_another_one(ledger: Ledger, code: str) -> None:
    ledger.sales.add(a_sale())
    ledger.connection.execute("UPDATE sales SET method = ?", (code,))
    with pytest.raises(FileDamaged):
        ledger.sales.get("sale-1")
    with pytest.raises(FileDamaged):
        ledger.closes.figures(TODAY, TILL)


def test_the_day_and_the_close_count_an_own_tender_by_itself(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1, method=PIX))
    ledger.sales.add(a_sale(2, method=Tender.CASH))
    ledger.sales.add(a_sale(3, method=PIX))
    ledger.refunds.add(a_refund(PIX))
    (figures,) = ledger.closes.figures(TODAY, TILL).currencies
    assert [(each.method, each.payments, each.taken.minor, each.refunded.minor) for each in figures.methods] == [
        (Tender.CASH, 1, 8990, 0),
        (PIX, 2, 17980, 500),
    ]


def a_report(ledger: Ledger) -> CloseReport:
    return CloseReport(
        number=1,
        shop="Corner",
        till=TILL,
        day=TODAY,
        zone="America/Montevideo",
        at=datetime(2026, 8, 7, 23, tzinfo=UTC),
        who="Eva",
        figures=ledger.closes.figures(TODAY, TILL),
        counted=(CountedTender(method=PIX, money=Money.of(8990, "USD")),),
        blind=False,
        undelivered=(),
        journal="",
        replaces=None,
        day_end=0,
    )


def test_a_close_report_keeps_the_name_of_its_day(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(method=PIX))
    written = close_to_json(a_report(ledger))
    keeps(ledger, OwnTender(tender=Tender(PIX.code, "Pix")))
    read = close_from_json(written)
    assert read.version == 4
    assert [each.method.name for each in read.differences] == ["PIX"]
    assert close_to_json(read) == written


def test_a_report_of_a_program_before_own_tenders_is_written_to_the_letter_as_it_was(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(method=Tender.CASH))
    written = close_to_json(replace(a_report(ledger), version=2, counted=()))
    assert '"name":"",' in written  # the cashier's, and no tender's
    assert close_to_json(close_from_json(written)) == written


def test_another_ledger_takes_a_sale_with_the_name_of_its_tender_and_does_not_offer_it(
    ledger: Ledger, tmp_path: Path
) -> None:
    ledger.sales.add(a_sale(method=PIX))
    queue(ledger, "ana:1", sale_id="sale-1")
    with open_ledger(tmp_path / "other.db", KEY) as other:
        keeps(other, OwnTender(tender=WALLET))
        with other.transaction():
            read_event_bundle(an_event("ana:1"), ledger).write_into(other)
        assert other.own_tenders.list() == (OwnTender(tender=WALLET), OwnTender(tender=PIX, is_active=False))
        sale = other.sales.get("sale-1")
        assert sale is not None
        assert (sale.method, sale.method.name) == (PIX, "PIX")


@pytest.mark.parametrize("shape", range(LEDGER_SCHEMA_VERSION + 1))
def test_every_earlier_ledger_opens_with_its_tenders_and_takes_own_ones(ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    with open_ledger(ledger_file, KEY) as ledger:
        sale = ledger.sales.get("sale-1")
        assert sale is None or sale.method == Tender.CASH
        assert ledger.own_tenders.list() == ()
        ledger.sales.add(a_sale(9, method=PIX))
        found = ledger.sales.get("sale-9")
        assert found is not None
        assert found.method.name == "PIX"


@pytest.mark.parametrize("shape", [12, 18, LEDGER_SCHEMA_VERSION - 1])
def test_what_a_replaced_ledger_of_before_held_is_taken_over(ledger_file: Path, tmp_path: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    with open_ledger(tmp_path / "restored.db", KEY) as ledger:
        keeps(ledger, OwnTender(tender=PIX))
        salvage(ledger_file, ledger, KEY, datetime(2026, 8, 8, 12, tzinfo=UTC), lambda _replaced: False)
        sale = ledger.sales.get("sale-1")
        assert sale is not None
        assert sale.method == Tender.CASH
        assert ledger.own_tenders.list() == (OwnTender(tender=PIX),)


def test_a_replaced_ledger_gives_back_its_tenders_and_what_was_paid_by_them(ledger_file: Path, tmp_path: Path) -> None:
    with open_ledger(ledger_file, KEY) as replaced:
        keeps(replaced, OwnTender(tender=PIX, is_counted=False))
        replaced.sales.add(a_sale(method=PIX))
    with open_ledger(tmp_path / "restored.db", KEY) as ledger:
        salvage(ledger_file, ledger, KEY, datetime(2026, 8, 8, 12, tzinfo=UTC), lambda _replaced: False)
        sale = ledger.sales.get("sale-1")
        assert sale is not None
        assert (sale.method, sale.method.name) == (PIX, "PIX")
        assert ledger.own_tenders.list() == (OwnTender(tender=PIX, is_counted=False),)
