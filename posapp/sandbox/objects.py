"""The things that events happen to, found again by id or by source and reference."""

from collections.abc import Callable, Mapping

from posapp.sandbox.actions_contract import KINDS
from posapp.sandbox.records import Record, RecordList

__all__ = ["ObjectStore"]


class ObjectStore:
    """Orders, products, coupons, refunds, carts, apps, forms.

    Args:
        new_id: Gives an id nobody has, for a kind in two letters.
    """

    def __init__(self, new_id: Callable[[str], str]) -> None:
        self._new_id = new_id
        self._records = {kind: RecordList("code" if kind == "coupon" else "") for kind in KINDS}
        self._found_by: dict[tuple[str, str, str], str] = {}

    def of(self, kind: str) -> RecordList:
        """Give every thing of a kind."""
        return self._records[kind]

    def add(self, kind: str, fields: Mapping[str, object]) -> Record:
        """Keep a new thing."""
        record = self._records[kind].add({**fields, "id": self._new_id(kind[0] + kind[-1])})
        reference = _reference(kind, fields)
        if reference is not None:
            self._found_by[reference] = record["id"]
        return record

    def find(self, kind: str, parameters: Mapping[str, object]) -> Record | None:
        """Give the thing with this source and reference (a coupon: with this code), or None."""
        if kind == "coupon":
            return self._records[kind].by_key(str(parameters.get("code", "")))
        reference = _reference(kind, parameters)
        return None if reference is None else self._records[kind].get(self._found_by.get(reference, ""))


def _reference(kind: str, fields: Mapping[str, object]) -> tuple[str, str, str] | None:
    source, reference = fields.get("source"), fields.get("reference")
    return (kind, str(source), str(reference)) if source and reference else None
