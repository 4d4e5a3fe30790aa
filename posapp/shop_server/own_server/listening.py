"""Puts the shop's own server on the shop's network, only with TLS, or takes it off again."""

from posapp.shop_server.own_server.certificates import find_openssl, make_certificates
from posapp.shop_server.own_server.checks import require_tls, require_usable
from posapp.shop_server.own_server.control import State, halt, standing, start
from posapp.shop_server.own_server.options import ServerOptions, save_options
from posapp.shop_server.own_server.served import Served
from posapp.shop_server.own_server.settings import require_settings_unedited, write_all_settings

__all__ = ["change_options"]


def change_options(served: Served, options: ServerOptions) -> Served:
    """Choose another port or network; a server that runs is restarted, which cuts its connections.

    Raises:
        SettingsEdited, ServerPortTaken, AddressNotHere, TlsMissing, OpensslMissing: Before anything is changed.
        ProgramFailed: When a program fails; OSError when the folder refuses.
    """
    if options == served.options:
        return served
    changed = served.with_options(options)
    require_settings_unedited(served.folder)
    was_running = standing(served).state is not State.STOPPED
    require_usable(options, served.options if was_running else None)
    if options.network is not None:
        require_tls(served.folder, served.programs)
        make_certificates(find_openssl(served.programs), served.folder, options.network.address)
    save_options(served.folder, options)
    write_all_settings(served.folder, options)
    if was_running:
        halt(served)
        start(changed)
    return changed
