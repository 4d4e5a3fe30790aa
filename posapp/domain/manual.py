"""Joins the pages of the manual into one text, and finds its sections."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Manual", "join_pages", "section_of_link"]

_ANCHOR = re.compile(r'\s*<a name="([^"]+)"></a>\s*')
_HEADING = re.compile(r"#{1,6} \S")
_FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """The whole manual in one language.

    Attributes:
        text: Markdown without anchors.
        sections: The number of the heading, from 0, that each anchor and each page stands for.
    """

    text: str
    sections: Mapping[str, int]


def join_pages(pages: Mapping[str, str]) -> Manual:
    """Give the manual made of pages of Markdown, by their file names, in their order.

    An anchor such as `<a name="screen-review"></a>` on a line of its own names the heading that follows it. The first
    heading of a page is also named by the page's file.
    """
    lines: list[str] = []
    sections: dict[str, int] = {}
    count = 0
    for name, text in pages.items():
        waiting, in_code = [name], False
        for line in text.splitlines():
            in_code ^= _FENCE.match(line) is not None
            anchor = None if in_code else _ANCHOR.fullmatch(line)
            if anchor is not None:
                waiting.append(anchor[1])
                continue
            if not in_code and _HEADING.match(line):
                sections.update(dict.fromkeys(waiting, count))
                waiting, count = [], count + 1
            lines.append(line)
        lines.append("")
    return Manual(text="\n".join(lines), sections=sections)


def section_of_link(link: str) -> str | None:
    """Give the anchor or the page that a link inside the manual leads to; None where it leads out of the manual.

    Args:
        link: As the manual writes it: "manager.md#screen-review", "#screen-review" or "cashier.md".
    """
    page, _, anchor = link.partition("#")
    inside = not page or (page.endswith(".md") and ":" not in page and "/" not in page)
    return (anchor or page) if inside and link else None
