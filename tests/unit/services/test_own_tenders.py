"""The tenders of a shop's own: what a manager decides about them, and what is paid, given back and moved by them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.pos_files.rows import SaleRow
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.sales.own_tenders import (
    MAX_ACTIVE,
    TenderNameUsed,
    TenderNotOffered,
    TendersFull,
    TenderUnknown,
)
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.domain.summary.documents import summary_document, summary_of
from posapp.domain.summary.drill_down import DrillDown, RowKind
from posapp.domain.summary.periods import Period
from posapp.sandbox import RunningSandbox
from posapp.services.on_ledger.pos_files.opening import PosFileOptions, open_pos_file
from posapp.services.on_ledger.pos_files.pos_file import PosFile
from posapp.services.on_ledger.summary.labels import Localizer, in_english
from posapp.services.on_ledger.summary.tables import figure_rows, summary_tables
from posapp.services.on_till.till import Till
from posapp.services.on_till.track import CustomerKey, EventTracker, TenderWithoutPayment, TrackRequest
from posapp.services.on_till.transfer.export import Transfers
from posapp.services.sessions import (
    LedgerSession,
    open_background_session,
    open_ledger_session,
    open_report_session,
)
from posapp.storage.database.passphrase import Passphrase

WORDS = Passphrase("correct horse battery staple's end")


@pytest.fixture
def session(offline_till: Till) -> Iterator[LedgerSession]:
    with open_ledger_session(offline_till) as session:
        yield session


def sells(session: LedgerSession, tender: Tender, minor: int = 8990, profile: str = "") -> str:
    """Record a payment and give its receipt."""
    receipt = session.checkout.propose_receipt()
    draft = PaymentDraft(money=Money.of(minor, "USD"), receipt=receipt, method=tender, profile=profile)
    return session.checkout.record_payment(draft).sale.receipt


def journal(till: Till) -> list[tuple[str, dict[str, str]]]:
    with till.open_ledger() as ledger:
        return [(each.what, dict(each.facts)) for each in ledger.journal.entries() if each.what.startswith("tender")]


def test_a_manager_adds_renames_and_deactivates_and_the_journal_says_so(
    session: LedgerSession, offline_till: Till
) -> None:
    added = session.tenders.add(" PIX ")
    code = added.tender.code
    session.tenders.change(code, name="PIX", is_counted=True)
    session.tenders.change(code, name="Pix", is_counted=False)
    session.tenders.switch(code, on=False)
    session.tenders.switch(code, on=False)
    assert session.tenders.offered() == Tender.BUILT_IN
    session.tenders.switch(code, on=True)
    assert [each.name for each in session.tenders.offered()][-1] == "Pix"
    changed = {"method": f"{code} Pix", "counted alone": "no"}
    assert journal(offline_till) == [
        ("tender added", {"method": f"{code} PIX", "counted alone": "yes"}),
        ("tender changed", {**changed, "method before": f"{code} PIX", "counted alone before": "yes"}),
        ("tender deactivated", changed),
        ("tender reactivated", changed),
    ]


def test_their_order_is_that_of_the_keys(session: LedgerSession, offline_till: Till) -> None:
    codes = [session.tenders.add(name).tender.code for name in ("PIX", "QR", "Wallet")]
    session.tenders.move_up(codes[2])
    session.tenders.move_up(codes[0])
    assert [each.name for each in session.tenders.offered()[5:]] == ["PIX", "Wallet", "QR"]
    assert [what for what, _facts in journal(offline_till)].count("tender moved") == 1


def test_the_counter_has_room_for_four(session: LedgerSession) -> None:
    codes = [session.tenders.add(f"Card {number}").tender.code for number in range(MAX_ACTIVE)]
    with pytest.raises(TendersFull):
        session.tenders.add("One more")
    session.tenders.switch(codes[0], on=False)
    session.tenders.add("One more")
    with pytest.raises(TendersFull):
        session.tenders.switch(codes[0], on=True)


def test_no_two_have_one_name(session: LedgerSession) -> None:
    pix, card = session.tenders.add("PIX").tender, session.tenders.add("Meal card").tender
    with pytest.raises(TenderNameUsed):
        session.tenders.add("pix")
    with pytest.raises(TenderNameUsed):
        session.tenders.change(card.code, name="Pix", is_counted=True)
    session.tenders.switch(pix.code, on=False)
    with pytest.raises(TenderNameUsed):
        session.tenders.add("PIX")


def test_what_there_is_not_cannot_be_changed(session: LedgerSession) -> None:
    with pytest.raises(TenderUnknown):
        session.tenders.switch("own:1", on=True)


def test_a_counter_that_still_offers_a_deactivated_one_is_refused(session: LedgerSession) -> None:
    pix = session.tenders.add("PIX").tender
    session.tenders.switch(pix.code, on=False)
    with pytest.raises(TenderNotOffered, match="PIX"):
        sells(session, pix)
    assert session.day.sales(session.day.today()) == ()


def test_a_counter_that_still_shows_the_old_name_records_the_tender_itself(session: LedgerSession) -> None:
    pix = session.tenders.add("PIX").tender
    session.tenders.change(pix.code, name="Pix", is_counted=True)
    receipt = sells(session, pix)
    case = session.refunds.by_receipt(receipt)
    assert case.method is not None
    assert case.method.name == "Pix"


def test_what_came_by_a_tender_goes_back_by_it_also_when_it_is_no_longer_offered(session: LedgerSession) -> None:
    pix, card = session.tenders.add("PIX").tender, session.tenders.add("Meal card").tender
    receipt = sells(session, pix)
    for each in (pix, card):
        session.tenders.switch(each.code, on=False)
    case = session.refunds.by_receipt(receipt)
    draft = RefundDraft(original=case.original, money=Money.of(100, "USD"), reason=RefundReason.PRICE, method=pix)
    assert session.refunds.record(draft).refund.method.name == "PIX"
    other = RefundDraft(original=case.original, money=Money.of(100, "USD"), reason=RefundReason.PRICE, method=card)
    with pytest.raises(TenderNotOffered):
        session.refunds.record(other)


def test_hellotext_hears_nothing_of_a_tender(session: LedgerSession, offline_till: Till) -> None:
    pix = session.tenders.add("PIX").tender
    receipt = sells(session, pix, profile="ana")
    case = session.refunds.by_receipt(receipt)
    draft = RefundDraft(original=case.original, money=Money.of(100, "USD"), reason=RefundReason.PRICE, method=pix)
    session.refunds.record(draft)
    with offline_till.open_ledger() as ledger:
        bodies = [str(row[0]) for row in ledger.connection.execute("SELECT body FROM events")]
    assert len(bodies) == 2
    assert not any("PIX" in body or pix.code in body or "tender" in body for body in bodies)


def test_the_summary_counts_it_by_name_and_lists_what_was_paid_by_it(
    session: LedgerSession, offline_till: Till
) -> None:
    pix = session.tenders.add("PIX").tender
    for tender in (pix, Tender.CASH, pix):
        sells(session, tender)
    period = Period.of_day(session.day.today())
    with open_report_session(offline_till) as reports:
        summary = reports.summaries.of(period)
        found = reports.summaries.listing(DrillDown(listed=RowKind.PAYMENTS, period=period, method=pix.code))
    assert {(line.key, line.name): line.figures.payments for line in summary.by_method} == {
        ("cash", ""): 1,
        (pix.code, "PIX"): 2,
    }
    assert found.number == 2
    localizer = Localizer(say=in_english, locale="en_US", zone=session.shop.zone)
    assert ("By payment method", "PIX", 2) in {
        (row.part.value, row.item, row.value) for row in figure_rows(summary, localizer)
    }
    assert summary_of(summary_document(summary)).by_method == summary.by_method
    (table,) = (each for each in summary_tables(summary, localizer) if each.heading.startswith("By payment method"))
    assert [row[0] for row in table.rows] == ["Cash", "PIX"]


def test_a_moved_till_takes_its_sales_with_the_name_of_their_tender(
    till: Till,
    sandbox: RunningSandbox,
    new_environment: Callable[[RunningSandbox], dict[str, str]],
    shop: Shop,
    tmp_path: Path,
) -> None:
    other = Till(new_environment(sandbox))
    with open_background_session(other) as background:
        background.setup.save(shop, sandbox.token)
    with open_ledger_session(till) as session:
        pix = session.tenders.add("PIX").tender
        receipt = sells(session, pix, profile=sandbox.shop.profiles()[0]["id"])
    done = Transfers(till).export_to(tmp_path / "till.sealed", WORDS)
    assert Transfers(other).import_from(done.file, WORDS).events == 1
    with open_ledger_session(other) as session:
        assert session.tenders.offered() == Tender.BUILT_IN
        case = session.refunds.by_receipt(receipt)
        assert case.method is not None
        assert (case.method, case.method.name) == (pix, "PIX")


def test_a_word_of_a_pos_file_that_is_the_name_of_a_tender_is_that_tender(
    session: LedgerSession, offline_till: Till, tmp_path: Path
) -> None:
    pix, old = session.tenders.add("PIX").tender, session.tenders.add("Vale").tender
    session.tenders.switch(old.code, on=False)
    path = tmp_path / "sales.csv"
    rows = ["A1,10.00,2026-08-07 10:00,PIX", "A2,10.00,2026-08-07 10:01,cash", "A3,10.00,2026-08-07 10:02,Vale"]
    path.write_text("\n".join(["Ticket,Importe,Cuando,Como", *rows]))
    columns = {"receipt": "Ticket", "amount": "Importe", "sold_at": "Cuando", "tender": "Como"}
    with offline_till.open_ledger() as ledger:
        file = open_pos_file(path, PosFileOptions(columns=columns), ledger, session.shop)
    assert isinstance(file, PosFile)
    assert [each.tender for each in file if isinstance(each, SaleRow)] == [pix, Tender.CASH, Tender.OTHER]


def test_nothing_is_asked_about_a_card_that_the_shop_has_named(
    session: LedgerSession, offline_till: Till, tmp_path: Path
) -> None:
    path = tmp_path / "sales.csv"
    path.write_text("Ticket,Importe,Cuando,Como\nA1,10.00,2026-08-07 10:00,Tarjeta comidas\n")
    columns = {"receipt": "Ticket", "amount": "Importe", "sold_at": "Cuando", "tender": "Como"}
    asked = []
    for _ in range(2):
        with offline_till.open_ledger() as ledger:
            file = open_pos_file(path, PosFileOptions(columns=columns), ledger, session.shop)
        assert isinstance(file, PosFile)
        asked.append(["card" in each.id for each in file.questions])
        if not session.tenders.list():
            session.tenders.add("Tarjeta comidas")
    assert any(asked[0])
    assert not any(asked[1])


@pytest.mark.parametrize(("said", "name"), [("own pix", "PIX"), ("debit", ""), ("", "")])
def test_a_script_says_how_a_payment_was_made(session: LedgerSession, offline_till: Till, said: str, name: str) -> None:
    session.tenders.add("PIX")
    request = TrackRequest(
        action="physical_store.paid",
        key=CustomerKey.PROFILE,
        customer="ana",
        money=Money.of(500, "USD"),
        tender=said,
    )
    EventTracker(offline_till).track(request)
    (recorded,) = session.day.sales(session.day.today())
    assert (recorded.sale.method.name, recorded.sale.method == Tender.OTHER) == (name, not said)


def test_a_script_hears_what_the_shop_takes(session: LedgerSession, offline_till: Till) -> None:
    session.tenders.add("PIX")
    request = TrackRequest(
        action="physical_store.paid",
        key=CustomerKey.PROFILE,
        customer="ana",
        money=Money.of(500, "USD"),
        tender="barter",
    )
    with pytest.raises(TenderUnknown, match=r"barter.*cash.*PIX"):
        EventTracker(offline_till).track(request)
    assert session.day.sales(session.day.today()) == ()


def test_only_a_payment_has_a_tender(offline_till: Till) -> None:
    request = TrackRequest(
        action="page.viewed", key=CustomerKey.PROFILE, customer="ana", tender="cash", url="https://x"
    )
    with pytest.raises(TenderWithoutPayment):
        EventTracker(offline_till).track(request)
