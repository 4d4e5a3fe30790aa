"""Makes the shop's own certificate authority and the certificate of its server."""

from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.shop_server.own_server.errors import FolderDamaged
from posapp.shop_server.own_server.own_files import write_private
from posapp.shop_server.own_server.server_folder import ServerFolder

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

__all__ = ["make_certificates"]

AUTHORITY_TIME, SERVER_TIME = timedelta(days=7300), timedelta(days=3650)
EARLIER = timedelta(days=1)
"""A till whose clock is slow believes a new certificate, too."""


def make_certificates(folder: ServerFolder, address: str) -> None:
    """Make the authority where there is none, and a certificate by which it vouches for an address of this computer.

    The authority stays the same for good, so that tills that joined go on believing the server at another address.

    Raises:
        FolderDamaged: When the authority is not whole.
        OSError: When the folder refuses.
    """
    folder.certificates.mkdir(mode=0o700, exist_ok=True)
    key_file = folder.certificates / "authority.key"
    if key_file.exists() != folder.authority.exists():
        raise FolderDamaged(file="tls/authority")
    if not key_file.exists():
        _make_authority(folder, key_file)
    key, certificate = _load_authority(folder, key_file)
    _make_server(folder, address, key, certificate)


def _make_authority(folder: ServerFolder, key_file: Path) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256

    key = _new_key()
    name = _name("Shop server authority")
    uses = x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    made = (
        _begun(name, name, key, AUTHORITY_TIME)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(uses, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )
    _write(key_file, key, folder.authority, made)


def _make_server(
    folder: ServerFolder, address: str, authority_key: "EllipticCurvePrivateKey", authority: "x509.Certificate"
) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.x509.oid import ExtendedKeyUsageOID

    key = _new_key()
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
    made = (
        _begun(_name("Shop server"), authority.subject, key, SERVER_TIME)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False)
        .add_extension(issuer, critical=False)
        .sign(authority_key, SHA256())
    )
    _write(folder.certificates / "server.key", key, folder.certificates / "server.pem", made)


def _load_authority(folder: ServerFolder, key_file: Path) -> "tuple[EllipticCurvePrivateKey, x509.Certificate]":
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    damaged = FolderDamaged(file="tls/authority")
    try:
        key = load_pem_private_key(key_file.read_bytes(), None)
        certificate = x509.load_pem_x509_certificate(folder.authority.read_bytes())
    except (ValueError, TypeError) as error:
        raise damaged from error
    if not isinstance(key, EllipticCurvePrivateKey) or certificate.public_key() != key.public_key():
        raise damaged
    return key, certificate


def _begun(
    subject: "x509.Name", issuer: "x509.Name", key: "EllipticCurvePrivateKey", valid: timedelta
) -> "x509.CertificateBuilder":
    from cryptography import x509

    now = datetime.now(UTC)
    return x509.CertificateBuilder(
        subject_name=subject,
        issuer_name=issuer,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=now - EARLIER,
        not_valid_after=now + valid,
    )


def _new_key() -> "EllipticCurvePrivateKey":
    from cryptography.hazmat.primitives.asymmetric import ec

    return ec.generate_private_key(ec.SECP256R1())


def _name(text: str) -> "x509.Name":
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _write(key_file: Path, key: "EllipticCurvePrivateKey", file: Path, certificate: "x509.Certificate") -> None:
    """The key first: a half that is left over is noticed, or made anew."""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    closed = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for target, content in ((key_file, closed), (file, certificate.public_bytes(Encoding.PEM))):
        write_private(target, content.decode("ascii"))
