"""A PC that is swapped, reset or given away loses nothing, and nothing of it is sent twice."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from posapp.domain.coupons.coupon import AppliedCoupon, Coupon, CouponRefusal, CouponRules
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.day.drawer import DrawerDraft, MovementKind
from posapp.domain.events.event import EventObject
from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundExceedsPayment, RefundKind, RefundReason
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop, make_shop
from posapp.domain.staff.members import Approval
from posapp.sandbox import Fault, RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.setup import TokenOfAnotherBusiness
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.on_till.track import CustomerKey, EventTracker, TrackRequest
from posapp.services.on_till.transfer import export as transfers
from posapp.services.on_till.transfer.export import (
    NothingToTransfer,
    NoTransfer,
    TransferAlreadyImported,
    TransferOfAnotherShop,
    Transfers,
    UndeliveredEvents,
)
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.storage.database.passphrase import Passphrase, PassphraseTooShort
from posapp.storage.faults import DiskFull
from posapp.storage.files.lock import SenderRunning, hold_sender_lock
from posapp.storage.transfer.transfer_file import SealedFileExists, SealedFileLocked
from tests.witnesses import CONTROL_PREFIX, deliver_control_payment, sell_later

WORDS = Passphrase("correct horse battery staple's end")


@pytest.fixture
def other_till(
    sandbox: RunningSandbox, new_environment: Callable[[RunningSandbox], dict[str, str]], shop: Shop
) -> Till:
    """Another PC of the same shop."""
    made = Till(new_environment(sandbox))
    with open_background_session(made) as session:
        session.setup.save(shop, sandbox.token)
    return made


@pytest.fixture
def third_till(
    sandbox: RunningSandbox, new_environment: Callable[[RunningSandbox], dict[str, str]], shop: Shop
) -> Till:
    """One more PC of the same shop."""
    made = Till(new_environment(sandbox))
    with open_background_session(made) as session:
        session.setup.save(shop, sandbox.token)
    return made


def sell(till: Till, sandbox: RunningSandbox, *receipts: str) -> None:
    with open_ledger_session(till) as session:
        for place, receipt in enumerate(receipts):
            draft = PaymentDraft(
                money=Money.of(8990, "USD"),
                receipt=receipt,
                profile=sandbox.shop.profiles()[place]["id"],
                source=SaleSource.COMMAND,
            )
            session.checkout.record_payment(draft)


def the_coupon(sandbox: RunningSandbox) -> Coupon:
    record = sandbox.shop.coupons()[0]
    return Coupon(id=str(record["id"]), code=str(record["code"]))


def tell_once_only(till: Till, coupon: Coupon) -> None:
    with open_ledger_session(till) as session:
        session.coupons.save_rules(coupon, CouponRules(once_in_all=True))


def refusal(till: Till, coupon: Coupon) -> CouponRefusal | None:
    with open_ledger_session(till) as session:
        return session.coupons.check([coupon], None, "")[0].refusal


def sell_with_a_coupon(till: Till, sandbox: RunningSandbox, receipt: str) -> None:
    """Sell something to the second customer, who takes the shop's first coupon."""
    coupon = AppliedCoupon(coupon=the_coupon(sandbox), discount=Money.of(0, "USD"))
    with open_ledger_session(till) as session:
        draft = PaymentDraft(
            money=Money.of(8990, "USD"),
            receipt=receipt,
            profile=sandbox.shop.profiles()[1]["id"],
            source=SaleSource.COMMAND,
            coupons=(coupon,),
        )
        session.checkout.record_payment(draft)


def pay_back(till: Till, receipt: str, minor: int) -> None:
    with open_ledger_session(till) as session:
        case = session.refunds.by_receipt(receipt)
        draft = RefundDraft(original=case.original, money=Money.of(minor, "USD"), reason=RefundReason.DAMAGED)
        session.refunds.record(draft)


def events_of(sandbox: RunningSandbox) -> list[dict[str, Any]]:
    """Give what arrived, without the witnesses."""
    return [each for each in sandbox.shop.events() if not each["metadata"]["reference"].startswith(CONTROL_PREFIX)]


