"""Stores reports of the program's own errors: one small text file each, the newest ten kept."""

import re
from datetime import UTC, datetime
from pathlib import Path

from posapp.storage.faults import fault_of
from posapp.storage.files.output_files import write_output
from posapp.storage.files.private_files import make_private_folder

__all__ = ["ReportFiles"]

KEPT = 10
STAMP = "%Y%m%d-%H%M%S-%f"
NAME = re.compile(r"problem-(\d{8}-\d{6}-\d{6})\.txt")


class ReportFiles:
    """The reports in a folder.

    Args:
        folder: Where they lie; made at the first.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, at: datetime, text: str) -> Path:
        """Keep a report of a moment, remove the oldest beyond ten, and give its file; raises EnvironmentFault."""
        file = self._folder / f"problem-{at.astimezone(UTC):{STAMP}}.txt"
        try:
            make_private_folder(self._folder)
            write_output(file, text.encode(), overwrite=True)
            for _at, old in self.all()[KEPT:]:
                old.unlink(missing_ok=True)
        except OSError as error:
            raise fault_of(error, file) from error
        return file

    def all(self) -> tuple[tuple[datetime, Path], ...]:
        """Give each report's moment, UTC, and its file, the newest first; raises EnvironmentFault."""
        try:
            files = sorted(self._folder.iterdir(), reverse=True) if self._folder.is_dir() else []
        except OSError as error:
            raise fault_of(error, self._folder) from error
        named = [(NAME.fullmatch(file.name), file) for file in files]
        return tuple((datetime.strptime(name[1], STAMP).replace(tzinfo=UTC), file) for name, file in named if name)

    def read(self, file: Path) -> str:
        """Give the text of a report; raises EnvironmentFault."""
        try:
            return file.read_text("utf-8", "replace")
        except OSError as error:
            raise fault_of(error, file) from error
