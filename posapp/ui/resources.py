"""Finds pictures, style and texts: beside the package in a checkout, inside it in a wheel and in the bundle."""

from functools import cache
from pathlib import Path

import posapp

__all__ = ["resource"]


def resource(*parts: str) -> Path:
    """Give the path of a resource by its folder and file: "icons", "search.svg"."""
    return _folder().joinpath(*parts)


@cache
def _folder() -> Path:
    package = Path(posapp.__file__).resolve().parent
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"
