"""What happens once in a blue moon: a damaged list, a full log, a copied folder, a night in the midst of a download."""

import shutil
from datetime import datetime, time, timedelta

from posapp.sandbox.shapes import ListShape, parse_shape
from posapp.services.on_till.doctor import Doctor, DoctorCheck, DoctorStatus
from posapp.services.sessions import open_search_session
from posapp.storage.faults import CacheUnusable
from posapp.storage.files.log_file import FULL, KEPT
from tests.life.a_life import Life
from tests.life.acts_with_people import download, download_while
from tests.life.computer import Computer

__all__ = [
    "damage_the_cache",
    "download_over_midnight",
    "fill_the_log",
    "list_otherwise",
    "start_a_copy_of_the_folder",
]

PAGE = 4096
MAX_LINE_LENGTH = 4000


def damage_the_cache(life: Life, at: Computer) -> str:
    """A disk flips bytes in the list of customers; the next look notices it, and the window downloads it again."""
    file = at.till.cache_files.current_file()
    if file is None or not life.hellotext.reachable:
        return "no list was damaged"
    at.close()
    content = bytearray(file.read_bytes())
    for page in range(life.chance.choice([0, PAGE]), len(content), PAGE):
        content[page + life.chance.randrange(min(PAGE, len(content) - page))] ^= 0xFF
    file.write_bytes(content)
    at.downloaded_at = None
    life.model.seen["caches damaged"] += 1
    at.open()
    try:
        with open_search_session(at.till) as session:
            assert not session.find.search("Acosta"), "a damaged list finds somebody"
    except CacheUnusable:
        return f"the list was damaged, which was noticed; {download(life, at)}"
    return f"the list was damaged, and a new one begun; {download(life, at)}"


def fill_the_log(life: Life, at: Computer) -> str:
    """The log is as large as it may be, and the program goes on writing."""
    log, words = at.till.home.log, "x" * life.chance.randrange(100, MAX_LINE_LENGTH)
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8") as file:
        file.writelines(f"{words}\n" for _ in range(FULL // len(words) + 1))
    at.restart()
    at.go_on(1.0)
    at.close()
    assert log.stat().st_size < FULL, "a full log was not put aside"
    kept = [each.stat().st_size for each in log.parent.glob("*.log")]
    assert len(kept) <= KEPT + 1, "more logs are kept than should be"
    life.model.seen["full logs"] += 1
    return "the log was full"


def download_over_midnight(life: Life, at: Computer) -> str:
    """A download begins in the evening and ends on the next day."""
    zone = at.shop.zone
    midnight = datetime.combine(life.time.now().astimezone(zone).date() + timedelta(days=1), time(0, 1), zone)
    told = download_while(life, at, lambda: life.time.sleep_until(midnight))
    life.model.seen["downloads over midnight"] += 1
    return f"over midnight {told}"


def start_a_copy_of_the_folder(life: Life, at: Computer) -> str:
    """Somebody copies the till's folder to another PC and starts it there, beside the one that runs."""
    folder = life.new_file("copied-till")
    copy = Computer(folder, at.shop, life.time, life.hellotext)
    shutil.copytree(at.till.home.folder, copy.till.home.folder, ignore=shutil.ignore_patterns("*-shm"))
    copy.open()
    for seconds in (70.0, 700.0, 3600.0):
        copy.go_on(seconds)
    found = {each.check for each in Doctor(copy.till).examine() if each.status is not DoctorStatus.OK}
    copy.close()
    shutil.rmtree(folder)
    assert DoctorCheck.MARK in found, f"nobody noticed that {at.shop.till} runs twice"
    life.model.seen["copies of a folder"] += 1
    return "a copy of the folder ran for an hour"


def list_otherwise(life: Life, _at: Computer) -> str:
    """Hellotext's list of events comes in another shape for some days, or as its documentation says again."""
    drawn = life.chance.randrange(10**6)
    shape = ListShape() if drawn % 3 == 0 else parse_shape(f"mixed:{drawn}")
    life.hellotext.scenario.shape = shape
    life.model.seen["shapes of the list"] += 1
    return f"the list is of the shape {shape}"
