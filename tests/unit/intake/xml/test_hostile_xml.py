"""Bytes of any kind give a value, within bounds, and never an error."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posapp.domain.pos_receipts.document import from_document, to_document
from posapp.intake.xml.reading import read_fiscal_xml
from posapp.intake.xml.tree import MAX_BYTES, XmlRefusal
from tests.unit.intake.xml.fiscal_documents import ALL, cfe

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE CFE [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def refusal(content: bytes) -> XmlRefusal:
    found = read_fiscal_xml(content, None)
    assert isinstance(found, XmlRefusal)
    return found


def test_a_billion_laughs_are_refused_in_no_memory() -> None:
    content = (BOMB + cfe(total="&i;")).encode()
    tracemalloc.start()
    assert refusal(content) is XmlRefusal.FORBIDDEN
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    "begin",
    [
        '<!DOCTYPE CFE SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE CFE SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE CFE [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        "<!DOCTYPE CFE>",
    ],
)
def test_a_document_that_names_another_is_refused(begin: str) -> None:
    assert refusal((begin + cfe()).encode()) is XmlRefusal.FORBIDDEN


def test_deep_nesting_is_refused() -> None:
    assert refusal(b"<CFE>" + b"<a>" * 100_000) is XmlRefusal.TOO_LARGE


def test_very_many_elements_are_refused() -> None:
    assert refusal(b"<CFE>" + b"<a/>" * 200_000 + b"</CFE>") is XmlRefusal.TOO_LARGE


def test_more_bytes_than_a_document_has_are_refused() -> None:
    assert refusal(b"<CFE>" + b" " * MAX_BYTES) is XmlRefusal.TOO_LARGE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xef\xbb\xbf",
        b"\0" * 1000,
        b'<?xml version="1.0" encoding="klingon"?><CFE/>',
        b'<?xml version="1.0" encoding="shift_jis"?><CFE/>',
        b'<?xml version="1.0" encoding="utf-16"?><CFE/>',
        b"<CFE>\xff\xfe</CFE>",
        b"<CFE></CFE><CFE/>",
        cfe().encode("latin-1"),
        cfe().encode()[:-1],
    ],
)
def test_what_is_damaged_or_in_another_encoding_is_refused(content: bytes) -> None:
    assert refusal(content) is XmlRefusal.NOT_WELL_FORMED


@given(st.binary(max_size=2_000))
def test_any_bytes_give_a_value(content: bytes) -> None:
    read_fiscal_xml(content, None)


@settings(max_examples=300)
@given(st.sampled_from(ALL), st.data())
def test_a_document_cut_off_anywhere_is_never_half_a_receipt(document: str, data: st.DataObject) -> None:
    content = document.encode()
    end = data.draw(st.integers(0, len(content) - 1))
    assert isinstance(read_fiscal_xml(content[:end], None), XmlRefusal)


@settings(max_examples=400)
@given(st.sampled_from(ALL), st.data())
def test_a_document_with_other_bytes_gives_what_can_be_stored(document: str, data: st.DataObject) -> None:
    content = bytearray(document.encode())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content) - 1))
        put = data.draw(st.binary(max_size=8) | st.sampled_from([b"&a;", b"<!--", b"]]>", b"\0", b"</", b"-", b"999"]))
        content[at : at + data.draw(st.integers(0, 8))] = put
    found = read_fiscal_xml(bytes(content), None)
    for each in found if isinstance(found, tuple) else ():
        assert from_document(to_document(each)) == each
