"""Seals pieces of the copy so that whoever wrote them cannot read them again, only who has the key of the till's files.

The forwarder knows a public key (X25519, RFC 7748). For each stream it agrees on a key of its own by an ephemeral pair,
derives it by HKDF-SHA-256 and seals each piece by ChaCha20-Poly1305 under a count that never comes twice; all of them
from `cryptography`. A file is a head, then records: the count (8 bytes), the length (4), and the sealed piece.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from posapp.intake.printer.piece_stream import MAX_PIECE, NumberedPiece, packed, pieces_in

__all__ = ["PieceSealer", "SealedStream", "open_stream", "private_key_of", "public_key_of"]

MAGIC = b"posunrd1"
STREAM_BYTES, KEY_BYTES = 16, 32
_RECORD = struct.Struct(">QI")
_HEAD_BYTES = len(MAGIC) + STREAM_BYTES + KEY_BYTES
_MOST = MAX_PIECE + 64


def private_key_of(database_key: str) -> bytes:
    """Derive the private key from the key of the till's files; raises ValueError where that is not hexadecimal."""
    return _derived(bytes.fromhex(database_key), b"", b"posapp unread copies of the printer")


def public_key_of(private: bytes) -> bytes:
    """Give the public key that belongs to a private one."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


class PieceSealer:
    """Seals the pieces of one stream.

    Args:
        public: The public key; raises ValueError where it is none.
        stream: Names the stream, in 32 hexadecimal digits.
    """

    def __init__(self, public: bytes, stream: str) -> None:
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        own = X25519PrivateKey.generate()
        shared = own.exchange(X25519PublicKey.from_public_bytes(public))
        self.head = MAGIC + bytes.fromhex(stream) + own.public_key().public_bytes_raw()
        self._cipher = ChaCha20Poly1305(_derived(shared, self.head + public, MAGIC))
        self._count = 0

    def seal(self, numbered: NumberedPiece) -> bytes:
        """Give the record of a piece."""
        self._count += 1
        sealed = self._cipher.encrypt(_nonce(self._count), packed(numbered), self.head)
        return _RECORD.pack(self._count, len(sealed)) + sealed


@dataclass(frozen=True, slots=True)
class SealedStream:
    """What a file holds.

    Attributes:
        stream: The name of the stream.
        pieces: Its pieces, up to the first that was cut off or changed.
    """

    stream: str
    pieces: Iterator[NumberedPiece]


def open_stream(read: Callable[[int], bytes], private: bytes) -> SealedStream | None:
    """Open a file; None where it is none, or was sealed for another till.

    Args:
        read: Gives exactly as many bytes as asked for, and fewer only at the end.
        private: The private key.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    head = read(_HEAD_BYTES)
    if len(head) < _HEAD_BYTES or not head.startswith(MAGIC):
        return None
    try:
        theirs = X25519PublicKey.from_public_bytes(head[-KEY_BYTES:])
        shared = X25519PrivateKey.from_private_bytes(private).exchange(theirs)
    except ValueError:
        return None
    key = _derived(shared, head + public_key_of(private), MAGIC)
    return SealedStream(head[len(MAGIC) : -KEY_BYTES].hex(), _opened(read, key, head))


def _opened(read: Callable[[int], bytes], key: bytes, head: bytes) -> Iterator[NumberedPiece]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cipher, last = ChaCha20Poly1305(key), 0
    while len(record := read(_RECORD.size)) == _RECORD.size:
        count, length = _RECORD.unpack(record)
        if length > _MOST or count <= last:
            return
        last = count
        try:
            piece = cipher.decrypt(_nonce(count), read(length), head)
        except InvalidTag:
            return
        yield from pieces_in(_from(piece))


def _from(data: bytes) -> Callable[[int], bytes]:
    import io

    return io.BytesIO(data).read


def _nonce(count: int) -> bytes:
    return count.to_bytes(12, "big")


def _derived(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt or None, info=purpose).derive(secret)
