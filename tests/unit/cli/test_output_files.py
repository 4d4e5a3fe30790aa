"""Whatever a command writes for somebody: for its maker alone, through no link, over nothing unasked, whole or not."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from posapp.cli import main
from posapp.cli.commands import posapp
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.intake.papers.template import Template
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.e2e.program import PATIENCE, PROJECT
from tests.unit.cli.running import LAUNCHERS

posix_only = pytest.mark.skipif(os.name != "posix", reason="links and rights are told otherwise on Windows")
READS = {
    "reconcile FILE",
    "import FILE",
    "products import FILE",
    "transfer import FILE",
    "transfer cancel FILE",
    "sandbox --customers",
    "intake read FILE",
    "intake template import FILE",
    "intake template learn --receipt",
    "intake template write --receipt",
    "intake template write --file",
    "shop restore FILE",
}
FOLDERS = {"demo --tour", "intake watch FOLDER", "shop serve --folder", "shop serve --programs"}
NEVER_OVERWRITTEN = {"transfer export FILE"}
"""The only copy of what another till is to send is worth more than a script's comfort."""
WRITES: dict[str, tuple[str, ...]] = {
    "summary --out": ("summary", "--out"),
    "summary --xlsx": ("summary", "--xlsx"),
    "events --export": ("events", "--export"),
    "customer export --out": ("customer", "export", "C-000001", "--out"),
    "close --out": ("close", "--x-report", "--day", "2026-01-05", "--out"),
    "close show --out": ("close", "show", "1", "--out"),
    "intake template export FILE": ("intake", "template", "export", "pos"),
    "transfer export FILE": ("transfer", "export"),
}
ENDINGS = ("txt", "json", "csv", "html", "pdf")
OLD = "holiday photos"


def path_parameters(command: click.Command, name: str = "") -> Iterator[tuple[str, click.Command]]:
    for parameter in command.params:
        if isinstance(parameter.type, click.Path):
            spelled = parameter.opts[0] if isinstance(parameter, click.Option) else str(parameter.human_readable_name)
            yield f"{name} {spelled}".strip(), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for each in command.list_commands(context):
            found = command.get_command(context, each)
            assert found is not None
            yield from path_parameters(found, f"{name} {each}".strip())


@pytest.fixture
def busy_till(till: Till, sandbox: RunningSandbox) -> Till:
    """A till with a customer's payment, a closed day and a receipt template."""
    with open_ledger_session(till) as session:
        draft = PaymentDraft(
            money=Money.of(8990, "USD"),
            receipt="A-1",
            profile=sandbox.shop.profiles()[0]["id"],
            source=SaleSource.COMMAND,
        )
        session.checkout.record_payment(draft)
        session.closing.close(session.day.today())
        session.receipt_templates.save(Template(name="pos", total_label="TOTAL"))
    return till


def run(till: Till, *words: str) -> int:
    return main(LAUNCHERS, words, {**till.environment, "POSAPP_PASSPHRASE": "correct horse battery staple"})


def test_every_command_that_takes_a_file_is_known_here_and_offers_to_overwrite_where_it_writes() -> None:
    found = dict(path_parameters(posapp))
    assert set(found) == READS | FOLDERS | set(WRITES)
    for name in set(WRITES) - NEVER_OVERWRITTEN:
        assert any("--overwrite" in each.opts for each in found[name].params), name


@pytest.mark.parametrize("name", WRITES)
def test_what_a_command_writes_is_its_makers_alone_and_nothing_lies_beside_it(
    busy_till: Till, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert run(busy_till, *WRITES[name], str(folder / "file")) == 0
    assert [each.name for each in folder.iterdir()] == ["file"]
    if os.name == "posix":
        assert stat.S_IMODE((folder / "file").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", WRITES)
def test_nothing_is_overwritten_unasked(
    busy_till: Till, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_text(OLD)
    assert run(busy_till, *WRITES[name], str(file)) == 1
    assert "already exists and was not overwritten" in capsys.readouterr().err
    assert file.read_text() == OLD
    if name not in NEVER_OVERWRITTEN:
        assert run(busy_till, *WRITES[name], str(file), "--overwrite") == 0
        assert file.read_bytes() != OLD.encode()


@posix_only
@pytest.mark.parametrize("options", [(), ("--overwrite",)], ids=["unasked", "with --overwrite"])
@pytest.mark.parametrize("name", WRITES)
def test_nothing_is_written_through_a_link(
    busy_till: Till, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    precious = tmp_path / "precious"
    precious.write_text(OLD)
    for target in (precious, tmp_path / "nothing yet"):
        link = tmp_path / f"link to {target.name}"
        link.symlink_to(target)
        assert run(busy_till, *WRITES[name], str(link), *(options if name not in NEVER_OVERWRITTEN else ())) == 1
    assert precious.read_text() == OLD
    assert not (tmp_path / "nothing yet").exists()


FULL_DISK = """
import resource, signal, sys
from posapp.__main__ import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from posapp.storage.files.output_files import write_output
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
from pathlib import Path
from posapp.domain.errors import EnvironmentFault
try:
    write_output(Path(sys.argv[1]), b"x" * 5000, overwrite=True)
except EnvironmentFault as error:
    print(error)
"""


@posix_only
@pytest.mark.parametrize("was_there", [True, False], ids=["over a file", "anew"])
def test_a_full_disk_leaves_what_was_there_and_no_half_file(tmp_path: Path, *, was_there: bool) -> None:
    file = tmp_path / "file"
    if was_there:
        file.write_text(OLD)
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(file)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert "cannot be written" in done.stdout
    assert [each.read_text() for each in tmp_path.iterdir()] == ([OLD] if was_there else [])


def test_a_day_is_not_closed_when_its_paper_has_no_place(busy_till: Till, tmp_path: Path) -> None:
    (tmp_path / "file").write_text(OLD)
    with open_ledger_session(busy_till) as session:
        session.closing.reopen(session.day.today(), "one was missing")
    assert run(busy_till, "close", "--yes", "--out", str(tmp_path / "file")) == 1
    with open_ledger_session(busy_till) as session:
        assert len(session.closing.records()) == 1
