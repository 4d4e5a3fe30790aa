"""Keeps the shop's rules for the codes of its scales, and reads codes by them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from posapp.domain.catalogue.products import PriceInOtherCurrency, Product
from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.catalogue.scale_codes import (
    ScaleItemShared,
    ScaleItemUnknown,
    ScaleReading,
    read_scale_code,
    weighed_item,
)
from posapp.domain.catalogue.scale_rule import GRAM_DECIMALS, ScaleRule, ScaleValue, check_layout, check_rule
from posapp.domain.catalogue.scanned_item import ScannedItem
from posapp.domain.errors import InputError
from posapp.domain.journal.entry import earlier_values
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.shop import Shop
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.workplace import Workplace
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger

__all__ = ["NoScaleRule", "ReadScaleCode", "ScaleRuleUnknown", "ScaleRules", "scale_item"]

STORED = "scale_rules"
"""The name under which the ledger's settings have them: a shop has two or three."""


class ScaleRuleUnknown(InputError):
    """The shop has no rule with this prefix."""

    field = "prefix"
    sentence = mark("errors", "Prefix: this shop has no scale codes with the prefix “{prefix}”.")


class NoScaleRule(InputError):
    """No rule of the shop reads the code."""

    field = "code"
    sentence = mark("errors", "Code: no rule of this shop reads “{code}”. A scale code has 13 digits.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadScaleCode:
    """A code that was tried.

    Attributes:
        reading: What it says.
        product: What is sold by it, with the price of the label where the code has one.
        quantity: How much of it.
    """

    reading: ScaleReading
    product: Product
    quantity: Quantity


class ScaleRules:
    """The rules of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def list(self) -> tuple[ScaleRule, ...]:
        """Give the rules by prefix; raises FileDamaged when what is stored cannot be rules."""
        return _stored(self._ledger)

    def save(self, rule: ScaleRule, *, replacing: str = "") -> ScaleRule:
        """Save a rule, with an entry in the journal; a rule that is saved already as it is leaves none.

        Args:
            rule: The rule.
            replacing: The prefix of the rule whose place it takes; empty for a new one.

        Raises:
            InputError: As `check_rule` does.
            ScaleRuleUnknown: When there is no rule to replace.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
            EnvironmentFault: When the disk refuses.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            before = _named(self._ledger, replacing) if replacing else None
            others = tuple(each for each in _stored(self._ledger) if each != before)
            check_rule(rule, self._shop.currency, others)
            if rule != before:
                facts = _facts(rule)
                earlier = {} if before is None else _facts(before)
                changes = {name: (earlier[name], text) for name, text in facts.items() if name in earlier}
                self._store((*others, rule))
                self._note(JournalVerb.SCALE_RULE_SAVED, facts | earlier_values(changes))
        return rule

    def remove(self, prefix: str) -> ScaleRule:
        """Remove the rule with a prefix, with an entry in the journal, and give it.

        Raises:
            ScaleRuleUnknown: When there is none.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
            EnvironmentFault: When the disk refuses.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            removed = _named(self._ledger, prefix)
            self._store([each for each in _stored(self._ledger) if each != removed])
            self._note(JournalVerb.SCALE_RULE_REMOVED, _facts(removed))
        return removed

    def read(self, code: str) -> ReadScaleCode:
        """Give what a code would sell at the counter.

        Raises:
            NoScaleRule: When no rule reads it.
            ScaleCodeRefused: As `scale_item` does.
            PriceInOtherCurrency: When the price per kilogram is in another currency, which the counter refuses too.
        """
        found = _read(self._ledger, self._shop, code)
        if found is None:
            raise NoScaleRule(code=code.strip()[:40])
        priced_in, taken = found.product.price.currency, self._shop.currency
        if priced_in != taken:
            raise PriceInOtherCurrency(name=found.product.name, currency=priced_in.code, taken=taken.code)
        return found

    def _store(self, rules: Sequence[ScaleRule]) -> None:
        stored = [asdict(each) for each in sorted(rules, key=lambda each: each.prefix)]
        self._ledger.settings.put(STORED, json.dumps(stored))

    def _note(self, verb: JournalVerb, facts: dict[str, str]) -> None:
        who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
        self._ledger.journal.append(at=self._clock(), who=who, what=verb, facts=facts)


def scale_item(ledger: Ledger, shop: Shop, code: str) -> ScannedItem | None:
    """Give what a code of the shop's scale sells; None where no rule reads it.

    Raises:
        ScaleCodeRefused: When a rule reads it and nothing can be sold by it, with the reason.
        FileDamaged: When the stored rules cannot be rules.
    """
    found = _read(ledger, shop, code)
    return None if found is None else ScannedItem(found.product, found.quantity)


def _read(ledger: Ledger, shop: Shop, code: str) -> ReadScaleCode | None:
    reading = read_scale_code(code, _stored(ledger))
    if reading is None:
        return None
    product, quantity = weighed_item(reading, _product(ledger, reading), shop.currency)
    return ReadScaleCode(reading=reading, product=product, quantity=quantity)


def _product(ledger: Ledger, reading: ScaleReading) -> Product:
    found = ledger.products.with_codes(reading.product_codes, 2)
    if not found:
        raise ScaleItemUnknown(code=reading.code, item=reading.item)
    if len(found) > 1:
        raise ScaleItemShared(code=reading.code, item=reading.item, names=", ".join(each.name for each in found))
    return found[0]


def _named(ledger: Ledger, prefix: str) -> ScaleRule:
    found = next((each for each in _stored(ledger) if each.prefix == prefix.strip()), None)
    if found is None:
        raise ScaleRuleUnknown(prefix=prefix.strip()[:13])
    return found


def _facts(rule: ScaleRule) -> dict[str, str]:
    return {"scale code": rule.pattern, "decimals": str(rule.decimals)}


def _stored(ledger: Ledger) -> tuple[ScaleRule, ...]:
    text = ledger.settings.get(STORED)
    if text is None:
        return ()
    try:
        return tuple(check_layout(_rule(ScaleRule(**fields))) for fields in json.loads(text))
    except (ValueError, TypeError, InputError) as error:
        raise FileDamaged(file=ledger.connection.path.name) from error


def _rule(stored: ScaleRule) -> ScaleRule:
    """JSON knows no kind of value but its text; raises ValueError for decimals that no rule has."""
    if stored.decimals not in range(GRAM_DECIMALS + 1):
        raise ValueError(stored.decimals)
    return replace(stored, value=ScaleValue(stored.value), has_value_check=stored.has_value_check is True)
