"""Writes and reads the code by which a till joins a shop: where the server is, and a secret that works once."""

import base64
import binascii
import hashlib
from dataclasses import dataclass, field

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["CodeInvalid", "InvitationCode", "read_code"]

SECRET_BYTES, CHECK_BYTES = 16, 3
LONGEST = 600
"""Characters; a code that a person pastes is never longer."""
USUAL_PORT = 5432


class CodeInvalid(InputError):
    """The text is no code of an invitation, or a character of it is wrong."""

    field = "code"
    sentence = mark(
        "errors", "Code: this is not an invitation of a shop, or a character is wrong. Check it, or ask for a new one."
    )


@dataclass(frozen=True, slots=True)
class InvitationCode:
    """What the code of an invitation says.

    Attributes:
        host: Where the shop server is; the folder of a Unix socket where it begins with "/".
        port: Its port.
        database: The database's name.
        secret: 16 random bytes, from which login and key of the invitation are derived; in no text of this value.
    """

    host: str
    port: int
    database: str
    secret: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The code as a person types it: letters and digits in groups of four."""
        port = "" if self.port == USUAL_PORT else str(self.port)
        content = self.secret + "\n".join((self.host, port, self.database)).encode()
        plain = base64.b32encode(content + _check(content)).decode().rstrip("=")
        return "-".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def read_code(text: str) -> InvitationCode:
    """Read a code, whatever blanks, dashes and letter case it was typed with.

    Raises:
        CodeInvalid: When it is none.
    """
    plain = "".join(text.split()).replace("-", "").upper()
    if not 0 < len(plain) <= LONGEST:
        raise CodeInvalid
    try:
        content = base64.b32decode(plain + "=" * (-len(plain) % 8))
        place, check = content[SECRET_BYTES:-CHECK_BYTES].decode(), content[-CHECK_BYTES:]
        host, port, database = place.split("\n")
        found = InvitationCode(host, int(port or USUAL_PORT), database, content[:SECRET_BYTES])
    except (binascii.Error, ValueError) as error:
        raise CodeInvalid from error
    is_whole = check == _check(content[:-CHECK_BYTES]) and found.text.replace("-", "") == plain
    if not is_whole or not (host and database and 0 < found.port < 1 << 16):
        raise CodeInvalid
    return found


def _check(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()[:CHECK_BYTES]
