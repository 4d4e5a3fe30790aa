"""A checked backup each day, and a way back that loses nothing that can be read and sends nothing twice."""

import shutil
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from posapp.domain.actions.catalogue import BUILT_IN
from posapp.domain.clock import system_clock
from posapp.domain.coupons.coupon import AppliedCoupon, Coupon, CouponRefusal, CouponRules
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.orders import Order, OrderStep
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.staff.members import Approval, Role
from posapp.sandbox import RunningSandbox
from posapp.services.on_ledger.actions.event_capture import ActionDraft
from posapp.services.on_till.maintenance import Backup, BackupUnknown, Maintenance, NoBackup
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import LedgerSession, open_ledger_session
from posapp.storage.backup.backups import back_up
from posapp.storage.faults import FileDamaged
from posapp.storage.files.lock import SenderRunning, hold_sender_lock
from tests.witnesses import CONTROL_PREFIX, deliver_control_payment, sell_later

PAGE = 4096


def sell(till: Till, sandbox: RunningSandbox, receipt: str) -> None:
    profile = sandbox.shop.profiles()[0]["id"]
    draft = PaymentDraft(money=Money.of(8990, "USD"), receipt=receipt, profile=profile, source=SaleSource.COMMAND)
    with open_ledger_session(till) as session:
        session.checkout.record_payment(draft)


def a_refund(session: LedgerSession, receipt: str) -> RefundDraft:
    case = session.refunds.by_receipt(receipt)
    return RefundDraft(original=case.original, money=Money.of(990, "USD"), reason=RefundReason.DAMAGED)


def arrived(sandbox: RunningSandbox) -> list[str]:
    found = [str(event["metadata"]["reference"]) for event in sandbox.shop.events()]
    return [receipt for receipt in found if not receipt.startswith(CONTROL_PREFIX)]


def receipts(till: Till) -> list[str]:
    with open_ledger_session(till) as session:
        return sorted(recorded.sale.receipt for recorded in session.day.sales(session.day.today()))


def damage(file: Path, page: int) -> None:
    """Write over a page as a dying disk does."""
    with file.open("r+b") as opened:
        opened.seek(page * PAGE)
        opened.write(b"\x5a" * PAGE)


def _days_ahead(days: int) -> datetime:
    return system_clock() + timedelta(days=days)


def settle(till: Till) -> None:
    """Carry everything into the file itself."""
    with till.open_ledger() as ledger:
        ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_one_backup_is_made_each_day_and_noted_in_the_journal(till: Till, sandbox: RunningSandbox) -> None:
    sell(till, sandbox, "A-1")
    maintenance = Maintenance(till)
    made = maintenance.back_up_if_due()
    assert made is not None
    assert maintenance.back_up_if_due() is None
    assert [each.day for each in maintenance.backups()] == [made.day]
    with till.open_ledger() as ledger:
        entries = list(ledger.journal.entries())
    assert entries[-1].what == "backup made"
    assert first_broken(entries) is None


def test_the_last_seven_backups_are_kept(till: Till) -> None:
    for days in range(10):
        till.clock = partial(_days_ahead, days)
        Maintenance(till).back_up_if_due()
    kept = Maintenance(till).backups()
    assert len(kept) == 7
    assert kept[0].day - kept[-1].day == timedelta(days=6)


def test_what_was_sent_since_the_backup_is_not_sent_again(till: Till, sandbox: RunningSandbox) -> None:
    sell(till, sandbox, "A-1")
    Maintenance(till).back_up()
    SyncService(till).sync(timeout=20)
    assert arrived(sandbox) == ["A-1"]
    till.home.ledger.unlink()
    Maintenance(till).restore()
    with open_ledger_session(till) as session:
        (queued,) = session.outbox.list()
        assert (queued.state, queued.reason) == (EventState.UNCERTAIN, Reason.RESTORED)
    SyncService(till).sync(timeout=20)
    assert arrived(sandbox) == ["A-1"]
    with open_ledger_session(till) as session:
        assert session.outbox.counts().confirmed == 1


def test_what_the_file_that_was_there_knows_to_be_delivered_is_not_looked_for(
    till: Till, sandbox: RunningSandbox
) -> None:
    sell(till, sandbox, "A-1")
    Maintenance(till).back_up()
    SyncService(till).sync(timeout=20)
    Maintenance(till).restore()
    with open_ledger_session(till) as session:
        (queued,) = session.outbox.list()
        assert (queued.state, queued.reason) == (EventState.CONFIRMED, Reason.FOUND_AT_HELLOTEXT)


