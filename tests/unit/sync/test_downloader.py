"""Bringing customers page by page: in each envelope, over cuts and cancellations, from lists that lead nowhere."""

import asyncio
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import httpx
import pytest

from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.clock import system_clock
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.downloads import DownloadProgress
from posapp.domain.customers.subscribers import Subscriber
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import AnswerUnreadable, ListLeadsNowhere, ListNotWhole, NotFound, Unreachable
from posapp.sandbox import Envelope, FieldShape, RunningSandbox, SandboxOptions, serve_in_thread
from posapp.sandbox.shapes import parse_shape
from posapp.storage.cache import Cache
from posapp.storage.databases import open_cache
from posapp.sync import downloader as downloader_module
from posapp.sync.downloader import Downloader

PAGE = 10
CUSTOMERS = 35


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few customers be several pages."""
    monkeypatch.setattr(downloader_module, "PAGE_SIZE", PAGE)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    """An empty cache in a real file."""
    with open_cache(tmp_path / "cache.db", "5e" * 32) as opened:
        yield opened


@pytest.fixture
def world() -> Iterator[RunningSandbox]:
    """A practice server with a few pages of customers."""
    with serve_in_thread(SandboxOptions(profiles=CUSTOMERS, custom_actions=("store.visited",))) as running:
        yield running


class Listener:
    """Hears of each page, and calls the download off when it was told enough."""

    def __init__(self, *, enough: int | None = None) -> None:
        self.told: list[DownloadProgress] = []
        self._enough = enough

    def __call__(self, progress: DownloadProgress) -> None:
        self.told.append(progress)

    def cancelled(self) -> bool:
        return self._enough is not None and len(self.told) >= self._enough


def download(
    cache: Cache,
    url: str,
    token: str,
    *,
    kind: str = "profiles",
    listener: Listener | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
) -> DownloadProgress:
    """Download one kind as a program does that was just started."""
    hears = listener or Listener()

    async def run() -> DownloadProgress:
        async with HellotextClient(url, token, transport=transport) as client:
            return await Downloader(cache, client, system_clock).download(kind, hears, hears.cancelled)

    return asyncio.run(run())


def from_world(cache: Cache, world: RunningSandbox, listener: Listener | None = None) -> DownloadProgress:
    return download(cache, world.url, world.token, listener=listener)


def known(cache: Cache, world: RunningSandbox) -> list[str]:
    """Give which of the server's customers the cache knows, newest first."""
    ids = [str(each["id"]) for each in reversed(world.shop.profiles())]
    return [each for each in ids if cache.subscribers.get(each) is not None]


@pytest.mark.parametrize(("envelope", "shape", "has_more"), list(product(Envelope, FieldShape, (True, False))))
def test_everybody_comes_in_each_envelope(
    cache: Cache, envelope: Envelope, shape: FieldShape, *, has_more: bool
) -> None:
    options = SandboxOptions(profiles=CUSTOMERS, envelope=envelope, field_shape=shape, has_more=has_more)
    with serve_in_thread(options) as world:
        progress = from_world(cache, world)
        assert (progress.count, cache.subscribers.count()) == (CUSTOMERS, CUSTOMERS)
        assert progress.finished_at is not None
        assert len(known(cache, world)) == CUSTOMERS


@pytest.mark.parametrize("customers", [0, 1, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE])
@pytest.mark.parametrize("has_more", [True, False])
def test_a_list_of_any_length_comes_to_its_end(cache: Cache, customers: int, *, has_more: bool) -> None:
    with serve_in_thread(SandboxOptions(profiles=customers, has_more=has_more)) as world:
        assert from_world(cache, world).finished_at is not None
        assert cache.subscribers.count() == customers


def test_the_newest_come_first_and_each_page_is_told(cache: Cache, world: RunningSandbox) -> None:
    listener = Listener(enough=1)
    progress = from_world(cache, world, listener=listener)
    newest = [str(each["id"]) for each in reversed(world.shop.profiles())]
    assert known(cache, world) == newest[:PAGE]
    assert listener.told == [progress]
    assert (progress.count, progress.cursor, progress.finished_at) == (PAGE, newest[PAGE - 2], None)


def test_a_download_that_was_called_off_goes_on_where_it_stopped(cache: Cache, world: RunningSandbox) -> None:
    from_world(cache, world, listener=Listener(enough=2))
    after = Listener()
    from_world(cache, world, listener=after)
    assert [each.count for each in after.told] == [28, CUSTOMERS]
    assert len(known(cache, world)) == CUSTOMERS


