"""A million invented people, the same in each run."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from posapp.domain.customers.subscribers import Subscriber, SubscriptionState

__all__ = ["invented_people"]

_FIRST = (
    "Ana Bruno Carla Diego Elena Facundo Gabriela Héctor Inés João Karina Lucía Mateo Nadia Óscar Paula Quim Rosa "
    "Sofía Tomás Úrsula Valentina Walter Ximena Yamila Zoe Noa Priya Julia Wei"
).split()
_ENDINGS = "a ez i o ini ski son berg eira ado ura ías án elli mann ova ão eau ić wald".split()
_STEMS = (
    "Alvar Barr Cast Domíngu Escob Ferr Garc Hern Ibarr Jimén Kowal Lóp Mart Núñ Ort Per Quint Rodrígu Sánch Torr "
    "Uri Vázqu Wagn Xavi Yáñ Zapat Bian Cost Dupon Eriks Fuji Gonz Hoff Ivan Jans Klein Lang Mor Nov Oliv Pint Ross "
    "Silv Tan Urb Vog Wolf Yama Zieg Bach"
).split()
_STATES = tuple(state for state in SubscriptionState if state is not SubscriptionState.UNKNOWN)
_START = datetime(2020, 1, 1, tzinfo=UTC)


def invented_people(count: int, *, batch: int) -> Iterator[list[Subscriber]]:
    """Give `count` people in batches; the reference is their number, the phone a possible one of the United States."""
    rng = random.Random(367)
    for start in range(0, count, batch):
        yield [_person(number, rng) for number in range(start, min(start + batch, count))]


def _person(number: int, rng: random.Random) -> Subscriber:
    first, last = rng.choice(_FIRST), rng.choice(_STEMS) + rng.choice(_ENDINGS)
    if number % 5 == 0:
        last += " " + rng.choice(_STEMS) + rng.choice(_ENDINGS)
    return Subscriber(
        id=f"p{number:07d}",
        first_name=first,
        last_name=last,
        phones=(f"+1212{2_000_000 + number:07d}",),
        emails=(f"customer{number}@example.com",),
        state=_STATES[number % len(_STATES)],
        reference=str(number),
        created_at=_START + timedelta(minutes=number),
    )
