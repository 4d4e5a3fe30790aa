"""Writes a summary as a PDF for the command line, which has no window."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.app.application import make_application, use_offscreen_without_a_screen
from posapp.domain.summary.page_size import PageSize
from posapp.services.files.exported_files import write_output

if TYPE_CHECKING:
    from posapp.domain.shop import Shop
    from posapp.domain.summary.summary import Summary

__all__ = ["write_pdf"]


def write_pdf(summary: "Summary", shop: "Shop", file: Path, paper: str, *, overwrite: bool) -> None:
    """Lay out a summary in English and write it; raises as `write_output` does."""
    use_offscreen_without_a_screen(os.environ)
    make_application()
    from posapp.ui.office.summary.pdf import summary_pdf

    write_output(file, summary_pdf(summary, shop, PageSize(paper)), overwrite=overwrite)
