"""The packages of others that print receipts, installed as their lock says, and the bytes that they send."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.e2e.invented_receipts import InventedReceipt
from tests.pretended_printer import PretendedPrinter

__all__ = ["SENDERS", "installed_senders", "print_by", "printed_by"]

SENDERS = ("node-thermal-printer", "receiptline", "encoder", "escpos-buffer", "escpos")
HERE = Path(__file__).parent / "senders"


def installed_senders(made: pytest.TempPathFactory) -> Path:
    """Give a folder with the packages and the script that prints through them; npm that cannot install them fails."""
    folder = made.getbasetemp() / "senders"
    if (folder / "node_modules").exists():
        return folder
    shutil.copytree(HERE, folder, dirs_exist_ok=True)
    npm = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    done = subprocess.run(npm, cwd=folder, check=False, timeout=300, capture_output=True, text=True)
    assert done.returncode == 0, f"npm cannot install the packages of others: {done.stderr[-2_000:]}"
    return folder


def print_by(folder: Path, port: int, receipts: Sequence[InventedReceipt]) -> None:
    """Print each receipt on a connection of its own, one sender after the other."""
    lines = [
        json.dumps({"sender": SENDERS[place % len(SENDERS)], "rows": each.rows}) for place, each in enumerate(receipts)
    ]
    done = subprocess.run(
        ["node", "print.js", str(port)],
        cwd=folder,
        input="\n".join(lines),
        text=True,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def printed_by(folder: Path, receipts: Sequence[InventedReceipt]) -> list[bytes]:
    """Give the bytes that the senders send for each receipt when they print straight to the printer."""
    with PretendedPrinter() as printer:
        print_by(folder, printer.port, receipts)
        return list(printer.papers)
