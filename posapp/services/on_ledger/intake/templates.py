"""Keeps the shop's receipt templates, and the receipts from which one is being learned."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from posapp.domain.errors import InputError, RuleError
from posapp.domain.journal.entry import earlier_values
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.intake.papers.learning import (
    PAPERS_NEEDED,
    Example,
    LearnedTemplate,
    PapersAlike,
    PlacesAlike,
    check_example,
    learn_template,
)
from posapp.intake.papers.template import Template, check_template, is_asked
from posapp.intake.papers.template_file import template_document, template_from, template_from_text, template_text
from posapp.intake.papers.template_health import TemplateHealth, outcome_of
from posapp.services.on_ledger.intake.facts_of_shop import facts_of_shop
from posapp.services.workplace import Workplace
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger

__all__ = [
    "LearningStep",
    "ReceiptTemplates",
    "SavedTemplate",
    "TemplateUnknown",
    "TooManyTemplates",
    "usable_templates",
]

TEMPLATES, MISSES, EXAMPLES = "intake_templates", "intake_template_misses", "intake_template_examples of "
MAX_TEMPLATES = 30
MAX_EXAMPLES = 6
"""Where three receipts do not settle it, so many are tried."""
MAX_EXAMPLE_LINES = 500


class TemplateUnknown(InputError):
    """The shop has no template of this name."""

    field = "template"
    sentence = mark("errors", "Template: this shop has no receipt template “{name}”.")


class TooManyTemplates(RuleError):
    """The shop has as many templates as it can have."""

    field = "template"
    sentence = mark("errors", "Template: there are {count} receipt templates already. Remove one first.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedTemplate:
    """A template of the shop.

    Attributes:
        template: The template.
        health: Whether it still fits.
    """

    template: Template
    health: TemplateHealth


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningStep:
    """What came of one more receipt.

    Attributes:
        receipts: How many are remembered; 0 once the template is learned.
        learned: The template, once there are enough.
    """

    receipts: int
    learned: LearnedTemplate | None

    @property
    def needed(self) -> int:
        """How many more receipts are needed."""
        return 0 if self.learned is not None else max(1, PAPERS_NEEDED - self.receipts)


class ReceiptTemplates:
    """The receipt templates of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def list(self) -> tuple[SavedTemplate, ...]:
        """Give the templates by name; raises FileDamaged when what is stored cannot be templates."""
        return _saved(self._ledger)

    def find(self, name: str) -> SavedTemplate:
        """Give one template; raises TemplateUnknown."""
        return _named(self._ledger, name)

    def learn(self, name: str, lines: tuple[str, ...], total: Money, number: str = "") -> LearningStep:
        """Remember one receipt whose total is known; the third gives the template, which is saved.

        Raises:
            LearningFailed, TemplateInvalid, PermissionMissing, SignInNeeded: As `examine` says.
            TooManyTemplates: When the shop has no room for one more.
        """
        step = self.examine(name, lines, total, number)
        if step.learned is None:
            return step
        self.save(step.learned.template)
        return LearningStep(receipts=0, learned=step.learned)

    def examine(self, name: str, lines: tuple[str, ...], total: Money, number: str = "") -> LearningStep:
        """Remember one receipt whose total is known; the third gives the template, which a person then saves or not.

        Where three do not settle which line it is, they are kept, and a fourth may. A receipt from which nothing can
        be learned is not kept.

        Raises:
            LearningFailed: As `learn_template` says.
            TemplateInvalid: When the name is none.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        check_template(Template(name=name.strip(), total_label="TOTAL"))
        facts = facts_of_shop(self._shop)
        example = Example(lines=lines[:MAX_EXAMPLE_LINES], total=total, number=number.strip())
        check_example(example, facts)
        known = _examples(self._ledger, name.strip())
        if example.lines in {each.lines for each in known}:
            raise PapersAlike()
        examples = (*known, example)[-MAX_EXAMPLES:]
        try:
            learned = learn_template(name.strip(), examples, facts) if len(examples) >= PAPERS_NEEDED else None
        except PlacesAlike:
            self._remember(name.strip(), examples)
            raise
        self._remember(name.strip(), examples)
        return LearningStep(receipts=len(examples), learned=learned)

    def remembered(self, name: str) -> int:
        """Give from how many receipts a template is being learned."""
        return len(_examples(self._ledger, name.strip()))

    def forget(self, name: str) -> None:
        """Forget the receipts from which a template was being learned; the template itself stays as it is.

        Raises:
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            self._ledger.settings.put(f"{EXAMPLES}{name.strip()}", "[]")

    def save(self, template: Template) -> None:
        """Save a template, also one by hand, with an entry in the journal; one of its name is replaced.

        Raises:
            TemplateInvalid: When a part of it cannot be.
            TooManyTemplates: When the shop has no room for one more.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        check_template(template)
        with self._ledger.transaction():
            known = {each.template.name: each.template for each in _saved(self._ledger)}
            before = known.get(template.name)
            if before is None and len(known) >= MAX_TEMPLATES:
                raise TooManyTemplates(count=MAX_TEMPLATES)
            self._store({**known, template.name: template})
            self._put_misses({**_misses(self._ledger), template.name: 0})
            self._ledger.settings.put(f"{EXAMPLES}{template.name}", "[]")
            if before != template:
                facts = _facts(template)
                changed = {} if before is None else {"total label": (before.total_label, template.total_label)}
                self._note(JournalVerb.RECEIPT_TEMPLATE_SAVED, facts | earlier_values(changed))

    def import_text(self, text: str) -> Template:
        """Save the template of a file and give it; raises TemplateFileInvalid, and as `save` does."""
        self._authorization.require(Permission.CHANGE_SETTINGS)
        template = template_from_text(text)
        self.save(template)
        return template

    def export_text(self, name: str) -> str:
        """Give the text of a file with a template; raises TemplateUnknown."""
        return template_text(_named(self._ledger, name).template)

    def remove(self, name: str) -> Template | None:
        """Remove a template, or the receipts from which it was being learned; gives the template, if there was one.

        Raises:
            TemplateUnknown: When there is neither.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            known = {each.template.name: each.template for each in _saved(self._ledger)}
            if name not in known and not _examples(self._ledger, name):
                raise TemplateUnknown(name=name[:40])
            removed = known.pop(name, None)
            self._ledger.settings.put(f"{EXAMPLES}{name}", "[]")
            if removed is not None:
                self._store(known)
                self._put_misses({each: count for each, count in _misses(self._ledger).items() if each != name})
                self._note(JournalVerb.RECEIPT_TEMPLATE_REMOVED, _facts(removed))
        return removed

    def watch(self, lines: Sequence[str], receipt: PosReceipt) -> tuple[str, ...]:
        """Count what the templates did with one more paper; needs no permission.

        Args:
            lines: The paper.
            receipt: What was read of it with the templates that still fit.

        Returns:
            The names of those that no longer fit since this paper.
        """
        outcome, lost = outcome_of(receipt), []
        with self._ledger.transaction():
            misses = before = _misses(self._ledger)
            for each in _saved(self._ledger):
                if each.health.still_fits and is_asked(each.template, lines):
                    health = each.health.after(outcome)
                    misses = {**misses, each.template.name: health.misses}
                    lost += [] if health.still_fits else [each.template.name]
            if misses != before:
                self._put_misses(misses)
        return tuple(lost)

    def _remember(self, name: str, examples: tuple[Example, ...]) -> None:
        with self._ledger.transaction():
            self._ledger.settings.put(f"{EXAMPLES}{name}", json.dumps([_example_out(each) for each in examples]))

    def _store(self, templates: Mapping[str, Template]) -> None:
        documents = [template_document(templates[name]) for name in sorted(templates)]
        self._ledger.settings.put(TEMPLATES, json.dumps(documents, ensure_ascii=False))

    def _put_misses(self, misses: Mapping[str, int]) -> None:
        self._ledger.settings.put(MISSES, json.dumps(misses, ensure_ascii=False))

    def _note(self, verb: JournalVerb, facts: dict[str, str]) -> None:
        who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
        self._ledger.journal.append(at=self._clock(), who=who, what=verb, facts=facts)


