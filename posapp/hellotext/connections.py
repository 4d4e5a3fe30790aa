"""Holds the open connections to Hellotext, and renews them when the proxy or the certificates change."""

import ssl
from collections.abc import Iterator

import httpx

from posapp.hellotext.errors import (
    CertificateExpired,
    CertificateInvalid,
    CertificateNotYetValid,
    CertificateOfAnother,
    CertificateUntrusted,
    ConnectionRefused,
    ProxyRefused,
    ProxyUnreachable,
    ProxyWantsPassword,
    Unreachable,
)
from posapp.hellotext.network_settings import ProxySetting, read_proxy, settings_fingerprint, tls_context
from posapp.hellotext.sent_trace import SentTrace

__all__ = ["Connections"]

LIMITS = httpx.Limits(max_connections=32, max_keepalive_connections=32, keepalive_expiry=20)
_CERTIFICATE_ERRORS: dict[int, type[CertificateInvalid]] = {
    9: CertificateNotYetValid,
    10: CertificateExpired,
    18: CertificateUntrusted,
    19: CertificateUntrusted,
    20: CertificateUntrusted,
    21: CertificateUntrusted,
    62: CertificateOfAnother,
    64: CertificateOfAnother,
}
"""By OpenSSL's X509_V_ERR_* codes."""


class Connections:
    """Gives the transport of httpx that is used now, and says why nothing reached Hellotext.

    A transport alone carries a request once and gives its answer: it follows no redirect and keeps no cookie.

    Args:
        url: Where Hellotext answers.
        is_local: Whether that is this computer itself, which no proxy is asked for.
        transport: Another way to carry requests, for tests.
    """

    def __init__(self, url: str, *, is_local: bool, transport: httpx.AsyncBaseTransport | None) -> None:
        self._url = httpx.URL(url)
        self._is_local = is_local
        self._given = transport
        self._transport: httpx.AsyncBaseTransport | None = None
        self._retired: list[httpx.AsyncBaseTransport] = []
        self._proxy: ProxySetting | None = None
        self._mark: tuple[object, ...] = ()
        self._is_doubted = False

    def transport(self) -> httpx.AsyncBaseTransport:
        """Give the transport; after a failure only if no network setting changed meanwhile, else a new one.

        Raises:
            Unreachable: ProxyInvalid, ProxyUnsupported or CertificatesUnreadable, when a setting stands in the way.
        """
        if self._is_doubted and self._transport is not None and self._mark != settings_fingerprint():
            self._retired.append(self._transport)
            self._transport = None
        self._is_doubted = False
        if self._transport is None:
            self._transport = self._made()
        return self._transport

    def failure(self, error: BaseException, trace: SentTrace) -> Unreachable:
        """Give why nothing reached Hellotext; the settings are looked at again before the next request."""
        self._is_doubted = True
        certificate = _certificate_error(error)
        if certificate is not None:
            kind = _CERTIFICATE_ERRORS.get(certificate.verify_code, CertificateInvalid)
            return kind(host=trace.tls_host or self._url.host)
        if self._proxy is None or trace.passed_proxy:
            return ConnectionRefused() if _is_refusal(error) else Unreachable()
        return _failure_of_proxy(self._proxy, error)

    async def aclose(self) -> None:
        """Close every connection."""
        for transport in (*self._retired, self._transport):
            if transport is not None:
                await transport.aclose()

    def _made(self) -> httpx.AsyncBaseTransport:
        mark = settings_fingerprint()
        self._proxy = None if self._is_local else read_proxy(self._url.host)
        context = tls_context() if self._url.scheme == "https" else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        proxy = None if self._proxy is None else httpx.Proxy(self._proxy.url, ssl_context=_for_proxy(self._proxy))
        made = self._given or httpx.AsyncHTTPTransport(verify=context, limits=LIMITS, trust_env=False, proxy=proxy)
        self._mark = mark
        return made


def _for_proxy(proxy: ProxySetting) -> ssl.SSLContext | None:
    return tls_context() if proxy.url.scheme == "https" else None


def _failure_of_proxy(proxy: ProxySetting, error: BaseException) -> Unreachable:
    status = str(error)[:3] if isinstance(error, httpx.ProxyError) else ""
    if not status.isdigit():
        return ProxyUnreachable(proxy=proxy.shown, variable=proxy.variable)
    kind = ProxyWantsPassword if status == "407" else ProxyRefused
    return kind(proxy=proxy.shown, variable=proxy.variable, status=status)


def _certificate_error(error: BaseException) -> ssl.SSLCertVerificationError | None:
    return next((each for each in _causes(error) if isinstance(each, ssl.SSLCertVerificationError)), None)


def _is_refusal(error: BaseException) -> bool:
    """Whether every address of a host refused, or the only one: a host of two addresses has a group of causes."""
    last = list(_causes(error))[-1]
    causes = last.exceptions if isinstance(last, BaseExceptionGroup) else (last,)
    return all(isinstance(each, ConnectionRefusedError) for each in causes)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen = 0
    while error is not None and seen < 10:
        yield error
        error, seen = error.__cause__ or error.__context__, seen + 1
