"""A close report as a receipt printer writes it: plain text, 42 characters wide."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from textwrap import wrap
from zoneinfo import ZoneInfo

from posapp.domain.day.close import CloseRecord, CloseReport, CurrencyFigures, OverShort, Reopening
from posapp.domain.events.states import EventState
from posapp.domain.money import Money, format_money
from posapp.domain.plain_text import ISOLATE
from posapp.domain.reading_direction import columns, isolated, whole_isolates
from posapp.domain.sales.tender import Tender
from posapp.domain.texts import mark

__all__ = ["WIDTH", "ReportLabels", "x_report_text", "z_report_text"]

WIDTH = 42
TIME = "%Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLabels:
    """The words of a printed report; the window gives them in its language, the command line in English."""

    x_report: str = mark("paper", "INTERIM REPORT (X), day is open")
    close: str = mark("paper", "CLOSE REPORT (Z) No. {number}")
    day: str = mark("paper", "Day")
    day_end: str = mark("paper", "Ends on the next day at")
    till: str = mark("paper", "Till")
    made: str = mark("paper", "Created")
    by: str = mark("paper", "By")
    replaces: str = mark("paper", "Replaces No. {number}")
    reopened: str = mark("paper", "REOPENED {at}")
    reason: str = mark("paper", "Reason")
    nothing: str = mark("paper", "No sales or refunds.")
    payments: str = mark("paper", "Payments")
    gross: str = mark("paper", "Gross")
    discounts: str = mark("paper", "Coupons")
    refunds: str = mark("paper", "Refunds")
    net: str = mark("paper", "Net")
    tips: str = mark("paper", "Tips")
    rounding: str = mark("paper", "Rounding of cash")
    collected: str = mark("paper", "Collected")
    customers: str = mark("paper", "Customers")
    anonymous: str = mark("paper", "Without a customer")
    undone: str = mark("paper", "Undone payments")
    untaken: str = mark("paper", "POS receipts without a customer: {count}")
    coupons: str = mark("paper", "Coupons redeemed")
    receipts: str = mark("paper", "Receipts")
    cashiers: str = mark("paper", "By cashier")
    nobody: str = mark("paper", "(nobody signed in)")
    by_method: str = mark("paper", "By payment method")
    counting: str = mark("paper", "Counted")
    counted_blind: str = mark("paper", "Blind count")
    recorded: str = mark("paper", "expected")
    taken: str = mark("paper", "sales less refunds")
    opening_float: str = mark("paper", "opening float")
    cash_in: str = mark("paper", "cash in")
    cash_out: str = mark("paper", "cash out")
    counted: str = mark("paper", "counted")
    not_counted: str = mark("paper", "not counted")
    difference: str = mark("paper", "over/short")
    hidden: str = mark("paper", "hidden until the day is closed")
    delivered: str = mark("paper", "Hellotext has everything from this day.")
    undelivered: str = mark("paper", "NOT IN HELLOTEXT YET")
    journal: str = mark("paper", "Activity log")
    methods: Mapping[Tender, str] = field(default_factory=lambda: {each: each.english for each in Tender.BUILT_IN})
    states: Mapping[EventState, str] = field(
        default_factory=lambda: {state: state.value.replace("_", " ").capitalize() for state in EventState}
    )

    def tender(self, tender: Tender) -> str:
        """Give the word of a tender, or what the shop calls its own one."""
        return self.methods.get(tender) or isolated(tender.name)

    def texts(self) -> dict[str, str]:
        """Give the single words by their name; not the tenders and states, which have words of their own."""
        return {each.name: text for each in fields(self) if isinstance(text := getattr(self, each.name), str)}


def z_report_text(record: CloseRecord, words: ReportLabels, locale: str, width: int = WIDTH) -> str:
    """Give a close report as lines of at most `width` characters."""
    paper = _ReportWriter(words, locale, width)
    lines = [*_reopening(record.reopened, record.report, paper), *_body(record.report, paper, hides=False)]
    return "\n".join(lines) + "\n"


def x_report_text(report: CloseReport, words: ReportLabels, locale: str, width: int = WIDTH) -> str:
    """Give an open day in the same way; for a blind count, without the expected amounts."""
    return "\n".join(_body(report, _ReportWriter(words, locale, width), hides=report.blind)) + "\n"


@dataclass(frozen=True, slots=True)
class _ReportWriter:
    words: ReportLabels
    locale: str
    width: int

    def money(self, money: Money) -> str:
        return format_money(money, self.locale).replace("\u00a0", " ").replace("\u202f", " ")

    def row(self, left: str, right: str) -> Iterator[str]:
        """Write left and right in one line, or below each other where they do not fit.

        A name that is read from right to left has its own line: in another font, the amount would leave its column.
        """
        room = self.width - columns(left) - columns(right)
        if room >= 1 and ISOLATE not in left:
            yield f"{left}{' ' * room}{right}"
            return
        yield from self.text(left)
        for line in self.text(right):
            yield f"{' ' * (self.width - columns(line))}{line}"

    def text(self, words: str) -> Sequence[str]:
        return list(whole_isolates(wrap(words, self.width))) or [""]

    def middle(self, words: str) -> Iterator[str]:
        for line in self.text(words):
            yield f"{' ' * ((self.width - columns(line)) // 2)}{line}"

    @property
    def rule(self) -> str:
        return "-" * self.width


def _reopening(reopened: Reopening | None, report: CloseReport, paper: _ReportWriter) -> Iterator[str]:
    if reopened is None:
        return
    at = reopened.at.astimezone(ZoneInfo(report.zone)).strftime(TIME)
    yield from paper.middle(paper.words.reopened.format(at=at))
    yield from paper.text(f"{paper.words.reason}: {isolated(reopened.reason)}")
    yield paper.rule


def _body(report: CloseReport, paper: _ReportWriter, *, hides: bool) -> Iterator[str]:
    yield from _head(report, paper)
    if not report.figures.currencies:
        yield from paper.text(paper.words.nothing)
    for figures in report.figures.currencies:
        yield from _currency(figures, paper)
    yield paper.rule
    yield from _counts(report, paper)
    yield from _counting(report, paper, hides=hides)
    yield from _cashiers(report, paper)
    yield from _foot(report, paper)


def _head(report: CloseReport, paper: _ReportWriter) -> Iterator[str]:
    words = paper.words
    yield from paper.middle(isolated(report.shop))
    yield from paper.middle(words.x_report if report.number is None else words.close.format(number=report.number))
    if report.replaces is not None:
        yield from paper.middle(words.replaces.format(number=report.replaces))
    yield paper.rule
    yield from paper.row(words.day, report.day.isoformat())
    if report.day_end:
        yield from paper.row(words.day_end, f"{report.day_end:02d}:00")
    yield from paper.row(words.till, isolated(report.till))
    yield from paper.row(words.made, report.at.astimezone(ZoneInfo(report.zone)).strftime(TIME))
    if report.who:
        yield from paper.row(words.by, isolated(report.who))


def _currency(figures: CurrencyFigures, paper: _ReportWriter) -> Iterator[str]:
    words = paper.words
    yield f"--- {figures.currency.code} ".ljust(paper.width, "-")
    yield from paper.row(f"{words.gross} ({figures.payments})", paper.money(figures.gross))
    yield from paper.row(words.discounts, paper.money(-figures.discounts))
    yield from paper.row(f"{words.refunds} ({figures.refunds})", paper.money(-figures.refunded))
    yield from paper.row(words.net.upper(), paper.money(figures.net))
    if figures.tips.minor or figures.rounding.minor:
        yield from paper.row(words.tips, paper.money(figures.tips))
        yield from paper.row(words.rounding, paper.money(figures.rounding))
        yield from paper.row(words.collected, paper.money(figures.net + figures.tips + figures.rounding))


def _counts(report: CloseReport, paper: _ReportWriter) -> Iterator[str]:
    words, figures = paper.words, report.figures
    for word, count in (
        (words.payments, figures.payments),
        (words.customers, figures.customers),
        (words.anonymous, figures.anonymous),
        (words.coupons, figures.coupons),
        (words.undone, figures.undone),
    ):
        yield from paper.row(word, str(count))
    if report.untaken.count:
        sums = ", ".join(paper.money(each) for each in report.untaken.totals)
        yield from paper.row(words.untaken.format(count=report.untaken.count), sums)
    if figures.first_receipt:
        yield from paper.row(words.receipts, f"{figures.first_receipt} - {figures.last_receipt}")


def _counting(report: CloseReport, paper: _ReportWriter, *, hides: bool) -> Iterator[str]:
    if not report.differences:
        return
    is_reading = report.number is None
    yield f"--- {paper.words.by_method if is_reading else paper.words.counting} ".ljust(paper.width, "-")
    if hides:
        yield from paper.text(paper.words.hidden)
        return
    if report.blind and report.counted:
        yield from paper.text(paper.words.counted_blind)
    for each in report.differences:
        if is_reading and each.drawer is None:
            yield from paper.row(paper.words.tender(each.method), paper.money(each.expected))
        elif is_reading:
            yield from paper.text(paper.words.tender(each.method))
            yield from _expected(each, paper)
        else:
            yield from _difference(each, paper)


def _difference(each: OverShort, paper: _ReportWriter) -> Iterator[str]:
    words = paper.words
    yield from paper.text(words.tender(each.method))
    yield from _expected(each, paper)
    if each.counted is None or each.money is None:
        yield from paper.row(f"  {words.counted}", words.not_counted)
        return
    yield from paper.row(f"  {words.counted}", paper.money(each.counted))
    yield from paper.row(f"  {words.difference}", paper.money(each.money))
    for piece in each.pieces:
        value = paper.money(Money(piece.value, each.counted.currency))
        yield from paper.row(f"    {piece.number} x {value}", paper.money(Money(piece.minor, each.counted.currency)))


def _expected(each: OverShort, paper: _ReportWriter) -> Iterator[str]:
    """Say what is expected; for a drawer with a float, cash in or cash out also what that is made of."""
    words, drawer = paper.words, each.drawer
    if drawer is not None:
        yield from paper.row(f"  {words.taken}", paper.money(each.recorded))
        if drawer.opening_float is not None:
            yield from paper.row(f"  {words.opening_float}", paper.money(drawer.opening_float))
        yield from paper.row(f"  {words.cash_in}", paper.money(drawer.cash_in))
        yield from paper.row(f"  {words.cash_out}", paper.money(-drawer.cash_out))
    yield from paper.row(f"  {words.recorded}", paper.money(each.expected))


def _cashiers(report: CloseReport, paper: _ReportWriter) -> Iterator[str]:
    if not any(each.name for each in report.figures.cashiers):
        return
    yield f"--- {paper.words.cashiers} ".ljust(paper.width, "-")
    for each in report.figures.cashiers:
        yield from paper.row(f"{isolated(each.name) or paper.words.nobody} ({each.payments})", paper.money(each.taken))
        if each.tips:
            yield from paper.row(f"  {paper.words.tips}", paper.money(Money(each.tips, each.taken.currency)))


def _foot(report: CloseReport, paper: _ReportWriter) -> Iterator[str]:
    words = paper.words
    yield paper.rule
    if not report.undelivered:
        yield from paper.text(words.delivered)
    else:
        yield from paper.row(words.undelivered, str(report.undelivered_events))
        for each in report.undelivered:
            yield from paper.row(f"  {words.states[each.state]}", str(each.events))
    yield paper.rule
    yield from paper.text(words.journal)
    yield from wrap(report.journal, paper.width)
