"""What a check found, and what mends it, in words."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.three_way import Finding, FindingKind, Mending
from posapp.services.checking import CheckedDay
from posapp.ui.sentences import sentence

__all__ = ["advice", "explanation", "kind_word", "mending_word", "problem_words", "summary_words"]

MOST_PROBLEMS = 5


def explanation() -> str:
    """Give what a check is for, before there is one."""
    return QCoreApplication.translate(
        "check",
        "Compares the till's own export with what was recorded here and what Hellotext confirmed. Nothing is changed "
        "until you choose what mends it.",
    )


def summary_words(found: CheckedDay) -> str:
    """Give what a check came to, in one line."""
    tr = QCoreApplication.translate
    fitting = tr("check", "{lines} receipts · {confirmed} confirmed by Hellotext · {accepted} received").format(
        lines=found.lines, confirmed=found.confirmed, accepted=found.accepted
    )
    never = tr("check", "%n without a customer", "", found.never_sent) if found.never_sent else ""
    mend = tr("check", "%n to mend", "", len(found.findings))
    return " · ".join(part for part in (fitting, never, mend) if part)


def problem_words(found: CheckedDay) -> str:
    """Give the first lines that could not be read, each with why."""
    tr = QCoreApplication.translate
    lines = [
        tr("check", "Line {line}: {sentence}").format(line=each.line, sentence=sentence(each.error))
        for each in found.problems[:MOST_PROBLEMS]
    ]
    if len(found.problems) > MOST_PROBLEMS:
        lines.append(tr("check", "… and %n more line(s)", "", len(found.problems) - MOST_PROBLEMS))
    return "\n".join(lines)


def kind_word(kind: FindingKind) -> str:
    """Give what does not go together."""
    tr = QCoreApplication.translate
    words = {
        FindingKind.ONLY_IN_TILL: tr("check", "Only in the till"),
        FindingKind.UNDONE_HERE: tr("check", "Undone here"),
        FindingKind.ONLY_HERE: tr("check", "Only here"),
        FindingKind.OTHER_RECEIPT: tr("check", "Here under another receipt"),
        FindingKind.AMOUNT_DIFFERS: tr("check", "The amounts differ"),
        FindingKind.NOT_AT_HELLOTEXT: tr("check", "Not at Hellotext yet"),
    }
    return words[kind]


def mending_word(mending: Mending) -> str:
    """Give the text of the one button that mends it; empty where nothing on this screen does."""
    tr = QCoreApplication.translate
    words = {
        Mending.RECORD: tr("check", "Record it now"),
        Mending.CORRECT_RECEIPT: tr("check", "Correct the receipt"),
        Mending.SEND_TO_REVIEW: tr("check", "Send to review"),
        Mending.DECIDE: tr("check", "Open the review"),
        Mending.SEND_NOW: tr("check", "Sync now"),
        Mending.REFUND: tr("check", "Refund the difference"),
        Mending.NOTHING: "",
    }
    return words[mending]


def advice(found: Finding) -> str:
    """Give one sentence about what to do."""
    tr = QCoreApplication.translate
    if found.mending is Mending.NOTHING:
        return _advice_without_a_button(found)
    sentences = {
        Mending.RECORD: tr("check", "Nobody recorded it here. It is recorded with the till's own time, and sent."),
        Mending.CORRECT_RECEIPT: tr(
            "check",
            "Give the sale the number that the till printed. Hellotext keeps the number that it was sent with, if any.",
        ),
        Mending.SEND_TO_REVIEW: tr(
            "check", "It is kept from being sent until somebody decides in the review what is right."
        ),
        Mending.DECIDE: tr("check", "It waits in the review for somebody's decision."),
        Mending.SEND_NOW: tr("check", "The program works on it by itself; it can be tried at once."),
        Mending.REFUND: tr("check", "Hellotext has more than the till took; pay the difference back here."),
    }
    return sentences[found.mending]


def _advice_without_a_button(found: Finding) -> str:
    tr = QCoreApplication.translate
    if found.kind is FindingKind.UNDONE_HERE:
        return tr("check", "It was undone here. If the till is right, record it again under another receipt's number.")
    if found.kind is FindingKind.AMOUNT_DIFFERS:
        return tr("check", "Less was recorded than the till took; record the rest under another receipt's number.")
    return tr("check", "It was handed over to another till, which goes on with it.")
