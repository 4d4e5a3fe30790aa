"""Looks at a connection's socket, and cuts it from another thread."""

import select
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psycopg

__all__ = ["has_news", "shut_down"]


def has_news(connection: "psycopg.Connection") -> bool:
    """Tell whether a connection that nobody asked has something to say: it was ended, or is about to be."""
    if connection.closed:
        return True
    readable, _, _ = select.select([connection.fileno()], [], [], 0)
    return bool(readable)


def shut_down(connection: "psycopg.Connection") -> None:
    """Wake whoever waits at the connection: for them it is broken now."""
    import psycopg

    try:
        shared = socket.socket(fileno=connection.fileno())
    except (psycopg.Error, OSError):
        return  # it has ended by itself
    try:
        shared.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # the other side was first
    finally:
        shared.detach()  # the connection still owns it
