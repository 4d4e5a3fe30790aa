"""Translates the journal's verbs and facts; the saved entries do not change."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.journal.entry import JournalEntry
from posapp.domain.journal.verbs import verb_words

__all__ = ["facts_text", "granted_text", "verb_label"]


LENGTH_OF_AN_ID = 36


def verb_label(what: str) -> str:
    """Give a verb in the person's language; a verb of a newer program is given unchanged."""
    words = QCoreApplication.translate("journal", verb_words(what))
    return words[:1].upper() + words[1:]


def granted_text(entry: JournalEntry) -> str:
    """Give which manager granted what was done; empty where the operator did it alone."""
    words = QCoreApplication.translate("journal", "Approved by {manager}")
    return words.replace("{manager}", entry.granted_by) if entry.granted_by else ""


def facts_text(entry: JournalEntry) -> str:
    """Give what an entry was about, in one line; ids that nobody reads stay below it, where the entry is told whole."""
    return " · ".join(f"{name} {value}" for name, value in entry.facts.items() if len(value) < LENGTH_OF_AN_ID)
