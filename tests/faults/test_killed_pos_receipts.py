"""A program that is killed at any moment while receipts come in and are taken loses none and records none twice."""

import random
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.pos_receipts.identity import Arrival
from posapp.domain.pos_receipts.proposals import ProposalState
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind, ReceiptSource
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.shop import make_shop
from posapp.services.on_ledger.intake.proposals import Proposals
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.storage.databases import open_ledger
from tests.workplaces import a_workplace

KEY = "5e" * 32
NOON = datetime(2026, 8, 7, 15, tzinfo=UTC)
RECEIPTS, KILLS = 40, 8


def work(path: Path) -> None:
    """Bring every receipt again, as a spool does, and take one after each: a line is printed at every step."""
    shop = make_shop(name="Almacén", till="Caja 1", country="UY", currency_code="UYU", zone="America/Montevideo")
    with open_ledger(path, KEY) as ledger:
        workplace = a_workplace(ledger, shop, lambda: NOON)
        proposals, checkout = Proposals(workplace), Checkout(workplace)
        for number in range(RECEIPTS):
            receipt = PosReceipt(
                kind=ReceiptKind.SALE,
                source=ReceiptSource.PRINTER,
                total=Money.of(100, "UYU"),
                at=NOON - timedelta(minutes=1),
            )
            proposals.receive([Arrival(receipt=receipt, key=str(number))])
            print("received", flush=True)  # noqa: T201 - the test waits for it
            for waiting in proposals.waiting():
                draft = PaymentDraft(money=Money.of(100, "UYU"), receipt=f"N-{waiting.id}", pos_receipt=waiting.id)
                checkout.record_payment(draft)
                print("taken", flush=True)  # noqa: T201


@pytest.mark.parametrize("seed", range(2))
def test_each_receipt_is_kept_and_recorded_once(tmp_path: Path, seed: int) -> None:
    path, chance = tmp_path / "ledger.db", random.Random(seed)
    for _kill in range(KILLS):
        with subprocess.Popen(
            [sys.executable, __file__, str(path)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
        ) as process:
            assert process.stdout is not None
            for _step in range(chance.randrange(1, 30)):
                process.stdout.readline()
            process.kill()
    subprocess.run(
        [sys.executable, __file__, str(path)], check=True, cwd=Path(__file__).parents[2], capture_output=True
    )
    with open_ledger(path, KEY) as ledger:
        kept = ledger.pos_receipts.of_day("Caja 1", NOON.date())
        sales = ledger.sales.of_day(NOON.date(), "Caja 1")
    assert [each.state for each in kept] == [ProposalState.TAKEN] * RECEIPTS
    assert sorted(each.subject for each in kept) == sorted(each.sale.id for each in sales)


if __name__ == "__main__":
    work(Path(sys.argv[1]))
