"""What a screen of the counter works with: the lanes, the sync worker and the shop."""

from collections.abc import Callable
from dataclasses import dataclass

from posapp.background.sounds import Chime
from posapp.background.sync_worker import SyncWorker
from posapp.background.workers import Worker
from posapp.domain.shop import Shop
from posapp.domain.staff.members import StaffMember
from posapp.services.sessions import BackgroundSession, LedgerSession, ReportSession, SearchSession

__all__ = ["AppContext"]


def _silent(_chime: Chime) -> None:
    """Where nobody wants to hear anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppContext:
    """Handed to every screen.

    Attributes:
        shop: The shop and till.
        ledger: Recording, the day, the queue.
        cache: Finding customers.
        network: What waits for Hellotext's answer.
        reading: What reads sales and events for as long as it takes, while others record.
        sync: The sender behind it all.
        remote_search: What looks at Hellotext for one customer, behind no download; None where nobody looks.
        chime: Plays a short sound, at once and beside everything else.
        staff: Who works here, as the window opens; none on a till that asks nobody.
        has_catalogue: Whether the shop has products, as the window opens; without them it sells bare amounts.
        practice_page: Where the practice server shows what arrives; empty outside practice.
    """

    shop: Shop
    ledger: Worker[LedgerSession]
    cache: Worker[SearchSession]
    network: Worker[BackgroundSession]
    reading: Worker[ReportSession]
    sync: SyncWorker
    remote_search: Worker[BackgroundSession] | None = None
    chime: Callable[[Chime], None] = _silent
    staff: tuple[StaffMember, ...] = ()
    has_catalogue: bool = False
    practice_page: str = ""
