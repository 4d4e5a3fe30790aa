"""A PC of the shop on which an ordinary user runs `posapp shop …`, as a process of its own."""

import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import psutil
import psycopg
import pytest

from tests.unit.shop_server.postgres import DEBIAN, free_port

__all__ = ["Answer", "ShopPc", "a_shop_pc", "own_address", "wait_until"]

PROJECT = Path(__file__).parents[4]
ADMIN = "posapp_admin"


@dataclass(frozen=True)
class Answer:
    """What a command said: its exit code, its document, and what it wrote for people."""

    code: int
    document: Any
    said: str

    @property
    def kind(self) -> str:
        return str(self.document.get("error", {}).get("kind", ""))


@dataclass(frozen=True)
class ShopPc:
    """The PC: `home` is the user's folder, `folder` the one that the shop chose for its server."""

    home: Path
    programs: Path
    port: int
    environment: Mapping[str, str]

    @property
    def folder(self) -> Path:
        return self.home / "shop"

    @property
    def has_tls(self) -> bool:
        return self.programs.is_relative_to(DEBIAN)

    @property
    def pid(self) -> int:
        return int((self.folder / "data" / "postmaster.pid").read_text().splitlines()[0])

    @property
    def password(self) -> str:
        return (self.folder / "administrator.pgpass").read_text().strip().rpartition(":")[2]

    def shop(self, *words: object, **variables: str) -> Answer:
        """Run `posapp shop …` without a terminal."""
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as said:
            code = self._start(words, out, said, variables).wait(120)
            out.seek(0)
            said.seek(0)
            return Answer(code, json.loads(out.read() or "{}"), said.read())

    def begin(self, *words: object) -> "subprocess.Popen[bytes]":
        """Start `posapp shop …` and go on."""
        return self._start(words, subprocess.DEVNULL, subprocess.DEVNULL, {})

    def set_up(self, *words: object) -> Answer:
        """Make this PC the shop's server."""
        return self.shop("serve", "--folder", self.folder, "--port", self.port, "--programs", self.programs, *words)

    def serve_from(self, template: "ShopPc") -> Answer:
        """Make this PC the shop's server from the folder of another one, which is quicker than to set it up."""
        shutil.copytree(template.folder, self.folder, symlinks=True)
        options = json.loads((self.folder / "server.json").read_text())
        self.write(self.folder / "server.json", json.dumps({**options, "port": self.port}))
        with (self.folder / "data" / "postgresql.auto.conf").open("a") as file:
            file.write("fsync = off\n")  # no test cuts the power
        for each in (self.folder, *self.folder.rglob("*")):
            self.own(each)
        (self.home / "till").mkdir(mode=0o700)
        self.own(self.home / "till")
        self.write(self.home / "till" / "shop-server.json", json.dumps({"folder": str(self.folder)}))
        return self.shop("serve")

    def connect(self, database: str = "shop") -> "psycopg.Connection[tuple[Any, ...]]":
        """Connect as the administrator, on this PC."""
        return psycopg.connect(
            host="127.0.0.1", port=self.port, dbname=database, user=ADMIN, password=self.password, autocommit=True
        )

    def write(self, file: Path, content: bytes | str) -> Path:
        """Write a file as the PC's user."""
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        self.own(file)
        return file

    def own(self, path: Path) -> None:
        if os.geteuid() == 0:
            os.chown(path, _user().pw_uid, _user().pw_gid)

    def _start(
        self, words: tuple[object, ...], out: IO[str] | int, said: IO[str] | int, extra: Mapping[str, str]
    ) -> "subprocess.Popen[bytes]":
        is_root = os.geteuid() == 0
        return subprocess.Popen(
            [_interpreter(), "-m", "posapp", "shop", *map(str, words), "--json"],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=said,
            cwd=self.home,
            env={**self.environment, **extra},
            user=_user().pw_uid if is_root else None,
            group=_user().pw_gid if is_root else None,
            extra_groups=[] if is_root else None,
        )


@contextmanager
def a_shop_pc(programs: Path) -> Iterator[ShopPc]:
    """Give a PC on which nothing is set up; whatever server runs there at the end is ended."""
    home = Path(tempfile.mkdtemp(prefix="posapp-pc-"))
    paths = [str(PROJECT), *(each for each in sys.path if each.endswith("site-packages"))]
    environment = {
        "HOME": str(home),
        "PATH": os.environ.get("PATH", os.defpath),
        "POSAPP_HOME": str(home / "till"),
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    pc = ShopPc(home, programs, free_port(), environment)
    pc.own(home)
    if not _can_run(programs / "initdb"):
        pytest.skip("the user of the tests may not run these programs")
    try:
        yield pc
    finally:
        with suppress(OSError, ValueError, psutil.NoSuchProcess):
            server = psutil.Process(pc.pid)
            if str(pc.folder) in " ".join(server.cmdline()):
                server.send_signal(signal.SIGQUIT)
                server.wait(20)
        shutil.rmtree(home)


def own_address() -> str:
    """Give an address at which the network reaches this computer."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("192.0.2.1", 9))  # nothing is sent
        except OSError:
            pytest.skip("this computer is on no network")
        return str(asking.getsockname()[0])


def wait_until(is_so: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it never came to be"
        time.sleep(0.1)


def _interpreter() -> str:
    """This interpreter; as root, in a home that is closed to others, the system's one of the same version."""
    if os.geteuid() != 0 or _can_run(Path(sys.executable).resolve()):
        return sys.executable
    system = Path("/usr/bin") / f"python{sys.version_info.major}.{sys.version_info.minor}"
    if not system.exists() or not _can_run(PROJECT / "pyproject.toml"):
        pytest.skip("run these tests as an ordinary user: PostgreSQL refuses root")
    return str(system)


def _can_run(file: Path) -> bool:
    return os.geteuid() != 0 or all(each.stat().st_mode & 1 for each in file.resolve().parents)


def _user() -> pwd.struct_passwd:
    return pwd.getpwnam("nobody")
