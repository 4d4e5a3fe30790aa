"""What the doctor finds, and what it advises."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.shop import Shop
from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.doctor import Check, Doctor, Finding, Verdict
from posapp.services.on_till.till import Till

Environment = Callable[[RunningSandbox], dict[str, str]]


def examined(till: Till) -> dict[Check, Finding]:
    return {finding.check: finding for finding in Doctor(till).examine()}


def troubled(till: Till) -> dict[Check, Verdict]:
    """Give what is not well."""
    return {check: finding.verdict for check, finding in examined(till).items() if finding.verdict is not Verdict.OK}


def later(till: Till, wait: timedelta) -> Till:
    """Give the same till, looked at when time has passed."""
    return Till(till.environment, clock=lambda: datetime.now(UTC) + wait)


def test_a_till_that_was_set_up_is_well_in_every_respect(till: Till) -> None:
    found = examined(till)
    assert {finding.verdict for finding in found.values()} == {Verdict.OK}
    assert set(found) == set(Check)
    assert found[Check.CUSTOMERS].sentence.startswith("60 customers")


def test_a_till_that_was_never_set_up_is_told_how(sandbox: RunningSandbox, new_environment: Environment) -> None:
    till = Till(new_environment(sandbox))

    finding = examined(till)[Check.FILE]

    assert (finding.verdict, finding.advice) == (Verdict.FAIL, "Run “posapp setup”.")
    assert not till.home.folder.exists()


def test_without_a_network_the_files_are_looked_at_all_the_same(till: Till, sandbox: RunningSandbox) -> None:
    with sandbox.offline():
        assert troubled(till) == {Check.NETWORK: Verdict.FAIL}


def test_a_revoked_token_is_told_apart_from_a_missing_network(till: Till, sandbox: RunningSandbox) -> None:
    sandbox.revoke_token()

    found = examined(till)

    assert (found[Check.NETWORK].verdict, found[Check.TOKEN].verdict) == (Verdict.OK, Verdict.FAIL)
    assert sandbox.token not in found[Check.TOKEN].sentence


def test_a_business_without_the_payment_action_is_told_to_create_it(new_environment: Environment, shop: Shop) -> None:
    with serve_in_thread(SandboxOptions(profiles=1)) as sandbox:
        till = Till(new_environment(sandbox))
        with till.background_session() as desk:
            desk.setup.save(shop, sandbox.token)
        finding = examined(till)[Check.ACTION]
    assert (finding.verdict, "posapp setup" in finding.advice) == (Verdict.FAIL, True)


@pytest.mark.parametrize(
    ("offset", "verdict"),
    [(5, Verdict.OK), (-5, Verdict.OK), (60, Verdict.WARN), (-60, Verdict.WARN), (900, Verdict.FAIL)],
)
def test_a_clock_that_is_off_is_measured_against_hellotexts(
    till: Till, sandbox: RunningSandbox, offset: float, verdict: Verdict
) -> None:
    sandbox.conditions.clock_offset = offset
    assert examined(till)[Check.CLOCK].verdict is verdict


def test_a_close_report_that_the_journal_does_not_tell_of_is_found(till: Till) -> None:
    with till.ledger_session() as desk:
        desk.closing.close(desk.day.today())
    assert examined(till)[Check.JOURNAL].verdict is Verdict.OK
    with till.open_ledger() as ledger:
        ledger.connection.execute("DROP TRIGGER refuse_update_of_day_closes")
        ledger.connection.execute("UPDATE day_closes SET report = replace(report, 'Corner Shop', 'Elsewhere')")
    found = examined(till)[Check.JOURNAL]
    assert (found.verdict, found.sentence.startswith("Close report 1 of Till 1")) == (Verdict.FAIL, True)


def test_a_changed_journal_is_found(till: Till) -> None:
    with till.ledger_session() as desk:
        desk.checkout.record_payment(PaymentDraft(money=Money.of(100, "USD"), receipt="R-1"))
    with till.open_ledger() as ledger:
        ledger.connection.execute("DROP TRIGGER refuse_update_of_journal")
        ledger.connection.execute("UPDATE journal SET what = 'payment forgotten' WHERE number = 2")

    found = examined(till)[Check.JOURNAL]

    assert (found.verdict, found.sentence.startswith("Entry 2 ")) == (Verdict.FAIL, True)


def test_a_damaged_file_is_found(till: Till) -> None:
    with till.ledger_session() as desk:
        desk.checkout.record_payment(PaymentDraft(money=Money.of(100, "USD"), receipt="R-1"))
    content = bytearray(till.home.ledger.read_bytes())
    content[len(content) // 2] ^= 0xFF
    till.home.ledger.write_bytes(content)
    assert Check.FILE in troubled(till)


def test_a_wrong_key_is_told_and_nothing_is_overwritten(till: Till) -> None:
    before = till.home.ledger.read_bytes()
    other = Till({**till.environment, "POSAPP_DATABASE_KEY": "ab" * 32})

    found = examined(other)

    assert found[Check.FILE].verdict is Verdict.FAIL
    assert "key" in found[Check.FILE].sentence
    assert till.home.ledger.read_bytes() == before


def test_events_that_wait_too_long_are_told(till: Till) -> None:
    with till.ledger_session() as desk:
        draft = PaymentDraft(money=Money.of(100, "USD"), receipt="R-1", profile="x")
        desk.checkout.record_payment(draft)
        desk.checkout.record_payment(replace(draft, receipt="R-2"))

    assert "2 events wait" in examined(till)[Check.QUEUE].sentence
    found = examined(later(till, timedelta(days=2)))[Check.QUEUE]
    assert (found.verdict, found.advice) == (Verdict.WARN, "Run “posapp sync --until-idle”.")


def test_an_old_download_is_told(till: Till) -> None:
    assert examined(later(till, timedelta(days=8)))[Check.CUSTOMERS].verdict is Verdict.WARN
