"""Finds the texts of the program for the translators, and builds what the window loads: `poe texts`."""

import subprocess
import sys
from pathlib import Path

__all__ = ["update_texts"]

PROJECT = Path(__file__).resolve().parents[1]
MARK = "QT_TRANSLATE_NOOP+=mark"
"""`mark` of posapp.domain.texts marks a text as Qt's own function does."""


def update_texts(file: Path, *, only_plurals: bool = False) -> None:
    """Bring a file of translations up to the texts of the program; new ones are unfinished, unused ones go.

    Args:
        file: A `.ts` file, which may not exist yet.
        only_plurals: Whether only texts with a number are listed, as English needs.

    Raises:
        subprocess.CalledProcessError: `lupdate` could not read the program or write the file.
    """
    kind = ["-pluralonly"] if only_plurals else []
    sources = sorted(map(str, (PROJECT / "posapp").rglob("*.py")))
    options = ["-tr-function-alias", MARK, "-no-obsolete", "-locations", "none", *kind]
    _run("pyside6-lupdate", *sources, *options, "-ts", str(file))


def main() -> None:
    """Update and build every language."""
    for file in sorted((PROJECT / "resources/translations").glob("posapp_*.ts")):
        update_texts(file, only_plurals=file.stem == "posapp_en")
        _run("pyside6-lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).with_name(tool), *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    main()
