"""Defines the base classes of every error that posapp raises on purpose.

    PosappError                 a sentence and the facts in it
    ├── InputError              somebody typed, scanned or passed something that cannot be taken; names the field
    ├── RuleError               the counter's rules refuse it (a used receipt, a move a state does not allow)
    ├── EnvironmentFault        the machine, not the program: disk, file, keyring, second copy
    └── HellotextError          the other side, or the way to it

Each class owns one English sentence with named gaps; `str(error)` fills them. Screens translate the same sentence,
so an error reads alike in the window, on the command line and in a log. Facts never hold a token, a key, a phone
number, an e-mail or a name.
"""

from typing import ClassVar

from posapp.domain.texts import mark

__all__ = ["EnvironmentFault", "HellotextError", "InputError", "PosappError", "RuleError"]


class PosappError(Exception):
    """The base of all errors: a sentence for a person, with its facts.

    Attributes:
        sentence: The English text with named gaps, as `str.format` reads them.
        facts: The values for the gaps.
    """

    sentence: ClassVar[str] = mark("errors", "Something went wrong.")

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence.format(**facts))

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error cross a process boundary with its facts."""
        return _rebuild, (type(self), self.facts)


class InputError(PosappError):
    """An input is invalid. `field` names it, in the words of the form and the command line."""

    field: ClassVar[str] = ""


class RuleError(PosappError):
    """A rule of the counter refuses a valid request."""


class EnvironmentFault(PosappError):
    """The machine failed: disk, file or keyring; nothing was lost or overwritten."""


class HellotextError(PosappError):
    """Hellotext refused, or could not be reached."""


def _rebuild(kind: type[PosappError], facts: dict[str, object]) -> PosappError:
    return kind(**facts)
