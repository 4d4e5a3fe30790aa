"""Translates the journal's verbs and facts; the saved entries do not change."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from posapp.domain.amounts.reading import parse_stored_amount
from posapp.domain.currency import currency
from posapp.domain.errors import InputError
from posapp.domain.journal.entry import JournalEntry
from posapp.domain.journal.facts import BEFORE, FactKind, fact_named
from posapp.domain.journal.verbs import verb_words
from posapp.domain.money import format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.refunds.refund import RefundReason
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.scanner_setting import SEPARATOR
from posapp.domain.shop import Shop
from posapp.domain.staff.members import Permission, Role
from posapp.ui.labels.actions import action_title
from posapp.ui.labels.day import short_day_text
from posapp.ui.labels.refunds import refund_reason_label
from posapp.ui.labels.sentences import permission_label, role_label, tender_label
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["all_facts_text", "fact_label", "fact_value", "facts_text", "granted_text", "verb_label"]


def verb_label(what: str) -> str:
    """Give a verb in the person's language; a verb of a newer program is given unchanged."""
    words = QCoreApplication.translate("journal", verb_words(what))
    return words[:1].upper() + words[1:]


def granted_text(entry: JournalEntry) -> str:
    """Give which manager granted what was done; empty where the operator did it alone."""
    words = QCoreApplication.translate("journal", "Approved by {manager}")
    return words.replace("{manager}", isolated(entry.granted_by)) if entry.granted_by else ""


def facts_text(entry: JournalEntry, shop: Shop) -> str:
    """Give what an entry is about, in one line without ids."""
    shown = {
        name: value
        for name, value in entry.facts.items()
        if value and not _is_id(name, value) and not _is_old(name, entry)
    }
    return " · ".join(f"{fact_label(name)} {_with_old_value(name, entry, shop)}" for name in shown)


def all_facts_text(entry: JournalEntry, shop: Shop) -> str:
    """Give every fact of an entry, also the ids, a line each."""
    return "\n".join(
        f"{_capitalized(fact_label(name))}: {_with_old_value(name, entry, shop)}"
        for name in entry.facts
        if not _is_old(name, entry)
    )


def fact_label(name: str) -> str:
    """Give a fact's name in the person's language; one of a newer program as it is stored."""
    fact = fact_named(name)
    if fact is None:
        return name
    number = name.removeprefix("report ")  # of a close report that was imported
    words = QCoreApplication.translate("journal", fact.words)
    return f"{words} {number}" if number.isdigit() else words


def fact_value(name: str, value: str, shop: Shop, verb: str = "") -> str:
    """Give a fact's value as the shop writes it; a value that is not of the fact's kind as it is stored."""
    fact = fact_named(name, verb)
    try:
        return isolated(value) if fact is None else _READERS[fact.kind](value, shop)
    except (ValueError, KeyError, InputError):
        return isolated(value)


def _with_old_value(name: str, entry: JournalEntry, shop: Shop) -> str:
    now, old = fact_value(name, entry.facts[name], shop, entry.what), entry.facts.get(f"{name}{BEFORE}")
    if old is None:
        return now
    words = QCoreApplication.translate("journal", "{value} (before: {old})")
    return words.replace("{value}", now).replace("{old}", fact_value(name, old, shop, entry.what))


def _is_old(name: str, entry: JournalEntry) -> bool:
    return name.endswith(BEFORE) and name.removesuffix(BEFORE) in entry.facts


def _is_id(name: str, value: str) -> bool:
    fact = fact_named(name)
    return _ID.fullmatch(value) is not None or (fact is not None and fact.kind is FactKind.ID)


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def _text(value: str, _shop: Shop) -> str:
    return isolated(value)


def _number(value: str, _shop: Shop) -> str:
    return _no_value(value) or value


def _no_value(value: str) -> str:
    words = {
        "none": QCoreApplication.translate("journal", "none"),
        "forever": QCoreApplication.translate("journal", "no end"),
    }
    return words.get(value, "")


def _money(value: str, shop: Shop) -> str:
    if _no_value(value):
        return _no_value(value)
    amount, _, code = value.rpartition(" ")
    money = parse_stored_amount(amount.removeprefix("-"), currency(code))
    return format_money(-money if amount.startswith("-") else money, shop.locale)


def _yes_no(value: str, _shop: Shop) -> str:
    words = {
        "yes": QCoreApplication.translate("journal", "yes"),
        "no": QCoreApplication.translate("journal", "no"),
    }
    return words[value]


def _scanner(value: str, shop: Shop) -> str:
    """Translate layout and end, and write the moment as the shop does."""
    if _no_value(value):
        return _no_value(value)
    *words, moment = value.split(SEPARATOR)
    said = [QCoreApplication.translate("scanner", each) for each in words]
    return SEPARATOR.join((*said, timestamp_text(datetime.fromisoformat(moment), shop)))


_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{40,}")
_READERS: Mapping[FactKind, Callable[[str, Shop], str]] = {
    FactKind.TEXT: _text,
    FactKind.ID: _text,
    FactKind.MONEY: _money,
    FactKind.NUMBER: _number,
    FactKind.DAY: lambda value, shop: short_day_text(date.fromisoformat(value), shop.locale),
    FactKind.YES_NO: _yes_no,
    FactKind.TENDER: lambda value, _shop: _no_value(value) or tender_label(Tender.read(value)),
    FactKind.ROLE: lambda value, _shop: role_label(Role(value)),
    FactKind.PERMISSION: lambda value, _shop: permission_label(Permission(value)),
    FactKind.REFUND_REASON: lambda value, _shop: refund_reason_label(RefundReason(value)),
    FactKind.ACTIONS: lambda value, _shop: ", ".join(isolated(action_title(name)) for name in value.split()),
    FactKind.SCANNER: _scanner,
    FactKind.CHOICE: lambda value, _shop: _no_value(value) or QCoreApplication.translate("settings", value),
}
