"""`posapp products scale`: manages the rules for the codes of the shop's scales."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from posapp.domain.catalogue.scale_rule import ScaleRule
    from posapp.services.on_ledger.catalogue.scale_rules import ReadScaleCode

__all__ = ["scale"]


@click.group(short_help="Manage the codes that a scale prints.")
def scale() -> None:
    """Manage the rules for codes that a scale prints: EAN-13 with an item's number and its weight or price."""


@scale.command("list", short_help="List the rules.")
@json_option
@click.pass_obj
def list_rules(command_session: CommandSession) -> int:
    """List the rules of this shop."""
    with open_ledger_session(command_session.till) as session:
        rules = session.scales.list()
    command_session.answer({"rules": [_document(each) for each in rules]}, map(_line, rules))
    if not rules:
        command_session.note("No rules yet. Run “posapp products scale add” to add one.")
    return 0


@scale.command(short_help="Add a rule.")
@click.option("--prefix", required=True, help="The first digits of the codes: 2, 02, or 20 to 29.")
@click.option("--item-digits", required=True, type=int, help="How many digits the item's number has.")
@click.option("--value", required=True, type=click.Choice(("weight", "price")), help="What follows the item's number.")
@click.option("--value-digits", required=True, type=int, help="How many digits the weight or price has.")
@click.option("--decimals", required=True, type=int, help="How many of these are decimals of a kg or of the currency.")
@click.option("--value-check", is_flag=True, help="A check digit of its own stands before the weight or price.")
@json_option
@click.pass_obj
def add(
    command_session: CommandSession,
    prefix: str,
    item_digits: int,
    value: str,
    value_digits: int,
    decimals: int,
    value_check: bool,
) -> int:
    """Add a rule for the codes that begin with a prefix.

    For 2012345003453, which is 0.345 kg of the item 12345: --prefix 20 --item-digits 5 --value weight --value-digits 5
    --decimals 3. A weight is sold at the product's price per kilogram, so the product needs the unit kg. A price is the
    total of the label.
    """
    from posapp.domain.catalogue.scale_rule import ScaleRule, ScaleValue

    rule = ScaleRule(
        prefix=prefix.strip(),
        item_digits=item_digits,
        value=ScaleValue(value),
        value_digits=value_digits,
        decimals=decimals,
        has_value_check=value_check,
    )
    with open_ledger_session(command_session.till) as session:
        session.scales.save(rule)
    command_session.answer(_document(rule), [_line(rule)])
    return 0


@scale.command(short_help="Remove a rule.")
@click.argument("prefix")
@json_option
@click.pass_obj
def remove(command_session: CommandSession, prefix: str) -> int:
    """Remove the rule for the codes that begin with PREFIX."""
    with open_ledger_session(command_session.till) as session:
        removed = session.scales.remove(prefix)
    command_session.answer(_document(removed), [_line(removed)])
    return 0


@scale.command("try", short_help="Show what a code is read as.")
@click.argument("code")
@json_option
@click.pass_obj
def try_code(command_session: CommandSession, code: str) -> int:
    """Show what the counter would sell by CODE; nothing is recorded."""
    with open_ledger_session(command_session.till) as session:
        found = session.scales.read(code)
    command_session.answer(_read_document(found), [_read_line(found)])
    return 0


def _document(rule: "ScaleRule") -> Json:
    return {
        "prefix": rule.prefix,
        "item_digits": rule.item_digits,
        "value": rule.value.value,
        "value_digits": rule.value_digits,
        "decimals": rule.decimals,
        "value_check": rule.has_value_check,
        "pattern": rule.pattern,
    }


def _line(rule: "ScaleRule") -> str:
    return f"{rule.pattern}  {rule.value.value}, {rule.decimals} decimals"


def _read_line(found: "ReadScaleCode") -> str:
    product, quantity = found.product, found.quantity
    return f"{product.name}  {quantity} {product.unit.value} × {product.price} = {quantity.times(product.price)}"


def _read_document(found: "ReadScaleCode") -> Json:
    product, quantity = found.product, found.quantity
    return {
        "code": found.reading.code,
        "prefix": found.reading.rule.prefix,
        "item": found.reading.item,
        "barcode": product.barcode,
        "sku": product.sku,
        "name": product.name,
        "quantity": str(quantity),
        "unit": product.unit.value,
        "price": str(product.price.decimal),
        "amount": str(quantity.times(product.price).decimal),
        "currency": product.price.currency.code,
    }
