"""What a check found, and what mends it, in words."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.reconciliation.discrepancies import Finding, FindingKind, Mending

__all__ = ["advice", "discrepancy_label", "explanation", "fix_label"]


def explanation() -> str:
    """Give what a check is for, before there is one."""
    return QCoreApplication.translate(
        "check",
        "Compares the till's own export with what was recorded here and what Hellotext confirmed. Nothing is changed "
        "until you choose what mends it.",
    )


def discrepancy_label(kind: FindingKind) -> str:
    """Give what does not go together."""
    translate = QCoreApplication.translate
    words = {
        FindingKind.ONLY_IN_TILL: translate("check", "Only in the till"),
        FindingKind.UNDONE_HERE: translate("check", "Undone here"),
        FindingKind.ONLY_HERE: translate("check", "Only here"),
        FindingKind.OTHER_RECEIPT: translate("check", "Here under another receipt"),
        FindingKind.AMOUNT_DIFFERS: translate("check", "The amounts differ"),
        FindingKind.NOT_AT_HELLOTEXT: translate("check", "Not at Hellotext yet"),
    }
    return words[kind]


def fix_label(mending: Mending) -> str:
    """Give the text of the one button that mends it; empty where nothing on this screen does."""
    translate = QCoreApplication.translate
    words = {
        Mending.RECORD: translate("check", "Record it now"),
        Mending.CORRECT_RECEIPT: translate("check", "Correct the receipt"),
        Mending.SEND_TO_REVIEW: translate("check", "Send to review"),
        Mending.DECIDE: translate("check", "Open the review"),
        Mending.SEND_NOW: translate("check", "Sync now"),
        Mending.REFUND: translate("check", "Refund the difference"),
        Mending.NOTHING: "",
    }
    return words[mending]


def advice(found: Finding) -> str:
    """Give one sentence about what to do."""
    translate = QCoreApplication.translate
    if found.mending is Mending.NOTHING:
        return _advice_without_a_button(found)
    sentences = {
        Mending.RECORD: translate(
            "check", "Nobody recorded it here. It is recorded with the till's own time, and sent."
        ),
        Mending.CORRECT_RECEIPT: translate(
            "check",
            "Give the sale the number that the till printed. Hellotext keeps the number that it was sent with, if any.",
        ),
        Mending.SEND_TO_REVIEW: translate(
            "check", "It is kept from being sent until somebody decides in the review what is right."
        ),
        Mending.DECIDE: translate("check", "It waits in the review for somebody's decision."),
        Mending.SEND_NOW: translate("check", "The program works on it by itself; it can be tried at once."),
        Mending.REFUND: translate("check", "Hellotext has more than the till took; pay the difference back here."),
    }
    return sentences[found.mending]


def _advice_without_a_button(found: Finding) -> str:
    translate = QCoreApplication.translate
    if found.kind is FindingKind.UNDONE_HERE:
        return translate(
            "check", "It was undone here. If the till is right, record it again under another receipt's number."
        )
    if found.kind is FindingKind.AMOUNT_DIFFERS:
        return translate(
            "check", "Less was recorded than the till took; record the rest under another receipt's number."
        )
    return translate("check", "It was handed over to another till, which goes on with it.")
