"""What a POS file can mean in two ways is asked once; no row enters by a guess."""

from datetime import date
from pathlib import Path

import pytest

from posapp.domain.errors import InputError
from posapp.domain.pos_files.rows import LeftOut, LeftOutRow, SaleRow
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.domain.sales.tender import Tender
from posapp.services.files.csv_table import CellCountDiffers, ColumnMissing
from posapp.services.on_ledger.pos_files.opening import PosFileOptions, RegisterUnknown, UnknownFile, open_pos_file
from posapp.services.on_ledger.pos_files.pos_file import PosFile
from posapp.services.on_ledger.pos_files.row_reader import (
    CopiesDiffer,
    ReceiptIncomplete,
    RowIncomplete,
    TotalDiffers,
)
from tests.unit.services.test_pos_files import SAMPLES, US, UY, Open, ledger_at, opens, read, sample, shop_of, written

__all__ = ["opens"]

SPANISH = """Fecha;Recibo;Tipo;Total cobrado;Pago;TPV;Estado
2026-11-25 09:05;1-5001;Venta;1500,00;Efectivo;Caja 1;Cerrado
2026-11-25 09:06;1-5002;Venta;300,00;Tarjeta;Caja 1;Cancelado
2026-11-25 09:07;1-5003;Reembolso;200,00;Tarjeta;Caja 1;Cerrado
2026-11-25 09:08;2-5001;Venta;70,00;Tarjeta;Caja 2;Cerrado
"""
NEEDED = {"receipt": "Recibo", "sold_at": "Fecha", "amount": "Total cobrado"}
HEAD = "Ticket;Fecha;Importe;Medio\n"
SPLIT = f"""{HEAD}H-7;2026-11-25 09:05;500,00;Efectivo
H-8;2026-11-25 09:06;7,00;Efectivo
H-7;2026-11-25 09:05;500,00;Débito
"""
SPLIT_COLUMNS = {"receipt": "Ticket", "sold_at": "Fecha", "amount": "Importe", "tender": "Medio", "others": "none"}
PLAIN = {"receipt": "Ticket", "sold_at": "Fecha", "amount": "Importe", "others": "none"}


def asked(file: PosFile | UnknownFile) -> list[str]:
    return [each.id for each in file.questions]


def amounts(file: PosFile | UnknownFile) -> dict[str, str]:
    assert isinstance(file, PosFile)
    assert asked(file) == []
    return {each.receipt: str(each.money) for each in file if isinstance(each, SaleRow)}


# --- an unknown system


def test_every_column_that_could_change_an_amount_is_asked_for(tmp_path: Path, opens: Open) -> None:
    path = written(tmp_path, SPANISH)
    file = opens(path, UY, columns=NEEDED)
    columns = [f"column:{each}" for each in ("kind", "register", "tender", "refunded", "tip")]
    assert asked(file) == [*columns, "words:Tipo", "words:Estado"]
    assert file.questions[0].choices == ("Tipo", "Pago", "TPV", "Estado", "none")
    (words,) = [each for each in file.questions if each.id == "words:Estado"]
    assert words.examples == ("Cancelado",)
    kinds = {"kind:Venta": "sale", "kind:Reembolso": "refund", "kind:Cerrado": "sale", "kind:Cancelado": "cancelled"}
    answers = {
        "column:kind": "Tipo",
        "words:Estado": "kind",
        "column:register": "TPV",
        "column:tender": "Pago",
        "column:refunded": "none",
        "column:tip": "none",
        "card": "credit",
        **kinds,
    }
    sales, back, left_out, bad = read(opens(path, UY, columns=NEEDED, answers=answers))
    assert [(each.receipt, str(each.money)) for each in sales] == [("1-5001", "1500.00 UYU")]
    assert [(each.receipt, str(each.money)) for each in back] == [("1-5003", "200.00 UYU")]
    assert (dict(left_out), bad) == ({LeftOut.CANCELLED: 1, LeftOut.OTHER_REGISTER: 1}, [])


