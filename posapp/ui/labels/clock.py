"""Says by how much this PC's clock was wrong when a sale was recorded, and what time it really was."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.sales.sale import Sale
from posapp.domain.shop import Shop
from posapp.ui.labels.delivery import since_text

__all__ = ["clock_text"]

MINUTES_OF_DAY = 24 * 60


def clock_text(sale: Sale, shop: Shop) -> str:
    """Give a sentence for a sale that was recorded under a wrong clock; empty for every other."""
    there, skew = sale.hellotext_time, sale.clock_skew
    if there is None or skew is None:
        return ""
    translate = QCoreApplication.translate
    ahead, behind = (
        translate("clock", "The clock of this PC was about {duration} ahead; by Hellotext's clock it was {time}."),
        translate("clock", "The clock of this PC was about {duration} behind; by Hellotext's clock it was {time}."),
    )
    sentence = ahead if skew > 0 else behind
    return sentence.format(duration=_duration(abs(skew)), time=since_text(there, shop, sale.occurred_at))


def _duration(seconds: int) -> str:
    translate = QCoreApplication.translate
    minutes = round(seconds / 60)
    if minutes < 60:
        return translate("clock", "{minutes} min").format(minutes=minutes)
    if minutes < MINUTES_OF_DAY:
        hours, rest = divmod(minutes, 60)
        whole = translate("clock", "{hours} h").format(hours=hours)
        return f"{whole} {translate('clock', '{minutes} min').format(minutes=rest)}" if rest else whole
    days, rest = divmod(round(minutes / 60), 24)
    whole = translate("clock", "{days} d").format(days=days)
    return f"{whole} {translate('clock', '{hours} h').format(hours=rest)}" if rest else whole
