"""A receipt that another till has sent, in a terminal: what is told, and the two decisions."""

from collections.abc import Callable
from pathlib import Path

import pytest

from posapp.domain.shop import Shop
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from tests.unit.cli.running import run_for_machines, run_for_people

Environment = dict[str, str]
SALE = "receipt,sold_at,customer,amount,currency,coupons\n000123,2026-08-07T14:05:00,C-000003,89.90,USD,\n"


@pytest.fixture
def second_till(
    sandbox: RunningSandbox,
    new_environment: Callable[[RunningSandbox], Environment],
    shop: Shop,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> Environment:
    """A till that has imported what the till beside it has sent, and has tried to send it."""
    file = tmp_path / "sales.csv"
    file.write_text(SALE, encoding="utf-8")
    environment: Environment = {}
    for _number in range(2):
        environment = new_environment(sandbox)
        with open_background_session(Till(environment)) as session:
            session.setup.save(shop, sandbox.token)
            session.setup.download(("actions", "coupons", "profiles"), lambda _progress: None, lambda: False)
        assert run_for_machines(environment, capsys, "import", str(file))[0] == 0
        assert run_for_machines(environment, capsys, "sync", "--until-idle")[0] == 0
    return environment


def test_the_list_says_in_a_sentence_where_the_receipt_is(
    second_till: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    _, said, _ = run_for_people(second_till, capsys, "review", "list")
    assert "Receipt 000123 is already in Hellotext, from till “Till 1” at 2026-08-07 18:05 UTC: was this file" in said
    _, told, _ = run_for_machines(second_till, capsys, "review", "list")
    (case,) = told["review"]
    assert (case["reason"], case["reference"]) == ("listed_elsewhere", "000123")
    assert case["listed"] == {"till": "Till 1", "at": "2026-08-07T18:05:00+00:00"}


def test_it_is_sent_only_with_force(
    second_till: Environment, capsys: pytest.CaptureFixture[str], sandbox: RunningSandbox
) -> None:
    _, told, _ = run_for_machines(second_till, capsys, "review", "list")
    event = told["review"][0]["event"]
    code, _, said = run_for_people(second_till, capsys, "review", "resend", event, "--reason", "two sales")
    assert code != 0
    assert "count it twice" in said
    run_for_machines(second_till, capsys, "review", "resend", event, "--reason", "two sales", "--force")
    run_for_machines(second_till, capsys, "sync", "--until-idle")
    assert len(sandbox.shop.events()) == 2


def test_it_is_dismissed_and_never_sent(
    second_till: Environment, capsys: pytest.CaptureFixture[str], sandbox: RunningSandbox
) -> None:
    _, told, _ = run_for_machines(second_till, capsys, "review", "list")
    event = told["review"][0]["event"]
    assert run_for_machines(second_till, capsys, "review", "dismiss", event, "--reason", "imported twice")[0] == 0
    run_for_machines(second_till, capsys, "sync", "--until-idle")
    assert len(sandbox.shop.events()) == 1
