"""The migrations of the cache."""

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["CACHE"]

CACHE = Migrations("cache")


@CACHE()
def keep_subscribers(database: "Database") -> None:
    """One row for each subscriber, what they are found by in tables of its own."""
    database.execute(
        """CREATE TABLE subscribers (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, first_name TEXT NOT NULL, last_name TEXT NOT NULL,
            phones TEXT NOT NULL, emails TEXT NOT NULL, state TEXT NOT NULL, reference TEXT NOT NULL,
            created_at INTEGER
        )"""
    )
    database.execute("CREATE INDEX subscribers_by_reference ON subscribers (reference) WHERE reference <> ''")
    database.execute(
        """CREATE TABLE phones (
            digits TEXT NOT NULL, backwards TEXT NOT NULL, subscriber INTEGER NOT NULL, PRIMARY KEY (digits, subscriber)
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE INDEX phones_by_ending ON phones (backwards)")
    database.execute("CREATE INDEX phones_by_subscriber ON phones (subscriber)")
    database.execute(
        "CREATE TABLE emails (address TEXT NOT NULL, subscriber INTEGER NOT NULL, PRIMARY KEY (address, subscriber)"
        ") WITHOUT ROWID"
    )
    database.execute("CREATE INDEX emails_by_subscriber ON emails (subscriber)")
    database.execute(
        """CREATE VIRTUAL TABLE names USING fts5 (
            name, email, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4',
            detail='column'
        )"""
    )
    database.execute("CREATE TABLE subscriber_count (number INTEGER NOT NULL)")
    database.execute("INSERT INTO subscriber_count VALUES (0)")


@CACHE()
def keep_coupons_actions_and_downloads(database: "Database") -> None:
    """The short lists, and how far each download came."""
    database.execute(
        """CREATE TABLE coupons (
            id TEXT PRIMARY KEY, code TEXT NOT NULL, description TEXT NOT NULL, destination_url TEXT NOT NULL,
            reference TEXT NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE INDEX coupons_by_code ON coupons (code)")
    database.execute(
        """CREATE TABLE actions (
            name TEXT PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, goal INTEGER NOT NULL,
            passive INTEGER NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute(
        """CREATE TABLE downloads (
            kind TEXT PRIMARY KEY, cursor TEXT NOT NULL, number INTEGER NOT NULL, finished_at INTEGER
        ) WITHOUT ROWID"""
    )


@CACHE()
def note_which_download_listed_a_record(database: "Database") -> None:
    """What a whole list shows no longer leaves the cache; what an earlier program stored was listed by download 0."""
    for table in ("subscribers", "coupons", "actions"):
        database.execute(f"ALTER TABLE {table} ADD COLUMN mark INTEGER NOT NULL DEFAULT 0")
    for column in ("newest_mark", "mark", "unreadable", "removed", "unlisted"):
        database.execute(f"ALTER TABLE downloads ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0")
    database.execute("ALTER TABLE downloads ADD COLUMN completed_at INTEGER")
    database.execute("ALTER TABLE downloads ADD COLUMN failure TEXT NOT NULL DEFAULT ''")
    database.execute("UPDATE downloads SET completed_at = finished_at")


@CACHE()
def find_the_parts_of_names_without_blanks(database: "Database") -> None:
    """Names in Han, Kana or Hangul go into the index in parts, names with characters that nobody sees without them."""
    from posapp.storage.customers.name_index import index_again

    index_again(database.execute)
