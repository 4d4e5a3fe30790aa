"""Describes how long events wait, and why."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from posapp.domain.events.event import StateCount
from posapp.domain.shop import Shop
from posapp.sync.status import ConnectionState
from posapp.ui.labels.sentences import reason_message

__all__ = ["age_text", "headline", "oldest_event_text", "since_text"]


def headline(standing: tuple[StateCount, ...], connection: ConnectionState, shop: Shop, now: datetime) -> str:
    """Give the state of the delivery in one sentence: "Waiting since 14:05, no network"."""
    translate = QCoreApplication.translate
    waiting = [each for each in standing if each.state.is_waiting]
    if not waiting:
        return translate("queue", "Nothing is waiting: Hellotext has everything that can be sent.")
    since = since_text(min(each.oldest for each in waiting), shop, now)
    return translate("queue", "Waiting since {since}: {cause}").format(since=since, cause=_cause(connection))


def since_text(moment: datetime, shop: Shop, now: datetime) -> str:
    """Give a moment by the shop's clock: the time alone where it is today."""
    there = moment.astimezone(shop.zone)
    clock = f"{there:%H:%M}"
    if shop.days.of(moment) == shop.days.of(now):
        return clock
    from babel.dates import format_date

    return f"{format_date(there.date(), format='short', locale=shop.locale)} {clock}"


def age_text(age: timedelta, locale: str) -> str:
    """Give how old something is, in the language of a locale: "3 hours"."""
    from babel.dates import format_timedelta

    return str(format_timedelta(max(age, timedelta()), locale=locale))


def oldest_event_text(each: StateCount, shop: Shop, now: datetime) -> str:
    """Give the oldest event of a state in one line: since when, how old, and why it stands there."""
    translate = QCoreApplication.translate
    return translate("queue", "Oldest since {since} ({age}). {reason}").format(
        since=since_text(each.oldest, shop, now),
        age=age_text(now - each.oldest, shop.locale),
        reason=reason_message(each.reason),
    )


def _cause(connection: ConnectionState) -> str:
    translate = QCoreApplication.translate
    causes = {
        ConnectionState.UNKNOWN: translate("queue", "not tried yet"),
        ConnectionState.ONLINE: translate("queue", "sending"),
        ConnectionState.OFFLINE: translate("queue", "no network"),
        ConnectionState.NO_ANSWER: translate("queue", "Hellotext does not answer"),
        ConnectionState.SERVER_FAILED: translate("queue", "Hellotext has a problem"),
        ConnectionState.TOKEN_MISSING: translate("queue", "the API token is missing"),
        ConnectionState.TOKEN_REFUSED: translate("queue", "Hellotext rejects the token"),
        ConnectionState.NOT_PERMITTED: translate("queue", "Hellotext does not permit it"),
        ConnectionState.THROTTLED: translate("queue", "Hellotext asked to slow down"),
        ConnectionState.CERTIFICATE_INVALID: translate("queue", "the connection is not trusted"),
        ConnectionState.NOT_HELLOTEXT: translate("queue", "a page of the network wants a sign-in"),
    }
    return causes[connection]
