"""A template is learned from three receipts whose totals the cashier typed, and watched by arithmetic from then on."""

from dataclasses import replace

import pytest

from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, Why
from posapp.intake.papers.arithmetic import Check
from posapp.intake.papers.learning import (
    Example,
    NoPlaceFits,
    PaperIsNoSale,
    PapersAlike,
    PlacesAlike,
    TotalNotOnPaper,
    learn_template,
)
from posapp.intake.papers.plain import label_of
from posapp.intake.papers.reader import read_paper
from posapp.intake.papers.template import Template, TemplateInvalid, Which, check_template
from posapp.intake.papers.template_health import TemplateHealth, TemplateOutcome, outcome_of
from tests.unit.intake.papers.shops import RECEIPTS, SHOPS, paper_of

UY = SHOPS["UY"]


def example(text: str, minor: int, number: str = "") -> Example:
    return Example(lines=tuple(text.splitlines()), total=Money(minor, UY.currency), number=number)


def strange(pays: str, *rest: str, number: str = "12", head: str = "EL RINCON") -> str:
    """A receipt whose total stands behind words that no list knows."""
    return "\n".join((head, f"Operacion {number}", "Yerba  289,00", f"LO SUYO ES   {pays}", *rest, "Hasta pronto"))


STRANGE = (
    example(strange("289,00", "EFECTIVO   300,00", "VUELTO   11,00", number="12-a"), 28900, "12-a"),
    example(strange("350,00", "EFECTIVO   500,00", "VUELTO   150,00", number="13-a"), 35000, "13-a"),
    example(strange("61,00", "EFECTIVO   61,00", number="14-a"), 6100, "14-a"),
)


def read(text: str, *templates: Template) -> PosReceipt:
    return read_paper(paper_of(text), UY, templates)


def test_the_line_is_found_that_has_the_total_and_not_the_cash() -> None:
    learned = learn_template("rincon", STRANGE, UY)
    assert (learned.template.total_label, learned.template.which) == ("LO SUYO ES", Which.ONLY)
    assert learned.template.number_label == "OPERACION"
    assert learned.found == ("LO SUYO ES 289,00", "LO SUYO ES 350,00", "LO SUYO ES 61,00")


def test_what_no_list_knows_is_read_by_the_template_and_not_without_it() -> None:
    template = learn_template("rincon", STRANGE, UY).template
    text = strange("120,00", "EFECTIVO   200,00", "VUELTO   80,00", number="15-a")
    assert not read(text).can_be_proposed
    receipt = read(text, template)
    assert (str(receipt.total), receipt.number) == ("120.00 UYU", "15-a")
    assert receipt.can_be_proposed
    assert Why.LEARNED in receipt.why


@pytest.mark.parametrize("sender", ["corner", "longfield", "almacen", "fonda", "bazar", "padaria", "lanches", "kiosco"])
def test_a_template_of_each_sender_reads_its_other_receipts_as_surely(sender: str) -> None:
    names = sorted((name for name in RECEIPTS if name.startswith(sender)), key=lambda name: _discounted(name) is False)
    shop = RECEIPTS[names[0]].shop

    def total(name: str) -> Money:
        return Money(int(str(RECEIPTS[name].answer["total"]).replace(".", "")), shop.currency)

    examples = [Example(lines=RECEIPTS[name].paper.lines, total=total(name)) for name in names[:3]]
    template = learn_template(sender, examples, shop).template
    for name in names:
        receipt = read_paper(RECEIPTS[name].paper, shop, [template])
        assert receipt.total == total(name)
        assert receipt.can_be_proposed
        assert Why.LEARNED in receipt.why or template.total_label not in label_of(RECEIPTS[name].text)


@pytest.mark.parametrize("sender", ["corner", "truck", "almacen", "fonda", "bazar", "lanches", "kiosco"])
def test_with_a_template_of_its_country_no_other_paper_is_read_wrong_either(sender: str) -> None:
    names = [name for name in RECEIPTS if name.startswith(sender)]
    shop = RECEIPTS[names[0]].shop
    examples = [
        Example(
            lines=RECEIPTS[name].paper.lines,
            total=Money(int(str(RECEIPTS[name].answer["total"]).replace(".", "")), shop.currency),
        )
        for name in names[:3]
    ]
    template = learn_template(sender, examples, shop).template
    for fixture in RECEIPTS.values():
        receipt = read_paper(fixture.paper, fixture.shop, [template])
        is_right = receipt.total is not None and str(receipt.total.decimal) == fixture.answer["total"]
        assert not receipt.can_be_proposed or (fixture.answer["proposed"] and is_right), fixture.name


def _discounted(name: str) -> bool:
    """Some POS name what is payable otherwise where there is a discount; a template is of one kind of receipt."""
    return "DESCONTO" in RECEIPTS[name].text or "DESCUENTO" in RECEIPTS[name].text


def test_what_is_payable_goes_before_what_stands_above_the_discount() -> None:
    texts = [
        f"TICKET N° 00{at}\nPan  {amount}\nVALOR TOTAL  {amount}\nVALOR A PAGAR  {amount}\nEFECTIVO  {amount}"
        for at, amount in enumerate(("10,00", "20,00", "30,00"))
    ]
    examples = [example(text, (at + 1) * 1000) for at, text in enumerate(texts)]
    template = learn_template("x", examples, UY).template
    assert template.total_label == "VALOR A PAGAR"
    discounted = "TICKET N° 009\nPan  50,00\nVALOR TOTAL  50,00\nDESCUENTO  5,00\nVALOR A PAGAR  45,00\nEFECTIVO  45,00"
    assert str(read(discounted, template).total) == "45.00 UYU"


