"""Says in a sentence each what the figures of a summary mean."""

from dataclasses import dataclass

from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.reading_direction import isolated
from posapp.domain.summary.comparison import LikeForLike, percent_change
from posapp.domain.summary.heat import Busiest, busiest, share_hundredths
from posapp.domain.summary.periods import PeriodKind
from posapp.domain.summary.summary import Summary, only_in
from posapp.services.on_ledger.summary.labels import Label, Localizer

__all__ = ["Change", "all_sentences", "change_of", "sentences_of"]

BUSIEST = {
    PeriodKind.DAY: Label.BUSIEST_OF_DAY,
    PeriodKind.WEEK: Label.BUSIEST_OF_WEEK,
    PeriodKind.MONTH: Label.BUSIEST_OF_MONTH,
    PeriodKind.RANGE: Label.BUSIEST_OF_RANGE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """By how much a figure has changed.

    Attributes:
        text: A sign and words: "▲ 12 % more".
        direction: 1 for more, -1 for less, 0 where it is the same or there is nothing to compare with.
    """

    text: str
    direction: int = 0


def change_of(now: int, before: int, localizer: Localizer) -> Change:
    """Give the change of a figure in words."""
    percent = percent_change(now, before)
    if percent is None:
        return Change(text=localizer.say(Label.NO_COMPARISON))
    if not percent:
        return Change(text=localizer.say(Label.THE_SAME))
    word = Label.MORE if percent > 0 else Label.LESS
    return Change(text=localizer.say(word).format(percent=abs(percent)), direction=1 if percent > 0 else -1)


def sentences_of(summary: Summary, unit: Currency, localizer: Localizer) -> dict[Label, str]:
    """Give the sentences of a currency by what they explain; what there is nothing to say of is left out."""
    said = {
        Label.LIKE_FOR_LIKE: _compared(summary, unit, localizer),
        Label.HEAT: _busiest(summary, unit, localizer),
        Label.RETURNING_CUSTOMERS: _came_back(summary, unit, localizer),
        Label.BEST_CUSTOMERS: _best_customer(summary, unit, localizer),
        Label.BEST_PRODUCTS: _best_product(summary, unit, localizer),
        Label.COUPONS: _best_coupon(summary, unit, localizer),
    }
    return {word: sentence for word, sentence in said.items() if sentence}


def all_sentences(summary: Summary, localizer: Localizer) -> tuple[str, ...]:
    """Give the sentences of every currency; with several, each begins with its currency's code."""
    units = summary.currencies
    return tuple(
        f"{unit.code}: {sentence}" if len(units) > 1 else sentence
        for unit in units
        for sentence in sentences_of(summary, unit, localizer).values()
    )


def _compared(summary: Summary, unit: Currency, localizer: Localizer) -> str:
    compared = summary.like_for_like
    takings = None if compared is None else compared.of(unit)
    if compared is None or takings is None or takings.before.net.minor <= 0:
        return localizer.say(Label.NOTHING_BEFORE)
    now, then = takings.now.net, takings.before.net
    percent = percent_change(now.minor, then.minor) or 0
    word = Label.AS_MUCH_AS if not percent else Label.MORE_THAN if percent > 0 else Label.LESS_THAN
    days, before = _compared_days(compared, localizer)
    return localizer.say(word).format(
        days=days, before=before, now=localizer.cell(now), then=localizer.cell(then), percent=abs(percent)
    )


def _compared_days(compared: LikeForLike, localizer: Localizer) -> tuple[str, str]:
    days, before = localizer.days(compared.days), localizer.days(compared.before)
    if compared.until is None:
        return days, before
    days = localizer.say(Label.UNTIL).format(days=days, time=compared.until.isoformat("minutes"))
    return days, before


def _busiest(summary: Summary, unit: Currency, localizer: Localizer) -> str:
    best = busiest([each for each in summary.heat if each.paid.currency == unit], summary.first_hour)
    return "" if best is None else _busiest_of(best, summary.period.kind, localizer)


def _busiest_of(best: Busiest, kind: PeriodKind, localizer: Localizer) -> str:
    return localizer.say(BUSIEST[kind]).format(
        weekday=localizer.weekday(best.weekday),
        first=best.first,
        until=best.until,
        share=localizer.share(best.hundredths),
    )


def _came_back(summary: Summary, unit: Currency, localizer: Localizer) -> str:
    paid = next((each for each in summary.returning if each.new.currency == unit), None)
    whole = None if paid is None else paid.returning + paid.new
    if paid is None or whole is None or whole.minor <= 0:
        return ""
    share = share_hundredths(max(0, paid.returning.minor), whole.minor)
    return localizer.say(Label.CAME_BACK).format(
        returning=summary.customers.returning, served=summary.customers.served, share=localizer.share(share)
    )


def _best_customer(summary: Summary, unit: Currency, localizer: Localizer) -> str:
    best = next((each for each in summary.best_customers if each.money.currency == unit), None)
    net = sum((line.figures.net for line in only_in(summary.totals, unit)), Money(0, unit))
    if best is None or net.minor <= 0:
        return ""
    return localizer.say(Label.BEST_CUSTOMER).format(
        name=isolated(best.name or localizer.say(Label.NAMELESS)),
        money=localizer.cell(best.money),
        share=localizer.share(share_hundredths(best.money.minor, net.minor)),
    )


def _best_product(summary: Summary, unit: Currency, localizer: Localizer) -> str:
    best = next((each for each in summary.best_products if each.money.currency == unit), None)
    if best is None or best.whole.minor <= 0:
        return ""
    return localizer.say(Label.BEST_PRODUCT).format(
        name=isolated(best.name),
        money=localizer.cell(best.money),
        share=localizer.share(share_hundredths(best.money.minor, best.whole.minor)),
    )


def _best_coupon(summary: Summary, unit: Currency, localizer: Localizer) -> str:
    lines = [line for line in only_in(summary.coupons, unit) if line.figures.sales]
    if not lines:
        return ""
    best = max(lines, key=lambda line: line.figures.paid.minor)
    return localizer.say(Label.BEST_COUPON).format(
        code=isolated(best.name or best.key),
        paid=localizer.cell(best.figures.paid),
        sales=best.figures.sales,
        discount=localizer.cell(best.figures.discount),
    )
