"""What the doctor finds, and what it advises."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.shop import Shop
from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.doctor import Doctor, DoctorCheck, DoctorResult, DoctorStatus
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session

Environment = Callable[[RunningSandbox], dict[str, str]]


def examined(till: Till) -> dict[DoctorCheck, DoctorResult]:
    return {finding.check: finding for finding in Doctor(till).examine()}


def troubled(till: Till) -> dict[DoctorCheck, DoctorStatus]:
    """Give what is not well."""
    return {check: finding.status for check, finding in examined(till).items() if finding.status is not DoctorStatus.OK}


def later(till: Till, wait: timedelta) -> Till:
    """Give the same till, looked at when time has passed."""
    return Till(till.environment, clock=lambda: datetime.now(UTC) + wait)


def test_a_till_that_was_set_up_is_well_in_every_respect(till: Till) -> None:
    found = examined(till)
    assert {finding.status for finding in found.values()} == {DoctorStatus.OK}
    assert set(found) == set(DoctorCheck)
    assert found[DoctorCheck.CUSTOMERS].sentence.startswith("60 customers")


def test_a_till_that_was_never_set_up_is_told_how(sandbox: RunningSandbox, new_environment: Environment) -> None:
    till = Till(new_environment(sandbox))

    finding = examined(till)[DoctorCheck.FILE]

    assert (finding.status, finding.advice) == (DoctorStatus.FAIL, "Run “posapp setup”.")
    assert not till.home.folder.exists()


def test_without_a_network_the_files_are_looked_at_all_the_same(till: Till, sandbox: RunningSandbox) -> None:
    with sandbox.offline():
        assert troubled(till) == {DoctorCheck.NETWORK: DoctorStatus.FAIL}


def test_a_revoked_token_is_told_apart_from_a_missing_network(till: Till, sandbox: RunningSandbox) -> None:
    sandbox.revoke_token()

    found = examined(till)

    assert (found[DoctorCheck.NETWORK].status, found[DoctorCheck.TOKEN].status) == (
        DoctorStatus.OK,
        DoctorStatus.FAIL,
    )
    assert sandbox.token not in found[DoctorCheck.TOKEN].sentence


def test_a_business_without_the_payment_action_is_told_to_create_it(new_environment: Environment, shop: Shop) -> None:
    with serve_in_thread(SandboxOptions(profiles=1)) as sandbox:
        till = Till(new_environment(sandbox))
        with open_background_session(till) as session:
            session.setup.save(shop, sandbox.token)
        finding = examined(till)[DoctorCheck.ACTION]
    assert (finding.status, "posapp setup" in finding.advice) == (DoctorStatus.FAIL, True)


@pytest.mark.parametrize(
    ("offset", "verdict"),
    [
        (5, DoctorStatus.OK),
        (-5, DoctorStatus.OK),
        (60, DoctorStatus.WARN),
        (-60, DoctorStatus.WARN),
        (900, DoctorStatus.FAIL),
    ],
)
def test_a_clock_that_is_off_is_measured_against_hellotexts(
    till: Till, sandbox: RunningSandbox, offset: float, verdict: DoctorStatus
) -> None:
    sandbox.scenario.clock_offset = offset
    assert examined(till)[DoctorCheck.CLOCK].status is verdict


def test_a_close_report_that_the_journal_does_not_tell_of_is_found(till: Till) -> None:
    with open_ledger_session(till) as session:
        session.closing.close(session.day.today())
    assert examined(till)[DoctorCheck.JOURNAL].status is DoctorStatus.OK
    with till.open_ledger() as ledger:
        ledger.connection.execute("DROP TRIGGER refuse_update_of_day_closes")
        ledger.connection.execute("UPDATE day_closes SET report = replace(report, 'Corner Shop', 'Elsewhere')")
    found = examined(till)[DoctorCheck.JOURNAL]
    assert (found.status, found.sentence.startswith("Close report 1 of Till 1")) == (DoctorStatus.FAIL, True)


def test_a_changed_journal_is_found(till: Till) -> None:
    with open_ledger_session(till) as session:
        session.checkout.record_payment(PaymentDraft(money=Money.of(100, "USD"), receipt="R-1"))
    with till.open_ledger() as ledger:
        ledger.connection.execute("DROP TRIGGER refuse_update_of_journal")
        ledger.connection.execute("UPDATE journal SET what = 'payment forgotten' WHERE number = 2")

    found = examined(till)[DoctorCheck.JOURNAL]

    assert (found.status, found.sentence.startswith("Entry 2 ")) == (DoctorStatus.FAIL, True)


def test_a_damaged_file_is_found(till: Till) -> None:
    with open_ledger_session(till) as session:
        session.checkout.record_payment(PaymentDraft(money=Money.of(100, "USD"), receipt="R-1"))
    content = bytearray(till.home.ledger.read_bytes())
    content[len(content) // 2] ^= 0xFF
    till.home.ledger.write_bytes(content)
    assert DoctorCheck.FILE in troubled(till)


def test_a_wrong_key_is_told_and_nothing_is_overwritten(till: Till) -> None:
    before = till.home.ledger.read_bytes()
    other = Till({**till.environment, "POSAPP_DATABASE_KEY": "ab" * 32})

    found = examined(other)

    assert found[DoctorCheck.FILE].status is DoctorStatus.FAIL
    assert "key" in found[DoctorCheck.FILE].sentence
    assert till.home.ledger.read_bytes() == before


def test_events_that_wait_too_long_are_told(till: Till) -> None:
    with open_ledger_session(till) as session:
        draft = PaymentDraft(money=Money.of(100, "USD"), receipt="R-1", profile="x")
        session.checkout.record_payment(draft)
        session.checkout.record_payment(replace(draft, receipt="R-2"))

    assert "2 events wait" in examined(till)[DoctorCheck.QUEUE].sentence
    found = examined(later(till, timedelta(days=2)))[DoctorCheck.QUEUE]
    assert (found.status, found.advice) == (DoctorStatus.WARN, "Run “posapp sync --until-idle”.")


def test_an_old_download_is_told(till: Till) -> None:
    assert examined(later(till, timedelta(days=8)))[DoctorCheck.CUSTOMERS].status is DoctorStatus.WARN
