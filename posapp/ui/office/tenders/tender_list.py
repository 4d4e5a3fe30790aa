"""The tenders of the shop's own as rows of a list."""

from posapp.domain.reading_direction import isolated
from posapp.domain.sales.own_tenders import OwnTender, offered
from posapp.ui.kit.rows_model import Lines, RowsModel

__all__ = ["TendersModel"]


class TendersModel(RowsModel[OwnTender]):
    """Tenders, active or not."""

    def key(self, own: OwnTender, /) -> str:
        """Give the code, which stays when the name changes."""
        return own.tender.code

    def lines(self, own: OwnTender, /) -> Lines:
        """Give the name with its key at the counter, and below it how it is counted, or that it is inactive."""
        counted = self.tr("Counted by itself") if own.is_counted else self.tr("Not counted")
        return isolated(own.tender.name), self._key(own), counted if own.is_active else self.tr("inactive")

    def _key(self, own: OwnTender) -> str:
        shown = offered(self.rows)
        return f"Alt+{shown.index(own.tender) + 1}" if own.is_active else ""
