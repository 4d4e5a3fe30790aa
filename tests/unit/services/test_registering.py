"""A customer registered at the till becomes a profile once, and what they bought follows them."""

from collections.abc import Callable
from dataclasses import replace

import httpx
import pytest

from posapp.domain.customers.registration import CreationRefused, CreationState, CustomerDraft
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.hellotext.payloads import profile_fields
from posapp.sandbox import Fault, RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session, open_search_session

ANA = CustomerDraft(first_name="Ana", last_name="Nueva", phone="(212) 555-0147", email="ana.nueva@example.com")
NOBODY_KNOWS = CustomerDraft(first_name="Xu", last_name="Only")


def register(till: Till, draft: CustomerDraft) -> Subscriber:
    with open_ledger_session(till) as ledger, open_search_session(till) as cache:
        subscriber = ledger.registration.register(draft)
        cache.find.remember(subscriber)
    return subscriber


def sell(till: Till, customer: Subscriber, receipt: str) -> str:
    draft = PaymentDraft(money=Money.of(1250, "USD"), receipt=receipt, profile=customer.id, source=SaleSource.COMMAND)
    with open_ledger_session(till) as ledger:
        return ledger.checkout.record_payment(draft).sale.id


def sync(till: Till) -> None:
    SyncService(till).sync(timeout=20)


def arrived(sandbox: RunningSandbox, action: str = "physical_store.paid") -> list[str]:
    """Give the receipts (or profiles) of what the server holds of an action."""
    return [event["metadata"]["reference"] for event in sandbox.shop.events() if event["action"] == action]


def of_name(sandbox: RunningSandbox, last_name: str) -> list[str]:
    return [profile["id"] for profile in sandbox.shop.profiles() if profile["last_name"] == last_name]


def test_what_somebody_buys_before_hellotext_knows_them_waits_and_follows(till: Till, sandbox: RunningSandbox) -> None:
    with sandbox.offline():
        ana = register(till, ANA)
        sell(till, ana, "N-1")
        sell(till, ana, "N-2")
        SyncService(till).sync(timeout=0.5)
        assert arrived(sandbox) == []
    with open_ledger_session(till) as ledger:
        ledger.outbox.sync_now()
    sync(till)
    (profile,) = of_name(sandbox, "Nueva")
    assert arrived(sandbox) == ["N-1", "N-2"]
    assert {event["profile"] for event in sandbox.shop.events()} == {profile}


def test_the_customer_is_found_before_and_after(till: Till, sandbox: RunningSandbox) -> None:
    ana = register(till, ANA)
    with open_search_session(till) as session:
        assert session.find.search("ana nueva") == (ana,)
        assert session.find.with_contact("212-555-0147", "") == (ana,)
    sync(till)
    with open_search_session(till) as session:
        (known,) = session.find.search("ana nueva")
        assert known.id in [profile["id"] for profile in sandbox.shop.profiles()]
        assert session.find.count() == 61


def test_what_is_sold_under_the_tills_own_id_later_goes_under_the_profile(till: Till, sandbox: RunningSandbox) -> None:
    ana = register(till, ANA)
    sync(till)
    sale = sell(till, ana, "N-3")
    sync(till)
    assert arrived(sandbox) == ["N-3"]
    with till.open_ledger() as ledger:
        kept = ledger.sales.get(sale)
    assert kept is not None
    assert [kept.profile] == of_name(sandbox, "Nueva")


def test_a_sale_that_was_undone_while_its_customer_waited_is_never_sent(till: Till, sandbox: RunningSandbox) -> None:
    ana = register(till, ANA)
    undone = sell(till, ana, "N-4")
    sell(till, ana, "N-5")
    with open_ledger_session(till) as ledger:
        ledger.checkout.undo(undone)
    sync(till)
    assert arrived(sandbox) == ["N-5"]


def test_consent_is_told_once_and_kept_with_its_wording(till: Till, sandbox: RunningSandbox) -> None:
    agreed = CustomerDraft(first_name="Eva", last_name="Nueva", phone="2125550148", consent="You may write to me.")
    eva = register(till, agreed)
    sync(till)
    assert len(arrived(sandbox, "subscribed")) == 1
    with till.open_ledger() as ledger:
        kept = ledger.new_customers.get(eva.id)
    assert kept is not None
    assert kept.consent is not None
    assert kept.consent.wording == "You may write to me."


def test_without_consent_nobody_is_subscribed(till: Till, sandbox: RunningSandbox) -> None:
    register(till, ANA)
    sync(till)
    assert arrived(sandbox, "subscribed") == []


def test_somebody_who_unsubscribed_is_not_subscribed_behind_their_back(till: Till, sandbox: RunningSandbox) -> None:
    gone = next(each for each in sandbox.shop.profiles() if each["state"] == "unsubscribed" and each["phone"])
    agreed = CustomerDraft(first_name=gone["first_name"], phone=gone["phone"], consent="You may write to me.")
    customer = register(till, agreed)
    sell(till, customer, "N-6")
    sync(till)
    assert arrived(sandbox, "subscribed") == []
    assert arrived(sandbox) == ["N-6"]
    with till.open_ledger() as ledger:
        (stopped,) = ledger.events.list(EventState.REVIEW, 9)
    assert stopped.reason is Reason.UNSUBSCRIBED_BEFORE


