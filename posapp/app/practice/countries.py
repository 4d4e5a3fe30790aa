"""Holds the practice shops: one for each language of the window, in its country's money."""

from collections.abc import Mapping
from dataclasses import dataclass

from posapp.background.practice import PracticePerson
from posapp.domain.coupons.coupon import CouponKind, CouponRules
from posapp.domain.money import Money
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop, make_shop
from posapp.domain.staff.members import Role

__all__ = ["COUNTRIES", "PracticeCountry", "country_of_language"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeCountry:
    """A practice shop of one country.

    Attributes:
        code: ISO 3166.
        language: The language of the practice page, as the practice server names it.
        shop_name: The shop's name.
        till_name: The till's name.
        currency: ISO 4217.
        zone: An IANA name.
        names: The manager and two cashiers.
        coupons: The codes of a percentage, an amount off, and a gift.
        off: What the second coupon takes off, in minor units.
        minimum: The least amount for it, in minor units.
        limit: What a cashier refunds alone, in minor units.
        methods: How often each tender is used, as weights.
    """

    code: str
    language: str
    shop_name: str
    till_name: str
    currency: str
    zone: str
    names: tuple[str, str, str]
    coupons: tuple[str, str, str]
    off: int
    minimum: int
    limit: int
    methods: Mapping[Tender, int]

    @property
    def staff(self) -> tuple[PracticePerson, ...]:
        """The manager, then the cashiers, each with a PIN that is easy to remember."""
        roles = (Role.MANAGER, Role.CASHIER, Role.CASHIER)
        return tuple(
            PracticePerson(name=name, role=role, pin=pin)
            for name, role, pin in zip(self.names, roles, PINS, strict=True)
        )

    def shop(self) -> Shop:
        """Give the shop as its set-up would save it."""
        return make_shop(
            name=self.shop_name, till=self.till_name, country=self.code, currency_code=self.currency, zone=self.zone
        )

    def coupon_rules(self) -> Mapping[str, CouponRules]:
        """Give the rules of each coupon by its code."""
        percentage, amount, gift = self.coupons
        return {
            percentage: CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000, once_per_customer=True),
            amount: CouponRules(
                kind=CouponKind.AMOUNT,
                amount=Money.of(self.off, self.currency),
                minimum=Money.of(self.minimum, self.currency),
            ),
            gift: CouponRules(kind=CouponKind.TEXT, once_per_customer=True),
        }


PINS = ("2580", "1470", "3690")
"""Columns of a keypad: the manager's in the middle."""

COUNTRIES: Mapping[str, PracticeCountry] = {
    "UY": PracticeCountry(
        code="UY",
        language="es",
        shop_name="Almacén del Puerto",
        till_name="Caja 1",
        currency="UYU",
        zone="America/Montevideo",
        names=("Laura Méndez", "Martín Silva", "Sofía Pereyra"),
        coupons=("BIENVENIDA10", "AHORRO150", "REGALO"),
        off=15_000,
        minimum=120_000,
        limit=50_000,
        methods={Tender.CASH: 38, Tender.DEBIT: 36, Tender.CREDIT: 20, Tender.TRANSFER: 6},
    ),
    "BR": PracticeCountry(
        code="BR",
        language="pt",
        shop_name="Mercearia do Porto",
        till_name="Caixa 1",
        currency="BRL",
        zone="America/Sao_Paulo",
        names=("Patrícia Souza", "Lucas Almeida", "Camila Rocha"),
        coupons=("BEMVINDO10", "DESCONTO15", "BRINDE"),
        off=1_500,
        minimum=12_000,
        limit=5_000,
        methods={Tender.CASH: 20, Tender.DEBIT: 24, Tender.CREDIT: 20, Tender.TRANSFER: 36},
    ),
    "US": PracticeCountry(
        code="US",
        language="en",
        shop_name="Harbor Market",
        till_name="Till 1",
        currency="USD",
        zone="America/New_York",
        names=("Karen Miller", "James Carter", "Emily Brooks"),
        coupons=("WELCOME10", "SAVE5", "FREEGIFT"),
        off=500,
        minimum=4_000,
        limit=2_000,
        methods={Tender.CASH: 28, Tender.DEBIT: 38, Tender.CREDIT: 34},
    ),
}


def country_of_language(language: str) -> str:
    """Give the country of the practice shop for a language of the window."""
    return {"es": "UY", "pt_BR": "BR"}.get(language, "US")
