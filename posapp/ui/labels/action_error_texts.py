"""What the errors about actions, orders and opt-ins may say, written out where `lupdate` finds it.

The classes of the errors own their sentences; a test holds this list and them together.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["ACTION_ERROR_TEXTS"]

ACTION_ERROR_TEXTS = (
    # domain.integrations
    QT_TRANSLATE_NOOP(
        "errors",
        "Action: {owner} is connected and tells {action} itself; recorded here too, it would count twice.",
    ),
    QT_TRANSLATE_NOOP("errors", "Integration: “{name}” is not one of {known}."),
    # domain.opt_ins
    QT_TRANSLATE_NOOP(
        "errors",
        "Consent: this person unsubscribed before; only they themselves can subscribe again, by writing to you.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Consent: only who agrees is subscribed; tick that they do, or give the words that they agreed to.",
    ),
    # domain.offers
    QT_TRANSLATE_NOOP("errors", "Action: {action} is not switched on at this till; a manager does that in Actions."),
    QT_TRANSLATE_NOOP("errors", "This is already on its way to Hellotext and can no longer be undone."),
    # services.custom_actions
    QT_TRANSLATE_NOOP("errors", "Action: the business has “{name}” already; change that one, or choose another name."),
    QT_TRANSLATE_NOOP("errors", "Action: the business has no own action “{name}”; create it first."),
    # domain.orders
    QT_TRANSLATE_NOOP("errors", "Order {reference} went on since then; undo its later step first."),
    QT_TRANSLATE_NOOP("errors", "Order {reference} is {source}; it cannot be {target} now."),
    QT_TRANSLATE_NOOP("errors", "Order {reference} is another customer's; look at the number again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Items: line {line} needs a product, a whole number of it from 1 to 9999, and the price of one.",
    ),
    # services.more_actions
    QT_TRANSLATE_NOOP("errors", "Number: give the number of what it happened to, 1 to 64 letters, digits and signs."),
    # services.recording
    QT_TRANSLATE_NOOP("errors", "Page: {action} is not about a page; leave its address out."),
    # domain.actions
    QT_TRANSLATE_NOOP("errors", "Amount: {action} needs an amount of money."),
    # domain.events
    QT_TRANSLATE_NOOP("errors", "Page: write its whole address, like https://shop.example.com/bikes."),
)
"""The sentences, with their gaps."""
