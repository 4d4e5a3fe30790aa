"""One setting of a till: its value's type, default and bounds, where it is stored, and how the journal names it."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from posapp.domain.errors import InputError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.shop import Shop
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark

__all__ = [
    "NOTHING",
    "AnySetting",
    "ChoiceSetting",
    "MoneySetting",
    "NotOffered",
    "NumberOrNoneSetting",
    "NumberSetting",
    "Setting",
    "SettingChange",
    "ShopField",
    "TextSetting",
    "YesNoSetting",
]

Value = TypeVar("Value")
MAX_DIGITS = 18
NOTHING = "none"
"""How the journal says that a setting has no value."""


class AnySetting(Protocol):
    """A setting whose value's type does not matter to the caller; see Setting."""

    @property
    def name(self) -> str: ...  # noqa: D102 - Setting says it
    @property
    def sheet(self) -> str: ...  # noqa: D102
    @property
    def caption(self) -> str: ...  # noqa: D102
    @property
    def hint(self) -> str: ...  # noqa: D102
    @property
    def verb(self) -> JournalVerb: ...  # noqa: D102
    @property
    def fact(self) -> str: ...  # noqa: D102
    @property
    def permission(self) -> Permission: ...  # noqa: D102
    @property
    def shop_field_name(self) -> str: ...  # noqa: D102
    def words_in(self, stored: str | None, shop: Shop) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopField(Generic[Value]):
    """The field of the shop's record in which a setting is stored.

    Attributes:
        name: The field's name.
        get: Reads it.
        put: Gives the shop with another value.
    """

    name: str
    get: Callable[[Shop], Value]
    put: Callable[[Shop, Value], Shop]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingChange:
    """A setting's new value, checked and ready to be stored.

    Attributes:
        setting: The setting.
        value: The value.
        text: What is stored in the ledger's settings; None where nothing is, or where the shop's record has it.
        words: How the journal says it.
        put: Puts it into the shop's record; None where it is in the ledger's settings.
    """

    setting: AnySetting
    value: object
    text: str | None
    words: str
    put: Callable[[Shop], Shop] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(ABC, Generic[Value]):
    """One value that a manager sets at a till; a subclass for each type of value.

    Attributes:
        name: Its key in the ledger's settings; where the shop's record has it, its name for the program alone.
        sheet: The name of the entry of `posapp/ui/screens.py` under which it is set.
        caption: What it is, in English.
        verb: What the journal calls its change.
        fact: What the journal calls the value.
        default: The value where none is stored.
        hint: What an empty field shows, in English.
        permission: What is needed to change it.
        shop_field: Where the shop's record has it; None where it is in the ledger's settings.
    """

    name: str
    sheet: str
    caption: str
    verb: JournalVerb
    fact: str
    default: Value
    hint: str = ""
    permission: Permission = Permission.CHANGE_SETTINGS
    shop_field: ShopField[Value] | None = None

    @abstractmethod
    def read(self, text: str, shop: Shop) -> Value:
        """Give the value of a stored text; raises ValueError when it cannot be one."""

    @abstractmethod
    def write(self, value: Value) -> str | None:
        """Give the text that is stored; None where nothing is."""

    def checked(self, value: Value) -> Value:
        """Give the value as it may be stored; raises InputError when it may not."""
        return value

    def words(self, value: Value) -> str:
        """Give the value as the journal says it."""
        text = self.write(value)
        return NOTHING if text is None else text

    def value_in(self, stored: str | None, shop: Shop) -> Value:
        """Give the value.

        Args:
            stored: What the ledger's settings have; None where they have nothing.
            shop: The shop's record.

        Raises:
            ValueError: When the stored text cannot be a value.
        """
        if self.shop_field is not None:
            return self.shop_field.get(shop)
        return self.default if stored is None else self.read(stored, shop)

    def words_in(self, stored: str | None, shop: Shop) -> str:
        """Give the stored value as the journal says it; raises ValueError when it cannot be one."""
        return self.words(self.value_in(stored, shop))

    def change(self, value: Value) -> SettingChange:
        """Give the change to a value; raises InputError when the value may not be stored."""
        return self.unchecked_change(self.checked(value))

    def unchecked_change(self, value: Value) -> SettingChange:
        """Give the change to a value that a ledger already has, also where it is out of today's bounds."""
        field, words = self.shop_field, self.words(value)
        if field is None:
            return SettingChange(setting=self, value=value, text=self.write(value), words=words)
        return SettingChange(setting=self, value=value, text=None, words=words, put=lambda shop: field.put(shop, value))

    @property
    def shop_field_name(self) -> str:
        """The name of the shop's field that has it; empty where it is in the ledger's settings."""
        return "" if self.shop_field is None else self.shop_field.name


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNoSetting(Setting[bool]):
    """Yes or no; a stored text that is neither counts as the default."""

    def read(self, text: str, _shop: Shop) -> bool:
        """Give whether it is yes."""
        return {"yes": True, "no": False}.get(text, self.default)

    def write(self, value: bool) -> str:
        """Give "yes" or "no"."""
        return "yes" if value else "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSetting(Setting[str]):
    """A text.

    Attributes:
        check: Gives the text as it may be stored, or raises InputError.
    """

    check: Callable[[str], str]

    def read(self, text: str, _shop: Shop) -> str:
        """Give the text."""
        return text

    def write(self, value: str) -> str:
        """Give the text."""
        return value

    def checked(self, value: str) -> str:
        """Give the text as it may be stored; raises what `check` raises."""
        return self.check(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSetting(Setting[int]):
    """A whole number.

    Attributes:
        least: The smallest that may be stored.
        most: The largest.
        invalid: What is raised for every other.
    """

    least: int
    most: int
    invalid: type[InputError]

    def read(self, text: str, _shop: Shop) -> int:
        """Give the number; raises ValueError when the text is none."""
        return int(text)

    def write(self, value: int) -> str:
        """Give its digits."""
        return str(value)

    def checked(self, value: int) -> int:
        """Give the number; raises `invalid` when it is out of bounds."""
        if not self.least <= value <= self.most:
            raise self.invalid()
        return value

    def typed(self, text: str) -> int:
        """Give the number that a person typed; raises `invalid`."""
        return self.checked(_digits(text, self.invalid))


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberOrNoneSetting(Setting[int | None]):
    """A whole number, or none.

    Attributes:
        least: The smallest that may be stored.
        most: The largest.
        invalid: What is raised for every other.
        none: How the journal says that there is none.
    """

    least: int
    most: int
    invalid: type[InputError]
    none: str = NOTHING

    def read(self, text: str, _shop: Shop) -> int | None:
        """Give the number; raises ValueError when the text is none."""
        return int(text)

    def write(self, value: int | None) -> str | None:
        """Give its digits; nothing is stored where there is none."""
        return None if value is None else str(value)

    def words(self, value: int | None) -> str:
        """Give its digits, or how the journal says none."""
        return self.none if value is None else str(value)

    def checked(self, value: int | None) -> int | None:
        """Give the number or None; raises `invalid` when it is out of bounds."""
        if value is not None and not self.least <= value <= self.most:
            raise self.invalid()
        return value

    def typed(self, text: str) -> int | None:
        """Give the number that a person typed, None where nothing is typed; raises `invalid`."""
        return self.checked(_digits(text, self.invalid)) if text.strip() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneySetting(Setting[Money | None]):
    """An amount of the shop's currency, or none; stored in minor units."""

    def read(self, text: str, shop: Shop) -> Money | None:
        """Give the amount in the shop's currency; raises ValueError when the text is no whole number."""
        return Money(int(text), shop.currency)

    def write(self, value: Money | None) -> str | None:
        """Give the minor units; nothing is stored where there is none."""
        return None if value is None else str(value.minor)

    def words(self, value: Money | None) -> str:
        """Give the amount with its currency, or that there is none."""
        return NOTHING if value is None else str(value)


class NotOffered(InputError):
    """The value is none of those that can be chosen."""

    field = "choice"
    sentence = mark("errors", "Choose one of the options in the list.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceSetting(Setting[str]):
    """One of several texts; a stored text that is none of them counts as the default.

    Attributes:
        options: What a person reads for each text that may be stored, in English and marked "settings". One that may
            be left open has an option for that, such as ("", mark("settings", "None")), as its default; its fact is of
            the kind CHOICE.
    """

    options: tuple[tuple[str, str], ...]

    def read(self, text: str, _shop: Shop) -> str:
        """Give the text, or the default where it is none of the options."""
        return text if text in dict(self.options) else self.default

    def write(self, value: str) -> str:
        """Give the text."""
        return value

    def checked(self, value: str) -> str:
        """Give the text; raises NotOffered when it is none of the options."""
        if value not in dict(self.options):
            raise NotOffered()
        return value

    def words(self, value: str) -> str:
        """Give what a person reads for the text, in English."""
        return dict(self.options)[value]


def _digits(text: str, invalid: type[InputError]) -> int:
    bare = text.strip()
    if not (bare.isascii() and bare.isdigit() and len(bare) <= MAX_DIGITS):
        raise invalid()
    return int(bare)
