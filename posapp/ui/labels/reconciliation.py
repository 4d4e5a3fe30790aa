"""What a check found, and what mends it, in words."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.reconciliation.discrepancies import Finding, FindingKind, Mending

__all__ = ["advice", "discrepancy_label", "explanation", "fix_label"]


def explanation() -> str:
    """Give what a check is for, before there is one."""
    return QCoreApplication.translate(
        "check",
        "Compares the POS export with what was recorded here and what Hellotext confirmed. Nothing is "
        "changed until you choose a fix.",
    )


def discrepancy_label(kind: FindingKind) -> str:
    """Give what does not go together."""
    translate = QCoreApplication.translate
    words = {
        FindingKind.ONLY_IN_TILL: translate("check", "Only in the POS"),
        FindingKind.UNDONE_HERE: translate("check", "Undone here"),
        FindingKind.ONLY_HERE: translate("check", "Only here"),
        FindingKind.OTHER_RECEIPT: translate("check", "Here under another receipt"),
        FindingKind.AMOUNT_DIFFERS: translate("check", "The amounts differ"),
        FindingKind.NOT_AT_HELLOTEXT: translate("check", "Not in Hellotext yet"),
    }
    return words[kind]


def fix_label(mending: Mending) -> str:
    """Give the text of the one button that mends it; empty where nothing on this screen does."""
    translate = QCoreApplication.translate
    words = {
        Mending.RECORD: translate("check", "Record now"),
        Mending.CORRECT_RECEIPT: translate("check", "Correct receipt"),
        Mending.SEND_TO_REVIEW: translate("check", "Send to review"),
        Mending.DECIDE: translate("check", "Open review"),
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
            "check", "It was not recorded here. posapp records it with the time from the POS and sends it."
        ),
        Mending.CORRECT_RECEIPT: translate(
            "check",
            "Give the sale the number that the POS printed. If it was already sent, Hellotext keeps the "
            "number it was sent with.",
        ),
        Mending.SEND_TO_REVIEW: translate(
            "check", "It is not sent until somebody decides in the review what is right."
        ),
        Mending.DECIDE: translate("check", "It is waiting for a decision in the review."),
        Mending.SEND_NOW: translate("check", "posapp keeps trying by itself; you can also try now."),
        Mending.REFUND: translate("check", "Hellotext has more than the POS took. Refund the difference here."),
    }
    return sentences[found.mending]


def _advice_without_a_button(found: Finding) -> str:
    translate = QCoreApplication.translate
    if found.kind is FindingKind.UNDONE_HERE:
        return translate(
            "check", "It was undone here. If the POS is right, record it again under another receipt number."
        )
    if found.kind is FindingKind.AMOUNT_DIFFERS:
        return translate("check", "Less was recorded than the POS took. Record the rest under another receipt number.")
    return translate("check", "It was moved to another till, which continues with it.")