def test_a_download_that_was_cut_keeps_what_came_and_goes_on_there(cache: Cache, world: RunningSandbox) -> None:
    class Cutting(Listener):
        def __call__(self, progress: DownloadProgress) -> None:
            super().__call__(progress)
            if len(self.told) == 2:
                world.set_offline(True)

    with pytest.raises(Unreachable):
        from_world(cache, world, listener=Cutting())
    world.set_offline(False)
    assert cache.subscribers.count() == 2 * PAGE - 1
    after = Listener()
    from_world(cache, world, listener=after)
    assert [each.count for each in after.told] == [28, CUSTOMERS]


def test_a_download_after_a_finished_one_updates_in_place(cache: Cache, world: RunningSandbox) -> None:
    from_world(cache, world)
    someone = str(world.shop.profiles()[3]["id"])
    before = cache.subscribers.get(someone)
    assert before is not None
    cache.subscribers.store([replace(before, first_name="Outdated", phones=("+12015550100",))])
    from_world(cache, world)
    assert cache.subscribers.get(someone) == before
    assert cache.subscribers.count() == CUSTOMERS


def test_a_place_that_has_gone_means_beginning_anew_and_losing_nobody(cache: Cache, world: RunningSandbox) -> None:
    stopped = from_world(cache, world, listener=Listener(enough=2))
    world.shop.remove_profile(stopped.cursor)
    after = Listener()
    from_world(cache, world, listener=after)
    assert [each.count for each in after.told] == [10, 19, 28, CUSTOMERS - 1]
    assert len(known(cache, world)) == CUSTOMERS - 1


def test_coupons_and_actions_come_too(cache: Cache, world: RunningSandbox) -> None:
    for kind in ("coupons", "actions"):
        assert download(cache, world.url, world.token, kind=kind).finished_at is not None
    assert {each.code for each in cache.coupons.list()} == {str(each["code"]) for each in world.shop.coupons()}
    assert "store.visited" in cache.actions.names()


Answers = Callable[[str], httpx.Response]


def from_nowhere(cache: Cache, answers: Answers, listener: Listener | None = None) -> DownloadProgress:
    """Download from a server that answers each place as the test says."""
    transport = httpx.MockTransport(lambda request: answers(request.url.params.get("starting_after", "")))
    return download(cache, "https://hellotext.example", "token", listener=listener, transport=transport)


def a_page(*ids: str) -> httpx.Response:
    content = {"data": [{"id": each} for each in ids], "has_more": True}
    return httpx.Response(200, content=json.dumps(content).encode())


@pytest.mark.parametrize("circle", [1, 2, 3, 50])
def test_a_list_that_leads_round_in_a_circle_is_left(cache: Cache, circle: int) -> None:
    listener = Listener()
    with pytest.raises(AnswerUnreadable):
        from_nowhere(cache, lambda after: a_page(f"pr_{(int(after[3:] or -1) + 1) % circle}"), listener)
    assert len(listener.told) <= 4 * circle + 4
    assert cache.subscribers.count() == circle


def test_a_list_whose_every_place_has_gone_is_left(cache: Cache) -> None:
    asked: list[str] = []

    def answers(after: str) -> httpx.Response:
        asked.append(after)
        return httpx.Response(404) if after else a_page("pr_1")

    with pytest.raises(NotFound):
        from_nowhere(cache, answers)
    assert asked == ["", "pr_1", "", "pr_1"]


def test_a_portals_page_in_the_middle_takes_neither_customers_nor_the_place(cache: Cache) -> None:
    portal = httpx.Response(200, html="<html>Welcome</html>")
    with pytest.raises(AnswerUnreadable):
        from_nowhere(cache, lambda after: portal if after else a_page("pr_1", "pr_2"))
    reached = cache.downloads.load("profiles")
    assert (reached.cursor, reached.count, reached.finished_at) == ("pr_1", 2, None)
    assert cache.subscribers.get("pr_1") == Subscriber(id="pr_1")


def test_customers_with_halves_of_signs_and_junk_between_them_do_not_stop_the_others(cache: Cache) -> None:
    people = (
        b'[null, 7, {"id": "pr_1", "first_name": "Ana \\ud83d", "state": ["x"]}, {"id": "pr_\\udfff"}, {"id": "pr_2"}]'
    )
    progress = from_nowhere(cache, lambda _after: httpx.Response(200, content=people))
    assert (progress.count, progress.finished_at is None) == (2, False)
    found = cache.subscribers.get("pr_1")
    assert found is not None
    assert found.first_name == "Ana ?"


def test_a_new_customer_among_known_ones_comes_with_the_next_download(cache: Cache, world: RunningSandbox) -> None:
    from_world(cache, world)
    register_elsewhere(world, "+12015550199")
    assert from_world(cache, world).finished_at is not None
    assert len(known(cache, world)) == cache.subscribers.count() == CUSTOMERS + 1


