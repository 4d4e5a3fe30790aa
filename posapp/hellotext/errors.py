"""The errors of requests to Hellotext.

HellotextError
├── TokenRefused        401: the token is missing, wrong or revoked
├── NotPermitted        403: the plan or the token's rights do not allow it
├── NotFound            404: unknown to this business
├── Refused             400, 422: malformed, or a value refused
├── Throttled           429: not taken; wait
├── ServerFailed        5xx
├── AnswerUnreadable    an answer that cannot be read as Hellotext's
│   ├── ListLeadsNowhere    a list that cannot be read to its end
│   ├── ListNotWhole    a list whose pages do not follow upon one another
│   └── NotHellotext    a proxy's page, a captive portal: what was asked did not reach Hellotext
├── NoAnswer            sent, and nothing came back
│   └── ConnectionCut       … since the connection was cut meanwhile
└── Unreachable         nothing was sent: no network, no name, no TLS
    ├── ConnectionRefused           whoever is asked lets nobody in
    ├── ProxyInvalid ProxyUnsupported ProxyUnreachable ProxyRefused ProxyWantsPassword
    ├── CertificatesUnreadable      what SSL_CERT_FILE or SSL_CERT_DIR names
    └── CertificateInvalid          of whoever answers: …Expired …NotYetValid …OfAnother …Untrusted
"""

from posapp.domain.errors import EnvironmentFault, HellotextError, InputError
from posapp.domain.texts import mark

__all__ = [
    "AddressUnusable",
    "AnswerUnreadable",
    "CertificateExpired",
    "CertificateInvalid",
    "CertificateNotYetValid",
    "CertificateOfAnother",
    "CertificateUntrusted",
    "CertificatesUnreadable",
    "ConnectionCut",
    "ConnectionRefused",
    "ListLeadsNowhere",
    "ListNotWhole",
    "NoAnswer",
    "NotFound",
    "NotHellotext",
    "NotPermitted",
    "PlainHttpRefused",
    "ProxyInvalid",
    "ProxyRefused",
    "ProxyUnreachable",
    "ProxyUnsupported",
    "ProxyWantsPassword",
    "Refused",
    "ServerFailed",
    "Throttled",
    "TokenInvalid",
    "TokenRefused",
    "Unreachable",
]


class TokenRefused(HellotextError):
    """401."""

    field = "token"
    sentence = mark(
        "errors",
        "Hellotext does not accept this API token. Copy it again from Hellotext's settings, or create a new one.",
    )


class NotPermitted(HellotextError):
    """403."""

    field = "token"
    sentence = mark(
        "errors",
        "Hellotext does not permit this for the token. Ask the administrator of the business in "
        "Hellotext to allow it for the token, or to check the plan.",
    )


class NotFound(HellotextError):
    """404."""

    sentence = mark("errors", "Hellotext does not know this record. It may have been merged or deleted there.")


class Refused(HellotextError):
    """400 or 422."""

    sentence = mark("errors", "Hellotext rejected this: {explanation}")


class Throttled(HellotextError):
    """429; `retry_after` in the facts is in seconds, or None."""

    sentence = mark("errors", "Hellotext asked to slow down. Try again in a minute.")

    @property
    def retry_after(self) -> float | None:
        """The seconds that Hellotext asks to wait; None where it does not say."""
        seconds = self.facts.get("retry_after")
        return seconds if isinstance(seconds, float) else None


class ServerFailed(HellotextError):
    """5xx."""

    sentence = mark("errors", "Hellotext has a problem right now (status {status}). Try again in a few minutes.")


class AnswerUnreadable(HellotextError):
    """The answer cannot be read as Hellotext's."""

    sentence = mark(
        "errors",
        "The answer is not from Hellotext. This network may require a sign-in first, or a proxy is in "
        "the way. Open a web page to check.",
    )


class ListLeadsNowhere(AnswerUnreadable):
    """A list whose pages give no next cursor, run in a circle, or start over each time."""

    sentence = mark(
        "errors",
        "Hellotext's list cannot be read to its end, since one of its pages does not lead to the next. Try again "
        "later; if it stays so, write to Hellotext's support.",
    )


class ListNotWhole(AnswerUnreadable):
    """A list that was read to its end, and in which something may have been left out between two pages."""

    sentence = mark(
        "errors",
        "Hellotext's list may lack records between two of its pages. What came is kept, nothing was removed, and "
        "posapp downloads it again by itself. If it stays so, write to Hellotext's support.",
    )


class NotHellotext(AnswerUnreadable):
    """The page of a proxy or of a network's sign-in; the request never reached Hellotext."""

    sentence = mark(
        "errors",
        "A page of the network wants a sign-in: the answer is not from Hellotext. Open any web page on this computer "
        "and sign in, or tell whoever looks after the network.",
    )


