"""Opens the way to the real printer."""

import os
import socket

from posapp.intake.printer.printer_end import PrinterAway, PrinterEnd, SocketEnd
from posapp.intake.printer.targets import DeviceFile, NetworkPrinter, SerialPrinter, Target, WindowsQueue

__all__ = ["CONNECT_SECONDS", "open_printer"]

CONNECT_SECONDS = 3.0


def open_printer(target: Target) -> PrinterEnd:
    """Open the way to a printer; raises PrinterAway when it is not there."""
    try:
        match target:
            case NetworkPrinter():
                return _connect(target)
            case DeviceFile():
                return _device(target)
            case SerialPrinter():
                return _serial(target)
            case WindowsQueue():
                return _queue(target)
    except OSError as error:
        raise PrinterAway(reason=error.strerror or type(error).__name__) from error


def _connect(target: NetworkPrinter) -> PrinterEnd:
    connection = socket.create_connection((target.host, target.port), timeout=CONNECT_SECONDS)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    return SocketEnd(connection)


def _device(target: DeviceFile) -> PrinterEnd:
    from posapp.intake.printer.device_end import DeviceEnd

    return DeviceEnd.open(target.path)


def _serial(target: SerialPrinter) -> PrinterEnd:
    if os.name == "posix":
        from posapp.intake.printer.device_end import DeviceEnd

        return DeviceEnd.open_serial(target.path, target.speed)
    from posapp.intake.printer.windows_serial import open_com_port

    return open_com_port(target)


def _queue(target: WindowsQueue) -> PrinterEnd:
    from posapp.intake.printer.windows_queue import open_queue

    return open_queue(target)
