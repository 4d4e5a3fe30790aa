"""The contract of a profile: which spellings it takes, and in which shapes it comes back."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from posapp.sandbox.options import FieldShape
from posapp.sandbox.records import Record
from posapp.sandbox.refusals import Refusal

__all__ = ["profile_fields", "shown_profile"]

_SPELLINGS = {
    "first_name": "first_name",
    "last_name": "last_name",
    "phone": "phone",
    "phone[mobile]": "phone",
    "email": "email",
    "email[primary]": "email",
    "reference": "reference",
}
_PHONE = re.compile(r"\+[1-9][0-9]{6,14}")


def profile_fields(body: Mapping[str, object]) -> dict[str, str]:
    """Give the fields of a profile that a body names; raises Refusal."""
    fields: dict[str, str] = {}
    for name, value in body.items():
        if name.startswith("property_by_id["):
            continue
        if name not in _SPELLINGS:
            raise Refusal(422, "invalid", f"{name} is not a parameter of a profile", name)
        if not isinstance(value, str):
            raise Refusal(422, "invalid", f"{name} is not text", name)
        fields[_SPELLINGS[name]] = value
    if fields.get("phone") and not _PHONE.fullmatch(fields["phone"]):
        raise Refusal(422, "phone_number_invalid", "the phone number is invalid", "phone")
    return fields


def shown_profile(record: Record, shape: FieldShape) -> Record:
    """Give a profile as a list shows it, in one of the shapes that the documentation leaves open."""
    names = {"id": record["id"], "first_name": record["first_name"], "last_name": record["last_name"]}
    names |= {"reference": record["reference"]}
    return names | _SHAPES[shape](record)


def _as_strings(record: Record) -> Record:
    created = datetime.fromtimestamp(record["created_at"], UTC).isoformat()
    contact = {"phone": record["phone"] or None, "email": record["email"] or None}
    return {**contact, "subscription_state": record["state"], "created_at": created}


def _as_lists(record: Record) -> Record:
    contact = {"phones": _present(record["phone"]), "emails": _present(record["email"])}
    return {**contact, "state": record["state"], "created_at": record["created_at"]}


def _as_kinds(record: Record) -> Record:
    phones = [{"kind": "mobile", "value": each} for each in _present(record["phone"])]
    emails = [{"kind": "primary", "value": each} for each in _present(record["email"])]
    return {
        "phones": phones,
        "emails": emails,
        "subscription": record["state"],
        "created_at": record["created_at"],
    }


def _present(text: str) -> list[str]:
    return [text] if text else []


_SHAPES = {
    FieldShape.STRING: _as_strings,
    FieldShape.LIST: _as_lists,
    FieldShape.KIND_VALUE: _as_kinds,
}
