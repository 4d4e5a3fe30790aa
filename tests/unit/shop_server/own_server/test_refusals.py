"""What the server did not make itself is refused in words, and never overwritten."""

import os
import socket
from pathlib import Path

import pytest

from tests.unit.shop_server.own_server.pc import ShopPc

pytestmark = pytest.mark.slow  # each starts a server, some several times


def test_a_folder_with_something_else_in_it_is_left_as_it_is(pc: ShopPc) -> None:
    pc.folder.mkdir()
    pc.own(pc.folder)
    photo = pc.write(pc.folder / "photo.jpg", b"of the shop")
    refused = pc.set_up()
    assert (refused.code, refused.kind) == (2, "FolderNotOurs")
    assert [*pc.folder.iterdir()] == [photo]
    assert [each.name for each in pc.home.iterdir()] == ["shop"]


def test_a_set_up_that_was_cut_off_is_done_anew_and_a_folder_that_only_looks_like_it_stays(pc: ShopPc) -> None:
    left = pc.home / ".shop.unfinished"
    left.mkdir()
    pc.own(left)
    pc.write(left / "photo.jpg", b"of the shop")
    assert pc.set_up().kind == "FolderNotOurs"
    assert [each.name for each in left.iterdir()] == ["photo.jpg"]
    pc.write(left / "server.json", '{"kind": "shop server of posapp", "port": 1, "network": null, "programs": null}')
    assert pc.set_up().code == 0
    assert not left.exists()


def test_a_folder_of_another_user_is_refused(serving: ShopPc) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    serving.shop("serve", "--stop")
    for each in (serving.folder, serving.folder / "data"):
        os.chown(each, 1, 1)
        refused = serving.shop("serve")
        assert (refused.code, refused.kind) == (1, "FolderOfAnother")
        assert "another user" in refused.said
        serving.own(each)
    assert serving.shop("serve").code == 0


def test_a_folder_that_others_can_change_is_refused(serving: ShopPc) -> None:
    serving.shop("serve", "--stop")
    serving.folder.chmod(0o777)
    assert serving.shop("serve").kind == "FolderOpen"
    serving.folder.chmod(0o700)
    assert serving.shop("serve").code == 0


def test_a_port_that_is_taken_is_named_before_anything_is_made(pc: ShopPc) -> None:
    with socket.create_server(("127.0.0.1", pc.port)):
        refused = pc.set_up()
    assert (refused.code, refused.kind) == (2, "ServerPortTaken")
    assert str(pc.port) in refused.said
    assert not [*pc.home.iterdir()]


def test_a_port_that_was_taken_meanwhile_is_named_and_another_can_be_chosen(serving: ShopPc) -> None:
    serving.shop("serve", "--stop")
    with socket.create_server(("127.0.0.1", serving.port)):
        assert serving.shop("serve").kind == "ServerPortTaken"
        moved = serving.shop("serve", "--port", serving.port + 1)
        assert (moved.code, moved.document["port"]) == (0, serving.port + 1)


def test_another_major_version_is_told_in_words(serving: ShopPc) -> None:
    serving.shop("serve", "--stop")
    version = serving.folder / "data" / "PG_VERSION"
    made_by = version.read_text()
    serving.write(version, "14\n")
    refused = serving.shop("serve")
    assert (refused.code, refused.kind) == (1, "MajorChanged")
    assert f"made by PostgreSQL 14, and this PC now has {made_by.strip()}" in refused.said
    serving.write(version, made_by)
    assert serving.shop("serve").code == 0


def test_settings_that_somebody_edited_are_used_and_not_overwritten(serving: ShopPc) -> None:
    settings = serving.folder / "data" / "posapp.conf"
    edited = settings.read_text() + "work_mem = '8MB'\n"
    serving.write(settings, edited)
    refused = serving.shop("serve", "--port", serving.port + 1)
    assert (refused.code, refused.kind) == (1, "SettingsEdited")
    assert str(settings) in refused.said
    serving.shop("serve", "--stop")
    assert serving.shop("serve").code == 0
    assert settings.read_text() == edited
    with serving.connect() as admin:
        assert admin.execute("SHOW work_mem").fetchone() == ("8MB",)


def test_a_second_server_on_the_same_pc_is_refused(serving: ShopPc) -> None:
    refused = serving.shop("serve", "--folder", serving.home / "another")
    assert (refused.code, refused.kind) == (1, "ServedFromElsewhere")
    assert not (serving.home / "another").exists()


def test_programs_that_are_not_there_are_refused(pc: ShopPc) -> None:
    assert pc.shop("serve", "--folder", pc.folder, "--programs", pc.home).kind == "ProgramsNotThere"
    assert not pc.folder.exists()


def test_a_pc_that_serves_nothing_says_so(pc: ShopPc) -> None:
    for words in (("serve",), ("serve", "--stop"), ("serve", "--status"), ("backup",), ("restore", "some.dump")):
        assert pc.shop(*words).kind == "NotServed", words


def test_the_folder_is_never_a_link(pc: ShopPc) -> None:
    elsewhere = pc.home / "elsewhere"
    elsewhere.mkdir()
    pc.own(elsewhere)
    Path(pc.folder).symlink_to(elsewhere)
    assert pc.set_up().kind == "FolderNotOurs"
    assert not [*elsewhere.iterdir()]
