"""The files of other systems: each row is a sale, a refund, left out or not understood, and nothing is guessed."""

import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.errors import InputError
from posapp.domain.pos_files.formats import FormatField
from posapp.domain.pos_files.known_formats import KNOWN_FORMATS
from posapp.domain.pos_files.rows import LeftOut, LeftOutRow, RefundRow, SaleRow
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop, make_shop
from posapp.services.files.csv_table import FileTooLarge, InvalidLine
from posapp.services.files.workbook import WorkbookUnreadable
from posapp.services.on_ledger.pos_files.opening import FormatUnknown, PosFileOptions, UnknownFile, open_pos_file
from posapp.services.on_ledger.pos_files.pos_file import PosFile
from posapp.services.on_ledger.pos_files.row_reader import TotalDiffers
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.workbooks import workbook

FOLDER = Path(__file__).with_name("pos_samples")
SAMPLES = {each.stem: each.read_bytes() for each in sorted(FOLDER.glob("*.csv"))}
"""A file of each known system, as it would export some days of an invented shop."""
Open = Callable[..., PosFile | UnknownFile]
US = {"name": "Corner", "till": "Till 1", "country": "US", "currency_code": "USD", "zone": "America/New_York"}
UY = {"name": "Almacén", "till": "Caja 1", "country": "UY", "currency_code": "UYU", "zone": "America/Montevideo"}
AR = {
    "name": "Tienda",
    "till": "Caja 1",
    "country": "AR",
    "currency_code": "ARS",
    "zone": "America/Argentina/Buenos_Aires",
}
BR = {"name": "Loja", "till": "Till 1", "country": "BR", "currency_code": "BRL", "zone": "America/Sao_Paulo"}
SAID = {"square": {"card": "credit"}}
"""What is asked about the samples, and was answered."""
SHOPS = {"loyverse-items": {**UY, "till": "Till 1"}, "mercado-pago": BR, "tiendanube": AR}


@pytest.fixture
def opens(tmp_path: Path) -> Open:
    """Open a file at a shop."""

    def opened(path: Path, shop: Mapping[str, str] = US, **options: object) -> PosFile | UnknownFile:
        with ledger_at(tmp_path) as ledger:
            return open_pos_file(path, PosFileOptions(**options), ledger, shop_of(shop))  # type: ignore[arg-type]

    return opened


def ledger_at(folder: Path) -> Ledger:
    return open_ledger(folder / "ledger.db", "5" * 64)


def shop_of(given_: Mapping[str, str]) -> Shop:
    return make_shop(**given_)  # type: ignore[arg-type]


def read(file: PosFile | UnknownFile) -> tuple[list[SaleRow], list[RefundRow], Counter[LeftOut], list[InvalidLine]]:
    assert isinstance(file, PosFile)
    assert file.questions == ()
    rows = list(file)
    assert len(rows) == len(file)
    sales = [each for each in rows if isinstance(each, SaleRow)]
    refunds = [each for each in rows if isinstance(each, RefundRow)]
    left_out = Counter(each.why for each in rows if isinstance(each, LeftOutRow))
    return sales, refunds, left_out, [each for each in rows if isinstance(each, InvalidLine)]


def sample(folder: Path, name: str) -> Path:
    """Write the file of a system, and give its path."""
    return written(folder, SAMPLES[name], f"{name}.csv")


