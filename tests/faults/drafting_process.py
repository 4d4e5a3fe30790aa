"""A counter as a process of its own that types and records payments one after the other, until it is killed.

It says "kept N" once the draft of the payment N is on disk, and "recorded N" once it is paid.
"""

import os
import sys
from itertools import count

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.half_typed import half_typed

__all__ = ["serve"]


def serve(prefix: str) -> None:
    """Keep a draft, record it, and begin with the next one."""
    with open_ledger_session(Till(dict(os.environ))) as session:
        for number in count(1):
            receipt = f"{prefix}-{number}"
            session.drafts.keep(half_typed(receipt=receipt))
            _say(f"kept {receipt}")
            session.checkout.record_payment(PaymentDraft(money=Money.of(8990, "USD"), receipt=receipt, profile="ana"))
            _say(f"recorded {receipt}")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve(sys.argv[1])
