"""Traces what had left this computer for Hellotext before a request failed.

httpx reports each step of its connection to a request's `trace` extension (documented under "Extensions"); the first
byte of a request leaves between `send_request_headers.started` and its completion. A proxy is asked first, with a
request of its own (CONNECT), which reports the same steps: it carries nothing of the event.
"""

from collections.abc import Mapping

__all__ = ["SentTrace"]


class SentTrace:
    """Listens to one request.

    Attributes:
        anything_sent: Whether the first byte of the request may have left for Hellotext.
        passed_proxy: Whether a proxy, where there is one, opened the way to Hellotext.
        tls_host: Whose certificate was asked for last; empty before any was.
    """

    def __init__(self) -> None:
        self.anything_sent = False
        self.passed_proxy = False
        self.tls_host = ""

    async def __call__(self, event: str, details: object) -> None:
        """Note one step; httpx calls this."""
        known = details if isinstance(details, Mapping) else {}
        if event.endswith("send_request_headers.started"):
            self.anything_sent = self.anything_sent or not _asks_a_proxy(known)
        elif event.endswith("start_tls.started"):
            self.tls_host = str(known.get("server_hostname") or "")
            self.passed_proxy = self.passed_proxy or event.startswith("proxy.")


def _asks_a_proxy(details: Mapping[object, object]) -> bool:
    return getattr(details.get("request"), "method", b"") == b"CONNECT"
