"""Changes the shop's name and the time for an undo; the till's name never changes."""

from dataclasses import replace

from posapp.domain.errors import InputError
from posapp.domain.journal.entry import earlier_values
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.shop import Shop, make_shop
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.workplace import Workplace

__all__ = ["ShopDetails", "UndoSecondsInvalid"]

MAX_UNDO_SECONDS = 120


class UndoSecondsInvalid(InputError):
    """The time for an undo is not between 0 and 120 seconds."""

    field = "undo"
    sentence = mark("errors", "Undo: enter 0 to 120 seconds.")


class ShopDetails:
    """The settings of the shop at one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def change(self, *, name: str, undo_seconds: int) -> Shop:
        """Change the shop's name or undo time from the next start on; existing records keep the old name.

        Raises:
            NameInvalid: When the name is empty or too long.
            UndoSecondsInvalid: When it is none of 0 to 120.
            PermissionMissing: When a cashier is signed in and no manager permitted it.
        """
        if not 0 <= undo_seconds <= MAX_UNDO_SECONDS:
            raise UndoSecondsInvalid()
        with self._ledger.transaction():
            who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
            shop = self._ledger.shop.load() or self._shop
            changed = replace(shop, name=_checked_name(name, shop), undo_seconds=undo_seconds)
            self._ledger.shop.save(changed)
            names = ("shop", shop.name, changed.name), ("undo seconds", str(shop.undo_seconds), str(undo_seconds))
            facts = {name: new for name, _old, new in names} | earlier_values(
                {name: (old, new) for name, old, new in names}
            )
            self._ledger.journal.append(at=self._clock(), who=who, what=JournalVerb.SHOP_DETAILS_CHANGED, facts=facts)
        return changed


def _checked_name(name: str, shop: Shop) -> str:
    made = make_shop(
        name=name, till=shop.till, country=shop.country, currency_code=shop.currency.code, zone=shop.zone.key
    )
    return made.name
