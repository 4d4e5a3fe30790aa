"""What is known of a scanner, in the person's language."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.scanning.pace import MAX_GAP_MILLISECONDS
from posapp.domain.scanning.profile import ScannerProfile
from posapp.domain.shop import Shop
from posapp.ui.labels.day import short_day_text

__all__ = ["profile_notice", "profile_text", "visible_text"]

CONTROL_CHARACTERS = (
    "NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI "
    "DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US"
).split()


def profile_text(profile: ScannerProfile, shop: Shop) -> str:
    """Give when the scanner was learned, and how it types."""
    learned = QCoreApplication.translate("scanner", "Learned on {day}: {parts}.")
    day = short_day_text(profile.learned.astimezone(shop.zone).date(), shop.locale)
    return learned.replace("{day}", day).replace("{parts}", ", ".join(_parts(profile)))


def profile_notice(profile: ScannerProfile) -> str:
    """Give what had better be changed in the scanner or at the keyboard; empty where nothing."""
    notices = []
    if profile.swaps_case:
        notices.append(
            QCoreApplication.translate(
                "scanner",
                "Capitals and small letters arrive swapped. If Caps Lock was on by mistake, switch it off and scan the "
                "test codes again.",
            )
        )
    if profile.pace.slowest > MAX_GAP_MILLISECONDS:
        notices.append(
            QCoreApplication.translate(
                "scanner",
                "This scanner is almost as slow as fingers. A shorter pause between characters, set in the scanner, "
                "is safer.",
            )
        )
    return "\n".join(notices)


def visible_text(text: str) -> str:
    """Give a text with the name of each control character in its place, such as [STX]."""
    return "".join(f"[{CONTROL_CHARACTERS[ord(each)]}]" if ord(each) < ord(" ") else each for each in text)


def _parts(profile: ScannerProfile) -> list[str]:
    parts = [QCoreApplication.translate("scanner", profile.layout)]
    if profile.swaps_case:
        parts.append(QCoreApplication.translate("scanner", "swapped capitals"))
    before = " ".join(part for part in (profile.key, visible_text(profile.prefix)) if part)
    if before:
        parts.append(QCoreApplication.translate("scanner", "{text} before each code").replace("{text}", before))
    if profile.suffix:
        behind = QCoreApplication.translate("scanner", "{text} after each code")
        parts.append(behind.replace("{text}", visible_text(profile.suffix)))
    parts.append(QCoreApplication.translate("scanner", profile.end.words))
    pause = QCoreApplication.translate("scanner", "up to {milliseconds} ms between characters")
    parts.append(pause.replace("{milliseconds}", str(profile.pace.slowest)))
    return parts
