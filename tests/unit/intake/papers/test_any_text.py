"""Whatever text comes from a printer, it is read without an exception, and noise is never sure."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.domain.pos_receipts.document import from_document, to_document
from posapp.domain.pos_receipts.receipt import Confidence
from posapp.intake.papers.reader import read_paper
from posapp.intake.papers.template import Template
from posapp.intake.printed import PrintedPaper
from tests.unit.intake.papers.shops import RECEIPTS, SHOPS

WORDS = (
    "TOTAL SUBTOTAL IVA TAX VALOR PAGAR EFECTIVO CASH CHANGE VUELTO COPIA TICKET DESCUENTO N° Serie T O T A L".split()
)
NOISE = st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs", "Nd"]), max_size=60), max_size=40)
FRAGMENTS = st.lists(
    st.one_of(st.sampled_from(WORDS), st.from_regex(r"[-$]?[0-9]{1,4}[.,][0-9]{2}", fullmatch=True), st.just("   ")),
    max_size=6,
).map(" ".join)
TEMPLATE = Template(name="own", total_label="TOTAL")
SHOP = st.sampled_from(sorted(SHOPS))


@given(lines=st.lists(st.text(max_size=300), max_size=30), shop=SHOP)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_is_read_and_can_be_stored(lines: list[str], shop: str) -> None:
    receipt = read_paper(PrintedPaper(lines=tuple(lines)), SHOPS[shop], [TEMPLATE])
    assert from_document(to_document(receipt)) == receipt


@given(lines=NOISE, shop=SHOP)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_noise_is_never_proposed(lines: list[str], shop: str) -> None:
    assert not read_paper(PrintedPaper(lines=tuple(lines)), SHOPS[shop]).can_be_proposed


@given(lines=st.lists(FRAGMENTS, max_size=25), shop=SHOP)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_words_of_receipts_in_any_order_are_read_and_sure_only_where_they_add_up(lines: list[str], shop: str) -> None:
    receipt = read_paper(PrintedPaper(lines=tuple(lines)), SHOPS[shop], [TEMPLATE])
    assert from_document(to_document(receipt)) == receipt
    assert receipt.confidence is not Confidence.SURE or "adds_up" in receipt.why


@given(data=st.data(), name=st.sampled_from(sorted(RECEIPTS)))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_receipt_with_a_line_of_noise_in_it_is_right_or_not_proposed(data: st.DataObject, name: str) -> None:
    fixture = RECEIPTS[name]
    lines = fixture.text.splitlines()
    at = data.draw(st.integers(0, len(lines)))
    noise = data.draw(st.text(alphabet=st.characters(exclude_categories=["Cs", "Nd"]), max_size=40))
    receipt = read_paper(PrintedPaper(lines=(*lines[:at], noise, *lines[at:])), fixture.shop)
    if receipt.can_be_proposed and fixture.answer["proposed"]:
        assert receipt.total is not None
        assert str(receipt.total.decimal) == fixture.answer["total"]


def test_a_hostile_line_is_read_in_the_time_of_a_long_one() -> None:
    hostile = (
        "1." * 60_000,
        "T " * 60_000,
        "9" * 100_000,
        "$ " * 50_000,
        "- (" * 40_000,
        "x1x" * 40_000,
        "\ufdfa" * 9_000,
    )
    receipt = read_paper(PrintedPaper(lines=hostile * 300), SHOPS["UY"])
    assert not receipt.can_be_proposed
