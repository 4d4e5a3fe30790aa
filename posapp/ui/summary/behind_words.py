"""What a list behind a figure is called: what it is of, and of whom, when and by which."""

from posapp.domain.summary import Summary
from posapp.domain.summary_lists import Behind, Listed
from posapp.services.summary_words import Speech, Word, methods, reasons

__all__ = ["behind_title"]


def behind_title(behind: Behind, summary: Summary | None, speech: Speech) -> str:
    """Give the name of a list; a summary that has its cashier or coupon tells their names."""
    say, named = speech.say, {Listed.PAYMENTS: Word.PAYMENTS, Listed.REFUNDS: Word.REFUNDS, Listed.EVENTS: Word.EVENTS}
    parts = [say(named[behind.listed]), speech.period(behind.period)]
    if behind.hour is not None:
        parts.append(speech.hour(behind.hour.key))
    if behind.cashier is not None:
        parts.append(_name(behind.cashier, summary, "by_cashier") or say(Word.NOBODY))
    if behind.method is not None:
        parts.append(say(methods()[behind.method]))
    if behind.till is not None:
        parts.append(behind.till)
    if behind.coupon is not None:
        parts.append(_name(behind.coupon, summary, "coupons") or behind.coupon or say(Word.DISCOUNTS))
    if behind.reason is not None:
        parts.append(say(reasons()[behind.reason]))
    if behind.currency is not None:
        parts.append(behind.currency)
    return " · ".join((*parts, *_of_whom(behind, speech)))


def _of_whom(behind: Behind, speech: Speech) -> tuple[str, ...]:
    said = {
        Word.ANONYMOUS: behind.anonymous is True,
        Word.SERVED: behind.anonymous is False,
        Word.NEW: behind.newcomers is True,
        Word.RETURNING: behind.newcomers is False,
        Word.UNKNOWN: behind.unknown is True,
    }
    return tuple(speech.say(word) for word, holds in said.items() if holds)


def _name(key: str, summary: Summary | None, breakdown: str) -> str:
    lines = () if summary is None else getattr(summary, breakdown)
    return next((line.name for line in lines if line.key == key), "")
