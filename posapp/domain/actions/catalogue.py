"""The catalogue of actions: Hellotext's built-in ones, their older names, and the shop's own.

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
    """A name that cannot be an action's."""

    field = "action"
    sentence = mark(
        "errors", "Action: “{name}” is not a valid action name. Write object.verb in lower case, like event.attendance."
    )


class ActionUnknown(InputError):
    """A well-formed name that neither Hellotext nor this shop knows."""

    field = "action"
    sentence = mark(
        "errors", "Action: this shop has no action “{name}”. Create it in Hellotext, or choose an existing one."
    )


class ActionNameUsed(InputError):
    """A custom action may not have a built-in's name."""

    field = "action"
    sentence = mark("errors", "Action: “{name}” is built into Hellotext. You do not need to create it.")


class ObjectRequired(InputError):
    """The action happens to something, and nothing was named."""

    field = "object"
    sentence = mark(
        "errors", "Object: {action} needs the {object_type} it is about. Give its id, or parameters to find it."
    )


class ObjectTypeRequired(InputError):
    """A custom action with an object says which type it is."""

    field = "object type"
    sentence = mark("errors", "Object type: enter the type of the object of {action}.")


class AmountRequired(InputError):
    """The action is about an amount of money, and none was given."""

    field = "amount"
    sentence = mark("errors", "Amount: {action} needs an amount.")


class ObjectNeed(StrEnum):
    """Whether an action goes with the thing that it happened to."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class AmountNeed(StrEnum):
    """Whether an action goes with an amount of money."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


@dataclass(frozen=True, slots=True)
class Action:
    """What happened, as `object.verb`, and what an event of it must carry.

    Attributes:
        name: The name as Hellotext writes it now.
        object_need: Whether an object goes with it.
        object_type: What the object is ("order", "coupon"); empty where the event itself has to say it.
        built_in: False for the shop's own.
        amount_need: Whether an amount of money goes with it.
        allows_url: Whether the address of a page goes with it.
    """

    name: str
    object_need: ObjectNeed
    object_type: str = ""
    built_in: bool = True
    amount_need: AmountNeed = AmountNeed.OPTIONAL
    allows_url: bool = False

    def check_amount(self, *, has_amount: bool) -> None:
        """Refuse an event without the amount that its action is about; raises AmountRequired."""
        if self.amount_need is AmountNeed.REQUIRED and not has_amount:
            raise AmountRequired(action=self.name)

    def check_object(self, *, has_object: bool, object_type: str) -> None:
        """Refuse an event that lacks what the action needs.

        Raises:
            ObjectRequired: When a required object is missing.
            ObjectTypeRequired: When a custom action has an object and does not say its type.
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
    """Give the current name of an action, from an older one too ("app.install" gives "app.installed").

    Raises:
        ActionInvalid: When the text cannot be an action's name.
    """
    name = text.strip()
    name = _ALIASES.get(name, name)
    if name not in BUILT_IN and _NAME.fullmatch(name) is None:
        raise ActionInvalid(name=text[:60])
    return name


def find_action(text: str, custom: frozenset[str]) -> Action:
    """Give the action of a name, among the built-in ones and the shop's own.

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
    """Give a custom action that may be created.

    Raises:
        ActionInvalid: When the name is not object.verb in small letters.
        ActionNameUsed: When the name is a built-in's.
    """
    wanted = canonical_name(name)
    if wanted in BUILT_IN:
        raise ActionNameUsed(name=wanted)
    return CustomAction(name=wanted, title=title.strip() or wanted, goal=goal, passive=passive)
