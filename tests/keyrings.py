"""A keyring of the tests' own: the backend that a computer would have, in memory."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class Drawer(KeyringBackend):
    """A keyring that lasts as long as the test.

    Attributes:
        kept: Its entries.
        refuses: The beginning of the names that it refuses to read or write.
        is_dismissed: Whether it says that there is no entry, until it is asked to write and is unlocked.
        written: What was written, in order, without the till's name.
    """

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.refuses = ""
        self.is_dismissed = False
        self.written: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002 - keyring's signature
        self._refuse(username)
        return None if self.is_dismissed else self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002 - keyring's signature
        self._refuse(username)
        self.is_dismissed = False
        self.written.append(username.partition(" of ")[0])
        self.kept[username] = password

    def _refuse(self, username: str) -> None:
        if self.refuses and username.startswith(self.refuses):
            raise KeyringLocked
