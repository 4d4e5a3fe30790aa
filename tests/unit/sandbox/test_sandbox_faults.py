"""What goes wrong at the practice server when it is told to, and what it has taken by then."""

from email.utils import parsedate_to_datetime

import httpx
import pytest

from posapp.sandbox import Fault, Faults, FaultsInvalid, SandboxOptions
from tests.unit.sandbox.asking import Asking, asking_a_new

OPTIONS = SandboxOptions(profiles=2, custom_actions=("physical_store.paid",), stall_seconds=0.1)


def what_happens(ask: Asking, fault: Fault, times: int) -> list[str | int]:
    """Give what the client learns of payments under a fault: a status, or the name of its error."""
    ask.sandbox.next_faults(*[fault] * times)
    return [_learned(ask) for _ in range(times)]


def _learned(ask: Asking) -> str | int:
    try:
        return ask.pays().status_code
    except httpx.TransportError as error:
        return type(error).__name__


@pytest.mark.parametrize(
    ("fault", "learned", "taken"),
    [
        (Fault.DROP_BEFORE, ["RemoteProtocolError", "ReadError"], 0),
        (Fault.DROP_AFTER, ["RemoteProtocolError", "ReadError"], 2),
        (Fault.ERROR_BEFORE, [500, 503, 502, 504], 0),
        (Fault.ERROR_AFTER, [500, 503, 502, 504], 4),
        (Fault.THROTTLE, [429, 429, 429], 0),
        (Fault.STALL, ["RemoteProtocolError"], 0),
        (Fault.STALL_AFTER, ["RemoteProtocolError"], 1),
        (Fault.HTML, [502, 503, 504], 0),
        (Fault.HTML_AFTER, [502, 503, 504], 3),
        (Fault.HTML_SUCCESS, [200], 0),
        (Fault.HALF_ANSWER, ["RemoteProtocolError"], 1),
    ],
)
def test_a_fault_tells_the_client_nothing_of_what_was_taken(fault: Fault, learned: list[str | int], taken: int) -> None:
    with asking_a_new(OPTIONS) as ask:
        assert what_happens(ask, fault, len(learned)) == learned
        assert len(ask.sandbox.shop.events()) == taken
        assert ask.sandbox.faults_injected == {fault: len(learned)}
        assert fault.records_event == bool(taken)
        assert ask.pays().status_code == 200


def test_a_stalled_request_gets_no_answer_while_others_do() -> None:
    options = SandboxOptions(profiles=1, custom_actions=("physical_store.paid",), stall_seconds=60)
    with asking_a_new(options) as ask:
        ask.sandbox.next_faults("stall")
        with pytest.raises(httpx.ReadTimeout):
            ask.http.post("/v1/attribution/events", json={}, timeout=0.1)
        assert ask.pays().status_code == 200


def test_too_many_requests_say_when_to_come_again_in_seconds_as_a_date_or_not_at_all() -> None:
    with asking_a_new(OPTIONS) as ask:
        ask.sandbox.next_faults(*["throttle"] * 3)
        seconds, date, nothing = (ask.pays().headers.get("Retry-After") for _ in range(3))
    assert seconds == "1"
    assert date is not None
    assert parsedate_to_datetime(date).tzinfo is not None
    assert nothing is None


def test_html_comes_instead_of_json() -> None:
    with asking_a_new(OPTIONS) as ask:
        ask.sandbox.next_faults("html", "html-success")
        for _ in range(2):
            answer = ask.pays()
            assert answer.headers["Content-Type"].startswith("text/html")
            assert answer.text.startswith("<html>")


def test_a_script_can_let_one_pass_before_the_next_fault() -> None:
    with asking_a_new(OPTIONS) as ask:
        ask.sandbox.next_faults(None, "drop-after", None)
        assert [_learned(ask) for _ in range(3)] == [200, "RemoteProtocolError", 200]
        assert len(ask.sandbox.shop.events()) == 3


def test_a_wrong_event_is_refused_before_a_fault_could_take_it() -> None:
    with asking_a_new(OPTIONS) as ask:
        ask.sandbox.next_faults("drop-after")
        assert ask.pays(amount=-1).status_code == 422
        assert ask.sandbox.shop.events() == []


def test_only_events_meet_faults() -> None:
    with asking_a_new(SandboxOptions(profiles=1, faults=Faults.parse("drop-before=1"))) as ask:
        assert len(ask.get("profiles")["data"]) == 1


def test_the_same_seed_brings_the_same_faults() -> None:
    def run(seed: int) -> list[str | int]:
        faults = Faults.parse("drop-before=0.2,error-after=0.2,throttle=0.2")
        with asking_a_new(SandboxOptions(profiles=1, seed=seed, faults=faults)) as ask:
            return [_learned(ask) for _ in range(40)]

    first = run(3)
    assert first == run(3) != run(4)
    assert {404, 429, "RemoteProtocolError"} <= set(first)


def test_chances_can_change_while_it_runs() -> None:
    with asking_a_new(OPTIONS) as ask:
        ask.sandbox.set_faults(Faults.parse("throttle=1"))
        assert [_learned(ask) for _ in range(3)] == [429] * 3
        ask.sandbox.set_faults(Faults())
        assert _learned(ask) == 200


def test_a_list_of_faults_is_read() -> None:
    parsed = Faults.parse(" drop-before=0.05, drop-after=0.05,throttle=1e-2 ,")
    assert parsed.chances == {Fault.DROP_BEFORE: 0.05, Fault.DROP_AFTER: 0.05, Fault.THROTTLE: 0.01}
    assert Faults.parse("") == Faults()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("drop", "known are drop-before"),
        ("drop-before", "is not a fault and its chance"),
        ("drop-before=often", "“drop-before=often”"),
        ("drop-before=1.5", "not between 0 and 1"),
        ("drop-before=-0.1", "not between 0 and 1"),
        ("drop-before=nan", "not between 0 and 1"),
        ("drop-before=0.6,stall=0.6", "more than 1"),
        ("stall=0.1,stall=0.2", "named twice"),
    ],
)
def test_a_wrong_list_of_faults_says_what_is_wrong(text: str, told: str) -> None:
    with pytest.raises(FaultsInvalid, match=told):
        Faults.parse(text)
