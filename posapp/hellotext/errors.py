"""What reading from Hellotext can meet.

HellotextError
├── TokenRefused        401: the token is missing, wrong or revoked
├── NotPermitted        403: the plan or the token's rights do not allow it
├── NotFound            404: unknown to this business
├── Refused             400, 422: malformed, or a value refused
├── Throttled           429: not taken; wait
├── ServerFailed        5xx
├── AnswerUnreadable    an answer that is not Hellotext's: a proxy's page, a captive portal
├── NoAnswer            sent, and nothing came back
└── Unreachable         nothing was sent: no network, no name, no TLS
"""

from posapp.domain.errors import EnvironmentFault, HellotextError, InputError

__all__ = [
    "AnswerUnreadable",
    "NoAnswer",
    "NotFound",
    "NotPermitted",
    "PlainHttpRefused",
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
    sentence = "Hellotext does not accept this API token; copy it again from Hellotext's settings, or make a new one."


class NotPermitted(HellotextError):
    """403."""

    field = "token"
    sentence = (
        "Hellotext does not permit this to the token; ask whoever manages the business there to allow it for the "
        "token, or to look at the plan."
    )


class NotFound(HellotextError):
    """404."""

    sentence = "Hellotext does not know this record; it may have been merged or deleted there."


class Refused(HellotextError):
    """400 or 422."""

    sentence = "Hellotext refused this: {explanation}"


class Throttled(HellotextError):
    """429; `retry_after` in the facts is in seconds, or None."""

    sentence = "Hellotext asks to slow down; try again in a minute."

    @property
    def retry_after(self) -> float | None:
        """How many seconds Hellotext asks to wait; None where it does not say."""
        seconds = self.facts.get("retry_after")
        return seconds if isinstance(seconds, float) else None


class ServerFailed(HellotextError):
    """5xx."""

    sentence = "Hellotext has trouble of its own just now (status {status}); try again in a few minutes."


class AnswerUnreadable(HellotextError):
    """Something else answered in Hellotext's place."""

    sentence = (
        "What answered is not Hellotext; this network may ask for a sign-in first, or a proxy stands in the way. Open "
        "a web page to see."
    )


class NoAnswer(HellotextError):
    """Sent, and nothing came back in time."""

    sentence = "Hellotext did not answer in time; try again."


class Unreachable(HellotextError):
    """Nothing left this computer."""

    sentence = "Hellotext cannot be reached; check this computer's network and try again."


class TokenInvalid(InputError):
    """Text that cannot be a token."""

    field = "token"
    sentence = "Token: this cannot be an API token; copy it whole, without blanks or line breaks."


class PlainHttpRefused(EnvironmentFault):
    """An address over which a token would travel readable."""

    sentence = "POSAPP_API_URL must begin with https://; without encryption only this computer itself is spoken to."
