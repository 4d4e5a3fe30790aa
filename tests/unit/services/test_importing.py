"""Sales from a file: each once, at its own time, and what is wrong named by its line."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from posapp.domain.amounts.errors import AmountTooPrecise
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.day.close import DayClosed
from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import EventState
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.pos_files.rows import LeftOut
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import Sale, SaleSource
from posapp.domain.shop import Shop
from posapp.services.files.csv_table import NotReadableAsText
from posapp.services.on_ledger.pos_files.opening import PosFileOptions, open_pos_file
from posapp.services.on_ledger.pos_files.pos_file import PosFile
from posapp.services.on_till import sales_import as importing
from posapp.services.on_till.sales_import import CustomerUnknown, ImportProgress, LineProblem, SalesImport
from posapp.services.on_till.till import NotSetUp, Till
from posapp.services.sessions import open_ledger_session

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)
HEADER = "receipt,sold_at,customer,amount,currency,coupons\n"


class Office:
    """A till with two customers and two coupons, and files that were written elsewhere."""

    def __init__(self, folder: Path, shop: Shop) -> None:
        self.folder = folder
        environment = {"POSAPP_HOME": str(folder / "till"), "POSAPP_DATABASE_KEY": "1f" * 32}
        self.till = Till(environment, clock=lambda: NOON)
        with self.till.open_ledger() as ledger, ledger.transaction():
            ledger.shop.save(shop)
        with self.till.open_cache() as cache, cache.transaction():
            cache.subscribers.store(
                [
                    Subscriber(id="ana", first_name="Ana", last_name="Núñez", reference="17"),
                    Subscriber(id="leo", first_name="Leo", reference="peña"),
                ]
            )
            cache.coupons.store([Coupon(id="cou-1", code="SPRING"), Coupon(id="cou-2", code="BREAD")])
        self.problems: list[LineProblem] = []

    def file(self, *lines: str, header: str = HEADER) -> Path:
        path = self.folder / "sales.csv"
        path.write_text(header + "".join(line + "\n" for line in lines), encoding="utf-8")
        return path

    def imports(
        self, *lines: str, cancelled: Callable[[], bool] = lambda: False, keep_zero: bool = False
    ) -> ImportProgress:
        self.problems.clear()

        def report(_progress: ImportProgress, problems: Iterable[LineProblem]) -> None:
            self.problems += problems

        return SalesImport(self.till).record(self.opened(self.file(*lines), keep_zero=keep_zero), report, cancelled)

    def opened(self, path: Path, *, keep_zero: bool = False) -> PosFile:
        with self.till.open_workplace() as workplace:
            opened = open_pos_file(path, PosFileOptions(keep_zero=keep_zero), workplace.ledger, workplace.shop)
        assert isinstance(opened, PosFile)
        return opened

    def sale(self, receipt: str) -> Sale | None:
        with self.till.open_ledger() as ledger:
            return ledger.sales.by_receipt("Till 1", receipt)

    def events(self) -> tuple[OutboxEvent, ...]:
        with self.till.open_ledger() as ledger:
            return ledger.events.list(None, 10_000, None)[::-1]

    def only_problem(self) -> tuple[int, type[Exception], bool]:
        (problem,) = self.problems
        return problem.line, type(problem.error), problem.recorded


@pytest.fixture
def office(tmp_path: Path, shop: Shop) -> Office:
    return Office(tmp_path, shop)


def test_a_line_becomes_a_payment_with_its_own_time_and_exact_amount(office: Office) -> None:
    done = office.imports("R1,2017-01-01 18:24:46,17,17.44,USD,")

    assert (done.lines, done.done, done.recorded, done.already_there, done.refused) == (1, 1, 1, 0, 0)
    sale = office.sale("R1")
    assert sale is not None
    assert sale.occurred_at == datetime(2017, 1, 1, 23, 24, 46, tzinfo=UTC)
    assert (sale.money, sale.profile, sale.source) == (Money.of(1744, "USD"), "ana", SaleSource.IMPORT)
    (queued,) = office.events()
    assert (queued.event.action, queued.event.profile, queued.event.reference) == ("physical_store.paid", "ana", "R1")
    assert (queued.event.money, queued.event.occurred_at) == (sale.money, sale.occurred_at)
    assert queued.state is EventState.PENDING


def test_an_offset_in_the_file_wins_over_the_shops_zone(office: Office) -> None:
    office.imports("R1,2017-01-01T18:24:46-03:00,17,17.44,USD,")

    sale = office.sale("R1")
    assert sale is not None
    assert sale.occurred_at == datetime(2017, 1, 1, 21, 24, 46, tzinfo=UTC)


def test_the_same_file_twice_records_nothing_twice(office: Office) -> None:
    lines = ["R1,2017-01-01 18:24:46,17,17.44,USD,SPRING", "R2,2017-01-01 19:00,,5.00,USD,"]
    office.imports(*lines)
    before = office.events()

    again = office.imports(*lines)

    assert (again.recorded, again.already_there, again.refused, office.problems) == (0, 2, 0, [])
    assert office.events() == before


def test_a_receipt_that_comes_back_with_other_facts_is_a_conflict_and_changes_nothing(office: Office) -> None:
    office.imports("R1,2017-01-01 18:24:46,17,17.44,USD,")

    for other in ("18:24:47,17,17.44,USD", "18:24:46,peña,17.44,USD", "18:24:46,17,17.45,USD", "18:24:46,,17.44,USD"):
        assert office.imports(f"R1,2017-01-01 {other},").refused == 1
        assert office.only_problem() == (2, ReceiptUsed, False)
    sale = office.sale("R1")
    assert sale is not None
    assert sale.money == Money.of(1744, "USD")
    assert len(office.events()) == 1


def test_a_receipt_that_comes_twice_in_one_file_counts_once(office: Office) -> None:
    line = "R1,2017-01-01 18:24:46,17,17.44,USD,"

    done = office.imports(line, line, line.replace("17.44", "9.00"))

    assert (done.recorded, done.already_there, done.refused) == (1, 1, 1)
    assert office.only_problem() == (4, ReceiptUsed, False)


def test_known_coupons_are_redeemed_with_the_payment_and_without_its_amount(office: Office) -> None:
    office.imports("R1,2017-01-01 18:24:46,17,17.44,USD,SPRING;BREAD")

    payment, *redeemed = office.events()
    assert payment.event.action == "physical_store.paid"
    assert [(one.event.action, one.event.object.id, one.event.money) for one in redeemed] == [
        ("coupon.redeemed", "cou-1", None),
        ("coupon.redeemed", "cou-2", None),
    ]
    assert {one.event.occurred_at for one in redeemed} == {payment.event.occurred_at}


def test_an_unknown_coupon_is_reported_and_the_payment_recorded(office: Office) -> None:
    done = office.imports("R1,2017-01-01 18:24:46,17,17.44,USD,SPRING;NOPE;spring")

    assert (done.recorded, done.refused) == (1, 0)
    assert [(problem.line, problem.error.facts["code"], problem.recorded) for problem in office.problems] == [
        (2, "NOPE", True),
        (2, "spring", True),
    ]
    assert [one.event.object.id for one in office.events()] == ["", "cou-1"]


def test_a_coupon_without_a_customer_is_reported_since_nobody_redeemed_it(office: Office) -> None:
    assert office.imports("R1,2017-01-01 18:24:46,,17.44,USD,SPRING").recorded == 1

    assert str(office.problems[0].error).startswith("Coupons: coupon “SPRING” was redeemed without a customer")
    assert office.events() == ()


def test_a_sale_without_a_customer_counts_in_the_day_and_is_never_sent(office: Office) -> None:
    office.imports("R1,2017-01-01 18:24:46,,17.44,USD,")

    sale = office.sale("R1")
    assert sale is not None
    with open_ledger_session(office.till) as session:
        totals = session.day.totals(sale.day)
    assert (totals.count, totals.anonymous, totals.totals) == (1, 1, (Money.of(1744, "USD"),))
    assert office.events() == ()


def test_a_payment_of_nothing_is_left_out_unless_it_is_asked_for(office: Office) -> None:
    done = office.imports("R1,2017-01-01 18:24:46,17,0.00,USD,")
    assert (done.recorded, done.left_out, office.events()) == (0, {LeftOut.ZERO: 1}, ())
    office.imports("R1,2017-01-01 18:24:46,17,0.00,USD,", keep_zero=True)

    (queued,) = office.events()
    assert queued.event.money == Money.of(0, "USD")


GOOD = "R9,2017-01-01 18:24:46,17,17.44,USD,"


@pytest.mark.parametrize(
    ("line", "error", "told"),
    [
        ('R1,2017-01-01 18:24:46,17,"1.234,5x",USD,', "AmountInvalid", "Amount: “1.234,5x” is not an amount"),
        ("R1,2017-01-01 18:24:46,17,,USD,", "AmountInvalid", "Amount: “”"),
        ("R1,2017-01-01 18:24:46,17,17.445,USD,", "AmountTooPrecise", "more decimals than USD allows"),
        ("R1,2017-01-01 18:24:46,17,9" + "9" * 15 + ",USD,", "AmountTooLarge", "too large for a till"),
        ("R1,2017-01-01 18:24:46,17,17.44,XXY,", "CurrencyUnknown", "Currency: “XXY”"),
        (",2017-01-01 18:24:46,17,17.44,USD,", "ReceiptInvalid", "Receipt: "),
        ("R" * 65 + ",2017-01-01 18:24:46,17,17.44,USD,", "ReceiptInvalid", "Receipt: "),
        ("R1,,17,17.44,USD,", "TimeInvalid", "Time: “”"),
        ("R1,2017-01-01,17,17.44,USD,", "TimeMissing", "“2017-01-01” is a day without its time"),
        ("R1,2017-03-12 02:30:00,17,17.44,USD,", "TimeInvalid", "Time: “2017-03-12 02:30:00”"),
        ("R1,0001-01-01 00:00:00+14:00,17,17.44,USD,", "TimeInvalid", "Time: "),
        ("R1,2027-01-01 18:24:46,17,17.44,USD,", "TimeInFuture", "is in the future"),
        ("R1,2017-01-01 18:24:46,17,17.44,USD", "CellCountDiffers", "The line has 5 cells, but the first line has 6"),
    ],
)
def test_a_bad_line_is_named_by_number_and_field_and_the_rest_goes_on(
    office: Office, line: str, error: str, told: str
) -> None:
    done = office.imports(line, GOOD)

    assert (done.recorded, done.refused) == (1, 1)
    (problem,) = office.problems
    assert (problem.line, type(problem.error).__name__, problem.recorded) == (2, error, False)
    assert told in str(problem.error)
    assert office.sale("R1") is None
    assert office.sale("R9") is not None


def test_a_customer_nobody_knows_costs_no_sale_and_is_said_and_the_file_stays_importable(office: Office) -> None:
    line = "R1,2017-01-01 18:24:46,18,17.44,USD,"
    done = office.imports(line)
    assert (done.recorded, done.refused) == (1, 0)
    assert office.only_problem() == (2, CustomerUnknown, True)
    sale = office.sale("R1")
    assert sale is not None
    assert (sale.money, sale.profile) == (Money.of(1744, "USD"), "")
    with office.till.open_cache() as cache, cache.transaction():
        cache.subscribers.store([Subscriber(id="eva", first_name="Eva", reference="18")])
    again = office.imports(line)
    assert (again.already_there, again.refused, office.problems) == (1, 0, [])


def test_a_dry_run_foresees_what_is_refused_and_what_is_there_and_writes_nothing(office: Office) -> None:
    office.imports("R1,2017-01-01 18:24:46,17,17.44,USD,")
    lines = ("R1,2017-01-01 18:24:46,17,17.44,USD,", GOOD, GOOD, "R2,2027-01-01 18:24:46,17,17.44,USD,")
    file = office.opened(office.file(*lines, GOOD.replace("17.44", "5")))
    dry = SalesImport(office.till).record(file, lambda _done, _problems: None, lambda: False, is_dry=True)
    assert office.sale("R9") is None
    done = office.imports(*lines, GOOD.replace("17.44", "5"))
    assert (dry.recorded, dry.already_there, dry.refused, dry.amount) == (1, 2, 2, {"USD": 1744})
    assert dry == done


def test_money_that_went_back_is_no_sale_and_is_proposed_as_a_refund(office: Office) -> None:
    office.imports("R1,2017-01-01 18:24:46,17,17.44,USD,")
    done = office.imports("R1,2017-01-01 18:24:46,17,17.44,USD,", "R1,2017-01-02 10:00:00,17,-5.00,USD,")
    assert (done.recorded, done.already_there, done.refunds, done.refused) == (0, 1, 1, 0)
    (proposal,) = done.proposals
    assert (proposal.receipt, proposal.money, proposal.is_known) == ("R1", Money.of(500, "USD"), True)


def test_a_row_without_a_currency_is_in_the_shops(office: Office) -> None:
    office.imports("R1,2017-01-01 18:24:46,17,17.44,,")
    assert [queued.event.money for queued in office.events()] == [Money.of(1744, "USD")]


def test_the_amounts_and_the_dates_of_a_file_are_read_as_columns(office: Office) -> None:
    office.imports('R1,01/02/2017 18:24,17,"1,234",USD,', "R2,12/31/2016 10:00,17,17.44,USD,")
    assert [queued.event.money for queued in office.events()] == [Money.of(123400, "USD"), Money.of(1744, "USD")]
    assert [queued.event.occurred_at.month for queued in office.events()] == [1, 12]


def test_a_decimal_comma_is_read_where_it_can_be_nothing_else(office: Office) -> None:
    office.imports('R1,2017-01-01 18:24:46,17,"17,44",USD,', 'R2,2017-01-01 18:24:46,17,"17,5",USD,')

    assert [queued.event.money for queued in office.events()] == [Money.of(1744, "USD"), Money.of(1750, "USD")]


def test_a_currency_without_decimals_keeps_its_units(office: Office) -> None:
    office.imports("R1,2017-01-01 18:24:46,17,1990,CLP,", "R2,2017-01-01 18:24:46,17,19.90,CLP,")

    assert [queued.event.money for queued in office.events()] == [Money.of(1990, "CLP")]
    assert office.only_problem() == (3, AmountTooPrecise, False)


def test_an_hour_that_the_clocks_repeat_keeps_the_order_of_the_file(office: Office) -> None:
    times = ["00:59", "01:20", "01:50", "01:10", "02:05"]

    office.imports(*(f"R{n},2017-11-05 {time}:00,17,1.00,USD," for n, time in enumerate(times)))

    moments = [queued.event.occurred_at for queued in office.events()]
    assert moments == sorted(moments)
    assert [moment.strftime("%H:%M") for moment in moments] == ["04:59", "05:20", "05:50", "06:10", "07:05"]


def test_many_lines_are_written_in_several_transactions_and_all_counted(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LINES_PER_TRANSACTION", 10)
    steps: list[int] = []
    lines = office.opened(office.file(*(f"R{n},2017-01-01 10:00,17,1.00,USD," for n in range(35))))

    done = SalesImport(office.till).record(lines, lambda step, _problems: steps.append(step.recorded), lambda: False)

    assert steps == [10, 20, 30, 35]
    assert done.recorded == len(office.events()) == 35
    with office.till.open_ledger() as ledger:
        assert first_broken(ledger.journal.entries()) is None


def test_a_cancelled_import_keeps_what_is_on_disk_and_goes_on_the_next_time(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LINES_PER_TRANSACTION", 10)
    lines = [f"R{n},2017-01-01 10:00,17,1.00,USD," for n in range(35)]
    asked = iter([False, False, True])

    stopped = office.imports(*lines, cancelled=lambda: next(asked))
    assert (stopped.done, stopped.recorded, len(office.events())) == (20, 20, 20)

    rest = office.imports(*lines)
    assert (rest.recorded, rest.already_there, len(office.events())) == (15, 20, 35)


def test_a_file_that_cannot_be_read_changes_nothing(office: Office) -> None:
    path = office.file(GOOD)
    path.write_bytes(path.read_bytes() + "R10,2017-01-01 18:24:46,peña,17.44,USD,\n".encode("latin-1"))

    with pytest.raises(NotReadableAsText):
        SalesImport(office.till).run(path, PosFileOptions(encoding="utf-8"))
    assert office.events() == ()

    assert SalesImport(office.till).run(path).recorded == 2


def test_a_till_without_a_shop_imports_nothing(office: Office, tmp_path: Path) -> None:
    till = Till({"POSAPP_HOME": str(tmp_path / "new"), "POSAPP_DATABASE_KEY": "2e" * 32})

    with pytest.raises(NotSetUp):
        SalesImport(till).run(office.file(GOOD))
    assert not (tmp_path / "new" / "ledger.db").exists()


def test_a_line_of_a_closed_day_is_refused_and_the_rest_goes_on(office: Office) -> None:
    office.imports("A-1,2026-08-06 10:00,,1.00,USD,")
    with open_ledger_session(office.till) as session:
        session.closing.close(date(2026, 8, 6))
    done = office.imports(
        "A-1,2026-08-06 10:00,,1.00,USD,", "A-2,2026-08-06 11:00,,2.00,USD,", "A-3,2026-08-05 11:00,,3.00,USD,"
    )
    assert (done.already_there, done.recorded, done.refused) == (1, 1, 1)
    assert office.only_problem() == (3, DayClosed, False)
    assert office.sale("A-2") is None
