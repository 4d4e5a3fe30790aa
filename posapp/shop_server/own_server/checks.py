"""Checks, before anything is changed, that the shop's own server can do what was chosen."""

from posapp.shop_server.own_server.errors import TlsMissing
from posapp.shop_server.own_server.network import LOOPBACK, require_address_here, require_free_port
from posapp.shop_server.own_server.options import ServerOptions
from posapp.shop_server.own_server.programs import Programs
from posapp.shop_server.own_server.server_folder import ServerFolder

__all__ = ["require_tls", "require_usable"]


def require_usable(options: ServerOptions, running: ServerOptions | None = None) -> None:
    """Refuse an address that is not here, or a port that another program has.

    Args:
        options: What was chosen.
        running: What the server itself uses at present; None where it does not run.

    Raises:
        AddressNotHere, ServerPortTaken: As they say.
    """
    if options.network is not None:
        require_address_here(options.network.address)
    own = set() if running is None else _places(running)
    for address, port in sorted(_places(options) - own):
        require_free_port(address, port)


def require_tls(folder: ServerFolder, programs: Programs) -> None:
    """Refuse programs that were built without TLS; raises TlsMissing, ProgramFailed."""
    if "OpenSSL" not in programs.must("postgres", "-C", "ssl_library", "-D", folder.data):
        raise TlsMissing(folder=programs.folder)


def _places(options: ServerOptions) -> set[tuple[str, int]]:
    addresses = [LOOPBACK] if options.network is None else [LOOPBACK, options.network.address]
    return {(each, options.port) for each in addresses}
