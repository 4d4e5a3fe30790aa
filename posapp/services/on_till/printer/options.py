"""Remembers where the POS connects and where the real printer is, so that the forwarder starts as it was set up."""

from dataclasses import dataclass

from posapp.domain.errors import InputError
from posapp.domain.texts import mark
from posapp.intake.printer.targets import ListenAddress, read_listen, read_target
from posapp.paths import Home
from posapp.storage.files.json_file import read_json_file, write_json_file

__all__ = [
    "CODE_PAGES",
    "DEFAULT_PAGE",
    "CodePageUnknown",
    "PrintPlace",
    "PrinterNotNamed",
    "PrinterOptions",
    "changed_options",
    "load_options",
    "save_options",
]

CODE_PAGES = ("cp437", "cp850", "cp852", "cp858", "cp860", "cp1252", "iso8859_15")
DEFAULT_PAGE = "cp850"


class PrinterNotNamed(InputError):
    """Nobody has said yet where the real printer is."""

    field = "to"
    sentence = mark(
        "errors", "Printer: say where it is with --to, such as --to 192.168.0.50. posapp remembers it from then on."
    )


class CodePageUnknown(InputError):
    """Text that names no code page of a printer."""

    field = "page"
    sentence = mark("errors", "Code page: “{text}” is not one that posapp knows. It knows {known}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPlace:
    """Where the POS prints to.

    Attributes:
        host: The address of this computer.
        port: The TCP port.
        address: Both, as the POS is told them.
    """

    host: str = ListenAddress().host
    port: int = ListenAddress().port
    address: str = str(ListenAddress())


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterOptions:
    """How the printer in between is set up.

    Attributes:
        listen: Where the POS connects, as `read_listen` reads it.
        to: Where the real printer is, as `read_target` reads it.
        page: The code page of a POS that names none.
    """

    listen: str = str(ListenAddress())
    to: str
    page: str = DEFAULT_PAGE

    @property
    def place(self) -> PrintPlace:
        """Where the POS connects, in its parts; raises ListenInvalid."""
        address = read_listen(self.listen)
        return PrintPlace(host=address.host, port=address.port, address=str(address))


def load_options(home: Home) -> PrinterOptions | None:
    """Give what was saved; None where nothing was, or nothing that can be used."""
    found = read_json_file(home.printer_options)
    listen, to, page = (found.get(name) for name in ("listen", "to", "page"))
    if not (isinstance(listen, str) and isinstance(to, str) and isinstance(page, str)):
        return None
    try:
        read_listen(listen)
        read_target(to)
    except InputError:
        return None
    return PrinterOptions(listen=listen, to=to, page=page if page in CODE_PAGES else DEFAULT_PAGE)


def changed_options(
    known: PrinterOptions | None, *, listen: str | None = None, to: str | None = None, page: str | None = None
) -> PrinterOptions:
    """Give the options with what is given in place of what is known.

    Raises:
        PrinterNotNamed: When nobody has said where the printer is.
        CodePageUnknown: When the code page is none that posapp knows.
    """
    target = to or (known.to if known is not None else "")
    if not target:
        raise PrinterNotNamed()
    if page is not None and page not in CODE_PAGES:
        raise CodePageUnknown(text=page[:20], known=", ".join(CODE_PAGES))
    return PrinterOptions(
        listen=listen or (known.listen if known is not None else str(ListenAddress())),
        to=target,
        page=page or (known.page if known is not None else DEFAULT_PAGE),
    )


def save_options(home: Home, options: PrinterOptions) -> None:
    """Save how the printer in between is set up.

    Raises:
        InputError: When an address cannot be read; then nothing is saved.
        EnvironmentFault: When the folder refuses.
    """
    read_listen(options.listen)
    read_target(options.to)
    write_json_file(home.printer_options, {"listen": options.listen, "to": options.to, "page": options.page})
