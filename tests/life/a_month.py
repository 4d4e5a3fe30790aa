"""A month of a shop, drawn by a seed: how it begins, what each day brings, and how all becomes well at its end."""

import logging
import os
import time as real_time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from posapp.domain.actions.catalogue import BUILT_IN
from posapp.domain.shop import Shop, make_shop
from posapp.domain.staff.members import Role
from posapp.sandbox.shapes import ListShape
from posapp.services.sessions import open_background_session
from tests.life import acts_at_hellotext as hellotext_acts
from tests.life import acts_of_evening as evening
from tests.life import acts_of_selling as selling
from tests.life import acts_of_trouble as trouble
from tests.life import acts_seldom as seldom
from tests.life import acts_with_files as files
from tests.life import acts_with_people as people
from tests.life.a_life import Act, Life, sign_somebody_in
from tests.life.computer import PIN, Computer
from tests.life.hellotext_side import open_hellotext
from tests.life.old_ledger import begin_with_an_old_ledger
from tests.life.promises import check_day, check_end_of_month
from tests.life.shop_time import ShopTime

__all__ = ["DayWentWrong", "MonthLived", "live_a_month"]

DAYS = 30
ACTS = (7, 14)
"""From and up to how many things are done in a day."""
CUSTOMERS = 25
OPENS = time(9)
PLACES = (
    ("America/New_York", "USD", date(2026, 10, 20)),
    ("America/New_York", "USD", date(2027, 2, 27)),
    ("America/Santiago", "CLP", date(2026, 8, 20)),
    ("America/Santiago", "CLP", date(2027, 3, 20)),
    ("Europe/Madrid", "EUR", date(2026, 10, 10)),
    ("Asia/Kuwait", "KWD", date(2027, 1, 31)),
    ("America/Montevideo", "UYU", date(2026, 12, 15)),
)
"""Zones, currencies with two, no and three digits, and beginnings: most months have a change of the clocks."""

MIX: tuple[tuple[int, Act], ...] = (
    (30, selling.sell),
    (8, selling.sell_to_nobody),
    (8, selling.sell_with_a_coupon),
    (2, selling.sell_again_under_an_old_receipt),
    (7, selling.undo_a_payment),
    (6, selling.pay_back),
    (2, selling.ask_for_money_back),
    (2, selling.answer_a_request),
    (1, selling.decline_a_request),
    (2, selling.undo_a_refund),
    (6, selling.take_a_step),
    (2, selling.undo_a_step),
    (4, people.register),
    (2, people.register_somebody_known),
    (3, people.erase_somebody),
    (1, people.export_somebody),
    (1, people.erase_old_names),
    (2, people.write_a_note),
    (4, people.download),
    (2, people.download_by_command),
    (2, people.download_and_be_killed),
    (2, people.look_for_somebody),
    (2, people.change_the_shift),
    (1, people.type_a_wrong_pin),
    (4, hellotext_acts.somebody_becomes_a_customer),
    (3, hellotext_acts.somebody_changes),
    (2, hellotext_acts.somebody_is_merged),
    (2, hellotext_acts.somebody_goes),
    (2, hellotext_acts.somebody_is_made_anew),
    (2, hellotext_acts.somebody_sells_elsewhere),
    (2, hellotext_acts.the_offers_change),
    (4, trouble.cut_the_network),
    (8, trouble.bring_the_network_back),
    (8, trouble.meet_a_trouble),
    (2, trouble.hide_the_newest_events),
    (2, trouble.set_the_clock_wrong),
    (4, trouble.set_the_clock_right),
    (4, trouble.press_send_now),
    (3, trouble.restart),
    (2, trouble.kill_while_idle),
    (3, trouble.kill_while_sending),
    (1, trouble.throw_the_cache_away),
    (2, files.back_up),
    (1, files.back_up_and_be_killed),
    (2, files.go_back_to_a_backup),
    (1, files.go_back_and_be_killed),
    (2, files.move_what_waits),
    (1, files.seal_and_take_back),
    (1, seldom.damage_the_cache),
    (1, seldom.download_over_midnight),
    (1, seldom.fill_the_log),
    (1, seldom.start_a_copy_of_the_folder),
    (1, seldom.list_otherwise),
    (3, evening.read_the_day),
    (3, evening.make_coupon_rules),
    (2, evening.reopen_a_day),
    (3, evening.review_everything),
    (1, evening.settle_refused_customers),
)
"""What a day is made of, each with its weight."""
PAUSES = (0.05, 2.0, 9.0, 70.0, 700.0, 1500.0)
MOST_RESTS = 30
RESTS = (900.0, 900.0, 3600.0)
"""What cannot be proved waits for a day and two hours; each rest is one of each till."""
WITNESSES = ("", "", "3")
"""POSAPP_RECONCILE_WITNESSES: what it is by default, or so few that absence is proved in the first days."""
OLD = 0.5
"""How likely the second till was left by an earlier program."""
WHOLE_STORY = "POSAPP_LIFE_STORY" in os.environ
"""Whether a day that goes wrong tells all that was done since the month began."""


