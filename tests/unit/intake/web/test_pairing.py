"""Which addresses of a web POS may be allowed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.intake.web.pairing import OriginInvalid, parse_origin


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("https://pos.example.com", "https://pos.example.com"),
        (" HTTPS://Pos.Example.com:443/ ", "https://pos.example.com"),
        ("https://pos.example.com:8443", "https://pos.example.com:8443"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("http://127.0.0.1:80", "http://127.0.0.1"),
    ],
)
def test_an_origin_is_written_as_browsers_send_it(text: str, origin: str) -> None:
    assert parse_origin(text) == origin


@pytest.mark.parametrize(
    "text",
    [
        *("", "*", "null", "pos.example.com", "http://pos.example.com", "https://", "https://a/b", "https://a?b"),
        *(
            "https://user@pos.example.com",
            "file:///pos.html",
            "https://pos.example.com:99999",
            "https://a b",
            "https://-a",
        ),
        "https://" + "a" * 300,
    ],
)
def test_what_is_no_origin_of_a_web_pos_is_refused(text: str) -> None:
    with pytest.raises(OriginInvalid):
        parse_origin(text)


@given(st.text(max_size=60))
def test_any_text_is_an_origin_or_is_refused_in_words(text: str) -> None:
    try:
        origin = parse_origin(text)
    except OriginInvalid:
        return
    assert parse_origin(origin) == origin
