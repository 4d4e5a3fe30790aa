"""Checks new customers who are registered at the till, and tracks the creation of their profiles."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.errors import InputError, RuleError
from posapp.domain.phones import parse_contact_phone
from posapp.domain.texts import mark

__all__ = [
    "CREATION_MOVES",
    "PREFIX",
    "Consent",
    "CreationRefused",
    "CreationState",
    "CustomerDraft",
    "CustomerEmpty",
    "EmailInvalid",
    "NameTooLong",
    "NewCustomer",
    "WaitingCustomer",
    "checked_draft",
    "is_new_customer",
    "new_customer_id",
    "next_creation_state",
]

PREFIX = "new:"
MAX_NAME_LENGTH = 100
MAX_EMAIL_LENGTH = 254


class CustomerEmpty(InputError):
    """The draft has neither name, phone nor e-mail."""

    field = "name"
    sentence = mark("errors", "New customer: enter a name, a phone number or an e-mail address.")


class NameTooLong(InputError):
    """The name is too long."""

    field = "name"
    sentence = mark("errors", "Name: it is too long. Use at most 100 characters.")


class EmailInvalid(InputError):
    """The text is no e-mail address."""

    field = "email"
    sentence = mark("errors", "E-mail: this is not an e-mail address. Write it like name@example.com.")


class CreationRefused(RuleError):
    """The state of the creation does not allow this step."""

    sentence = mark("errors", "A new customer who is {source} cannot become {target}.")


class CreationState(StrEnum):
    """The states of the creation of a profile."""

    WAITING = mark("errors", "waiting")
    CREATING = mark("errors", "creating")
    UNCERTAIN = mark("errors", "uncertain")
    KNOWN = mark("errors", "known")
    REFUSED = mark("errors", "refused")


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A customer's consent at the counter.

    Attributes:
        wording: The shop's wording, as it was shown.
        given_at: UTC.
        who: The cashier who asked; empty where nobody is signed in.
    """

    wording: str
    given_at: datetime
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerDraft:
    """What was typed about a new customer. Every field may be empty, but not all of them.

    Attributes:
        first_name: As typed.
        last_name: As typed.
        phone: In any spelling.
        email: As typed.
        reference: The shop's own number of the customer.
        consent: The wording agreed to; empty without a yes.
        phone_confirmed: Whether a person said that an unusual number is right.
    """

    first_name: str = ""
    last_name: str = ""
    phone: str = ""
    email: str = ""
    reference: str = ""
    consent: str = ""
    phone_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCustomer:
    """A customer registered at this till.

    Attributes:
        id: Made on the till: "new:" and a UUIDv7. Sales and events name it until the profile is known.
        first_name: May be empty.
        last_name: May be empty.
        phone: E.164; empty where none was given.
        email: Empty where none was given.
        reference: The shop's own number; empty where it has none.
        registered_at: UTC.
        consent: The consent; None without one.
        state: The state of the creation.
        profile: Hellotext's id; empty before it is known.
        attempted_at: When the last request was begun, UTC; None before the first.
        due_at: The earliest time of the next try or check, UTC.
        checks: The number of checks since the last attempt.
        explanation: What the server said, cleaned; empty where it said nothing.
    """

    id: str
    first_name: str = ""
    last_name: str = ""
    phone: str = ""
    email: str = ""
    reference: str = ""
    registered_at: datetime
    consent: Consent | None = None
    state: CreationState = CreationState.WAITING
    profile: str = ""
    attempted_at: datetime | None = None
    due_at: datetime
    checks: int = 0
    explanation: str = ""

    @property
    def may_be_repeated(self) -> bool:
        """Whether Hellotext finds the same profile again when the creation is repeated: by phone or e-mail only."""
        return bool(self.phone or self.email)

    @property
    def sent_reference(self) -> str:
        """The number that is sent to Hellotext; without phone and e-mail, one by which they are found again."""
        return self.reference or ("" if self.may_be_repeated else self.id.removeprefix(PREFIX))

    def as_subscriber(self) -> Subscriber:
        """Give the customer in the form in which the till shows and finds them."""
        return Subscriber(
            id=self.profile or self.id,
            first_name=self.first_name,
            last_name=self.last_name,
            phones=(self.phone,) if self.phone else (),
            emails=(self.email,) if self.email else (),
            state=SubscriptionState.UNCONFIRMED,
            reference=self.reference,
            created_at=self.registered_at,
        )

    def __repr__(self) -> str:
        """A customer in a log or a traceback is an id and nothing personal."""
        return f"NewCustomer(id={self.id!r}, state={self.state.value!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCustomer:
    """A new customer whom Hellotext does not know yet.

    Attributes:
        customer: The customer, with the state of the creation.
        events: The number of events that wait for the creation.
    """

    customer: NewCustomer
    events: int


