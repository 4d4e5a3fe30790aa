"""Fields of a form."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.review import ReasonMissing
from posapp.domain.shop import Shop
from posapp.ui.kit.basics import FieldError
from posapp.ui.kit.form import FieldErrors, MoneyField, line_field, phone_field


def test_an_amount_reads_as_the_shop_writes_it(qtbot: QtBot, uruguayan_shop: Shop) -> None:
    field = MoneyField("amount", "Amount", uruguayan_shop)
    qtbot.addWidget(field)
    assert field.money() is None
    field.setText("1.234,50")
    assert field.money() == Money(123_450, uruguayan_shop.currency)
    field.setText("much")
    with pytest.raises(InputError):
        field.money()


def test_an_amount_that_is_shown_can_be_read_again(qtbot: QtBot, uruguayan_shop: Shop) -> None:
    field = MoneyField("amount", "Amount", uruguayan_shop)
    qtbot.addWidget(field)
    field.show_money(Money(123_450, uruguayan_shop.currency))
    assert field.money() == Money(123_450, uruguayan_shop.currency)
    field.show_money(None)
    assert field.text() == ""


def test_a_phone_is_grouped_while_it_is_typed(qtbot: QtBot, uruguayan_shop: Shop) -> None:
    field = phone_field("phone", "Phone", uruguayan_shop)
    qtbot.addWidget(field)
    QTest.keyClicks(field, "094123456")
    assert field.text() == "094 123 456"


def test_a_field_takes_no_more_than_its_limit(qtbot: QtBot) -> None:
    field = line_field("name", "Name", limit=5)
    qtbot.addWidget(field)
    QTest.keyClicks(field, "Almanac")
    assert field.text() == "Alman"


def test_an_error_is_told_beside_the_field_that_it_names(qtbot: QtBot) -> None:
    beside = {"reason": FieldError("reasonError"), "other": FieldError("otherError")}
    for each in beside.values():
        qtbot.addWidget(each)
    errors = FieldErrors(beside, "other")
    errors.show_error(ReasonMissing())
    assert (bool(beside["reason"].text()), bool(beside["other"].text())) == (True, False)
    errors.show_error(RuntimeError())
    assert beside["other"].text()
    errors.clear()
    assert not any(each.text() for each in errors)
