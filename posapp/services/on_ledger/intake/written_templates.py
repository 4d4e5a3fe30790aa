"""Saves the receipt templates that a person writes, once a receipt has confirmed them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from posapp.domain.staff.members import Permission
from posapp.intake.papers.plain import label_of
from posapp.intake.papers.proving import ProvedTemplate, prove_template
from posapp.intake.papers.template import Template, Which
from posapp.services.on_ledger.intake.facts_of_shop import facts_of_shop
from posapp.services.on_ledger.intake.templates import ReceiptTemplates
from posapp.services.workplace import Workplace

__all__ = ["TemplateDraft", "Which", "WrittenTemplates"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateDraft:
    """What a person says of the receipts of a POS, with the words as they are printed.

    Attributes:
        name: The template's name.
        total_label: The words of the line with the total.
        which: Which line with those words.
        number_label: The words before the number; empty where posapp finds it by itself.
        date_label: The words before the date; empty where posapp finds it by itself.
    """

    name: str
    total_label: str
    which: Which = Which.ONLY
    number_label: str = ""
    date_label: str = ""


class WrittenTemplates:
    """The templates that are written at one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._templates = ReceiptTemplates(workplace)
        self._shop = workplace.shop
        self._authorization = workplace.authorization

    def write_draft(self, draft: TemplateDraft, papers: Sequence[Sequence[str]]) -> ProvedTemplate:
        """Save what a person typed; as `write` does."""
        template = Template(
            name=draft.name,
            total_label=draft.total_label,
            which=draft.which,
            number_label=draft.number_label,
            date_label=draft.date_label,
        )
        return self.write(template, papers)

    def write(self, template: Template, papers: Sequence[Sequence[str]]) -> ProvedTemplate:
        """Save a template once the figures of every receipt confirm it; one of its name is replaced.

        Args:
            template: As a person wrote it; its words may be as they are printed.
            papers: The lines of one receipt of a sale at least.

        Raises:
            TemplateInvalid, TemplateReadsNoTotal, TemplateReadsNoNumber, TemplateReadsNoDate, PaperIsNoSale,
            TotalNotProved: As `prove_template` says; then nothing is saved.
            TooManyTemplates, PermissionMissing, SignInNeeded: As `ReceiptTemplates.save` says.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        plain = replace(
            template,
            name=template.name.strip(),
            total_label=label_of(template.total_label),
            number_label=template.number_label.strip(),
            date_label=template.date_label.strip(),
        )
        proved = prove_template(plain, papers, facts_of_shop(self._shop))
        self._templates.save(proved.template)
        return proved