def written(folder: Path, text: str | bytes, name: str = "pos.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_of_a_system_is_recognized_by_its_header(tmp_path: Path, opens: Open, name: str) -> None:
    file = opens(sample(tmp_path, name), SHOPS.get(name, US))
    assert isinstance(file, PosFile)
    assert file.format.name == name
    assert opens(sample(tmp_path, name), SHOPS.get(name, US), format_name=name).format.name == name  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "sales", "refunds", "left_out"),
    [
        (
            "loyverse",
            {"1-1001": "90.00 USD", "1-1002": "1250.50 USD"},
            {"1-1004": "80.00 USD"},
            {LeftOut.CANCELLED: 1, LeftOut.OTHER_REGISTER: 1},
        ),
        (
            "loyverse-items",
            {"1-1001": "90.00 UYU", "1-1002": "30.00 UYU"},
            {"1-1003": "30.00 UYU"},
            {LeftOut.SAME_RECEIPT: 1},
        ),
        ("square", {"txA": "68.33 USD", "txB": "20.00 USD"}, {"txC": "45.00 USD"}, {LeftOut.FAILED: 1}),
        (
            "shopify",
            {"#1001": "16.00 USD", "#1002": "40.00 USD"},
            {},
            {LeftOut.SAME_RECEIPT: 1, LeftOut.PENDING: 1, LeftOut.CANCELLED: 1},
        ),
        ("mercado-pago", {"901": "79.00 BRL", "902": "1500.00 BRL"}, {"903": "9.00 BRL"}, {LeftOut.OTHER: 1}),
        (
            "tiendanube",
            {"100": "1500.00 ARS"},
            {},
            {LeftOut.SAME_RECEIPT: 1, LeftOut.PENDING: 1, LeftOut.CANCELLED: 1},
        ),
        ("woocommerce", {"501": "89.90 USD", "502": "10.00 USD"}, {}, {LeftOut.PENDING: 1}),
    ],
)
def test_every_row_of_a_system_is_what_it_says(
    tmp_path: Path,
    opens: Open,
    name: str,
    sales: dict[str, str],
    refunds: dict[str, str],
    left_out: dict[LeftOut, int],
) -> None:
    found, back, others, bad = read(opens(sample(tmp_path, name), SHOPS.get(name, US), answers=SAID.get(name, {})))
    assert {each.receipt: str(each.money) for each in found} == sales
    assert {each.receipt: str(each.money) for each in back} == refunds
    assert (dict(others), bad) == (left_out, [])


def test_what_was_given_back_later_stays_beside_the_sale(tmp_path: Path, opens: Open) -> None:
    shopify, *_ = read(opens(sample(tmp_path, "shopify")))
    assert [str(each.refunded) for each in shopify] == ["None", "15.00 USD"]
    woocommerce, *_ = read(opens(sample(tmp_path, "woocommerce")))
    assert [str(each.refunded) for each in woocommerce] == ["None", "10.00 USD"]


def test_times_tenders_customers_and_coupons_come_with_the_sale(tmp_path: Path, opens: Open) -> None:
    loyverse, *_ = read(opens(sample(tmp_path, "loyverse")))
    assert [each.sold_at for each in loyverse] == ["2026-07-28 13:33:00", "2026-07-28 13:40:00"]
    assert [each.tender for each in loyverse] == [Tender.CASH, Tender.DEBIT]
    items, *_ = read(opens(sample(tmp_path, "loyverse-items"), SHOPS["loyverse-items"]))
    assert [each.sold_at for each in items] == ["2026-10-01 23:50:00", "2026-10-13 09:00:00"]
    square, *_ = read(opens(sample(tmp_path, "square"), answers=SAID["square"]))
    assert [each.tender for each in square] == [Tender.CREDIT, Tender.CASH]
    assert [(each.sold_at, each.customer) for each in square] == [
        ("2026-10-15 14:30:00", ""),
        ("2026-10-15 14:40:00", "17"),
    ]
    mercado, *_ = read(opens(sample(tmp_path, "mercado-pago"), BR))
    assert mercado[1].sold_at == "2026-08-11 23:30:00-04:00"
    assert [each.tender for each in mercado] == [Tender.CREDIT, Tender.TRANSFER]
    (nube,), *_ = read(opens(sample(tmp_path, "tiendanube"), AR))
    assert (nube.coupons, nube.tender, nube.sold_at) == (("VERANO",), Tender.CASH, "2025-12-20 10:00:00")


