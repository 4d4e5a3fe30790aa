"""`posapp coupons`: lists the downloaded coupons, and manages the shop's rules for them."""

from datetime import date
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.services.sessions import open_ledger_session, open_search_session

if TYPE_CHECKING:
    from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
    from posapp.domain.currency import Currency
    from posapp.domain.money import Money
    from posapp.services.on_ledger.coupons import CouponRuling

__all__ = ["coupons"]


class CouponRuleOptions(TypedDict):
    """The options of the rules, as click passes them."""

    percent: str | None
    amount: str | None
    currency: str | None
    text_only: bool
    valid_from: str | None
    valid_until: str | None
    once_per_customer: bool
    once_in_all: bool
    minimum: str | None
    stores: tuple[str, ...]
    offline: str | None
    offline_amount: str | None
    remove: bool


@click.group(short_help="List coupons, and manage the shop's rules for them.")
def coupons() -> None:
    """List the downloaded coupons, and manage the shop's rules for them; Hellotext does not check these rules."""


@coupons.command("list", short_help="List the downloaded coupons with their rules.")
@json_option
@click.pass_obj
def list_coupons(command_session: CommandSession) -> int:
    """List the downloaded coupons with the shop's rules; a coupon without rules gives no discount."""
    with open_search_session(command_session.till) as session:
        downloaded = session.coupons.all()
    with open_ledger_session(command_session.till) as session:
        rulings = session.coupons.rulings(downloaded)
    command_session.answer({"coupons": [_document(ruling) for ruling in rulings]}, map(_line, rulings))
    if not rulings:
        command_session.note("No coupons on this computer. Run “posapp pull” to download them.")
    return 0


@coupons.command(short_help="Show, set or remove the rules of a coupon.")
@click.argument("code")
@click.option("--percent", metavar="12.5", help="Take this percentage off.")
@click.option("--amount", metavar="50.00", help="Take this amount off, with a decimal point.")
@click.option("--currency", metavar="USD", help="The currency of --amount and --minimum; the shop's if omitted.")
@click.option("--text-only", is_flag=True, help="Take nothing off; the description says what the coupon is for.")
@click.option("--from", "valid_from", metavar="YYYY-MM-DD", help="The first day on which it is valid.")
@click.option("--until", "valid_until", metavar="YYYY-MM-DD", help="The last day on which it is valid.")
@click.option("--once-per-customer", is_flag=True, help="Each customer can redeem it once.")
@click.option("--once-in-all", is_flag=True, help="It can be redeemed only once at this till.")
@click.option("--minimum", metavar="100.00", help="The minimum total of the sale.")
@click.option("--store", "stores", metavar="NAME", multiple=True, help="A shop that accepts it; all if omitted.")
@click.option(
    "--offline",
    type=click.Choice(["refuse", "manager", "up-to", "allow"]),
    help="What holds while the server of the shop's tills is away.",
)
@click.option("--offline-amount", metavar="50.00", help="The largest discount for --offline up-to.")
@click.option("--remove", is_flag=True, help="Remove its rules.")
@json_option
@click.pass_obj
def rules(command_session: CommandSession, code: str, **options: Unpack[CouponRuleOptions]) -> int:
    """Set the rules of the coupon CODE, replacing earlier ones; without an option, show them.

    CODE is case-sensitive.
    """
    with open_search_session(command_session.till) as cache:
        coupon = cache.coupons.named(code)
    coupon_rules = _read(options, command_session.till.shop().currency)
    with open_ledger_session(command_session.till) as session:
        if options["remove"]:
            session.coupons.remove_rules(coupon)
        elif coupon_rules is not None:
            session.coupons.save_rules(coupon, coupon_rules)
        (ruling,) = session.coupons.rulings((coupon,))
    command_session.answer(_document(ruling), [_line(ruling)])
    return 0


