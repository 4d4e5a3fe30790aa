"""The short lists of the cache: coupons, custom actions, how far each download came."""

from collections.abc import Iterable

from posapp.domain.actions import CustomAction
from posapp.domain.coupons import Coupon
from posapp.domain.downloads import DownloadProgress
from posapp.storage.connection import Connection
from posapp.storage.moments import from_file, to_file

__all__ = ["Actions", "Coupons", "Downloads"]


class Coupons:
    """The coupons of the business."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def store(self, batch: Iterable[Coupon]) -> int:
        """Keep coupons, in place of earlier ones with their ids, and give how many."""
        rows = [(each.id, each.code, each.description, each.destination_url, each.reference) for each in batch]
        with self._connection.transaction():
            self._connection.execute_many("INSERT OR REPLACE INTO coupons VALUES (?, ?, ?, ?, ?)", rows)
        return len(rows)

    def by_code(self, code: str) -> Coupon | None:
        """Give the coupon of a code, letter for letter, or None."""
        return next(iter(self._read("WHERE code = ?", code)), None)

    def get(self, coupon_id: str) -> Coupon | None:
        """Give a coupon by its id, or None."""
        return next(iter(self._read("WHERE id = ?", coupon_id)), None)

    def list(self) -> tuple[Coupon, ...]:
        """Give all coupons by code."""
        return self._read("ORDER BY code")

    def _read(self, where: str, *parameters: object) -> tuple[Coupon, ...]:
        sql = f"SELECT id, code, description, destination_url, reference FROM coupons {where}"
        return tuple(
            Coupon(id=row[0], code=row[1], description=row[2], destination_url=row[3], reference=row[4])
            for row in self._connection.execute(sql, parameters)
        )


class Actions:
    """The custom actions of the business."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def store(self, batch: Iterable[CustomAction]) -> int:
        """Keep actions, in place of earlier ones with their names, and give how many."""
        rows = [(each.name, each.id, each.title, int(each.goal), int(each.passive)) for each in batch]
        with self._connection.transaction():
            self._connection.execute_many("INSERT OR REPLACE INTO actions VALUES (?, ?, ?, ?, ?)", rows)
        return len(rows)

    def names(self) -> frozenset[str]:
        """Give the names of all of them."""
        return frozenset(row[0] for row in self._connection.execute("SELECT name FROM actions"))

    def list(self) -> tuple[CustomAction, ...]:
        """Give all of them by name."""
        rows = self._connection.execute("SELECT name, id, title, goal, passive FROM actions ORDER BY name")
        return tuple(
            CustomAction(name=row[0], id=row[1], title=row[2], goal=bool(row[3]), passive=bool(row[4])) for row in rows
        )


class Downloads:
    """How far each download came."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self, kind: str) -> DownloadProgress:
        """Give how far the download of a kind came; from the beginning when there was none."""
        rows = self._connection.execute("SELECT cursor, number, finished_at FROM downloads WHERE kind = ?", (kind,))
        if not rows:
            return DownloadProgress(kind=kind)
        cursor, number, finished = rows[0]
        moment = None if finished is None else from_file(finished)
        return DownloadProgress(kind=kind, cursor=cursor, count=number, finished_at=moment)

    def save(self, progress: DownloadProgress) -> None:
        """Keep how far a download came."""
        finished = None if progress.finished_at is None else to_file(progress.finished_at)
        self._connection.execute(
            "INSERT OR REPLACE INTO downloads VALUES (?, ?, ?, ?)",
            (progress.kind, progress.cursor, progress.count, finished),
        )
