"""What stands between a shop and Hellotext: it lets requests through, or shows a page of its own."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

__all__ = ["Gateway", "Rule", "gateway"]

Rule = Callable[[str, bytes], int]
"""Gives the status of the page that is shown for a method and a body; 0 lets the request through."""


class Gateway:
    """Stands before a server.

    Attributes:
        url: Where it is called.
        rule: What it shows its page for.
        delivers: Whether a request reaches the server although a page is shown.
        retry_after: With what it asks to wait; empty for nothing.
        asked: Method and path of each request, in their order.
    """

    def __init__(self, server: str) -> None:
        self.server = server
        self.url = ""
        self.rule: Rule = lambda _method, _body: 0
        self.delivers = False
        self.retry_after = ""
        self.asked: list[str] = []


@contextmanager
def gateway(server: str) -> Iterator[Gateway]:
    """Let one stand before a server as long as the block lasts."""
    stands = Gateway(server)
    listening = ThreadingHTTPServer(("127.0.0.1", 0), _handler(stands))
    stands.url = f"http://127.0.0.1:{listening.server_port}"
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield stands
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join(10)


def _handler(stands: Gateway) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            stands.asked.append(f"{self.command} {self.path}")
            status = stands.rule(self.command, body)
            if status == 0 or stands.delivers:
                answer = self._forwarded(body)
            if status:
                headers = {"Content-Type": "text/html"} | (
                    {"Retry-After": stands.retry_after} if stands.retry_after else {}
                )
                self._give(status, headers, b"<html>Sign in to the mall</html>")
            else:
                self._give(answer.status_code, {"Content-Type": "application/json"}, answer.content)

        do_GET = do_POST = do_PATCH = _answer  # noqa: N815 - as the standard library calls them

        def _forwarded(self, body: bytes) -> httpx.Response:
            headers = {name: self.headers[name] for name in ("Authorization", "Content-Type") if name in self.headers}
            with httpx.Client(trust_env=False) as client:
                return client.request(self.command, f"{stands.server}{self.path}", headers=headers, content=body)

        def _give(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in (headers | {"Content-Length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Handler
