"""The ways of listing that Hellotext's documentation leaves open, each with a sentence that explains it."""

from enum import StrEnum
from typing import Self

__all__ = [
    "Amounts",
    "Cursor",
    "HasMore",
    "Ids",
    "ListEnvelope",
    "ListResponse",
    "Metadata",
    "ShapeOption",
    "SortOrder",
    "TrackedAt",
]


class ShapeOption(StrEnum):
    """One of several ways; its value is its name on the command line.

    Attributes:
        says: What a list of this way looks like, in one sentence.
    """

    says: str

    def __new__(cls, name: str, says: str = "") -> Self:
        """Make a member of its name and its sentence."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.says = says
        return member


class Metadata(ShapeOption):
    """The ways in which events show their metadata."""

    SHOWN = "shown", "Events show the metadata that was sent."
    MISSING = "missing", "Events have no metadata."
    EMPTY = "empty", "Metadata is an empty object."
    FOREIGN_KEYS = "foreign-keys", "Metadata holds only what the server wrote itself."
    CAMEL_CASE = "camel-case", "Names in the metadata are in camelCase: eventId."
    NESTED = "nested", 'Metadata is one level deeper: {"custom": {…}}.'
    AS_TEXT = "text", "Metadata is a text that holds JSON."
    AS_PROPERTIES = "properties", "Metadata is called properties."
    AS_META = "meta", "Metadata is called meta."
    FOREIGN_EVENTS = "foreign-events", "Only events that were sent without an event_id show their metadata."


class Ids(ShapeOption):
    """The ways in which records show their id."""

    ID = "id", "Records have an id."
    MISSING = "missing", "Records have no id."
    EVENT_ID = "event_id", "The id is called event_id."
    UUID = "uuid", "The id is called uuid."
    UNDERSCORED = "_id", "The id is called _id."
    NUMBER = "number", "The id is a number."
    WRAPPED = "wrapped", 'Records are wrapped by their kind: {"event": {…}}.'
    ATTRIBUTES = "attributes", "Everything but the id is under attributes, as JSON:API writes it."


class Amounts(ShapeOption):
    """The ways in which events show their amount."""

    NUMBER = "number", "Amounts are numbers in the currency's unit."
    TEXT = "text", "Amounts are texts with two decimals."
    CENTS = "cents", "Amounts are whole numbers of cents."
    OBJECT = "object", "Amounts are objects of amount and currency."
    MISSING = "missing", "Events have neither amount nor currency."


class TrackedAt(ShapeOption):
    """The ways in which events show when they happened."""

    AS_SENT = "as-sent", "tracked_at is shown as it was sent."
    SECONDS = "seconds", "tracked_at is in Unix seconds."
    MILLISECONDS = "ms", "tracked_at is in Unix milliseconds."
    ISO_WITH_ZONE = "iso", "tracked_at is ISO 8601 in the business's zone, three hours behind UTC."
    ISO_WITHOUT_ZONE = "iso-without-zone", "tracked_at is the business's local time and does not name the zone."
    MINUTE = "minute", "tracked_at is ISO 8601 in UTC, without seconds."
    ARRIVAL = "arrival", "tracked_at is when the event arrived, not when it happened."
    MISSING = "missing", "Events have no tracked_at."


class ListEnvelope(ShapeOption):
    """The envelopes of a list."""

    AS_OPTIONS = "as-options", "The list comes as --envelope says."
    BARE = "bare", "The list is a bare array, which can name no cursor and no has_more."
    DATA = "data", 'The list comes as {"data": […]}.'
    NAMED = "named", "The list comes under its own name."
    ITEMS = "items", 'The list comes as {"items": […]}.'
    RESULTS = "results", 'The list comes as {"results": […]}.'
    NESTED = "nested", 'The list comes one level deeper: {"data": {"events": […]}}.'


class HasMore(ShapeOption):
    """The ways in which a page says whether another follows."""

    RIGHT = "right", "has_more is right."
    MISSING = "missing", "Pages have no has_more."
    AS_TEXT = "text", "has_more is a text."
    ALWAYS_FALSE = "always-false", "has_more is always false."
    ALWAYS_TRUE = "always-true", "has_more is always true; the last page is empty."
    NEXT_CURSOR = "next-cursor", "Pages have a next_cursor in place of has_more."
    META_CURSOR = "meta-cursor", 'Pages have {"meta": {"cursor": …}} in place of has_more.'


class Cursor(ShapeOption):
    """The meanings of `starting_after`."""

    EXACT = "exact", "A page starts after the record that was named."
    IGNORED = "ignored", "Every page is the first one."
    UNKNOWN = "unknown", "No record is known by its id: 404."
    INCLUSIVE = "inclusive", "A page starts with the record that was named."
    SKIPPING = "skipping", "A page leaves out the record that should come first."
    REPEATING = "repeating", "A page repeats the last two records of the page before."


class SortOrder(ShapeOption):
    """In which order events are listed."""

    NEWEST = "newest", "What arrived last comes first."
    OLDEST = "oldest", "What arrived first comes first."
    TRACKED_AT = "tracked-at", "What happened last comes first."
    ID = "by-id", "Events are sorted by their id, which follows no time."
    RANDOM = "random", "Events come in an order by chance that stays."
    RANDOM_EACH_TIME = "random-each-time", "Each page is cut from another order by chance."


class ListResponse(ShapeOption):
    """The answers to reading the list at all."""

    LIST = "list", "The list can be read."
    EMPTY = "empty", "The list is empty, whatever arrived."
    FORBIDDEN = "403", "The list may not be read."
    NOT_FOUND = "404", "There is no such list."
    FAILING = "503", "The server fails."
    HTML = "html", "A proxy answers with a page of its own."