@dataclass
class MonthLived:
    """What one month came to, for the figures.

    Attributes:
        seed: What draws it again.
        days: How many were lived.
        seconds: How many seconds of the processor that took.
        done: How often each kind of thing was done.
        lost: How many events were found to be lost.
        doubled: How many were found at Hellotext more than once.
    """

    seed: int
    days: int = 0
    lost: int = 0
    doubled: int = 0
    seconds: float = 0.0
    done: Counter[str] = field(default_factory=Counter)


class DayWentWrong(AssertionError):
    """A promise was broken; says the seed, the day, and what was done on it.

    Attributes:
        lived: What the month came to until then.
    """

    def __init__(self, sentence: str, lived: MonthLived) -> None:
        super().__init__(sentence, lived)
        self.lived = lived

    def __str__(self) -> str:
        """Give the sentence."""
        return str(self.args[0])


def live_a_month(folder: Path, seed: int, *, days: int = DAYS) -> MonthLived:
    """Live a month, and give what it came to.

    Args:
        folder: An empty one for all its files.
        seed: What draws everything.
        days: How many days it has.

    Raises:
        DayWentWrong: When a promise is broken.
    """
    chance = Random(seed)
    zone, currency, first = chance.choice(PLACES)
    shop_time = ShopTime(datetime.combine(first, OPENS, ZoneInfo(zone)).astimezone(UTC))
    with ExitStack() as stack:
        stack.callback(shop_time.loop.close)
        stack.enter_context(shop_time.rules_the_senders())
        hellotext = stack.enter_context(open_hellotext(shop_time.timestamp, CUSTOMERS))
        shops = [_shop(zone, currency, name) for name in ("Till 1", "Till 2")]
        few = chance.choice(WITNESSES)
        tills = [Computer(folder / f"till-{n}", shop, shop_time, hellotext, few) for n, shop in enumerate(shops, 1)]
        life = Life(chance, folder, shop_time, hellotext, tills)
        lived = MonthLived(seed, done=life.model.seen)
        with _counted(life, lived):
            with _told(life, lived, first):
                _begin(life, stack)
            for number in range(days):
                day = first + timedelta(days=number)
                with _told(life, lived, day):
                    _live_a_day(life, day)
                    check_day(life)
                lived.days += 1
            with _told(life, lived, day):
                _become_well(life)
                check_day(life)
                check_end_of_month(life)
    return lived


@contextmanager
def _counted(life: Life, lived: MonthLived) -> Iterator[None]:
    """Keep the figures, of a month that goes wrong as well."""
    began = real_time.process_time()
    try:
        yield
    finally:
        lived.seconds = real_time.process_time() - began
        lived.done["events"] = len(life.model.happened)
        lived.lost, lived.doubled = len(life.model.lost), len(life.model.doubled)


def _begin(life: Life, stack: ExitStack) -> None:
    if life.chance.random() < OLD:
        life.diary.append(begin_with_an_old_ledger(life, life.tills[1]))
    for each in life.tills:
        _set_up(life, each)
        stack.callback(each.close)
        stack.enter_context(_logging(each))


