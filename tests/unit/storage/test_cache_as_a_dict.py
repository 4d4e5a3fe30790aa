"""Whatever pages, renames and erasures come, the cache finds whom a plain dict holds, by all they are known by."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from posapp.domain.customers.search_text import read_search
from posapp.domain.customers.subscribers import ReferenceShared, Subscriber
from posapp.storage.databases import open_cache
from tests.unit.storage.shop_records import KEY

IDS = [f"pr_{number}" for number in range(6)] + ["new:1", "new:2"]
PHONES = [f"+5989900000{number}" for number in range(4)]
EMAILS = ["a@example.com", "B@example.com", "b@EXAMPLE.com"]
NAMES = ["Ana", "Núñez", "Ana Clara"]
REFERENCES = ["", "C-1", "C-2"]

people = st.builds(
    Subscriber,
    id=st.sampled_from(IDS),
    first_name=st.sampled_from(NAMES),
    phones=st.lists(st.sampled_from(PHONES), max_size=2, unique=True).map(tuple),
    emails=st.lists(st.sampled_from(EMAILS), max_size=2, unique=True).map(tuple),
    reference=st.sampled_from(REFERENCES),
)


class CacheAsADict(RuleBasedStateMachine):
    """The cache beside the dict that says what must be in it."""

    @initialize()
    def open_it(self) -> None:
        self._folder = TemporaryDirectory()
        self.cache = open_cache(Path(self._folder.name) / "cache.db", KEY)
        self.model: dict[str, Subscriber] = {}
        self.marks: dict[str, int] = {}
        self.mark = 0

    def teardown(self) -> None:
        if hasattr(self, "cache"):
            self.cache.close()
            self._folder.cleanup()

    @rule(page=st.lists(people, max_size=5))
    def a_page_comes(self, page: list[Subscriber]) -> None:
        self.cache.subscribers.store(page, self.mark)
        self._keep(page)

    @rule(one=people)
    def somebody_is_registered(self, one: Subscriber) -> None:
        self.cache.subscribers.store([one])
        self._keep([one])

    @rule(former=st.sampled_from(IDS), one=people)
    def somebody_is_renamed(self, former: str, one: Subscriber) -> None:
        self.cache.subscribers.rename(former, one)
        self.model.pop(former, None)
        self._keep([one])

    @rule(one=st.sampled_from(IDS))
    def somebody_is_erased(self, one: str) -> None:
        assert self.cache.subscribers.forget(one) is (self.model.pop(one, None) is not None)

    @rule()
    def a_download_begins(self) -> None:
        self.mark = self.cache.downloads.begin("profiles").mark

    @rule()
    def a_download_ends(self) -> None:
        gone = [each for each in self.model if self.marks[each] < self.mark]
        assert self.cache.subscribers.count_unlisted(self.mark) == len(gone)
        assert self.cache.subscribers.remove_unlisted(self.mark) == len(gone)
        for each in gone:
            del self.model[each]

    @invariant()
    def everybody_is_found(self) -> None:
        if not hasattr(self, "cache"):
            return
        cache = self.cache.subscribers
        everybody = list(self.model.values())
        assert cache.count() == len(everybody)
        assert [cache.get(each) for each in IDS] == [self.model.get(each) for each in IDS]
        for phone in PHONES:
            self._same(cache.by_phone(phone), [each for each in everybody if phone in each.phones])
        for email in EMAILS:
            wanted = email.lower()
            self._same(cache.by_email(email), [each for each in everybody if wanted in map(str.lower, each.emails)])
        for name in NAMES:
            words = name.split()
            self._same(
                cache.find(read_search(name, "UY"), 100),
                [each for each in everybody if set(words) <= set(each.first_name.split())],
            )
        for reference in REFERENCES[1:]:
            self._same_number(reference, [each for each in everybody if each.reference == reference])

    def _same(self, found: tuple[Subscriber, ...], wanted: list[Subscriber]) -> None:
        """At most three are given; each of them is one of those who are meant."""
        assert len({each.id for each in found}) == len(found)
        assert set(found) <= set(wanted)
        assert len(found) >= min(3, len(wanted))

    def _same_number(self, reference: str, wanted: list[Subscriber]) -> None:
        try:
            found = self.cache.subscribers.by_reference(reference)
        except ReferenceShared:
            assert len(wanted) > 1
        else:
            assert ([] if found is None else [found]) == wanted

    def _keep(self, page: list[Subscriber]) -> None:
        self.model |= {each.id: each for each in page}
        self.marks |= {each.id: self.mark for each in page}


CacheAsADict.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestCacheAsADict = CacheAsADict.TestCase
