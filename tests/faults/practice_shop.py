"""The practice business on a clock that the test moves."""

from collections import Counter
from collections.abc import Callable

from starlette.applications import Starlette

from posapp.sandbox import SandboxOptions
from posapp.sandbox.api_errors import ApiErrorWriter
from posapp.sandbox.scenario import Scenario
from posapp.sandbox.server import make_application
from posapp.sandbox.shop import PracticeShop

__all__ = ["PracticeWorld"]

Now = Callable[[], float]
"""Gives the server's moment, Unix seconds."""


class PracticeWorld:
    """The business, the conditions under which it answers, and the application that does.

    Args:
        now: The server's clock.
        profiles: How many customers it has.

    Attributes:
        shop: What it holds.
        scenario: How it answers; to be changed at any time.
        application: What answers.
    """

    def __init__(self, now: Now, profiles: int) -> None:
        options = SandboxOptions(profiles=profiles, custom_actions=("physical_store.paid",))
        self.shop = _Shop(options, now)
        self.scenario = _Conditions(options, now)
        self.application: Starlette = make_application(
            self.shop, self.scenario, ApiErrorWriter(options.seed, options.language)
        )

    def received(self) -> Counter[str]:
        """Give how often the server holds each event, by the till's own id; others are not counted."""
        named = (event["metadata"].get("event_id", "") for event in self.shop.events())
        return Counter(filter(None, named))

    def received_of(self, profile: str) -> list[str]:
        """Give the till's ids of what the server holds of one customer, in the order of its coming."""
        return [event["metadata"]["event_id"] for event in self.shop.events() if event["profile"] == profile]


class _Shop(PracticeShop):
    def __init__(self, options: SandboxOptions, now: Now) -> None:
        super().__init__(options)
        self._now = now

    def elapsed(self) -> float:
        return self._now()


class _Conditions(Scenario):
    def __init__(self, options: SandboxOptions, now: Now) -> None:
        super().__init__(options)
        self._now = now

    def now(self) -> float:
        return self._now() + self.clock_offset