def test_the_file_s_registers_are_asked_about_where_none_is_called_as_the_till(tmp_path: Path, opens: Open) -> None:
    other = {**US, "till": "Counter"}
    file = opens(sample(tmp_path, "loyverse"), other)
    assert isinstance(file, PosFile)
    (question,) = file.questions
    assert (question.id, question.choices) == ("register", ("Till 1", "Till 2"))
    sales, _back, left_out, _bad = read(opens(sample(tmp_path, "loyverse"), other, register="Till 2"))
    assert [each.receipt for each in sales] == ["2-2001"]
    assert left_out[LeftOut.OTHER_REGISTER] == 3
    everything, *_ = read(opens(sample(tmp_path, "loyverse"), other, register="*"))
    assert len(everything) == 3


def test_a_row_of_an_unknown_kind_is_asked_about(tmp_path: Path, opens: Open) -> None:
    path = written(tmp_path, SAMPLES["loyverse"].replace(b",Closed", b",Parked", 1))
    file = opens(path)
    assert isinstance(file, PosFile)
    (question,) = file.questions
    assert question.id == "kind:Parked"
    sales, _back, left_out, _bad = read(opens(path, answers={"kind:Parked": "pending"}))
    assert ([each.receipt for each in sales], left_out[LeftOut.PENDING]) == (["1-1002"], 1)


UNKNOWN = "Boleta;Dia;Total\nA-1;05/04/2026 10:00;1.500\nA-2;06/04/2026 10:00;2.000\n"


def test_a_file_of_an_unknown_system_is_asked_about_column_by_column(tmp_path: Path, opens: Open) -> None:
    file = opens(written(tmp_path, UNKNOWN), UY)
    assert isinstance(file, UnknownFile)
    assert [each.id for each in file.questions] == ["column:receipt", "column:sold_at", "column:amount"]
    assert file.questions[0].choices == ("Boleta", "Dia", "Total")
    columns = {"receipt": "Boleta", "sold_at": "Dia", "amount": "Total"}
    asked = opens(written(tmp_path, UNKNOWN), UY, columns=columns)
    assert isinstance(asked, PosFile)
    assert [(each.id, each.choices) for each in asked.questions] == [("dates", ("dmy", "mdy"))]
    sales, *_ = read(opens(written(tmp_path, UNKNOWN), UY, columns=columns, answers={"dates": "dmy"}))
    assert [(str(each.money), each.sold_at) for each in sales] == [
        ("1500.00 UYU", "2026-04-05 10:00:00"),
        ("2000.00 UYU", "2026-04-06 10:00:00"),
    ]


def test_amounts_that_contradict_the_country_are_asked_about(tmp_path: Path, opens: Open) -> None:
    columns = {"receipt": "Boleta", "sold_at": "Dia", "amount": "Total"}
    file = opens(written(tmp_path, UNKNOWN), US, columns=columns, answers={"dates": "dmy"})
    assert isinstance(file, PosFile)
    (question,) = file.questions
    assert (question.id, question.examples) == ("decimals", ("1.500", "2.000"))
    sales, *_ = read(
        opens(written(tmp_path, UNKNOWN), US, columns=columns, answers={"decimals": "comma", "dates": "dmy"})
    )
    assert [str(each.money) for each in sales] == ["1500.00 USD", "2000.00 USD"]


def test_dates_that_contradict_each_other_are_asked_about(tmp_path: Path, opens: Open) -> None:
    text = "receipt,sold_at,customer,amount,currency,coupons\nA-1,13/02/2026 10:00,,5,,\nA-2,02/13/2026 10:00,,5,,\n"
    file = opens(written(tmp_path, text))
    assert isinstance(file, PosFile)
    assert [each.id for each in file.questions] == ["dates"]


@pytest.mark.parametrize("answers", [{"dates": "ymd"}, {"decimals": "dot"}, {"kind:X": "gift"}, {"colour": "red"}])
def test_an_answer_to_nothing_is_refused(tmp_path: Path, opens: Open, answers: dict[str, str]) -> None:
    with pytest.raises(InputError, match="Answer"):
        opens(sample(tmp_path, "loyverse"), answers=answers)


