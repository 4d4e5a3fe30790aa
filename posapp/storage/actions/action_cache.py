"""The custom actions of the business, as they were downloaded."""

from collections.abc import Iterable

from posapp.domain.actions.catalogue import CustomAction
from posapp.storage.cached_list import CachedList
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text

__all__ = ["ActionCache"]


class ActionCache(CachedList):
    """The custom actions of the business."""

    table, kind = "actions", "actions"
    columns = ("name", "id", "title", "goal", "passive")

    def store(self, batch: Iterable[CustomAction], mark: int | None = None) -> int:
        """Keep actions, in place of earlier ones with their names, and give how many; see `Subscribers.store`."""
        rows = [(each.name, each.id, each.title, int(each.goal), int(each.passive)) for each in batch]
        return self._store(rows, mark)

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
