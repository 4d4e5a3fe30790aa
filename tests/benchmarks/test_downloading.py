"""Downloading two hundred thousand customers in the memory that fifty thousand take."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import httpx
import psutil
import pytest

from posapp.domain.customers.downloads import DownloadProgress
from posapp.hellotext.client import HellotextClient
from posapp.storage.databases import open_cache
from posapp.sync.downloader import Downloader
from tests.benchmarks.figures import report

pytestmark = pytest.mark.benchmark

FEW, MANY = 50_000, 200_000
MEBIBYTE = 2**20


def answer(request: httpx.Request) -> httpx.Response:
    """Give a page of a list of so many customers, newest first."""
    limit = int(request.url.params["limit"])
    newest = int(request.url.params.get("starting_after", str(MANY + 1))) - 1
    numbers = range(newest, max(newest - limit, 0), -1)
    return httpx.Response(
        200, content=json.dumps({"data": [a_profile(n) for n in numbers], "has_more": newest > limit})
    )


def a_profile(number: int) -> dict[str, object]:
    return {
        "id": str(number),
        "first_name": "Ana",
        "last_name": f"Núñez {number}",
        "phones": [f"+1212{2_000_000 + number:07d}"],
        "emails": [f"customer{number}@example.com"],
        "subscription_state": "subscribed",
        "created_at": "2026-08-07T12:00:00Z",
    }


def test_memory_stays_flat_however_many_customers_are_downloaded(tmp_path: Path) -> None:
    resident: dict[int, float] = {}

    def listen(progress: DownloadProgress) -> None:
        if progress.count in {FEW, MANY}:
            resident[progress.count] = psutil.Process().memory_info().rss / MEBIBYTE

    async def download() -> DownloadProgress:
        with open_cache(tmp_path / "cache.db", "5e" * 32) as cache:
            async with HellotextClient("http://127.0.0.1:9", "token", transport=httpx.MockTransport(answer)) as client:
                downloader = Downloader(cache, client, lambda: datetime.now(UTC))
                return await downloader.download("profiles", listen, lambda: False)

    finished = asyncio.run(download())
    assert finished.count == MANY
    report(f"Memory of a download, {MANY:,} customers", resident[MANY], resident[FEW], "MiB", "about 1")
