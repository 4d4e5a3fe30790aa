"""Opens a folder of the shop's own server: what the shop chose, and the programs that its data need."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, urlencode

from posapp.shop_server.own_server.network import LOOPBACK
from posapp.shop_server.own_server.options import ServerOptions, load_options
from posapp.shop_server.own_server.programs import Programs, find_programs, refuse_root
from posapp.shop_server.own_server.server_folder import ADMINISTRATOR, DATABASE, ServerFolder

__all__ = ["Served", "open_served"]


@dataclass(frozen=True, slots=True)
class Served:
    """A folder that is ours, what was chosen for it, and its programs."""

    folder: ServerFolder
    options: ServerOptions
    programs: Programs

    @property
    def host(self) -> str:
        """Where this computer reaches it: the socket, which no other user can stand in for, or else the loopback."""
        return LOOPBACK if self.folder.socket is None else str(self.folder.socket)

    @property
    def connection(self) -> tuple[str, ...]:
        """The words by which PostgreSQL's programs reach it, and never ask for a password."""
        return ("-h", self.host, "-p", str(self.options.port), "-U", ADMINISTRATOR, "--no-password")

    @property
    def founding(self) -> tuple[str, ...]:
        """The words after `posapp shop init`: the address, the files for password and certificates, how tills come."""
        network = self.options.network
        asked = {"host": self.host, "port": str(self.options.port), "passfile": str(self.folder.passfile)}
        if network is None:
            return (f"postgresql://{ADMINISTRATOR}@/{DATABASE}?{urlencode(asked, quote_via=quote)}",)
        asked["sslrootcert"] = str(self.folder.authority)
        address = f"postgresql://{ADMINISTRATOR}@/{DATABASE}?{urlencode(asked, quote_via=quote)}"
        return (address, "--reached-at", f"{network.address}:{self.options.port}")

    def with_options(self, options: ServerOptions) -> "Served":
        """Give the same with other choices."""
        return replace(self, options=options)


def open_served(path: Path, programs: Path | None = None) -> Served:
    """Open a folder.

    Args:
        path: The folder.
        programs: Where PostgreSQL's programs are from now on; None leaves it as it was chosen.

    Raises:
        RunByRoot, FolderOfAnother, FolderOpen, FolderNotOurs, FolderDamaged: When it cannot be served by this user.
        ProgramsMissing, ProgramsNotThere, MajorChanged: When the programs that its data need are not here.
        OSError: When it cannot be read.
    """
    refuse_root()
    folder = ServerFolder(path)
    folder.require_ours()
    options = load_options(folder)
    return Served(folder, options, find_programs(programs or options.programs, major=folder.major))
