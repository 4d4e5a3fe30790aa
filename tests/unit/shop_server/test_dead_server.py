"""Rule 11: whatever the server does, the cashier waits no longer than the deadline."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from posapp.shop_server import ClaimAnswer, ClaimState, ShopServer
from posapp.shop_server.administration import retire_till
from posapp.shop_server.claims import DEADLINE_SECONDS
from posapp.shop_server.errors import AnswerLost, ServerReadOnly, ServerUnreachable, ShopServerError, TillNotAdmitted
from tests.unit.shop_server.postgres import Cluster
from tests.unit.shop_server.shops import SharedShop, a_claim, open_shop

SLACK = 1.5
"""Seconds that a busy machine of tests may take to wake a thread."""


@pytest.fixture
def shared(own_cluster: Cluster) -> Iterator[SharedShop]:
    with open_shop(own_cluster) as opened:
        yield opened


def timed(ask: Callable[[], ClaimAnswer]) -> tuple[ClaimState, float]:
    begun = time.monotonic()
    return ask().state, time.monotonic() - begun


def until(server: ShopServer, state: ClaimState) -> None:
    """Ask as tills do, until a claim stands so."""
    ends = time.monotonic() + 15
    while (answer := server.claims.hold(a_claim())).state is not state:
        assert time.monotonic() < ends, answer
        time.sleep(0.1)


def test_a_server_that_is_stopped_costs_the_deadline_and_what_it_did_is_read_back(shared: SharedShop) -> None:
    claim = a_claim()
    with shared.open(shared.first) as server:
        assert server.claims.hold(a_claim("OTHER")).state is ClaimState.HELD
        shared.cluster.freeze()
        try:
            state, seconds = timed(lambda: server.claims.hold(claim))
            assert state is ClaimState.UNKNOWN
            assert seconds < DEADLINE_SECONDS + SLACK
            state, seconds = timed(lambda: server.claims.read(claim.claim_id))
            assert state is ClaimState.NO_SERVER  # it waited behind the first, and was taken back
            assert seconds < DEADLINE_SECONDS + SLACK
        finally:
            shared.cluster.thaw()

        ends = time.monotonic() + 10
        while (answer := server.claims.read(claim.claim_id)).state in {ClaimState.NO_SERVER, ClaimState.UNKNOWN}:
            assert time.monotonic() < ends
        assert answer.state is ClaimState.HELD
    rows = shared.admin.execute("SELECT count(*) FROM shop.claim WHERE coupon_id = 'SUMMER'").fetchone()
    assert rows == (1,)


def test_a_server_that_stays_stopped_is_cut_and_forgotten_until_it_goes_on(shared: SharedShop) -> None:
    with shared.open(shared.first) as server:
        server.claims.hold(a_claim("OTHER"))
        shared.cluster.freeze()
        try:
            ends = time.monotonic() + 6
            longest, answers = 0.0, []
            while time.monotonic() < ends:
                state, seconds = timed(lambda: server.claims.hold(a_claim()))
                answers.append(state)
                longest = max(longest, seconds)
                time.sleep(0.05)
        finally:
            shared.cluster.thaw()
        assert longest < DEADLINE_SECONDS + SLACK
        assert answers[0] is ClaimState.UNKNOWN
        assert set(answers[1:]) == {ClaimState.NO_SERVER}
        until(server, ClaimState.HELD_ELSEWHERE)


def test_a_server_that_is_stopped_does_not_keep_the_program_from_ending(shared: SharedShop) -> None:
    with shared.open(shared.first) as server:
        server.claims.hold(a_claim("OTHER"))
        shared.cluster.freeze()
        try:
            server.claims.hold(a_claim())
            begun = time.monotonic()
            server.close()
            assert time.monotonic() - begun < 2
        finally:
            shared.cluster.thaw()
        assert server.claims.hold(a_claim()).state is ClaimState.NO_SERVER


def test_a_server_that_is_gone_costs_nothing_after_the_first_try(shared: SharedShop, tmp_path: Path) -> None:
    nowhere = replace(shared.address(shared.first), host=str(tmp_path))
    with ShopServer(nowhere, 1) as server:
        assert timed(lambda: server.claims.hold(a_claim()))[0] is ClaimState.NO_SERVER
        state, seconds = timed(lambda: server.claims.hold(a_claim()))
        assert state is ClaimState.NO_SERVER
        assert seconds < 0.2
        with pytest.raises(ServerUnreachable):
            server.tills.all()


def test_a_server_that_accepts_and_never_speaks_costs_the_deadline(shared: SharedShop) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = replace(
            shared.address(shared.first),
            host="127.0.0.1",
            port=silent.getsockname()[1],
            certificate=shared.cluster.certificate,
        )
        with ShopServer(address, 1) as server:
            for _ in range(3):
                state, seconds = timed(lambda: server.claims.hold(a_claim()))
                assert state is ClaimState.NO_SERVER
                assert seconds < DEADLINE_SECONDS + SLACK


def test_a_server_that_was_started_again_is_used_at_once(shared: SharedShop) -> None:
    claim = a_claim()
    with shared.open(shared.first) as server:
        assert server.claims.hold(claim).state is ClaimState.HELD
        assert server.claims.take(claim.claim_id).state is ClaimState.TAKEN
        shared.cluster.stop()
        shared.cluster.start()

        assert server.claims.redeem(claim.claim_id).state is ClaimState.REDEEMED
        shared.cluster.stop()
        assert server.claims.read(claim.claim_id).state is ClaimState.NO_SERVER
        shared.cluster.start()
        until(server, ClaimState.REDEEMED_ELSEWHERE)


def test_a_connection_that_is_cut_under_way_is_unknown_or_read_back_and_never_claimed_anew(shared: SharedShop) -> None:
    claim = a_claim()
    with (
        shared.open(shared.first) as server,
        shared.cluster.connect(shared.database) as blocker,
        blocker.transaction(),
    ):
        server.claims.hold(a_claim("OTHER"))
        blocker.execute("LOCK TABLE shop.claim IN ACCESS EXCLUSIVE MODE")
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s AND wait_event_type = 'Lock'"
        answers: list[ClaimAnswer] = []
        asking = threading.Thread(target=lambda: answers.append(server.claims.hold(claim)))
        asking.start()
        while shared.admin.execute(cut.encode(), (shared.first.role,)).fetchone() is None and asking.is_alive():
            time.sleep(0.01)
        asking.join()

    assert [each.state for each in answers] == [ClaimState.UNKNOWN]
    assert shared.admin.execute("SELECT count(*) FROM shop.claim WHERE coupon_id = 'SUMMER'").fetchone() == (0,)


def test_a_lock_that_somebody_holds_is_given_up_within_the_deadline_and_nothing_is_claimed(shared: SharedShop) -> None:
    with (
        shared.open(shared.first) as server,
        shared.cluster.connect(shared.database) as blocker,
    ):
        server.claims.hold(a_claim("OTHER"))
        with blocker.transaction():
            blocker.execute("LOCK TABLE shop.claim IN ACCESS EXCLUSIVE MODE")
            state, seconds = timed(lambda: server.claims.hold(a_claim()))
        assert state in {ClaimState.NO_SERVER, ClaimState.UNKNOWN}  # unknown where the machine is busy
        assert seconds < DEADLINE_SECONDS + SLACK
        assert shared.admin.execute("SELECT count(*) FROM shop.claim WHERE coupon_id = 'SUMMER'").fetchone() == (0,)


def test_a_server_that_is_read_only_claims_nothing_and_says_why(shared: SharedShop) -> None:
    shared.admin.execute(f'ALTER DATABASE "{shared.database}" SET default_transaction_read_only = on'.encode())
    with shared.open(shared.first) as server:
        answer = server.claims.hold(a_claim())
        with pytest.raises(ServerReadOnly):
            server.hello("0.1.0")

    assert answer.state is ClaimState.NO_SERVER
    assert isinstance(answer.problem, ServerReadOnly)


def test_a_login_that_is_revoked_while_the_till_sells_is_told_apart_from_a_dead_server(shared: SharedShop) -> None:
    claim = a_claim()
    with shared.open(shared.first) as server:
        server.claims.hold(claim)
        shared.admin.execute(f"REVOKE posapp_till FROM {shared.first.role}".encode())
        revoked = server.claims.take(claim.claim_id)
        shared.admin.execute(f"GRANT posapp_till TO {shared.first.role}".encode())
        retire_till(shared.admin, shared.shop_id, shared.first.till_id)
        time.sleep(0.1)
        retired = server.claims.take(claim.claim_id)

    for answer in (revoked, retired):
        assert answer.state is ClaimState.REFUSED
        assert isinstance(answer.problem, TillNotAdmitted)
    assert shared.admin.execute("SELECT state FROM shop.claim").fetchall() == [("held",)]


def test_a_wrong_password_is_told_apart_from_a_dead_server_and_is_in_no_text(shared: SharedShop) -> None:
    with ShopServer(replace(shared.address(shared.first), password="a wrong one"), 1) as server:
        answer = server.claims.hold(a_claim())
        with pytest.raises(TillNotAdmitted) as caught:
            server.tills.all()

    assert isinstance(answer.problem, TillNotAdmitted)
    assert answer.problem.__cause__ is None
    for text in (repr(answer), str(answer.problem), repr(caught.value), repr(shared.address(shared.first))):
        assert "a wrong one" not in text
        assert shared.first.password not in text


def test_what_is_asked_of_a_bulk_does_not_hold_a_claim_up(shared: SharedShop) -> None:
    with shared.open(shared.first) as server, shared.cluster.connect(shared.database) as blocker:
        server.hello("0.1.0")
        server.claims.hold(a_claim("OTHER"))
        with blocker.transaction():
            blocker.execute("LOCK TABLE shop.fact IN ACCESS EXCLUSIVE MODE")

            def read() -> None:
                with contextlib.suppress(ShopServerError):
                    server.facts.after(shared.second.till_id, 0)

            reading = threading.Thread(target=read)
            reading.start()
            assert server.claims.hold(a_claim()).state is ClaimState.HELD
        reading.join()


def test_a_bulk_that_no_answer_comes_to_is_lost_and_not_refused(shared: SharedShop) -> None:
    def stuck(connection: psycopg.Connection) -> None:
        connection.execute("SELECT pg_sleep(5)")

    with shared.open(shared.first) as server:
        server.claims.hold(a_claim("OTHER"))
        with pytest.raises(AnswerLost):
            server.claims._worker.call(stuck, 0.2)
