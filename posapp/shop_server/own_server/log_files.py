"""Bounds the log of the shop's own server: the newest files are kept, each of bounded size."""

import re
from pathlib import Path

from posapp.shop_server.own_server.server_folder import ServerFolder

__all__ = ["LOG_NAME", "LONGEST_LOG", "MOST_LOGS", "newest_log", "remove_old_logs"]

LOG_NAME = "server-%Y%m%d-%H%M%S.log"
LONGEST_LOG = 1 << 20
"""Bytes, after which the server opens the next file."""
MOST_LOGS = 10
LONGEST_END = 4096
_OURS = re.compile(r"server-\d{8}-\d{6}\.log")


def remove_old_logs(folder: ServerFolder) -> int:
    """Remove all but the newest files of the log and say how many; what else is there stays. Raises OSError."""
    ours = _files(folder)
    for each in ours[:-MOST_LOGS]:
        each.unlink(missing_ok=True)
    return len(ours[:-MOST_LOGS])


def newest_log(folder: ServerFolder) -> str:
    """Give the end of the newest file of the log; empty where there is none. Raises OSError."""
    ours = _files(folder)
    if not ours:
        return ""
    with ours[-1].open("rb") as file:
        file.seek(max(0, ours[-1].stat().st_size - LONGEST_END))
        return file.read().decode("utf-8", "replace")


def _files(folder: ServerFolder) -> list[Path]:
    return sorted(each for each in folder.logs.iterdir() if _OURS.fullmatch(each.name))