class NoAnswer(HellotextError):
    """Sent, and nothing came back in time."""

    sentence = mark("errors", "Hellotext did not answer in time. Try again.")


class ConnectionCut(NoAnswer):
    """Sent, and the connection was cut before an answer came."""

    sentence = mark(
        "errors", "The connection to Hellotext was cut before an answer came. Check the network, and try again."
    )


class Unreachable(HellotextError):
    """Nothing left this computer."""

    sentence = mark("errors", "Hellotext cannot be reached. Check this computer's network and try again.")


class ConnectionRefused(Unreachable):
    """The network is there, and whoever is asked for Hellotext lets nobody in."""

    sentence = mark(
        "errors",
        "Hellotext cannot be reached: the connection was refused. A firewall may be in the way; tell whoever looks "
        "after the network. Nothing was sent.",
    )


class ProxyInvalid(Unreachable):
    """A proxy's address that cannot be read; it is not repeated, since it may hold a password."""

    sentence = mark(
        "errors",
        "{variable} names a proxy that cannot be read. Write it like http://proxy.example:3128, or "
        "remove it. Nothing was sent.",
    )


class ProxyUnsupported(Unreachable):
    """A SOCKS proxy, or something else that is neither http nor https."""

    sentence = mark(
        "errors",
        "{variable} names a proxy of the kind {scheme}, which posapp cannot use. Name an http or https "
        "proxy, or add Hellotext's address to NO_PROXY. Nothing was sent.",
    )


class ProxyUnreachable(Unreachable):
    """The proxy does not answer."""

    sentence = mark(
        "errors", "The proxy {proxy} does not answer. Check the network, or correct {variable}. Nothing was sent."
    )


class ProxyRefused(Unreachable):
    """The proxy refuses the connection."""

    sentence = mark(
        "errors",
        "The proxy {proxy} does not let this computer through to Hellotext (status {status}). Ask your "
        "network administrator, or correct {variable}. Nothing was sent.",
    )


class ProxyWantsPassword(Unreachable):
    """407: the proxy asks for a password."""

    sentence = mark(
        "errors",
        "The proxy {proxy} requires a user and a password. Write them into {variable}, or ask your "
        "network administrator. Nothing was sent.",
    )


class CertificatesUnreadable(Unreachable):
    """The certificates that this computer is configured to trust cannot be read."""

    sentence = mark(
        "errors",
        "{variable} names certificates that cannot be read ({file}). Correct the variable, or remove it. "
        "Nothing was sent.",
    )


class CertificateInvalid(Unreachable):
    """The server's certificate does not prove that it is Hellotext."""

    sentence = mark(
        "errors",
        "The connection is not trusted: the certificate of {host} is not valid. The computer's date may be wrong, or "
        "something on this network is in the way. Nothing was sent.",
    )


class CertificateExpired(CertificateInvalid):
    """The certificate has expired."""

    sentence = mark(
        "errors",
        "The connection is not trusted: the certificate of {host} has expired. The computer's date may be wrong, or "
        "something on this network is in the way. Nothing was sent.",
    )


class CertificateNotYetValid(CertificateInvalid):
    """The certificate is not valid yet."""

    sentence = mark(
        "errors",
        "The connection is not trusted: the certificate of {host} is not valid yet. The computer's date may be wrong, "
        "or something on this network is in the way. Nothing was sent.",
    )


class CertificateOfAnother(CertificateInvalid):
    """The certificate belongs to another host."""

    sentence = mark(
        "errors",
        "The connection is not trusted: the certificate of {host} belongs to another address. This network may require "
        "a sign-in first, or something on it is in the way. Nothing was sent.",
    )


class CertificateUntrusted(CertificateInvalid):
    """No authority that this computer trusts signed the certificate."""

    sentence = mark(
        "errors",
        "The connection is not trusted: the certificate of {host} was not issued by an authority that this computer "
        "trusts. Something on this network, or a virus scanner, is in the way. Nothing was sent.",
    )


class TokenInvalid(InputError):
    """Text that cannot be a token."""

    field = "token"
    sentence = mark("errors", "Token: this cannot be an API token. Copy all of it, without spaces or line breaks.")


class PlainHttpRefused(EnvironmentFault):
    """An address over which a token would be sent unencrypted."""

    sentence = mark(
        "errors", "POSAPP_API_URL must begin with https://. Only this computer itself can be used without encryption."
    )


class AddressUnusable(EnvironmentFault):
    """An address that cannot be used; it is not repeated, since it may hold a password."""

    sentence = mark(
        "errors",
        "POSAPP_API_URL is not a usable address. Write it like https://api.hellotext.com, without "
        "spaces, user, password, question mark or number sign.",
    )
