"""The contract of actions: which are built in, what each happens to, and how a custom one may be named."""

import re
from collections.abc import Mapping

from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.records import Record, RecordList
from posapp.sandbox.request_body import check_flags, check_known, check_texts, need

__all__ = ["BUILT_IN", "KINDS", "action_fields", "changed_action", "object_kind"]

_VERBS = {
    "cart": "viewed added removed abandoned",
    "order": "placed confirmed cancelled shipped delivered",
    "product": "viewed purchased",
    "coupon": "redeemed",
    "refund": "requested received",
    "app": "installed removed spent",
    "form": "completed",
}
KINDS = frozenset(_VERBS)
"""The types of objects that an event can name."""
_KIND_OF = {f"{kind}.{verb}": kind for kind, verbs in _VERBS.items() for verb in verbs.split()}
BUILT_IN = frozenset(_KIND_OF) | {"checkout.started", "page.viewed", "subscribed", "unsubscribed"}
_OLDER = frozenset({"app.install", "app.remove"})
_NAME = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
_PARAMETERS = frozenset({"name", "title", "goal", "passive"})


def object_kind(action: str) -> str:
    """Give the kind of thing that a built-in action happens to; empty for those that happen to none."""
    return _KIND_OF.get(action, "")


def action_fields(body: Mapping[str, object], actions: RecordList) -> Record:
    """Give the fields of a new custom action; raises Refusal."""
    _check(body)
    need(body, "name", "title")
    name = str(body["name"])
    if not _NAME.fullmatch(name):
        raise ApiError(422, "invalid", "name is not object.verb in lower case", "name")
    if name in BUILT_IN or name in _OLDER or actions.by_key(name) is not None:
        raise ApiError(422, "invalid", "name is taken", "name")
    return {"goal": False, "passive": True, **body}


def changed_action(body: Mapping[str, object], action: Record) -> Record:
    """Give the fields of a custom action that change; its name cannot; raises Refusal."""
    _check(body)
    need(body, *(name for name in ("name", "title") if name in body))
    if body.get("name", action["name"]) != action["name"]:
        raise ApiError(422, "invalid", "the name of an action cannot change", "name")
    return dict(body)


def _check(body: Mapping[str, object]) -> None:
    check_known(body, _PARAMETERS, "an action")
    check_texts(body, "name", "title")
    check_flags(body, "goal", "passive")
