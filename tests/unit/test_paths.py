"""Where a till's files lie, and that its mark never lies among them."""

from pathlib import Path

import pytest

from posapp.paths import find_home


@pytest.mark.parametrize("variables", [{}, {"POSAPP_HOME": "/srv/till"}, {"XDG_STATE_HOME": "/srv/state"}])
def test_the_mark_lies_outside_the_tills_folder(variables: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    home = find_home(variables)
    for outside in (home.mark, home.generation):
        assert home.folder not in outside.parents


@pytest.mark.parametrize("same", ["state", "config"])
def test_also_where_a_system_keeps_data_and_state_in_one_folder(
    same: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(f"XDG_{same.upper()}_HOME", raising=False)
    monkeypatch.setattr(f"platformdirs.user_{same}_path", lambda *_names, **_options: tmp_path / "posapp")
    home = find_home({"POSAPP_HOME": str(tmp_path / "posapp")})
    assert getattr(home, same) == tmp_path / "posapp-marks"


def test_each_folder_has_a_mark_of_its_own_and_a_link_to_it_the_same(tmp_path: Path) -> None:
    (tmp_path / "till").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "till")
    homes = [find_home({"POSAPP_HOME": str(tmp_path / name)}) for name in ("till", "link", "other")]
    assert homes[0].mark == homes[1].mark != homes[2].mark
    assert str(tmp_path) not in homes[0].mark.name
