"""Holds the catalogue of actions: Hellotext's built-in ones, their older names, and the shop's own.

Source of the names and of what each needs: Hellotext's API reference (custom attribution events), August 2026.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = [
    "BUILT_IN",
    "PAYMENT",
    "SUGGESTED",
    "Action",
    "ActionInvalid",
    "ActionNameUsed",
    "ActionUnknown",
    "AmountNeed",
    "AmountRequired",
    "CustomAction",
    "ObjectNeed",
    "ObjectRequired",
    "ObjectTypeRequired",
    "canonical_name",
    "find_action",
    "new_custom_action",
]

PAYMENT = "physical_store.paid"
"""The custom action of a payment at the counter; it must exist at Hellotext before its first event."""


class ActionInvalid(InputError):
    """The name is no valid name of an action."""

    field = "action"
    sentence = mark(
        "errors", "Action: “{name}” is not a valid action name. Write object.verb in lower case, like event.attendance."
    )


class ActionUnknown(InputError):
    """Neither Hellotext nor this shop has an action of this name."""

    field = "action"
    sentence = mark(
        "errors", "Action: this shop has no action “{name}”. Create it in Hellotext, or choose an existing one."
    )


class ActionNameUsed(InputError):
    """The name of a custom action is a built-in's."""

    field = "action"
    sentence = mark("errors", "Action: “{name}” is built into Hellotext. You do not need to create it.")


class ObjectRequired(InputError):
    """The action needs an object, and none was given."""

    field = "object"
    sentence = mark(
        "errors", "Object: {action} needs the {object_type} it is about. Give its id, or parameters to find it."
    )


class ObjectTypeRequired(InputError):
    """A custom action has an object without a type."""

    field = "object type"
    sentence = mark("errors", "Object type: enter the type of the object of {action}.")


class AmountRequired(InputError):
    """The action needs an amount of money, and none was given."""

    field = "amount"
    sentence = mark("errors", "Amount: {action} needs an amount.")


class ObjectNeed(StrEnum):
    """Whether an action has an object."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class AmountNeed(StrEnum):
    """Whether an action has an amount of money."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


@dataclass(frozen=True, slots=True)
class Action:
    """An action, named `object.verb`, and what an event of it must carry.

    Attributes:
        name: The name as Hellotext writes it now.
        object_need: Whether it has an object.
        object_type: The object's type ("order", "coupon"); empty where each event names it.
        built_in: False for the shop's own.
        amount_need: Whether it has an amount of money.
        allows_url: Whether it may have the address of a page.
    """

    name: str
    object_need: ObjectNeed
    object_type: str = ""
    built_in: bool = True
    amount_need: AmountNeed = AmountNeed.OPTIONAL
    allows_url: bool = False

    def check_amount(self, *, has_amount: bool) -> None:
        """Refuse an event without the amount that its action needs; raises AmountRequired."""
        if self.amount_need is AmountNeed.REQUIRED and not has_amount:
            raise AmountRequired(action=self.name)

    def check_object(self, *, has_object: bool, object_type: str) -> None:
        """Refuse an event without the object that its action needs.

        Raises:
            ObjectRequired: When a required object is missing.
            ObjectTypeRequired: When a custom action has an object without a type.
        """
        if self.object_need is ObjectNeed.REQUIRED and not has_object:
            raise ObjectRequired(action=self.name, object_type=self.object_type)
        if not self.built_in and has_object and not object_type:
            raise ObjectTypeRequired(action=self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomAction:
    """A custom action as Hellotext keeps it.

    Attributes:
        id: Hellotext's id; empty before it was created there.
        name: object.verb, unique in the business.
        title: What people read in Hellotext.
        goal: Whether it counts as a conversion.
        passive: False moves the conversation up in the Inbox.
    """

    id: str = ""
    name: str
    title: str
    goal: bool = False
    passive: bool = True


def _needing(kind: str, verbs: str, amount: AmountNeed = AmountNeed.OPTIONAL) -> dict[str, Action]:
    names = [f"{kind}.{verb}" for verb in verbs.split()]
    return {name: Action(name, ObjectNeed.REQUIRED, kind, amount_need=amount) for name in names}


def _plain(*names: str, amount: AmountNeed = AmountNeed.NONE, url: bool = False) -> dict[str, Action]:
    return {name: Action(name, ObjectNeed.NONE, amount_need=amount, allows_url=url) for name in names}


BUILT_IN: dict[str, Action] = {
    **_needing("cart", "viewed added removed abandoned"),
    **_plain("checkout.started", amount=AmountNeed.OPTIONAL),
    **_needing("order", "placed confirmed cancelled shipped delivered"),
    **_needing("product", "viewed", AmountNeed.NONE),
    **_needing("product", "purchased"),
    **_needing("coupon", "redeemed"),
    **_needing("refund", "requested received"),
    **_plain("page.viewed", url=True),
    **_needing("app", "installed removed", AmountNeed.NONE),
    **_needing("app", "spent", AmountNeed.REQUIRED),
    **_needing("form", "completed", AmountNeed.NONE),
    **_plain("subscribed", "unsubscribed"),
}
"""Every action that Hellotext brings and an integration may send."""

SUGGESTED: dict[str, CustomAction] = {
    PAYMENT: CustomAction(name=PAYMENT, title="Paid at the store", goal=True),
    "signup_form.completed": CustomAction(name="signup_form.completed", title="Completed the sign-up form"),
    "event.attendance": CustomAction(name="event.attendance", title="Attended an event"),
}
"""Custom actions that many shops want; each has to be created once for a business."""

_ALIASES = {"app.install": "app.installed", "app.remove": "app.removed"}
_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}\.[a-z][a-z0-9_]{0,63}")


def canonical_name(text: str) -> str:
    """Give the current name of an action, also for an older one ("app.install" gives "app.installed").

    Raises:
        ActionInvalid: When the text is no valid name of an action.
    """
    name = text.strip()
    name = _ALIASES.get(name, name)
    if name not in BUILT_IN and _NAME.fullmatch(name) is None:
        raise ActionInvalid(name=text[:60])
    return name


def find_action(text: str, custom: frozenset[str]) -> Action:
    """Find an action by its name, among the built-in ones and the shop's own.

    Args:
        text: A name, current or older.
        custom: The names of the custom actions that exist for this shop.

    Raises:
        ActionInvalid: When the text cannot be an action's name.
        ActionUnknown: When neither side has it.
    """
    name = canonical_name(text)
    if name in BUILT_IN:
        return BUILT_IN[name]
    if name not in custom:
        raise ActionUnknown(name=name)
    return Action(name, ObjectNeed.OPTIONAL, built_in=False)


def new_custom_action(name: str, title: str, *, goal: bool = False, passive: bool = True) -> CustomAction:
    """Give a valid custom action, to be created.

    Raises:
        ActionInvalid: When the name is not object.verb in small letters.
        ActionNameUsed: When the name is a built-in's.
    """
    wanted = canonical_name(name)
    if wanted in BUILT_IN:
        raise ActionNameUsed(name=wanted)
    return CustomAction(name=wanted, title=title.strip() or wanted, goal=goal, passive=passive)