def test_a_payment_without_a_customer_since_the_backup_is_taken_over(till: Till) -> None:
    Maintenance(till).back_up()
    with open_ledger_session(till) as session:
        sale = session.checkout.record_payment(PaymentDraft(money=Money.of(8990, "USD"), receipt="T1-000001")).sale
        session.refunds.record(a_refund(session, "T1-000001"))
    assert Maintenance(till).restore().sales == 1
    with open_ledger_session(till) as session:
        assert session.day.totals(session.day.today()).count == 1
        assert session.refunds.by_receipt(sale.receipt).left == Money.of(8000, "USD")
    assert Maintenance(till).restore().sales == 1


def test_what_was_undone_since_the_backup_stays_undone_and_is_never_sent(till: Till, sandbox: RunningSandbox) -> None:
    with open_ledger_session(till) as session:
        profile = sandbox.shop.profiles()[0]["id"]
        draft = PaymentDraft(money=Money.of(8990, "USD"), receipt="A-1", profile=profile)
        undone = session.checkout.record_payment(draft).sale.id
        kept = session.checkout.record_payment(PaymentDraft(money=Money.of(8990, "USD"), receipt="A-2")).sale
        refund = session.refunds.record(a_refund(session, kept.receipt)).refund.id
        Maintenance(till).back_up()
        session.checkout.undo(undone)
        session.refunds.undo(refund)
    Maintenance(till).restore()
    SyncService(till).sync(timeout=20)
    assert arrived(sandbox) == []
    with open_ledger_session(till) as session:
        assert [each.state for each in session.outbox.list()] == [EventState.VOIDED]
        assert session.day.totals(session.day.today()).count == 1
        assert session.refunds.by_receipt("A-2").left == kept.money


def test_what_a_person_decided_since_the_backup_is_not_asked_again(till: Till, sandbox: RunningSandbox) -> None:
    sell(till, sandbox, "A-1")
    for each in sandbox.shop.profiles():
        sandbox.shop.remove_profile(each["id"])
    SyncService(till).sync(timeout=20)
    Maintenance(till).back_up()
    with open_ledger_session(till) as session:
        session.review.dismiss([case.queued for case in session.review.list()], "nobody is there any more")
    Maintenance(till).restore()
    with open_ledger_session(till) as session:
        assert [each.state for each in session.outbox.list()] == [EventState.DISMISSED]


def test_whoever_was_registered_since_the_backup_is_created_once(till: Till, sandbox: RunningSandbox) -> None:
    Maintenance(till).back_up()
    with open_ledger_session(till) as session:
        known = session.registration.register(CustomerDraft(first_name="Rita", phone="+1 212 555 0177"))
        draft = PaymentDraft(money=Money.of(8990, "USD"), receipt="A-1", profile=known.id, source=SaleSource.COMMAND)
        session.checkout.record_payment(draft)
    Maintenance(till).restore()
    SyncService(till).sync(timeout=20)
    assert arrived(sandbox) == ["A-1"]
    assert [each["first_name"] for each in sandbox.shop.profiles() if each["phone"] == "+12125550177"] == ["Rita"]


def test_who_left_since_the_backup_does_not_come_back(till: Till) -> None:
    with open_ledger_session(till) as session:
        session.staff.make_first_manager("Eva Luz", "295173")
        bo = session.staff.add("Bo Paz", Role.CASHIER, "295173")
        Maintenance(till).back_up()
        session.staff.deactivate(bo.id, "left")
        session.coupons.save_rules(Coupon(id="c-1", code="ONCE"), CouponRules(once_in_all=True))
        session.cards.write_note("p-1", "likes blue")
    Maintenance(till).restore()
    with open_ledger_session(till) as session:
        assert [each.name for each in session.staff.members()] == ["Eva Luz"]
        assert session.coupons.rulings([Coupon(id="c-1", code="ONCE")])[0].rules == CouponRules(once_in_all=True)
        assert session.cards.card("p-1").note is not None


def test_a_newer_backup_after_an_older_one_loses_nothing(till: Till, sandbox: RunningSandbox) -> None:
    maintenance = Maintenance(till)
    older = maintenance.back_up()
    sell(till, sandbox, "A-1")
    sell(till, sandbox, "A-2")
    with till.open_ledger() as ledger:
        newer = back_up(ledger, till.home.backups, older.day - timedelta(days=1))
    till.home.ledger.unlink()
    maintenance.restore(older)
    sell(till, sandbox, "A-3")
    maintenance.restore(Backup(day=older.day, file=newer, size=0))
    assert receipts(till) == ["A-1", "A-2", "A-3"]


