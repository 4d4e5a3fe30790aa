"""Where a month is lived: on files in memory where there are such, and without reading every certificate there is."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import certifi
import pytest

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made there
END = "-----END CERTIFICATE-----\n"


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Path]:
    """Give an empty folder that is quick."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp(prefix="posapp-life-", dir=MEMORY))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def _one_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each connection would read some hundred of them for a server on this computer that shows none."""
    file = tmp_path / "certificates.pem"
    file.write_text(Path(certifi.where()).read_text("utf-8").split(END)[0].rpartition("\n\n")[2] + END, "utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
