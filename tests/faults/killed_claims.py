"""Tills that want the same few coupons at once, while tills and the server are killed.

A till writes the coupon that it was told is taken into a file of its own, as it would into its ledger. Nothing else is
believed: a coupon is doubled where two claims were told so, and lost where the server, started anew, does not know it.
"""

import multiprocessing
import os
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from mmap import mmap
from multiprocessing.process import BaseProcess
from pathlib import Path

import psutil

from posapp.shop_server import ClaimAnswer, ClaimState, ServerAddress, ShopServer
from posapp.shop_server.administration import add_till
from tests.unit.shop_server.shops import SharedShop, a_claim

__all__ = ["ClaimFigures", "race_while_killing"]

TILLS, WANTED_AT_ONCE, ASKED_FOR_EACH = 16, 30, 20
"""How many tills there are, how many coupons they want at a time, and how often each coupon is asked for on average."""
LEASE_SECONDS = 1
ANSWERED = frozenset(ClaimState) - {ClaimState.NO_SERVER, ClaimState.REFUSED, ClaimState.UNKNOWN}
BYTES = 8


@dataclass
class ClaimFigures:
    """What came of it.

    Attributes:
        asked: Claims that were asked for and answered.
        taken: Coupons that a till was told are its own.
        doubled: Of them, those that two claims were told; or of which the server has two.
        lost: Of them, those that the server does not know as taken.
    """

    asked: int = 0
    taken: int = 0
    doubled: int = 0
    lost: int = 0
    tills_killed: int = 0
    server_killed: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def show(self) -> None:
        print(  # noqa: T201 - the figures are the result
            f"\nContested claims: {self.asked:,} answered in {self.seconds:,.0f} s, {self.taken:,} coupons taken; "
            f"{self.tills_killed:,} tills and the server {self.server_killed:,} times killed; "
            f"doubled {self.doubled}, lost {self.lost}"
        )


class Progress:
    """Numbers that all processes share: at place 0 the first coupon that is wanted, then the answers of each till."""

    def __init__(self, file: Path) -> None:
        file.write_bytes(bytes(BYTES * (TILLS + 1)))
        with file.open("r+b") as opened:
            self._shared = mmap(opened.fileno(), 0)

    def get(self, place: int) -> int:
        return int.from_bytes(self._shared[place * BYTES : (place + 1) * BYTES], "little")

    def put(self, place: int, number: int) -> None:
        self._shared[place * BYTES : (place + 1) * BYTES] = number.to_bytes(BYTES, "little")

    def answers(self) -> int:
        return sum(self.get(place) for place in range(1, TILLS + 1))


def race_while_killing(shop: SharedShop, folder: Path, claims: int, *, server_kills: int) -> ClaimFigures:
    """Let the tills ask until so many claims are answered; kill one after the other, and the server at times."""
    figures, progress = ClaimFigures(), Progress(folder / "progress")
    added = [add_till(shop.admin, shop.shop_id, f"Racing till {number}", f"R{number}") for number in range(TILLS)]
    addresses = [shop.address(each) for each in added]
    shop.admin.close()
    started = time.monotonic()
    tills = [_start(place, addresses, progress, folder) for place in range(TILLS)]
    try:
        while progress.answers() < claims:
            progress.put(0, progress.answers() // ASKED_FOR_EACH)
            time.sleep(random.uniform(0.05, 0.3))
            place = random.randrange(TILLS)
            _end(tills[place])
            figures.tills_killed += 1
            tills[place] = _start(place, addresses, progress, folder)
            if progress.answers() * (server_kills + 1) // claims > figures.server_killed:
                _kill_server(shop)
                figures.server_killed += 1
    finally:
        for each in tills:
            _end(each)
    figures.asked, figures.seconds = progress.answers(), time.monotonic() - started
    _kill_server(shop)
    _judge(shop, folder, figures)
    return figures


def _start(place: int, addresses: list[ServerAddress], progress: Progress, folder: Path) -> BaseProcess:
    child = multiprocessing.get_context("fork").Process(
        target=_be_a_till, args=(place, addresses[place], progress, folder), daemon=True
    )
    child.start()
    return child


def _end(till: BaseProcess) -> None:
    till.kill()
    till.join()
    till.close()


def _be_a_till(place: int, address: ServerAddress, progress: Progress, folder: Path) -> None:
    chance, server = random.Random(), ShopServer(address, 1)
    told = os.open(folder / f"told-{place}", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    while True:
        claim = a_claim(f"C{progress.get(0) + chance.randrange(WANTED_AT_ONCE)}")
        answer = _known(server, claim.claim_id, server.claims.hold(claim, LEASE_SECONDS))
        if answer.state in ANSWERED:
            progress.put(place + 1, progress.get(place + 1) + 1)
        else:
            time.sleep(0.02)
        if answer.state is not ClaimState.HELD:
            continue
        if chance.random() < 0.1:
            server.claims.release(claim.claim_id)
            continue
        taken = _known(server, claim.claim_id, server.claims.take(claim.claim_id))
        if taken.state is ClaimState.TAKEN:
            os.write(told, f"{claim.coupon_id} {claim.claim_id}\n".encode())
            server.claims.redeem(claim.claim_id)


def _known(server: ShopServer, claim_id: str, answer: ClaimAnswer) -> ClaimAnswer:
    """Read back what is unknown until it is known, as a till does."""
    while answer.state is ClaimState.UNKNOWN:
        time.sleep(0.02)
        again = server.claims.read(claim_id)
        if again.state in ANSWERED:
            return again
    return answer


def _kill_server(shop: SharedShop) -> None:
    """Kill every process of the server where it stands, and start it anew: it recovers from what is on the disk."""
    server = psutil.Process(shop.cluster.pid)
    server.suspend()  # it begins no process that would outlive it
    killed = [server, *server.children()]
    for process in killed:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            continue  # a connection that has just ended
    psutil.wait_procs(killed, timeout=10)
    shop.cluster.start(durable=True)


def _judge(shop: SharedShop, folder: Path, figures: ClaimFigures) -> None:
    told = dict[str, set[str]]()
    for coupon, claim in _told(folder):
        told.setdefault(coupon, set()).add(claim)
    with shop.cluster.connect(shop.database) as admin:
        admin.execute("SET enable_indexscan = off")
        admin.execute("SET enable_bitmapscan = off")
        known: dict[str, str] = dict(
            admin.execute("SELECT claim_id::text, coupon_id FROM shop.claim WHERE state IN ('taken', 'redeemed')")
        )
        twice = admin.execute(
            "SELECT coupon_id FROM shop.claim WHERE state IN ('held', 'taken', 'redeemed') "
            "GROUP BY coupon_id, scope HAVING count(*) > 1"
        ).fetchall()
    doubled = {coupon for coupon, claims in told.items() if len(claims) > 1} | {coupon for (coupon,) in twice}
    lost = [claim for coupon, claims in told.items() for claim in claims if known.get(claim) != coupon]
    figures.taken, figures.doubled, figures.lost = len(told), len(doubled), len(lost)
    figures.wrong = [*sorted(doubled)[:5], *lost[:5]]


def _told(folder: Path) -> Iterator[tuple[str, str]]:
    for file in folder.glob("told-*"):
        for line in file.read_text().splitlines():
            coupon, claim = line.split()
            yield coupon, claim
