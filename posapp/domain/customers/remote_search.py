"""Reads a text as a complete phone, e-mail, id or number, since Hellotext's lists cannot be searched by parts."""

import re
from dataclasses import dataclass
from enum import StrEnum

from posapp.domain.customers.search_text import read_search
from posapp.domain.customers.subscribers import Subscriber

__all__ = ["CustomerQuery", "RemoteSearchStage", "parse_customer_query"]


class RemoteSearchStage(StrEnum):
    """The stages of a search at Hellotext."""

    BY_ID = "by_id"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerQuery:
    """The customer to search for at Hellotext.

    Attributes:
        phone: E.164; empty where the text is no complete number.
        email: Lower case; empty where the text is no complete address.
        code: A profile's id or a shop's number; empty where the text cannot be one.
    """

    phone: str = ""
    email: str = ""
    code: str = ""

    def matches(self, subscriber: Subscriber) -> bool:
        """Whether a customer is the wanted one."""
        emails = {each.lower() for each in subscriber.emails}
        return (
            (bool(self.phone) and self.phone in subscriber.phones)
            or (bool(self.email) and self.email in emails)
            or (bool(self.code) and self.code in {subscriber.id, subscriber.reference})
        )


def parse_customer_query(text: str, country: str) -> CustomerQuery | None:
    """Give the query for a complete phone, e-mail, id or number; None for a name or a part of something.

    Args:
        text: As typed or scanned.
        country: ISO 3166 code of the shop, the default for a number without +.
    """
    read = read_search(text, country)
    if read.phone:
        return CustomerQuery(phone=read.phone)
    if _WHOLE_EMAIL.fullmatch(read.email):
        return CustomerQuery(email=read.email)
    return CustomerQuery(code=read.text) if _CODE.fullmatch(read.text) else None


_WHOLE_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_CODE = re.compile(r"(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_-]{3,63}")
"""What a card may carry: letters and figures together. Letters alone are a name, figures alone the end of a phone."""
