"""The shop's own actions, listed, created and changed at Hellotext over a real connection."""

import pytest

from posapp.domain.actions.catalogue import ActionInvalid, ActionNameUsed, CustomAction
from posapp.domain.errors import PosappError
from posapp.domain.staff.members import Approval
from posapp.hellotext.errors import NoAnswer, NotPermitted, Unreachable
from posapp.sandbox import Fault, Rights, RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.custom_actions import ActionExists, ActionMissing, CustomActions
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_search_session

REPAIRED = CustomAction(name="bike.repaired", title="Bike repaired", goal=True, passive=False)


def names(sandbox: RunningSandbox) -> list[str]:
    return [str(action["name"]) for action in sandbox.shop.actions()]


def downloaded(till: Till) -> dict[str, CustomAction]:
    with open_search_session(till) as session:
        return {each.name: each for each in session.actions.custom()}


def test_an_action_is_created_there_and_known_here(till: Till, sandbox: RunningSandbox) -> None:
    created = CustomActions(till).create(REPAIRED, Approval("Eva"))
    assert created.id
    assert downloaded(till)["bike.repaired"] == created
    (there,) = (action for action in sandbox.shop.actions() if action["name"] == "bike.repaired")
    assert (there["title"], there["goal"], there["passive"]) == ("Bike repaired", True, False)
    with till.open_ledger() as ledger:
        last = list(ledger.journal.entries())[-1]
    assert (last.who, last.what, last.facts["important"]) == ("Eva", "custom action created", "yes")


def test_an_action_is_given_another_title_and_keeps_its_name(till: Till, sandbox: RunningSandbox) -> None:
    actions = CustomActions(till)
    actions.create(REPAIRED)
    changed = actions.change(CustomAction(name="bike.repaired", title="  Repaired  here "))
    assert (changed.title, changed.goal, changed.passive) == ("Repaired here", False, True)
    assert downloaded(till)["bike.repaired"] == changed
    assert names(sandbox).count("bike.repaired") == 1


@pytest.mark.parametrize(
    ("name", "error"),
    [("Bike Repaired", ActionInvalid), ("repaired", ActionInvalid), ("order.placed", ActionNameUsed)],
)
def test_a_name_that_cannot_be_one_never_leaves_the_computer(
    till: Till, sandbox: RunningSandbox, name: str, error: type[PosappError]
) -> None:
    before = sandbox.shop.requests
    with pytest.raises(error):
        CustomActions(till).create(CustomAction(name=name, title="T"))
    assert sandbox.shop.requests == before


def test_a_name_is_used_once(till: Till, sandbox: RunningSandbox) -> None:
    with pytest.raises(ActionExists, match="physical_store"):
        CustomActions(till).create(CustomAction(name="physical_store.paid", title="T"))
    with pytest.raises(ActionMissing):
        CustomActions(till).change(REPAIRED)
    assert names(sandbox) == ["physical_store.paid"]


def test_what_was_created_without_an_answer_is_found_in_the_list(till: Till, sandbox: RunningSandbox) -> None:
    sandbox.next_faults(Fault.DROP_AFTER)
    assert CustomActions(till).create(REPAIRED).id
    assert names(sandbox).count("bike.repaired") == 1


def test_what_was_not_created_says_so(till: Till, sandbox: RunningSandbox) -> None:
    sandbox.next_faults(Fault.DROP_BEFORE)
    with pytest.raises(NoAnswer):
        CustomActions(till).create(REPAIRED)
    assert "bike.repaired" not in downloaded(till)


def test_a_token_that_may_only_read_creates_nothing(till: Till) -> None:
    with serve_in_thread(SandboxOptions(profiles=1, rights=Rights.READ_ONLY)) as reading:
        other = Till({**till.environment, "POSAPP_API_URL": reading.url, "POSAPP_API_TOKEN": reading.token})
        with pytest.raises(NotPermitted):
            CustomActions(other).create(REPAIRED)


def test_without_a_network_nothing_is_changed_and_that_is_said(till: Till) -> None:
    alone = Till({**till.environment, "POSAPP_API_URL": "http://127.0.0.1:9"})
    for change in (CustomActions(alone).create, CustomActions(alone).change):
        with pytest.raises(Unreachable, match="cannot be reached"):
            change(REPAIRED)
    assert set(downloaded(till)) == {"physical_store.paid"}
