"""The licences of everything that lies in a bundle, in one text.

A bundled file belongs to a Python distribution, to Python itself, or to a package of the Linux that it was built on;
each of them brings its licence with it. A distribution that brings none is named here with the text that it lacks, and
the bundle is not built while one is not.
"""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePath

__all__ = ["LicenceMissing", "bundled_distributions", "licence_texts", "licences_of_bundle"]

TEXTS = Path(__file__).resolve().parent / "licences"
OWN = "posapp"
WORDS = ("LICEN", "COPYING", "NOTICE")

QT = (TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt")
BESIDE = {"pyside6_essentials": QT, "pyside6-essentials": QT, "shiboken6": QT, "sqlcipher3": (TEXTS / "SQLCipher.txt",)}
"""What a distribution must say and its wheel does not carry."""

HEAD = """What posapp is made of, and under which licences

posapp itself is under the MIT licence (see LICENSE). This bundle also holds what is listed below, each under its own
licence, whose text follows its name.

Qt and PySide6 are used under the LGPL, version 3. They lie in this folder as libraries of their own, which anybody may
exchange for others of the same version. Their source code is at https://download.qt.io/official_releases/. The works of
others that are part of Qt, and their licences, are listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""


class LicenceMissing(Exception):
    """Something would be bundled whose licence nobody can read."""


def licences_of_bundle(files: Iterable[str]) -> str:
    """Give the whole text for the files of a bundle, by where they were taken from; raises LicenceMissing."""
    files = {str(Path(file).resolve()) for file in files if file}
    parts = [(f"{each.name} {each.version}", licence_texts(each)) for each in bundled_distributions(files)]
    parts.append((f"Python {sys.version.split()[0]}", [_of_python()]))
    parts += [(f"{package} (Debian package)", [text]) for package, text in _of_system(files)]
    return "\n".join([HEAD, *(_part(title, texts) for title, texts in parts)])


def bundled_distributions(files: Iterable[str]) -> list[Distribution]:
    """Give the distributions to which files belong, by name."""
    files = set(files)
    found = {each.name: each for each in distributions() if each.name != OWN and _owns_one(each, files)}
    return sorted(found.values(), key=lambda each: each.name.lower())


def licence_texts(distribution: Distribution) -> list[str]:
    """Give the licences that a distribution carries and those kept here for it; raises LicenceMissing."""
    carried = [file for file in distribution.files or [] if _is_licence(file)]
    beside = BESIDE.get(distribution.name.lower(), ())
    texts = [Path(str(file.locate())).read_text("utf-8", "replace") for file in carried]
    texts += [file.read_text("utf-8") for file in beside]
    if not texts:
        raise LicenceMissing(f"{distribution.name} {distribution.version} carries no licence; name its text in BESIDE")
    return texts


def _is_licence(file: PurePath) -> bool:
    metadata = any(part.endswith((".dist-info", ".egg-info")) for part in file.parts)
    return metadata and any(word in file.name.upper() for word in WORDS)


def _owns_one(distribution: Distribution, files: set[str]) -> bool:
    return any(str(Path(str(file.locate())).resolve()) in files for file in distribution.files or [])


def _of_python() -> str:
    folders = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix), Path(sys.executable).parent)
    release = f"{sys.version_info.major}.{sys.version_info.minor}"
    debian = Path(f"/usr/share/doc/libpython{release}-minimal/copyright")
    for file in (*(folder / "LICENSE.txt" for folder in folders), debian):
        if file.is_file():
            return file.read_text("utf-8", "replace")
    raise LicenceMissing("Python's own licence is not beside it")


def _of_system(files: set[str]) -> list[tuple[str, str]]:
    """Give the packages of this Debian that files were taken from, with what each says of its licence."""
    libraries = sorted(file for file in files if file.startswith(("/usr/lib/", "/lib/")) and ".so" in file)
    owners = {owner for library in libraries if (owner := _package_of(library))}
    texts = []
    for package in sorted(owners):
        file = Path(f"/usr/share/doc/{package}/copyright")
        if not file.is_file():
            raise LicenceMissing(f"the package {package} says nothing of its licence")
        texts.append((package, file.read_text("utf-8", "replace")))
    return texts


def _package_of(library: str) -> str:
    """Give the package that a library belongs to, empty where none is known; dpkg may know it as it was below /lib."""
    if shutil.which("dpkg") is None:
        return ""
    for path in (library, library.removeprefix("/usr")):
        asked = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            return asked.stdout.split(":")[0].split(",")[0]
    return ""


def _part(title: str, texts: Iterable[str]) -> str:
    line = "=" * 100
    return "\n".join([line, title, line, "", *(text.strip() + "\n" for text in texts)])
