"""Who may do what, which PINs may be chosen, and how long wrong ones lock somebody out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.staff.members import (
    ROLE_PERMISSIONS,
    LastManager,
    Permission,
    Role,
    StaffMember,
    StaffNameInvalid,
    StaffNameUsed,
    check_staff_name,
    require_a_manager,
)
from posapp.domain.staff.pins import (
    Pin,
    PinFailures,
    PinInvalid,
    PinTooEasy,
    choose_pin,
    lock_seconds,
    seconds_locked,
)

NOON = datetime(2026, 8, 7, 15, tzinfo=UTC)
ANA = StaffMember(id="s1", name="Ana Núñez", role=Role.CASHIER)
EVA = StaffMember(id="s2", name="Eva Luz", role=Role.MANAGER)
COUNTS = st.integers(min_value=0, max_value=10_000)


@given(permission=st.sampled_from(Permission), role=st.sampled_from(Role))
def test_a_manager_may_everything_that_anybody_may(permission: Permission, role: Role) -> None:
    assert ROLE_PERMISSIONS[role] <= ROLE_PERMISSIONS[Role.MANAGER]
    assert permission in ROLE_PERMISSIONS[Role.MANAGER]


@given(permission=st.sampled_from(Permission), role=st.sampled_from(Role))
def test_whoever_left_may_nothing(permission: Permission, role: Role) -> None:
    assert not StaffMember(id="s", name="Left", role=role, active=False).may(permission)
    assert StaffMember(id="s", name="Here", role=role).may(permission) == (permission in ROLE_PERMISSIONS[role])


def test_every_role_stands_in_the_table_and_a_cashier_keeps_the_counter_going() -> None:
    assert set(ROLE_PERMISSIONS) == set(Role)
    assert {permission for permission in Permission if ANA.may(permission)} == {
        Permission.RECORD_PAYMENT,
        Permission.RECORD_ACTION,
        Permission.REGISTER_CUSTOMER,
        Permission.UNDO_OWN_SALE,
        Permission.REFUND,
        Permission.USE_DRAWER,
    }


@given(st.from_regex(r"[0-9]{4,8}", fullmatch=True))
def test_a_pin_of_four_to_eight_digits_is_taken_unless_it_is_equal_or_a_run(digits: str) -> None:
    easy = digits in "0123456789" or digits in "9876543210" or len(set(digits)) == 1
    if easy:
        with pytest.raises(PinTooEasy):
            choose_pin(digits)
    else:
        assert choose_pin(digits) == Pin(digits)


@pytest.mark.parametrize("text", ["", "123", "135792468", "12a4", " 1357", "１３５７", "13.7", "-135"])
def test_what_is_not_four_to_eight_digits_is_no_pin(text: str) -> None:
    with pytest.raises(PinInvalid):
        choose_pin(text)


@given(st.from_regex(r"[0-9]{4,8}", fullmatch=True))
def test_a_pin_shows_its_digits_to_nobody_who_prints_it(digits: str) -> None:
    assert digits not in f"{Pin(digits)} {Pin(digits)!r}"


def test_five_wrong_pins_lock_for_half_a_minute_and_each_further_one_twice_as_long_up_to_a_quarter_of_an_hour() -> None:
    assert [lock_seconds(count) for count in range(12)] == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]


@given(COUNTS)
def test_a_further_wrong_pin_never_locks_for_less(count: int) -> None:
    assert lock_seconds(count) <= lock_seconds(count + 1) <= 900


@given(count=COUNTS, passed=st.integers(min_value=0, max_value=10_000_000))
def test_a_lock_ends_when_its_time_has_passed_and_not_a_second_before(count: int, passed: int) -> None:
    failures = PinFailures(count=count, last_at=NOON)
    left = seconds_locked(failures, NOON + timedelta(seconds=passed))
    assert left == max(0, lock_seconds(count) - passed)


@given(count=COUNTS, back=st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=9000)))
def test_a_clock_turned_back_neither_unlocks_nor_locks_for_longer(count: int, back: timedelta) -> None:
    failures = PinFailures(count=count, last_at=NOON)
    assert seconds_locked(failures, NOON - back) == lock_seconds(count)


def test_nobody_is_locked_out_who_typed_no_wrong_pin() -> None:
    assert seconds_locked(PinFailures(), NOON) == 0


def test_a_name_is_kept_in_one_spelling_of_blanks_and_once() -> None:
    assert check_staff_name("  Bruno   Díaz ", [ANA, EVA]) == "Bruno Díaz"
    with pytest.raises(StaffNameUsed):
        check_staff_name("ANA NÚÑEZ", [ANA, EVA])


@pytest.mark.parametrize("text", ["", "   ", "x" * 61, "two\x07bells"])
def test_what_nobody_could_read_on_the_sign_in_is_no_name(text: str) -> None:
    with pytest.raises(StaffNameInvalid):
        check_staff_name(text, [])


@given(st.lists(st.tuples(st.sampled_from(Role), st.booleans()), max_size=5))
def test_a_staff_without_a_manager_who_may_sign_in_is_refused(people: list[tuple[Role, bool]]) -> None:
    staff = [StaffMember(id=str(n), name=str(n), role=role, active=on) for n, (role, on) in enumerate(people)]
    if (Role.MANAGER, True) in people:
        require_a_manager(staff)
    else:
        with pytest.raises(LastManager):
            require_a_manager(staff)
