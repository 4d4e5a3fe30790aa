"""The only user of the system's keyring: the token, the key of the files, wrong PINs, the shop's key."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark
from posapp.paths import find_home

__all__ = ["Credentials", "KeyringRefused", "NoKeyring"]

Result = TypeVar("Result")

SERVICE = "posapp"
DEFAULT_HOME = "default"


class NoKeyring(EnvironmentFault):
    """This computer has nowhere safe to keep a secret."""

    sentence = mark(
        "errors",
        "This computer has no keyring to store the API token in. On Linux, install and unlock one "
        "(gnome-keyring or KWallet) or, for scripts, set POSAPP_API_TOKEN and POSAPP_DATABASE_KEY. "
        "Nothing was saved.",
    )


class KeyringRefused(EnvironmentFault):
    """The keyring is there and does not answer: locked, or dismissed by the person."""

    sentence = mark(
        "errors", "The keyring of this computer did not answer ({kind}). Unlock it and try again. Nothing was saved."
    )


class Credentials:
    """The secrets of one till; what the environment names wins over the keyring.

    Args:
        environment: The process's variables.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self._home = str(find_home(environment).folder) if environment.get("POSAPP_HOME") else DEFAULT_HOME

    def token(self) -> str | None:
        """Give the API token, or None where none is saved; raises NoKeyring, KeyringRefused."""
        return self._environment.get("POSAPP_API_TOKEN") or self._load("api-token")

    def save_token(self, token: str) -> None:
        """Keep the API token; raises NoKeyring, KeyringRefused."""
        self._save("api-token", token)

    def delete_token(self) -> None:
        """Remove the API token from the keyring; raises NoKeyring, KeyringRefused."""
        import keyring.errors

        try:
            _asking(lambda: keyring.delete_password(SERVICE, self._name("api-token")))
        except KeyringRefused as refused:
            if not isinstance(refused.__cause__, keyring.errors.PasswordDeleteError):
                raise

    def database_key(self) -> str | None:
        """Give the key of the files, 64 hexadecimal digits, or None where none is saved; raises NoKeyring."""
        return self._environment.get("POSAPP_DATABASE_KEY") or self._load("database-key")

    def database_key_after_unlocking(self) -> str | None:
        """Give the key of the files once more, after the keyring was asked to write, which unlocks a locked one.

        Some keyrings say that there is no entry while they are locked, or where a person dismissed their question.

        Raises:
            NoKeyring, KeyringRefused: The keyring does not take an entry; then it must not be asked to keep a new key.
        """
        self._save("unlocking", "done")
        return self.database_key()

    def save_database_key(self, key: str) -> None:
        """Keep the key of the files; raises NoKeyring, KeyringRefused."""
        self._save("database-key", key)

    @property
    def keeps_database_key(self) -> bool:
        """Whether the key of the files comes from the keyring, and not from the environment."""
        return not self._environment.get("POSAPP_DATABASE_KEY")

    def generation(self) -> str | None:
        """Give the sealed generation of the till's ledger, or None where none is saved; raises NoKeyring."""
        return self._load("generation")

    def save_generation(self, sealed: str) -> None:
        """Keep the sealed generation of the till's ledger, which is no secret; raises NoKeyring, KeyringRefused."""
        self._save("generation", sealed)

    def membership_secret(self) -> str | None:
        """Give what the till keeps secret of its shop of several tills, or None; raises NoKeyring, KeyringRefused."""
        return self._load("shop-secret")

    def save_membership_secret(self, text: str) -> None:
        """Keep what the till keeps secret of its shop of several tills; raises NoKeyring, KeyringRefused."""
        self._save("shop-secret", text)

    def pin_attempts(self, name: str) -> str | None:
        """Give the saved record of a member's wrong PINs, or None; raises NoKeyring, KeyringRefused."""
        import keyring

        return _asking(lambda: keyring.get_password(SERVICE, f"pin-tries of {name}"))

    def save_pin_attempts(self, name: str, text: str) -> None:
        """Keep how often a wrong PIN was typed, by an id that no folder changes; raises NoKeyring, KeyringRefused."""
        import keyring

        _asking(lambda: keyring.set_password(SERVICE, f"pin-tries of {name}", text))

    def delete_pin_attempts(self, name: str) -> None:
        """Remove the saved record of a member's wrong PINs, if there is one; raises NoKeyring, KeyringRefused."""
        import keyring

        if self.pin_attempts(name) is not None:
            _asking(lambda: keyring.delete_password(SERVICE, f"pin-tries of {name}"))

    def __repr__(self) -> str:
        """Say nothing."""
        return "Credentials(…)"

    def _load(self, name: str) -> str | None:
        import keyring

        return _asking(lambda: keyring.get_password(SERVICE, self._name(name)))

    def _save(self, name: str, secret: str) -> None:
        import keyring

        _asking(lambda: keyring.set_password(SERVICE, self._name(name), secret))

    def _name(self, name: str) -> str:
        return f"{name} of {self._home}"


def _asking(question: Callable[[], Result]) -> Result:
    import keyring.errors

    try:
        return question()
    except keyring.errors.NoKeyringError as error:
        raise NoKeyring() from error
    except keyring.errors.KeyringError as error:
        raise KeyringRefused(kind=type(error).__name__) from error
