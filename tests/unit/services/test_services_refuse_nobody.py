"""On a till with staff the services themselves refuse what nobody signed in for, whoever calls them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.catalogue.scale_rule import ScaleRule, ScaleValue
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.day.drawer import DrawerDraft, MovementKind
from posapp.domain.events.event import EventObject
from posapp.domain.journal.search import JournalSearch
from posapp.domain.money import Money
from posapp.domain.pos_receipts.correction import ReceiptCorrection
from posapp.domain.pos_receipts.identity import Arrival
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind, ReceiptSource
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.staff.members import Permission, PermissionMissing, Role, SignInNeeded
from posapp.domain.staff.pins import Pin
from posapp.domain.summary.drill_down import DrillDown, RowKind
from posapp.domain.summary.periods import Period
from posapp.intake.papers.template import Template
from posapp.services.on_till.sales_import import SalesImport
from posapp.services.on_till.till import Till
from posapp.services.on_till.track import CustomerKey, EventTracker, TrackRequest
from posapp.services.on_till.transfer.export import passphrase_of
from posapp.services.sessions import (
    BackgroundSession,
    LedgerSession,
    ReportSession,
    open_background_session,
    open_ledger_session,
    open_report_session,
)

TODAY = date(2026, 8, 7)
NOWHERE = Path("/nonexistent/posapp/file")
Ledgers = dict[str, Callable[[LedgerSession], object]]

FISCAL_CODE = "https://www.efactura.dgi.gub.uy/consultaQR/cfe?219999830019,101,A,7,10.00,20260730,abc%3D"


def corrects_a_receipt(session: LedgerSession) -> None:
    read = PosReceipt(kind=ReceiptKind.SALE, source=ReceiptSource.WEB, number="7")
    session.proposals.receive([Arrival(receipt=read, key="1")])
    receipt = session.receipt_corrections.delivered(ReceiptSource.WEB, "1")
    session.receipt_corrections.correct(receipt.id, ReceiptCorrection(total=Money(100, session.shop.currency)))


RECORDING: Ledgers = {
    "a receipt's code": lambda session: session.codes.take(FISCAL_CODE),
    "a payment": lambda session: session.checkout.record_payment(
        PaymentDraft(money=Money(100, session.shop.currency), receipt="T1-9")
    ),
    "a customer": lambda session: session.registration.register(CustomerDraft(first_name="Ana", phone="+12025550123")),
    "a note": lambda session: session.cards.write_note("ana", "likes mate"),
    "a POS receipt dismissed": lambda session: session.proposals.dismiss("r1"),
    "a POS receipt corrected": corrects_a_receipt,
    "a POS receipt offered again": lambda session: session.proposals.reopen("r1"),
    "an opening float": lambda session: session.drawer.record(
        DrawerDraft(kind=MovementKind.OPENING_FLOAT, money=Money(100, session.shop.currency))
    ),
}
DECIDING: Ledgers = {
    "the review": lambda session: session.review.list(),
    "a dismissal": lambda session: session.review.dismiss((), "x"),
    "cash out": lambda session: session.drawer.record(
        DrawerDraft(kind=MovementKind.CASH_OUT, money=Money(100, session.shop.currency), reason="bread")
    ),
    "an entry undone": lambda session: session.drawer.undo("d1"),
    "an interim report": lambda session: session.closing.x_report(session.day.today()),
    "a close": lambda session: session.closing.close(session.day.today()),
    "the close reports": lambda session: session.closing.records(),
    "one close report": lambda session: session.closing.record(1),
    "the events": lambda session: session.outbox.list(),
    "somebody new": lambda session: session.staff.add("Leo", Role.MANAGER, "2468"),
    "the actions": lambda session: session.actions.offers.switch(["product.viewed"], on=True),
    "the codes of a scale": lambda session: session.scales.save(
        ScaleRule(prefix="20", item_digits=5, value=ScaleValue.WEIGHT, value_digits=5, decimals=3)
    ),
    "a rule of them": lambda session: session.scales.remove("20"),
    "a receipt of a template": lambda session: session.receipt_templates.learn(
        "pos", ("TOTAL 1.00",), Money(100, session.shop.currency)
    ),
    "a receipt template": lambda session: session.receipt_templates.save(Template(name="pos", total_label="TOTAL")),
    "a written template": lambda session: session.written_templates.write(
        Template(name="pos", total_label="TOTAL"), ()
    ),
    "one from a file": lambda session: session.receipt_templates.import_text("{}"),
    "one that is removed": lambda session: session.receipt_templates.remove("pos"),
    "a tender": lambda session: session.tenders.add("PIX"),
    "a tender's name": lambda session: session.tenders.change("own:1", name="Pix", is_counted=True),
    "whether a tender is offered": lambda session: session.tenders.switch("own:1", on=False),
    "the place of a tender": lambda session: session.tenders.move_up("own:1"),
    "a coupon": lambda session: session.coupons.remove_rules(Coupon(id="c", code="C")),
}
READING: dict[str, Callable[[ReportSession], object]] = {
    "the summary": lambda session: session.summaries.of(Period.of_day(TODAY)),
    "what is behind it": lambda session: session.summaries.listing(
        DrillDown(listed=RowKind.PAYMENTS, period=Period.of_day(TODAY))
    ),
    "the journal": lambda session: session.journal.page(JournalSearch()),
    "its check": lambda session: session.journal.verify(),
    "the support file": lambda session: session.support.write(NOWHERE),
    "a summary in a file": lambda session: session.summaries.authorize_export(),
}
BESIDE: dict[str, Callable[[BackgroundSession], object]] = {
    "a transfer": lambda session: session.transfers.export_to(NOWHERE, passphrase_of("a long passphrase")),
    "its end": lambda session: session.transfers.cancel(),
    "an import of it": lambda session: session.transfers.import_from(NOWHERE, passphrase_of("a long passphrase")),
    "the token": lambda session: session.transfers.sign_out(),
    "another token": lambda session: session.actions.create(CustomAction(id="", name="class.booked", title="")),
    "another title": lambda session: session.actions.change(CustomAction(id="", name="class.booked", title="")),
    "a customer's data": lambda session: session.records.read("ana"),
    "their file": lambda session: session.records.export("ana", NOWHERE),
    "an erasure": lambda session: session.records.erase("ana"),
    "a backup's place": lambda session: session.maintenance.restore(),
}


@pytest.fixture
def staffed(offline_till: Till) -> Till:
    with open_ledger_session(offline_till) as session:
        session.staff.make_first_manager("Eva Luz", "2580")
        session.staff.add("Ana Soto", Role.CASHIER, "70314")
        session.staff.sign_out()
    return offline_till


def signs_in(till: Till, name: str, pin: str) -> None:
    with open_ledger_session(till) as session:
        session.staff.sign_in(session.staff.find(name).id, Pin(pin))


def entries(till: Till) -> int:
    with till.open_ledger() as ledger:
        return ledger.journal.count()


@pytest.mark.parametrize("name", RECORDING)
def test_recording_needs_somebody(staffed: Till, name: str) -> None:
    before = entries(staffed)
    with open_ledger_session(staffed) as session, pytest.raises(SignInNeeded):
        RECORDING[name](session)
    assert entries(staffed) == before
    signs_in(staffed, "Ana Soto", "70314")
    with open_ledger_session(staffed) as session:
        RECORDING[name](session)
    with staffed.open_ledger() as ledger:
        assert list(ledger.journal.entries())[-1].who == "Ana Soto"


def test_tracking_and_importing_need_somebody(staffed: Till, tmp_path: Path) -> None:
    mate = EventObject(parameters={"reference": "M-1", "name": "Mate"})
    request = TrackRequest(action="product.viewed", key=CustomerKey.PROFILE, customer="ana", object=mate)
    sales = tmp_path / "sales.csv"
    sales.write_text("receipt,sold_at,customer,amount,currency,coupons\n")
    with pytest.raises(SignInNeeded):
        EventTracker(staffed).track(request)
    with pytest.raises(SignInNeeded):
        SalesImport(staffed).run(sales)


@pytest.mark.parametrize("name", DECIDING)
def test_deciding_needs_a_manager(staffed: Till, name: str) -> None:
    with open_ledger_session(staffed) as session, pytest.raises((SignInNeeded, PermissionMissing)):
        DECIDING[name](session)
    signs_in(staffed, "Ana Soto", "70314")
    before = entries(staffed)
    with open_ledger_session(staffed) as session, pytest.raises(PermissionMissing):
        DECIDING[name](session)
    assert entries(staffed) == before


@pytest.mark.parametrize("name", READING)
def test_reading_what_the_shop_takes_needs_a_manager(staffed: Till, name: str) -> None:
    with open_report_session(staffed) as session, pytest.raises(SignInNeeded):
        READING[name](session)
    signs_in(staffed, "Ana Soto", "70314")
    with open_report_session(staffed) as session, pytest.raises(PermissionMissing):
        READING[name](session)


@pytest.mark.parametrize("name", BESIDE)
def test_what_is_done_beside_the_counter_needs_a_manager(staffed: Till, name: str) -> None:
    with open_background_session(staffed) as session, pytest.raises(SignInNeeded):
        BESIDE[name](session)
    signs_in(staffed, "Ana Soto", "70314")
    before = entries(staffed)
    with open_background_session(staffed) as session, pytest.raises(PermissionMissing):
        BESIDE[name](session)
    assert entries(staffed) == before


def test_a_permission_that_a_manager_lent_once_is_used_up_by_what_is_done_not_by_what_is_looked_at(
    staffed: Till,
) -> None:
    signs_in(staffed, "Ana Soto", "70314")
    with open_ledger_session(staffed) as session:
        session.staff.grant(Permission.CLOSE_DAY, session.staff.find("Eva Luz").id, Pin("2580"), once=True)
        session.closing.x_report(session.day.today())
        record = session.closing.close(session.day.today())
        assert record.report.who == "Ana Soto, permitted by Eva Luz"
        with pytest.raises(PermissionMissing):
            session.closing.reopen(session.day.today(), "x")


def test_a_file_with_a_damaged_page_is_put_back_by_whoever_is_there_and_a_whole_one_is_not(staffed: Till) -> None:
    """The window finds such a page beside the counter and offers the way back where nobody can sign in."""
    with open_background_session(staffed) as session:
        session.maintenance.back_up()
        with pytest.raises(SignInNeeded):
            session.maintenance.restore()
        file = staffed.home.ledger
        with staffed.open_ledger() as ledger:
            ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with file.open("r+b") as opened:
            opened.seek(file.stat().st_size - 100)
            opened.write(b"x" * 50)
        assert session.maintenance.restore().replaced is not None
        with pytest.raises(SignInNeeded):
            session.maintenance.restore()
