"""A downloaded list of the cache: each record knows the last download that listed it."""

from collections.abc import Sequence

from posapp.storage.database.connection import Connection, Row

__all__ = ["CachedList"]


class CachedList:
    """A list that is downloaded as a whole. Each record carries the number of the last download that listed it.

    Every method raises EnvironmentFault when the disk refuses.

    Attributes:
        table: The list's table.
        kind: The name of its downloads.
        columns: The columns that a download fills.
    """

    table: str
    kind: str
    columns: Sequence[str]

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        """Give how many there are."""
        return int(self._connection.execute(f"SELECT count(*) FROM {self.table}")[0][0])

    def is_listed(self, record_id: str, mark: int) -> bool:
        """Whether a download with this number or a later one listed the record."""
        asked = f"SELECT 1 FROM {self.table} WHERE id = ? AND mark >= ?"
        return bool(self._connection.execute(asked, (record_id, mark)))

    def count_unlisted(self, mark: int) -> int:
        """Give how many were not listed by a download with this number or a later one."""
        return int(self._connection.execute(f"SELECT count(*) FROM {self.table} WHERE mark < ?", (mark,))[0][0])

    def remove_unlisted(self, mark: int) -> int:
        """Remove what was not listed by a download with this number or a later one, and give how many."""
        return len(self._connection.execute(f"DELETE FROM {self.table} WHERE mark < ? RETURNING 1", (mark,)))

    def _store(self, rows: Sequence[tuple[object, ...]], mark: int | None) -> int:
        """Whatever is not named counts as listed by the newest download."""
        names = ", ".join((*self.columns, "mark"))
        marks = ", ".join("?" * len(self.columns))
        newest = "(SELECT coalesce(max(newest_mark), 0) FROM downloads WHERE kind = ?)"
        sql = f"INSERT OR REPLACE INTO {self.table} ({names}) VALUES ({marks}, coalesce(?, {newest}))"
        with self._connection.transaction():
            self._connection.execute_many(sql, [(*row, mark, self.kind) for row in rows])
        return len(rows)

    def _rows(self, where: str, *parameters: object) -> list[Row]:
        return self._connection.execute(f"SELECT {', '.join(self.columns)} FROM {self.table} {where}", parameters)
