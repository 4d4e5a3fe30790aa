"""What the errors about actions, orders and opt-ins may say, written out where `lupdate` finds it.

The classes of the errors own their sentences; a test holds this list and them together.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["ACTION_ERROR_TEXTS"]

ACTION_ERROR_TEXTS = (
    # domain.integrations
    QT_TRANSLATE_NOOP(
        "errors",
        "Action: {owner} is connected and sends {action} itself. Recorded here too, it would count twice.",
    ),
    QT_TRANSLATE_NOOP("errors", "Integration: “{name}” is not one of {known}."),
    # domain.opt_ins
    QT_TRANSLATE_NOOP(
        "errors",
        "Consent: this person unsubscribed before. Only they can subscribe again, by writing to you.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Consent: only customers who agree are subscribed. Tick that they agree, or give the words they agreed to.",
    ),
    # domain.offers
    QT_TRANSLATE_NOOP(
        "errors", "Action: {action} is not switched on at this till. A manager can switch it on in Actions."
    ),
    QT_TRANSLATE_NOOP("errors", "This is already on its way to Hellotext and can no longer be undone."),
    # services.custom_actions
    QT_TRANSLATE_NOOP("errors", "Action: the business already has “{name}”. Change that one, or choose another name."),
    QT_TRANSLATE_NOOP("errors", "Action: the business has no custom action “{name}”. Create it first."),
    # domain.orders
    QT_TRANSLATE_NOOP("errors", "Order {reference} has a later step. Undo that step first."),
    QT_TRANSLATE_NOOP("errors", "Order {reference} is {source}. It cannot become {target} now."),
    QT_TRANSLATE_NOOP("errors", "Order {reference} belongs to another customer. Check the number."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Items: line {line} needs a product, a whole quantity from 1 to 9999, and a unit price.",
    ),
    # services.more_actions
    QT_TRANSLATE_NOOP("errors", "Number: enter the number of the related item, 1 to 64 characters."),
    # services.recording
    QT_TRANSLATE_NOOP("errors", "Page: {action} is not about a page. Leave the address out."),
    # domain.actions
    QT_TRANSLATE_NOOP("errors", "Amount: {action} needs an amount."),
    # domain.events
    QT_TRANSLATE_NOOP("errors", "Page: enter the full address, like https://shop.example.com/bikes."),
)
"""The sentences, with their gaps."""
