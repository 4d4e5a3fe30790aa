"""Holds the words of a summary, and writes its numbers, money and dates for a locale."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

from posapp.domain.catalogue.quantities import Quantity, Unit, format_quantity
from posapp.domain.day.hours import ShopHour
from posapp.domain.money import Money, decimal_separator, format_amount, format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.refunds.refund import RefundReason
from posapp.domain.sales.tender import Tender
from posapp.domain.summary.periods import Period, PeriodKind
from posapp.domain.summary.summary import Stage
from posapp.domain.texts import mark

__all__ = [
    "Cell",
    "DecimalTenths",
    "Label",
    "Localizer",
    "Percentage",
    "QuantityCell",
    "in_english",
    "methods",
    "reasons",
    "stages",
]


class Label(StrEnum):
    """The words of a summary."""

    SUMMARY = mark("summary", "Summary")
    AS_OF = mark("summary", "As of {moment}")
    PARTS = mark("summary", "Section")
    ITEM = mark("summary", "Item")
    CURRENCY = mark("summary", "Currency")
    FIGURE = mark("summary", "Metric")
    VALUE = mark("summary", "Value")
    TOTAL = mark("summary", "Total")
    HOUR = mark("summary", "Hour")
    DAY = mark("summary", "Day")
    CASHIER = mark("summary", "Cashier")
    TILL = mark("summary", "Till")
    METHOD = mark("summary", "Payment method")
    PAYMENTS = mark("summary", "Payments")
    GROSS = mark("summary", "Gross")
    DISCOUNTS = mark("summary", "Discounts")
    REFUNDS = mark("summary", "Refunds")
    REFUNDED = mark("summary", "Refunded")
    NET = mark("summary", "Net")
    BY_HOUR = mark("summary", "By hour")
    BY_DAY = mark("summary", "By day")
    BY_CASHIER = mark("summary", "By cashier")
    BY_TILL = mark("summary", "By till")
    BY_METHOD = mark("summary", "By payment method")
    CUSTOMERS = mark("summary", "Customers")
    SERVED = mark("summary", "Served")
    NEW = mark("summary", "New")
    RETURNING = mark("summary", "Returning")
    UNKNOWN = mark("summary", "Not in Hellotext yet")
    ANONYMOUS = mark("summary", "Payments without a customer")
    ANONYMOUS_SHARE = mark("summary", "% without a customer")
    COUPONS = mark("summary", "Coupons")
    COUPON = mark("summary", "Coupon")
    REDEEMED = mark("summary", "Redeemed")
    WITH_SALES = mark("summary", "Sales")
    DISCOUNTED = mark("summary", "Discounted")
    PAID_WITH_IT = mark("summary", "Paid in those sales")
    DRAWER = mark("summary", "Cash drawer")
    OPENING_FLOATS = mark("summary", "Opening float")
    CASH_IN = mark("summary", "Cash in")
    CASH_OUT = mark("summary", "Cash out")
    REFUND_REASONS = mark("summary", "Refunds by reason")
    REASON = mark("summary", "Reason")
    TIMES = mark("summary", "Count")
    AMOUNT = mark("summary", "Amount")
    EVENTS = mark("summary", "Events")
    STANDING = mark("summary", "Status")
    AT_HELLOTEXT = mark("summary", "Delivery to Hellotext")
    NOBODY = mark("summary", "Nobody signed in")
    SECOND_TIME = mark("summary", "{hour}, repeated")
    A_WEEK_BEFORE = mark("summary", "A week before")
    A_MONTH_BEFORE = mark("summary", "A month before")
    MEAN_OF_WEEKS = mark("summary", "Average of {number} weeks")
    MEAN_OF_MONTHS = mark("summary", "Average of {number} months")
    NO_SALES = mark("summary", "Nothing was recorded in this period.")
    SALES_BY_HOUR = mark("summary", "Sales by hour")
    LAST_DAYS = mark("summary", "Last 30 days")
    COUPONS_BY_CODE = mark("summary", "Coupons by code")
    EVENTS_BY_HOUR = mark("summary", "Events by hour and status")
    THIS_DAY = mark("summary", "This day")
    THESE_DAYS = mark("summary", "This period")
    USUAL = mark("summary", "Usual")
    AVERAGE_RECEIPT = mark("summary", "Average receipt")
    PAID = mark("summary", "Paid")
    CHANGE = mark("summary", "Change")
    SHARE = mark("summary", "Share")
    QUANTITY = mark("summary", "Quantity")
    CUSTOMER = mark("summary", "Customer")
    PRODUCT = mark("summary", "Product")
    IN_SHORT = mark("summary", "In short")
    LIKE_FOR_LIKE = mark("summary", "Same days compared")
    HEAT = mark("summary", "By weekday and hour")
    BEST_HOURS = mark("summary", "Best hours")
    BEST_CUSTOMERS = mark("summary", "Best customers")
    BEST_PRODUCTS = mark("summary", "Best products")
    RETURNING_CUSTOMERS = mark("summary", "Returning customers")
    NAMELESS = mark("summary", "Name erased")
    MORE = mark("summary", "▲ {percent} % more")
    LESS = mark("summary", "▼ {percent} % less")
    THE_SAME = mark("summary", "= the same")
    NO_COMPARISON = mark("summary", "No comparison yet")
    MORE_THAN = mark("summary", "{days}: {now}, {percent} % more than {before} ({then}).")
    LESS_THAN = mark("summary", "{days}: {now}, {percent} % less than {before} ({then}).")
    AS_MUCH_AS = mark("summary", "{days}: {now}, as much as {before}.")
    NOTHING_BEFORE = mark("summary", "No comparison yet: there is no earlier period on record with sales.")
    UNTIL = mark("summary", "{days} until {time}")
    BUSIEST_OF_DAY = mark("summary", "{first}–{until} h brought {share} of the day.")
    BUSIEST_OF_WEEK = mark("summary", "{weekday} {first}–{until} h brought {share} of the week.")
    BUSIEST_OF_MONTH = mark("summary", "{weekday} {first}–{until} h brought {share} of the month.")
    BUSIEST_OF_RANGE = mark("summary", "{weekday} {first}–{until} h brought {share} of these days.")
    BEST_CUSTOMER = mark("summary", "{name} brought most: {money}, {share} of the net total.")
    BEST_PRODUCT = mark("summary", "{name} brought most: {money}, {share} of what was sold by item.")
    CAME_BACK = mark(
        "summary",
        "{returning} of {served} customers had paid here before; they brought {share} of what customers paid.",
    )
    BEST_COUPON = mark("summary", "{code} brought most: {paid} in {sales} sales, for {discount} of discount.")
    SHARE_OF_WHOLE = mark("summary", "Number in a box: % of what was paid")
    CONFIRMED = mark("summary", "Delivered")
    ACCEPTED = mark("summary", "Received")
    WAITING = mark("summary", "Waiting")
    NEEDS_A_PERSON = mark("summary", "Review")
    DISMISSED = mark("summary", "Dismissed")
    ELSEWHERE = mark("summary", "At another till")
    NOT_SENT = mark("summary", "Not sent")
    CASH = mark("summary", "Cash")
    DEBIT = mark("summary", "Debit")
    CREDIT = mark("summary", "Credit")
    TRANSFER = mark("summary", "Transfer")
    OTHER = mark("summary", "Other")
    DAMAGED = mark("summary", "Damaged or faulty")
    WRONG_ITEM = mark("summary", "Wrong item")
    NOT_AS_EXPECTED = mark("summary", "Not as expected")
    PRICE = mark("summary", "Wrong price")
    PAID_TWICE = mark("summary", "Paid twice")
    ANOTHER_REASON = mark("summary", "Another reason")


def stages() -> dict[Stage, Label]:
    """Give the word for each stage."""
    return {stage: Label[stage.name] for stage in Stage}


def methods() -> dict[str, Label]:
    """Give the word for each built-in tender, by its code; the shop's own ones have a name."""
    return {each.code: Label[each.code.upper()] for each in Tender.BUILT_IN}


