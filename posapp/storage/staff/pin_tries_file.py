"""Stores the wrong PIN tries of each person in a small file outside the till's folder."""

import json
import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

__all__ = ["PinAttemptsFile"]

MAX_BYTES = 65_536
MAX_PEOPLE = 200


class PinAttemptsFile:
    """Texts by id. A file that cannot be read or written counts as empty, since the ledger counts too.

    Args:
        file: Where; its folder is made when something is kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self, name: str) -> str | None:
        """Give the text of an id, or None."""
        return self._read().get(name)

    def save(self, name: str, text: str) -> bool:
        """Keep a text under an id, and say whether it is on disk."""
        kept = {other: value for other, value in self._read().items() if other != name}
        return self._write({**dict(list(kept.items())[-MAX_PEOPLE + 1 :]), name: text})

    def delete(self, name: str) -> None:
        """Remove an id; nothing is written where it is not there."""
        kept = self._read()
        if kept.pop(name, None) is not None:
            self._write(kept)

    def _read(self) -> dict[str, str]:
        try:
            with self._file.open("rb") as file:
                found = json.loads(file.read(MAX_BYTES))
        except (OSError, ValueError, RecursionError):
            return {}
        pairs = found.items() if isinstance(found, dict) else ()
        return {name: text for name, text in pairs if isinstance(text, str)}

    def _write(self, texts: dict[str, str]) -> bool:
        unfinished = self._file.with_name(f"{self._file.name}.{token_hex(4)}")
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                json.dump(texts, file)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self._file)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            return False
        return True
