"""The rules for the codes of the shop's scales, as a manager describes and tries them."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from posapp.domain.catalogue.scale_rule import ScaleRule, ScaleValue
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier
from tests.ui.stocked_till import stock
from tests.ui.test_scanning import the_scanner_types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GRAMS = ScaleRule(prefix="20", item_digits=5, value=ScaleValue.WEIGHT, value_digits=5, decimals=3)
LABEL = GRAMS.code(1, 345)


def rules(till: Till) -> tuple[ScaleRule, ...]:
    with open_ledger_session(till) as session:
        return session.scales.list()


@pytest.fixture
def manager(offline_till: Till, cashier: Cashier) -> Cashier:
    """Somebody who went from the products to the codes of the scale."""
    stock(offline_till)
    action = cashier.window.findChild(QAction, "productsAction")
    assert action is not None
    action.trigger()
    cashier.until(lambda: cashier.sees("scaleCodesButton"))
    cashier.clicks("scaleCodesButton")
    cashier.until(lambda: cashier.sees("scalePrefix") and cashier.reads("scalePrefix") == "20")
    return cashier


def saves(manager: Cashier, **fields: str) -> None:
    for name, text in fields.items():
        manager.types(name, text)
    manager.clicks("saveScaleRuleButton")


def test_a_shop_describes_its_labels_and_tries_one(manager: Cashier, offline_till: Till) -> None:
    assert manager.reads("scaleExample").replace("\u00a0", " ") == "20 00001 00345 9 is item 1, 0,345 kg"
    saves(manager)
    manager.until(lambda: manager._lines("scaleRuleList", 1) == ["20 · Weight, 3 decimals, 20 00001 00345 9"])
    assert rules(offline_till) == (GRAMS,)
    manager.types("scaleTryField", LABEL)
    manager.until(lambda: manager.sees("scaleTryOutcome"))
    said = manager.reads("scaleTryOutcome").replace("\u00a0", " ")
    assert said == "Jamón crudo · 0,345 kg × $ 1.489,90 / kg = $ 514,02"


def test_a_scanned_label_is_tried_and_sells_nothing(manager: Cashier) -> None:
    saves(manager)
    manager.until(lambda: manager.sees("removeScaleRuleButton"))
    manager.find(QWidget, "scaleTryField").setFocus()
    the_scanner_types(manager, LABEL)
    manager.types("scaleTryField", LABEL)
    manager.presses("scaleTryField")
    manager.until(lambda: manager.sees("scaleTryOutcome"))
    manager.clicks("acceptButton")
    manager.until(lambda: manager.window.findChild(QWidget, "scaleTryField") is None)
    assert manager.day() == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (LABEL[:-1] + str((int(LABEL[-1]) + 1) % 10), "its check digit is wrong"),
        (GRAMS.code(77, 345), "no product has the item number 00077"),
        ("7730900010016", "no rule of this shop reads"),
    ],
)
def test_a_code_that_sells_nothing_says_why(manager: Cashier, code: str, said: str) -> None:
    saves(manager)
    manager.until(lambda: manager.sees("removeScaleRuleButton"))
    manager.types("scaleTryField", code)
    manager.until(lambda: said in manager.reads("scaleTryFieldError"))
    assert not manager.sees("scaleTryOutcome")


def test_a_rule_is_changed_and_removed(manager: Cashier, offline_till: Till) -> None:
    saves(manager)
    manager.until(lambda: manager.sees("removeScaleRuleButton"))
    manager.find(QPushButton, "saveScaleRuleButton")
    manager.find(QCheckBox, "scaleValueCheck").click()
    saves(manager, scalePrefix="27", scaleItemDigits="4", scaleDecimals="2")
    changed = ScaleRule(
        prefix="27", item_digits=4, value=ScaleValue.WEIGHT, value_digits=5, decimals=2, has_value_check=True
    )
    manager.until(lambda: rules(offline_till) == (changed,))
    manager.until(lambda: "27" in manager._lines("scaleRuleList", 1)[0])
    manager.clicks("removeScaleRuleButton")
    manager.until(lambda: rules(offline_till) == ())
    manager.until(lambda: not manager.sees("removeScaleRuleButton"))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("scalePrefix", "19", "Prefix: “19”"),
        ("scaleItemDigits", "x", "Digits of the item"),
        ("scaleValueDigits", "6", "make 14"),
        ("scaleDecimals", "9", "Decimals: enter 0 to 3"),
    ],
)
def test_what_makes_no_code_is_said_with_the_keyboard_on_its_field(
    manager: Cashier, offline_till: Till, name: str, text: str, said: str
) -> None:
    saves(manager, **{name: text})
    manager.until(lambda: said in manager.reads("scaleRuleError"))
    assert manager.has_focus(name)
    assert rules(offline_till) == ()


def test_a_second_rule_for_the_same_codes_is_refused(manager: Cashier, offline_till: Till) -> None:
    saves(manager)
    manager.until(lambda: manager.sees("removeScaleRuleButton"))
    manager.clicks("newScaleRuleButton")
    assert manager.has_focus("scalePrefix")
    saves(manager, scalePrefix="2", scaleItemDigits="6")
    manager.until(lambda: "rule for 20" in manager.reads("scaleRuleError"))
    assert rules(offline_till) == (GRAMS,)
    saves(manager, scalePrefix="21", scaleItemDigits="5")
    manager.until(lambda: len(rules(offline_till)) == 2)
