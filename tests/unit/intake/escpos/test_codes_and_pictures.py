"""Rules 7 and 10: what codes say is read from the commands that draw them, and from pictures."""

from typing import cast

import pytest
import zxingcpp
from escpos.printer import Dummy

from posapp.intake.escpos.stream import PaperReader
from posapp.intake.printed import PrintedPaper
from posapp.intake.printed_document import MAX_CODE_TEXT, MAX_CODES

FISCAL = "https://fiscal.example/consulta?219999830019,101,A,424298,1007.00,20260730,nh28%3D"
TED = '<TED version="1.0"><DD><RE>76000000-0</RE><TD>39</TD><F>1001</F><MNT>2500</MNT><RSR>Peñalolén</RSR></DD></TED>'


def paper(data: bytes) -> PrintedPaper:
    reader = PaperReader()
    return (reader.feed(data) + reader.end())[0]


def symbol(kind: bytes, text: bytes) -> bytes:
    return b"\x1d(k" + (len(text) + 3).to_bytes(2, "little") + kind + b"P0" + text + b"\x1d(k\x03\0" + kind + b"Q0"


def dots_of(kind: zxingcpp.BarcodeFormat, text: str, scale: int) -> list[list[bool]]:
    """Draw a code as rows of dots that are black or not, as wide as whole bytes."""
    drawn = zxingcpp.create_barcode(text, kind).to_image(scale=scale, add_quiet_zones=False)
    image = memoryview(cast("bytes", drawn))
    assert image.shape is not None
    height, width = image.shape
    flat = image.tobytes()
    pad = [False] * (-width % 8)
    return [[flat[row * width + each] < 128 for each in range(width)] + pad for row in range(height)]


def packed(bits: list[bool]) -> bytes:
    return bytes(sum(bit << 7 - place for place, bit in enumerate(bits[at : at + 8])) for at in range(0, len(bits), 8))


def raster(rows: list[list[bool]]) -> bytes:
    stride = len(rows[0]) // 8
    head = b"\x1dv0\0" + stride.to_bytes(2, "little") + len(rows).to_bytes(2, "little")
    return head + b"".join(packed(row) for row in rows)


def strips(rows: list[list[bool]], mode: int, deep: int) -> bytes:
    width = len(rows[0])
    rows = rows + [[False] * width] * (-len(rows) % deep)
    sent = b"\x1b3\x18"
    for top in range(0, len(rows), deep):
        columns = b"".join(packed([rows[top + down][place] for down in range(deep)]) for place in range(width))
        sent += b"\x1b*" + bytes((mode,)) + width.to_bytes(2, "little") + columns + b"\n"
    return sent


def test_a_qr_code_says_what_was_stored_when_it_is_printed() -> None:
    assert paper(symbol(b"1", FISCAL.encode())).codes == (FISCAL,)


def test_a_qr_code_that_was_stored_and_never_printed_is_on_no_paper() -> None:
    assert paper(b"TOTAL\n\x1d(k\x06\x001P0ABC").codes == ()


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_the_stamp_of_a_chilean_receipt_is_read_in_either_encoding(encoding: str) -> None:
    assert paper(symbol(b"0", TED.encode(encoding))).codes == (TED,)


@pytest.mark.parametrize(
    ("barcode", "said"),
    [
        (b"\x1dk\x024006381333931\0", "4006381333931"),
        (b"\x1dk\x04REC 482\0", "REC 482"),
        (b"\x1dk\x43\x0d4006381333931", "4006381333931"),
        (b"\x1dk\x49\x09{BREC-482", "REC-482"),
        (b"\x1dk\x49\x0b{BR{{1{C\x0c\x22\x38", "R{1123456"),
        (b"\x1dk\x49\x08{1{C\x01\x04{A", "0104"),
        (b"\x1dka\x03\x02\x05\0A-482", "A-482"),
        (b"\x1dkQ\x02\x08\0\x01\x08\0A-482\0", "A-482"),
        (b"\x1do\0\x04\0\x02\x1dk\x0bMA,A-482\0", "A-482"),
        (b"\x1bZ\0\x02\x04\x05\0A-482", "A-482"),
        (b"\x1b\x1dyD1\0\x05\0A-482\x1b\x1dyP", "A-482"),
        (b"\x1b\x1dxD\x05\0A-482\x1b\x1dxP", "A-482"),
        (b"\x1bb6\x02\x03PA-482\x1e", "A-482"),
        (b"\x1b\x81\x07\0\x04MA-482", "A-482"),
    ],
    ids=repr,
)
def test_rule_7_each_form_of_a_barcode_says_its_data(barcode: bytes, said: str) -> None:
    assert paper(barcode + b"TOTAL\n").codes == (said,)


def test_codes_stand_in_the_order_of_the_paper_and_once() -> None:
    drawn = raster(dots_of(zxingcpp.BarcodeFormat.QRCode, "B-2", 4))
    read = paper(symbol(b"1", b"A-1") + drawn + symbol(b"1", b"C-3") + symbol(b"1", b"A-1"))
    assert read.codes == ("A-1", "B-2", "C-3")


