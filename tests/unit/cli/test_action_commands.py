"""The actions by the command line."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from posapp.cli import main
from posapp.cli.launchers import DemoOptions, Launchers
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till

Run = Callable[..., tuple[int, Any, str]]


def _no_window(_environment: Mapping[str, str]) -> int:
    raise AssertionError("no window is wanted")


def _no_demo(_options: DemoOptions) -> int:
    raise AssertionError("no practice shop is wanted")


def _no_pdf(*_what: object) -> None:
    raise AssertionError("no file is wanted")


@pytest.fixture
def run(till: Till, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command and give its code, its document and what it said beside it."""

    def ran(*arguments: str, **environment: str) -> tuple[int, Any, str]:
        launchers = Launchers(open_window=_no_window, play_demo=_no_demo, write_summary_pdf=_no_pdf)
        code = main(launchers, (*arguments, "--json"), {**till.environment, **environment})
        told = capsys.readouterr()
        return code, json.loads(told.out), told.err

    return ran


def named(told: Any, name: str) -> Any:
    return next(each for each in told["actions"] if each["name"] == name)


def test_an_action_is_created_changed_offered_and_hidden(run: Run, sandbox: RunningSandbox) -> None:
    code, told, _ = run("actions", "create", "bike.repaired", "--title", "Bike repaired", "--goal", "--important")
    assert (code, told["title"], told["goal"], told["important"]) == (0, "Bike repaired", True, True)
    code, told, _ = run("actions", "edit", "bike.repaired", "--no-goal")
    assert (code, told["title"], told["goal"], told["important"]) == (0, "Bike repaired", False, True)
    assert [action["goal"] for action in sandbox.shop.actions() if action["name"] == "bike.repaired"] == [False]
    code, told, _ = run("actions", "offer", "bike.repaired", "form.completed")
    assert code == 0
    assert named(told, "bike.repaired")["offered"]
    code, told, _ = run("actions", "hide", "bike.repaired")
    assert named(told, "bike.repaired")["withheld"] == "switched_off"
    assert named(told, "form.completed")["offered"]


def test_what_has_its_own_place_or_is_told_elsewhere_says_so(run: Run) -> None:
    run("actions", "offer", "order.placed", "coupon.redeemed")
    code, told, _ = run("actions", "integrations", "--connect", "Mercado Libre", "--connect", "wix")
    assert code == 0
    assert [each["name"] for each in told["integrations"] if each["connected"]] == ["mercado_libre", "wix"]
    _, told, _ = run("actions", "list")
    placed, coupon = named(told, "order.placed"), named(told, "coupon.redeemed")
    assert (placed["offered"], placed["withheld"], placed["told_by"]) == (
        False,
        "integration",
        ["mercado_libre", "wix"],
    )
    assert coupon["withheld"] == "own_place"
    run("actions", "integrations", "--disconnect", "wix", "--disconnect", "mercado_libre")
    assert named(run("actions", "list")[1], "order.placed")["offered"]


def test_without_a_network_the_list_is_the_last_downloaded_and_nothing_is_created(run: Run) -> None:
    alone = {"POSAPP_API_URL": "http://127.0.0.1:9"}
    code, told, said = run("actions", "list", **alone)
    assert code == 0
    assert named(told, "physical_store.paid")["title"]
    assert "from the last download" in said
    code, told, said = run("actions", "create", "bike.repaired", **alone)
    assert code == 1
    assert "cannot be reached" in said


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("create", "Bike Repaired"), 2, "object.verb"),
        (("create", "order.placed"), 2, "built into Hellotext"),
        (("create", "physical_store.paid"), 1, "already has “physical_store.paid”"),
        (("edit", "bike.repaired"), 1, "no custom action"),
        (("offer", "bike.repaired"), 2, "has no action"),
        (("integrations", "--connect", "magento"), 2, "magento"),
    ],
)
def test_a_slip_is_one_sentence(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    failed, told, _ = run("actions", *arguments)
    assert failed == code
    assert said in told["error"]["sentence"]


def test_a_script_tells_pages_and_consent_and_insists(run: Run, sandbox: RunningSandbox) -> None:
    who = ("--profile", sandbox.shop.profiles()[0]["id"])
    assert run("track", "page.viewed", *who, "--url", "https://shop.example.com")[0] == 0
    code, told, _ = run("track", "subscribed", *who)
    assert (code, told["error"]["field"]) == (2, "consent")
    run("actions", "integrations", "--connect", "vtex")
    code, told, _ = run("track", "checkout.started", *who)
    assert (code, told["error"]["kind"]) == (1, "ActionOwned")
    assert run("track", "checkout.started", *who, "--force")[0] == 0