def test_a_format_that_nobody_knows_is_refused_by_name(tmp_path: Path, opens: Open) -> None:
    with pytest.raises(FormatUnknown, match="formats list"):
        opens(sample(tmp_path, "loyverse"), format_name="lightspeed")


HEAD = "Ticket;Date;Total;Note\n"
COLUMNS = {"receipt": "Ticket", "sold_at": "Date", "amount": "Total", "others": "none"}


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\n" + HEAD + "1;2026-01-01 10:00;15,50;x\n",
        "My shop\nSales of January\n\n" + HEAD + "1;2026-01-01 10:00;15,50;x\n",
        HEAD.replace(";", "\t") + "1\t2026-01-01 10:00\t15,50\tx\n",
        HEAD + "1;2026-01-01 10:00;15,50\n",
        HEAD + "1;2026-01-01 10:00;15,50;x;;;\n",
        HEAD + '1;2026-01-01 10:00;15,50;TV 50"\n',
        HEAD + '1;2026-01-01 10:00;15,50;"two\nlines"\n',
        HEAD + '="1";2026-01-01 10:00;="15,50";x\n',
        HEAD + "\n;;;\n1;2026-01-01 10:00;15,50;x\n\n",
    ],
    ids=["sep", "titles", "tabs", "short", "long", "inch", "line break", "formula", "empty lines"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_other_programs_do_to_a_file_changes_no_amount(
    tmp_path: Path, opens: Open, text: str, encoding: str
) -> None:
    path = written(tmp_path, text.replace("x", "Señor").encode(encoding))
    sales, _back, _left, bad = read(opens(path, UY, columns=COLUMNS))
    assert [(each.money.minor, each.sold_at) for each in sales] == [(1550, "2026-01-01 10:00:00")]
    assert bad == []


def test_a_quote_that_is_never_closed_costs_its_own_row_and_no_other(tmp_path: Path, opens: Open) -> None:
    rows = [f"{n};2026-01-01 10:00;{n},00;fine" for n in range(1, 41)]
    rows[10], rows[11] = '11;2026-01-01 10:00;11,00;"open', '12;2026-01-01 10:00;12,00;"open too'
    sales, _back, _left, bad = read(opens(written(tmp_path, HEAD + "\n".join(rows) + "\n"), UY, columns=COLUMNS))
    assert (len(sales), [each.number for each in bad]) == (38, [12, 13])


def test_a_comma_that_is_not_quoted_shifts_no_cell(tmp_path: Path, opens: Open) -> None:
    text = "Ticket,Date,Total,Note\n1,2026-01-01 10:00,1,500,x\n2,2026-01-01 10:00,15.00,x\n"
    sales, _back, _left, bad = read(opens(written(tmp_path, text), columns=COLUMNS))
    assert ([each.receipt for each in sales], [each.number for each in bad]) == (["2"], [2])


@pytest.mark.parametrize(("total", "is_right"), [("31,00", True), ("32,00", False)])
def test_a_row_of_totals_is_a_check_sum(tmp_path: Path, opens: Open, total: str, is_right: bool) -> None:
    text = HEAD + f"1;2026-01-01 10:00;15,50;x\n2;2026-01-01 10:00;15,50;x\nTOTAL;;{total};\n"
    sales, _back, left_out, bad = read(opens(written(tmp_path, text), UY, columns=COLUMNS))
    assert len(sales) == 2
    assert left_out[LeftOut.TOTAL] == int(is_right)
    assert [type(each.error) for each in bad] == ([] if is_right else [TotalDiffers])


def test_a_sale_of_nothing_is_left_out_unless_it_is_asked_for(tmp_path: Path, opens: Open) -> None:
    path = written(tmp_path, HEAD + "1;2026-01-01 10:00;0,00;x\n")
    assert read(opens(path, UY, columns=COLUMNS))[2] == {LeftOut.ZERO: 1}
    assert len(read(opens(path, UY, columns=COLUMNS, keep_zero=True))[0]) == 1


def test_two_tenders_of_one_sale_add_up(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["square"].decode().replace("txB,pB", "txA,pB")
    sales, _back, left_out, _bad = read(opens(written(tmp_path, text), answers=SAID["square"]))
    assert [(each.receipt, str(each.money), each.tender) for each in sales] == [("txA", "88.33 USD", Tender.OTHER)]
    assert left_out[LeftOut.SAME_RECEIPT] == 1


def test_a_workbook_is_read_and_its_numbers_have_one_meaning(tmp_path: Path, opens: Open) -> None:
    rows: list[list[object]] = [
        ["Sales of May"],
        ["Ticket", "Date", "Total"],
        ["1", 45384.34789, 1500.5],
        ["2", 45384.5, 2.675],
        ["3", "05/04/2024 10:00", 1500],
        ["4", 45385.5, -20],
    ]
    sales, back, _left, bad = read(opens(workbook(tmp_path, rows), UY, columns=COLUMNS, answers={"dates": "dmy"}))
    assert [(each.receipt, str(each.money), each.sold_at) for each in sales] == [
        ("1", "1500.50 UYU", "2024-04-02 08:20:58"),
        ("3", "1500.00 UYU", "2024-04-05 10:00:00"),
    ]
    assert [each.number for each in bad] == [4]
    assert [str(each.money) for each in back] == ["20.00 UYU"]


def test_a_file_that_only_claims_to_be_a_workbook_is_said_so(tmp_path: Path, opens: Open) -> None:
    with pytest.raises(WorkbookUnreadable, match="Save it as CSV"):
        opens(written(tmp_path, b"PK\x03\x04 nothing of a workbook", "pos.xlsx"))


def test_a_workbook_that_unpacks_to_gigabytes_is_refused_in_no_time(tmp_path: Path, opens: Open) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts, parts.open("xl/sheet.xml", "w") as stream:
        for _ in range(600):
            stream.write(b"\0" * 1024 * 1024)
    begun = monotonic()
    with pytest.raises(FileTooLarge):
        opens(path)
    assert monotonic() - begun < 5


@pytest.mark.parametrize(
    "content",
    [b'"' * 1_000_000, (b'a,"b\n' * 200_000), b"\0" * 1000, b"", b"\xff\xfe", b",\n" * 100_000, b"x" * 2_000_000],
    ids=["quotes", "open cells", "NULs", "nothing", "a mark alone", "commas", "one line"],
)
def test_a_hostile_file_ends_with_one_sentence(tmp_path: Path, opens: Open, content: bytes) -> None:
    begun = monotonic()
    with suppress(InputError):
        assert isinstance(opens(written(tmp_path, content)), UnknownFile)
    assert monotonic() - begun < 10


@given(
    rows=st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=8), max_size=6), max_size=12
    )
)
def test_the_rows_understood_left_out_and_not_understood_are_those_of_the_file(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    import csv
    import io

    made = io.StringIO()
    csv.writer(made, delimiter=";").writerows([["Ticket", "Date", "Total", "Note"], *rows])
    folder = tmp_path_factory.mktemp("any")
    path = written(folder, made.getvalue())
    with ledger_at(folder) as ledger:
        options = PosFileOptions(columns=COLUMNS, answers={"decimals": "comma", "dates": "dmy", "rows": "parts"})
        file = open_pos_file(path, options, ledger, shop_of(UY))
    assert isinstance(file, PosFile)
    assert len(list(file)) == len(file)
    numbers = [each.number for each in file]
    assert len(set(numbers)) == len(numbers)


def test_each_known_format_reads_a_receipt_a_time_and_an_amount() -> None:
    names = [each.name for each in KNOWN_FORMATS]
    assert len(names) == len(set(names))
    for each in KNOWN_FORMATS:
        assert {FormatField.RECEIPT, FormatField.SOLD_AT, FormatField.AMOUNT} <= each.columns.keys()
