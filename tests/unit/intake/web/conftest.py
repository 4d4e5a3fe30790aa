"""A door on a free port of this computer, with one paired web POS and one paired program."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx
import pytest

from posapp.domain.currency import currency
from posapp.domain.errors import EnvironmentFault
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.web.application import Door
from posapp.intake.web.pairing import Pairing, digest_of
from posapp.intake.web.server import DoorServer

__all__ = ["ORIGIN", "PROGRAM_TOKEN", "WEB_TOKEN", "OpenDoor"]

ORIGIN = "https://pos.example.com"
WEB_TOKEN, PROGRAM_TOKEN = "web-token", "program-token"


@dataclass
class OpenDoor:
    """A door that is open, and what came in.

    Attributes:
        url: Its address.
        pairings: Who may post.
        kept: What was kept.
        fault: What keeping fails with; None while the disk is well.
    """

    url: str = ""
    pairings: list[Pairing] = field(default_factory=list)
    kept: list[PosReceipt] = field(default_factory=list)
    fault: EnvironmentFault | None = None

    def keep(self, receipt: PosReceipt) -> None:
        if self.fault is not None:
            raise self.fault
        self.kept.append(receipt)

    def call(self, method: str, path: str, token: str = WEB_TOKEN, **options: object) -> httpx.Response:
        """Call as a program does; options are those of httpx."""
        own = {"Authorization": f"Bearer {token}"} if token else {}
        headers = own | dict(options.pop("headers", {}))  # type: ignore[call-overload]
        with httpx.Client(trust_env=False, base_url=self.url) as client:
            return client.request(method, path, headers=headers, **options)  # type: ignore[arg-type]

    def post(self, document: object, token: str = WEB_TOKEN, **headers: str) -> httpx.Response:
        """Post a document, with further headers: Origin, Host."""
        return self.call("POST", "/v1/receipts", token, json=document, headers=headers)


@pytest.fixture
def door() -> Iterator[OpenDoor]:
    """Give an open door."""
    made = OpenDoor(
        pairings=[
            Pairing(name="Web POS", origin=ORIGIN, digest=digest_of(WEB_TOKEN)),
            Pairing(name="Script", origin="", digest=digest_of(PROGRAM_TOKEN)),
        ]
    )
    server = DoorServer(
        Door(pairings=lambda: tuple(made.pairings), currency=currency("UYU"), keep=made.keep, version="9.9"), port=0
    )
    server.start()
    made.url = f"http://127.0.0.1:{server.port}"
    yield made
    server.stop()