def test_customers_deleted_at_hellotext_leave_at_the_end_of_the_next_download(
    cache: Cache, world: RunningSandbox
) -> None:
    from_world(cache, world)
    deleted = [str(each["id"]) for each in world.shop.profiles()[3:8]]
    for each in deleted:
        world.shop.remove_profile(each)
    stopped = from_world(cache, world, listener=Listener(enough=1))
    assert (stopped.finished_at, cache.subscribers.count()) == (None, CUSTOMERS)
    finished = from_world(cache, world)
    assert (finished.removed, finished.unlisted) == (5, 0)
    assert all(cache.subscribers.get(each) is None for each in deleted)
    assert len(known(cache, world)) == cache.subscribers.count() == CUSTOMERS - 5


def test_a_list_that_ends_early_takes_nobody_away_and_that_is_said(cache: Cache) -> None:
    ids = [f"pr_{number:04d}" for number in range(200)]
    from_list(cache, ids)
    reached = from_list(cache, ids[:80])
    assert (reached.removed, reached.unlisted, cache.subscribers.count()) == (0, 120, 200)
    assert from_list(cache, ids).unlisted == 0


def test_an_empty_list_of_customers_takes_nobody_away(cache: Cache) -> None:
    from_list(cache, ["pr_1", "pr_2"])
    reached = from_list(cache, [])
    assert (reached.removed, reached.unlisted, cache.subscribers.count()) == (0, 2, 2)


def test_a_list_with_records_that_cannot_be_read_takes_nobody_away_and_counts_them(cache: Cache) -> None:
    from_list(cache, ["pr_1", "pr_2", "pr_3"])
    reached = from_list(cache, ["pr_1", ""])
    assert (reached.unreadable, reached.removed, reached.unlisted) == (1, 0, 2)
    assert cache.downloads.load("profiles") == reached


def test_a_customer_registered_here_stays_though_hellotext_does_not_list_them(cache: Cache) -> None:
    here, gone = Subscriber(id="new:1", first_name="Ana"), Subscriber(id="new:2", first_name="Ben")
    cache.subscribers.store([here, gone])
    from_list(cache, ["pr_1"], registered_here=[here])
    assert [cache.subscribers.get(each) for each in ("new:1", "new:2")] == [here, None]


def test_a_customer_who_comes_while_a_download_goes_on_stays(cache: Cache) -> None:
    ids = [f"pr_{number}" for number in range(25)]
    from_list(cache, ids)

    class Meeting(Listener):
        def __call__(self, progress: DownloadProgress) -> None:
            super().__call__(progress)
            if len(self.told) == 1:
                cache.subscribers.store([Subscriber(id="pr_new")])

    from_list(cache, ids, listener=Meeting())
    assert cache.subscribers.get("pr_new") is not None


def test_coupons_and_actions_that_hellotext_lists_no_longer_leave(cache: Cache, world: RunningSandbox) -> None:
    cache.coupons.store([Coupon(id="co_gone", code="GONE")])
    cache.actions.store([CustomAction(id="1", name="store.closed", title="Closed")])
    for kind in ("coupons", "actions"):
        assert download(cache, world.url, world.token, kind=kind).removed == 1
    assert cache.coupons.by_code("GONE") is None
    assert "store.closed" not in cache.actions.names()


def register_elsewhere(world: RunningSandbox, phone: str) -> None:
    """Let somebody become a customer of the shop without this till."""

    async def create() -> None:
        async with HellotextClient(world.url, world.token) as client:
            await client.create_profile({"first_name": "Ana", "phone[mobile]": phone})

    asyncio.run(create())


def from_list(
    cache: Cache,
    ids: list[str],
    *,
    registered_here: Iterable[Subscriber] = (),
    listener: Listener | None = None,
    asked: list[str] | None = None,
) -> DownloadProgress:
    """Download from a server that lists these ids in pages; an empty id is a record that cannot be read."""

    def answers(request: httpx.Request) -> httpx.Response:
        after = request.url.params.get("starting_after", "")
        (asked if asked is not None else []).append(after)
        place = ids.index(after) + 1 if after else 0
        page = ids[place : place + PAGE]
        data = [{"id": each} if each else {"name": "nobody"} for each in page]
        return httpx.Response(200, json={"data": data, "has_more": place + PAGE < len(ids)})

    hears = listener or Listener()

    async def run() -> DownloadProgress:
        transport = httpx.MockTransport(answers)
        async with HellotextClient("https://hellotext.example", "token", transport=transport) as client:
            downloader = Downloader(cache, client, system_clock, lambda: registered_here)
            return await downloader.download("profiles", hears, hears.cancelled)

    return asyncio.run(run())