def test_words_such_as_cancelled_are_asked_about_although_no_column_was_said_to_matter(
    tmp_path: Path, opens: Open
) -> None:
    columns = {**NEEDED, "others": "none"}
    assert asked(opens(written(tmp_path, SPANISH), UY, columns=columns)) == ["words:Tipo", "words:Estado"]


def test_a_file_without_further_columns_asks_for_none(tmp_path: Path, opens: Open) -> None:
    text = "Ticket;Fecha;Importe\nA-1;2026-11-25 09:05;5,00\n"
    columns = {"receipt": "Ticket", "sold_at": "Fecha", "amount": "Importe"}
    assert amounts(opens(written(tmp_path, text), UY, columns=columns)) == {"A-1": "5.00 UYU"}


def test_a_needed_column_may_be_named_as_an_answer(tmp_path: Path, opens: Open) -> None:
    path = written(tmp_path, "Ticket;Fecha;Importe\nA-1;2026-11-25 09:05;5,00\n")
    file = opens(path, UY, answers={"column:receipt": "Ticket"})
    assert asked(file) == ["column:sold_at", "column:amount"]
    named = {"column:receipt": "Ticket", "column:sold_at": "Fecha", "column:amount": "Importe"}
    assert amounts(opens(path, UY, answers=named)) == {"A-1": "5.00 UYU"}


def test_a_column_that_was_named_must_be_in_the_file(tmp_path: Path, opens: Open) -> None:
    for columns, name in (({**NEEDED, "others": "none", "register": "TPVV"}, ""), ({"register": "TPVV"}, "loyverse")):
        path = written(tmp_path, SAMPLES[name] if name else SPANISH)
        with pytest.raises(ColumnMissing, match="tpvv"):
            opens(path, UY, columns=columns, format_name=name)


