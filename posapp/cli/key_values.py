"""Reads `key=value` options, with dotted keys for nested values (`total.amount=89.90`)."""

from collections.abc import Mapping, Sequence

import click

__all__ = ["Nested", "read_key_values", "read_nested"]

Nested = Mapping[str, "str | Nested"]
"""Texts by key, and nested mappings by the first part of a dotted key."""


def read_key_values(texts: Sequence[str], option: str) -> dict[str, str]:
    """Give each value under its key.

    Args:
        texts: As typed, each `key=value`; the value may be empty or contain further `=`.
        option: The option's name, for the error.

    Raises:
        click.UsageError: When one has no `=`, an empty key, or a key that came before.
    """
    key_values: dict[str, str] = {}
    for text in texts:
        key, sign, value = text.partition("=")
        if not sign or not key.strip():
            raise click.UsageError(f"{option}: “{text[:40]}” is not key=value.")
        if key.strip() in key_values:
            raise click.UsageError(f"{option}: “{key.strip()[:40]}” was given twice.")
        key_values[key.strip()] = value
    return key_values


def read_nested(texts: Sequence[str], option: str) -> Nested:
    """Give each value under its key, a dotted key (`total.amount`) as a mapping in a mapping.

    Raises:
        click.UsageError: As `read_key_values`, and when a key is both a value and a mapping.
    """
    tree: dict[str, str | Nested] = {}
    for key, value in read_key_values(texts, option).items():
        _insert(tree, key.split("."), value, f"{option}: “{key[:40]}”")
    return tree


def _insert(tree: dict[str, "str | Nested"], path: list[str], value: str, where: str) -> None:
    name, *rest = path
    if not name:
        raise click.UsageError(f"{where} has an empty part beside a dot.")
    if not rest:
        if name in tree:
            raise click.UsageError(f"{where} is both a value and a group.")
        tree[name] = value
        return
    inner = tree.setdefault(name, {})
    if not isinstance(inner, dict):
        raise click.UsageError(f"{where} is both a value and a group.")
    _insert(inner, rest, value, where)
