"""Tells what had left this computer before a request failed.

httpx reports each step of its connection to a request's `trace` extension (documented under "Extensions"); the first
byte of a request leaves between `send_request_headers.started` and its completion.
"""

__all__ = ["SentTrace"]


class SentTrace:
    """Listens to one request.

    Attributes:
        anything_sent: Whether the first byte of the request may have left.
    """

    def __init__(self) -> None:
        self.anything_sent = False

    async def __call__(self, event: str, _details: object) -> None:
        """Note one step; httpx calls this."""
        if event.endswith("send_request_headers.started"):
            self.anything_sent = True
