"""What happens at Hellotext while the shop is open: customers come, change, merge and go, and so do coupons."""

from tests.life.a_life import Life
from tests.life.computer import Computer

__all__ = [
    "somebody_becomes_a_customer",
    "somebody_changes",
    "somebody_goes",
    "somebody_is_made_anew",
    "somebody_is_merged",
    "somebody_sells_elsewhere",
    "the_offers_change",
]

FEWEST = 15


def somebody_becomes_a_customer(life: Life, _at: Computer) -> str:
    """Somebody signs up in the web shop."""
    return f"{life.hellotext.welcome(life.chance)['id']} became a customer elsewhere"


def somebody_changes(life: Life, _at: Computer) -> str:
    """Somebody marries, or changes the phone."""
    who = life.chance.choice(life.hellotext.customers())
    if life.chance.random() < 0.5:
        life.hellotext.rename(who, f"Newname{life.chance.randrange(1000)}")
        return f"{who['id']} has another name"
    phone = f"+1213555{life.chance.randrange(2000, 9999)}"
    if life.hellotext.holders_of(phone):
        return "somebody kept the phone"
    life.hellotext.give_another_phone(who, phone)
    _follow_the_phone(life, who["phone"])
    return f"{who['id']} has another phone"


def somebody_is_merged(life: Life, _at: Computer) -> str:
    """Two customers turn out to be one person."""
    customers = life.hellotext.customers()
    if len(customers) < FEWEST:
        return "nobody was merged"
    one, other = life.chance.sample(customers, 2)
    life.hellotext.merge(one, other)
    _follow_the_phone(life, one["phone"])
    return f"{one['id']} was merged into {other['id']}"


def somebody_goes(life: Life, _at: Computer) -> str:
    """Somebody is deleted at Hellotext."""
    customers = life.hellotext.customers()
    if len(customers) < FEWEST:
        return "nobody was deleted"
    who = life.chance.choice(customers)
    life.hellotext.delete(who)
    _follow_the_phone(life, who["phone"])
    return f"{who['id']} was deleted"


def somebody_is_made_anew(life: Life, _at: Computer) -> str:
    """Somebody is deleted and signs up again with the same phone and e-mail."""
    who = life.chance.choice(life.hellotext.customers())
    return f"{who['id']} is {life.hellotext.make_anew(life.chance, who)['id']} now"


def somebody_sells_elsewhere(life: Life, _at: Computer) -> str:
    """The web shop sells."""
    life.hellotext.sell_elsewhere(life.chance)
    return "the web shop sold something"


def the_offers_change(life: Life, _at: Computer) -> str:
    """A coupon or an action comes, or a coupon goes, perhaps to come back under its code."""
    coupons = life.hellotext.shop.coupons()
    drawn = life.chance.random()
    if drawn < 0.3:
        code = f"MONTH{life.chance.randrange(10**6)}"
        life.hellotext.offer_a_coupon(code)
        return f"the coupon {code} came"
    if drawn < 0.5:
        name = f"visit.kind{len(life.hellotext.shop.actions())}"
        life.hellotext.offer_an_action(name)
        return f"the action {name} came"
    if not coupons:
        return "there is no coupon that could go"
    gone = life.chance.choice(coupons)
    life.hellotext.take_a_coupon_off(gone["id"])
    if drawn < 0.75:
        life.hellotext.offer_a_coupon(gone["code"])
        return f"the coupon {gone['code']} was made anew"
    return f"the coupon {gone['code']} went"


def _follow_the_phone(life: Life, phone: str) -> None:
    """Who was registered at a till with it is that person no more by the phone."""
    life.model.registered = {each: number for each, number in life.model.registered.items() if number != phone}
