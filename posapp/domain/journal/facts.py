"""Names every fact that the journal stores of an entry, and says what kind of value it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.texts import mark

__all__ = ["BEFORE", "FACTS", "Fact", "FactKind", "fact_named"]

BEFORE = " before"
"""The end of the name under which the old value of a changed fact is stored."""


class FactKind(StrEnum):
    """How the stored text of a fact is read."""

    TEXT = "text"
    MONEY = "money"
    NUMBER = "number"
    DAY = "day"
    YES_NO = "yes_no"
    TENDER = "tender"
    ROLE = "role"
    PERMISSION = "permission"
    REFUND_REASON = "refund_reason"
    ACTIONS = "actions"
    """The names of actions, such as "order.placed", with blanks between them."""
    CHOICE = "choice"
    """The words of the option of a setting, in English."""
    SCANNER = "scanner"
    """The words for how a scanner types, in English, and when that was learned."""
    ID = "id"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of an entry.

    Attributes:
        words: What a person reads for it, in English.
        kind: How its stored text is read.
    """

    words: str
    kind: FactKind = FactKind.TEXT


def fact_named(name: str, verb: str = "") -> Fact | None:
    """Give the fact with a stored name; None for one that this posapp does not know.

    Args:
        name: The stored name.
        verb: The stored verb of its entry: the reason of a refund is one of a list, any other was typed.
    """
    if name == "reason" and verb.startswith("refund"):
        return _REFUND_REASON
    if name == "before" and verb == JournalVerb.NAMES_ERASED:
        return _ERASED_BEFORE
    if name.startswith("net "):  # one for each currency
        return _NET
    if name.startswith("report "):  # one for each close report that was imported
        return FACTS["report"]
    return FACTS.get(name)


