"""The shops whose POS printed the invented receipts, and the receipts with their right answers."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from posapp.domain.currency import currency
from posapp.intake.papers.shop_facts import ShopFacts
from posapp.intake.printed import PrintedPaper

__all__ = ["RECEIPTS", "SHOPS", "Fixture", "paper_of"]

FOLDER = Path(__file__).parent / "receipts"


def _shop(country: str, code: str, zone: str) -> ShopFacts:
    return ShopFacts(country=country, currency=currency(code), zone=ZoneInfo(zone))


SHOPS = {
    "US": _shop("US", "USD", "America/New_York"),
    "GB": _shop("GB", "GBP", "Europe/London"),
    "UY": _shop("UY", "UYU", "America/Montevideo"),
    "MX": _shop("MX", "MXN", "America/Mexico_City"),
    "CL": _shop("CL", "CLP", "America/Santiago"),
    "BR": _shop("BR", "BRL", "America/Sao_Paulo"),
    "AR": _shop("AR", "ARS", "America/Argentina/Buenos_Aires"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixture:
    """One invented receipt with what is right about it."""

    name: str
    shop: ShopFacts
    text: str
    answer: dict[str, Any]

    @property
    def paper(self) -> PrintedPaper:
        """The receipt as its paper."""
        return paper_of(self.text)


def paper_of(text: str) -> PrintedPaper:
    """Give a text as a paper."""
    return PrintedPaper(lines=tuple(text.splitlines()))


def _all() -> dict[str, Fixture]:
    answers = json.loads((FOLDER / "answers.json").read_text(encoding="utf-8"))
    return {
        name: Fixture(
            name=name,
            shop=SHOPS[answer["shop"]],
            text=(FOLDER / f"{name}.txt").read_text(encoding="utf-8"),
            answer=answer,
        )
        for name, answer in answers.items()
    }


RECEIPTS = _all()
