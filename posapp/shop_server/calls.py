"""Asks one function of the server through a connection's thread."""

from typing import TYPE_CHECKING, LiteralString

from posapp.shop_server.connection_worker import ConnectionWorker

if TYPE_CHECKING:
    import psycopg

__all__ = ["Calls", "Row"]

Row = tuple[object, ...]


class Calls:
    """Statements on one connection, each of which waits for so long at most; each raises a ShopServerError.

    Args:
        worker: Has the connection.
        fence: The fence that this till was given when it joined; it is the first parameter of each statement.
        seconds: How long whoever asks waits.
    """

    def __init__(self, worker: ConnectionWorker, fence: int, seconds: float) -> None:
        self._worker = worker
        self._fence = fence
        self._seconds = seconds

    def rows(self, statement: LiteralString, *given: object) -> list[Row]:
        """Give what a statement gives."""

        def task(connection: "psycopg.Connection") -> list[Row]:
            return connection.execute(statement, (self._fence, *given)).fetchall()

        return self._worker.call(task, self._seconds)

    def value(self, statement: LiteralString, *given: object) -> object:
        """Give the one value that a statement gives; None where it gives none."""
        rows = self.rows(statement, *given)
        return rows[0][0] if rows else None