def _read(options: CouponRuleOptions, unit: "Currency") -> "CouponRules | None":
    """Give the rules that the options describe; None where they describe none."""
    from posapp.domain.coupons.coupon import CouponRules
    from posapp.domain.coupons.offline_policy import OfflinePolicy
    from posapp.domain.coupons.terms import parse_percent
    from posapp.domain.currency import currency

    kind = _kind(options)
    if kind is None:
        return None
    if options["currency"] is not None:
        unit = currency(options["currency"])
    return CouponRules(
        kind=kind,
        hundredths=0 if options["percent"] is None else parse_percent(options["percent"]),
        amount=_money(options["amount"], unit),
        valid_from=_day(options["valid_from"]),
        valid_until=_day(options["valid_until"]),
        once_per_customer=options["once_per_customer"],
        once_in_all=options["once_in_all"],
        minimum=_money(options["minimum"], unit),
        stores=tuple(dict.fromkeys(name.strip() for name in options["stores"] if name.strip())),
        offline=None if options["offline"] is None else OfflinePolicy(options["offline"].replace("-", "_")),
        offline_most=_money(options["offline_amount"], unit),
    )


def _kind(options: CouponRuleOptions) -> "CouponKind | None":
    """Give what the coupon does; exactly one option says it, or none where the rules are only shown."""
    from posapp.domain.coupons.coupon import CouponKind

    by_option = {
        CouponKind.PERCENTAGE: options["percent"] is not None,
        CouponKind.AMOUNT: options["amount"] is not None,
        CouponKind.TEXT: options["text_only"],
    }
    kinds = [kind for kind, given in by_option.items() if given]
    conditions = [name for name, value in options.items() if value and name not in _KIND_OPTIONS]
    if len(kinds) + options["remove"] > 1 or (options["remove"] and conditions):
        raise click.UsageError(
            "Give only one of --percent, --amount, --text-only and --remove, and no other option with --remove."
        )
    if conditions and not kinds:
        raise click.UsageError("Choose what the coupon does: --percent, --amount or --text-only.")
    return kinds[0] if kinds else None


def _money(text: str | None, unit: "Currency") -> "Money | None":
    from posapp.domain.amounts.reading import parse_exact_amount

    return None if text is None else parse_exact_amount(text, unit)


def _day(text: str | None) -> date | None:
    from posapp.domain.coupons.terms import parse_day

    return None if text is None else parse_day(text)


def _document(ruling: "CouponRuling") -> Json:
    coupon_rules = ruling.rules
    return {
        "id": ruling.coupon.id,
        "code": ruling.coupon.code,
        "description": ruling.coupon.description,
        "rules": None if coupon_rules is None else _rules_document(coupon_rules),
    }


def _rules_document(coupon_rules: "CouponRules") -> Json:
    return {
        "kind": coupon_rules.kind.value,
        "percent": coupon_rules.hundredths / 100 if coupon_rules.hundredths else None,
        "amount": None if coupon_rules.amount is None else str(coupon_rules.amount),
        "from": None if coupon_rules.valid_from is None else coupon_rules.valid_from.isoformat(),
        "until": None if coupon_rules.valid_until is None else coupon_rules.valid_until.isoformat(),
        "once_per_customer": coupon_rules.once_per_customer,
        "once_in_all": coupon_rules.once_in_all,
        "minimum": None if coupon_rules.minimum is None else str(coupon_rules.minimum),
        "stores": list(coupon_rules.stores),
        **({} if coupon_rules.offline is None else {"offline": coupon_rules.offline.value}),
        **({} if coupon_rules.offline_most is None else {"offline_amount": str(coupon_rules.offline_most)}),
    }


def _line(ruling: "CouponRuling") -> str:
    coupon: Coupon = ruling.coupon
    words = "no rules: text only" if ruling.rules is None else ", ".join(_words(ruling.rules))
    return "  ".join(part for part in (coupon.code, words, coupon.description) if part)


def _words(coupon_rules: "CouponRules") -> list[str]:
    effect = f"{coupon_rules.hundredths / 100:g} % off" if coupon_rules.hundredths else "text only"
    words = {
        effect if coupon_rules.amount is None else f"{coupon_rules.amount} off": True,
        f"from {coupon_rules.valid_from}": coupon_rules.valid_from is not None,
        f"until {coupon_rules.valid_until}": coupon_rules.valid_until is not None,
        "once per customer": coupon_rules.once_per_customer,
        "once in total": coupon_rules.once_in_all,
        f"for sales from {coupon_rules.minimum}": coupon_rules.minimum is not None,
        f"in {', '.join(coupon_rules.stores)}": bool(coupon_rules.stores),
    }
    return [word for word, holds in words.items() if holds]


_KIND_OPTIONS = frozenset({"percent", "amount", "text_only", "remove"})
