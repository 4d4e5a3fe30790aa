"""Identifies this computer, so that a till's folder that was copied to another one is noticed."""

import hmac
import sys
from contextlib import suppress
from pathlib import Path

__all__ = ["fingerprint_of_machine"]

PLACES = ("/etc/machine-id", "/var/lib/dbus/machine-id")
MAX_LENGTH = 256


def fingerprint_of_machine(till: str) -> str:
    """Give a fingerprint of this computer's id and a till's, from which the computer's id cannot be derived.

    The id is systemd's or D-Bus's on Linux, and MachineGuid on Windows. Other systems, and a Linux without either, have
    none that can be had simply: the fingerprint is empty there, and a folder that was carried to another computer is
    noticed only by the mark that is missing on it.

    Args:
        till: The till's random id.
    """
    raw = _raw_id()
    return hmac.new(till.encode(), raw.encode(), "sha256").hexdigest()[:32] if raw else ""


if sys.platform == "win32":

    def _raw_id() -> str:
        import winreg

        with suppress(OSError):
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography", 0, access) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])[:MAX_LENGTH]
        return ""

else:

    def _raw_id() -> str:
        for place in PLACES:
            with suppress(OSError, UnicodeDecodeError), Path(place).open(encoding="ascii") as file:
                found = file.read(MAX_LENGTH).strip()
                if found and found != "uninitialized":
                    return found
        return ""