def test_two_places_that_always_agree_are_asked_about() -> None:
    texts = [f"A\nMi cuenta {amount}\nLo debido {amount}\nfin" for amount in ("10,00", "20,00", "30,00")]
    texts = [text.replace("cuenta", "parte") for text in texts]
    with pytest.raises(PlacesAlike, match="LO DEBIDO"):
        learn_template("x", [example(text, (at + 1) * 1000) for at, text in enumerate(texts)], UY)
    texts[2] = texts[2].replace("Mi parte 30,00", "Mi parte 31,00")
    learned = learn_template("x", [example(text, (at + 1) * 1000) for at, text in enumerate(texts)], UY)
    assert learned.template.total_label == "LO DEBIDO"


def test_receipts_that_prove_nothing_are_refused_in_words() -> None:
    same = [STRANGE[0]] * 3
    with pytest.raises(PapersAlike):
        learn_template("x", same, UY)
    alike = [example(strange("10,00", number=f"{at}-a"), 1000) for at in range(3)]
    with pytest.raises(PapersAlike):
        learn_template("x", alike, UY)
    with pytest.raises(TotalNotOnPaper):
        learn_template("x", [*STRANGE[:2], replace(STRANGE[2], total=Money(777, UY.currency))], UY)
    cash = [example(strange("1,00", f"EFECTIVO  {each},00"), each * 100) for each in (10, 20, 30)]
    with pytest.raises(TotalNotOnPaper):
        learn_template("x", cash, UY)
    with pytest.raises(PaperIsNoSale):
        learn_template("x", [*STRANGE[:2], example(strange("61,00", "COPIA"), 6100)], UY)
    moved = [*STRANGE[:2], example("OTRO\nPague 61,00\n", 6100)]
    with pytest.raises(NoPlaceFits):
        learn_template("x", moved, UY)


def test_a_mark_that_the_papers_do_not_prove_is_learned_from_the_totals() -> None:
    us = SHOPS["US"]
    texts = [f"RECEIPT #{at}\nTOTAL   {at}.500\nCASH   {at}.500\nBye" for at in (1, 2, 3)]
    examples = [
        Example(lines=tuple(text.splitlines()), total=Money((at + 1) * 150_000 - at * 50_000, us.currency))
        for at, text in enumerate(texts)
    ]
    template = learn_template("x", examples, us).template
    assert template.decimals is DecimalMark.COMMA
    assert str(read_paper(paper_of(texts[0].replace("1.500", "4.250")), us, [template]).total) == "4250.00 USD"


def test_a_copy_or_a_bill_is_no_sale_for_a_template_either() -> None:
    template = learn_template("rincon", STRANGE, UY).template
    text = strange("120,00", "EFECTIVO   200,00", "VUELTO   80,00")
    assert read(text + "\nREIMPRESION", template).kind is ReceiptKind.COPY
    assert template.checks == {Check.PAID}
    assert not read(strange("120,00"), template).can_be_proposed
    by_hand = replace(template, exceptions=("rincon de prueba",))
    assert read(strange("120,00", head="EL RINCÓN DE PRUEBA"), by_hand).kind is ReceiptKind.OTHER


def test_what_does_not_add_up_is_not_proposed_and_three_in_a_row_end_the_template() -> None:
    template = learn_template("rincon", STRANGE, UY).template
    good = read(strange("120,00", "EFECTIVO   200,00", "VUELTO   80,00"), template)
    wrong = read(strange("120,00", "EFECTIVO   200,00", "VUELTO   90,00"), template)
    assert (wrong.confidence, wrong.can_be_proposed) == (Confidence.DOUBTFUL, False)
    health = TemplateHealth()
    for receipt in (wrong, wrong, good, wrong, wrong):
        health = health.after(outcome_of(receipt))
        assert health.still_fits
    health = health.after(TemplateOutcome.NOT_ASKED).after(outcome_of(wrong))
    assert not health.still_fits
    assert not health.after(outcome_of(good)).still_fits


def test_two_templates_that_read_different_totals_contradict_each_other() -> None:
    one, other = Template(name="a", total_label="LO SUYO ES"), Template(name="b", total_label="YERBA")
    receipt = read(strange("120,00", "EFECTIVO 120,00"), one, other)
    assert Why.SEVERAL_TEMPLATES in receipt.why
    assert not receipt.can_be_proposed


def test_a_template_by_hand_knows_where_papers_begin_and_end() -> None:
    template = check_template(
        Template(
            name="hand",
            total_label="LO SUYO ES",
            begin=("el rincon",),
            end=("hasta pronto",),
            delimiter="=",
            number_label="Operacion",
        )
    )
    text = strange("x", "").replace("LO SUYO ES   x", "LO SUYO ES 3 = 289,00") + "\nLO SUYO ES = 999,00"
    receipt = read(text, template)
    assert (str(receipt.total), receipt.can_be_proposed) == ("289.00 UYU", True)
    assert read(text.replace("EL RINCON", "OTRA TIENDA"), template).total is None


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": "x" * 41},
        {"total_label": ""},
        {"total_label": "Total"},
        {"begin": ("x" * 81,)},
        {"end": (" ",)},
        {"delimiter": "====="},
        {"from_right": 99},
    ],
)
def test_a_template_with_a_part_that_cannot_be_is_refused(change: dict[str, object]) -> None:
    good = Template(name="a", total_label="TOTAL")
    with pytest.raises(TemplateInvalid):
        check_template(replace(good, **change))  # type: ignore[arg-type]
