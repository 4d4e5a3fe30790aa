"""What goes wrong is said in the person's language, and every sentence can be translated."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

import posapp
from posapp.domain.currency import CurrencyUnknown
from posapp.domain.customers.registration import CreationState
from posapp.domain.customers.subscribers import SubscriptionState
from posapp.domain.day.close_report import ReportLabels
from posapp.domain.errors import PosappError
from posapp.domain.events.states import EventState, MoveRefused, Reason
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.orders import OrderStep
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import NameInvalid
from posapp.domain.staff.members import Permission, Role
from posapp.services.on_ledger.restored import FOUND, MISSING, REASONS, SEARCHING, UNSENT
from posapp.services.on_ledger.summary.labels import Label
from posapp.ui.labels.sentences import (
    permission_label,
    reason_message,
    role_label,
    sentence,
    state_label,
    subscription_label,
    tender_label,
)
from texts import update_texts


def found_texts(folder: Path) -> set[tuple[str, str]]:
    """Give every text of the program with its context, as `lupdate` finds it."""
    file = folder / "found.ts"
    update_texts(file)
    root = Xml.parse(file).getroot()  # noqa: S314 - the project's own file
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in root.iter("context")
        for message in context.iter("message")
    }


class Loud(QTranslator):
    """Translates whatever it is asked for into capital letters, and leaves the gaps."""

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        parts = text.split("{")
        return "{".join([parts[0].upper(), *(_gap(part) for part in parts[1:])])


def _gap(part: str) -> str:
    name, rest = part.split("}", maxsplit=1)
    return f"{name}}}{rest.upper()}"


@pytest.fixture
def loud(qapp: QCoreApplication) -> Iterator[None]:
    translator = Loud()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _every_error() -> set[type[PosappError]]:
    package = Path(posapp.__file__).parent
    for path in package.rglob("*.py"):
        words = path.relative_to(package.parent).with_suffix("").parts
        if words[1] not in {"sandbox", "app", "__main__"}:
            importlib.import_module(".".join(words).removesuffix(".__init__"))
    return {kind for kind in _below(PosappError) if kind.__module__.startswith("posapp.")}


def _below(kind: type[PosappError]) -> Iterator[type[PosappError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _below(child)


def test_every_sentence_that_an_error_may_say_is_found_by_the_tool_for_translators(tmp_path: Path) -> None:
    found = {text for context, text in found_texts(tmp_path) if context == "errors"}
    assert {kind.__name__ for kind in _every_error() if kind.sentence not in found} == set()


def test_every_journal_verb_and_word_of_a_report_is_found_by_the_tool_for_translators(tmp_path: Path) -> None:
    found = found_texts(tmp_path)
    assert {("journal", verb.words) for verb in JournalVerb} <= found
    assert {("summary", word.value) for word in Label} <= found
    assert {("paper", text) for text in ReportLabels().texts().values()} <= found
    assert {("restored", text) for text in (*REASONS.values(), MISSING, UNSENT, FOUND, SEARCHING)} <= found
    assert {("errors", word.value) for words in (EventState, CreationState, OrderStep) for word in words} <= found


def test_an_untranslated_sentence_reads_as_on_the_command_line(qapp: QCoreApplication) -> None:
    error = CurrencyUnknown(code="EURO")
    assert sentence(error) == str(error)


def test_a_sentence_is_translated_and_what_was_typed_stays_as_it_was_typed(loud: None) -> None:
    told = sentence(CurrencyUnknown(code="euro"))
    assert told.startswith("CURRENCY: “euro” IS NOT A CURRENCY CODE")


def test_the_programs_own_words_in_a_sentence_are_translated_too(loud: None) -> None:
    assert sentence(NameInvalid(what="Shop")).startswith("SHOP: ENTER A NAME")
    assert sentence(MoveRefused(source="pending", target="accepted")) == (
        "AN EVENT THAT IS PENDING CANNOT BECOME ACCEPTED."
    )


def test_a_mistake_of_the_program_is_admitted_without_its_insides(qapp: QCoreApplication) -> None:
    told = sentence(KeyError("+1 555 0100 in /home/ana/.token"))
    assert "KeyError" in told
    assert "Everything recorded before is safe" in told
    assert "555" not in told
    assert "/home" not in told


def test_every_state_has_a_word_of_its_own(qapp: QCoreApplication) -> None:
    words = [state_label(state) for state in (None, *EventState)]
    assert len(set(words)) == len(EventState) + 1
    assert state_label(None) == "Not sent"
    assert state_label(EventState.VOIDED) == "Undone"


def test_every_reason_has_a_sentence_of_its_own(qapp: QCoreApplication) -> None:
    sentences = {reason_message(reason) for reason in Reason}
    assert len(sentences) == len(Reason)
    assert all(each.endswith(".") for each in sentences)


def test_every_tender_and_subscription_has_words_of_its_own(qapp: QCoreApplication) -> None:
    assert len({tender_label(method) for method in Tender.BUILT_IN}) == len(Tender.BUILT_IN)
    assert len({subscription_label(state) for state in SubscriptionState}) == len(SubscriptionState)


def test_every_word_reaches_the_translator(loud: None) -> None:
    assert all(state_label(state).isupper() for state in (None, *EventState))
    assert all(reason_message(reason).isupper() for reason in Reason)
    assert all(tender_label(method).isupper() for method in Tender.BUILT_IN)
    assert all(subscription_label(state).isupper() for state in SubscriptionState)


def test_every_role_and_permission_has_words_of_its_own(qapp: QCoreApplication) -> None:
    assert len({role_label(role) for role in Role}) == len(Role)
    assert len({permission_label(permission) for permission in Permission}) == len(Permission)