def test_what_a_newer_backup_knows_as_undone_is_not_sent_since_an_older_one_did_not(
    till: Till, sandbox: RunningSandbox
) -> None:
    """The file was lost, an older backup put in its place, and then a newer one was found."""
    deliver_control_payment(till, sandbox)
    maintenance = Maintenance(till)
    with open_ledger_session(till) as session:
        profile = sandbox.shop.profiles()[0]["id"]
        draft = PaymentDraft(money=Money.of(8990, "USD"), receipt="A-1", profile=profile)
        sale = session.checkout.record_payment(draft).sale.id
        older = maintenance.back_up()
        session.checkout.undo(sale)
    with till.open_ledger() as ledger:
        newer = back_up(ledger, till.home.backups, older.day - timedelta(days=1))
    till.home.ledger.unlink()
    maintenance.restore(older)
    maintenance.restore(Backup(day=older.day, file=newer, size=0))
    with open_ledger_session(till) as session:
        assert [each.state for each in session.outbox.list() if each.event.reference == "A-1"] == [EventState.VOIDED]
    sell_later(till, sandbox)
    SyncService(till).sync(timeout=20)
    assert arrived(sandbox) == []


def test_what_was_never_sent_goes_once_after_a_restore(till: Till, sandbox: RunningSandbox) -> None:
    deliver_control_payment(till, sandbox)
    sell(till, sandbox, "A-1")
    Maintenance(till).back_up()
    Maintenance(till).restore()
    sell_later(till, sandbox)
    SyncService(till).sync(timeout=20)
    assert arrived(sandbox) == ["A-1"]


def test_sales_since_the_backup_are_taken_over_from_the_file_that_was_there(
    till: Till, sandbox: RunningSandbox
) -> None:
    deliver_control_payment(till, sandbox)
    sell(till, sandbox, "T1-000001")
    Maintenance(till).back_up()
    sell(till, sandbox, "T1-000002")
    SyncService(till).sync(timeout=20)
    sell(till, sandbox, "T1-000003")
    done = Maintenance(till).restore()
    assert (done.sales, done.events) == (2, 2)
    assert receipts(till)[:3] == ["T1-000001", "T1-000002", "T1-000003"]
    with open_ledger_session(till) as session:
        assert session.checkout.propose_receipt().endswith("000004")
    sell_later(till, sandbox)
    SyncService(till).sync(timeout=20)
    assert sorted(arrived(sandbox)) == ["T1-000001", "T1-000002", "T1-000003"]


def test_coupons_and_refunds_of_sales_since_the_backup_are_taken_over(till: Till, sandbox: RunningSandbox) -> None:
    sell(till, sandbox, "T1-000001")
    Maintenance(till).back_up()
    coupon = Coupon(id=str(sandbox.shop.coupons()[0]["id"]), code="WELCOME10")
    with open_ledger_session(till) as session:
        taken = AppliedCoupon(coupon=coupon, discount=Money.of(0, "USD"))
        money, profile = Money.of(8990, "USD"), sandbox.shop.profiles()[0]["id"]
        session.checkout.record_payment(
            PaymentDraft(money=money, receipt="T1-000002", profile=profile, coupons=(taken,))
        )
        for receipt in ("T1-000001", "T1-000002"):
            original = session.refunds.by_receipt(receipt).original
            reason = RefundReason.DAMAGED
            session.refunds.record(RefundDraft(original=original, money=Money.of(990, "USD"), reason=reason))
    assert Maintenance(till).restore().sales == 1
    with open_ledger_session(till) as session:
        session.coupons.save_rules(coupon, CouponRules(once_in_all=True))
        assert session.coupons.check([coupon], None, "")[0].refusal is CouponRefusal.USED_UP
        for receipt, paid in (("T1-000001", 8990), ("T1-000002", 8990)):
            case = session.refunds.by_receipt(receipt)
            assert case.left == Money.of(paid - 990, "USD")
            assert [each.state is None for each in case.refunds] == [False]


