"""The contract of a profile: which spellings it takes, whom it finds, and in which shapes it comes back."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.options import FieldShape
from posapp.sandbox.profiles import Profiles
from posapp.sandbox.records import Record, RecordList

__all__ = ["check_identity", "found_profile", "profile_fields", "shown_profile"]

_SPELLINGS = {
    "first_name": "first_name",
    "last_name": "last_name",
    "phone": "phone",
    "phone[mobile]": "phone",
    "email": "email",
    "email[primary]": "email",
    "reference": "reference",
}
_PROPERTY = re.compile(r"property_by_id\[([^\[\]]+)\]")
_PHONE = re.compile(r"\+[1-9][0-9]{6,14}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def profile_fields(body: Mapping[str, object], properties: RecordList) -> Record:
    """Give the fields of a profile that a body names; raises Refusal."""
    fields: Record = {}
    values: dict[str, str] = {}
    for name, value in body.items():
        text = _text(name, value)
        own = _PROPERTY.fullmatch(name)
        if own is not None:
            values[_property(own[1], name, properties)] = text
        elif fields.setdefault(_spelling(name), text) != text:
            raise ApiError(422, "ambiguous_parameter", f"{name} is given twice, differently", name)
    _check_contacts(fields)
    return {**fields, "properties": values} if values else fields


def found_profile(people: Profiles, fields: Record) -> Record | None:
    """Give whom phone and e-mail belong to, or None; raises Refusal when they belong to two."""
    owners = {people.owner_of(fields[name]) for name in ("phone", "email") if name in fields} - {None}
    if len(owners) > 1:
        raise ApiError(422, "identity_assigned", "phone and e-mail belong to two profiles", "email")
    return people.get(str(owners.pop())) if owners else None


def check_identity(people: Profiles, fields: Record, own: str, unique: frozenset[str]) -> None:
    """Refuse what belongs to another profile; raises Refusal.

    Args:
        people: All profiles.
        fields: What a profile is to have.
        own: The profile's id; empty for a new one.
        unique: The ids of the properties whose values are unique.
    """
    for name in ("phone", "email"):
        if name in fields and people.owner_of(fields[name]) not in {None, own}:
            raise ApiError(422, "identity_assigned", f"the {name} belongs to another profile", name)
    for identity, value in fields.get("properties", {}).items():
        if identity in unique and people.owner_of_property(identity, value) not in {None, own}:
            name = f"property_by_id[{identity}]"
            raise ApiError(422, "identity_assigned", "the value belongs to another profile", name)


def shown_profile(record: Record, shape: FieldShape, *, with_reference: bool) -> Record:
    """Give a profile as it is shown, in one of the shapes that the documentation leaves open."""
    names = {name: record[name] for name in ("id", "first_name", "last_name")}
    reference = {"reference": record["reference"]} if with_reference else {}
    return names | reference | _SHAPES[shape](record)


def _text(name: str, value: object) -> str:
    if value is None or value == "":
        raise ApiError(422, "parameter_invalid_empty", f"{name} is empty", name)
    if not isinstance(value, str):
        raise ApiError(422, "invalid", f"{name} is not text", name)
    return value


def _spelling(name: str) -> str:
    if name not in _SPELLINGS:
        raise ApiError(422, "invalid", f"{name} is not a parameter of a profile", name)
    return _SPELLINGS[name]


def _property(identity: str, name: str, properties: RecordList) -> str:
    if properties.get(identity) is None:
        raise ApiError(404, "not_found", "no such property", name)
    return identity


def _check_contacts(fields: Mapping[str, str]) -> None:
    if "phone" in fields and not _PHONE.fullmatch(fields["phone"]):
        raise ApiError(422, "phone_number_invalid", "the phone number is invalid", "phone")
    if "email" in fields and not _EMAIL.fullmatch(fields["email"]):
        raise ApiError(422, "invalid", "the e-mail address is invalid", "email")


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
    return {"phones": phones, "emails": emails, "subscription": record["state"], "created_at": record["created_at"]}


def _present(text: str) -> list[str]:
    return [text] if text else []


_SHAPES = {
    FieldShape.STRING: _as_strings,
    FieldShape.LIST: _as_lists,
    FieldShape.KIND_VALUE: _as_kinds,
}
