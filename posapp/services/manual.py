"""Reads the manual that is installed with posapp."""

from pathlib import Path

from posapp.domain.manual import Manual, join_pages

__all__ = ["read_manual"]

FIRST_PAGES = ("index.md", "cashier.md", "manager.md", "pos.md", "tills.md", "install.md", "scripts.md")
"""In the order in which somebody reads them; what else there is comes after."""


def read_manual(folder: Path) -> Manual:
    """Give the manual in a folder of Markdown files, one folder a language.

    Raises:
        FileNotFoundError: When there is no page in it.
        OSError: When a page cannot be read.
    """
    there = {file.name: file for file in sorted(folder.glob("*.md"))}
    if not there:
        raise FileNotFoundError(folder)
    names = [*(name for name in FIRST_PAGES if name in there), *(name for name in there if name not in FIRST_PAGES)]
    return join_pages({name: there[name].read_text(encoding="utf-8") for name in names})
