"""The activity log speaks the operator's language, and shows every value as the shop writes it."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QSettings

from posapp.domain.journal.entry import JournalEntry, chained_entry
from posapp.domain.journal.facts import FACTS
from posapp.domain.shop import Shop, make_shop
from posapp.ui.labels.journal import all_facts_text, fact_label, fact_value, facts_text
from posapp.ui.texts import set_language

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)


@pytest.fixture
def uruguay() -> Shop:
    return make_shop(name="Almacén", till="Caja 1", country="UY", currency_code="UYU", zone="America/Montevideo")


def an_entry(**facts: str) -> JournalEntry:
    return chained_entry(
        7, NOON, "Eva Luz", "refund received", {name.replace("_", " "): facts[name] for name in facts}, "0"
    )


def test_money_days_and_methods_read_as_the_shop_writes_them(uruguay: Shop) -> None:
    entry = an_entry(receipt="T1-000010", amount="1234.50 UYU", method="cash", day="2026-08-07", consent="yes")
    assert facts_text(entry, uruguay).replace("\xa0", " ") == (
        "receipt T1-000010 · amount $ 1.234,50 · payment method Cash · day vie, 7 ago. 2026 · consent yes"
    )


def test_what_changed_is_shown_with_what_it_was(uruguay: Shop) -> None:
    entry = an_entry(limit="none", limit_before="500.00 UYU", blind="no", blind_before="yes")
    assert (
        facts_text(entry, uruguay).replace("\xa0", " ")
        == "limit none (before: $ 500,00) · blind count no (before: yes)"
    )


def test_a_setting_without_a_value_and_a_chosen_option_are_read(uruguay: Shop) -> None:
    assert fact_value("method", "none", uruguay) == "none"
    assert facts_text(an_entry(method="none", method_before="cash"), uruguay) == "payment method none (before: Cash)"


def test_how_a_scanner_types_is_read_with_its_moment(uruguay: Shop) -> None:
    entry = an_entry(scanner="Spanish keyboard · ends with Tab · 2026-08-07T15:30:00+00:00", scanner_before="none")
    assert facts_text(entry, uruguay).replace("\xa0", " ") == (
        "scanner Spanish keyboard · ends with Tab · 7/8/26, 12:30 (before: none)"
    )
    assert fact_value("scanner", "of a newer posapp", uruguay) == "of a newer posapp"


def test_a_typed_reason_is_shown_as_it_was_typed_however_long_it_is(uruguay: Shop) -> None:
    for reason in ("price", "other", "the till had no paper and nobody knew where the new rolls were"):
        entry = chained_entry(7, NOON, "Eva Luz", "day reopened", {"reason": reason}, "0")
        assert facts_text(entry, uruguay) == f"reason {reason}"


def test_a_day_below_nothing_and_imported_reports_are_read(uruguay: Shop) -> None:
    entry = chained_entry(7, NOON, "Eva Luz", "day closed", {"net UYU": "-12.50 UYU", "report 3": "a" * 64}, "0")
    assert facts_text(entry, uruguay).replace("\xa0", " ") == "net -$ 12,50"
    assert all_facts_text(entry, uruguay).splitlines()[1] == f"Report 3: {'a' * 64}"
    erased = chained_entry(7, NOON, "", "names forgotten", {"before": "2026-08-07"}, "0")
    assert facts_text(erased, uruguay) == "before vie, 7 ago. 2026"


def test_an_id_is_shown_only_where_an_entry_is_read_whole(uruguay: Shop) -> None:
    entry = an_entry(refund="019fde74-6d80-7e9b-bd1b-b37204d74cf7", customer="ana", reason="damaged")
    assert facts_text(entry, uruguay) == "reason Damaged or faulty"
    assert all_facts_text(entry, uruguay).splitlines() == [
        "Refund: 019fde74-6d80-7e9b-bd1b-b37204d74cf7",
        "Customer: ana",
        "Reason: Damaged or faulty",
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("amount", "plenty"),
        ("amount", "12.5x UYU"),
        ("amount", "1.00 XXZ"),
        ("amount", ""),
        ("day", "tomorrow"),
        ("method", "barter"),
        ("consent", "perhaps"),
        ("role", "owner"),
        ("permission", "fly"),
        ("reason", "it was a present"),
        ("of a newer posapp", "x"),
    ],
)
def test_a_value_that_cannot_be_read_is_shown_as_it_is_stored(uruguay: Shop, name: str, value: str) -> None:
    assert fact_value(name, value, uruguay) == value


def test_a_fact_of_a_newer_posapp_keeps_its_stored_name() -> None:
    assert fact_label("of a newer posapp") == "of a newer posapp"


@pytest.mark.parametrize("language", ["es", "pt_BR"])
def test_every_fact_has_words_in_the_operators_language(
    qapp: QCoreApplication, preferences: QSettings, uruguay: Shop, language: str
) -> None:
    set_language(qapp, preferences, language)
    entry = an_entry(receipt="T1-1", method="cash", limit="none", limit_before="1.00 UYU")
    shown = facts_text(entry, uruguay).replace("\xa0", " ")
    set_language(qapp, preferences, "en")
    assert (
        shown
        == {
            "es": "recibo T1-1 · medio de pago Efectivo · límite ninguno (antes: $ 1,00)",
            "pt_BR": "recibo T1-1 · forma de pagamento Dinheiro · limite nenhum (antes: $ 1,00)",
        }[language]
    )
    assert all(fact.words for fact in FACTS.values())
