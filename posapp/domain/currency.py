"""Lists the currencies with their exponents.

Source: ISO 4217, list one (currencies in use, funds and metals left out), as of 2026. Babel's own precision follows
the cash customs of CLDR (LBP 0, IQD 0), which is not what an amount on the wire means; hence a table of our own.
"""

from dataclasses import dataclass

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["Currency", "CurrencyUnknown", "all_codes", "currency"]


class CurrencyUnknown(InputError):
    """ISO 4217 does not list the code."""

    field = "currency"
    sentence = mark(
        "errors", "Currency: “{code}” is not a currency code in use. Write three letters such as UYU, USD or EUR."
    )


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency: its ISO 4217 code and how many digits its minor unit has."""

    code: str
    exponent: int

    @property
    def minor_per_unit(self) -> int:
        """How many minor units make one unit: 100 for USD, 1 for CLP, 1000 for KWD."""
        return int(10**self.exponent)


def currency(code: str) -> Currency:
    """Give the currency of a code, in any letter case.

    Raises:
        CurrencyUnknown: When ISO 4217 does not list the code.
    """
    known = _ALL.get(code.strip().upper())
    if known is None:
        raise CurrencyUnknown(code=code[:12])
    return known


def all_codes() -> tuple[str, ...]:
    """Give every code, in alphabetical order."""
    return tuple(sorted(_ALL))


_NO_DIGITS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_TWO_DIGITS = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC "
    "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR "
    "JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD "
    "NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN "
    "SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG"
)
_THREE_DIGITS = "BHD IQD JOD KWD LYD OMR TND"
_FOUR_DIGITS = "CLF UYW"
_ALL = {
    code: Currency(code, exponent)
    for exponent, codes in ((0, _NO_DIGITS), (2, _TWO_DIGITS), (3, _THREE_DIGITS), (4, _FOUR_DIGITS))
    for code in codes.split()
}
