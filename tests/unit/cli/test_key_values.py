"""`key=value` on the command line."""

import click
import pytest

from posapp.cli.key_values import read_key_values, read_nested


def test_a_value_may_be_empty_and_may_hold_further_signs_of_equality() -> None:
    assert read_key_values(["note=", "formula=a=b", " key =v"], "--meta") == {"note": "", "formula": "a=b", "key": "v"}


@pytest.mark.parametrize("text", ["novalue", "=value", "  =value", ""])
def test_what_is_no_pair_is_refused_with_the_options_name(text: str) -> None:
    with pytest.raises(click.UsageError, match=r"--meta: .* is not key=value"):
        read_key_values([text], "--meta")


def test_a_key_that_comes_twice_is_refused() -> None:
    with pytest.raises(click.UsageError, match="“a” was given twice"):
        read_key_values(["a=1", "a=2"], "--param")


def test_dotted_keys_make_groups() -> None:
    texts = ["reference=R1", "total.amount=89.90", "total.currency=USD", "a.b.c=1"]

    assert read_nested(texts, "--param") == {
        "reference": "R1",
        "total": {"amount": "89.90", "currency": "USD"},
        "a": {"b": {"c": "1"}},
    }


@pytest.mark.parametrize("texts", [["a=1", "a.b=2"], ["a.b=2", "a=1"], ["a.b.c=1", "a.b=2"]])
def test_a_key_cannot_be_a_value_and_a_group(texts: list[str]) -> None:
    with pytest.raises(click.UsageError, match="both a value and a group"):
        read_nested(texts, "--param")


@pytest.mark.parametrize("text", [".a=1", "a.=1", "a..b=1", ".=1"])
def test_a_dot_has_names_on_both_sides(text: str) -> None:
    with pytest.raises(click.UsageError, match="an empty part beside a dot"):
        read_nested([text], "--param")
