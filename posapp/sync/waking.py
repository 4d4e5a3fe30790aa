"""Wakes a resting sync engine, and says whether a person waits for it."""

import asyncio

__all__ = ["Wake"]


class Wake(asyncio.Event):
    """Set to end a rest early.

    Attributes:
        by_operator: Whether somebody asked to send now since it was last cleared.
    """

    def __init__(self) -> None:
        super().__init__()
        self.by_operator = False

    def set_by_operator(self) -> None:
        """End the rest because a person asked to send now."""
        self.by_operator = True
        self.set()

    def clear(self) -> None:
        """Reset."""
        super().clear()
        self.by_operator = False
