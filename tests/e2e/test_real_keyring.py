"""The secrets in a real keyring: the Secret Service of a Linux desktop, on a session bus of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from posapp.sandbox import RunningSandbox
from tests.e2e.program import PROJECT, SHOP, Program

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
KEYRING_PASSWORD = "the cashier's own"
PATIENCE = 60

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason="gnome-keyring and dbus are not installed on this computer"
    ),
]


class Desktop:
    """A desktop session with an unlocked keyring, where nothing stands in variables."""

    def __init__(self, folder: Path, program: Program) -> None:
        hidden = ("POSAPP_API_TOKEN", "POSAPP_DATABASE_KEY", "PYTHON_KEYRING_BACKEND")
        self.environment = {name: value for name, value in program.environment.items() if name not in hidden}
        self.environment |= {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data")}
        self.environment["XDG_RUNTIME_DIR"] = str(folder)

    def runs(self, *lines: str, code: int = 0) -> str:
        """Run lines of a shell in a new session, and give what they said on both streams."""
        script = "\n".join(
            (
                "set -e",
                f'posapp() {{ "{sys.executable}" -m posapp "$@"; }}',
                f'printf "%s" "{KEYRING_PASSWORD}" | gnome-keyring-daemon --unlock --components=secrets > /dev/null',
                *lines,
            )
        )
        done = subprocess.run(
            ["dbus-run-session", "--", "bash", "-c", script],
            env=self.environment,
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == code, (done.stdout, done.stderr)
        return done.stdout + done.stderr


@pytest.fixture
def desktop(tmp_path: Path, sandbox: RunningSandbox) -> Desktop:
    return Desktop(tmp_path, Program(tmp_path, sandbox.url, sandbox.token))


def test_token_and_key_lie_in_the_keyring_across_sessions_and_in_no_file(
    desktop: Desktop, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    words = " ".join(f"'{word}'" for word in SHOP)
    desktop.runs(f"echo '{sandbox.token}' | posapp setup --token-from-stdin {words}")
    paid = "posapp track physical_store.paid --customer C-000001 --amount 5 --currency USD"
    told = desktop.runs(paid, "posapp sync --until-idle --timeout 30", "posapp doctor")

    assert "API token and database key: in the keyring." in told
    assert [event["amount"] for event in sandbox.shop.events()] == [5]
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any(file.name == "ledger.db" for file in files)
    assert not [file for file in files if sandbox.token.encode() in file.read_bytes()]


def test_a_keyring_that_was_signed_out_of_is_told_and_nothing_is_sent(
    desktop: Desktop, sandbox: RunningSandbox
) -> None:
    words = " ".join(f"'{word}'" for word in SHOP)
    desktop.runs(f"echo '{sandbox.token}' | posapp setup --token-from-stdin --no-download {words}")
    desktop.runs("posapp decommission --sign-out")

    assert "There is no API token on this computer" in desktop.runs("posapp sync", code=1)
    assert sandbox.shop.events() == []


def test_a_session_without_a_keyring_says_what_is_missing(desktop: Desktop, sandbox: RunningSandbox) -> None:
    desktop.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
    done = subprocess.run(
        [sys.executable, "-m", "posapp", "setup", "--token-from-stdin", *SHOP],
        env=desktop.environment,
        cwd=PROJECT,
        input=f"{sandbox.token}\n",
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )

    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "keyring" in done.stderr