@pytest.mark.parametrize("cursor", ["exact", "inclusive", "repeating"])
@pytest.mark.parametrize("kind", ["profiles", "coupons", "actions"])
def test_a_server_that_says_of_each_page_that_none_follows_is_not_believed(
    cache: Cache, kind: str, cursor: str
) -> None:
    options = SandboxOptions(
        profiles=CUSTOMERS,
        coupons=tuple(f"CODE{number}" for number in range(CUSTOMERS)),
        custom_actions=tuple(f"store.visited_{chr(97 + number)}" for number in range(26)),
        shape=parse_shape(f"everywhere,more=always-false,page=4,cursor={cursor}"),
    )
    with serve_in_thread(options) as world:
        finished = download(cache, world.url, world.token, kind=kind)
        whole = {"profiles": world.shop.profiles, "coupons": world.shop.coupons, "actions": world.shop.actions}[kind]()
    kept = {"profiles": cache.subscribers.count, "coupons": cache.coupons.count, "actions": cache.actions.count}[kind]()
    assert finished.finished_at is not None
    assert kept == len(whole)


@pytest.mark.parametrize("cursor", ["ignored", "unknown"])
def test_a_short_list_comes_to_its_end_where_the_server_knows_no_places(cache: Cache, cursor: str) -> None:
    options = SandboxOptions(profiles=PAGE - 1, shape=parse_shape(f"everywhere,cursor={cursor}"))
    with serve_in_thread(options) as world:
        finished = download(cache, world.url, world.token)
    assert finished.finished_at is not None
    assert cache.subscribers.count() == PAGE - 1


def test_a_server_that_leaves_out_a_customer_between_two_pages_is_noticed_and_takes_nobody_away(cache: Cache) -> None:
    cache.subscribers.store([Subscriber(id="pr_gone")])
    options = SandboxOptions(profiles=CUSTOMERS, shape=parse_shape("everywhere,cursor=skipping"))
    with serve_in_thread(options) as world:
        with pytest.raises(ListNotWhole):
            from_world(cache, world)
        assert len(known(cache, world)) == CUSTOMERS
    assert cache.subscribers.get("pr_gone") is not None
    assert cache.downloads.state("profiles").completed_at is None


def test_a_download_that_was_called_off_behind_a_gap_goes_on_before_it(cache: Cache) -> None:
    skipping = parse_shape("everywhere,cursor=skipping")
    with serve_in_thread(SandboxOptions(profiles=CUSTOMERS, shape=skipping)) as world:
        from_world(cache, world, listener=Listener(enough=3))
        with pytest.raises(ListNotWhole):
            from_world(cache, world)
        from_world(cache, world, listener=Listener(enough=3))
        world.scenario.shape = parse_shape("documented")
        assert from_world(cache, world).finished_at is not None
        assert len(known(cache, world)) == cache.subscribers.count() == CUSTOMERS


def test_a_customer_who_is_deleted_between_two_pages_costs_one_more_download(cache: Cache) -> None:
    ids = [f"pr_{number}" for number in range(25)]

    class Deleting(Listener):
        def __call__(self, progress: DownloadProgress) -> None:
            super().__call__(progress)
            if len(self.told) == 1:
                ids.remove("pr_9")

    with pytest.raises(ListNotWhole):
        from_list(cache, ids, listener=Deleting())
    finished = from_list(cache, ids)
    assert (finished.removed, cache.subscribers.count()) == (1, 24)


@pytest.mark.parametrize("shape", ["cursor=ignored", "ids=missing", "cursor=ignored,envelope=bare"])
def test_a_list_that_leads_nowhere_is_not_taken_for_a_page_of_the_network(cache: Cache, shape: str) -> None:
    options = SandboxOptions(profiles=120, shape=parse_shape(f"everywhere,{shape},page={PAGE}"))
    with serve_in_thread(options) as world, pytest.raises(ListLeadsNowhere):
        from_world(cache, world)


@pytest.mark.parametrize("customers", [PAGE, CUSTOMERS, 10 * PAGE])
def test_the_overlap_of_two_pages_costs_few_requests(cache: Cache, customers: int) -> None:
    ids, asked = [f"pr_{number}" for number in range(customers)], list[str]()
    from_list(cache, ids, asked=asked)
    assert len(asked) <= customers // (PAGE - 1) + 2


@pytest.mark.parametrize("customers", [PAGE, PAGE + 1, PAGE + 2])
def test_a_server_that_says_that_none_follows_and_leaves_one_out_is_noticed(cache: Cache, customers: int) -> None:
    options = SandboxOptions(profiles=customers, shape=parse_shape("everywhere,more=always-false,cursor=skipping"))
    with serve_in_thread(options) as world:
        if customers > PAGE:
            with pytest.raises(ListNotWhole):
                from_world(cache, world)
        else:
            from_world(cache, world)
        assert cache.subscribers.count() == customers
