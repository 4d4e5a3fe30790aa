"""Makes the shop's own certificate authority and the certificate of its server, with the program openssl."""

import os
import secrets
import shutil
import tempfile
from pathlib import Path

from posapp.shop_server.own_server.errors import FolderDamaged, OpensslMissing, ProgramFailed
from posapp.shop_server.own_server.programs import Programs, reason_in, run_command
from posapp.shop_server.own_server.server_folder import ServerFolder

__all__ = ["find_openssl", "make_certificates"]

AUTHORITY_DAYS, SERVER_DAYS = 7300, 3650
KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
CONFIGURATION = """[req]
prompt = no
distinguished_name = name
[name]
CN = {name}
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = IP:{address}
"""


def find_openssl(programs: Programs) -> Path:
    """Find the program, beside PostgreSQL's or among the system's; raises OpensslMissing."""
    found = shutil.which("openssl", path=str(programs.folder)) or shutil.which("openssl")
    if found is None:
        raise OpensslMissing
    return Path(found)


def make_certificates(openssl: Path, folder: ServerFolder, address: str) -> None:
    """Make the authority where there is none, and a certificate by which it vouches for an address of this computer.

    The authority stays the same for good, so that tills that joined go on believing the server at another address.

    Raises:
        FolderDamaged: When only one half of the authority is there.
        ProgramFailed: When openssl reports an error; OSError when the folder refuses.
    """
    folder.certificates.mkdir(mode=0o700, exist_ok=True)
    key = folder.certificates / "authority.key"
    if key.exists() != folder.authority.exists():
        raise FolderDamaged(file="tls/authority")
    with tempfile.TemporaryDirectory(dir=folder.certificates, prefix=".new-") as name:
        place = Path(name)
        if not key.exists():
            _make_authority(openssl, place)
            _move(place, folder.certificates, "authority.key", "authority.pem")
        _make_server(openssl, place, folder, address)
        _move(place, folder.certificates, "server.key", "server.pem")


def _make_authority(openssl: Path, place: Path) -> None:
    _configure(place, "Shop server authority", "127.0.0.1")
    _run(
        *(openssl, "req", "-x509", "-new", *KEY, "-sha256", "-days", AUTHORITY_DAYS, "-extensions", "authority"),
        *("-config", place / "openssl.cnf", "-keyout", place / "authority.key", "-out", place / "authority.pem"),
    )


def _make_server(openssl: Path, place: Path, folder: ServerFolder, address: str) -> None:
    _configure(place, "Shop server", address)
    _run(
        *(openssl, "req", "-new", *KEY, "-sha256", "-config", place / "openssl.cnf"),
        *("-keyout", place / "server.key", "-out", place / "server.csr"),
    )
    _run(
        *(openssl, "x509", "-req", "-in", place / "server.csr", "-sha256", "-days", SERVER_DAYS),
        *("-CA", folder.authority, "-CAkey", folder.certificates / "authority.key"),
        *("-set_serial", f"0x{secrets.randbits(126) | 1 << 126:x}"),
        *("-extfile", place / "openssl.cnf", "-extensions", "server", "-out", place / "server.pem"),
    )


def _configure(place: Path, name: str, address: str) -> None:
    (place / "openssl.cnf").write_text(CONFIGURATION.format(name=name, address=address), encoding="ascii")


def _run(*words: object) -> None:
    done = run_command([str(each) for each in words], {}, 60)
    if done.code != 0:
        raise ProgramFailed(program="openssl", reason=reason_in(done.said))


def _move(place: Path, target: Path, key: str, certificate: str) -> None:
    """The key first: a half that is left over is noticed, or made anew."""
    for name in (key, certificate):
        (place / name).chmod(0o600)
        with (place / name).open("rb+") as file:
            os.fsync(file.fileno())
        (place / name).replace(target / name)
