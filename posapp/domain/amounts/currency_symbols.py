"""The signs that people and programs write beside an amount, and the currencies that each may mean.

Source: the narrow and the local symbols of CLDR 44, and what shops write (`$U`, `U$S`, `Bs`).
"""

from functools import lru_cache

from posapp.domain.currency import Currency, all_codes

__all__ = ["is_known_symbol", "means"]


def means(sign: str, unit: Currency, locale: str) -> bool:
    """Say whether a sign beside an amount means a currency, in a shop of a locale.

    A bare `$` means the country's own currency: in Uruguay it is never dollars.

    Args:
        sign: As it was written, without the blanks around it.
        unit: The currency of the shop, or of the file's row.
        locale: The shop's, such as "es_UY".
    """
    bare = _folded(sign)
    if bare in {unit.code.casefold(), _folded(_symbol(unit.code, locale))}:
        return True
    codes = _SYMBOLS.get(bare, frozenset())
    if bare == "$":
        return unit.code in codes and (_own_currency(locale) in {unit.code, ""} or unit.code == _own_dollar(locale))
    return unit.code in codes


def is_known_symbol(sign: str) -> bool:
    """Say whether a text is the sign or the code of any currency."""
    bare = _folded(sign)
    return bare in _SYMBOLS or bare.upper() in all_codes()


def _folded(sign: str) -> str:
    return "".join(sign.casefold().split()).rstrip(".")


@lru_cache
def _symbol(code: str, locale: str) -> str:
    from babel.numbers import get_currency_symbol

    return get_currency_symbol(code, locale)


@lru_cache
def _own_currency(locale: str) -> str:
    """The code of the currency that a locale's country uses; empty where CLDR does not know the country."""
    from babel.numbers import get_territory_currencies

    country = locale.rpartition("_")[2]
    used = get_territory_currencies(country) if len(country) == 2 and country.isupper() else []
    return used[0] if used else ""


def _own_dollar(locale: str) -> str:
    """In a country whose own currency is not written `$`, such as Peru or Ecuador, a bare `$` is dollars."""
    return "" if _own_currency(locale) in _PESOS_AND_DOLLARS else "USD"


_PESOS_AND_DOLLARS = frozenset(
    "ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD USD UYU "
    "XCD".split()
)
_SYMBOLS = {
    "$": _PESOS_AND_DOLLARS,
    "us$": frozenset({"USD"}),
    "u$s": frozenset({"USD"}),
    "$u": frozenset({"UYU"}),
    "ar$": frozenset({"ARS"}),
    "mx$": frozenset({"MXN"}),
    "mex$": frozenset({"MXN"}),
    "cl$": frozenset({"CLP"}),
    "col$": frozenset({"COP"}),
    "a$": frozenset({"AUD"}),
    "c$": frozenset({"CAD", "NIO"}),
    "ca$": frozenset({"CAD"}),
    "hk$": frozenset({"HKD"}),
    "nt$": frozenset({"TWD"}),
    "nz$": frozenset({"NZD"}),
    "s$": frozenset({"SGD"}),
    "rd$": frozenset({"DOP"}),
    "r$": frozenset({"BRL"}),
    "s/": frozenset({"PEN"}),
    "bs": frozenset({"BOB", "VES"}),
    "q": frozenset({"GTQ"}),
    "l": frozenset({"HNL"}),
    "b/": frozenset({"PAB"}),
    "gs": frozenset({"PYG"}),
    "€": frozenset({"EUR"}),
    "£": frozenset({"GBP", "EGP", "FKP", "GIP", "LBP", "SHP", "SSP", "SYP"}),
    "¥": frozenset({"JPY", "CNY"}),
    "円": frozenset({"JPY"}),
    "元": frozenset({"CNY"}),
    "₡": frozenset({"CRC"}),
    "₲": frozenset({"PYG"}),
    "₹": frozenset({"INR"}),
    "rs": frozenset({"INR", "PKR", "LKR", "NPR", "MUR"}),
    "₩": frozenset({"KRW"}),
    "₺": frozenset({"TRY"}),
    "₽": frozenset({"RUB"}),
    "₪": frozenset({"ILS"}),
    "₫": frozenset({"VND"}),
    "₱": frozenset({"PHP"}),
    "₦": frozenset({"NGN"}),
    "zł": frozenset({"PLN"}),
    "kr": frozenset({"SEK", "NOK", "DKK", "ISK"}),
    "kč": frozenset({"CZK"}),
    "ft": frozenset({"HUF"}),
    "lei": frozenset({"RON"}),
    "fr": frozenset({"CHF"}),
    "kd": frozenset({"KWD"}),
    "د.ك": frozenset({"KWD"}),
}
