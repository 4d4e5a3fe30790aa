"""A receipt of the shop's POS is offered, taken once with its payment, and counted where nobody took it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.domain.day.close import DayClosed
from posapp.domain.journal.entry import first_broken
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.pos_receipts.identity import Arrival
from posapp.domain.pos_receipts.proposals import (
    ProposalState,
    ReceiptGone,
    ReceiptNotProposed,
    ReceiptTaken,
)
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource
from posapp.domain.refunds.refund import RefundDraft, RefundedPayment, RefundReason
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.settings.till_settings import POS_RECEIPT_MINUTES
from posapp.domain.shop import make_shop
from posapp.domain.staff.members import Role, SignInNeeded
from posapp.services.on_ledger.day.close import DayClosing
from posapp.services.on_ledger.intake.proposals import Proposals
from posapp.services.on_ledger.refunds import Refunds
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.settings import ShopSettings
from posapp.services.on_ledger.staff.members import Staff
from posapp.storage.backup.salvage import salvage
from posapp.storage.data_requests import erase_old_names
from posapp.storage.database.passphrase import Passphrase
from posapp.storage.databases import open_ledger
from posapp.storage.day.close_documents import close_from_json, close_to_json
from posapp.storage.transfer.transfer_file import TRANSFER_ID, TransferContents, open_transfer_file, write_transfer_file
from tests.workplaces import a_workplace

KEY = "5e" * 32
NOON = datetime(2026, 8, 7, 15, tzinfo=UTC)
TODAY = date(2026, 8, 7)
TOTAL = Money.of(123_450, "UYU")
S = ProposalState
PRINTED = PosReceipt(kind=ReceiptKind.SALE, source=ReceiptSource.PRINTER, number="000123", total=TOTAL, at=NOON)
SCANNED = replace(PRINTED, source=ReceiptSource.CODE, number="A-123", at=TODAY, confidence=Confidence.SURE)


class Window:
    """One open window of a till in Uruguay, on a file that others may have open too."""

    def __init__(self, path: Path) -> None:
        self.path, self.now = path, NOON
        self.ledger = open_ledger(path, KEY)
        shop = make_shop(name="Almacén", till="Caja 1", country="UY", currency_code="UYU", zone="America/Montevideo")
        self.shop = shop
        workplace = a_workplace(self.ledger, shop, lambda: self.now)
        self.checkout = Checkout(workplace)
        self.refunds = Refunds(workplace)
        self.proposals = Proposals(workplace)
        self.closing = DayClosing(workplace)
        self.settings = ShopSettings(workplace)
        self.staff = Staff(workplace)

    def sees(self, *receipts: PosReceipt, key: str = "") -> int:
        return self.proposals.receive([Arrival(receipt=each, key=key) for each in receipts])

    def pays(self, proposal: str = "", number: str = "000123", money: Money = TOTAL) -> str:
        draft = PaymentDraft(money=money, receipt=number, pos_receipt=proposal)
        return self.checkout.record_payment(draft).sale.id

    def states(self) -> list[ProposalState]:
        return [each.state for each in self.ledger.pos_receipts.of_day("Caja 1", TODAY)]

    def journal(self) -> list[tuple[str, dict[str, str]]]:
        return [(each.what, dict(each.facts)) for each in self.ledger.journal.entries()]


def day_of(number: int) -> date:
    return TODAY + timedelta(days=number)


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Window]:
    opened = Window(tmp_path / "ledger.db")
    yield opened
    opened.ledger.close()


# --- what comes in


def test_a_receipt_is_offered_once_by_whatever_ways_it_comes(till: Window) -> None:
    assert till.sees(PRINTED) == 1
    assert till.sees(PRINTED) == 0
    assert till.sees(SCANNED) == 1
    assert till.sees(SCANNED, PRINTED) == 0
    (waiting,) = till.proposals.waiting()
    assert (waiting.receipt.number, waiting.receipt.confidence) == ("A-123", Confidence.SURE)
    assert waiting.sources == {ReceiptSource.PRINTER, ReceiptSource.CODE}


def test_a_code_without_a_total_is_completed_by_the_xml(till: Window) -> None:
    till.sees(replace(SCANNED, total=None, at=None, issuer="12345678000195"))
    assert till.sees(replace(PRINTED, source=ReceiptSource.FOLDER, number="123", issuer="12345678000195")) == 1
    (waiting,) = till.proposals.waiting()
    assert waiting.receipt.total == TOTAL


def test_a_delivery_that_is_repeated_after_a_crash_changes_nothing(till: Window) -> None:
    bare = replace(PRINTED, number="", at=NOON.replace(second=0))
    till.sees(bare, key="7")
    assert till.sees(bare, key="7") == 0
    till.sees(bare, key="8")
    assert len(till.proposals.waiting()) == 2


def test_half_of_what_came_in_is_never_kept(till: Window) -> None:
    def arrivals() -> Iterator[Arrival]:
        yield Arrival(receipt=PRINTED)
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        till.proposals.receive(arrivals())
    assert till.proposals.waiting() == ()
    assert till.sees(PRINTED) == 1


@pytest.mark.parametrize("kind", [ReceiptKind.COPY, ReceiptKind.PREBILL, ReceiptKind.REPORT, ReceiptKind.OTHER])
def test_what_is_no_payment_is_shown_and_never_offered(till: Window, kind: ReceiptKind) -> None:
    till.sees(replace(PRINTED, kind=kind))
    current = till.proposals.current()
    assert (current.waiting, [each.receipt.kind for each in current.shown]) == ((), [kind])
    with pytest.raises(ReceiptGone):
        till.pays(current.shown[0].id)
    with pytest.raises(ReceiptNotProposed):
        till.proposals.receive_scanned(replace(PRINTED, kind=kind))


def test_a_doubtful_one_is_offered_once_a_surer_source_says_the_same(till: Window) -> None:
    till.sees(replace(PRINTED, confidence=Confidence.DOUBTFUL, total=Money.of(5, "UYU")))
    assert till.states() == [S.SHOWN]
    till.sees(SCANNED)
    assert [each.receipt.total for each in till.proposals.waiting()] == [TOTAL]


def test_what_was_typed_by_hand_before_is_not_offered_again(till: Window) -> None:
    sale = till.pays()
    till.sees(PRINTED)
    assert till.states() == [S.TAKEN]
    till.checkout.undo(sale)
    assert till.states() == [S.WAITING]


def test_what_is_typed_by_hand_while_it_waits_is_offered_no_longer(till: Window) -> None:
    till.sees(PRINTED, replace(PRINTED, number="000124"))
    till.pays()
    assert [each.receipt.number for each in till.proposals.waiting()] == ["000124"]
    till.pays(number="000124", money=Money.of(1, "UYU"))
    assert len(till.proposals.waiting()) == 1


def test_yesterdays_receipts_are_read_and_not_offered(till: Window) -> None:
    till.sees(replace(PRINTED, at=NOON - timedelta(days=1)), replace(PRINTED, number="9", at=date(2026, 8, 5)))
    assert till.proposals.current().waiting == ()
    assert till.proposals.untaken(date(2026, 8, 6)).count == 1


# --- taking


def test_the_payment_takes_it_in_its_own_transaction(till: Window) -> None:
    till.sees(PRINTED)
    (waiting,) = till.proposals.waiting()
    sale = till.pays(waiting.id)
    assert till.proposals.waiting() == ()
    taken = till.ledger.pos_receipts.of_subject(sale)
    assert taken is not None
    assert (taken.id, taken.state) == (waiting.id, S.TAKEN)


def test_a_second_window_is_told_when_it_was_recorded(till: Window) -> None:
    till.sees(PRINTED)
    other = Window(till.path)
    (mine,), (theirs,) = till.proposals.waiting(), other.proposals.waiting()
    till.now = NOON + timedelta(minutes=5)
    till.pays(mine.id)
    with pytest.raises(ReceiptTaken) as refused:
        other.pays(theirs.id, number="another")
    assert refused.value.facts == {"receipt": "000123", "time": "12:05"}
    assert len(other.ledger.sales.of_day(TODAY, "Caja 1")) == 1
    with pytest.raises(ReceiptTaken):
        other.proposals.receive_scanned(SCANNED)
    other.ledger.close()


def test_a_payment_that_is_refused_leaves_it_waiting(till: Window) -> None:
    till.pays(number="000123", money=Money.of(1, "UYU"))
    till.sees(replace(PRINTED, number="000200"))
    (waiting,) = till.proposals.waiting()
    with pytest.raises(ReceiptUsed):
        till.pays(waiting.id, number="000123")
    assert [each.id for each in till.proposals.waiting()] == [waiting.id]


def test_after_a_restart_it_is_still_taken(till: Window) -> None:
    till.sees(PRINTED)
    till.pays(till.proposals.waiting()[0].id)
    till.ledger.close()
    again = Window(till.path)
    assert again.sees(PRINTED, SCANNED) == 0
    assert again.states() == [S.TAKEN]
    again.ledger.close()


def test_an_undone_payment_lets_it_wait_again(till: Window) -> None:
    till.sees(PRINTED)
    (waiting,) = till.proposals.waiting()
    till.checkout.undo(till.pays(waiting.id))
    assert [each.id for each in till.proposals.waiting()] == [waiting.id]
    with pytest.raises(ReceiptUsed):
        till.pays(waiting.id)
    till.pays(waiting.id, number="000123b")
    assert till.proposals.waiting() == ()


def test_the_journal_keeps_what_a_person_changed_against_the_pos(till: Window) -> None:
    till.sees(PRINTED)
    sale = till.pays(till.proposals.waiting()[0].id, number="77", money=Money.of(100, "UYU"))
    changed = [facts for what, facts in till.journal() if what == "POS receipt changed"]
    assert changed == [
        {
            "sale": sale,
            "receipt": "77",
            "amount before": "1234.50 UYU",
            "amount after": "1.00 UYU",
            "receipt before": "000123",
        }
    ]
    assert first_broken(till.ledger.journal.entries()) is None


def test_what_was_taken_as_it_is_leaves_no_such_entry(till: Window) -> None:
    till.sees(PRINTED)
    till.pays(till.proposals.waiting()[0].id)
    assert [what for what, _facts in till.journal()] == ["payment recorded"]


def test_a_scanned_one_is_given_to_be_taken_at_once(till: Window) -> None:
    till.sees(PRINTED)
    scanned = till.proposals.receive_scanned(SCANNED)
    assert [each.id for each in till.proposals.waiting()] == [scanned.id]
    till.proposals.dismiss(scanned.id)
    assert till.proposals.receive_scanned(SCANNED).state is S.WAITING


def test_who_scans_a_code_without_a_total_holds_its_paper(till: Window) -> None:
    code = replace(SCANNED, total=None, confidence=Confidence.DOUBTFUL)
    scanned = till.proposals.receive_scanned(code)
    assert scanned.can_be_taken
    till.pays(scanned.id, number="A-123")
    with pytest.raises(ReceiptTaken):
        till.proposals.receive_scanned(code)


# --- nobody takes it


def test_what_nobody_took_in_the_shops_time_is_without_a_customer(till: Window) -> None:
    till.sees(PRINTED, replace(PRINTED, number="9", total=Money.of(550, "UYU")))
    till.settings.change(POS_RECEIPT_MINUTES.change(10))
    till.now = NOON + timedelta(minutes=9)
    assert len(till.proposals.waiting()) == 2
    till.now = NOON + timedelta(minutes=10)
    current = till.proposals.current()
    assert (len(current.waiting), len(current.passed)) == (0, 2)
    untaken = till.proposals.untaken(TODAY)
    assert (untaken.count, untaken.totals) == (2, (Money.of(124_000, "UYU"),))


def test_one_tap_brings_it_back_with_the_whole_time_again(till: Window) -> None:
    till.sees(PRINTED)
    till.now = NOON + timedelta(minutes=40)
    (passed,) = till.proposals.current().passed
    till.proposals.reopen(passed.id)
    till.now += timedelta(minutes=29)
    (waiting,) = till.proposals.waiting()
    till.pays(waiting.id)
    assert till.proposals.untaken(TODAY).count == 0


def test_one_that_passed_can_be_taken_without_bringing_it_back(till: Window) -> None:
    till.sees(PRINTED)
    till.now = NOON + timedelta(minutes=40)
    (passed,) = till.proposals.current().passed
    till.pays(passed.id)
    assert till.states() == [S.TAKEN]


def test_the_close_ends_it(till: Window) -> None:
    till.sees(PRINTED)
    till.now = NOON + timedelta(minutes=40)
    (passed,) = till.proposals.current().passed
    till.closing.close(TODAY)
    assert till.proposals.current().passed == ()
    with pytest.raises(DayClosed):
        till.proposals.reopen(passed.id)


def test_a_person_dismisses_one_and_the_journal_says_who(till: Window) -> None:
    till.sees(PRINTED)
    (waiting,) = till.proposals.waiting()
    till.proposals.dismiss(waiting.id)
    till.proposals.dismiss(waiting.id)
    assert till.proposals.current().waiting == till.proposals.current().passed == ()
    assert till.journal() == [("POS receipt dismissed", {"receipt": "000123", "amount": "1234.50 UYU"})]
    with pytest.raises(ReceiptGone):
        till.pays(waiting.id)
    till.proposals.reopen(waiting.id)
    assert len(till.proposals.waiting()) == 1


def test_while_nobody_is_signed_in_receipts_come_in_and_nobody_decides(till: Window) -> None:
    till.staff.make_first_manager("Eva Luz", "2580")
    till.staff.add("Ana Soto", Role.CASHIER, "70314")
    till.staff.sign_out()
    assert till.sees(PRINTED) == 1
    (waiting,) = till.proposals.waiting()
    for refused in (till.proposals.dismiss, till.proposals.reopen, till.pays):
        with pytest.raises(SignInNeeded):
            refused(waiting.id)
    assert till.states() == [S.WAITING]


# --- credit notes


def test_a_credit_note_finds_its_sale_and_is_taken_by_the_refund(till: Window) -> None:
    till.sees(PRINTED)
    till.pays(till.proposals.waiting()[0].id, number="mine-1")
    note = replace(SCANNED, kind=ReceiptKind.REFUND, number="NC-5", of="A-123")
    till.sees(note)
    (credit,) = till.proposals.waiting()
    assert till.proposals.refunded_receipt(credit) == "mine-1"
    original = till.refunds.by_receipt("mine-1").original
    draft = RefundDraft(original=original, money=TOTAL, reason=RefundReason.DAMAGED, pos_receipt=credit.id)
    refund = till.refunds.record(draft)
    assert till.proposals.waiting() == ()
    till.refunds.undo(refund.refund.id)
    assert [each.id for each in till.proposals.waiting()] == [credit.id]


def test_the_credit_note_of_an_unknown_sale_says_its_number(till: Window) -> None:
    note = replace(SCANNED, kind=ReceiptKind.REFUND, number="NC-5", of="A-999")
    till.sees(note, replace(note, number="NC-6", of=""))
    assert {till.proposals.refunded_receipt(each) for each in till.proposals.waiting()} == {"A-999", ""}


def test_one_credit_note_is_refunded_once(till: Window) -> None:
    till.sees(replace(SCANNED, kind=ReceiptKind.REFUND, number="NC-5", of="A-123"))
    (credit,) = till.proposals.waiting()
    original = RefundedPayment(receipt="A-123", total=Money.of(999_999, "UYU"))
    draft = RefundDraft(original=original, money=TOTAL, reason=RefundReason.DAMAGED, pos_receipt=credit.id)
    till.refunds.record(draft)
    with pytest.raises(ReceiptTaken):
        till.refunds.record(draft)


# --- other files


def test_a_backup_that_is_put_back_learns_what_was_taken_since(till: Window, tmp_path: Path) -> None:
    till.sees(PRINTED, replace(PRINTED, number="9"))
    till.ledger.connection.copy_to(tmp_path / "backup.db").close()
    (newer, _older) = till.proposals.waiting()
    till.now += timedelta(minutes=1)
    till.pays(newer.id, number=newer.receipt.number)
    till.sees(replace(PRINTED, number="10"))
    till.ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    restored = Window(tmp_path / "backup.db")
    for _twice in range(2):
        salvage(till.path, restored.ledger, KEY, NOON + timedelta(hours=1), lambda _ledger: True)
        assert sorted(restored.states()) == [S.TAKEN, S.WAITING, S.WAITING]
    with pytest.raises(ReceiptTaken):
        restored.pays(newer.id, number="other")
    restored.ledger.close()


def test_a_transfer_takes_them_along(till: Window, tmp_path: Path) -> None:
    till.sees(PRINTED, key="7")
    till.pays(till.proposals.waiting()[0].id)
    passphrase, file = Passphrase("correct horse battery"), tmp_path / "moved.posapp"
    contents = TransferContents(shop=till.shop, events=(), customers=(), facts={TRANSFER_ID: "t1"})
    write_transfer_file(file, passphrase, ledger=till.ledger, contents=contents, before_rename=lambda: None)
    new = Window(tmp_path / "new.db")
    with open_transfer_file(file, passphrase, tmp_path / "scratch.db") as sealed, new.ledger.transaction():
        new.ledger.pos_receipts.merge(sealed.pos_receipts.rows())
    assert new.sees(SCANNED) == new.sees(PRINTED, key="7") == 0
    assert new.states() == [S.TAKEN]
    new.ledger.close()


def test_what_is_old_goes_with_the_names(till: Window) -> None:
    till.sees(PRINTED)
    erase_old_names(till.ledger, TODAY)
    assert till.states() == [S.WAITING]
    erase_old_names(till.ledger, TODAY + timedelta(days=1))
    rows = till.ledger.pos_receipts.rows()
    assert (list(rows.receipts), list(rows.arrivals)) == ([], [])


def test_imported_sales_take_their_receipts_too(till: Window) -> None:
    till.sees(PRINTED)
    draft = PaymentDraft(money=TOTAL, receipt="000123", source=SaleSource.IMPORT)
    till.checkout.record_payment(draft)
    assert till.states() == [S.TAKEN]


def test_the_close_report_keeps_how_many_receipts_have_no_customer(till: Window) -> None:
    till.sees(PRINTED, replace(PRINTED, number="124", total=Money.of(550, "UYU")))
    (small,) = (each for each in till.proposals.waiting() if each.receipt.number == "124")
    till.pays(small.id, number="124", money=Money.of(550, "UYU"))
    closed = till.closing.close(TODAY).report
    assert (closed.untaken.count, closed.untaken.totals) == (1, (TOTAL,))
    assert till.closing.record(1).report == closed
    assert till.closing.matches_journal(till.closing.record(1))


def test_reports_of_earlier_programs_read_as_they_were(till: Window) -> None:
    till.sees(PRINTED)
    today = till.closing.x_report(TODAY)
    earlier = close_to_json(replace(today, version=3))
    assert "untaken" not in earlier
    assert close_to_json(close_from_json(earlier)) == earlier


# --- numbers that begin anew every morning


def first_of_the_day(total: int, day: int) -> PosReceipt:
    return replace(PRINTED, number="0001", total=Money.of(total, "UYU"), at=NOON + timedelta(days=day))


def test_a_pos_that_begins_its_numbers_anew_is_recorded_on_the_second_day_too(till: Window) -> None:
    for day, total in enumerate((10_000, 20_000, 20_000)):
        till.now = NOON + timedelta(days=day)
        till.sees(first_of_the_day(total, day))
        (waiting,) = till.proposals.waiting()
        till.pays(waiting.id, number="0001", money=Money.of(total, "UYU"))

    receipts = [each.sale.receipt for day in range(3) for each in till.ledger.sales.of_day(day_of(day), "Caja 1")]
    assert receipts == ["0001", "2026-08-08/0001", "2026-08-09/0001"]
    assert JournalVerb.POS_RECEIPT_CHANGED not in {what for what, _facts in till.journal()}


def test_one_receipt_that_is_printed_again_the_next_day_without_a_date_is_not_recorded_twice(till: Window) -> None:
    till.sees(first_of_the_day(10_000, 0))
    till.pays(till.proposals.waiting()[0].id, number="0001", money=Money.of(10_000, "UYU"))
    till.now += timedelta(days=1)
    till.sees(first_of_the_day(10_000, 1))
    with pytest.raises(ReceiptUsed):
        till.pays(till.proposals.waiting()[0].id, number="0001", money=Money.of(10_000, "UYU"))


def test_yesterdays_receipt_with_its_date_is_not_offered_today(till: Window) -> None:
    till.sees(first_of_the_day(10_000, 0))
    till.pays(till.proposals.waiting()[0].id, number="0001", money=Money.of(10_000, "UYU"))
    till.now += timedelta(days=1)
    assert till.sees(replace(first_of_the_day(10_000, 0), at=TODAY)) == 0
    assert till.proposals.waiting() == ()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.integers(1, 4), st.sampled_from(list(ReceiptSource)), st.sampled_from(["take", "undo", "pass", "see"])
        ),
        max_size=25,
    )
)
def test_whatever_happens_no_sale_is_recorded_twice(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, ReceiptSource, str]]
) -> None:
    """Four sales of the POS come by all four ways, and are taken, undone and passed in any order."""
    till = Window(tmp_path_factory.mktemp("till") / "ledger.db")
    sales: list[str] = []
    for number, source, step in steps:
        till.now += timedelta(minutes=1)
        till.sees(replace(PRINTED, number=f"A-{number}", source=source))
        waiting = till.proposals.waiting()
        if step == "take" and waiting:
            free = f"{waiting[0].receipt.number}/{len(sales)}"
            sales.append(till.pays(waiting[0].id, number=free))
        elif step == "undo" and sales:
            till.checkout.undo(sales[-1])
        elif step == "pass":
            till.now += timedelta(minutes=31)
    rows = till.ledger.pos_receipts.of_day("Caja 1", TODAY)
    numbers = [each.receipt.number for each in rows]
    assert len(set(numbers)) == len(numbers) == len({number for number, _source, _step in steps})
    standing = [each for each in till.ledger.sales.of_day(TODAY, "Caja 1") if each.sale.voided_at is None]
    assert sorted(each.subject for each in rows if each.subject) == sorted(each.sale.id for each in standing)
    till.ledger.close()