_REFUND_REASON = Fact(mark("journal", "reason"), FactKind.REFUND_REASON)
_ERASED_BEFORE = Fact(mark("journal", "before"), FactKind.DAY)
_NET = Fact(mark("journal", "net"), FactKind.MONEY)
FACTS: Mapping[str, Fact] = MappingProxyType(
    {
        "action": Fact(mark("journal", "action"), FactKind.ACTIONS),
        "actions": Fact(mark("journal", "actions"), FactKind.ACTIONS),
        "added": Fact(mark("journal", "added")),
        "after": Fact(mark("journal", "after")),
        "amount": Fact(mark("journal", "amount"), FactKind.MONEY),
        "amount after": Fact(mark("journal", "amount after"), FactKind.MONEY),
        "amount before": Fact(mark("journal", "amount before"), FactKind.MONEY),
        "answers": Fact(mark("journal", "answers")),
        "barcode": Fact(mark("journal", "barcode")),
        "before": Fact(mark("journal", "before")),
        "blind": Fact(mark("journal", "blind count"), FactKind.YES_NO),
        "brought back": Fact(mark("journal", "recovered")),
        "bytes": Fact(mark("journal", "bytes")),
        "carried": Fact(mark("journal", "amount sent with coupons"), FactKind.YES_NO),
        "cash rounding": Fact(mark("journal", "cash is rounded"), FactKind.CHOICE),
        "change offered": Fact(mark("journal", "change offered at the counter"), FactKind.YES_NO),
        "changed": Fact(mark("journal", "changed")),
        "close": Fact(mark("journal", "close No.")),
        "code": Fact(mark("journal", "code")),
        "consent": Fact(mark("journal", "consent"), FactKind.YES_NO),
        "counted alone": Fact(mark("journal", "counted by itself at the close"), FactKind.YES_NO),
        "country": Fact(mark("journal", "country")),
        "coupons": Fact(mark("journal", "coupons")),
        "coupon": Fact(mark("journal", "coupon"), FactKind.ID),
        "currency": Fact(mark("journal", "currency")),
        "customer": Fact(mark("journal", "customer"), FactKind.ID),
        "customer after": Fact(mark("journal", "customer after"), FactKind.ID),
        "customer before": Fact(mark("journal", "customer before"), FactKind.ID),
        "day": Fact(mark("journal", "day"), FactKind.DAY),
        "day end": Fact(mark("journal", "day ends at"), FactKind.CHOICE),
        "days": Fact(mark("journal", "days"), FactKind.NUMBER),
        "decimals": Fact(mark("journal", "decimals"), FactKind.NUMBER),
        "entry": Fact(mark("journal", "drawer entry"), FactKind.ID),
        "event": Fact(mark("journal", "event"), FactKind.ID),
        "events": Fact(mark("journal", "events")),
        "format": Fact(mark("journal", "format")),
        "from": Fact(mark("journal", "valid from"), FactKind.DAY),
        "goal": Fact(mark("journal", "goal"), FactKind.YES_NO),
        "handed back": Fact(mark("journal", "handed back"), FactKind.MONEY),
        "hand-over": Fact(mark("journal", "transfer"), FactKind.ID),
        "important": Fact(mark("journal", "important"), FactKind.YES_NO),
        "integration": Fact(mark("journal", "integration")),
        "kind": Fact(mark("journal", "type")),
        "limit": Fact(mark("journal", "limit"), FactKind.MONEY),
        "lines": Fact(mark("journal", "items")),
        "locale": Fact(mark("journal", "format of money and dates")),
        "looked for": Fact(mark("journal", "to check")),
        "method": Fact(mark("journal", "payment method"), FactKind.TENDER),
        "minimum": Fact(mark("journal", "minimum sale"), FactKind.MONEY),
        "minutes": Fact(mark("journal", "minutes until the window locks")),
        "missing entries": Fact(mark("journal", "missing entries")),
        "missing events": Fact(mark("journal", "missing events")),
        "name": Fact(mark("journal", "name")),
        "once in total": Fact(mark("journal", "once in total"), FactKind.YES_NO),
        "once per customer": Fact(mark("journal", "once per customer"), FactKind.YES_NO),
        "origin": Fact(mark("journal", "web address")),
        "parts": Fact(mark("journal", "split payment")),
        "percent": Fact(mark("journal", "percent")),
        "permission": Fact(mark("journal", "permission"), FactKind.PERMISSION),
        "pos folder": Fact(mark("journal", "folder of the POS")),
        "pos minutes": Fact(mark("journal", "minutes a POS receipt is offered"), FactKind.NUMBER),
        "pos printer": Fact(mark("journal", "printer")),
        "pos printer start": Fact(mark("journal", "printer starts with this PC"), FactKind.YES_NO),
        "pos way": Fact(mark("journal", "beside posapp"), FactKind.CHOICE),
        "practice": Fact(mark("journal", "practice shop")),
        "prefix": Fact(mark("journal", "receipt prefix")),
        "price": Fact(mark("journal", "price"), FactKind.MONEY),
        "reason": Fact(mark("journal", "reason")),
        "receipt": Fact(mark("journal", "receipt")),
        "receipt before": Fact(mark("journal", "receipt of the POS")),
        "records": Fact(mark("journal", "records")),
        "reference": Fact(mark("journal", "reference")),
        "refunded": Fact(mark("journal", "refunded")),
        "register": Fact(mark("journal", "register")),
        "refund": Fact(mark("journal", "refund"), FactKind.ID),
        "report": Fact(mark("journal", "report"), FactKind.ID),
        "requested": Fact(mark("journal", "reminder of open days"), FactKind.YES_NO),
        "role": Fact(mark("journal", "role"), FactKind.ROLE),
        "rounding": Fact(mark("journal", "rounding of cash"), FactKind.MONEY),
        "sale": Fact(mark("journal", "sale"), FactKind.ID),
        "sales": Fact(mark("journal", "sales")),
        "scale code": Fact(mark("journal", "scale code")),
        "scanner": Fact(mark("journal", "scanner"), FactKind.SCANNER),
        "sent": Fact(mark("journal", "items sent"), FactKind.YES_NO),
        "shop": Fact(mark("journal", "shop")),
        "sold_at": Fact(mark("journal", "sold at")),
        "staff": Fact(mark("journal", "person"), FactKind.ID),
        "stores": Fact(mark("journal", "stores")),
        "tax": Fact(mark("journal", "taxes")),
        "tax id": Fact(mark("journal", "tax ID")),
        "tender": Fact(mark("journal", "payment method")),
        "template": Fact(mark("journal", "receipt template")),
        "till": Fact(mark("journal", "till")),
        "tip": Fact(mark("journal", "tip")),
        "tip amount": Fact(mark("journal", "tip"), FactKind.MONEY),
        "tips taken": Fact(mark("journal", "tips at the counter"), FactKind.YES_NO),
        "title": Fact(mark("journal", "title")),
        "to": Fact(mark("journal", "for"), FactKind.ID),
        "total label": Fact(mark("journal", "line of the total")),
        "typed_in": Fact(mark("journal", "receipt from elsewhere"), FactKind.YES_NO),
        "undo seconds": Fact(mark("journal", "seconds to undo")),
        "undoes": Fact(mark("journal", "undoes"), FactKind.ID),
        "without the server": Fact(mark("journal", "without the shop server"), FactKind.CHOICE),
        "until": Fact(mark("journal", "valid until"), FactKind.DAY),
        "web port": Fact(mark("journal", "port for a web POS"), FactKind.NUMBER),
        "why": Fact(mark("journal", "cause")),
        "zone": Fact(mark("journal", "time zone")),
    }
)
"""Each fact by its stored name, which never changes."""
