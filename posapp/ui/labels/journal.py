"""The journal's verbs and facts in the person's language; what is kept stays as it was written."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from posapp.domain.journal.entry import JournalEntry

__all__ = ["VERBS", "facts_text", "granted_text", "verb_label"]


LENGTH_OF_AN_ID = 36


def verb_label(what: str) -> str:
    """Give a verb in the person's language; one of a newer program as it stands in the file."""
    words = QCoreApplication.translate("journal", what) if what in VERBS else what
    return words[:1].upper() + words[1:]


def granted_text(entry: JournalEntry) -> str:
    """Give which manager granted what was done; empty where the operator did it alone."""
    words = QCoreApplication.translate("journal", "Approved by {manager}")
    return words.replace("{manager}", entry.granted_by) if entry.granted_by else ""


def facts_text(entry: JournalEntry) -> str:
    """Give what an entry was about, in one line; ids that nobody reads stay below it, where the entry is told whole."""
    return " · ".join(f"{name} {value}" for name, value in entry.facts.items() if len(value) < LENGTH_OF_AN_ID)


def _verbs(*marked: object) -> frozenset[str]:
    return frozenset(map(str, marked))


VERBS = _verbs(
    QT_TRANSLATE_NOOP("journal", "payment recorded"),
    QT_TRANSLATE_NOOP("journal", "payment undone"),
    QT_TRANSLATE_NOOP("journal", "refund requested"),
    QT_TRANSLATE_NOOP("journal", "refund received"),
    QT_TRANSLATE_NOOP("journal", "refund undone"),
    QT_TRANSLATE_NOOP("journal", "refund turned down"),
    QT_TRANSLATE_NOOP("journal", "refund limit changed"),
    QT_TRANSLATE_NOOP("journal", "event recorded"),
    QT_TRANSLATE_NOOP("journal", "event sent again"),
    QT_TRANSLATE_NOOP("journal", "event corrected"),
    QT_TRANSLATE_NOOP("journal", "event dismissed"),
    QT_TRANSLATE_NOOP("journal", "event marked delivered"),
    QT_TRANSLATE_NOOP("journal", "event sent to review"),
    QT_TRANSLATE_NOOP("journal", "dismissal taken back"),
    QT_TRANSLATE_NOOP("journal", "receipt corrected"),
    QT_TRANSLATE_NOOP("journal", "export columns told"),
    QT_TRANSLATE_NOOP("journal", "event undone"),
    QT_TRANSLATE_NOOP("journal", "actions switched on"),
    QT_TRANSLATE_NOOP("journal", "products imported"),
    QT_TRANSLATE_NOOP("journal", "product removed"),
    QT_TRANSLATE_NOOP("journal", "product events decided"),
    QT_TRANSLATE_NOOP("journal", "customer registered"),
    QT_TRANSLATE_NOOP("journal", "customer corrected"),
    QT_TRANSLATE_NOOP("journal", "customer taken for another"),
    QT_TRANSLATE_NOOP("journal", "customer note written"),
    QT_TRANSLATE_NOOP("journal", "customer note removed"),
    QT_TRANSLATE_NOOP("journal", "customer data given out"),
    QT_TRANSLATE_NOOP("journal", "customer erased"),
    QT_TRANSLATE_NOOP("journal", "retention changed"),
    QT_TRANSLATE_NOOP("journal", "names forgotten"),
    QT_TRANSLATE_NOOP("journal", "coupon rules saved"),
    QT_TRANSLATE_NOOP("journal", "coupon rules removed"),
    QT_TRANSLATE_NOOP("journal", "coupon amounts decided"),
    QT_TRANSLATE_NOOP("journal", "shop set up"),
    QT_TRANSLATE_NOOP("journal", "shop changed"),
    QT_TRANSLATE_NOOP("journal", "token replaced"),
    QT_TRANSLATE_NOOP("journal", "token forgotten"),
    QT_TRANSLATE_NOOP("journal", "first manager made"),
    QT_TRANSLATE_NOOP("journal", "staff added"),
    QT_TRANSLATE_NOOP("journal", "staff renamed"),
    QT_TRANSLATE_NOOP("journal", "role changed"),
    QT_TRANSLATE_NOOP("journal", "staff deactivated"),
    QT_TRANSLATE_NOOP("journal", "staff brought back"),
    QT_TRANSLATE_NOOP("journal", "PIN set"),
    QT_TRANSLATE_NOOP("journal", "PIN set by the API token"),
    QT_TRANSLATE_NOOP("journal", "lock time set"),
    QT_TRANSLATE_NOOP("journal", "signed in"),
    QT_TRANSLATE_NOOP("journal", "permission lent"),
    QT_TRANSLATE_NOOP("journal", "day closed"),
    QT_TRANSLATE_NOOP("journal", "day reopened"),
    QT_TRANSLATE_NOOP("journal", "closing rules changed"),
    QT_TRANSLATE_NOOP("journal", "close reports taken over"),
    QT_TRANSLATE_NOOP("journal", "backup made"),
    QT_TRANSLATE_NOOP("journal", "backup restored"),
    QT_TRANSLATE_NOOP("journal", "till restored"),
    QT_TRANSLATE_NOOP("journal", "restored notice read"),
    QT_TRANSLATE_NOOP("journal", "payment brought back"),
    QT_TRANSLATE_NOOP("journal", "handed over"),
    QT_TRANSLATE_NOOP("journal", "hand-over taken back"),
    QT_TRANSLATE_NOOP("journal", "adopted"),
)
"""Everything that this program writes into a journal."""
