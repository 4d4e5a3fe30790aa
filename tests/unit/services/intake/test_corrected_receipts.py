"""A receipt of the shop's POS that was read wrong is what a person says it is, by whatever way it came."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from posapp.domain.day.close import DayClosed
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.pos_receipts.correction import CorrectedTotalInvalid, ReceiptCorrection
from posapp.domain.pos_receipts.proposals import ProposalState, ReceiptGone, ReceiptTaken
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.domain.sales.receipts import ReceiptInvalid
from posapp.services.on_ledger.intake.corrections import ReceiptCorrections
from posapp.storage.backup.salvage import salvage
from posapp.storage.data_requests import erase_old_names
from posapp.storage.databases import open_ledger
from tests.unit.services.test_pos_receipts import KEY, NOON, Window
from tests.workplaces import a_workplace

S = ProposalState
READ = PosReceipt(
    kind=ReceiptKind.SALE,
    source=ReceiptSource.FOLDER,
    number="000128",
    total=Money.of(12_345, "UYU"),
    at=NOON,
    confidence=Confidence.DOUBTFUL,
    why=(Why.DOES_NOT_ADD_UP,),
)
POSTED = replace(READ, source=ReceiptSource.WEB, confidence=Confidence.SURE, why=(Why.POSTED,))
RIGHT = ReceiptCorrection(total=Money.of(123_450, "UYU"), number="000123")


class Counter(Window):
    """A window in which receipts are corrected."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.corrections = ReceiptCorrections(a_workplace(self.ledger, self.shop, lambda: self.now))

    def known(self, receipt: PosReceipt, key: str = "file 1") -> str:
        self.sees(receipt, key=key)
        return self.corrections.delivered(receipt.source, key).id


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Counter]:
    opened = Counter(tmp_path / "ledger.db")
    yield opened
    opened.ledger.close()


@pytest.mark.parametrize("receipt", [READ, POSTED, replace(READ, source=ReceiptSource.PRINTER)])
def test_a_corrected_receipt_is_offered_as_the_person_read_it(till: Counter, receipt: PosReceipt) -> None:
    till.corrections.correct(till.known(receipt), RIGHT)
    (waiting,) = till.proposals.waiting()
    found = waiting.receipt
    assert (found.total, found.number, found.confidence) == (RIGHT.total, "000123", Confidence.SURE)
    assert (found.why, found.source, found.at) == ((Why.CORRECTED,), receipt.source, NOON)
    assert waiting.as_read == receipt


def test_the_journal_says_what_it_was_and_what_it_is(till: Counter) -> None:
    till.corrections.correct(till.known(READ), RIGHT)
    assert till.journal() == [
        (
            "POS receipt corrected",
            {
                "receipt": "000123",
                "receipt before": "000128",
                "amount": "1234.50 UYU",
                "amount before": "123.45 UYU",
            },
        )
    ]
    assert first_broken(till.ledger.journal.entries()) is None


def test_a_report_that_is_a_credit_note_is_one(till: Counter) -> None:
    receipt = till.known(replace(READ, kind=ReceiptKind.REPORT, total=None))
    till.corrections.correct(receipt, replace(RIGHT, is_refund=True))
    (waiting,) = till.proposals.waiting()
    assert waiting.is_refund
    (entry,) = till.journal()
    assert (entry[1]["kind"], entry[1]["kind before"]) == ("refund", "report")
    assert "amount before" not in entry[1]


def test_a_payment_takes_it_under_its_right_number_and_once(till: Counter) -> None:
    receipt = till.known(READ)
    till.corrections.correct(receipt, RIGHT)
    till.pays(receipt)
    assert till.states() == [S.TAKEN]
    assert "POS receipt changed" not in [what for what, _facts in till.journal()]
    with pytest.raises(ReceiptTaken):
        till.corrections.correct(receipt, RIGHT)


@pytest.mark.parametrize("again", [READ, POSTED, replace(READ, total=RIGHT.total, number="000123")])
@pytest.mark.parametrize("is_paid", [True, False])
def test_the_wrongly_read_receipt_that_comes_again_is_the_corrected_one(
    till: Counter, again: PosReceipt, is_paid: bool
) -> None:
    receipt = till.known(READ)
    till.corrections.correct(receipt, RIGHT)
    if is_paid:
        till.pays(receipt)
    till.now += timedelta(minutes=1)
    till.sees(again, key="file 2")
    assert till.states() == [S.TAKEN if is_paid else S.WAITING]
    kept = till.ledger.pos_receipts.get(receipt)
    assert kept is not None
    assert (kept.receipt.total, kept.receipt.number) == (RIGHT.total, "000123")


def test_correcting_twice_remembers_what_was_read_first(till: Counter) -> None:
    receipt = till.known(READ)
    for number in ("1", "2", "2"):
        till.corrections.correct(receipt, replace(RIGHT, number=number))
    kept = till.ledger.pos_receipts.get(receipt)
    assert kept is not None
    assert (kept.as_read, kept.receipt.number) == (READ, "2")
    assert len(till.journal()) == 2


def test_the_receipt_of_a_sale_that_was_typed_by_hand_is_not_offered(till: Counter) -> None:
    till.pays(number="000123")
    till.corrections.correct(till.known(READ), RIGHT)
    assert till.proposals.waiting() == ()
    assert till.states() == [S.TAKEN]


def test_nothing_is_corrected_that_was_dismissed_or_is_of_a_closed_day(till: Counter) -> None:
    receipt = till.known(READ)
    till.proposals.dismiss(receipt)
    with pytest.raises(ReceiptGone):
        till.corrections.correct(receipt, RIGHT)
    till.proposals.reopen(receipt)
    till.closing.close(NOON.date())
    with pytest.raises(DayClosed):
        till.corrections.correct(receipt, RIGHT)
    with pytest.raises(ReceiptGone):
        till.corrections.correct("none", RIGHT)
    with pytest.raises(ReceiptGone):
        till.corrections.delivered(ReceiptSource.WEB, "none")


def test_a_correction_that_cannot_be_changes_nothing(till: Counter) -> None:
    receipt = till.known(READ)
    with pytest.raises(CorrectedTotalInvalid):
        till.corrections.correct(receipt, replace(RIGHT, total=Money.of(0, "UYU")))
    with pytest.raises(ReceiptInvalid):
        till.corrections.correct(receipt, replace(RIGHT, number="1\n2"))
    assert till.states() == [S.SHOWN]
    assert till.journal() == []


def test_a_restart_a_restored_backup_and_the_end_of_its_time(till: Counter, tmp_path: Path) -> None:
    receipt = till.known(READ)
    till.corrections.correct(receipt, RIGHT)
    again = Counter(till.path)
    kept = again.ledger.pos_receipts.get(receipt)
    again.ledger.close()
    assert kept is not None
    assert (kept.receipt.total, kept.as_read) == (RIGHT.total, READ)
    with open_ledger(tmp_path / "restored.db", KEY) as restored:
        salvage(till.path, restored, KEY, NOON, lambda _ledger: True)
        assert restored.pos_receipts.get(receipt) == kept
    erase_old_names(till.ledger, NOON.date() + timedelta(days=1))
    rows = till.ledger.pos_receipts.rows()
    assert (rows.receipts, rows.readings) == ([], [])
