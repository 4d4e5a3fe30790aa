"""The settings of a till: each is stored, journaled and refused by what its one definition says."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.scanning.pace import Pace
from posapp.domain.scanning.profile import ScanEnd, ScannerProfile
from posapp.domain.settings.setting import AnySetting, ChoiceSetting, NotOffered, SettingChange
from posapp.domain.settings.till_settings import (
    AUTO_LOCK_MINUTES,
    BLIND_COUNT,
    CASH_ROUNDING,
    CHANGE_OFFERED,
    COUPON_CARRIES_AMOUNT,
    DAY_END,
    NAME_RETENTION,
    OPEN_DAYS_REMINDER,
    POS_FOLDER,
    POS_RECEIPT_MINUTES,
    POS_WAY,
    PURCHASES_ARE_SENT,
    REFUND_LIMIT,
    SCANNER,
    SHOP_NAME,
    TAX_ID,
    TILL_SETTINGS,
    TIP_SHARES,
    TIPS_TAKEN,
    UNDO_TIME,
    WEB_PORT,
    LockTimeInvalid,
    RetentionInvalid,
    UndoSecondsInvalid,
)
from posapp.domain.shop import NameInvalid, Shop
from posapp.domain.staff.members import Permission, PermissionMissing, Role, StaffMember
from posapp.services.authorization import Authorization
from posapp.services.on_ledger.settings import ShopSettings
from posapp.storage.databases import open_ledger
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)
KEY = "5" * 64
TEN_DOLLARS = Money.of(1000, "USD")

SPANISH = ScannerProfile({"'": "-", "-": "/"}, "\x02", "", "F9", ScanEnd.TAB, Pace(8, 12), NOON)

CHANGES: dict[str, tuple[SettingChange, dict[str, str]]] = {
    "shop_name": (SHOP_NAME.change("  Other   Shop "), {"shop": "Other Shop", "shop before": "Corner Shop"}),
    "undo_seconds": (UNDO_TIME.change(20), {"undo seconds": "20", "undo seconds before": "8"}),
    "pos_receipt_minutes": (
        POS_RECEIPT_MINUTES.change(45),
        {"pos minutes": "45", "pos minutes before": "30"},
    ),
    "pos_folder": (POS_FOLDER.change(" /srv/pos "), {"pos folder": "/srv/pos", "pos folder before": ""}),
    "pos_way": (
        POS_WAY.change("folder"),
        {
            "pos way": "A program that writes files into a folder",
            "pos way before": "A program on this PC that prints receipts",
        },
    ),
    "web_port": (WEB_PORT.change(50_000), {"web port": "50000", "web port before": "43117"}),
    "change_offered": (CHANGE_OFFERED.change(False), {"change offered": "no", "change offered before": "yes"}),
    "cash_rounding": (
        CASH_ROUNDING.change("0.50"),
        {"cash rounding": "To 0.50", "cash rounding before": "As usual in the country"},
    ),
    "tips_taken": (TIPS_TAKEN.change(True), {"tips taken": "yes", "tips taken before": "no"}),
    "tip_shares": (TIP_SHARES.change((8, 12)), {"tip shares": "8 12", "tip shares before": "5 10 15"}),
    "tax_id": (TAX_ID.change(" 21-999983-0019 "), {"tax id": "21-999983-0019", "tax id before": ""}),
    "lock_minutes": (AUTO_LOCK_MINUTES.change(0), {"minutes": "0", "minutes before": "5"}),
    "refund_limit": (REFUND_LIMIT.change(TEN_DOLLARS), {"limit": "10.00 USD", "limit before": "none"}),
    "close_blind": (BLIND_COUNT.change(True), {"blind": "yes", "blind before": "no"}),
    "close_asked_for": (OPEN_DAYS_REMINDER.change(False), {"requested": "no", "requested before": "yes"}),
    "day_end": (DAY_END.change("3"), {"day end": "3:00 at night", "day end before": "Midnight"}),
    "retention_days": (NAME_RETENTION.change(90), {"days": "90", "days before": "forever"}),
    "coupon.redeemed carries the amount": (
        COUPON_CARRIES_AMOUNT.change(True),
        {"carried": "yes", "carried before": "no"},
    ),
    "product.purchased is sent": (PURCHASES_ARE_SENT.change(True), {"sent": "yes", "sent before": "no"}),
    "scanner": (
        SCANNER.change(SPANISH),
        {
            "scanner": "another keyboard layout · ends with Tab · 2026-08-07T12:00:00+00:00",
            "scanner before": "none",
        },
    ),
}


@dataclass
class Till:
    """A till whose settings a test changes."""

    ledger: Ledger
    settings: ShopSettings
    authorization: Authorization

    def stored(self) -> dict[str, str]:
        return {name: value for name, value in self.ledger.connection.execute("SELECT name, value FROM settings")}

    def last_entry(self) -> tuple[str, dict[str, str]]:
        *_, entry = self.ledger.journal.entries()
        return entry.what, dict(entry.facts)


@pytest.fixture
def till(tmp_path: Path, shop: Shop) -> Iterator[Till]:
    with open_ledger(tmp_path / "ledger.db", KEY) as ledger:
        ledger.shop.save(shop)
        workplace = a_workplace(ledger, shop, lambda: NOON)
        yield Till(ledger, ShopSettings(workplace), workplace.authorization)


def a_cashier(till: Till) -> None:
    till.authorization.sign_in(StaffMember(id="s1", name="Ana", role=Role.CASHIER))


@pytest.mark.parametrize("setting", TILL_SETTINGS, ids=lambda setting: setting.name)
def test_each_setting_is_stored_and_journaled_with_what_it_was_before(till: Till, setting: AnySetting) -> None:
    change, facts = CHANGES[setting.name]
    before = till.stored()
    till.settings.change(change)
    assert till.last_entry() == (change.setting.verb.value, facts)
    assert till.stored() != before


@pytest.mark.parametrize("setting", TILL_SETTINGS, ids=lambda setting: setting.name)
def test_a_cashier_changes_no_setting(till: Till, setting: AnySetting) -> None:
    change, _facts = CHANGES[setting.name]
    a_cashier(till)
    before, entries = till.stored(), till.ledger.journal.count()
    with pytest.raises(PermissionMissing):
        till.settings.change(change)
    assert (till.stored(), till.ledger.journal.count()) == (before, entries)


def test_the_texts_in_a_ledger_are_those_that_every_till_has_stored(till: Till) -> None:
    till.settings.change(*(change for change, _facts in CHANGES.values()))
    stored = till.stored()
    shop = json.loads(stored.pop("shop"))
    own = [each.name for each in TILL_SETTINGS if not each.shop_field_name]
    assert {name: stored[name] for name in own} == {
        "change_offered": "no",
        "cash_rounding": "0.50",
        "tips_taken": "yes",
        "tip_shares": "8 12",
        "pos_folder": "/srv/pos",
        "pos_way": "folder",
        "web_port": "50000",
        "pos_receipt_minutes": "45",
        "tax_id": "21-999983-0019",
        "refund_limit": "1000",
        "close_blind": "yes",
        "close_asked_for": "no",
        "retention_days": "90",
        "coupon.redeemed carries the amount": "yes",
        "product.purchased is sent": "yes",
        "scanner": (
            '{"characters": {"\'": "-", "-": "/"}, "end": "tab", "key": "F9", '
            '"learned": "2026-08-07T12:00:00+00:00", "prefix": "\\u0002", "quickest": 8, "slowest": 12, "suffix": ""}'
        ),
    }
    assert (shop["name"], shop["undo_seconds"], shop["lock_minutes"]) == ("Other Shop", 20, 0)
    assert (shop["day_end"], shop["day_ends"]) == (3, [{"first": "2026-08-07", "hour": 3}])


def test_a_till_that_stored_nothing_has_the_defaults(till: Till) -> None:
    assert till.settings.get(REFUND_LIMIT) is None
    assert till.settings.get(NAME_RETENTION) is None
    assert not till.settings.get(BLIND_COUNT)
    assert till.settings.get(OPEN_DAYS_REMINDER)
    assert till.settings.get(CHANGE_OFFERED)
    assert till.settings.get(POS_RECEIPT_MINUTES) == 30
    assert till.settings.get(TIP_SHARES) == (5, 10, 15)
    assert till.settings.get(TAX_ID) == ""
    assert (till.settings.get(POS_FOLDER), till.settings.get(WEB_PORT)) == ("", 43_117)
    assert not till.settings.get(COUPON_CARRIES_AMOUNT)
    assert not till.settings.get(PURCHASES_ARE_SENT)
    assert till.settings.get(SCANNER) is None
    assert (till.settings.get(UNDO_TIME), till.settings.get(AUTO_LOCK_MINUTES)) == (8, 5)
    assert till.settings.get(DAY_END) == "0"


def test_a_scanner_that_is_forgotten_leaves_nothing_stored(till: Till) -> None:
    till.settings.change(SCANNER.change(SPANISH))
    assert till.settings.get(SCANNER) == SPANISH
    till.settings.change(SCANNER.change(None))
    assert SCANNER.name not in till.stored()
    what, facts = till.last_entry()
    assert (what, facts["scanner"]) == ("scanner learned", "none")


def test_a_damaged_profile_of_a_scanner_counts_as_none_and_can_be_replaced(till: Till) -> None:
    till.ledger.settings.put(SCANNER.name, "{}")
    assert till.settings.get(SCANNER) is None
    till.settings.change(SCANNER.change(SPANISH))
    assert till.settings.get(SCANNER) == SPANISH


def test_a_scanner_that_is_learned_again_is_told_to_the_window_also_where_it_types_alike(till: Till) -> None:
    till.settings.change(SCANNER.change(SPANISH))
    later = replace(SPANISH, prefix="", learned=NOON.replace(second=1))
    assert [each.value for each in till.settings.change(SCANNER.change(later))] == [later]


def test_no_limit_and_no_retention_leave_nothing_stored(till: Till) -> None:
    till.settings.change(REFUND_LIMIT.change(TEN_DOLLARS), NAME_RETENTION.change(90))
    till.settings.change(REFUND_LIMIT.change(None), NAME_RETENTION.change(None))
    assert not {"refund_limit", "retention_days"} & till.stored().keys()
    assert till.last_entry() == ("retention changed", {"days": "forever", "days before": "90"})


def test_settings_that_are_saved_together_have_one_entry_for_each_verb(till: Till) -> None:
    before = till.ledger.journal.count()
    till.settings.change(SHOP_NAME.change("Other"), UNDO_TIME.change(8))
    assert till.ledger.journal.count() == before + 1
    assert till.last_entry()[1] == {"shop": "Other", "undo seconds": "8", "shop before": "Corner Shop"}


def test_settings_saved_in_any_order_have_one_entry_for_each_verb(till: Till) -> None:
    before = till.ledger.journal.count()
    till.settings.change(SHOP_NAME.change("Other"), BLIND_COUNT.change(True), UNDO_TIME.change(20))
    assert till.ledger.journal.count() == before + 2


def test_a_managers_permission_for_once_is_enough_for_one_save(till: Till) -> None:
    a_cashier(till)
    manager = StaffMember(id="s2", name="Eva", role=Role.MANAGER)
    till.authorization.grant(Permission.CHANGE_SETTINGS, manager, once=True)
    till.settings.change(BLIND_COUNT.change(True), NAME_RETENTION.change(30))
    with pytest.raises(PermissionMissing):
        till.settings.change(BLIND_COUNT.change(False))
    assert till.settings.get(BLIND_COUNT)


def test_one_setting_that_may_not_be_changed_holds_back_the_others(till: Till) -> None:
    a_cashier(till)
    manager = StaffMember(id="s2", name="Eva", role=Role.MANAGER)
    till.authorization.grant(Permission.CHANGE_SETTINGS, manager, once=True)
    with pytest.raises(PermissionMissing):
        till.settings.change(BLIND_COUNT.change(True), COUPON_CARRIES_AMOUNT.change(True))
    assert not till.settings.get(BLIND_COUNT)
    till.settings.change(BLIND_COUNT.change(True))


def test_a_stored_text_that_is_no_value_is_said_and_not_guessed(till: Till) -> None:
    for setting in (REFUND_LIMIT, NAME_RETENTION):
        till.ledger.settings.put(setting.name, "plenty")
    with pytest.raises(FileDamaged):
        till.settings.get(REFUND_LIMIT)
    with pytest.raises(FileDamaged):
        till.settings.get(NAME_RETENTION)
    till.settings.change(REFUND_LIMIT.change(TEN_DOLLARS))
    assert till.settings.get(REFUND_LIMIT) == TEN_DOLLARS
    assert till.last_entry()[1] == {"limit": "10.00 USD", "limit before": "plenty"}


def test_a_stored_yes_or_no_that_is_neither_counts_as_the_default(till: Till) -> None:
    till.ledger.settings.put(BLIND_COUNT.name, "maybe")
    till.ledger.settings.put(OPEN_DAYS_REMINDER.name, "maybe")
    assert (till.settings.get(BLIND_COUNT), till.settings.get(OPEN_DAYS_REMINDER)) == (False, True)


@pytest.mark.parametrize("text", ["-1", "1.5", "1,5", "121000", "x", "٣", "1 0", "9" * 40])
def test_a_typed_number_that_is_none_or_out_of_bounds_is_refused(text: str) -> None:
    with pytest.raises(UndoSecondsInvalid):
        UNDO_TIME.typed(text)
    with pytest.raises(RetentionInvalid):
        NAME_RETENTION.typed(text)


def test_a_typed_number_is_read_and_nothing_is_no_end(till: Till) -> None:
    assert UNDO_TIME.typed(" 0 ") == 0
    assert NAME_RETENTION.typed("  ") is None
    assert NAME_RETENTION.typed("36500") == 36_500
    with pytest.raises(UndoSecondsInvalid):
        UNDO_TIME.typed("")
    for minutes in (-1, 1441):
        with pytest.raises(LockTimeInvalid):
            AUTO_LOCK_MINUTES.change(minutes)
    with pytest.raises(NameInvalid):
        SHOP_NAME.change("   ")
    assert till.settings.get(SHOP_NAME) == "Corner Shop"


def test_what_is_already_so_is_not_reported_and_leaves_no_entry(till: Till) -> None:
    before = till.ledger.journal.count()
    assert till.settings.change(BLIND_COUNT.change(False), UNDO_TIME.change(8), REFUND_LIMIT.change(None)) == ()
    assert till.ledger.journal.count() == before
    new = UNDO_TIME.change(20)
    assert till.settings.change(SHOP_NAME.change("Corner Shop"), new) == (new,)


def test_a_choice_is_one_of_its_options(till: Till) -> None:
    greeting = ChoiceSetting(
        name="greeting",
        sheet="shop",
        caption="Greeting",
        verb=SHOP_NAME.verb,
        fact="kind",
        default="none",
        options=(("none", "None"), ("short", "Short")),
    )
    till.settings.change(greeting.change("short"))
    assert till.settings.get(greeting) == "short"
    assert till.last_entry()[1] == {"kind": "Short", "kind before": "None"}
    till.ledger.settings.put("greeting", "of a newer posapp")
    assert till.settings.get(greeting) == "none"
    with pytest.raises(NotOffered):
        greeting.change("long")
