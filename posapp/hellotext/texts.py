"""Cleans texts and ids from outside for the file, an address and the screen."""

__all__ = ["MAX_TEXT_LENGTH", "identity_of", "text_of"]

MAX_TEXT_LENGTH = 500
MAX_ID_LENGTH = 255


def text_of(value: object) -> str:
    """Give a text or a number on one line, cut where it is absurdly long; empty for anything else."""
    if not isinstance(value, str | int) or isinstance(value, bool):
        return ""
    return " ".join(_whole(str(value)[:MAX_TEXT_LENGTH]).split())


def identity_of(value: object) -> str:
    """Give an id, never changed; empty for what is none, or could not be asked for again."""
    if not isinstance(value, str | int) or isinstance(value, bool):
        return ""
    identity = str(value).strip()
    return identity if len(identity) <= MAX_ID_LENGTH and identity.isprintable() else ""


def _whole(text: str) -> str:
    """JSON can hold halves of signs, which neither a file nor an address can."""
    return text.encode("utf-8", "replace").decode()