def usable_templates(ledger: Ledger) -> tuple[Template, ...]:
    """Give the templates that still fit; raises FileDamaged when what is stored cannot be templates."""
    return tuple(each.template for each in _saved(ledger) if each.health.still_fits)


def _saved(ledger: Ledger) -> tuple[SavedTemplate, ...]:
    text = ledger.settings.get(TEMPLATES)
    if text is None:
        return ()
    misses = _misses(ledger)
    try:
        templates = [template_from(each) for each in json.loads(text)]
    except (ValueError, TypeError, InputError) as error:
        raise FileDamaged(file=ledger.connection.path.name) from error
    return tuple(
        SavedTemplate(template=each, health=TemplateHealth(misses=misses.get(each.name, 0))) for each in templates
    )


def _named(ledger: Ledger, name: str) -> SavedTemplate:
    found = next((each for each in _saved(ledger) if each.template.name == name), None)
    if found is None:
        raise TemplateUnknown(name=name[:40])
    return found


def _misses(ledger: Ledger) -> dict[str, int]:
    try:
        return {str(name): int(count) for name, count in json.loads(ledger.settings.get(MISSES) or "{}").items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise FileDamaged(file=ledger.connection.path.name) from error


def _examples(ledger: Ledger, name: str) -> tuple[Example, ...]:
    try:
        stored = json.loads(ledger.settings.get(f"{EXAMPLES}{name}") or "[]")
        return tuple(
            Example(
                lines=tuple(map(str, each["lines"])),
                total=Money.of(int(each["minor"]), str(each["currency"])),
                number=str(each["number"]),
            )
            for each in stored
        )
    except (ValueError, TypeError, KeyError, InputError) as error:
        raise FileDamaged(file=ledger.connection.path.name) from error


def _example_out(example: Example) -> dict[str, object]:
    return {
        "lines": list(example.lines),
        "minor": example.total.minor,
        "currency": example.total.currency.code,
        "number": example.number,
    }


def _facts(template: Template) -> dict[str, str]:
    return {"template": template.name, "total label": template.total_label}
