"""Describes discrepancies and their fixes."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.plain_text import one_line
from posapp.domain.reconciliation.discrepancies import Discrepancy, DiscrepancyKind, Fix

__all__ = ["advice", "discrepancy_label", "explanation", "fix_label"]


def explanation() -> str:
    """Give the explanation of a reconciliation, before there is one."""
    return QCoreApplication.translate(
        "check",
        "Compares the POS export with what was recorded here and what Hellotext confirmed. Nothing is "
        "changed until you choose a fix.",
    )


def discrepancy_label(kind: DiscrepancyKind) -> str:
    """Give the sentence about a discrepancy."""
    translate = QCoreApplication.translate
    words = {
        DiscrepancyKind.ONLY_IN_POS: translate("check", "Only in the POS"),
        DiscrepancyKind.UNDONE_HERE: translate("check", "Undone here"),
        DiscrepancyKind.ONLY_HERE: translate("check", "Only here"),
        DiscrepancyKind.OTHER_RECEIPT: translate("check", "Here under another receipt"),
        DiscrepancyKind.AMOUNT_DIFFERS: translate("check", "The amounts differ"),
        DiscrepancyKind.NOT_AT_HELLOTEXT: translate("check", "Not in Hellotext yet"),
        DiscrepancyKind.REFUND_ONLY_IN_POS: translate("check", "Refunded only in the POS"),
    }
    return words[kind]


def fix_label(found: Discrepancy) -> str:
    """Give the text of the one button that mends it; empty where nothing on this screen does."""
    translate = QCoreApplication.translate
    if found.kind is DiscrepancyKind.REFUND_ONLY_IN_POS:
        return translate("check", "Refund here")
    words = {
        Fix.RECORD: translate("check", "Record now"),
        Fix.CORRECT_RECEIPT: translate("check", "Correct receipt"),
        Fix.SEND_TO_REVIEW: translate("check", "Send to review"),
        Fix.DECIDE: translate("check", "Open review"),
        Fix.SEND_NOW: translate("check", "Sync now"),
        Fix.REFUND: translate("check", "Refund the difference"),
        Fix.NOTHING: "",
    }
    return words[found.fix]


def advice(found: Discrepancy) -> str:
    """Give one sentence about the fix."""
    translate = QCoreApplication.translate
    if found.fix is Fix.NOTHING:
        return _advice_without_a_button(found)
    if found.kind is DiscrepancyKind.REFUND_ONLY_IN_POS:
        return _advice_about_a_refund(found)
    sentences = {
        Fix.RECORD: translate(
            "check", "It was not recorded here. posapp records it with the time from the POS and sends it."
        ),
        Fix.CORRECT_RECEIPT: translate(
            "check",
            "Give the sale the number that the POS printed. If it was already sent, Hellotext keeps the "
            "number it was sent with.",
        ),
        Fix.SEND_TO_REVIEW: translate("check", "It is not sent until somebody decides in the review what is right."),
        Fix.DECIDE: translate("check", "It is waiting for a decision in the review."),
        Fix.SEND_NOW: translate("check", "posapp keeps trying by itself; you can also try now."),
        Fix.REFUND: translate("check", "Hellotext has more than the POS took. Refund the difference here."),
    }
    return sentences[found.fix]


def _advice_about_a_refund(found: Discrepancy) -> str:
    translate = QCoreApplication.translate
    if found.here is not None:
        return translate("check", "The POS gave this back and it is not recorded here. Refund it here.")
    if not found.candidates:
        return translate(
            "check", "The POS gave this back and names no receipt of this till. Enter the receipt of the sale."
        )
    return translate(
        "check", "The POS gave this back and names no receipt of this till. It may belong to: {receipts}."
    ).format(receipts=one_line(", ".join(found.candidates)))


def _advice_without_a_button(found: Discrepancy) -> str:
    translate = QCoreApplication.translate
    if found.kind is DiscrepancyKind.UNDONE_HERE:
        return translate(
            "check", "It was undone here. If the POS is right, record it again under another receipt number."
        )
    if found.kind is DiscrepancyKind.AMOUNT_DIFFERS:
        return translate("check", "Less was recorded than the POS took. Record the rest under another receipt number.")
    return translate("check", "It was moved to another till, which continues with it.")
