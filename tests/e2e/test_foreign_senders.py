"""A hundred receipts that packages of others print reach the paper whole, and are read right or not at all."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from posapp.domain.clock import zone_named
from posapp.domain.currency import currency
from posapp.domain.pos_receipts.proposals import ProposalState
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind
from posapp.domain.shop import Shop, make_shop
from posapp.intake.papers.reader import read_paper
from posapp.intake.papers.shop_facts import ShopFacts
from posapp.intake.printed_document import from_document
from posapp.storage.intake_spool import IntakeSpool
from tests.e2e.counter_of_till import Counter
from tests.e2e.foreign_papers import installed_senders, print_by, printed_by
from tests.e2e.invented_receipts import COUNTRIES, InventedReceipt, Words, invented_receipts
from tests.e2e.program import Program
from tests.e2e.test_printer_in_between import free_port, running
from tests.pretended_printer import PretendedPrinter, wait_for

FOR_EACH = 40
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed"),
]


@pytest.fixture
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the packages of others and the script that prints through them."""
    return installed_senders(tmp_path_factory)


@pytest.mark.parametrize("words", COUNTRIES, ids=lambda words: words.country)
def test_each_receipt_is_on_paper_whole_and_read_right_or_not_at_all(
    words: Words, packages: Path, tmp_path: Path
) -> None:
    program = Program(tmp_path, "http://127.0.0.1:9", "nobody-listens")
    counter = Counter(program, _shop(words))
    receipts = list(invented_receipts(words, FOR_EACH, seed=COUNTRIES.index(words) + 1))
    sent = printed_by(packages, receipts)
    with PretendedPrinter() as printer, running(program, free_port(), printer.port) as forwarder:
        print_by(packages, forwarder.port, receipts)
        wait_for(lambda: len(_papers(program)) == len(receipts))
        assert forwarder.ends() == 0
    assert printer.papers == sent, "a paper differs from what its sender sends, or came in another order"
    assert len(set(sent)) == len(sent)
    read = {_number_on(each, receipts): _read(each, words) for each in _papers(program)}

    assert len(printer.papers) == len(receipts), "each connection is one paper"
    assert [each.number.encode() in paper for each, paper in zip(receipts, printer.papers, strict=True)].count(
        False
    ) == 0
    assert set(read) == {each.number for each in receipts}, "a paper was lost, or came twice"
    wrong = [(each.number, read[each.number]) for each in receipts if _is_wrong(each, read[each.number])]
    assert wrong == []
    sales = [each for each in receipts if each.kind is ReceiptKind.SALE]
    proposed = [each for each in sales if read[each.number].can_be_proposed]
    others = len(receipts) - len(sales)
    print(  # noqa: T201 - a figure
        f"{words.country}: of {len(sales)} sales {len(proposed)} right, 0 wrong, {len(sales) - len(proposed)} not "
        f"proposed; {others} other papers, none proposed as a sale"
    )
    assert len(proposed) >= len(sales) * 0.8
    _each_is_offered_once(counter, receipts, {number for number, each in read.items() if each.can_be_proposed})


def _each_is_offered_once(counter: Counter, receipts: Sequence[InventedReceipt], right: set[str]) -> None:
    """Take what waits in the spool as the window does, and look at what the counter offers."""
    counter.open()
    wait_for(counter.is_done, seconds=60)
    counter.kill()
    offered = [each.receipt for each in counter.proposals() if each.state is ProposalState.WAITING]
    assert len(offered) == len({each.number for each in offered})
    assert {each.number for each in offered} == right
    totals = {each.number: each.total for each in receipts}
    assert [each for each in offered if each.total != totals[each.number]] == []


def _shop(words: Words) -> Shop:
    return make_shop(
        name="Corner Shop", till="Till 1", country=words.country, currency_code=words.unit, zone=words.zone
    )


def _papers(program: Program) -> list[object]:
    path = Path(program.environment["POSAPP_HOME"]) / "intake.db"
    if not path.exists():
        return []
    with IntakeSpool(path, program.environment["POSAPP_DATABASE_KEY"]) as spool:
        return [json.loads(each.document) for each in spool.waiting(1_000)]


def _read(document: object, words: Words) -> PosReceipt:
    shop = ShopFacts(country=words.country, currency=currency(words.unit), zone=zone_named(words.zone))
    return read_paper(from_document(document), shop)


def _number_on(document: object, receipts: Sequence[InventedReceipt]) -> str:
    text = "\n".join(from_document(document).lines)
    (number,) = [each.number for each in receipts if each.number in text]
    return number


def _is_wrong(printed: InventedReceipt, read: PosReceipt) -> bool:
    """Say whether something would be proposed that was not sold so."""
    if not read.can_be_proposed:
        return False
    return read.kind is not printed.kind or read.total != printed.total
