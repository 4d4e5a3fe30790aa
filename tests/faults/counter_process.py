"""A till's counter as a process of its own, told by lines on stdin what to do.

`record N` records N payments, one by one, and says "recorded ID" of each when it is on disk, or "refused SENTENCE" of
the first that is not; `room BYTES` lets no file grow beyond that size; `be UID` gives up the rights of root.
"""

import os
import sys

from posapp.domain.errors import EnvironmentFault
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.services.on_till.till import Till
from posapp.services.sessions import LedgerSession, open_ledger_session

__all__ = ["serve"]


def serve(prefix: str, profile: str) -> None:
    """Do what stdin says, on one open file as the window has it, until stdin ends."""
    with open_ledger_session(Till(dict(os.environ))) as session:
        _say("open")
        number = 0
        for line in sys.stdin:
            word, _, argument = line.strip().partition(" ")
            if word == "record":
                number = _record(session, prefix, profile, number, int(argument))
            elif word == "room":
                _limit(int(argument))
            elif word == "be":
                os.setgid(int(argument))
                os.setuid(int(argument))
            _say("done")


def _record(session: LedgerSession, prefix: str, profile: str, number: int, count: int) -> int:
    for next_number in range(number, number + count):
        draft = PaymentDraft(money=Money.of(8990, "USD"), receipt=f"{prefix}-{next_number}", profile=profile)
        try:
            recorded = session.checkout.record_payment(draft)
        except EnvironmentFault as fault:
            _say(f"refused {fault}")
            return next_number
        _say(f"recorded {recorded.event_id}")
    return number + count


def _limit(size: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve(*sys.argv[1:])
