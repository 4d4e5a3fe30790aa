"""`posapp summary` at a till with two days of sales."""

import csv
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from posapp.cli import main
from posapp.cli.launchers import Launchers
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.shop import Shop
from posapp.domain.summary.documents import summary_of
from posapp.domain.summary.summary import Summary
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session

Run = Callable[..., tuple[int, str, str]]
NOW = datetime.now(UTC)
Written = list[tuple[date, str, str]]


@pytest.fixture
def pdfs() -> Written:
    return []


@pytest.fixture
def run(tmp_path: Path, shop: Shop, pdfs: Written, capsys: pytest.CaptureFixture[str]) -> Run:
    environment = {"POSAPP_HOME": str(tmp_path / "till"), "POSAPP_API_TOKEN": "t", "POSAPP_DATABASE_KEY": "5e" * 32}
    till = Till(environment)
    with open_background_session(till) as network:
        network.setup.save(shop, "t")
    with open_ledger_session(till) as session:
        for number, days in enumerate((0, 0, 1)):
            at = NOW - timedelta(days=days)
            draft = PaymentDraft(money=Money.of(1_050, "USD"), receipt=f"R{number}", occurred_at=at)
            session.checkout.record_payment(draft)

    def write_pdf(found: Summary, _shop: Shop, file: Path, paper: str, _overwrite: bool) -> None:
        pdfs.append((found.period.first, file.name, paper))

    def ran(*arguments: str) -> tuple[int, str, str]:
        launchers = Launchers(open_window=len, play_demo=id, write_summary_pdf=write_pdf)
        code = main(launchers, ("summary", *arguments), environment)
        told = capsys.readouterr()
        return code, told.out, told.err

    return ran


def today(shop: Shop) -> date:
    return NOW.astimezone(shop.zone).date()


def test_today_is_summed_up_for_people(run: Run) -> None:
    code, told, _ = run()
    assert code == 0
    assert any(line.split()[:2] == ["Payments", "2"] for line in told.splitlines())


def test_a_document_for_machines_is_a_summary_again(run: Run, shop: Shop) -> None:
    code, told, _ = run("--json", "--day", (today(shop) - timedelta(days=1)).isoformat())
    assert code == 0
    (line,) = summary_of(json.loads(told)).totals
    assert (line.figures.payments, str(line.figures.net)) == (1, "10.50 USD")


@pytest.mark.parametrize("days", [("--week",), ("--month",), ("--from", "2026-01-01", "--to", "2026-12-31")])
def test_longer_times_are_summed_up(run: Run, days: tuple[str, ...]) -> None:
    code, told, _ = run(*days, "--format", "json")
    assert code == 0
    assert summary_of(json.loads(told)).period.days > 6


def test_the_files_name_says_what_it_is_to_be(run: Run, tmp_path: Path, pdfs: Written, shop: Shop) -> None:
    for name in ("day.csv", "day.html", "day.json", "day.txt"):
        code, told, _ = run("--out", str(tmp_path / name))
        assert (code, told) == (0, "")
    rows = list(csv.reader((tmp_path / "day.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert ["Total", "", "USD", "Gross", "21.00"] in [row[:5] for row in rows]
    assert (tmp_path / "day.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run("--out", str(tmp_path / "day.pdf"), "--paper", "80mm")[0] == 0
    assert pdfs == [(today(shop), "day.pdf", "80mm")]


def test_a_workbook_is_written_by_its_option_or_by_the_name_of_the_file(run: Run, tmp_path: Path) -> None:
    assert run("--xlsx", str(tmp_path / "one.xlsx"))[:2] == (0, "")
    assert run("--out", str(tmp_path / "two.xlsx"))[:2] == (0, "")
    for name in ("one.xlsx", "two.xlsx"):
        assert (tmp_path / name).read_bytes().startswith(b"PK")
    assert run("--xlsx", str(tmp_path / "one.xlsx"))[0] == 1  # what is there is never replaced unasked
    assert run("--xlsx", str(tmp_path / "one.xlsx"), "--overwrite")[0] == 0


def test_the_document_gains_keys_and_keeps_the_old_ones(run: Run) -> None:
    document = json.loads(run("--json", "--month")[1])
    assert {"totals", "by_hour", "coupons", "customers", "events", "last_days"} <= document.keys()
    assert {"like_for_like", "heat", "returning", "best_customers", "best_products"} <= document.keys()
    (line,) = document["totals"]
    assert line["average_receipt"] == "10.50"
    assert sum(float(cell["paid"]) for cell in document["heat"]) == float(line["paid"])
    for name in ("like_for_like", "heat", "returning", "best_customers", "best_products"):
        del document[name]
    assert summary_of(document).heat == ()  # as an earlier posapp wrote it


def test_a_file_that_cannot_be_written_is_said_in_a_sentence(run: Run, tmp_path: Path) -> None:
    code, _, told = run("--out", str(tmp_path / "nowhere" / "day.csv"))
    assert code == 1
    assert "day.csv cannot be written" in told


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "pdf"),
        ("--format", "xlsx"),
        ("--xlsx", "a.xlsx", "--format", "csv"),
        ("--xlsx", "a.xlsx", "--out", "b.xlsx"),
        ("--xlsx", "a.xlsx", "--json"),
        ("--json", "--format", "csv"),
        ("--week", "--month"),
        ("--to", "2026-01-01"),
        ("--from", "2026-01-02", "--to", "2026-01-01"),
        ("--from", "2026-01-02", "--day", "2026-01-01"),
        ("--from", "2024-01-01", "--to", "2026-01-01"),
        ("--day", "2026-02-30"),
        ("--day", "0001-01-01"),
    ],
)
def test_days_that_make_no_period_are_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments)[0] == 2
