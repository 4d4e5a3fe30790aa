"""Reads how this computer reaches Hellotext: its proxy and the certificates it trusts.

httpx reads the same variables itself, but raises whatever it meets while it is constructed, and never reads them again.
"""

import os
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import getproxies, proxy_bypass

import httpx

from posapp.hellotext.errors import CertificatesUnreadable, ProxyInvalid, ProxyUnsupported

__all__ = ["ProxySetting", "read_proxy", "settings_fingerprint", "tls_context"]

SYSTEM = "the system's proxy settings"
CERTIFICATE_VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxySetting:
    """The proxy between this computer and Hellotext.

    Attributes:
        variable: What names it: a variable of the environment, or the system's settings.
        shown: Its address without user and password.
        url: Its whole address; never shown.
    """

    variable: str
    shown: str
    url: httpx.URL = field(repr=False)


def read_proxy(host: str) -> ProxySetting | None:
    """Give the proxy through which a host is reached over https; None where it is reached directly.

    Raises:
        ProxyInvalid: When what is set cannot be read as an address.
        ProxyUnsupported: When it is a proxy of another kind than http or https.
    """
    proxies = getproxies()
    kind = next((each for each in ("https", "all") if proxies.get(each)), "")
    if not kind or _is_left_out(host):
        return None
    variable, text = _variable(f"{kind}_proxy"), proxies[kind].strip()
    url = _address(text if "://" in text else f"http://{text}", variable)
    if url.scheme not in {"http", "https"}:
        raise ProxyUnsupported(variable=variable, scheme=url.scheme[:20])
    port = "" if url.port is None else f":{url.port}"
    return ProxySetting(variable=variable, shown=f"{url.host}{port}", url=url)


def tls_context() -> ssl.SSLContext:
    """Give the TLS context: the usual authorities, or those that SSL_CERT_FILE or SSL_CERT_DIR name.

    The variable SSLKEYLOGFILE is not heeded: with such a file the token could be read on the way.

    Raises:
        CertificatesUnreadable: When the file or folder is missing, or cannot be read as certificates.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    variable = next((each for each in CERTIFICATE_VARIABLES if os.environ.get(each)), "")
    place = os.environ.get(variable, "")
    try:
        if not variable:
            context.load_verify_locations(cafile=_usual_authorities())
        elif Path(place).is_dir():
            _read_folder(context, Path(place))
        else:
            context.load_verify_locations(cafile=place)
    except (OSError, ValueError) as error:
        raise CertificatesUnreadable(variable=variable or "certifi", file=_plain(place)) from error
    return context


def settings_fingerprint() -> tuple[object, ...]:
    """Give a fingerprint that changes with the proxy or the certificates; it may hold a password."""
    places = [os.environ.get(each, "") for each in CERTIFICATE_VARIABLES]
    return (*sorted(getproxies().items()), *places, *map(_changed_at, filter(None, places)))


def _usual_authorities() -> str:
    import certifi

    return certifi.where()


def _read_folder(context: ssl.SSLContext, folder: Path) -> None:
    """OpenSSL reads such a folder while it checks, and takes one that cannot be read for an empty one."""
    os.listdir(folder)  # noqa: PTH208 - raises where the folder cannot be read
    context.load_verify_locations(capath=str(folder))


def _changed_at(place: str) -> float:
    try:
        return Path(place).stat().st_mtime
    except (OSError, ValueError):
        return 0.0


def _variable(name: str) -> str:
    return next((each for each in (name, name.upper()) if os.environ.get(each)), SYSTEM)


def _address(text: str, variable: str) -> httpx.URL:
    try:
        url = httpx.URL(text)
        url.host.encode("idna")
        readable = bool(url.host) and (url.port is None or 0 < url.port < 2**16)
    except (httpx.InvalidURL, ValueError) as error:
        raise ProxyInvalid(variable=variable) from error
    if not readable or not url.host.isprintable() or " " in url.host or "%" in url.host:
        raise ProxyInvalid(variable=variable)
    return url


def _is_left_out(host: str) -> bool:
    """The standard library reads NO_PROXY, but for entries with a star."""
    text = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
    starred = [part.strip().lower()[1:] for part in text.split(",") if part.strip().startswith("*.")]
    return bool(proxy_bypass(host)) or any(f".{host.lower()}".endswith(entry) for entry in starred)


def _plain(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)[:200]
