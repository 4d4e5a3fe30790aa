"""Holds what every screen works with: the workers, the sender and the shop."""

from collections.abc import Callable
from dataclasses import dataclass

from posapp.background.intake_worker import IntakeWorker
from posapp.background.practice import Practice
from posapp.background.shop_worker import ShopWorker
from posapp.background.sounds import Chime
from posapp.background.sync_worker import SyncWorker
from posapp.background.ways_in_keeper import WaysInKeeper
from posapp.background.workers import Worker
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.domain.staff.members import StaffMember
from posapp.services.sessions import BackgroundSession, LedgerSession, ReportSession, SearchSession

__all__ = ["AppContext"]


def _silent(_chime: Chime) -> None:
    """Play nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppContext:
    """The workers, the sender and the shop, handed to every screen.

    Attributes:
        shop: The shop and till.
        ledger: Runs what records, and reads the day and the outbox.
        cache: Runs what searches the downloaded customers, coupons and actions.
        network: Runs what waits for Hellotext's answer.
        reading: Runs long reads of sales and events while others record.
        sync: Sends what is recorded to Hellotext.
        remote_search: Runs the search for one customer at Hellotext, behind no download; None where there is none.
        chime: Plays a short sound without waiting.
        staff: The staff when the window opened; empty on a till without sign-in.
        tenders: What the counter offered when the window opened.
        has_catalogue: Whether the shop had products when the window opened; without them it sells bare amounts.
        practice: The practice shop's staff, cable and guided round; None where the shop is none of `posapp demo`.
        intake: Keeps what the ways in bring of the shop's POS; None where none is set up.
        ways_in: Opens the ways by which those receipts come, and says how they stand; None where none can be opened.
        shop_sharing: Shares with the other tills of the shop; None where none can be reached.
        practice_page: The address where the practice server shows what arrives; empty outside practice.
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
    tenders: tuple[Tender, ...] = Tender.BUILT_IN
    has_catalogue: bool = False
    practice: Practice | None = None
    practice_page: str = ""
    intake: IntakeWorker | None = None
    ways_in: WaysInKeeper | None = None
    shop_sharing: ShopWorker | None = None
