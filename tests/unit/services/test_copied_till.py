"""A folder that was copied, rolled back or carried elsewhere: nothing is sent again that Hellotext has already."""

import shutil
from collections import Counter
from pathlib import Path

from posapp.domain.money import Money
from posapp.domain.sales import PaymentDraft, SaleSource
from posapp.sandbox import RunningSandbox
from posapp.services.syncing import Syncing
from posapp.services.till import Till

PAYMENTS = 30


def sell(till: Till, sandbox: RunningSandbox, receipts: range) -> None:
    profiles = [profile["id"] for profile in sandbox.shop.profiles()]
    with till.ledger_desk() as desk:
        for number in receipts:
            draft = PaymentDraft(
                money=Money.of(8990, "USD"),
                receipt=f"T1-{number:06d}",
                profile=profiles[number % len(profiles)],
                source=SaleSource.COMMAND,
            )
            desk.checkout.record_payment(draft)


def sent(sandbox: RunningSandbox) -> Counter[str]:
    return Counter(event["metadata"]["event_id"] for event in sandbox.shop.events())


def copy_of(till: Till, folder: Path) -> Path:
    shutil.copytree(till.home.folder, folder)
    return folder


def put_back(till: Till, copy: Path) -> None:
    shutil.rmtree(till.home.folder)
    shutil.copytree(copy, till.home.folder)


def confirmed(till: Till) -> int:
    with till.ledger_desk() as desk:
        return desk.queue.counts().confirmed


def test_a_folder_that_is_put_back_sends_nothing_again(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, range(1, PAYMENTS + 1))
    copy = copy_of(till, tmp_path / "copy")
    Syncing(till).sync(timeout=60)
    put_back(till, copy)

    again = Till(till.environment)
    Syncing(again).sync(timeout=60)

    assert [event for event, times in sent(sandbox).items() if times > 1] == []
    assert len(sent(sandbox)) == PAYMENTS
    assert confirmed(again) == PAYMENTS


def test_a_copy_of_the_folder_sends_nothing_again(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, range(1, PAYMENTS + 1))
    copy = copy_of(till, tmp_path / "copy")
    Syncing(till).sync(timeout=60)

    other = Till({**till.environment, "POSAPP_HOME": str(copy)})
    Syncing(other).sync(timeout=60)

    assert [event for event, times in sent(sandbox).items() if times > 1] == []
    assert confirmed(other) == PAYMENTS
