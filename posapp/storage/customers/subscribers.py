"""Subscribers in the cache: stored in batches, found while somebody types."""

from collections.abc import Iterable, Sequence
from operator import itemgetter

from posapp.domain.customers.match_count import MAX_COUNTED, MatchCount
from posapp.domain.customers.search_text import SearchText
from posapp.domain.customers.subscribers import ReferenceShared, Subscriber, SubscriptionState
from posapp.domain.phone_spellings import spellings_of
from posapp.storage.customers.name_index import INDEX, indexed
from posapp.storage.customers.search import (
    COLUMNS,
    MAX_CANDIDATES,
    SPELL_OUT,
    WORDS,
    Spelt,
    by_tail,
    count_of,
    is_named,
    long_words,
    sort_by_relevance,
    statement_of,
)
from posapp.storage.database.connection import Connection, Parameters, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds

__all__ = ["Subscribers"]


class Subscribers:
    """Everybody who was downloaded. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._knows_words = False

    def find(self, wanted: SearchText, limit: int) -> tuple[Subscriber, ...]:
        """Give the customers who match, the most relevant first."""
        if wanted.is_empty:
            return ()
        if wanted.tail:
            return self._find_by_name_and_tail(wanted, limit)
        rows = self._connection.execute(*self.statement(wanted, limit))
        return self._read(sort_by_relevance(rows, wanted)[:limit])

    def _find_by_name_and_tail(self, wanted: SearchText, limit: int) -> tuple[Subscriber, ...]:
        """A number's end is rarer than a name; where it is nobody's, the digits may be a part of a name."""
        named = self._named_with_tail(wanted)
        return self._read(named[:limit]) if named else self.find(_without_tail(wanted), limit)

    def count_matches(self, wanted: SearchText, most: int = MAX_COUNTED) -> MatchCount:
        """Give how many customers match, counted up to a bound."""
        if wanted.is_empty:
            return MatchCount(0)
        if wanted.tail:
            named = {row[0] for row in self._named_with_tail(wanted)}
            return MatchCount.of(len(named), most) if named else self.count_matches(_without_tail(wanted), most)
        rows = self._connection.execute(*count_of(wanted, most + 1, self._spell_out(wanted)))
        return MatchCount.of(int(rows[0][0]), most)

    def _named_with_tail(self, wanted: SearchText) -> list[Row]:
        rows = self._connection.execute(*by_tail(wanted.tail))
        return [row for row in rows if is_named(row, wanted.words)]

    def statement(self, wanted: SearchText, limit: int) -> tuple[str, Parameters]:
        """Give the statement of a search that is not empty, its long words spelt out, and its parameters."""
        return statement_of(wanted, limit, self._spell_out(wanted))

    def get(self, subscriber_id: str) -> Subscriber | None:
        """Give a subscriber by Hellotext's profile id, or None."""
        return self._one("WHERE s.id = ?", subscriber_id)

    def by_reference(self, reference: str) -> Subscriber | None:
        """Give the subscriber with the shop's own number, or None; raises ReferenceShared where several have it."""
        found = self._several("WHERE s.reference = ? AND s.reference <> ''", reference)
        if len(found) > 1:
            raise ReferenceShared(text=reference[:60])
        return found[0] if found else None

    def by_phone(self, e164: str) -> tuple[Subscriber, ...]:
        """Give everybody with a number in any spelling, at most three: nobody can say who of a family is meant."""
        spellings = spellings_of(e164)
        places = ", ".join("?" * len(spellings))
        return self._several(f"JOIN phones p ON p.subscriber = s.number WHERE p.digits IN ({places})", *spellings)

    def by_email(self, address: str) -> tuple[Subscriber, ...]:
        """Give everybody with an address, in any letter case, at most three."""
        return self._several("JOIN emails e ON e.subscriber = s.number WHERE e.address = ?", address.lower())

    def count(self) -> int:
        """Give how many there are, without counting them."""
        return int(self._connection.execute("SELECT number FROM subscriber_count")[0][0])

    def store(self, batch: Iterable[Subscriber], mark: int | None = None) -> int:
        """Keep subscribers, in place of earlier ones with their ids, in one transaction, and give how many.

        Args:
            batch: Who.
            mark: The number of the download that listed them; of the newest one where none is given.
        """
        latest = {each.id: each for each in batch}
        with self._connection.transaction():
            if mark is None:
                mark = self._newest_mark()
            numbers = self._numbers_of(list(latest))
            known = len(numbers)
            numbers |= self._unused_numbers([each for each in latest if each not in numbers])
            self._forget(list(numbers.values()))
            self._write([(numbers[each.id], each) for each in latest.values()], mark)
            self._recount(len(latest) - known)
        return len(latest)

    def rename(self, former_id: str, subscriber: Subscriber) -> None:
        """Store a customer under another id, in one transaction."""
        with self._connection.transaction():
            former = self._numbers_of([former_id])
            self._forget(list(former.values()))
            self._recount(-len(former))
            self.store([subscriber])

    def forget(self, subscriber_id: str) -> bool:
        """Remove a customer, in one transaction; False where there is none."""
        with self._connection.transaction():
            known = self._numbers_of([subscriber_id])
            self._forget(list(known.values()))
            self._recount(-len(known))
        return bool(known)

    def is_listed(self, subscriber_id: str, mark: int) -> bool:
        """Whether a download with this number or a later one listed the customer."""
        asked = "SELECT 1 FROM subscribers WHERE id = ? AND mark >= ?"
        return bool(self._connection.execute(asked, (subscriber_id, mark)))

    def count_unlisted(self, mark: int) -> int:
        """Give how many were not listed by a download with this number or a later one."""
        return int(self._connection.execute("SELECT count(*) FROM subscribers WHERE mark < ?", (mark,))[0][0])

    def remove_unlisted(self, mark: int) -> int:
        """Remove those not listed by a download with this number or a later one, some hundred in a transaction."""
        after, removed = 0, 0
        while rows := self._connection.execute(_UNLISTED, (after, mark)):
            numbers = [int(row[0]) for row in rows]
            with self._connection.transaction():
                still = [each for each in numbers if self._is_unlisted(each, mark)]
                self._forget(still)
                self._recount(-len(still))
            after, removed = numbers[-1], removed + len(still)
        return removed

    def _is_unlisted(self, number: int, mark: int) -> bool:
        """Somebody may have been kept again since the list was read."""
        return bool(self._connection.execute("SELECT 1 FROM subscribers WHERE number = ? AND mark < ?", (number, mark)))

    def _newest_mark(self) -> int:
        rows = self._connection.execute("SELECT coalesce(max(newest_mark), 0) FROM downloads WHERE kind = 'profiles'")
        return int(rows[0][0])

    def _spell_out(self, wanted: SearchText) -> Spelt:
        long = long_words(wanted)
        if long and not self._knows_words:
            self._connection.execute(WORDS)
            self._knows_words = True
        spelt = {word: [row[0] for row in self._connection.execute(SPELL_OUT, ends)] for word, ends in long.items()}
        return {word: words for word, words in spelt.items() if 0 < len(words) <= MAX_CANDIDATES}

    def _numbers_of(self, ids: Sequence[str]) -> dict[str, int]:
        known: dict[str, int] = {}
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ", ".join("?" * len(part))
            known.update(self._connection.execute(f"SELECT id, number FROM subscribers WHERE id IN ({marks})", part))
        return known

    def _forget(self, numbers: Sequence[int]) -> None:
        each = [(number,) for number in numbers]
        for table, column in (
            ("phones", "subscriber"),
            ("emails", "subscriber"),
            ("names", "rowid"),
            ("subscribers", "number"),
        ):
            self._connection.execute_many(f"DELETE FROM {table} WHERE {column} = ?", each)

    def _unused_numbers(self, ids: Sequence[str]) -> dict[str, int]:
        """Give numbers that nobody has; asked before anybody is taken out, whose number would look unused."""
        highest = int(self._connection.execute("SELECT coalesce(max(number), 0) FROM subscribers")[0][0])
        return {each: highest + place for place, each in enumerate(ids, start=1)}

    def _recount(self, more: int) -> None:
        self._connection.execute("UPDATE subscriber_count SET number = number + ?", (more,))

    def _write(self, numbered: Sequence[tuple[int, Subscriber]], mark: int) -> None:
        run = self._connection.execute_many
        run(_INSERT, ((*_row(*each), mark) for each in numbered))
        run(
            "INSERT INTO phones VALUES (?, ?, ?)",
            ((phone, phone[::-1], number) for number, each in numbered for phone in _each_once(each.phones)),
        )
        run(
            "INSERT INTO emails VALUES (?, ?)",
            ((email, number) for number, each in numbered for email in _each_once(map(str.lower, each.emails))),
        )
        run(INDEX, (indexed(number, each.name, each.emails) for number, each in numbered))

    def _one(self, where: str, parameter: str) -> Subscriber | None:
        rows = self._connection.execute(f"SELECT {COLUMNS} FROM subscribers s {where} LIMIT 1", (parameter,))
        return self._read(rows)[0] if rows else None

    def _several(self, where: str, *parameters: str) -> tuple[Subscriber, ...]:
        sql = f"SELECT {COLUMNS} FROM subscribers s {where} GROUP BY s.number ORDER BY s.number LIMIT 3"
        return self._read(self._connection.execute(sql, parameters))

    def _read(self, rows: Sequence[Row]) -> tuple[Subscriber, ...]:
        try:
            return tuple(_subscriber(row) for row in rows)
        except (*ROW_ERRORS, AttributeError) as error:
            raise self._connection.damaged() from error