def arrived(sandbox: RunningSandbox) -> list[str]:
    return sorted(event["metadata"]["reference"] for event in events_of(sandbox))


def sync_among_others(till: Till, sandbox: RunningSandbox) -> None:
    """Let a till look for what it took over, while it goes on selling."""
    sell_later(till, sandbox)
    sync(till)


def sync(till: Till) -> None:
    SyncService(till).sync(timeout=20)


def test_three_payments_taken_offline_are_sent_once_by_the_till_that_adopts_them(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(other_till, sandbox)
    sell(till, sandbox, "T1-000001", "T1-000002", "T1-000003")
    done = Transfers(till).export_to(tmp_path / "till.sealed", WORDS)
    assert done.events == 3
    sync(till)
    assert arrived(sandbox) == []
    assert Transfers(other_till).import_from(done.file, WORDS).events == 3
    sync_among_others(other_till, sandbox)
    assert arrived(sandbox) == ["T1-000001", "T1-000002", "T1-000003"]
    with open_ledger_session(other_till) as session:
        assert session.checkout.propose_receipt() == "T1-000004"
        assert session.day.totals(session.day.today()).count == 3 + len(sandbox.shop.events()) - len(events_of(sandbox))


def test_the_close_reports_go_with_the_till_and_its_numbers_go_on(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "T1-000001")
    with open_ledger_session(till) as session:
        today = session.day.today()
        float_ = DrawerDraft(kind=MovementKind.OPENING_FLOAT, money=Money(5_000, session.shop.currency))
        session.drawer.record(float_)
        session.closing.close(today)
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    Transfers(other_till).import_from(file, WORDS)
    with open_ledger_session(other_till) as session:
        (record,) = session.closing.records()
        assert (record.number, record.report.figures.payments) == (1, 1)
        assert session.closing.matches_journal(record)
        assert not session.closing.has_late_records(record)
        assert [each.money.minor for each in session.drawer.of_day(today).movements] == [5_000]
        session.closing.reopen(today, "one was missing")
        assert session.closing.close(today).number == 2


def test_a_file_is_adopted_once(
    till: Till, other_till: Till, third_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(other_till, sandbox)
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    Transfers(other_till).import_from(file, WORDS)
    for again in (other_till, third_till):
        with pytest.raises(TransferAlreadyImported):
            Transfers(again).import_from(file, WORDS)
    sync_among_others(other_till, sandbox)
    sync(third_till)
    assert arrived(sandbox) == ["A-1"]


def test_a_copy_that_is_adopted_elsewhere_is_found_before_it_is_sent(
    till: Till, other_till: Till, third_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(other_till, sandbox)
    sell(till, sandbox, "A-1", "A-2")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    copy = tmp_path / "copy.sealed"
    shutil.copy(file, copy)
    Transfers(other_till).import_from(file, WORDS)
    sync_among_others(other_till, sandbox)
    Transfers(third_till).import_from(copy, WORDS)
    sync(third_till)
    assert arrived(sandbox) == ["A-1", "A-2"]
    with open_ledger_session(third_till) as session:
        assert session.outbox.counts().confirmed == 2


def test_the_till_that_handed_over_goes_on_with_new_sales(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(other_till, sandbox)
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    sell(till, sandbox, "A-2")
    sync(till)
    Transfers(other_till).import_from(file, WORDS)
    sync_among_others(other_till, sandbox)
    assert arrived(sandbox) == ["A-1", "A-2"]


def test_its_past_and_its_sealed_journal_go_with_an_event(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    sandbox.next_faults(Fault.ERROR_BEFORE)
    SyncService(till).sync(timeout=0.2)
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    Transfers(other_till).import_from(file, WORDS)
    with open_ledger_session(other_till) as session:
        (queued,) = session.outbox.list()
        reasons = [line.reason for line in session.outbox.history(queued.event.id)]
    assert reasons[0] is Reason.RECORDED
    assert reasons[-2:] == [Reason.TRANSFERRED, Reason.TRANSFER_IMPORTED]
    for each in (till, other_till):
        with each.open_ledger() as ledger:
            assert first_broken(ledger.journal.entries()) is None


def test_customers_whom_hellotext_does_not_know_go_along(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(other_till, sandbox)
    with open_ledger_session(till) as session:
        eva = session.registration.register(CustomerDraft(first_name="Eva", last_name="Luz", phone="2125550147"))
        draft = PaymentDraft(money=Money.of(100, "USD"), receipt="N-1", profile=eva.id, source=SaleSource.COMMAND)
        session.checkout.record_payment(draft)
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    Transfers(other_till).import_from(file, WORDS)
    sync_among_others(other_till, sandbox)
    (profile,) = [each for each in sandbox.shop.profiles() if each["last_name"] == "Luz"]
    assert [event["profile"] for event in events_of(sandbox)] == [profile["id"]]


def test_a_wrong_passphrase_and_a_foreign_file_change_nothing(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    before = file.read_bytes()
    with pytest.raises(SealedFileLocked):
        Transfers(other_till).import_from(file, Passphrase("quite another passphrase"))
    assert file.read_bytes() == before
    (tmp_path / "letter.txt").write_text("Dear till, " * 1000)
    for foreign in ("letter.txt", "nothing.sealed"):
        with pytest.raises(SealedFileLocked):
            Transfers(other_till).import_from(tmp_path / foreign, WORDS)
    with open_ledger_session(other_till) as session:
        assert session.outbox.list() == ()


def test_the_file_tells_nothing_without_its_passphrase(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, "SECRET-RECEIPT")
    content = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file.read_bytes()
    for told in (b"SECRET-RECEIPT", b"Corner Shop", b"SQLite format"):
        assert told not in content
    assert "horse" not in repr(WORDS)


def test_a_hand_over_of_another_shop_is_refused(
    till: Till,
    sandbox: RunningSandbox,
    new_environment: Callable[[RunningSandbox], dict[str, str]],
    tmp_path: Path,
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    foreign = Till(new_environment(sandbox))
    another = make_shop(name="Bakery", till="Till 1", country="US", currency_code="USD", zone="America/New_York")
    with open_background_session(foreign) as session:
        session.setup.save(another, sandbox.token)
    with pytest.raises(TransferOfAnotherShop):
        Transfers(foreign).import_from(file, WORDS)


def test_a_hand_over_that_was_interrupted_is_repeated_and_loses_nothing(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver_control_payment(other_till, sandbox)
    sell(till, sandbox, "A-1", "A-2")

    def disk_is_full(*_given: object, **_named: object) -> None:
        raise DiskFull(file="till.sealed")

    with monkeypatch.context() as broken:
        broken.setattr(transfers, "write_transfer_file", disk_is_full)
        with pytest.raises(DiskFull):
            Transfers(till).export_to(tmp_path / "till.sealed", WORDS)
    sync(till)
    assert arrived(sandbox) == []
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    Transfers(other_till).import_from(file, WORDS)
    sync_among_others(other_till, sandbox)
    assert arrived(sandbox) == ["A-1", "A-2"]


def test_a_hand_over_is_taken_back_and_sent_once(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    deliver_control_payment(till, sandbox)
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    assert Transfers(till).cancel(file=file, passphrase=WORDS) == 1
    with pytest.raises(NoTransfer):
        Transfers(till).cancel()
    sync_among_others(till, sandbox)
    assert arrived(sandbox) == ["A-1"]


def test_a_till_that_adopts_its_own_hand_over_goes_on_with_it(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(till, sandbox)
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    assert Transfers(till).import_from(file, WORDS).events == 1
    sync_among_others(till, sandbox)
    assert arrived(sandbox) == ["A-1"]


def test_nothing_is_overwritten_and_nothing_is_let_go_then(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, "A-1")
    (tmp_path / "till.sealed").write_text("holiday photos")
    with pytest.raises(SealedFileExists):
        Transfers(till).export_to(tmp_path / "till.sealed", WORDS)
    with open_ledger_session(till) as session:
        assert session.outbox.counts().pending == 1


def test_with_nothing_undelivered_there_is_nothing_to_hand_over(till: Till, tmp_path: Path) -> None:
    with pytest.raises(NothingToTransfer):
        Transfers(till).export_to(tmp_path / "till.sealed", WORDS)
    Transfers(till).require_all_delivered()


def test_nothing_is_handed_over_below_a_sender(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, "A-1")
    with hold_sender_lock(till.home.sender_lock), pytest.raises(SenderRunning):
        Transfers(till).export_to(tmp_path / "till.sealed", WORDS)


def test_who_leaves_is_told_what_is_undelivered(till: Till, sandbox: RunningSandbox) -> None:
    sell(till, sandbox, "A-1", "A-2")
    with pytest.raises(UndeliveredEvents, match="2 events"):
        Transfers(till).require_all_delivered()
    sync(till)
    Transfers(till).require_all_delivered()


def test_a_passphrase_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(PassphraseTooShort):
        Passphrase("1234")


def test_what_was_handed_over_stands_so_on_this_till(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, "A-1")
    Transfers(till).export_to(tmp_path / "till.sealed", WORDS)
    with open_ledger_session(till) as session:
        (queued,) = session.outbox.list()
        assert queued.state is EventState.TRANSFERRED
        assert session.outbox.counts().waiting == 0


def test_a_token_of_another_business_is_refused_while_something_waits(till: Till, sandbox: RunningSandbox) -> None:
    known_here_only = sandbox.shop.profiles()[50]["id"]
    draft = PaymentDraft(money=Money.of(1, "USD"), receipt="A-1", profile=known_here_only, source=SaleSource.COMMAND)
    with open_ledger_session(till) as ledger:
        ledger.checkout.record_payment(draft)
    options = SandboxOptions(profiles=3, seed=99, token="another-business", custom_actions=("physical_store.paid",))
    with serve_in_thread(options) as other:
        moved = Till({**till.environment, "POSAPP_API_URL": other.url})
        with open_background_session(moved) as session, pytest.raises(TokenOfAnotherBusiness, match="1 events"):
            session.setup.check_token(other.token)
    sandbox.accept_token("a-new-token-of-the-same-business")
    with open_background_session(till) as session:
        session.setup.check_token("a-new-token-of-the-same-business")


def test_the_journals_of_both_tills_name_who_handed_over_and_who_went_on(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "T1-000001")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS, Approval("Ana", "Eva")).file
    Transfers(other_till).import_from(file, WORDS, Approval("Eva"))
    told = []
    for each in (till, other_till):
        with each.open_ledger() as ledger:
            told.append([(entry.who, entry.granted_by, entry.what) for entry in ledger.journal.entries()][-1])
    assert told == [("Ana", "Eva", "handed over"), ("Eva", "", "adopted")]


def test_what_was_redeemed_with_a_carried_sale_is_redeemed_at_the_till_that_adopts_it(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(other_till, sandbox)
    sell_with_a_coupon(till, sandbox, "T1-000001")
    tell_once_only(other_till, the_coupon(sandbox))
    Transfers(other_till).import_from(Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file, WORDS)
    assert refusal(other_till, the_coupon(sandbox)) is CouponRefusal.USED_UP
    sync(other_till)
    assert sorted(str(event["action"]) for event in events_of(sandbox)) == ["coupon.redeemed", "physical_store.paid"]


def test_a_coupon_is_redeemed_also_where_the_receipt_is_another_sales_already(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell_with_a_coupon(till, sandbox, "T1-000001")
    sell(other_till, sandbox, "T1-000001")
    tell_once_only(other_till, the_coupon(sandbox))
    Transfers(other_till).import_from(Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file, WORDS)
    assert refusal(other_till, the_coupon(sandbox)) is CouponRefusal.USED_UP


def test_a_coupon_that_a_script_told_is_redeemed_at_the_till_that_adopts_it(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    coupon = the_coupon(sandbox)
    request = TrackRequest(
        action="coupon.redeemed",
        key=CustomerKey.PROFILE,
        customer=sandbox.shop.profiles()[0]["id"],
        object=EventObject(id=coupon.id),
    )
    EventTracker(till).track(request)
    tell_once_only(other_till, coupon)
    Transfers(other_till).import_from(Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file, WORDS)
    assert refusal(other_till, coupon) is CouponRefusal.USED_UP


def test_what_was_paid_back_of_a_carried_sale_is_known_where_it_is_adopted_and_sent_once(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(other_till, sandbox)
    sell(till, sandbox, "T1-000001")
    pay_back(till, "T1-000001", 3_000)
    Transfers(other_till).import_from(Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file, WORDS)
    with open_ledger_session(other_till) as session:
        case = session.refunds.by_receipt("T1-000001")
        assert case.left == Money.of(5_990, "USD")
        assert [each.state for each in case.refunds] == [EventState.UNCERTAIN]
    with pytest.raises(RefundExceedsPayment):
        pay_back(other_till, "T1-000001", 6_000)
    sync(other_till)
    assert [event["action"] for event in events_of(sandbox)] == ["physical_store.paid", "refund.received"]


def test_a_refund_is_handed_over_also_when_its_payment_was_delivered(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(other_till, sandbox)
    sell(till, sandbox, "T1-000001")
    sync(till)
    pay_back(till, "T1-000001", 3_000)
    Transfers(other_till).import_from(Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file, WORDS)
    with open_ledger_session(other_till) as session:
        (refund,) = session.refunds.of_day(session.day.today())
        assert (refund.refund.money, refund.state) == (Money.of(3_000, "USD"), EventState.UNCERTAIN)
    sync(other_till)
    assert [event["action"] for event in events_of(sandbox)] == ["physical_store.paid", "refund.received"]


def test_a_refund_whose_number_is_anothers_here_counts_all_the_same(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    for each in (till, other_till):
        sell(each, sandbox, "T1-000001")
        pay_back(each, "T1-000001", 1_000)
    Transfers(other_till).import_from(Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file, WORDS)
    with open_ledger_session(other_till) as session:
        refunds = session.refunds.of_day(session.day.today())
    assert len({each.refund.reference for each in refunds}) == len(refunds) == 2


def test_a_request_that_moved_without_its_payment_is_answered_at_the_other_till(
    till: Till, sandbox: RunningSandbox, new_environment: Callable[[RunningSandbox], dict[str, str]], tmp_path: Path
) -> None:
    profile = sandbox.shop.profiles()[0]["id"]
    with open_ledger_session(till) as session:
        draft = PaymentDraft(money=Money.of(8990, "USD"), receipt="A-1", profile=profile, source=SaleSource.COMMAND)
        session.checkout.record_payment(draft)
    SyncService(till).sync(timeout=20)
    with open_ledger_session(till) as session:
        case = session.refunds.by_receipt("A-1")
        asked = RefundDraft(
            original=case.original, money=case.left, kind=RefundKind.REQUESTED, reason=RefundReason.DAMAGED
        )
        session.refunds.record(asked)
    file, other = tmp_path / "request.sealed", Till(new_environment(sandbox))
    with open_background_session(till) as session, open_background_session(other) as there:
        session.transfers.export_to(file, Passphrase("seven quiet lamps"))
        there.setup.save(till.shop(), sandbox.token)
        there.transfers.import_from(file, Passphrase("seven quiet lamps"))
    with open_ledger_session(other) as session:
        (request,) = session.refunds.open_requests()
        answer = RefundDraft(
            original=request.refund.original,
            money=request.refund.money,
            reason=RefundReason.DAMAGED,
            answers=request.refund.id,
        )
        assert session.refunds.record(answer).refund.money == Money.of(8990, "USD")
        assert session.refunds.open_requests() == ()
        with pytest.raises(RefundExceedsPayment):
            session.refunds.record(replace(answer, answers=""))
