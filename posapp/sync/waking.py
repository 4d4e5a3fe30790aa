"""Wakes a resting sync engine, and says whether a person waits for it."""

import asyncio

__all__ = ["Wake"]


class Wake(asyncio.Event):
    """Set to end a rest early.

    Attributes:
        by_operator: Whether somebody asked to send now since it was last cleared.
        line: Set to let the line be looked at.
        is_probe_wanted: Whether the line is to be probed at once.
        is_reply_wanted: Whether a person waits for what the probe finds.
    """

    def __init__(self) -> None:
        super().__init__()
        self.by_operator = False
        self.line = asyncio.Event()
        self.is_probe_wanted = False
        self.is_reply_wanted = False

    def set_by_operator(self) -> None:
        """End the rest because a person asked to send now, and waits to hear how the line stands."""
        self.by_operator = True
        self.is_reply_wanted = True
        self.probe()
        self.set()

    def set_by_network(self) -> None:
        """End the rest because the network is back."""
        self.probe()
        self.set()

    def probe(self) -> None:
        """Let the line be probed at once, whatever was known of it."""
        self.is_probe_wanted = True
        self.line.set()

    def clear(self) -> None:
        """Reset."""
        super().clear()
        self.by_operator = False
