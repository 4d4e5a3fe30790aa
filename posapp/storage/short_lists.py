"""The short lists of the cache: coupons and custom actions."""

from collections.abc import Iterable, Sequence

from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.coupons.coupon import Coupon
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text

__all__ = ["ActionCache", "CouponCache"]


class _CachedList:
    """What both have in common: each record carries the number of the last download that listed it."""

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
        """Take out what was not listed by a download with this number or a later one, and give how many."""
        return len(self._connection.execute(f"DELETE FROM {self.table} WHERE mark < ? RETURNING 1", (mark,)))

    def _keep(self, rows: Sequence[tuple[object, ...]], mark: int | None) -> int:
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


class CouponCache(_CachedList):
    """The coupons of the business."""

    table, kind = "coupons", "coupons"
    columns = ("id", "code", "description", "destination_url", "reference")

    def store(self, batch: Iterable[Coupon], mark: int | None = None) -> int:
        """Keep coupons, in place of earlier ones with their ids, and give how many; see `Subscribers.store`."""
        rows = [(each.id, each.code, each.description, each.destination_url, each.reference) for each in batch]
        return self._keep(rows, mark)

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
        try:
            return tuple(
                Coupon(
                    id=as_text(row[0]),
                    code=as_text(row[1]),
                    description=as_text(row[2]),
                    destination_url=as_text(row[3]),
                    reference=as_text(row[4]),
                )
                for row in self._rows(where, *parameters)
            )
        except ROW_ERRORS as error:
            raise self._connection.damaged() from error


class ActionCache(_CachedList):
    """The custom actions of the business."""

    table, kind = "actions", "actions"
    columns = ("name", "id", "title", "goal", "passive")

    def store(self, batch: Iterable[CustomAction], mark: int | None = None) -> int:
        """Keep actions, in place of earlier ones with their names, and give how many; see `Subscribers.store`."""
        rows = [(each.name, each.id, each.title, int(each.goal), int(each.passive)) for each in batch]
        return self._keep(rows, mark)

    def names(self) -> frozenset[str]:
        """Give the names of all of them."""
        return frozenset(each.name for each in self.list())

    def list(self) -> tuple[CustomAction, ...]:
        """Give all of them by name."""
        try:
            return tuple(
                CustomAction(
                    name=as_text(row[0]),
                    id=as_text(row[1]),
                    title=as_text(row[2]),
                    goal=bool(as_int(row[3])),
                    passive=bool(as_int(row[4])),
                )
                for row in self._rows("ORDER BY name")
            )
        except ROW_ERRORS as error:
            raise self._connection.damaged() from error
