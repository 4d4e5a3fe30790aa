"""The values under `Run` of this user in the registry of Windows; on other systems there are none."""

import sys

__all__ = ["WindowsRunValues"]

KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


class WindowsRunValues:
    """The values of the user who runs this program."""

    def get(self, name: str) -> str | None:
        """Give a value; None where there is none that is a text."""
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as opened:
                    value, _kind = winreg.QueryValueEx(opened, name)
            except OSError:
                return None
            return value if isinstance(value, str) else None
        return None

    def put(self, name: str, value: str) -> None:
        """Write a value; raises OSError."""
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)

    def remove(self, name: str) -> None:
        """Remove a value, if it is there; raises OSError."""
        if sys.platform == "win32":
            import winreg
            from contextlib import suppress

            with (
                suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY, 0, winreg.KEY_SET_VALUE) as opened,
            ):
                winreg.DeleteValue(opened, name)
