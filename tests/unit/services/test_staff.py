"""The staff of a till: PINs, who stands there, and who did what."""

from collections.abc import Callable, Iterator
from copy import copy
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from posapp.domain.coupons.coupon import AppliedCoupon, Coupon
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.events.event import MetadataInvalid, check_metadata
from posapp.domain.journal.entry import JournalEntry, first_broken
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundKind, RefundReason, SaleRefunded
from posapp.domain.review import ReasonMissing
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.settings.till_settings import AUTO_LOCK_MINUTES, LockTimeInvalid
from posapp.domain.shop import Shop
from posapp.domain.staff.members import LastManager, Permission, PermissionMissing, Role, StaffMember, StaffNameUsed
from posapp.domain.staff.pins import Pin, PinLocked, PinTooEasy, PinWrong
from posapp.services.on_ledger.customers.registration import CustomerRegistration
from posapp.services.on_ledger.refunds import Refunds
from posapp.services.on_ledger.review import Review
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.settings import ShopSettings
from posapp.services.on_ledger.staff.members import Staff, StaffAlreadyThere, StaffUnknown
from posapp.storage.databases import new_database_key, open_ledger
from tests.workplaces import a_workplace

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)
EVA_PIN, ANA_PIN, WRONG = "2580", "70314", Pin("9191")


class Shift:
    """A till with its staff; a test moves its clock and switches the computer off."""

    def __init__(self, folder: Path, shop: Shop) -> None:
        self.now = NOON
        self.path, self.key, self._shop = folder / "ledger.db", new_database_key(), shop
        self._open()

    def _open(self) -> None:
        self.ledger = open_ledger(self.path, self.key)
        workplace = a_workplace(self.ledger, self._shop, lambda: self.now)
        self.authorization = workplace.authorization
        self.staff = Staff(workplace)
        self.settings = ShopSettings(workplace)
        self.checkout = Checkout(workplace)
        self.registration = CustomerRegistration(workplace)
        self.refunds = Refunds(workplace)
        self.review = Review(workplace)

    def restart(self) -> None:
        self.ledger.close()
        self._open()

    def hire(self) -> tuple[StaffMember, StaffMember]:
        """Eva, a manager who is signed in then, and Ana, a cashier."""
        return self.staff.make_first_manager("Eva Luz", EVA_PIN), self.staff.add("Ana Núñez", Role.CASHIER, ANA_PIN)

    def refund_of(self, receipt: str) -> RefundDraft:
        return RefundDraft(
            original=self.refunds.by_receipt(receipt).original,
            money=Money.of(100, "USD"),
            kind=RefundKind.RECEIVED,
            reason=RefundReason.DAMAGED,
        )

    def sell(self, receipt: str) -> str:
        taken = AppliedCoupon(coupon=Coupon(id="c1", code="C1"), discount=Money.of(0, "USD"))
        draft = PaymentDraft(money=Money.of(8990, "USD"), receipt=receipt, profile="p1", coupons=(taken,))
        return self.checkout.record_payment(draft).sale.id

    def types_wrong(self, member: StaffMember, times: int) -> None:
        for _ in range(times):
            with pytest.raises(PinWrong):
                self.staff.sign_in(member.id, WRONG)

    def journal(self) -> list[JournalEntry]:
        return list(self.ledger.journal.entries())

    def told(self) -> list[tuple[str, str]]:
        return [(entry.who, entry.what) for entry in self.journal()]


@pytest.fixture
def shift(tmp_path: Path, shop: Shop) -> Iterator[Shift]:
    made = Shift(tmp_path, shop)
    yield made
    made.ledger.close()


def test_the_first_manager_is_made_once_and_stands_at_the_till(shift: Shift) -> None:
    eva = shift.staff.make_first_manager(" Eva  Luz ", EVA_PIN)
    assert shift.authorization.operator == eva == StaffMember(id=eva.id, name="Eva Luz", role=Role.MANAGER)
    with pytest.raises(StaffAlreadyThere):
        shift.staff.make_first_manager("Somebody else", EVA_PIN)
    assert shift.staff.members() == (eva,)


def test_a_pin_that_is_guessed_at_once_makes_nobody(shift: Shift) -> None:
    with pytest.raises(PinTooEasy):
        shift.staff.make_first_manager("Eva Luz", "4321")
    assert shift.staff.members() == ()


