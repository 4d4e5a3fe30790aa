"""Knows the names of columns that can change what the file of a known system comes to, though it needs none of them."""

import re
from collections.abc import Mapping, Sequence

from posapp.domain.pos_files.formats import FormatField, PosFormat, plain_name

__all__ = ["doubtful_columns"]


def doubtful_columns(
    pos_format: PosFormat, header: Sequence[str], said: Mapping[str, str]
) -> Mapping[FormatField, tuple[str, ...]]:
    """Give the columns of a file that are called as a register or a tip, and that its known format does not read.

    Args:
        pos_format: The format; of one that a person described, or that is posapp's own, every column is known.
        header: The names of the columns of the file.
        said: The columns that a person named, by their fields; an empty text for one that the file does not have.
    """
    if pos_format.is_described or pos_format.is_strict:
        return {}
    names = frozenset(map(plain_name, header))
    read = {
        what: any(plain_name(each) in names for each in pos_format.columns.get(what, ())) or what.value in said
        for what in _WORDS
    }
    further = [each for each in header if plain_name(each) not in pos_format.used]
    found = {what: tuple(each for each in further if _is_called(each, what)) for what in _WORDS if not read[what]}
    return {what: columns for what, columns in found.items() if columns}


def _is_called(column: str, what: FormatField) -> bool:
    name = plain_name(column)
    return name in _NAMES.get(what, ()) or not _WORDS[what].isdisjoint(re.findall(r"[^\W_]+", name))


_WORDS = {
    FormatField.REGISTER: frozenset("register caja cajas caixa caixas till terminal pos pdv outlet".split()),
    FormatField.TIP: frozenset("tip tips propina propinas gorjeta gorjetas gratuity".split()),
}
"""A name that has one of these words is doubtful."""
_NAMES = {
    FormatField.REGISTER: frozenset("store shop branch location device sucursal tienda local loja filial".split())
    | {"punto de venta", "ponto de venda", "point of sale"}
}
"""A name that is one of these as a whole is doubtful."""
