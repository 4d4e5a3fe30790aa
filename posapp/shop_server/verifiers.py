"""Gives the verifier of a password, so that the password itself is in no statement and no log of the server."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psycopg

__all__ = ["verifier_of"]


def verifier_of(connection: "psycopg.Connection", role: str, password: str) -> str:
    """Give what PostgreSQL keeps of a password (SCRAM-SHA-256), made by libpq on this side of the connection."""
    return connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