@pytest.mark.parametrize("fault", [Fault.DROP_AFTER, Fault.DROP_BEFORE, Fault.ERROR_AFTER, Fault.HTML, Fault.THROTTLE])
@pytest.mark.parametrize("draft", [ANA, NOBODY_KNOWS])
def test_whatever_goes_wrong_the_customer_is_created_once(
    till: Till, sandbox: RunningSandbox, fault: Fault, draft: CustomerDraft
) -> None:
    sandbox.next_faults(fault)
    customer = register(till, draft)
    sell(till, customer, "N-7")
    sync(till)
    assert len(of_name(sandbox, draft.last_name)) == 1
    assert arrived(sandbox) == ["N-7"]


@pytest.mark.parametrize("draft", [ANA, NOBODY_KNOWS])
def test_a_program_that_stops_while_it_creates_makes_nobody_twice(
    till: Till, sandbox: RunningSandbox, draft: CustomerDraft
) -> None:
    customer = register(till, draft)
    sell(till, customer, "N-8")
    with till.open_ledger() as ledger:
        waiting = ledger.new_customers.get(customer.id)
        assert waiting is not None
        stopped = replace(waiting, state=CreationState.CREATING, attempted_at=till.clock())
        ledger.new_customers.save(stopped)
    headers = {"Authorization": f"Bearer {sandbox.token}"}
    httpx.post(f"{sandbox.url}/v1/profiles", headers=headers, json=dict(profile_fields(stopped))).raise_for_status()
    sync(till)
    assert len(of_name(sandbox, draft.last_name)) == 1
    assert arrived(sandbox) == ["N-8"]


def test_a_namesake_without_a_number_in_the_list_is_left_to_a_person(
    new_environment: Callable[[RunningSandbox], dict[str, str]], till: Till
) -> None:
    options = SandboxOptions(profiles=5, custom_actions=("physical_store.paid",), profile_reference=False)
    with serve_in_thread(options) as sandbox:
        blind = Till(new_environment(sandbox))
        with open_background_session(blind) as session:
            session.setup.save(till.shop(), sandbox.token)
        sandbox.next_faults(Fault.DROP_AFTER)
        customer = register(blind, NOBODY_KNOWS)
        sell(blind, customer, "N-9")
        sync(blind)
        assert len(of_name(sandbox, "Only")) == 1
        assert arrived(sandbox) == []
        with open_ledger_session(blind) as ledger:
            (stopped,) = ledger.outbox.list(EventState.REVIEW)
            assert stopped.reason is Reason.CUSTOMER_UNDECIDABLE
            ledger.registration.merge_into(customer.id, of_name(sandbox, "Only")[0], "seen at Hellotext")
        sync(blind)
        assert arrived(sandbox) == ["N-9"]


def test_an_empty_list_of_customers_does_not_prove_that_somebody_was_not_created(
    new_environment: Callable[[RunningSandbox], dict[str, str]], till: Till
) -> None:
    with serve_in_thread(SandboxOptions(profiles=0, custom_actions=("physical_store.paid",))) as sandbox:
        new = Till(new_environment(sandbox))
        with open_background_session(new) as session:
            session.setup.save(till.shop(), sandbox.token)
        sandbox.next_faults(Fault.DROP_BEFORE)
        sell(new, register(new, NOBODY_KNOWS), "N-10")
        sync(new)
        assert sandbox.shop.profiles() == []
        with open_ledger_session(new) as ledger:
            (stopped,) = ledger.outbox.list(EventState.REVIEW)
            assert stopped.reason is Reason.CUSTOMER_UNDECIDABLE


def test_a_refused_customer_is_corrected_and_everything_goes_on(till: Till, sandbox: RunningSandbox) -> None:
    first, second = [each for each in sandbox.shop.profiles() if each["phone"] and each["email"]][:2]
    of_two = CustomerDraft(last_name="Both", phone=first["phone"], email=second["email"])
    customer = register(till, of_two)
    sell(till, customer, "N-10")
    sync(till)
    with open_ledger_session(till) as ledger:
        (stopped,) = ledger.outbox.list(EventState.REVIEW)
        assert stopped.reason is Reason.CUSTOMER_REFUSED
        assert "identity_assigned" in stopped.explanation
        ledger.registration.correct(customer.id, CustomerDraft(last_name="Both", phone="2125550149"), "a slip")
        with pytest.raises(CreationRefused):
            ledger.registration.correct(customer.id, CustomerDraft(last_name="Both"), "again")
    sync(till)
    assert arrived(sandbox) == ["N-10"]


def test_a_new_download_does_not_forget_who_waits(till: Till, sandbox: RunningSandbox) -> None:
    with sandbox.offline():
        register(till, ANA)
    till.home.cache.unlink()
    with open_background_session(till) as session:
        session.setup.download(("profiles",), lambda _progress: None, lambda: False)
    with open_search_session(till) as session:
        assert len(session.find.search("ana nueva")) == 1


def test_each_step_on_the_way_is_on_disk(till: Till) -> None:
    customer = register(till, ANA)
    with till.open_ledger() as ledger:
        assert [each.state for each in ledger.new_customers.undelivered()] == [CreationState.WAITING]
    sync(till)
    with till.open_ledger() as ledger:
        kept = ledger.new_customers.get(customer.id)
        assert kept is not None
        assert kept.state is CreationState.KNOWN
        assert ledger.new_customers.undelivered() == ()
