"""A till that is set up again keeps what Settings changed, and the journal tells each change and who made it."""

from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any

import pytest

from posapp.domain.business_days import DayEnd
from posapp.domain.money import Money
from posapp.domain.settings.till_settings import (
    AUTO_LOCK_MINUTES,
    BLIND_COUNT,
    COUPON_CARRIES_AMOUNT,
    DAY_END,
    NAME_RETENTION,
    OPEN_DAYS_REMINDER,
    PURCHASES_ARE_SENT,
    REFUND_LIMIT,
    SHOP_NAME,
    UNDO_TIME,
)
from posapp.domain.shop import Shop, make_shop
from posapp.domain.staff.members import PermissionMissing, Role, SignInNeeded
from posapp.domain.staff.pins import Pin
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.storage.ledger import Ledger

SAID = {"name", "till", "country", "currency", "zone", "locale", "prefix", "practice"}
"""What the set-up asks for, or follows from it; every other field of a shop is the settings'."""


def other_value(value: object) -> object:
    if isinstance(value, tuple):
        return (DayEnd(date(2026, 8, 7), 3),)
    return not value if isinstance(value, bool) else value + 3 if isinstance(value, int) else f"{value}-changed"


def set_up(till: Till, shop: Shop) -> None:
    with open_background_session(till) as session:
        session.setup.save(shop, till.token)


def kept_settings(ledger: Ledger) -> dict[str, object]:
    rows = ledger.connection.execute("SELECT name, value FROM settings WHERE name NOT IN ('shop', 'token_mark')")
    return {str(row[0]): row[1] for row in rows}


def journal(till: Till) -> list[tuple[str, str, dict[str, str]]]:
    with till.open_ledger() as ledger:
        return [(entry.who, entry.what, dict(entry.facts)) for entry in ledger.journal.entries()]


@pytest.mark.parametrize("name", [each.name for each in fields(Shop) if each.name not in SAID])
def test_a_field_that_the_set_up_does_not_ask_for_stays(offline_till: Till, shop: Shop, name: str) -> None:
    with offline_till.open_ledger() as ledger:
        kept = ledger.shop.load()
        assert kept is not None
        values: dict[str, Any] = {name: other_value(getattr(kept, name))}
        changed = replace(kept, **values)
        ledger.shop.save(changed)
    set_up(offline_till, shop)
    assert offline_till.shop() == changed


def test_everything_that_the_settings_changed_stays(offline_till: Till, shop: Shop) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(SHOP_NAME.change("Corner Shop"), UNDO_TIME.change(25))
        session.settings.change(AUTO_LOCK_MINUTES.change(17))
        session.settings.change(DAY_END.change("3"))
        session.settings.change(REFUND_LIMIT.change(Money(500, shop.currency)))
        session.settings.change(BLIND_COUNT.change(True), OPEN_DAYS_REMINDER.change(False))
        session.settings.change(PURCHASES_ARE_SENT.change(True))
        session.settings.change(COUPON_CARRIES_AMOUNT.change(True))
        session.settings.change(NAME_RETENTION.change(90))
        session.actions.offers.switch(["product.viewed"], on=True)
    offline_till.home.window_settings.write_text("[window]\nlanguage=es\nsounds=off\n")
    with offline_till.open_ledger() as ledger:
        before = kept_settings(ledger)
    set_up(offline_till, replace(shop, name="Corner Shop II"))
    with offline_till.open_ledger() as ledger:
        assert kept_settings(ledger) == before
    now = offline_till.shop()
    assert (now.name, now.undo_seconds, now.lock_minutes) == ("Corner Shop II", 25, 17)
    assert (now.day_end, [each.hour for each in now.day_ends]) == (3, [3])
    assert offline_till.home.window_settings.read_text() == "[window]\nlanguage=es\nsounds=off\n"


def test_the_journal_tells_what_was_there_and_what_is_and_who(offline_till: Till, shop: Shop) -> None:
    with open_ledger_session(offline_till) as session:
        eva = session.staff.make_first_manager("Eva Luz", "2580")
        session.staff.sign_in(eva.id, Pin("2580"))
    set_up(offline_till, replace(shop, name="Other"))
    facts = {"shop": "Other", "till": "Till 1", "currency": "USD", "shop before": "Corner Shop"}
    assert journal(offline_till)[-1] == ("Eva Luz", "shop set up", facts)
    spain = make_shop(name="Other", till="Till 1", country="ES", currency_code="EUR", zone="Europe/Madrid")
    set_up(offline_till, spain)
    told = journal(offline_till)[-1][2]
    assert (told["currency before"], told["zone before"], told["zone"]) == ("USD", "America/New_York", "Europe/Madrid")
    assert "shop before" not in told


def test_a_till_with_staff_is_set_up_again_by_a_manager_alone(offline_till: Till, shop: Shop) -> None:
    with open_ledger_session(offline_till) as session:
        session.staff.make_first_manager("Eva Luz", "2580")
        ana = session.staff.add("Ana Soto", Role.CASHIER, "70314")
        session.staff.sign_out()
    before = asdict(offline_till.shop())
    with pytest.raises(SignInNeeded):
        set_up(offline_till, replace(shop, name="Mine"))
    with open_ledger_session(offline_till) as session:
        session.staff.sign_in(ana.id, Pin("70314"))
    with pytest.raises(PermissionMissing):
        set_up(offline_till, replace(shop, name="Mine"))
    assert asdict(offline_till.shop()) == before
