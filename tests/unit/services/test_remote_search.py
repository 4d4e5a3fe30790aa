"""Who is not in the local copy is looked for at Hellotext: by id, or among the newest, and given up at once."""

import time

import pytest

from posapp.domain.customers.remote_search import CustomerQuery, RemoteSearchStage, parse_customer_query
from posapp.domain.customers.subscribers import Subscriber
from posapp.hellotext.errors import Unreachable
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.customers.remote_search import RemoteSearch
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_search_session


def arrives(sandbox: RunningSandbox, **fields: str) -> str:
    """Somebody becomes known at Hellotext and is not in the local copy; give their id."""
    identity = f"zz{len(sandbox.shop.profiles()):08x}"
    blank = {"first_name": "Zoe", "last_name": "New", "phone": "", "email": "", "state": "unconfirmed"}
    known = {"id": identity, **blank, "reference": "", "created_at": 1_900_000_000, "properties": {}, **fields}
    sandbox.shop.people.add(known)
    return identity


def checks(till: Till, text: str) -> tuple[Subscriber | None, list[RemoteSearchStage]]:
    stages: list[RemoteSearchStage] = []
    return RemoteSearch(till).customer(text, stages.append, lambda: False), stages


@pytest.mark.parametrize("text", ["+1 212 555 0199", "(212) 555-0199"])
def test_a_new_customer_is_found_by_phone_and_kept(till: Till, sandbox: RunningSandbox, text: str) -> None:
    identity = arrives(sandbox, phone="+12125550199")
    found, stages = checks(till, text)
    assert found is not None
    assert (found.id, stages) == (identity, [RemoteSearchStage.NEWEST])
    with open_search_session(till) as session:
        assert session.find.search("2125550199") == (found,)


def test_a_new_customer_is_found_by_email_in_any_case(till: Till, sandbox: RunningSandbox) -> None:
    identity = arrives(sandbox, email="zoe@example.com")
    found, _ = checks(till, " Zoe@Example.com ")
    assert found is not None
    assert found.id == identity


def test_a_scanned_card_is_looked_for_by_id_first_and_then_as_the_shops_number(
    till: Till, sandbox: RunningSandbox
) -> None:
    identity = arrives(sandbox, reference="CARD-7001")
    by_id, stages = checks(till, identity)
    assert by_id is not None
    assert (by_id.id, stages) == (identity, [RemoteSearchStage.BY_ID])
    by_number, stages = checks(till, "CARD-7001")
    assert by_number == by_id
    assert stages == [RemoteSearchStage.BY_ID, RemoteSearchStage.NEWEST]


def test_whom_nobody_knows_is_not_found_within_a_few_pages(till: Till, sandbox: RunningSandbox) -> None:
    before = sandbox.shop.requests
    assert checks(till, "nobody@example.com")[0] is None
    assert sandbox.shop.requests - before <= 5


@pytest.mark.parametrize("text", ["", "ana", "Ana Pérez", "5501", "ana@", "ana@example", "card", "a b 77"])
def test_a_name_or_a_part_of_something_is_not_looked_for(till: Till, sandbox: RunningSandbox, text: str) -> None:
    before = sandbox.shop.requests
    assert parse_customer_query(text, "US") is None
    assert checks(till, text) == (None, [])
    assert sandbox.shop.requests == before


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("099 123 456", CustomerQuery(phone="+59899123456")),
        ("ANA@example.com", CustomerQuery(email="ana@example.com")),
        ("vDJzk8ny", CustomerQuery(code="vDJzk8ny")),
        ("C-1042", CustomerQuery(code="C-1042")),
    ],
)
def test_a_whole_phone_address_or_code_is_looked_for(text: str, wanted: CustomerQuery) -> None:
    assert parse_customer_query(text, "UY") == wanted


def test_a_look_is_given_up_at_once_when_something_else_is_typed(till: Till, sandbox: RunningSandbox) -> None:
    arrives(sandbox, phone="+12125550199")
    sandbox.set_latency(1.8)
    asked: list[float] = []

    def typed_on() -> bool:
        asked.append(time.monotonic())
        return len(asked) > 2

    partial = time.monotonic()
    assert RemoteSearch(till).customer("+12125550199", lambda _stage: None, typed_on) is None
    assert time.monotonic() - partial < 1.5


def test_without_a_network_that_is_said(till: Till) -> None:
    alone = Till({**till.environment, "POSAPP_API_URL": "http://127.0.0.1:9"})
    with pytest.raises(Unreachable):
        checks(alone, "+12125550199")
