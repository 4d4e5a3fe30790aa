"""Hellotext as the shop lives with it for a month: a practice server on a real socket, and what others do there."""

import asyncio
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random

import uvicorn

from posapp.sandbox import Fault
from posapp.sandbox.listening import PluggableServer
from posapp.sandbox.records import Record
from tests.faults.practice_shop import PracticeWorld

__all__ = ["ELSEWHERE", "HellotextSide", "open_hellotext"]

PATIENCE = 30.0
ELSEWHERE = "web-"
"""How the ids begin of what the web shop tells."""
TROUBLES = (
    Fault.DROP_BEFORE,
    Fault.DROP_AFTER,
    Fault.ERROR_BEFORE,
    Fault.ERROR_AFTER,
    Fault.THROTTLE,
    Fault.HTML,
    Fault.HTML_AFTER,
    Fault.HTML_SUCCESS,
    Fault.HALF_ANSWER,
)
"""All but those that stall: nothing moves the clock while somebody waits for a socket."""
FIRST_NAMES = "Abril Benicio Catalina Dante Emilia Franco Guadalupe Hugo Irina Joaquín Luz Martina Noé Olivia".split()
LAST_NAMES = "Acosta Barreto Cardozo Duarte Echeverría Fagúndez Giménez Hernández Iriarte Larrosa Méndez".split()


class HellotextSide(PracticeWorld):
    """The business at Hellotext, and everybody who changes it besides the tills.

    Args:
        now: The true moment, Unix seconds.
        profiles: How many customers it begins with.
    """

    def __init__(self, now: Callable[[], float], profiles: int) -> None:
        super().__init__(now, profiles)
        config = uvicorn.Config(
            self.application,
            log_config=None,
            log_level="error",
            access_log=False,
            lifespan="off",
            ws="none",
            date_header=False,
            server_header=False,
            timeout_keep_alive=600,
            timeout_graceful_shutdown=1,
        )
        self._clock = now
        self.server = PluggableServer(config, "127.0.0.1", 0)
        self.reachable = True
        self.changes = 0
        self.merged: dict[str, str] = {}
        self._numbers = 0

    @property
    def url(self) -> str:
        """Where it answers."""
        host, port = self.server.address
        return f"http://{host}:{port}"

    def serve(self, ready: Callable[[], None]) -> None:
        """Serve until `server.should_exit`."""
        asyncio.run(self.server.serve_here(ready))

    # --- the way there

    def cut_the_network(self) -> None:
        """Let nobody reach it."""
        self.reachable = False
        self.server.unplug()

    def bring_the_network_back(self) -> None:
        """Let everybody reach it again."""
        self.reachable = True
        self.server.plug_in()

    def meet_troubles(self, troubles: Sequence[Fault | None]) -> None:
        """Let the next requests that record something meet these, one each."""
        self.scenario.plan.follow(troubles)

    # --- what others do there

    def customers(self) -> list[Record]:
        """Give everybody who is a customer now, oldest first."""
        return self.shop.profiles()

    def welcome(self, chance: Random, phone: str = "", email: str = "") -> Record:
        """Let somebody become a customer elsewhere: in the web shop, or by writing to the shop."""
        self._numbers += 1
        self.changes += 1
        number = self._numbers
        names = {"first_name": chance.choice(FIRST_NAMES), "last_name": chance.choice(LAST_NAMES)}
        return self.shop.people.add(
            {
                "id": self.shop.new_id("pr"),
                **names,
                "phone": phone or f"+1212555{3000 + number}",
                "email": email or f"elsewhere{number}@example.org",
                "state": "unconfirmed",
                "reference": f"W-{number}",
                "created_at": int(self._clock()),
                "properties": {},
            }
        )

    def rename(self, customer: Record, last_name: str) -> None:
        """Let a customer have another name."""
        self.changes += 1
        self.shop.people.change(customer, {"last_name": last_name})

    def give_another_phone(self, customer: Record, phone: str) -> None:
        """Let a customer have another phone number."""
        self.changes += 1
        self.shop.people.change(customer, {"phone": phone})

    def merge(self, customer: Record, into: Record) -> None:
        """Make one customer of two; the second one stays, with the phone of the first where it has none."""
        self.changes += 1
        self.merged[customer["id"]] = into["id"]
        self.shop.remove_profile(customer["id"])
        if customer["phone"] and not into["phone"]:
            self.shop.people.change(into, {"phone": customer["phone"]})

    def delete(self, customer: Record) -> None:
        """Let a customer be no customer any more."""
        self.changes += 1
        self.shop.remove_profile(customer["id"])

    def make_anew(self, chance: Random, customer: Record) -> Record:
        """Delete a customer and make one with the same phone and e-mail, under another id."""
        self.delete(customer)
        made = self.welcome(chance, customer["phone"], customer["email"])
        self.merged[customer["id"]] = made["id"]
        return made

    def standing_for(self, profile: str) -> str:
        """Give who stands now for a customer who was merged or made anew; empty where nobody does."""
        while profile in self.merged and self.shop.people.get(profile) is None:
            profile = self.merged[profile]
        return profile if self.shop.people.get(profile) is not None else ""

    def sell_elsewhere(self, chance: Random) -> None:
        """Let the web shop tell of a payment of one of its customers."""
        now = int(self._clock())
        event = {
            "action": "physical_store.paid",
            "profile": chance.choice(self.customers())["id"],
            "amount": 7.77,
            "currency": "USD",
            "tracked_at": now,
            "metadata": {"event_id": f"{ELSEWHERE}{len(self.shop.events())}"},
        }
        self.shop.record(event, now)

    def offer_a_coupon(self, code: str) -> Record:
        """Make a coupon."""
        return self.shop.objects.add("coupon", {"code": code, "description": f"Coupon {code}", "reference": code})

    def take_a_coupon_off(self, identity: str) -> None:
        """Delete a coupon."""
        self.shop.objects.of("coupon").remove(identity)

    def offer_an_action(self, name: str) -> Record:
        """Make a custom action."""
        made = {"id": self.shop.new_id("ac"), "name": name, "title": name, "goal": False, "passive": True}
        return self.shop.action_records.add(made)

    def holders_of(self, phone: str) -> list[str]:
        """Give the ids of everybody who has a phone number."""
        return [each["id"] for each in self.customers() if each["phone"] == phone]

    def steps_of_orders(self) -> frozenset[tuple[str, object]]:
        """Give the steps of orders that it has, each kept once: the action, and the order's own number."""
        told = (each for each in self.shop.events() if each["action"].startswith("order."))
        return frozenset((each["action"], each["object_parameters"]["reference"]) for each in told)

    def redeemed(self, coupon: str) -> Counter[str]:
        """Give how often Hellotext was told that a coupon was redeemed, by the till's ids of the events."""
        told = (each for each in self.shop.events() if each["action"] == "coupon.redeemed")
        return Counter(each["metadata"]["event_id"] for each in told if each.get("object") == coupon)


@contextmanager
def open_hellotext(now: Callable[[], float], profiles: int) -> Iterator[HellotextSide]:
    """Serve on a free port of this computer as long as the block lasts."""
    side, ready = HellotextSide(now, profiles), threading.Event()
    thread = threading.Thread(target=side.serve, args=(ready.set,), name="hellotext", daemon=True)
    thread.start()
    assert ready.wait(PATIENCE), "the practice server did not start"
    try:
        yield side
    finally:
        side.server.should_exit = True
        thread.join(PATIENCE)