def _row(number: int, each: Subscriber) -> tuple[object, ...]:
    return (
        number,
        each.id,
        each.first_name,
        each.last_name,
        _lines(each.phones),
        _lines(each.emails),
        each.state.value,
        each.reference,
        None if each.created_at is None else to_microseconds(each.created_at),
    )


def _subscriber(row: Row) -> Subscriber:
    identity, first, last, phones, emails, state, reference, created = _FIELDS(row)
    return Subscriber(
        id=identity,
        first_name=as_text(first),
        last_name=as_text(last),
        phones=tuple(phones.split("\n")) if phones else (),
        emails=tuple(emails.split("\n")) if emails else (),
        state=_STATES[state],
        reference=as_text(reference),
        created_at=None if created is None else from_microseconds(created),
    )


def _lines(texts: Sequence[str]) -> str:
    return "\n".join(_each_once(texts))


def _each_once(texts: Iterable[str]) -> Iterable[str]:
    """Give the texts as they are kept: without line breaks, none empty, none twice."""
    return dict.fromkeys(filter(None, (" ".join(each.split()) for each in texts)))


def _without_tail(wanted: SearchText) -> SearchText:
    return SearchText(wanted.text, words=(*wanted.words, wanted.tail))


_INSERT = (
    "INSERT INTO subscribers (number, id, first_name, last_name, phones, emails, state, reference, created_at, mark) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_UNLISTED = "SELECT number FROM subscribers WHERE number > ? AND mark < ? ORDER BY number LIMIT 500"
_FIELDS = itemgetter(*range(8))
_STATES = {state.value: state for state in SubscriptionState}
