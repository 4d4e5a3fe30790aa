"""Keeps what the shop chose for its own server: the port, the network, and whose programs."""

import json
from dataclasses import dataclass
from pathlib import Path

from posapp.shop_server.own_server.errors import FolderDamaged, ListenInvalid
from posapp.shop_server.own_server.network import ListenAddress, read_listen_address
from posapp.shop_server.own_server.own_files import write_private
from posapp.shop_server.own_server.server_folder import ServerFolder

__all__ = ["USUAL_PORT", "ServerOptions", "load_options", "save_options"]

KIND = "shop server of posapp"
USUAL_PORT = 5432
LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class ServerOptions:
    """What the shop chose.

    Attributes:
        port: The TCP port, which also names the socket.
        network: Where the shop's other computers reach the server; None keeps it to this one.
        programs: The folder of PostgreSQL's programs that was named; None finds them.
    """

    port: int = USUAL_PORT
    network: ListenAddress | None = None
    programs: Path | None = None


def load_options(folder: ServerFolder) -> ServerOptions:
    """Give what was chosen; raises FolderDamaged where the file is not ours, and OSError."""
    damaged = FolderDamaged(file=folder.options.name)
    try:
        with folder.options.open(encoding="utf-8") as file:
            found = json.loads(file.read(LONGEST))
        if found["kind"] != KIND or not isinstance(found["port"], int) or not 0 < found["port"] < 1 << 16:
            raise damaged
        network, programs = found["network"], found["programs"]
        return ServerOptions(
            found["port"],
            None if network is None else read_listen_address(str(network)),
            None if programs is None else Path(str(programs)),
        )
    except (ValueError, KeyError, TypeError, ListenInvalid, FileNotFoundError) as error:
        raise damaged from error


def save_options(folder: ServerFolder, options: ServerOptions) -> None:
    """Keep what was chosen; raises OSError."""
    chosen = {
        "kind": KIND,
        "port": options.port,
        "network": None if options.network is None else options.network.text,
        "programs": None if options.programs is None else str(options.programs),
    }
    write_private(folder.options, json.dumps(chosen, indent=2) + "\n")
