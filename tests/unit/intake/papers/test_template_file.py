"""A template travels as a file: what is written is read back, and nothing else is."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.amounts.marks import DecimalMark
from posapp.intake.papers.arithmetic import Check
from posapp.intake.papers.template import Template, Which
from posapp.intake.papers.template_file import (
    MAX_FILE,
    TemplateFileInvalid,
    template_document,
    template_from,
    template_from_text,
    template_text,
)

FULL = Template(
    name="Caja 1",
    total_label="TOTAL A PAGAR",
    which=Which.LAST,
    from_right=1,
    is_below=True,
    number_label="TICKET N°",
    date_label="Emisión",
    delimiter=":",
    decimals=DecimalMark.COMMA,
    begin=("ALMACÉN",),
    end=("GRACIAS",),
    exceptions=("COPIA", "(.*)+$"),
    checks=frozenset({Check.PAID}),
    ignored=frozenset({Check.ITEMS}),
    amounts_below=True,
)


def test_a_template_is_read_back_as_it_was_written() -> None:
    assert template_from_text(template_text(FULL)) == FULL
    plain = Template(name="a", total_label="TOTAL")
    assert template_from_text(template_text(plain)) == plain


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "other"),
        ("version", 2),
        ("name", 5),
        ("name", "x" * 81),
        ("total_label", ""),
        ("which", "any"),
        ("from_right", True),
        ("from_right", 10**12),
        ("decimals", "dot"),
        ("begin", "ALMACEN"),
        ("begin", ["x"] * 21),
        ("begin", [3]),
        ("checks", ["magic"]),
        ("delimiter", "\n"),
        ("is_below", "yes"),
        ("ignored", ["magic"]),
        ("amounts_below", 1),
        ("date_label", 7),
        ("date_label", "\n"),
    ],
)
def test_a_document_with_a_wrong_value_is_refused(name: str, value: object) -> None:
    with pytest.raises(TemplateFileInvalid):
        template_from({**template_document(FULL), name: value})


def test_missing_and_further_fields_and_what_is_too_long_or_too_deep_are_refused() -> None:
    document = template_document(FULL)
    with pytest.raises(TemplateFileInvalid):
        template_from({**document, "pattern": "(a+)+"})
    with pytest.raises(TemplateFileInvalid):
        template_from({name: value for name, value in document.items() if name != "end"})
    for text in ("[" * 50_000, "x" * (MAX_FILE + 1), "", "[]", '"a"', "NaN"):
        with pytest.raises(TemplateFileInvalid):
            template_from_text(text)


def test_a_template_of_before_the_words_of_the_date_is_read() -> None:
    plain = replace(FULL, date_label="")
    assert "date_label" not in template_document(plain)
    assert template_from(template_document(plain)) == plain


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(list(template_document(FULL))), inner)
        ),
        max_leaves=12,
    )
)
def test_no_other_json_is_a_template(document: object) -> None:
    with pytest.raises(TemplateFileInvalid):
        template_from_text(json.dumps(document))
