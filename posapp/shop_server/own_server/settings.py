"""Writes the settings of the shop's own server, and who may connect to it from where."""

from posapp.shop_server.own_server.log_files import LOG_NAME, LONGEST_LOG
from posapp.shop_server.own_server.network import LOOPBACK, ListenAddress
from posapp.shop_server.own_server.options import ServerOptions
from posapp.shop_server.own_server.own_files import require_unedited, write_settings
from posapp.shop_server.own_server.server_folder import ADMINISTRATOR, ServerFolder

__all__ = ["access_text", "require_settings_unedited", "settings_text", "write_all_settings"]


def write_all_settings(folder: ServerFolder, options: ServerOptions) -> None:
    """Write both files; raises SettingsEdited before anything is changed, and OSError."""
    require_settings_unedited(folder)
    write_settings(folder.access, access_text(options.network))
    write_settings(folder.settings, settings_text(folder, options))


def require_settings_unedited(folder: ServerFolder) -> None:
    """Raise SettingsEdited where a person has edited one of the files."""
    for each in (folder.access, folder.settings):
        require_unedited(each)


def settings_text(folder: ServerFolder, options: ServerOptions) -> str:
    """Give the settings; those that a person adds belong into `postgresql.conf`, below the line that includes them."""
    addresses = [LOOPBACK] if options.network is None else [LOOPBACK, options.network.address]
    settings = {
        "listen_addresses": ", ".join(addresses),
        "port": options.port,
        "unix_socket_directories": "" if folder.socket is None else folder.socket,
        "password_encryption": "scram-sha-256",
        "timezone": "UTC",
        **_log_settings(),
        **_encryption(options.network),
    }
    return "".join(f"{name} = {_quoted(value)}\n" for name, value in settings.items())


def access_text(network: ListenAddress | None) -> str:
    """Give who may connect: from this computer by password, from the shop's network by TLS, the administrator never."""
    lines = ["local all all scram-sha-256", f"host all all {LOOPBACK}/32 scram-sha-256"]
    if network is not None:
        lines += [
            f"host all {ADMINISTRATOR} {network.subnet} reject",
            f"hostssl all all {network.subnet} scram-sha-256",
        ]
    return "".join(f"{each}\n" for each in lines)


def _log_settings() -> dict[str, object]:
    """No statement, no value and no detail of one: they hold customers."""
    return {
        "logging_collector": "on",
        "log_directory": "../log",
        "log_filename": LOG_NAME,
        "log_file_mode": "0600",
        "log_rotation_size": f"{LONGEST_LOG // 1024}kB",
        "log_rotation_age": "1d",
        "log_timezone": "UTC",
        "log_min_messages": "log",
        "log_min_error_statement": "panic",
        "log_error_verbosity": "terse",
        "log_statement": "none",
        "log_checkpoints": "off",
        "log_parameter_max_length": 0,
        "log_parameter_max_length_on_error": 0,
    }


def _encryption(network: ListenAddress | None) -> dict[str, object]:
    if network is None:
        return {}
    return {
        "ssl": "on",
        "ssl_ca_file": "",
        "ssl_cert_file": "../tls/server.pem",
        "ssl_key_file": "../tls/server.key",
        "ssl_min_protocol_version": "TLSv1.3",
    }


def _quoted(value: object) -> str:
    text = str(value).replace("\\", "\\\\").replace("'", "''")
    return f"'{text}'"
