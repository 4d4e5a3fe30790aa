"""Keeps the sale that is half typed at this till's counter, in the encrypted ledger."""

import json
import logging
from collections.abc import Iterable

from posapp.domain.drafts.draft_sale import KeptDraft
from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import ROW_ERRORS, as_mapping
from posapp.storage.settings import Settings

__all__ = ["SaleDrafts"]

NAME = "draft sale"
ERASED = "erased"

_log = logging.getLogger(__name__)


class SaleDrafts:
    """The one draft of a ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._settings = Settings(connection)

    def load(self, till: str) -> KeptDraft | None:
        """Give the draft of a till; None where there is none that this program can read, which is then logged."""
        from posapp.storage.sales.draft_document import DraftUnreadable, read_draft

        stored = self._stored()
        if stored is None or ERASED in stored:
            return None
        if stored.get("till") != till:
            _log.warning("the draft of another till is ignored")
            return None
        try:
            return read_draft(str(stored.get("sale")))
        except DraftUnreadable as fault:
            _log.warning("a draft that is damaged or of another version is ignored (%s)", fault)
            return None

    def save(self, till: str, kept: KeptDraft) -> None:
        """Keep a draft in place of an earlier one, unless its customer was erased while it was typed."""
        from posapp.storage.sales.draft_document import written_draft

        subscriber = kept.sale.subscriber
        if subscriber is not None and subscriber.id in self._erased():
            return
        self._settings.put(NAME, json.dumps({"till": till, "sale": written_draft(kept)}, ensure_ascii=False))

    def remove(self) -> None:
        """Remove the draft; nothing is written where there is none."""
        if self._settings.get(NAME) is not None:
            self._settings.remove(NAME)

    def erase(self, ids: Iterable[str]) -> None:
        """Remove the draft, whoever is named in it, and let no window that is open write these customers again."""
        self._settings.put(NAME, json.dumps({ERASED: sorted({*ids, *self._erased()})}))

    def _erased(self) -> frozenset[str]:
        stored = self._stored()
        ids = None if stored is None else stored.get(ERASED)
        return frozenset(str(each) for each in ids) if isinstance(ids, list) else frozenset()

    def _stored(self) -> "dict[str, object] | None":
        text = self._settings.get(NAME)
        if text is None:
            return None
        try:
            return dict(as_mapping(json.loads(text)))
        except ROW_ERRORS:
            return {}
