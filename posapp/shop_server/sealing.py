"""Seals personal data with the key of the shop, which only tills have: the database's administrator reads no customer.

AES-256-GCM with a random nonce (NIST SP 800-38D), keys derived by HKDF-SHA-256 (RFC 5869); both of `cryptography`.
"""

import hmac
import os
from dataclasses import dataclass, field
from hashlib import sha256

from posapp.shop_server.errors import DriverMissing, SealBroken

__all__ = ["KEY_BYTES", "ShopKey", "derived", "new_shop_key", "opened", "sealed"]

KEY_BYTES, NONCE_BYTES = 32, 12
FIRST_FORM = b"\x01"


@dataclass(frozen=True, slots=True)
class ShopKey:
    """The key that the tills of a shop share; in no text of this value."""

    secret: bytes = field(repr=False)

    def seal(self, plain: bytes, owner: str) -> bytes:
        """Seal some bytes so that they open only under the id that they belong to."""
        return sealed(derived(self.secret, "personal data"), plain, owner)

    def open(self, closed: bytes, owner: str) -> bytes:
        """Give what was sealed; raises SealBroken when it was sealed for another id or by another key, or changed."""
        return opened(derived(self.secret, "personal data"), closed, owner)

    def phone_hash(self, phone: str) -> bytes:
        """Give 32 bytes that stand for a normalised phone (E.164), which nobody without the key can guess back."""
        return hmac.digest(derived(self.secret, "phone"), phone.encode(), sha256)


def new_shop_key() -> ShopKey:
    """Make the key of a new shop."""
    return ShopKey(os.urandom(KEY_BYTES))


def derived(secret: bytes, purpose: str, length: int = KEY_BYTES) -> bytes:
    """Derive a key for one purpose; raises DriverMissing where the extra `shop` is not installed."""
    try:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF
    except ImportError as error:
        raise DriverMissing from error
    return HKDF(SHA256(), length, salt=None, info=f"posapp shop {purpose}".encode()).derive(secret)


def sealed(key: bytes, plain: bytes, owner: str) -> bytes:
    """Seal some bytes with a key; `owner` is not hidden, and must be the same to open them."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(NONCE_BYTES)
    return FIRST_FORM + nonce + AESGCM(key).encrypt(nonce, plain, owner.encode())


def opened(key: bytes, closed: bytes, owner: str) -> bytes:
    """Give what `sealed` sealed; raises SealBroken."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    form, nonce, content = closed[:1], closed[1 : 1 + NONCE_BYTES], closed[1 + NONCE_BYTES :]
    if form != FIRST_FORM or len(nonce) < NONCE_BYTES:
        raise SealBroken
    try:
        return AESGCM(key).decrypt(nonce, content, owner.encode())
    except InvalidTag as error:
        raise SealBroken from error