def test_more_codes_than_any_receipt_has_are_left_out_and_the_paper_says_so() -> None:
    read = paper(b"".join(symbol(b"1", b"%d" % each) for each in range(MAX_CODES + 1)))
    assert len(read.codes) == MAX_CODES
    assert read.is_cut_off


def test_a_code_longer_than_any_that_can_be_drawn_is_left_out() -> None:
    assert paper(b"TOTAL\n" + symbol(b"1", b"1" * (MAX_CODE_TEXT + 1))).codes == ()


@pytest.mark.parametrize("kind", [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.PDF417])
def test_rule_10_a_code_in_a_raster_picture_is_read(kind: zxingcpp.BarcodeFormat) -> None:
    read = paper(raster(dots_of(kind, FISCAL, 3)) + b"TOTAL\n")
    assert (read.codes, read.has_picture, read.lines) == ((FISCAL,), True, ("TOTAL",))


def test_rule_10_a_code_that_spans_several_bands_of_a_picture_is_read() -> None:
    rows = dots_of(zxingcpp.BarcodeFormat.QRCode, FISCAL, 3)
    bands = b"".join(raster(rows[top : top + 24]) for top in range(0, len(rows), 24))
    assert paper(bands + b"\x1dV0").codes == (FISCAL,)


def test_rule_10_a_code_in_a_picture_that_was_stored_first_is_read_when_it_is_printed() -> None:
    rows = dots_of(zxingcpp.BarcodeFormat.QRCode, FISCAL, 3)
    size = len(rows[0]).to_bytes(2, "little") + len(rows).to_bytes(2, "little")
    body = b"0p0\x01\x011" + size + b"".join(packed(row) for row in rows)
    for head in (b"\x1d(L" + len(body).to_bytes(2, "little"), b"\x1d8L" + len(body).to_bytes(4, "little")):
        assert not paper(head + body + b"TOTAL\n").has_picture
        assert paper(head + body + b"\x1d(L\x02\x0002TOTAL\n").codes == (FISCAL,)


@pytest.mark.parametrize(("mode", "deep"), [(33, 24), (32, 24), (0, 8), (1, 8)])
def test_rule_10_a_code_in_strips_is_joined_row_by_row(mode: int, deep: int) -> None:
    across, down = {33: (1, 1), 32: (2, 1), 0: (2, 3), 1: (1, 3)}[mode]
    rows = dots_of(zxingcpp.BarcodeFormat.QRCode, FISCAL, 6)
    read = paper(strips([row[::across] for row in rows[::down]], mode, deep) + b"TOTAL\n")
    assert (read.codes, read.lines) == ((FISCAL,), ("TOTAL",))


def test_rule_10_a_downloaded_picture_is_read_when_it_is_printed() -> None:
    rows = dots_of(zxingcpp.BarcodeFormat.QRCode, "A-482", 3)
    rows = rows + [[False] * len(rows[0])] * (-len(rows) % 8)
    columns = b"".join(packed([row[place] for row in rows]) for place in range(len(rows[0])))
    sent = b"\x1d*" + bytes((len(rows[0]) // 8, len(rows) // 8)) + columns
    assert not paper(sent + b"TOTAL\n").has_picture
    assert paper(sent + b"\x1d/\0TOTAL\n").codes == ("A-482",)


@pytest.mark.parametrize("impl", ["bitImageRaster", "graphics", "bitImageColumn"])
def test_rule_10_the_pictures_of_a_foreign_sender_are_read(impl: str) -> None:
    sender = Dummy(profile="TM-T88V")
    sender.qr(FISCAL, size=4, image_arguments={"impl": impl})
    sender.cut()
    read = paper(sender.output)
    assert (read.codes, read.has_picture) == ((FISCAL,), True)


@pytest.mark.parametrize(
    "picture",
    [
        b"\x1dv0\0\x10\0\x20\0" + b"\xaa" * 512,
        b"\x1dv0\0\0\0\0\0",
        b"\x1b*\x07\x02\0AB",
        b"\x1b*\x21\0\0",
        b"\x1cp\x01\0",
        b"\x1d/\0",
        b"\x1d(L\x06\x000E12\x01\x01",
        b"\x1dQ0\0\x01\0\x01\0" + b"A" * 1,
        b"\x1bY\x04\0ABCD",
    ],
    ids=repr,
)
def test_rule_10_a_picture_without_a_code_is_said_to_be_there(picture: bytes) -> None:
    read = paper(picture + b"\x1dV0")
    assert (read.lines, read.codes, read.has_picture) == ((), (), True)


def test_a_picture_too_large_to_be_read_is_skipped_by_counting() -> None:
    read = paper(b"\x1dv0\0\x00\x04\x00\x03" + b"A" * (1024 * 768) + b"TOTAL\n\x1dV0")
    assert (read.lines, read.has_picture, read.codes) == (("TOTAL",), True, ())