def test_one_column_of_a_known_format_can_be_named_differently(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["loyverse"].replace(b"Total collected", b"Cobrado")
    columns = {"amount": "Cobrado"}
    found = amounts(opens(written(tmp_path, text), format_name="loyverse", columns=columns))
    assert found == {"1-1001": "90.00 USD", "1-1002": "1250.50 USD"}


@pytest.mark.parametrize(
    ("said", "amount"), [("kept", "110.00 UYU"), ("taken_off", "100.00 UYU"), ("added", "120.00 UYU")]
)
def test_a_tip_is_a_part_of_the_amount_or_not_as_a_person_says(
    tmp_path: Path, opens: Open, said: str, amount: str
) -> None:
    path = written(tmp_path, "Ticket;Fecha;Importe;Propina\nA-1;2026-11-25 09:05;110,00;10,00\n")
    columns = {**PLAIN, "tip": "Propina"}
    assert asked(opens(path, UY, columns=columns)) == ["tips"]
    assert amounts(opens(path, UY, columns=columns, answers={"tips": said})) == {"A-1": amount}


# --- dates


def test_square_writes_the_month_first_where_its_clock_has_twelve_hours(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["square"].decode().replace("10/15/2026", "11/05/2026")
    sales, *_ = read(opens(written(tmp_path, text), answers={"card": "credit"}))
    assert {each.sold_at[:10] for each in sales} == {"2026-11-05"}


def test_dates_that_nothing_decides_are_asked_about(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["loyverse"].decode().replace("7/28/26", "11/05/26")
    assert asked(opens(written(tmp_path, text))) == ["dates"]
    sales, *_ = read(opens(written(tmp_path, text), answers={"dates": "mdy"}))
    assert {each.sold_at[:10] for each in sales} == {"2026-11-05"}


def test_a_file_that_proves_another_order_than_was_said_is_asked_about(tmp_path: Path, opens: Open) -> None:
    text = f"{HEAD}A-1;11/05/2026 09:05;5,00;x\nA-2;11/25/2026 09:05;5,00;x\n"
    file = opens(written(tmp_path, text), UY, columns=PLAIN, answers={"dates": "dmy"})
    assert [(each.id, each.choices) for each in file.questions] == [("dates", ("mdy",))]


def test_an_order_that_puts_sales_into_the_future_is_asked_about_again(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEAD}A-1;12/11/2026 09:05;5,00;x\nA-2;05/11/2026 09:05;5,00;x\n")
    today = date(2026, 11, 27)
    with ledger_at(tmp_path) as ledger:
        for said, questions in (("mdy", [("dates", ("dmy",))]), ("dmy", [])):
            options = PosFileOptions(columns=PLAIN, answers={"dates": said})
            file = open_pos_file(path, options, ledger, shop_of(UY), today)
            assert [(each.id, each.choices) for each in file.questions] == questions


def test_what_two_files_prove_differently_is_known_no_more(tmp_path: Path, opens: Open) -> None:
    path = written(tmp_path, f"{HEAD}A-1;11/25/2026 09:05;5,00;x\n")
    for said, learned in (("mdy", DateOrder.MONTH_FIRST), ("dmy", None)):
        file = opens(path, UY, columns=PLAIN, answers={"dates": said})
        assert isinstance(file, PosFile)
        assert (file.questions, file.learned.dates) == ((), learned)


def test_money_that_went_back_under_its_sale_s_number_is_no_part_of_it(tmp_path: Path, opens: Open) -> None:
    text = f"{HEAD}F-1;2026-11-25 09:05;100,00;x\nF-1;2026-11-25 10:05;-100,00;x\n"
    sales, back, *_ = read(opens(written(tmp_path, text), UY, columns=PLAIN))
    assert ([str(each.money) for each in sales], [str(each.money) for each in back]) == (["100.00 UYU"], ["100.00 UYU"])


def test_a_zone_in_words_is_the_clock_of_its_rows(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["square"].decode().replace("Eastern Time", "Pacific Time")
    sales, *_ = read(opens(written(tmp_path, text), answers={"card": "credit"}))
    assert sales[0].sold_at == "2026-10-15 14:30:00-07:00"
    unknown = SAMPLES["square"].decode().replace("Eastern Time (US & Canada)", "Moon")
    *_, bad = read(opens(written(tmp_path, unknown), answers={"card": "credit"}))
    assert ["Moon" in str(each.error) for each in bad] == [True] * 3


# --- several rows of one receipt


def test_two_rows_of_a_receipt_are_asked_about_and_summed_or_compared(tmp_path: Path, opens: Open) -> None:
    path = written(tmp_path, SPLIT)
    file = opens(path, UY, columns=SPLIT_COLUMNS)
    assert asked(file) == ["rows"]
    assert file.questions[0].examples == ("H-7 2026-11-25 09:05 500,00 Efectivo", "H-7 2026-11-25 09:05 500,00 Débito")
    sales, _back, left_out, _bad = read(opens(path, UY, columns=SPLIT_COLUMNS, answers={"rows": "parts"}))
    assert {each.receipt: (str(each.money), each.tender) for each in sales} == {
        "H-7": ("1000.00 UYU", Tender.OTHER),
        "H-8": ("7.00 UYU", Tender.CASH),
    }
    assert left_out == {LeftOut.SAME_RECEIPT: 1}
    assert amounts(opens(path, UY, columns=SPLIT_COLUMNS, answers={"rows": "copies"}))["H-7"] == "500.00 UYU"


def test_copies_of_a_receipt_with_different_amounts_are_not_understood(tmp_path: Path, opens: Open) -> None:
    path = written(tmp_path, SPLIT.replace("500,00;Débito", "400,00;Débito"))
    sales, *_, bad = read(opens(path, UY, columns=SPLIT_COLUMNS, answers={"rows": "copies"}))
    assert [each.receipt for each in sales] == ["H-8"]
    assert [(each.number, type(each.error)) for each in bad] == [(2, CopiesDiffer), (4, CopiesDiffer)]
    text = SAMPLES["tiendanube"].decode("cp1252").replace("0,00;1500,00;Zoë", "0,00;1400,00;Zoë", 1)
    sales, *_, bad = read(opens(written(tmp_path, text.encode("cp1252")), {**UY, "currency_code": "ARS"}))
    assert (sales, [type(each.error) for each in bad]) == ([], [CopiesDiffer, CopiesDiffer])


def test_a_receipt_of_which_one_part_is_not_understood_is_not_recorded_with_the_rest(
    tmp_path: Path, opens: Open
) -> None:
    path = written(tmp_path, SPLIT.replace("500,00;Débito", "5oo,00;Débito"))
    sales, *_, bad = read(opens(path, UY, columns=SPLIT_COLUMNS, answers={"rows": "parts"}))
    assert [each.receipt for each in sales] == ["H-8"]
    assert {each.number: type(each.error).__name__ for each in bad} == {
        4: "AmountInvalid",
        2: ReceiptIncomplete.__name__,
    }


def test_numbers_that_begin_again_each_day_are_no_parts(tmp_path: Path, opens: Open) -> None:
    text = f"{HEAD}1;2026-11-24 09:05;500,00;Efectivo\n1;2026-11-25 09:05;600,00;Efectivo\n"
    file = opens(written(tmp_path, text), UY, columns=SPLIT_COLUMNS)
    assert isinstance(file, PosFile)
    assert [str(each.money) for each in file if isinstance(each, SaleRow)] == ["500.00 UYU", "600.00 UYU"]


def test_payments_with_one_reference_are_told_apart_by_their_own_number(tmp_path: Path, opens: Open) -> None:
    header, first, *_ = SAMPLES["mercado-pago"].decode().splitlines()
    rows = [first.replace("F-1;901", f"QR;{number}").replace("79.00", "200.00") for number in (8001, 8002)]
    sales, *_ = read(
        opens(written(tmp_path, "\n".join([header, *rows]) + "\n"), {**UY, "till": "Till 1", "currency_code": "BRL"})
    )
    assert [(each.receipt, each.reference, str(each.money)) for each in sales] == [
        ("8001", "QR", "200.00 BRL"),
        ("8002", "QR", "200.00 BRL"),
    ]


# --- registers


def test_rows_without_a_register_are_asked_about_once(tmp_path: Path, opens: Open) -> None:
    text = (
        SAMPLES["shopify"]
        .replace(b"fulfilled,,no,USD,16.00", b"fulfilled,,no,USD,16.00")
        .replace(b",,,Till 1,1,,pos", b",,,,1,,web")
    )
    path = written(tmp_path, text)
    file = opens(path)
    assert asked(file) == ["no_register"]
    assert file.questions[0].examples == ("#1001 2026-09-12 12:00:00 -0400 16.00 Cash",)
    assert set(amounts(opens(path, answers={"no_register": "this"}))) == {"#1001", "#1002"}
    for said, why in (("other", LeftOut.OTHER_REGISTER), ("leave_out", LeftOut.NO_REGISTER)):
        sales, _back, left_out, _bad = read(opens(path, answers={"no_register": said}))
        assert ([each.receipt for each in sales], left_out[why]) == (["#1002"], 2)


def test_a_single_register_with_another_name_than_the_till_is_asked_about(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["loyverse"].replace(b"Till 2", b"Till 1")
    assert asked(opens(written(tmp_path, text), {**US, "till": "Counter"})) == ["register"]


def test_a_register_that_is_not_in_the_file_is_refused_by_name(tmp_path: Path, opens: Open) -> None:
    for options in ({"register": "Till 9"}, {"answers": {"register": "Till 9"}}):
        with pytest.raises(RegisterUnknown, match="Till 1, Till 2"):
            opens(sample(tmp_path, "loyverse"), **options)


# --- tenders and amounts


@pytest.mark.parametrize(
    ("tender", "said", "method"),
    [
        ("Cash, Card", None, Tender.OTHER),
        ("Cash + Card", None, Tender.OTHER),
        ("Card", "debit", Tender.DEBIT),
        ("Visa", "credit", Tender.CREDIT),
        ("Debit card", None, Tender.DEBIT),
        ("Tarjeta de crédito", None, Tender.CREDIT),
        ("Gift card", None, Tender.OTHER),
        ("Efectivo y vale", None, Tender.OTHER),
    ],
)
def test_a_split_payment_is_never_counted_as_one_of_its_parts(
    tmp_path: Path, opens: Open, tender: str, said: str | None, method: Tender
) -> None:
    path = written(tmp_path, f'{HEAD}A-1;2026-11-25 09:05;5,00;"{tender}"\n')
    assert asked(opens(path, UY, columns=SPLIT_COLUMNS)) == ([] if said is None else ["card"])
    answers = {} if said is None else {"card": said}
    sales, *_ = read(opens(path, UY, columns=SPLIT_COLUMNS, answers=answers))
    assert [each.tender for each in sales] == [method]


def test_taxes_beside_the_amounts_of_items_are_asked_about(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["loyverse-items"].replace(b"60.00,0,0,0,", b"60.00,0,0,9.90,", 1)
    path, shop = written(tmp_path, text), {**UY, "till": "Till 1"}
    assert asked(opens(path, shop)) == ["taxes"]
    assert amounts(opens(path, shop, answers={"taxes": "added"}))["1-1001"] == "99.90 UYU"
    assert amounts(opens(path, shop, answers={"taxes": "included"}))["1-1001"] == "90.00 UYU"


def test_a_partial_refund_that_the_total_is_without_is_both_a_sale_and_a_refund(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["square"].decode()
    less = text.replace("$3.00,$0.00,$68.33", "$3.00,-$10.00,$58.33", 1)
    for changed in (less, text.replace("$3.00,$0.00,$68.33", "$3.00,-$10.00,$68.33", 1)):
        sales, *_ = read(opens(written(tmp_path, changed), answers={"card": "credit"}))
        assert (str(sales[0].money), str(sales[0].refunded)) == ("68.33 USD", "10.00 USD")
    unclear = text.replace("$3.00,$0.00,$68.33", "$3.00,-$10.00,$60.00", 1)
    *_, bad = read(opens(written(tmp_path, unclear), answers={"card": "credit"}))
    assert [type(each.error).__name__ for each in bad] == ["RefundUnclear"]


def test_a_column_of_three_decimals_that_end_in_nothing_is_asked_about_as_a_whole(tmp_path: Path, opens: Open) -> None:
    text = f"{HEAD}D-1;2026-11-25 09:05;1500.000;x\nD-2;2026-11-25 09:06;99.900;x\nD-3;2026-11-25 09:06;10.000;x\n"
    path = written(tmp_path, text)
    assert asked(opens(path, UY, columns=PLAIN)) == ["three_decimals"]
    assert amounts(opens(path, UY, columns=PLAIN, answers={"three_decimals": "zeros"})) == {
        "D-1": "1500.00 UYU",
        "D-2": "99.90 UYU",
        "D-3": "10.00 UYU",
    }
    *_, bad = read(opens(path, UY, columns=PLAIN, answers={"three_decimals": "unclear"}))
    assert len(bad) == 3


# --- rows that are no whole ones, and totals


def test_a_row_that_was_cut_off_is_not_understood(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["loyverse"].decode()
    cut = text[: text.index("1-1004")] + "1-1009,Sale,300.00,0.00,300.00,0.00,30\n"
    sales, _back, _left, bad = read(opens(written(tmp_path, cut)))
    assert [each.receipt for each in sales] == ["1-1001", "1-1002"]
    assert [type(each.error) for each in bad] == [RowIncomplete]


def test_a_last_row_without_its_last_cells_and_without_an_end_was_cut_off(tmp_path: Path, opens: Open) -> None:
    text = f"{HEAD}A-1;2026-11-25 09:05;500,00;x\nA-2;2026-11-25 09:06;40"
    sales, *_, bad = read(opens(written(tmp_path, text), UY, columns=PLAIN))
    assert ([each.receipt for each in sales], [type(each.error) for each in bad]) == (["A-1"], [CellCountDiffers])
    for whole in (f"{text}\n", f"{text}0,00;x"):
        assert set(amounts(opens(written(tmp_path, whole), UY, columns=PLAIN))) == {"A-1", "A-2"}


def test_an_empty_kind_is_asked_about(tmp_path: Path, opens: Open) -> None:
    path = written(tmp_path, SAMPLES["loyverse"].replace(b",Closed", b",", 1))
    assert asked(opens(path)) == ["kind:(empty)"]
    sales, _back, left_out, _bad = read(opens(path, answers={"kind:(empty)": "pending"}))
    assert ([each.receipt for each in sales], left_out[LeftOut.PENDING]) == (["1-1002"], 1)


@pytest.mark.parametrize(
    ("total", "is_right"),
    [("1373.50", True), ("1293.50", True), ("1383.50", True), ("1340.50", True), ("1373.00", False)],
)
def test_a_total_is_right_in_each_way_in_which_the_file_may_mean_it(
    tmp_path: Path, opens: Open, total: str, is_right: bool
) -> None:
    text = SAMPLES["loyverse"].decode() + f"Total,,,,,,,{total}\n"
    _sales, _back, left_out, bad = read(opens(written(tmp_path, text)))
    assert left_out[LeftOut.TOTAL] == int(is_right)
    assert [type(each.error) for each in bad] == ([] if is_right else [TotalDiffers])


def test_a_total_of_orders_with_several_lines_is_right(tmp_path: Path, opens: Open) -> None:
    text = SAMPLES["woocommerce"].decode()
    line = next(each for each in text.splitlines() if each.startswith("501"))
    names = text.splitlines()[0].split(",")
    total = ",".join(
        "Total" if name == "Order Number" else "89.90" if name == "Order Total Amount" else "" for name in names
    )
    _sales, _back, left_out, bad = read(opens(written(tmp_path, f"{text}{line}\n{total}\n")))
    assert (left_out[LeftOut.TOTAL], bad) == (1, [])


def test_a_day_out_of_several_is_not_compared_with_the_total_of_all(tmp_path: Path, opens: Open) -> None:
    text = f"{HEAD}A-1;2026-11-22 09:05;100,00;x\nA-2;2026-11-25 09:05;200,00;x\nTotal;;300,00;\n"
    file = opens(written(tmp_path, text), UY, columns=PLAIN)
    assert isinstance(file, PosFile)
    day = next(each for each in file.days if each.day == 25)
    rows = list(file.of_days([day]))
    assert [type(each) for each in rows] == [SaleRow, LeftOutRow]


# --- answers


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"colour": "red"}, "there is no question “colour”"),
        ({"rows": "some"}, "Choose one of: parts, copies"),
        ({"column:colour": "Total"}, "colour"),
        ({"words:Estado": "sale"}, "Choose one of: kind, ignore"),
    ],
)
def test_an_answer_to_nothing_says_what_can_be_answered(
    tmp_path: Path, opens: Open, answers: dict[str, str], told: str
) -> None:
    with pytest.raises(InputError, match=told):
        opens(sample(tmp_path, "loyverse"), answers=answers)


def test_refunds_keep_their_time_and_customer(tmp_path: Path, opens: Open) -> None:
    _sales, (back,), *_ = read(opens(sample(tmp_path, "loyverse")))
    assert (back.receipt, back.given_at) == ("1-1004", "2026-07-28 14:00:00")
