"""The bundle is the whole program and nothing else."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from posapp import __version__
from posapp.sandbox import RunningSandbox
from tests.workbooks import workbook

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).resolve().parents[2]
PATIENCE = 180

MONEY_OF_EVERY_COUNTRY = """
import json, sys
import babel, babel.localedata
if len(sys.argv) > 1:
    babel.localedata._dirname = sys.argv[1]
from babel.numbers import format_currency
from posapp.domain.shop import locale_in, locale_of
countries = sorted(code for code in babel.Locale("en").territories if len(code) == 2)
spoken = {code: [locale_of(code), *(locale_in(each, code) for each in ("en", "es", "pt_BR"))] for code in countries}
print(json.dumps({code: str([format_currency(-1234567.5, "UYU", locale=each) for each in locales])
                  for code, locales in spoken.items()}))
"""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a bundle that was built just now."""
    folder = tmp_path_factory.mktemp("bundle")
    built = subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", folder / "dist", "--workpath", folder / "build"),
            PROJECT / "build.spec",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    return folder / "dist" / "posapp"


@pytest.fixture
def run(bundle: Path, tmp_path: Path) -> Callable[..., str]:
    """Runs the bundled program where there is no interpreter, no checkout, no screen and no keyring."""

    def run(*arguments: str, variables: dict[str, str] | None = None) -> str:
        here = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
        done = subprocess.run(
            [bundle / "posapp", *arguments],
            cwd=tmp_path,
            env={**here, "HOME": str(tmp_path), **(variables or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done.stdout

    return run


def test_the_bundle_starts_and_tells_its_version(run: Callable[..., str]) -> None:
    assert run("--version").strip() == f"posapp {__version__}"


def test_a_payment_recorded_by_the_bundle_reaches_hellotext_once(
    run: Callable[..., str], sandbox: RunningSandbox, new_environment: Callable[[RunningSandbox], dict[str, str]]
) -> None:
    till = new_environment(sandbox)
    shop = ("--shop", "Corner Shop", "--till", "Till 1", "--country", "US", "--currency", "USD")

    run("setup", *shop, "--zone", "America/New_York", variables=till)
    paid = ("physical_store.paid", "--customer", "C-000001", "--amount", "89.90", "--currency", "USD")
    run("track", *paid, variables=till)
    run("sync", "--until-idle", "--timeout", "60", variables=till)
    checks = json.loads(run("doctor", "--json", variables=till))["checks"]

    assert [event["amount"] for event in sandbox.shop.events()] == [89.9]
    assert {check["check"] for check in checks if check["verdict"] != "ok"} == set()


def test_the_bundle_reads_a_workbook_and_a_code_of_gs1(
    run: Callable[..., str],
    sandbox: RunningSandbox,
    new_environment: Callable[[RunningSandbox], dict[str, str]],
    tmp_path: Path,
) -> None:
    till = new_environment(sandbox)
    shop = ("--shop", "Corner Shop", "--till", "Till 1", "--country", "US", "--currency", "USD")
    run("setup", *shop, "--zone", "America/New_York", "--no-download", variables=till)
    file = workbook(tmp_path, [["Ticket", "Date", "Total"], ["1", 45384.34789, 1500.5]])
    columns = ("--map", "receipt=Ticket", "--map", "sold_at=Date", "--map", "amount=Total")
    told = json.loads(run("import", str(file), *columns, "--json", variables=till))
    assert (told["recorded"], told["amount"]) == (1, {"USD": "1500.50"})
    products = tmp_path / "products.csv"
    products.write_text("barcode,name,price,currency\n9506000134352,Bread,1.00,USD\n", encoding="utf-8")
    run("products", "import", str(products), variables=till)
    assert "Bread" in run("products", "list", "]C1010950600013435210ABC", variables=till)


def test_the_bundle_plays_the_tour_in_spanish_with_icons_and_styles(run: Callable[..., str], tmp_path: Path) -> None:
    spanish = {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "es_UY.UTF-8"}
    run("demo", "--tour", str(tmp_path / "tour"), variables=spanish)

    pictures = sorted((tmp_path / "tour").glob("*.png"))
    assert len(pictures) > 10
    assert all(picture.stat().st_size > 10_000 for picture in pictures)


def test_the_bundle_brings_every_resource_and_the_practice_servers_page(bundle: Path) -> None:
    inside = bundle / "_internal" / "posapp"
    resources = {path.relative_to(PROJECT / "resources") for path in (PROJECT / "resources").rglob("*")}

    assert resources
    assert not {path for path in resources if not (inside / "_resources" / path).exists()}
    assert (inside / "sandbox" / "practice.html").read_text("utf-8").startswith("<!doctype html>")


def test_the_bundle_brings_the_licence_of_everything_in_it(bundle: Path) -> None:
    text = (bundle / "_internal" / "THIRD-PARTY-LICENCES.txt").read_text("utf-8")
    owners = packages_distributions()
    inside = {path.name for path in (bundle / "_internal").iterdir() if path.is_dir()} & owners.keys() - {"posapp"}

    assert {"PySide6", "babel", "sqlcipher3", "tzdata"} <= inside
    assert not {name for name in inside if not any(f"\n{each} " in text for each in owners[name])}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text


def test_the_bundle_leaves_out_what_the_program_never_asks_for(bundle: Path) -> None:
    unwanted = (
        "Qml",
        "Quick",
        "Sql",
        "Pdf",
        "Designer",
        "VirtualKeyboard",
        "geodata",
        "carrierdata",
        "tkinter",
        "pytest",
    )
    found = [path for path in bundle.rglob("*") if any(word in path.name for word in unwanted)]

    assert not [path for path in found if "phonenumbers" not in path.name]
    assert not [path for path in bundle.rglob("*") if path.is_symlink() and not path.exists()]


def test_every_country_writes_its_money_in_the_bundle_as_in_the_checkout(bundle: Path) -> None:
    here = _money_of_every_country()

    assert len(here) > 200
    assert _money_of_every_country(str(bundle / "_internal" / "babel" / "locale-data")) == here


def _money_of_every_country(*locale_folder: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", MONEY_OF_EVERY_COUNTRY, *locale_folder],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    told: dict[str, str] = json.loads(done.stdout)
    return told
