"""Reads the body of a request: one JSON object, whose parameters are known and of their type."""

import json
from collections.abc import Collection, Mapping
from typing import NoReturn

from starlette.requests import Request

from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.records import Record

__all__ = ["check_flags", "check_flat", "check_known", "check_texts", "need", "read_json_body"]

MAX_BODY_BYTES = 1_000_000


async def read_json_body(request: Request) -> Record:
    """Read the body; raises Refusal when it is not one JSON object, declared as such."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise ApiError(400, "invalid", "the body is not declared as application/json")
    text = await request.body()
    if len(text) > MAX_BODY_BYTES:
        raise ApiError(400, "invalid", "the body is too large")
    try:
        body = json.loads(text.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise ApiError(400, "invalid", "the body is not JSON") from error
    if not isinstance(body, dict):
        raise ApiError(400, "invalid", "the body is not an object")
    return body


def check_known(body: Mapping[str, object], known: Collection[str], of: str) -> None:
    """Refuse parameters that nobody has documented."""
    for name in body:
        if name not in known:
            raise ApiError(422, "invalid", f"{name} is not a parameter of {of}", name)


def need(body: Mapping[str, object], *names: str, inside: str = "") -> None:
    """Refuse a body in which a parameter is missing or empty."""
    for name in names:
        parameter = f"{inside}[{name}]" if inside else name
        if name not in body:
            raise ApiError(422, "parameter_missing", f"{parameter} is required", parameter)
        if body[name] is None or body[name] in ("", [], {}):
            raise ApiError(422, "parameter_invalid_empty", f"{parameter} is empty", parameter)


def check_texts(body: Mapping[str, object], *names: str) -> None:
    """Refuse parameters that are there and not text."""
    for name in names:
        if name in body and not isinstance(body[name], str):
            raise ApiError(422, "invalid", f"{name} is not text", name)


def check_flags(body: Mapping[str, object], *names: str) -> None:
    """Refuse parameters that are there and neither true nor false."""
    for name in names:
        if name in body and not isinstance(body[name], bool):
            raise ApiError(422, "invalid", f"{name} is neither true nor false", name)


def check_flat(metadata: object) -> None:
    """Refuse metadata that is not a flat object."""
    flat = isinstance(metadata, dict) and not any(isinstance(value, dict | list) for value in metadata.values())
    if not flat:
        raise ApiError(422, "invalid", "metadata is not a flat object", "metadata")


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)
