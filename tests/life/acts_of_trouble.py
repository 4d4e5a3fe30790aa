"""What goes wrong: the network, the server's answers, the computer's clock, the program's death."""

from datetime import timedelta

from tests.life.a_life import Life
from tests.life.computer import Computer
from tests.life.hellotext_side import TROUBLES

__all__ = [
    "bring_the_network_back",
    "cut_the_network",
    "hide_the_newest_events",
    "kill_while_idle",
    "kill_while_sending",
    "meet_a_trouble",
    "press_send_now",
    "restart",
    "set_the_clock_right",
    "set_the_clock_wrong",
    "throw_the_cache_away",
]

OFF = [-7200, -1800, -90, 20, 90, 240]
"""Seconds by which a clock goes wrong; never far ahead, since what is recorded then lies in everybody's future."""


def cut_the_network(life: Life, _at: Computer) -> str:
    """The router is unplugged."""
    if life.hellotext.reachable:
        life.hellotext.cut_the_network()
    return "there is no network"


def bring_the_network_back(life: Life, at: Computer) -> str:
    """The router is plugged in again, and the window notices."""
    if not life.hellotext.reachable:
        life.hellotext.bring_the_network_back()
    at.wake()
    return "there is a network"


def meet_a_trouble(life: Life, _at: Computer) -> str:
    """The next requests that record something go wrong."""
    troubles = [life.chance.choice((*TROUBLES, None)) for _ in range(life.chance.randint(1, 3))]
    life.hellotext.meet_troubles(troubles)
    return f"trouble is on its way: {', '.join(map(str, troubles))}"


def hide_the_newest_events(life: Life, _at: Computer) -> str:
    """Hellotext's list lags behind for a while, or does so no more."""
    delay = life.chance.choice([0.0, 0.0, 30.0, 90.0])
    life.hellotext.scenario.listing_delay = delay
    return f"the list is {delay:.0f} seconds late"


def set_the_clock_wrong(life: Life, at: Computer) -> str:
    """Somebody sets the computer's clock."""
    off = life.chance.choice(OFF)
    at.clock_offset = timedelta(seconds=off)
    return f"the clock of {at.shop.till} is {off} seconds off"


def set_the_clock_right(_life: Life, at: Computer) -> str:
    """The computer's clock is right again."""
    at.clock_offset = timedelta()
    return f"the clock of {at.shop.till} is right"


def press_send_now(_life: Life, at: Computer) -> str:
    """Somebody does not want to wait."""
    at.session.outbox.sync_now()
    at.wake()
    at.go_on(0.2)
    return "Send now was pressed"


def restart(_life: Life, at: Computer) -> str:
    """The program is closed and opened again."""
    at.close()
    return "the program was restarted"


def kill_while_idle(life: Life, at: Computer) -> str:
    """The program is killed."""
    at.kill()
    life.model.seen["kills"] += 1
    return "the program was killed"


def kill_while_sending(life: Life, at: Computer) -> str:
    """The program is killed while a request is on its way."""
    at.session.outbox.sync_now()
    at.wake()
    at.go_on_for_turns(life.chance.randint(1, 40))
    at.kill()
    life.model.seen["kills"] += 1
    return "the program was killed while it sent"


def throw_the_cache_away(life: Life, at: Computer) -> str:
    """Somebody deletes what can be downloaded again."""
    at.close()
    for each in at.till.home.folder.glob("cache*.db*"):
        each.unlink()
    at.downloaded_at, at.is_download_missed = None, False
    life.model.seen["caches lost"] += 1
    return "the cache was deleted"