def test_orders_and_opt_ins_since_the_backup_are_taken_over(till: Till, sandbox: RunningSandbox) -> None:
    Maintenance(till).back_up()
    with open_ledger_session(till) as session:
        session.actions.offers.switch(["order.placed", "unsubscribed"], on=True)
        who = Subscriber(id=sandbox.shop.profiles()[0]["id"], first_name="Ana")
        order = Order(id="", reference="P-1", source="", profile=who.id)
        session.actions.record_step(order, OrderStep.PLACED, who)
        session.actions.record(ActionDraft(action=BUILT_IN["unsubscribed"], customer=who))
    settle(till)
    Maintenance(till).restore()
    with open_ledger_session(till) as session:
        assert [each.step for each in session.actions.orders("P-1")] == [OrderStep.PLACED]
        assert len(session.actions.of_day(session.day.today())) == 2
    with till.open_ledger() as ledger:
        assert ledger.opt_ins.latest(who.id) is not None


def test_a_damaged_file_is_noticed_and_what_can_be_read_of_it_is_taken_over(
    till: Till, sandbox: RunningSandbox
) -> None:
    deliver_control_payment(till, sandbox)
    for number in range(1, 40):
        sell(till, sandbox, f"T1-{number:06d}")
    Maintenance(till).back_up()
    for number in range(40, 80):
        sell(till, sandbox, f"T1-{number:06d}")
    settle(till)
    pages = till.home.ledger.stat().st_size // PAGE
    damage(till.home.ledger, pages - 1)
    with pytest.raises(FileDamaged):
        Maintenance(till).check()
    done = Maintenance(till).restore()
    assert done.replaced is not None
    assert done.replaced.exists()
    Maintenance(till).check()
    sell_later(till, sandbox)
    SyncService(till).sync(timeout=60)
    sent = arrived(sandbox)
    assert len(sent) == len(set(sent)) == 39 + done.events
    with till.open_ledger() as ledger:
        assert ledger.integrity().broken_entry is None


def test_a_whole_file_passes_the_check(till: Till, sandbox: RunningSandbox) -> None:
    sell(till, sandbox, "A-1")
    Maintenance(till).check()


def test_a_damaged_backup_is_passed_over_for_an_older_one(till: Till, sandbox: RunningSandbox) -> None:
    sell(till, sandbox, "A-1")
    older = Maintenance(till).back_up()
    till.clock = lambda: system_clock() + timedelta(days=1)
    newer = Maintenance(till).back_up()
    damage(newer.file, 2)
    assert Maintenance(till).restore().backup.day == older.day


def test_without_a_backup_the_way_back_is_told(till: Till) -> None:
    before = till.home.ledger.read_bytes()
    with pytest.raises(NoBackup):
        Maintenance(till).restore()
    with pytest.raises(BackupUnknown):
        Maintenance(till).backup_of("2020-01-01")
    assert till.home.ledger.read_bytes() == before


def test_nothing_is_restored_below_a_sender(till: Till) -> None:
    Maintenance(till).back_up()
    with hold_sender_lock(till.home.sender_lock), pytest.raises(SenderRunning):
        Maintenance(till).restore()


def test_the_day_of_a_backup_is_the_shops(till: Till) -> None:
    assert isinstance(Maintenance(till).back_up().day, date)


def test_what_waits_in_the_newest_file_waits_after_a_restore_and_is_sent_without_a_look(
    till: Till, sandbox: RunningSandbox
) -> None:
    sell(till, sandbox, "A-1")
    Maintenance(till).back_up()
    sell(till, sandbox, "A-2")
    Maintenance(till).restore()
    with open_ledger_session(till) as session:
        assert [(each.state, each.reason) for each in session.outbox.list()] == [
            (EventState.PENDING, Reason.NOT_SENT_BEFORE)
        ] * 2
    with till.open_ledger() as ledger:
        notice = ledger.marks.notice()
        assert notice is not None
        assert notice.unsent == 0
    SyncService(till).sync(timeout=20)
    assert arrived(sandbox) == ["A-1", "A-2"]


def test_a_replaced_file_that_is_not_the_newest_one_is_not_believed_about_what_waits(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    Maintenance(till).back_up()
    shutil.copytree(till.home.folder, tmp_path / "copy")
    SyncService(till).sync(timeout=20)
    shutil.rmtree(till.home.folder)
    shutil.copytree(tmp_path / "copy", till.home.folder)
    Maintenance(till).restore(who=Approval("Eva Luz"))
    with open_ledger_session(till) as session:
        assert [(each.state, each.reason) for each in session.outbox.list()] == [
            (EventState.UNCERTAIN, Reason.RESTORED)
        ]
    SyncService(till).sync(timeout=20)
    assert arrived(sandbox) == ["A-1"]
