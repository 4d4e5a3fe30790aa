"""Says what holds for a coupon of several tills while their server is away."""

from enum import StrEnum

__all__ = ["OfflinePolicy"]


class OfflinePolicy(StrEnum):
    """Whether a coupon that counts once is redeemed although nobody can ask the other tills."""

    REFUSE = "refuse"
    MANAGER = "manager"
    """A manager permits each one."""
    UP_TO = "up_to"
    """Up to a discount."""
    ALLOW = "allow"
