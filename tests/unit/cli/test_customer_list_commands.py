"""What the command line says of the list of customers: how old it is, what failed, and what was saved."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from posapp.domain.customers.subscribers import Subscriber
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from tests.unit.cli.running import run_for_machines, run_for_people

SHOP = ("--shop", "Corner", "--till", "Till 1", "--country", "US", "--currency", "USD", "--zone", "America/New_York")


def test_a_failed_pull_is_seen_in_status_and_doctor_until_one_succeeds(
    till: Till, sandbox: RunningSandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    with sandbox.offline():
        assert run_for_people(till.environment, capsys, "pull")[0] == 1
        _code, said, _err = run_for_people(till.environment, capsys, "status")
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    assert f"60 customers on this computer, downloaded on {today} at" in said
    assert f"The download failed on {today} at" in said
    assert "cannot be reached" in said
    assert "Run “posapp pull” to download the list now" in said
    _code, document, _err = run_for_machines(till.environment, capsys, "status")
    assert document["customers"] == 60
    failure = document["customer_list"]["failure"]
    assert (failure["tries"], "cannot be reached" in failure["sentence"]) == (1, True)
    _code, examined, _err = run_for_machines(till.environment, capsys, "doctor")
    (finding,) = [each for each in examined["checks"] if each["check"] == "customers"]
    assert (finding["verdict"], finding["advice"]) == ("warn", "Run “posapp pull”.")
    assert "cannot be reached" in finding["sentence"]
    assert run_for_people(till.environment, capsys, "pull")[0] == 0
    _code, document, _err = run_for_machines(till.environment, capsys, "status")
    assert document["customer_list"]["failure"] is None


def test_a_damaged_list_is_told_without_a_word_of_keys_and_healed_by_pull(
    till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    till.home.cache.write_bytes(b"name;phone\n" * 1000)
    code, said, _err = run_for_people(till.environment, capsys, "status")
    assert (code, "is damaged" in said, "key" in said) == (0, True, False)
    _code, examined, _err = run_for_machines(till.environment, capsys, "doctor")
    (finding,) = [each for each in examined["checks"] if each["check"] == "customers"]
    assert finding["verdict"] == "warn"
    assert till.home.cache.read_bytes().startswith(b"name;phone")
    code, _found, err = run_for_people(till.environment, capsys, "lookup", "ana")
    assert (code, "Run “posapp pull” to download the customers" in err) == (0, True)
    code, document, _err = run_for_machines(till.environment, capsys, "pull")
    assert (code, document["downloaded"]["profiles"], document["finished"]) == (0, 60, True)


def test_a_lookup_says_how_many_match_where_it_shows_fewer(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    with till.open_cache() as cache:
        cache.subscribers.store(Subscriber(id=f"zed{number}", first_name="Zed") for number in range(1_100))
    code, out, err = run_for_people(till.environment, capsys, "lookup", "zed", "--limit", "3")
    assert (code, len(out.splitlines()), "3 of 1,000+ matching customers shown." in err) == (0, 3, True)
    _code, document, _err = run_for_machines(till.environment, capsys, "lookup", "zed")
    assert (len(document["found"]), document["matching"]) == (20, {"count": 1_000, "is_exact": False})
    _code, document, _err = run_for_machines(till.environment, capsys, "lookup", "nobody of that name")
    assert (document["found"], document["matching"]) == ([], {"count": 0, "is_exact": True})
    _code, _out, err = run_for_people(till.environment, capsys, "lookup", "nobody of that name")
    assert "shown" not in err


def test_register_and_track_work_with_a_list_that_cannot_be_read(
    till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    with till.open_cache() as cache:
        cache.connection.execute("DROP TABLE phones")
        cache.connection.execute("ALTER TABLE subscribers RENAME TO nobody")
    code, document, err = run_for_machines(
        till.environment, capsys, "register", "--first-name", "Ana", "--phone", "212-555-0147"
    )
    assert (code, document["new"]) == (0, True)
    assert "could not be searched" in err
    paid = ("track", "physical_store.paid", "--profile", "pr_1", "--amount", "10.00", "--currency", "USD")
    assert run_for_people(till.environment, capsys, *paid, "--reference", "R-1")[0] == 0
    assert run_for_people(till.environment, capsys, "pull")[0] == 0
    code, document, _err = run_for_machines(till.environment, capsys, "lookup", "212-555-0147")
    assert [each["first_name"] for each in document["found"]] == ["Ana"]


def test_setup_says_what_was_saved_when_the_download_after_it_fails(
    sandbox: RunningSandbox,
    new_environment: Callable[[RunningSandbox], dict[str, str]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from posapp.hellotext.errors import Unreachable
    from posapp.services.on_till.setup import ShopSetup

    def cut(*_asked: object, **_options: object) -> None:
        raise Unreachable

    environment = new_environment(sandbox)
    with monkeypatch.context() as patched:
        patched.setattr(ShopSetup, "download", cut)
        code, document, err = run_for_machines(environment, capsys, "setup", *SHOP)
    assert (code, document["shop"]) == (1, "Corner")
    assert "cannot be reached" in document["download_failed"]
    assert "The shop and the token are saved" in err
    assert "posapp pull" in err
    assert "nothing" not in err.lower()
    assert Till(environment).shop().name == "Corner"
    assert run_for_people(environment, capsys, "pull")[0] == 0


def test_pull_anew_replaces_the_lists(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_for_people(till.environment, capsys, "pull", "--anew", "--only", "coupons")[0] == 2
    code, document, _err = run_for_machines(till.environment, capsys, "pull", "--anew")
    assert (code, document["finished"], document["kept_unlisted"]["profiles"]) == (0, True, 0)
    assert till.cache_files.current_file() == till.home.folder / "cache-2.db"
