"""Sounds beside everything else: the first player that works, once silent always the bell, never a wait."""

import logging
import sys
import time
import wave
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from posapp.background.sounds import Chime, SoundPlayer, system_players
from posapp.ui.resources import resource

FILES = {chime: resource("sounds", f"{chime.value}.wav") for chime in Chime}


class Heard:
    """Remembers what was played."""

    def __init__(self, *, works: bool = True) -> None:
        self.files: list[str] = []
        self._works = works

    def __call__(self, file: Path) -> bool:
        self.files.append(file.name)
        return self._works


def until(seen: Callable[[], bool]) -> None:
    ends = time.monotonic() + 5
    while not seen():
        assert time.monotonic() < ends
        time.sleep(0.005)


def test_both_sounds_are_short_files_that_every_system_plays() -> None:
    for file in FILES.values():
        with wave.open(str(file)) as sound:
            assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
            assert 0.1 < sound.getnframes() / sound.getframerate() < 0.5


def test_the_first_player_that_works_is_kept(caplog: pytest.LogCaptureFixture) -> None:
    broken, working, bell = Heard(works=False), Heard(), Heard()
    player = SoundPlayer(FILES, players=[broken, working], bell=lambda: bell.files.append("bell"))
    for count in (1, 2):
        player.play(Chime.ACCEPTED)
        until(lambda count=count: len(working.files) == count)  # type: ignore[misc]  # mypy infers no such lambda
    player.close()
    assert (broken.files, working.files, bell.files) == (["accepted.wav"], ["accepted.wav"] * 2, [])


def test_where_nothing_plays_the_bell_rings_and_one_line_says_so(caplog: pytest.LogCaptureFixture) -> None:
    rung: list[str] = []
    with caplog.at_level(logging.INFO):
        player = SoundPlayer(FILES, players=[Heard(works=False)], bell=lambda: rung.append("bell"))
        for count in (1, 2):
            player.play(Chime.REFUSED)
            until(lambda count=count: len(rung) == count)  # type: ignore[misc]  # mypy infers no such lambda
        player.close()
    assert len(caplog.records) == 1


def test_nobody_waits_for_a_sound() -> None:
    breaker = Event()
    player = SoundPlayer(FILES, players=[lambda _file: breaker.wait(5)], bell=lambda: None)
    partial = time.monotonic()
    for _ in range(50):
        player.play(Chime.ACCEPTED)
    assert time.monotonic() - partial < 0.5
    breaker.set()
    player.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows plays without a program")
def test_a_program_on_the_path_plays_and_one_that_fails_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = tmp_path / "heard"
    for name, script in (("paplay", f"#!/bin/sh\necho $1 >> {heard}\n"), ("pw-play", "#!/bin/sh\nexit 1\n")):
        (tmp_path / name).write_text(script)
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    pipewire, pulse = system_players()[:2]
    assert not pipewire(FILES[Chime.ACCEPTED])
    assert pulse(FILES[Chime.ACCEPTED])
    assert heard.read_text().strip().endswith("accepted.wav")
