"""Reads the address at which the shop's network reaches this computer, and tells whether it can be used."""

import os
import socket
from dataclasses import dataclass
from ipaddress import IPv4Interface, IPv6Interface, ip_interface

from posapp.shop_server.own_server.errors import AddressNotHere, ListenInvalid, ServerPortTaken

__all__ = ["LOOPBACK", "ListenAddress", "read_listen_address", "require_address_here", "require_free_port"]

LOOPBACK = "127.0.0.1"
WIDEST = {4: 16, 6: 48}
NARROWEST = {4: 30, 6: 126}
"""Bits of the network: no shop is larger, and a smaller one has no room for a till."""


@dataclass(frozen=True, slots=True)
class ListenAddress:
    """An address of this computer, such as 192.168.1.10, and the network whose tills may come: 192.168.1.0/24."""

    address: str
    subnet: str

    @property
    def text(self) -> str:
        """The two as a person writes them."""
        return f"{self.address}/{self.subnet.rpartition('/')[2]}"


def read_listen_address(text: str) -> ListenAddress:
    """Read an address with the size of its network.

    Raises:
        ListenInvalid: When it is none, its size is missing, or the internet could reach it.
    """
    try:
        found = ip_interface(text.strip())
    except ValueError as error:
        raise ListenInvalid(text=text[:60]) from error
    bits = text.rpartition("/")[2].strip()
    if "/" not in text or not bits.isdecimal() or not _is_of_a_shop(found):
        raise ListenInvalid(text=text[:60])
    return ListenAddress(str(found.ip), str(found.network))


def require_address_here(address: str) -> None:
    """Raise AddressNotHere where this computer does not have an address."""
    try:
        with socket.socket(_family(address)) as trial:
            trial.bind((address, 0))
    except OSError as error:
        raise AddressNotHere(address=address) from error


def require_free_port(address: str, port: int) -> None:
    """Raise ServerPortTaken where another program listens; PostgreSQL would only warn of it, and go on without."""
    try:
        with socket.socket(_family(address)) as trial:
            if os.name == "posix":
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # connections that have ended do not count
            trial.bind((address, port))
            trial.listen(1)
    except OSError as error:
        raise ServerPortTaken(port=port, address=address) from error


def _is_of_a_shop(found: IPv4Interface | IPv6Interface) -> bool:
    ip = found.ip
    special = (ip.is_global, ip.is_loopback, ip.is_unspecified, ip.is_multicast, ip.is_link_local)
    bits, is_one_pc = (
        found.network.prefixlen,
        ip not in (found.network.network_address, found.network.broadcast_address),
    )
    return not any(special) and is_one_pc and WIDEST[ip.version] <= bits <= NARROWEST[ip.version]


def _family(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET
