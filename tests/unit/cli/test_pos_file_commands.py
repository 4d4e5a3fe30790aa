"""The files of other systems by the command line: read, asked about once, and remembered."""

import json
from pathlib import Path
from typing import Any

import pytest

from posapp.cli.pos_questions import question_document
from posapp.domain.pos_files.questions import PosQuestion, QuestionKind
from posapp.services.on_till.till import Till
from tests.unit.cli.running import run_for_machines, run_for_people

SAMPLES = Path(__file__).parents[1] / "services" / "pos_samples"
UNKNOWN = 'Boleta,Cuando,Importe,Tipo\nX-1,13/02/2026 10:00,"1.500",Venta\nX-2,14/02/2026 11:00,"2.000",Anulada\n'
ANSWERS = ("--answer", "decimals=comma", "--answer", "kind:Venta=sale", "--answer", "kind:Anulada=cancelled")
MAP = ("--map", "receipt=Boleta", "--map", "sold_at=Cuando", "--map", "amount=Importe", "--map", "kind=Tipo")


@pytest.fixture
def run(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command for machines."""

    def ran(*arguments: str) -> Any:
        return run_for_machines(offline_till.environment, capsys, *arguments)

    return ran


def sales(till: Till) -> int:
    with till.open_ledger() as ledger:
        return int(ledger.connection.execute("SELECT count(*) FROM sales")[0][0])


def test_a_dry_run_counts_and_records_nothing(run: Any, offline_till: Till) -> None:
    code, told, _said = run("import", str(SAMPLES / "loyverse.csv"), "--dry-run")
    assert (code, told["format"], told["recorded"], sales(offline_till)) == (0, "loyverse", 0, 0)
    assert (told["would_record"], told["amount"], told["dry_run"]) == (2, {"USD": "1340.50"}, True)
    assert told["rows"] == {
        "sales": 2,
        "refunds": 1,
        "left_out": {"cancelled": 1, "other_register": 1},
        "not_understood": 0,
    }


def test_a_file_is_recorded_once_and_its_refund_is_proposed(run: Any, offline_till: Till) -> None:
    code, told, said = run("import", str(SAMPLES / "shopify.csv"))
    assert (code, told["recorded"], told["amount"]) == (0, 2, {"USD": "56.00"})
    (proposal,) = told["refund_proposals"]
    assert (proposal["receipt"], proposal["amount"], proposal["is_here"]) == ("#1002", "15.00", True)
    assert "refund record '#1002' --amount 15.00 --note 'refunded in the POS' --tender " in said
    assert run("refund", "record", "#1002", "--amount", "15.00", "--reason", "damaged")[0] == 0
    code, told, _said = run("import", str(SAMPLES / "shopify.csv"))
    assert (code, told["recorded"], told["already_there"], told["refund_proposals"]) == (0, 0, 2, [])
    assert sales(offline_till) == 2


def test_a_dry_run_says_which_refunds_would_be_proposed(run: Any, offline_till: Till) -> None:
    _code, told, said = run("import", str(SAMPLES / "shopify.csv"), "--dry-run")
    (proposal,) = told["refund_proposals"]
    assert (proposal["receipt"], proposal["amount"], proposal["is_here"]) == ("#1002", "15.00", True)
    assert (told["refunded"], sales(offline_till)) == ({"USD": "15.00"}, 0)
    assert "15.00 USD of #1002 would be proposed as a refund." in said
    _code, told, _said = run("import", str(SAMPLES / "loyverse.csv"), "--dry-run")
    assert [(each["pos_refund"], each["amount"]) for each in told["refund_proposals"]] == [("1-1004", "80.00")]


def test_only_the_difference_is_proposed_where_a_part_was_refunded_here(run: Any) -> None:
    run("import", str(SAMPLES / "shopify.csv"))
    run("refund", "record", "#1002", "--amount", "5.00", "--reason", "damaged")
    _code, told, _said = run("import", str(SAMPLES / "shopify.csv"))
    assert [each["amount"] for each in told["refund_proposals"]] == ["10.00"]


def test_nothing_is_recorded_while_a_question_is_open_and_an_answer_is_remembered(
    run: Any, offline_till: Till, tmp_path: Path
) -> None:
    file = tmp_path / "casa.csv"
    file.write_text(UNKNOWN, encoding="utf-8")
    code, told, _said = run("import", str(file))
    assert (code, [each["id"] for each in told["questions"]]) == (
        1,
        ["column:receipt", "column:sold_at", "column:amount"],
    )
    code, told, _said = run("import", str(file), "--format", "casa", *MAP)
    assert code == 1
    assert [each["id"] for each in told["questions"]] == ["decimals", "kind:Venta", "kind:Anulada"]
    assert sales(offline_till) == 0
    answers = ("--answer", "decimals=comma", "--answer", "kind:Venta=sale", "--answer", "kind:Anulada=cancelled")
    code, told, _said = run("import", str(file), "--format", "casa", *answers)
    assert (code, told["recorded"], told["amount"]) == (0, 1, {"USD": "1500.00"})
    code, told, _said = run("import", str(file))
    assert (code, told["format"], told["already_there"], told["questions"]) == (0, "casa", 1, [])


def test_a_question_comes_with_cells_of_the_file_and_what_each_answer_means(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "casa.csv"
    file.write_text(UNKNOWN, encoding="utf-8")
    _code, told, _said = run("import", str(file))
    assert told["questions"][0]["examples"] == [
        "Boleta: X-1",
        "Cuando: 13/02/2026 10:00",
        "Importe: 1.500",
        "Tipo: Venta",
    ]
    assert {"format", "lines", "rows", "amount", "refused", "stopped", "problems"} <= told.keys()
    _code, told, _said = run("import", str(file), "--format", "casa", *MAP)
    asked = {each["id"]: each for each in told["questions"]}
    assert asked["kind:Anulada"]["examples"] == ["X-2 14/02/2026 11:00 2.000"]
    assert asked["kind:Anulada"]["meanings"]["repaid"] == "a sale whose whole amount was given back later"
    code, told, _said = run("reconcile", str(file))
    assert (code, told["lines"], told["findings"]) == (1, 0, [])


def test_a_dry_run_remembers_nothing_and_a_format_can_be_removed(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "casa.csv"
    file.write_text(UNKNOWN, encoding="utf-8")
    answers = ("--answer", "decimals=comma", "--answer", "kind:Venta=sale", "--answer", "kind:Anulada=cancelled")
    code, told, _said = run("import", str(file), "--dry-run", *MAP, *answers)
    assert (code, told["would_record"]) == (0, 1)
    assert run("import", str(file))[1]["questions"][0]["id"] == "column:receipt"
    assert run("import", str(file), "--format", "casa", *MAP, *answers)[0] == 0
    shown = run("formats", "show", "casa")[1]
    assert (shown["kind"], shown["answers"]["dates"]) == (["Tipo"], "dmy")
    assert run("formats", "remove", "casa")[0] == 0
    assert run("import", str(file))[1]["questions"][0]["id"] == "column:receipt"
    assert run("formats", "remove", "casa")[1]["error"]["kind"] == "FormatNotSaved"


def test_an_order_of_dates_that_a_file_proved_is_remembered(run: Any, tmp_path: Path) -> None:
    text = (SAMPLES / "loyverse.csv").read_text(encoding="utf-8")
    assert run("import", str(SAMPLES / "loyverse.csv"))[0] == 0
    later = tmp_path / "later.csv"
    later.write_text(text.replace("7/28/26", "2/3/26").replace(",1-", ",3-"), encoding="utf-8")
    code, told, _said = run("import", str(later))
    assert (code, told["recorded"], told["questions"]) == (0, 2, [])


def test_a_register_that_is_not_in_the_file_is_refused_and_not_remembered(run: Any, offline_till: Till) -> None:
    code, told, _said = run("import", str(SAMPLES / "loyverse.csv"), "--register", "Till 9")
    assert (code, told["error"]["kind"], sales(offline_till)) == (1, "RegisterUnknown", 0)
    assert "Till 1, Till 2" in told["error"]["sentence"]
    assert run("import", str(SAMPLES / "loyverse.csv"))[1]["recorded"] == 2


def test_two_tenders_of_one_receipt_lose_no_money(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "split.csv"
    file.write_text(
        "Ticket;Fecha;Importe;Medio\nH-7;2026-02-13 09:05;500,00;Efectivo\nH-7;2026-02-13 09:05;500,00;Débito\n",
        encoding="utf-8",
    )
    named = ("receipt=Ticket", "sold_at=Fecha", "amount=Importe", "tender=Medio", "others=none")
    columns = [part for each in named for part in ("--map", each)]
    code, told, _said = run("import", str(file), *columns)
    assert (code, [each["id"] for each in told["questions"]]) == (1, ["rows"])
    code, told, _said = run("import", str(file), "--answer", "rows=parts")
    assert (code, told["recorded"], told["amount"]) == (0, 1, {"USD": "1000.00"})
    _code, told, _said = run("reconcile", str(file), "--day", "2026-02-13")
    assert told["findings"] == []
    assert told["pos_total"] == {"USD": {"sales": "1000.00", "refunds": "0.00", "net": "1000.00"}}


def test_receipts_that_another_system_recorded_alike_are_said(run: Any, tmp_path: Path) -> None:
    row = "2026-05-04 14:05,89.90"
    (tmp_path / "a.csv").write_text(f"Order Number,Order Status,Order Date,Order Total Amount\n7,Completed,{row}\n")
    (tmp_path / "b.csv").write_text(f"Ticket,Date,Total\n7,{row}\n")
    assert "first file of the format" not in run("import", str(tmp_path / "a.csv"))[2]
    named = ("receipt=Ticket", "sold_at=Date", "amount=Total")
    columns = [part for each in named for part in ("--map", each)]
    code, told, said = run("import", str(tmp_path / "b.csv"), "--format", "b", *columns)
    assert (code, told["already_there"]) == (0, 1)
    assert "1 receipt of this file, such as 7: recorded here before" in said
    assert "first file of the format" not in run("import", str(tmp_path / "b.csv"))[2]


def test_the_formats_are_listed_before_the_set_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    environment = {"POSAPP_HOME": str(tmp_path / "new"), "POSAPP_DATABASE_KEY": "1f" * 32}
    code, told, _said = run_for_machines(environment, capsys, "formats", "list")
    assert (code, {"loyverse", "square"} <= {each["name"] for each in told["formats"]}) == (0, True)


@pytest.mark.parametrize("answer", ["decimals=dot", "colour=red", "kind:Venta=gift"])
def test_an_answer_that_answers_nothing_records_nothing(
    run: Any, offline_till: Till, tmp_path: Path, answer: str
) -> None:
    file = tmp_path / "casa.csv"
    file.write_text(UNKNOWN, encoding="utf-8")
    code, told, _said = run("import", str(file), *MAP, "--answer", answer)
    assert (code, sales(offline_till)) == (1, 0)
    assert told["error"]["kind"] in {"AnswerInvalid", "QuestionUnknown"}


def test_the_formats_are_listed_shown_and_saved(run: Any) -> None:
    assert run("formats", "save", "casa", *MAP)[0] == 0
    _code, told, _said = run("formats", "list")
    assert {"loyverse", "square", "shopify", "mercado-pago", "tiendanube", "woocommerce", "casa"} <= {
        each["name"] for each in told["formats"]
    }
    assert run("formats", "show", "casa")[1]["columns"]["receipt"] == ["Boleta"]
    assert run("formats", "show", "lightspeed")[1]["error"]["kind"] == "FormatUnknown"
    assert run("formats", "save", "casa", "--map", "receipt=A")[1]["error"]["kind"] == "ColumnMapInvalid"


def test_the_outcome_is_one_line_for_people(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(SAMPLES / "loyverse.csv")
    _code, dry, _said = run_for_people(offline_till.environment, capsys, "import", file, "--dry-run")
    assert dry.startswith("2 would be recorded, 0 already recorded, 0 rejected, 1 refund,")
    assert "The sales to record come to 1340.50 USD. The refunds in the file come to 80.00 USD." in dry
    _code, done, _said = run_for_people(offline_till.environment, capsys, "import", file)
    assert done.startswith("2 recorded, 0 already recorded, 0 rejected")
    assert json.dumps(done)


WOO = """Order Number,Order Status,Order Date,Payment Method Title,Order Total Amount,Tip,Register
5001,Completed,2026-07-20 10:05,Cash,1500.00,0.00,Caja 1
5002,Completed,2026-07-20 10:30,Cash,640.00,100.00,Caja 2
"""


def test_a_known_format_asks_about_a_column_of_registers_that_it_does_not_read(
    run: Any, offline_till: Till, tmp_path: Path
) -> None:
    file = tmp_path / "woo.csv"
    file.write_text(WOO, encoding="utf-8")
    code, told, _said = run("import", str(file))
    asked = {each["id"]: each for each in told["questions"]}
    assert (code, sorted(asked), sales(offline_till)) == (1, ["column:register", "column:tip"], 0)
    assert asked["column:register"]["choices"] == ["Register", "none"]
    assert asked["column:register"]["examples"] == ["Register: Caja 1", "Register: Caja 2"]
    said = ("--answer", "column:register=Register", "--answer", "column:tip=Tip")
    code, told, _said = run("import", str(file), *said)
    assert (code, [each["id"] for each in told["questions"]]) == (1, ["register", "tips"])
    code, told, _said = run("import", str(file), "--answer", "register=Caja 2", "--answer", "tips=added")
    assert (code, told["recorded"], told["amount"]) == (0, 1, {"USD": "740.00"})
    assert told["rows"]["left_out"] == {"other_register": 1}


def test_a_column_of_registers_may_be_said_to_mean_nothing(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "woo.csv"
    file.write_text(WOO, encoding="utf-8")
    said = ("--answer", "column:register=none", "--answer", "column:tip=none")
    assert run("import", str(file), *said)[1]["amount"] == {"USD": "2140.00"}
    file.write_text(WOO.replace("5001", "6001").replace("5002", "6002"), encoding="utf-8")
    assert run("import", str(file))[1]["recorded"] == 2


def test_one_register_alone_and_tips_of_nothing_are_not_asked_about(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "woo.csv"
    file.write_text(WOO.replace("100.00", "0.00").replace("Caja 2", "Caja 1"), encoding="utf-8")
    assert run("import", str(file))[1]["recorded"] == 2


def test_the_format_of_a_second_unknown_system_leaves_the_first_as_it_is(run: Any, tmp_path: Path) -> None:
    files = tmp_path / "one.csv", tmp_path / "two.csv"
    files[0].write_text("Boleta,Cuando,Importe\nX-1,2026-02-13 10:00,15.50\n", encoding="utf-8")
    files[1].write_text("Ticket,Fecha,Monto\nY-1,2026-02-13 11:00,20.50\n", encoding="utf-8")
    maps = ("receipt=Boleta", "sold_at=Cuando", "amount=Importe"), ("receipt=Ticket", "sold_at=Fecha", "amount=Monto")
    for file, columns, name in zip(files, maps, ("own", "own-2"), strict=True):
        named = [word for each in (*columns, "others=none") for word in ("--map", each)]
        for _time in range(2):
            code, told, _said = run("import", str(file), *named)
            assert (code, told["format"]) == (0, name)
    assert [run("import", str(file))[1]["already_there"] for file in files] == [1, 1]


def test_a_format_that_is_described_anew_keeps_its_name(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "one.csv"
    file.write_text("Boleta,Cuando,Importe,Pagado\nX-1,2026-02-13 10:00,15.50,16.50\n", encoding="utf-8")
    for column in ("Importe", "Pagado"):
        named = ("receipt=Boleta", "sold_at=Cuando", f"amount={column}", "others=none")
        told = run("import", str(file), *[word for each in named for word in ("--map", each)])[1]
        assert told["format"] == "own"


TIENDANUBE = """Número de orden;Fecha;Estado de la orden;Estado del pago;Total;Medio de pago;Nombre del producto
101;20/07/2026 10:05:00;Abierta;Recibido;1500.00;Efectivo;Mate
101;;;;;;Bombilla
102;21/07/2026 10:30:00;Abierta;Recibido;2350.50;Efectivo;Termo
102;;;;;;Taza
103;21/07/2026 11:30:00;Cancelada;Anulado;100.00;Efectivo;Termo
103;;;;;;Taza
104;;;;;;Taza
"""


def test_the_further_items_of_an_order_may_leave_its_cells_empty(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "tiendanube.csv"
    file.write_text(TIENDANUBE, encoding="utf-8")
    code, told, _said = run("import", str(file))
    assert (code, told["recorded"], told["amount"]) == (1, 2, {"USD": "3850.50"})
    assert told["rows"]["left_out"] == {"same_receipt": 2, "cancelled": 2}
    assert [(each["line"], each["field"]) for each in told["problems"]] == [(8, "amount")]


def test_the_further_items_of_other_days_are_no_problem_of_a_day(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "tiendanube.csv"
    orders = TIENDANUBE.replace("104;;;;;;Taza\n", "").replace("20/07/2026", "02/07/2026")
    file.write_text(orders, encoding="utf-8")
    assert run("import", str(file))[0] == 0
    code, told, _said = run("reconcile", str(file), "--day", "2026-07-21")
    assert (code, told["lines"], told["problems"], told["findings"]) == (0, 1, [], [])


def test_a_question_is_said_for_people_once_and_without_what_is_not_so(
    offline_till: Till, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "casa.csv"
    file.write_text(UNKNOWN, encoding="utf-8")
    _code, told, said = run_for_people(offline_till.environment, capsys, "import", str(file), "--dry-run")
    assert told.count("Boleta: X-1 | Cuando") == 1
    assert "no answer is remembered" in said
    run_for_people(offline_till.environment, capsys, "import", str(file), "--format", "casa", *MAP, *ANSWERS)
    _code, shown, _said = run_for_people(offline_till.environment, capsys, "formats", "show", "casa")
    assert "answered: kind:venta is sale" in shown.casefold()
    assert "{" not in shown


def test_an_order_of_dates_that_cannot_be_is_said() -> None:
    one, both = (
        question_document(PosQuestion(kind=QuestionKind.DATES, choices=choices))
        for choices in (("mdy",), ("dmy", "mdy"))
    )
    said = "With the other order a date is in the future, or none."
    assert (said in str(one), said in str(both)) == (True, False)


MERCADO_PAGO = (
    "EXTERNAL_REFERENCE;SOURCE_ID;PAYMENT_METHOD_TYPE;TRANSACTION_TYPE;TRANSACTION_AMOUNT;TRANSACTION_CURRENCY;"
    "TRANSACTION_DATE;POS_NAME\n"
    "F-1;901;debit_card;SETTLEMENT;79.00;USD;2026-07-20T10:20:19.000-04:00;Till 1\n"
    "F-2;902;debit_card;CANCELLED;50.00;USD;2026-07-20T10:25:19.000-04:00;Till 1\n"
    ";903;;WITHDRAWAL;-30.00;USD;2026-07-20T11:20:19.000-04:00;\n"
    "Total;;;;{total};USD;;\n"
)


@pytest.mark.parametrize(("total", "code"), [("49.00", 0), ("79.00", 0), ("99.00", 0), ("48.00", 1)])
def test_a_total_may_be_with_or_without_what_was_withdrawn(run: Any, tmp_path: Path, total: str, code: int) -> None:
    file = tmp_path / "mp.csv"
    file.write_text(MERCADO_PAGO.format(total=total), encoding="utf-8")
    found, told, _said = run("import", str(file), "--answer", "kind:CANCELLED=cancelled")
    assert [each["id"] for each in told["questions"]] == []
    assert (found, told["amount"], len(told["problems"])) == (code, {"USD": "79.00"}, code)
