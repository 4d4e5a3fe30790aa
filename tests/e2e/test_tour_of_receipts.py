"""The tour's step with the receipts of the POS, in the real window of a shop that is set up by it."""

from pathlib import Path

import pytest

from posapp.app.demo import practice_environment
from posapp.app.practice.pos import printer_in_between
from posapp.app.tour.receipts import take_receipts
from posapp.app.tour.steps import set_up_shop, sign_in
from posapp.app.tour.tour import play_tour
from posapp.cli.launchers import DemoOptions
from posapp.sandbox import SandboxOptions, serve_in_thread

pytestmark = pytest.mark.slow


def test_a_receipt_arrives_is_taken_and_recorded_and_two_more_wait(tmp_path: Path) -> None:
    with serve_in_thread(SandboxOptions(profiles=60)) as sandbox:
        environment = practice_environment(tmp_path / "home", sandbox)
        with printer_in_between(environment, sandbox):
            steps = (set_up_shop, sign_in, take_receipts)
            code = play_tour(steps, tmp_path / "pictures", environment, sandbox, DemoOptions(profiles=60))
        references = [each["metadata"]["reference"] for each in sandbox.shop.events()]

    pictures = sorted(each.stem.partition("-")[2] for each in (tmp_path / "pictures").glob("*pos-*.png"))
    assert code == 0
    assert references == ["P-000001"]
    assert pictures == ["pos-receipt", "pos-receipt-recorded", "pos-receipt-taken", "pos-receipts-waiting"]
