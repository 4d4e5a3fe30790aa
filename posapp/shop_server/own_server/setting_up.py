"""Makes the shop's own server in a new folder: all of it, or nothing is there."""

import os
import secrets
import shutil
from pathlib import Path

from posapp.shop_server.own_server.certificates import find_openssl, make_certificates
from posapp.shop_server.own_server.checks import require_tls, require_usable
from posapp.shop_server.own_server.errors import FolderDamaged, FolderNotOurs
from posapp.shop_server.own_server.options import ServerOptions, load_options, save_options
from posapp.shop_server.own_server.own_files import write_private, write_settings
from posapp.shop_server.own_server.programs import Programs, find_programs, refuse_root
from posapp.shop_server.own_server.served import Served
from posapp.shop_server.own_server.server_folder import ADMINISTRATOR, ServerFolder
from posapp.shop_server.own_server.settings import access_text, settings_text

__all__ = ["set_up"]

INCLUDE = "\n# The settings of posapp; what is written below this line counts more.\ninclude = 'posapp.conf'\n"
INITDB_SECONDS = 300


def set_up(path: Path, options: ServerOptions) -> Served:
    """Make a server, which does not run yet.

    It is made beside the folder and moved there once it is whole, so that a set-up that was cut off leaves nothing.

    Args:
        path: The folder, which is empty or not there.
        options: The port, the network and the programs.

    Raises:
        RunByRoot, FolderNotOurs, ServerPortTaken, AddressNotHere: Before anything is made.
        ProgramsMissing, ProgramsNotThere, TlsMissing, OpensslMissing, ProgramFailed: When the programs fail.
        OSError: When the folder refuses.
    """
    refuse_root()
    folder = ServerFolder(path)
    if not folder.is_free:
        raise FolderNotOurs(folder=path)
    programs = find_programs(options.programs)
    require_usable(options)
    unfinished = ServerFolder(path.with_name(f".{path.name}.unfinished"))
    path.parent.mkdir(parents=True, exist_ok=True)
    _remove_unfinished(unfinished)
    unfinished.path.mkdir(mode=0o700)
    try:
        _fill(unfinished, folder, options, programs)
        if path.exists():
            path.rmdir()  # it is empty
        unfinished.path.rename(path)
    except BaseException:
        shutil.rmtree(unfinished.path, ignore_errors=True)
        raise
    return Served(folder, options, programs)


def _remove_unfinished(unfinished: ServerFolder) -> None:
    """What an earlier set-up left that was cut off says so by its options, which are written first."""
    if not os.path.lexists(unfinished.path):
        return
    try:
        load_options(unfinished)
    except (FolderDamaged, OSError) as error:
        raise FolderNotOurs(folder=unfinished.path) from error
    shutil.rmtree(unfinished.path)


def _fill(unfinished: ServerFolder, folder: ServerFolder, options: ServerOptions, programs: Programs) -> None:
    save_options(unfinished, options)
    for each in (unfinished.logs, unfinished.backups, unfinished.path / "socket"):
        each.mkdir(mode=0o700)
    _make_data(unfinished, programs)
    if options.network is not None:
        require_tls(unfinished, programs)
        make_certificates(find_openssl(programs), unfinished, options.network.address)
    unfinished.access.unlink()  # as initdb made it
    write_settings(unfinished.access, access_text(options.network))
    write_settings(unfinished.settings, settings_text(folder, options))
    with (unfinished.data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write(INCLUDE)


def _make_data(unfinished: ServerFolder, programs: Programs) -> None:
    """The sorting of the C locale is the same on each system, so that no index breaks when the system changes."""
    password = secrets.token_urlsafe(32)
    write_private(unfinished.passfile, f"*:*:*:{ADMINISTRATOR}:{password}\n")
    given = unfinished.path / "password"
    write_private(given, password)
    try:
        programs.must(
            *("initdb", "-D", unfinished.data, "-U", ADMINISTRATOR, "--pwfile", given, "--auth", "scram-sha-256"),
            *("--encoding", "UTF8", "--no-locale", "--data-checksums"),
            seconds=INITDB_SECONDS,
        )
    finally:
        given.unlink(missing_ok=True)
