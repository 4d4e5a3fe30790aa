"""Says how the line to Hellotext stands: a sign, a word, and a sentence with what to do."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from posapp.services.on_till.till import TokenMissing
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.labels.sentences import sentence

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(_context: str, _text: str) -> str: ...
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP  # typed above: its own types give any object

__all__ = ["LineSign", "failure_state", "found_message", "line_sentence", "line_sign", "line_word"]


@dataclass(frozen=True, slots=True)
class LineSign:
    """How a state of the line looks; no two states share an icon, for people who do not see colours.

    Attributes:
        tone: Of the chip: "good", "warn", "danger" or "soft".
        icon: In resources/icons.
        word: What the chip says, in English.
        sentence: What it means and what to do, in English; empty where there is nothing to do.
    """

    tone: str
    icon: str
    word: str
    sentence: str = ""


def line_sign(state: ConnectionState) -> LineSign:
    """Give the sign of a state."""
    return _LOOKS[state]


def line_word(state: ConnectionState) -> str:
    """Give the word of a state in the person's language."""
    return _translated(_LOOKS[state].word)


def line_sentence(status: SyncStatus) -> str:
    """Give what the state means and what to do; empty while all is well."""
    if status.blocking_error is not None:
        return sentence(status.blocking_error)
    return _translated(_LOOKS[status.connection].sentence)


def failure_state(error: Exception) -> ConnectionState | None:
    """Give the state of the line that a failure of the sender shows; None where it shows none."""
    return ConnectionState.TOKEN_MISSING if isinstance(error, TokenMissing) else None


def found_message(status: SyncStatus, now: datetime) -> str:
    """Give what somebody hears who asked to send now; with the time, since it may be the same as before.

    Args:
        status: What was found.
        now: By the shop's clock.
    """
    parts = [f"{now:%H:%M:%S} · {line_word(status.connection)}.", line_sentence(status), _Waiting().text(status)]
    return " ".join(part for part in parts if part)


class _Waiting(QObject):
    """What waits: `lupdate` finds a singular and a plural in a class's own `tr` alone."""

    def text(self, status: SyncStatus) -> str:
        waiting = status.counts.waiting
        if not waiting:
            return self.tr("Nothing is waiting.") if status.connection is ConnectionState.ONLINE else ""
        if status.connection is ConnectionState.ONLINE:
            return self.tr("%n payment(s) on their way.", "", waiting)
        return self.tr("%n payment(s) waiting, safe on this computer.", "", waiting)


def _translated(text: str) -> str:
    return QCoreApplication.translate("line", text) if text else ""


_LOOKS: dict[ConnectionState, LineSign] = {
    ConnectionState.UNKNOWN: LineSign("soft", "sending", QT_TRANSLATE_NOOP("line", "Connecting…")),
    ConnectionState.ONLINE: LineSign("good", "online", QT_TRANSLATE_NOOP("line", "Online")),
    ConnectionState.OFFLINE: LineSign(
        "warn",
        "offline",
        QT_TRANSLATE_NOOP("line", "Offline – keep selling"),
        QT_TRANSLATE_NOOP("line", "Hellotext cannot be reached. Check the network cable or the Wi-Fi."),
    ),
    ConnectionState.NO_ANSWER: LineSign(
        "warn",
        "hourglass",
        QT_TRANSLATE_NOOP("line", "No answer – keep selling"),
        QT_TRANSLATE_NOOP(
            "line", "Hellotext was asked and does not answer. Nothing to do: posapp asks again every few seconds."
        ),
    ),
    ConnectionState.SERVER_FAILED: LineSign(
        "warn",
        "alert",
        QT_TRANSLATE_NOOP("line", "Hellotext has a problem – keep selling"),
        QT_TRANSLATE_NOOP("line", "Nothing to do: posapp asks again every few seconds."),
    ),
    ConnectionState.THROTTLED: LineSign(
        "warn",
        "clock",
        QT_TRANSLATE_NOOP("line", "Hellotext is busy – keep selling"),
        QT_TRANSLATE_NOOP("line", "Hellotext asked to wait. Nothing to do: posapp goes on by itself."),
    ),
    ConnectionState.TOKEN_MISSING: LineSign(
        "danger", "no-key", QT_TRANSLATE_NOOP("line", "Token missing – ask a manager")
    ),
    ConnectionState.TOKEN_REFUSED: LineSign(
        "danger",
        "key",
        QT_TRANSLATE_NOOP("line", "Token rejected – ask a manager"),
        QT_TRANSLATE_NOOP(
            "line",
            "Hellotext does not accept this till's API token. Keep selling; a manager enters another in Settings.",
        ),
    ),
    ConnectionState.NOT_PERMITTED: LineSign(
        "danger",
        "not-sent",
        QT_TRANSLATE_NOOP("line", "Not permitted – ask a manager"),
        QT_TRANSLATE_NOOP(
            "line",
            "Hellotext does not permit this to the token. Keep selling; a manager asks the administrator in Hellotext.",
        ),
    ),
    ConnectionState.CERTIFICATE_INVALID: LineSign(
        "danger",
        "shield",
        QT_TRANSLATE_NOOP("line", "Connection not trusted – keep selling"),
        QT_TRANSLATE_NOOP("line", "The connection is not trusted. Tell whoever looks after the network."),
    ),
    ConnectionState.NOT_HELLOTEXT: LineSign(
        "warn",
        "sign-in",
        QT_TRANSLATE_NOOP("line", "Sign-in page – keep selling"),
        QT_TRANSLATE_NOOP(
            "line", "A page of the network wants a sign-in. Open any web page on this computer and sign in."
        ),
    ),
}