def _shop(zone: str, currency: str, till: str) -> Shop:
    shop = make_shop(name="Corner Shop", till=till, country="US", currency_code=currency, zone=zone)
    return replace(shop, undo_seconds=8)


def _set_up(life: Life, at: Computer) -> None:
    with open_background_session(at.till) as session:
        session.setup.save(at.shop, life.hellotext.scenario.token)
    at.open()
    at.session.actions.offers.switch([name for name in BUILT_IN if name.startswith("order.")], on=True)
    if life.chance.random() < 0.5:
        at.session.staff.make_first_manager("Eva Luz", PIN)
        at.session.staff.add("Bo Paz", Role.CASHIER, PIN)
    people.download(life, at)


@contextmanager
def _logging(at: Computer) -> Iterator[None]:
    records = at.write_log()
    logging.getLogger().addHandler(records)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(records)


def _live_a_day(life: Life, day: date) -> None:
    life.diary.clear()
    life.time.sleep_until(datetime.combine(day, OPENS, life.tills[0].shop.zone))
    _do_if(life, life.tills[0], files.back_up, 0.7)
    for _ in range(life.chance.randint(*ACTS)):
        at = life.chance.choices(life.tills, (4, 1))[0]
        act = life.chance.choices([act for _, act in MIX], [weight for weight, _ in MIX])[0]
        _do(life, at, act)
        at.go_on(life.chance.choice(PAUSES))
    for at in life.tills:
        _do_if(life, at, evening.review_everything, 0.5)
        _do_if(life, at, life.chance.choice([evening.close_a_day, evening.close_by_command]), 0.7)
        _do_if(life, at, lambda _life, where: _close_shop(where), 0.5)


def _close_shop(at: Computer) -> str:
    at.close()
    return "the program was closed for the night"


def _do_if(life: Life, at: Computer, act: Act, likely: float) -> None:
    if life.chance.random() < likely:
        _do(life, at, act)


def _do(life: Life, at: Computer, act: Act) -> None:
    """Do one thing at an open till, whose window then wakes its sender."""
    if not at.is_open:
        at.open()
    if at.till.operator_state.member is None:
        sign_somebody_in(life, at)
    life.diary.append(f"{at.now():%Y-%m-%d %H:%M:%S} {at.shop.till}: {act.__name__} …")
    told = act(life, at)
    at.wake()
    life.story.append(f"{at.now():%Y-%m-%d %H:%M:%S} {at.shop.till}: {act.__name__}: {told}")
    life.diary[-1] = f"{at.now():%Y-%m-%d %H:%M:%S} {at.shop.till}: {act.__name__}: {told}"


def _become_well(life: Life) -> None:
    """The network is there, the list shows everything, the clocks are right; a manager decides, and time passes."""
    life.diary.clear()
    life.hellotext.scenario.plan.forget()
    life.hellotext.scenario.listing_delay = 0.0
    life.hellotext.scenario.shape = ListShape()
    life.time.sleep_until(life.time.now() + timedelta(days=1))
    for at in life.tills:
        at.clock_offset = timedelta()
        _do(life, at, trouble.bring_the_network_back)
    for number in range(MOST_RESTS):
        for at in life.tills:
            _do(life, at, selling.sell)  # a younger one of the till that is confirmed proves what is absent
            _do(life, at, evening.settle_refused_customers)
            _do(life, at, evening.review_everything)
            at.go_on(RESTS[min(number, len(RESTS) - 1)])
        if not any(evening.undelivered_of(at) for at in life.tills):
            return
    waiting = [(at.shop.till, each) for at in life.tills for each in evening.undelivered_of(at)]
    told = [
        (till, each.event.action, each.event.profile, each.state.value, each.reason.value) for till, each in waiting
    ]
    raise AssertionError(f"something does not settle: {told}")


@contextmanager
def _told(life: Life, lived: MonthLived, day: date) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        done = "\n  ".join(life.story if WHOLE_STORY else life.diary)
        sentence = f"POSAPP_LIFE_SEED={lived.seed}, {day} ({life.tills[0].shop.zone.key}): {error!r}\n  {done}"
        raise DayWentWrong(sentence, lived) from error