def new_customer_id(unique: str) -> str:
    """Give the id of a new customer from a UUIDv7 made on the till."""
    return PREFIX + unique


def is_new_customer(profile: str) -> bool:
    """Whether an id was made on a till and not by Hellotext."""
    return profile.startswith(PREFIX)


def checked_draft(draft: CustomerDraft, country: str) -> CustomerDraft:
    """Give a checked draft, without surrounding blanks and with its phone in E.164.

    Args:
        draft: As typed.
        country: ISO 3166 code of the shop, the default for a number without +.

    Raises:
        CustomerEmpty: When neither name, phone nor e-mail is given.
        NameTooLong: When a name has more than 100 letters.
        PhoneInvalid: When the phone number cannot exist.
        PhoneUnusual: When nobody has such a number, and nobody confirmed it.
        PhoneOfSpreadsheet, PhonesSeveral, PhoneWithExtension: When the phone is not one number alone.
        EmailInvalid: When the e-mail address is invalid.
    """
    first, last = (" ".join(name.split()) for name in (draft.first_name, draft.last_name))
    phone, email = draft.phone.strip(), draft.email.strip()
    if not (first or last or phone or email):
        raise CustomerEmpty()
    if max(len(first), len(last)) > MAX_NAME_LENGTH:
        raise NameTooLong()
    return CustomerDraft(
        first_name=first,
        last_name=last,
        phone=parse_contact_phone(phone, country, is_confirmed=draft.phone_confirmed) if phone else "",
        email=_checked_email(email) if email else "",
        reference=draft.reference.strip()[:MAX_NAME_LENGTH],
        consent=draft.consent.strip(),
    )


def next_creation_state(source: CreationState, target: CreationState) -> CreationState:
    """Give the target back when a creation may go there; raises CreationRefused otherwise."""
    if target not in CREATION_MOVES[source]:
        raise CreationRefused(source=source.value, target=target.value)
    return target


def _checked_email(email: str) -> str:
    name, _, host = email.rpartition("@")
    has_blank = any(sign.isspace() or not sign.isprintable() for sign in email)
    if not name or "." not in host.strip(".") or has_blank or len(email) > MAX_EMAIL_LENGTH or "@" in name:
        raise EmailInvalid()
    return email


CREATION_MOVES: Mapping[CreationState, frozenset[CreationState]] = MappingProxyType(
    {
        CreationState.WAITING: frozenset({CreationState.CREATING}),
        CreationState.CREATING: frozenset(
            {CreationState.KNOWN, CreationState.WAITING, CreationState.UNCERTAIN, CreationState.REFUSED}
        ),
        CreationState.UNCERTAIN: frozenset({CreationState.KNOWN, CreationState.WAITING, CreationState.REFUSED}),
        CreationState.REFUSED: frozenset({CreationState.WAITING, CreationState.KNOWN}),
        CreationState.KNOWN: frozenset[CreationState](),
    }
)
"""From each state of a creation, where it may go."""