def test_a_cashier_signs_in_with_their_own_pin_also_after_a_restart(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.restart()
    assert shift.authorization.operator is None
    assert shift.staff.sign_in(ana.id, Pin(ANA_PIN)) == ana
    assert shift.authorization.operator == ana


@pytest.mark.usefixtures("real_hashing")
def test_a_pin_is_kept_as_an_argon2id_hash_and_nowhere_else(shift: Shift) -> None:
    eva, ana = shift.hire()
    shift.types_wrong(ana, 1)
    record = shift.ledger.staff.get(eva.id)
    assert record is not None
    assert record.pin_hash.startswith("$argon2id$")
    assert not PasswordHasher().check_needs_rehash(record.pin_hash)
    tables = [f"SELECT * FROM {table}" for table in ("staff", "journal", "settings")]  # noqa: S608 - named here
    kept = str([shift.ledger.connection.execute(table) for table in tables])
    assert not [pin for pin in (EVA_PIN, ANA_PIN, WRONG.digits) if f"'{pin}'" in kept or f'"{pin}"' in kept]


def test_a_wrong_pin_tells_neither_itself_nor_the_right_one(shift: Shift) -> None:
    _eva, ana = shift.hire()
    with pytest.raises(PinWrong) as refused:
        shift.staff.sign_in(ana.id, WRONG)
    told = f"{refused.value} {refused.value!r} {refused.value.facts}"
    assert WRONG.digits not in told
    assert ANA_PIN not in told


def test_five_wrong_pins_lock_somebody_out_and_a_restart_does_not_help(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.types_wrong(ana, 5)
    shift.restart()
    with pytest.raises(PinLocked) as locked:
        shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    assert locked.value.seconds == shift.staff.seconds_locked(ana.id) == 30
    shift.now += timedelta(seconds=30)
    assert shift.staff.sign_in(ana.id, Pin(ANA_PIN)) == ana


def test_the_next_wrong_pin_after_a_lock_locks_for_twice_as_long(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.types_wrong(ana, 5)
    shift.now += timedelta(seconds=30)
    shift.types_wrong(ana, 1)
    assert shift.staff.seconds_locked(ana.id) == 60


def test_the_right_pin_forgets_the_wrong_ones(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.types_wrong(ana, 4)
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    shift.types_wrong(ana, 4)
    assert shift.staff.seconds_locked(ana.id) == 0


def test_one_persons_wrong_pins_lock_nobody_else_out(shift: Shift) -> None:
    eva, ana = shift.hire()
    shift.types_wrong(ana, 5)
    assert shift.staff.sign_in(eva.id, Pin(EVA_PIN)) == eva


def test_a_clock_turned_back_does_not_unlock(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.types_wrong(ana, 5)
    shift.now -= timedelta(days=400)
    with pytest.raises(PinLocked):
        shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    shift.now += timedelta(seconds=29)
    with pytest.raises(PinLocked):
        shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    shift.now += timedelta(seconds=1)
    assert shift.staff.sign_in(ana.id, Pin(ANA_PIN)) == ana


def test_a_try_is_on_disk_before_its_pin_is_looked_at(shift: Shift, monkeypatch: pytest.MonkeyPatch) -> None:
    _eva, ana = shift.hire()

    def the_power_goes_out(_pin_hash: str, _pin: Pin) -> bool:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr("posapp.services.on_ledger.staff.members.verify_pin", the_power_goes_out)
        for _ in range(5):
            with pytest.raises(SystemExit):
                shift.staff.sign_in(ana.id, WRONG)
    shift.restart()
    assert shift.staff.seconds_locked(ana.id) == 30


@pytest.mark.usefixtures("real_hashing")
def test_a_hash_with_old_parameters_is_renewed_at_the_next_sign_in(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.ledger.staff.save_pin(ana.id, PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(ANA_PIN))
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    record = shift.ledger.staff.get(ana.id)
    assert record is not None
    assert not PasswordHasher().check_needs_rehash(record.pin_hash)
    assert shift.staff.sign_in(ana.id, Pin(ANA_PIN)) == ana


def test_a_manager_gives_another_pin_to_who_forgot_theirs_and_the_lock_is_gone(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.types_wrong(ana, 5)
    shift.staff.set_pin(ana.id, "4826")
    assert shift.staff.sign_in(ana.id, Pin("4826")) == ana
    with pytest.raises(PinWrong):
        shift.staff.sign_in(ana.id, Pin(ANA_PIN))


def test_whoever_left_signs_in_no_more_until_they_are_brought_back(shift: Shift) -> None:
    eva, ana = shift.hire()
    with pytest.raises(ReasonMissing):
        shift.staff.deactivate(ana.id, "  ")
    shift.staff.deactivate(ana.id, "moved to Salto")
    assert shift.staff.members() == (eva,)
    with pytest.raises(StaffUnknown):
        shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    shift.staff.reactivate(ana.id)
    assert shift.staff.sign_in(ana.id, Pin(ANA_PIN)).active


def test_the_last_manager_neither_leaves_nor_becomes_a_cashier(shift: Shift) -> None:
    eva, ana = shift.hire()
    with pytest.raises(LastManager):
        shift.staff.deactivate(eva.id, "retires")
    with pytest.raises(LastManager):
        shift.staff.change_role(eva.id, Role.CASHIER)
    shift.staff.change_role(ana.id, Role.MANAGER)
    shift.staff.deactivate(eva.id, "retires")
    assert [member.name for member in shift.staff.members()] == ["Ana Núñez"]
    assert shift.authorization.operator is None


def test_two_people_of_one_name_are_refused(shift: Shift) -> None:
    eva, _ana = shift.hire()
    with pytest.raises(StaffNameUsed):
        shift.staff.add("ana núñez", Role.CASHIER, "4826")
    with pytest.raises(StaffNameUsed):
        shift.staff.rename(eva.id, "Ana Núñez")
    assert shift.staff.rename(eva.id, "Eva Luz").name == "Eva Luz"


STAFF_CHANGES: list[Callable[[Shift, str], object]] = [
    lambda shift, _who: shift.staff.add("Bruno", Role.MANAGER, "4826"),
    lambda shift, who: shift.staff.rename(who, "Bruno"),
    lambda shift, who: shift.staff.change_role(who, Role.MANAGER),
    lambda shift, who: shift.staff.set_pin(who, "4826"),
    lambda shift, who: shift.staff.deactivate(who, "why not"),
    lambda shift, who: shift.staff.reactivate(who),
    lambda shift, _who: shift.settings.change(AUTO_LOCK_MINUTES.change(0)),
]


@pytest.mark.parametrize("change", STAFF_CHANGES)
def test_a_cashier_changes_nothing_about_the_staff(shift: Shift, change: Callable[[Shift, str], object]) -> None:
    _eva, ana = shift.hire()
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    before, told = shift.staff.all_members(), shift.told()
    with pytest.raises(PermissionMissing):
        change(shift, ana.id)
    assert (shift.staff.all_members(), shift.told()) == (before, told)


@pytest.mark.parametrize("change", STAFF_CHANGES[:-1])
def test_nobody_changes_the_staff_without_having_signed_in(
    shift: Shift, change: Callable[[Shift, str], object]
) -> None:
    _eva, ana = shift.hire()
    shift.staff.sign_out()
    with pytest.raises(PermissionMissing):
        change(shift, ana.id)


def test_a_sale_its_events_and_the_journal_name_who_recorded_it(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    sale_id = shift.sell("T1-000001")
    sale = shift.ledger.sales.get(sale_id)
    assert sale is not None
    assert (sale.cashier, sale.cashier_name) == (ana.id, "Ana Núñez")
    told = [queued.event.metadata for queued in shift.ledger.events.of_subject(sale_id)]
    assert told == [{"cashier": ana.id}] * 2
    assert shift.told()[-1] == ("Ana Núñez", "payment recorded")


def test_no_name_of_the_staff_goes_to_hellotext(shift: Shift) -> None:
    from posapp.hellotext.payloads import event_body

    _eva, ana = shift.hire()
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    bodies = [event_body(queued.event) for queued in shift.ledger.events.of_subject(shift.sell("T1-000001"))]
    assert all(ana.id.encode() in body for body in bodies)
    assert not any(b"Ana" in body for body in bodies)


def test_a_sale_keeps_the_name_of_its_time_when_somebody_is_renamed(shift: Shift) -> None:
    eva, _ana = shift.hire()
    sale_id = shift.sell("T1-000001")
    shift.staff.rename(eva.id, "Eva Luz de León")
    sale = shift.ledger.sales.get(sale_id)
    assert sale is not None
    assert sale.cashier_name == "Eva Luz"
    shift.sell("T1-000002")
    assert shift.told()[-1] == ("Eva Luz de León", "payment recorded")


def test_a_till_without_staff_names_nobody_and_asks_nothing(shift: Shift) -> None:
    sale_id = shift.sell("T1-000001")
    shift.checkout.undo(sale_id)
    assert shift.told() == [("", "payment recorded"), ("", "payment undone")]
    assert [dict(queued.event.metadata) for queued in shift.ledger.events.of_subject(sale_id)] == [{}, {}]


def test_a_cashier_undoes_their_own_sale_and_for_anothers_needs_a_manager(shift: Shift) -> None:
    eva, ana = shift.hire()
    evas = shift.sell("T1-000001")
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    own = shift.sell("T1-000002")
    assert shift.checkout.undo(own).sale.voided_at is not None
    with pytest.raises(PermissionMissing) as missing:
        shift.checkout.undo(evas)
    assert missing.value.permission is Permission.UNDO_ANY_SALE
    shift.staff.grant(Permission.UNDO_ANY_SALE, eva.id, Pin(EVA_PIN))
    shift.checkout.undo(evas)
    assert shift.told()[-2:] == [("Eva Luz", "permission lent"), ("Ana Núñez", "payment undone")]
    assert [entry.granted_by for entry in shift.journal()][-2:] == ["", "Eva Luz"]
    assert first_broken(shift.journal()) is None


def test_a_permission_is_borrowed_once(shift: Shift) -> None:
    eva, ana = shift.hire()
    sales = [shift.sell("T1-000001"), shift.sell("T1-000002")]
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    shift.staff.grant(Permission.UNDO_ANY_SALE, eva.id, Pin(EVA_PIN))
    shift.checkout.undo(sales[0])
    with pytest.raises(PermissionMissing):
        shift.checkout.undo(sales[1])


def test_a_permission_for_once_is_over_after_a_try_that_failed(shift: Shift) -> None:
    eva, ana = shift.hire()
    sales = [shift.sell("T1-000001"), shift.sell("T1-000002")]
    shift.refunds.record(shift.refund_of("T1-000001"))
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    shift.staff.grant(Permission.UNDO_ANY_SALE, eva.id, Pin(EVA_PIN))
    with pytest.raises(SaleRefunded):
        shift.checkout.undo(sales[0])
    with pytest.raises(PermissionMissing):
        shift.checkout.undo(sales[1])


def test_a_permission_for_once_that_was_not_used_ends_with_the_next(shift: Shift) -> None:
    eva, ana = shift.hire()
    evas = shift.sell("T1-000001")
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    shift.staff.grant(Permission.UNDO_ANY_SALE, eva.id, Pin(EVA_PIN))
    shift.staff.grant(Permission.EXPORT, eva.id, Pin(EVA_PIN))
    with pytest.raises(PermissionMissing):
        shift.checkout.undo(evas)


def test_what_was_lent_for_a_while_ends_when_it_is_given_back_or_another_person_comes(shift: Shift) -> None:
    eva, ana = shift.hire()
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    ends: list[Callable[[], None]] = [
        lambda: shift.staff.revoke(Permission.DECIDE_REVIEW),
        lambda: shift.authorization.sign_in(ana),
    ]
    for end in ends:
        with pytest.raises(PermissionMissing):
            shift.review.dismiss([], "twice")
        shift.staff.grant(Permission.DECIDE_REVIEW, eva.id, Pin(EVA_PIN), once=False)
        shift.review.dismiss([], "twice")
        shift.review.dismiss([], "twice")
        end()


def test_a_cashier_lends_nothing_that_they_may_not_do_themselves(shift: Shift) -> None:
    _eva, ana = shift.hire()
    with pytest.raises(PermissionMissing):
        shift.staff.grant(Permission.TRANSFER_EVENTS, ana.id, Pin(ANA_PIN))


def test_wrong_pins_lock_a_manager_out_of_lending_too(shift: Shift) -> None:
    eva, ana = shift.hire()
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    for _ in range(5):
        with pytest.raises(PinWrong):
            shift.staff.grant(Permission.TRANSFER_EVENTS, eva.id, WRONG)
    with pytest.raises(PinLocked):
        shift.staff.grant(Permission.TRANSFER_EVENTS, eva.id, Pin(EVA_PIN))


def test_who_registers_a_customer_is_named_in_the_journal_and_in_the_consent(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.staff.sign_in(ana.id, Pin(ANA_PIN))
    draft = CustomerDraft(first_name="Bruno", phone="2125550147", consent="May we write to you?")
    made = shift.registration.register(draft)
    assert shift.told()[-1] == ("Ana Núñez", "customer registered")
    kept = shift.ledger.new_customers.get(made.id)
    assert kept is not None
    assert kept.consent is not None
    assert kept.consent.who == "Ana Núñez"


def test_each_change_of_the_staff_is_in_the_journal_with_who_did_it(shift: Shift) -> None:
    eva, ana = shift.hire()
    shift.staff.rename(ana.id, "Ana Pérez")
    shift.staff.change_role(ana.id, Role.MANAGER)
    shift.staff.set_pin(ana.id, "4826")
    shift.staff.deactivate(ana.id, "moved to Salto")
    shift.staff.reactivate(ana.id)
    shift.settings.change(AUTO_LOCK_MINUTES.change(0))
    assert shift.told() == [
        ("Eva Luz", what)
        for what in (
            "first manager made",
            "staff added",
            "staff renamed",
            "role changed",
            "PIN set",
            "staff deactivated",
            "staff brought back",
            "lock time set",
        )
    ]
    assert shift.journal()[0].facts["staff"] == eva.id
    assert shift.journal()[5].facts == {"staff": ana.id, "reason": "moved to Salto"}
    assert first_broken(shift.journal()) is None


def test_the_shop_chooses_after_how_long_the_window_locks(shift: Shift, shop: Shop) -> None:
    shift.ledger.shop.save(shop)
    shift.hire()
    for minutes in (-1, 1441):
        with pytest.raises(LockTimeInvalid):
            shift.settings.change(AUTO_LOCK_MINUTES.change(minutes))
    shift.settings.change(AUTO_LOCK_MINUTES.change(0))
    kept = shift.ledger.shop.load()
    assert kept is not None
    assert kept.lock_minutes == 0


def test_a_shop_kept_before_there_was_staff_locks_after_five_minutes(shift: Shift, shop: Shop) -> None:
    shift.ledger.shop.save(shop)
    text = shift.ledger.settings.get("shop") or ""
    shift.ledger.settings.put("shop", text.replace(', "lock_minutes": 5', ""))
    kept = shift.ledger.shop.load()
    assert kept is not None
    assert kept.lock_minutes == 5


def test_somebody_is_found_by_name_or_id(shift: Shift) -> None:
    eva, ana = shift.hire()
    assert shift.staff.find(" ANA  núñez ") == ana
    assert shift.staff.find(eva.id) == eva
    with pytest.raises(StaffUnknown):
        shift.staff.find("Bruno")


def test_a_script_takes_no_name_of_its_own_for_the_cashier() -> None:
    with pytest.raises(MetadataInvalid):
        check_metadata({"cashier": "Ana"})


def test_an_error_about_a_pin_survives_the_way_to_another_process() -> None:
    for error in (PinLocked(seconds=30), PermissionMissing(permission=Permission.EXPORT)):
        again = copy(error)  # by the same way as between processes
        assert (type(again), str(again), again.facts) == (type(error), str(error), error.facts)


def test_a_refund_keeps_who_paid_it_back(shift: Shift) -> None:
    _eva, ana = shift.hire()
    shift.sell("T1-000001")
    shift.authorization.sign_in(ana)
    draft = RefundDraft(
        original=shift.refunds.by_receipt("T1-000001").original, money=Money.of(100, "USD"), note="torn"
    )
    made = shift.refunds.record(draft).refund
    assert (made.cashier, made.cashier_name) == (ana.id, "Ana Núñez")
    assert shift.ledger.refunds.recorded(made.id).refund == made
