"""Fields of one line: a text, a secret, a search, a phone number, an amount."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.domain.amounts.reading import parse_amount
from posapp.domain.money import Money, format_money, typed_amount
from posapp.domain.phones import format_while_typing
from posapp.domain.shop import Shop
from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.basics import FieldError
from posapp.ui.labels.sentences import sentence
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["FieldErrors", "MoneyField", "line_field", "phone_field", "search_field", "secret_field"]

MONEY_LIMIT = 64
PHONE_LIMIT = 64


def line_field(
    name: str,
    caption: str,
    *,
    limit: int = 100,
    text: str = "",
    hint: str | None = None,
    entered: Callable[[], None] | None = None,
    changed: Callable[[], None] | None = None,
) -> QLineEdit:
    """Give a field of one line.

    Args:
        name: Its object name.
        caption: What it is, for screen readers.
        limit: The largest number of characters.
        text: Its first text.
        hint: What it shows while it is empty; the caption where it is None.
        entered: Called when Enter is pressed.
        changed: Called when another text is in it, typed or not.
    """
    field = QLineEdit(text)
    _set_up(field, name, caption, limit=limit, hint=caption if hint is None else hint)
    if entered is not None:
        field.returnPressed.connect(entered)
    if changed is not None:
        field.textChanged.connect(lambda _text: changed())
    return field


def secret_field(name: str, caption: str, *, limit: int, hint: str | None = None) -> QLineEdit:
    """Give a field that shows dots; the arguments are those of `line_field`."""
    field = line_field(name, caption, limit=limit, hint=hint)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def search_field(name: str, caption: str, search: Callable[[str], None]) -> QLineEdit:
    """Give a field with a lens before its text; `search` is called with each other text."""
    field = line_field(name, caption)
    field.textChanged.connect(search)
    lens = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
    redraw_on_theme_change(field, lambda: lens.setIcon(icon("search", palette().soft)))
    return field


def phone_field(
    name: str, caption: str, shop: Shop, *, hint: str | None = None, entered: Callable[[], None] | None = None
) -> QLineEdit:
    """Give a field that groups a phone number as the shop's country does while it is typed at the end."""
    field = line_field(name, caption, limit=PHONE_LIMIT, hint=hint, entered=entered)

    def group(text: str) -> None:
        if field.cursorPosition() == len(text):
            field.setText(format_while_typing(text, shop.country))

    field.textEdited.connect(group)
    return field


class MoneyField(QLineEdit):
    """An amount of the shop's money, or nothing.

    Args:
        name: Its object name.
        caption: What it is, for screen readers.
        shop: Its currency and locale decide how an amount is read and written.
        hint: What it shows while it is empty; the amount zero where it is empty itself.
    """

    def __init__(self, name: str, caption: str, shop: Shop, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        zero = format_money(Money(0, shop.currency), shop.locale)
        _set_up(self, name, caption, limit=MONEY_LIMIT, hint=hint or zero)
        mark_as_amount(self)

    def show_money(self, money: Money | None) -> None:
        """Show an amount as a person would type it, or nothing."""
        self.setText("" if money is None else typed_amount(money, self._shop.locale))

    def money(self) -> Money | None:
        """Give the amount, or None where nothing is typed.

        Raises:
            InputError: It is no amount of this currency.
        """
        text = self.text().strip()
        return parse_amount(text, self._shop.currency, self._shop.locale) if text else None


class FieldErrors:
    """The errors of a form, each below its field.

    Args:
        errors: One for each name that an error gives its field.
        default: The name under which every other error is shown.
    """

    def __init__(self, errors: Mapping[str, FieldError], default: str) -> None:
        self._errors = dict(errors)
        self._default = default

    def __getitem__(self, field: str) -> FieldError:
        return self._errors[field]

    def __iter__(self) -> Iterator[FieldError]:
        return iter(self._errors.values())

    def show_error(self, error: Exception) -> None:
        """Show an error beside the field that it names."""
        field = str(getattr(error, "field", ""))
        self._errors.get(field, self._errors[self._default]).show_message(sentence(error))

    def clear(self) -> None:
        """Clear every error."""
        for error in self:
            error.show_message("")


def _set_up(field: QLineEdit, name: str, caption: str, *, limit: int, hint: str) -> None:
    field.setObjectName(name)
    field.setAccessibleName(caption)
    field.setPlaceholderText(hint)
    field.setMaxLength(limit)
