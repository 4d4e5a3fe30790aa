"""The rules of coupons by the command line."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from posapp.cli import main
from posapp.cli.launchers import DemoOptions, Launchers
from posapp.domain.coupons.coupon import Coupon
from posapp.services.on_till.till import Till

Run = Callable[..., tuple[int, Any, str]]


def _no_window(_environment: Mapping[str, str]) -> int:
    raise AssertionError("no window is wanted")


def _no_pdf(*_what: object) -> None:
    raise AssertionError("no file is wanted")


def _no_demo(_options: DemoOptions) -> int:
    raise AssertionError("no practice shop is wanted")


@pytest.fixture
def run(till: Till, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command of the coupons and give its code, its document and what it said beside it."""
    with till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c-ten", code="Ten", description="A tenth off")])

    def ran(*arguments: str) -> tuple[int, Any, str]:
        launchers = Launchers(open_window=_no_window, play_demo=_no_demo, write_summary_pdf=_no_pdf)
        code = main(launchers, ("coupons", *arguments, "--json"), till.environment)
        told = capsys.readouterr()
        return code, json.loads(told.out), told.err

    return ran


def test_a_coupon_without_rules_is_listed_as_such(run: Run) -> None:
    code, told, _ = run("list")
    assert code == 0
    ten = next(each for each in told["coupons"] if each["id"] == "c-ten")
    assert ten == {"id": "c-ten", "code": "Ten", "description": "A tenth off", "rules": None}


def test_rules_are_told_shown_replaced_and_removed(run: Run) -> None:
    everything = ("--from", "2026-08-01", "--until", "2026-08-31", "--minimum", "100.00", "--store", "Corner Shop")
    code, told, _ = run("rules", "Ten", "--percent", "12.5", *everything, "--store", "Harbour", "--once-per-customer")
    assert code == 0
    assert told["rules"] == {
        "kind": "percentage",
        "percent": 12.5,
        "amount": None,
        "from": "2026-08-01",
        "until": "2026-08-31",
        "once_per_customer": True,
        "once_in_all": False,
        "minimum": "100.00 USD",
        "stores": ["Corner Shop", "Harbour"],
    }
    assert run("rules", "Ten")[1] == told
    _, told, _ = run("rules", "Ten", "--amount", "50.00", "--currency", "UYU", "--once-in-all")
    assert (told["rules"]["kind"], told["rules"]["amount"]) == ("amount", "50.00 UYU")
    assert (told["rules"]["until"], told["rules"]["once_in_all"], told["rules"]["stores"]) == (None, True, [])
    assert run("rules", "Ten", "--text-only")[1]["rules"]["kind"] == "text"
    assert run("rules", "Ten", "--remove")[1]["rules"] is None
    assert run("rules", "Ten")[1]["rules"] is None


@pytest.mark.parametrize(
    ("arguments", "field", "said"),
    [
        (("ten", "--text-only"), "coupon", "(Ten?)"),
        (("Ten", "--percent", "110"), "percent", "110"),
        (("Ten", "--amount", "0"), "amount", "more than zero"),
        (("Ten", "--amount", "5", "--currency", "XXQ"), "currency", "XXQ"),
        (("Ten", "--text-only", "--minimum", "1,5"), "amount", "1,5"),
        (("Ten", "--text-only", "--from", "1.8.2026"), "day", "1.8.2026"),
        (("Ten", "--text-only", "--from", "2026-08-02", "--until", "2026-08-01"), "until", "2026-08-01"),
    ],
)
def test_a_slip_names_its_field_and_changes_nothing(
    run: Run, arguments: tuple[str, ...], field: str, said: str
) -> None:
    code, told, _ = run("rules", *arguments)
    assert (code, told["error"]["field"]) == (2, field)
    assert said in told["error"]["sentence"]
    assert run("rules", "Ten")[1]["rules"] is None


@pytest.mark.parametrize(
    "options",
    [
        ("--percent", "5", "--text-only"),
        ("--once-in-all",),
        ("--remove", "--percent", "5"),
        ("--remove", "--once-in-all"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(run: Run, options: tuple[str, ...]) -> None:
    code, told, _ = run("rules", "Ten", *options)
    assert code == 2
    assert "--percent" in told["error"]["sentence"]
    assert run("rules", "Ten")[1]["rules"] is None