def reasons() -> dict[str, Label]:
    """Give the word for each reason of a refund, by its value."""
    named = {reason.value: Label[reason.name] for reason in RefundReason if reason is not RefundReason.OTHER}
    return {**named, RefundReason.OTHER.value: Label.ANOTHER_REASON}


@dataclass(frozen=True, slots=True)
class DecimalTenths:
    """A mean of numbers, in tenths: 25 is 2.5."""

    value: int


@dataclass(frozen=True, slots=True)
class Percentage:
    """A share, in hundredths of a percent: 3333 is a third."""

    hundredths: int


@dataclass(frozen=True, slots=True)
class QuantityCell:
    """A quantity of a product, in thousandths of its unit."""

    thousandths: int
    unit: Unit


Cell = str | int | Money | DecimalTenths | Percentage | QuantityCell | None
"""The value in a cell of a table; None where there is nothing to compare with."""


def in_english(word: Label) -> str:
    """Give a word as the command line writes it."""
    return word.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Localizer:
    """The language and formats of a summary for its reader.

    Attributes:
        say: Gives a word in their language.
        locale: How numbers and money are written.
        dates: How days and moments are; as `locale` where empty.
        zone: The shop's.
        language: The language's code, for a page that says what it is written in.
    """

    say: Callable[[Label], str]
    locale: str
    zone: ZoneInfo
    dates: str = ""
    language: str = "en"

    def cell(self, cell: Cell, *, bare: bool = False) -> str:
        """Write a cell for people; what there is not is a dash.

        Args:
            cell: What is to be written.
            bare: Whether an amount is written without its currency, which is said elsewhere.
        """
        if cell is None:
            return "–"
        if isinstance(cell, Money):
            return format_amount(cell, self.locale) if bare else format_money(cell, self.locale)
        if isinstance(cell, QuantityCell):
            return format_quantity(Quantity(cell.thousandths), cell.unit, self.locale)
        return isolated(cell) if isinstance(cell, str) else self.plain(cell)

    def share(self, hundredths: int) -> str:
        """Write a share in whole percents, for a sentence: "31 %"; less than half a percent is "< 1 %"."""
        whole = (hundredths + 50) // 100
        return f"{whole} %" if whole or not hundredths else "< 1 %"

    def plain(self, cell: Cell) -> str:
        """Write a cell for a spreadsheet: numbers without symbol or grouping; what there is not is empty."""
        point = decimal_separator(self.locale)
        if isinstance(cell, DecimalTenths):
            return f"{cell.value // 10}{point}{cell.value % 10}"
        if isinstance(cell, Percentage):
            return f"{cell.hundredths // 100}{point}{cell.hundredths % 100:02d} %"
        if isinstance(cell, Money):
            return f"{cell.decimal:f}".replace(".", point)
        if isinstance(cell, QuantityCell):
            return f"{Decimal(cell.thousandths) / 1000:f}".replace(".", point)
        return "" if cell is None else str(cell)

    def hour(self, key: str) -> str:
        """Write an hour of the wall; the second one of a repeated hour says so."""
        hour = ShopHour.named(key)
        shown = f"{hour.hour:02d}:00"
        return self.say(Label.SECOND_TIME).format(hour=shown) if hour.again else shown

    def day(self, day: date) -> str:
        """Write a day with its weekday."""
        from babel.dates import format_date

        return str(format_date(day, "EEE d MMM", locale=self.dates or self.locale))

    def weekday(self, weekday: int) -> str:
        """Write a weekday, 0 for Monday, as at the beginning of a sentence."""
        from babel.dates import get_day_names

        name = str(get_day_names("wide", "stand-alone", self.dates or self.locale)[weekday])
        return name[:1].upper() + name[1:]

    def short_weekday(self, weekday: int) -> str:
        """Write a weekday in a few letters."""
        from babel.dates import get_day_names

        return str(get_day_names("abbreviated", "stand-alone", self.dates or self.locale)[weekday])

    def days(self, period: Period) -> str:
        """Write days for a sentence: a day with its weekday, a whole month by its name, others from when to when."""
        from babel.dates import format_interval

        if period.first == period.last:
            return self.day(period.first)
        if period.kind is PeriodKind.MONTH:
            return self.period(period)
        return str(format_interval(period.first, period.last, "MMMd", locale=self.dates or self.locale))

    def period(self, period: Period) -> str:
        """Write a period: a long day, a month with its year, or from when to when."""
        from babel.dates import format_date

        form = {PeriodKind.DAY: "full", PeriodKind.MONTH: "LLLL y"}.get(period.kind, "medium")
        days = (period.first,) if period.kind in {PeriodKind.DAY, PeriodKind.MONTH} else (period.first, period.last)
        written = " – ".join(str(format_date(day, form, locale=self.dates or self.locale)) for day in days)
        return written[:1].upper() + written[1:]

    def moment(self, moment: datetime) -> str:
        """Write a moment by the shop's clock, short, as a list has room for it."""
        return self._moment(moment, "short")

    def as_of(self, moment: datetime) -> str:
        """Say when a summary was read, with a month that nobody takes for a day."""
        return self.say(Label.AS_OF).format(moment=self._moment(moment, "medium"))

    def before(self, period: Period) -> str:
        """Say what a period is compared with."""
        return self.say(Label.A_MONTH_BEFORE if period.kind is PeriodKind.MONTH else Label.A_WEEK_BEFORE)

    def usual(self, period: Period, number: int) -> str:
        """Say of how many periods the mean is."""
        if number < 2:  # a mean of one is that one
            return self.say(Label.USUAL)
        word = Label.MEAN_OF_MONTHS if period.kind is PeriodKind.MONTH else Label.MEAN_OF_WEEKS
        return self.say(word).format(number=number)

    def _moment(self, moment: datetime, form: str) -> str:
        from babel.dates import format_datetime

        return str(format_datetime(moment.astimezone(self.zone), form, locale=self.dates or self.locale))
