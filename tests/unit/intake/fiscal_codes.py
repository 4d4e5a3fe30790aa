"""Invented fiscal codes of six countries, with check digits that are right."""

import base64
import json
from collections.abc import Mapping, Sequence

__all__ = [
    "CNPJ",
    "CUIT",
    "RUT_OF_CHILE",
    "argentina",
    "argentine_link",
    "basque",
    "brazilian_key",
    "chile",
    "cnpj",
    "cuit",
    "every_country",
    "mexico",
    "nfce",
    "rut_of_chile",
    "rut_of_uruguay",
    "sat",
    "uruguay",
]

RUT = "219999830019"


def _rest(text: str, weights: Sequence[int]) -> int:
    return 11 - sum((ord(each) - 48) * weight for each, weight in zip(text, weights, strict=True)) % 11


def rut_of_uruguay(first: int) -> str | None:
    """Give the RUT of 11 digits; None for the few that have none."""
    digits = f"{first:011}"
    rest = _rest(digits, (4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2))
    return None if rest == 10 else f"{digits}{rest % 11}"


def cuit(first: int) -> str | None:
    """Give the CUIT of 10 digits; None for the few that have none."""
    digits = f"{first:010}"
    rest = _rest(digits, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))
    return None if rest == 10 else f"{digits}{rest % 11}"


def rut_of_chile(number: int) -> str:
    """Give the RUT of a number."""
    rest = _rest(f"{number:08}", (3, 2, 7, 6, 5, 4, 3, 2))
    return f"{number}-{'K' if rest == 10 else rest % 11}"


def cnpj(first: int) -> str:
    """Give the CNPJ of 12 digits."""
    digits = f"{first:012}"
    for weights in ((5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2), (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)):
        rest = _rest(digits, weights)
        digits += str(0 if rest > 9 else rest)
    return digits


CUIT, CNPJ, RUT_OF_CHILE = str(cuit(3099999901)), cnpj(991111110001), rut_of_chile(76543210)


def uruguay(
    kind: str = "101",
    *,
    rut: str = RUT,
    series: str = "A",
    number: int = 424298,
    total: str = "1007.00",
    day: str = "20260730",
) -> str:
    """Give the code of an e-Ticket."""
    fields = ",".join((rut, kind, series, str(number), total, day, "nh28/Yz+aBcD%3D"))
    return f"https://www.efactura.dgi.gub.uy/consultaQR/cfe?{fields}"


def argentina(**other: object) -> str:
    """Give the code of a factura B; arguments replace its fields, None takes one away."""
    fields: dict[str, object] = {
        **{"ver": 1, "fecha": "2026-05-04", "cuit": int(CUIT), "ptoVta": 5, "tipoCmp": 6, "nroCmp": 1234},
        **{"importe": 12100.5, "moneda": "PES", "ctz": 1, "tipoDocRec": 99, "nroDocRec": 0, "codAut": 76123456789012},
    }
    return argentine_link({name: value for name, value in (fields | other).items() if value is not None})


def argentine_link(fields: Mapping[str, object]) -> str:
    """Give the address that holds an object."""
    coded = base64.b64encode(json.dumps(fields, separators=(",", ":")).encode()).decode()
    return f"https://www.afip.gob.ar/fe/qr/?p={coded}"


def chile(kind: str = "39", *, rut: str = RUT_OF_CHILE, number: int = 1001, total: str = "2500") -> str:
    """Give the stamp of a boleta."""
    document = (
        f"<RE>{rut}</RE><TD>{kind}</TD><F>{number}</F><FE>2026-05-04</FE><RR>66666666-6</RR><RSR>Sr. Muñoz</RSR>"
        f"<MNT>{total}</MNT><IT1>Yerba Ñandú 1 kg</IT1>"
    )
    authorization = (
        f'<CAF version="1.0"><DA><RE>{rut}</RE><RS>ALMACEN</RS><TD>{kind}</TD><RNG><D>1</D><H>9999</H></RNG>'
        '<FA>2026-01-02</FA></DA><FRMA algorithm="SHA1withRSA">aGVsbG8+d29ybGQ/Zm9v==</FRMA></CAF>'
    )
    return (
        f'<TED version="1.0"><DD>{document}{authorization}<TSTED>2026-05-04T12:34:56</TSTED></DD>'
        '<FRMT algorithm="SHA1withRSA">c2lnbmF0dXJl+ABC/def==</FRMT></TED>'
    )


def mexico(total: str = "0000001160.000000", issuer: str = "AAA010101AA9") -> str:
    """Give the code of a CFDI."""
    return (
        "https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx"
        f"?id=5B2A1C3D-0F4E-4A6B-8C7D-9E0F1A2B3C4D&re={issuer}&rr=XAXX010101000&tt={total}&fe=Ab+/9w=="
    )


def basque(total: str = "4.70", number: str = "27174", series: str = "T") -> str:
    """Give the code of TicketBAI, with the check sum that its specification defines."""
    address = f"https://batuz.eus/QRTBAI/?id=TBAI-00000006Y-251019-btFpwP8dcLGAF-237&s={series}&nf={number}&i={total}"
    crc = 0
    for byte in address.encode():
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1) ^ 0x107 if crc >= 128 else crc << 1
    return f"{address}&cr={crc:03}"


def brazilian_key(model: str = "65", issuer: str = CNPJ, rest: str = "001000012345100000001") -> str:
    """Give a key of May 2026."""
    text = f"352605{issuer}{model}{rest}"
    found = _rest(text, (4, 3, 2, *(9, 8, 7, 6, 5, 4, 3, 2) * 5))
    return f"{text}{0 if found > 9 else found}"


def nfce(*parts: str, key: str = "") -> str:
    """Give the code of an NFC-e; without parts the second version, issued with a connection."""
    coded = "|".join((key or brazilian_key(), *(parts or ("2", "1", "1", "ABCDEF0123456789"))))
    return f"https://www.nfce.fazenda.sp.gov.br/qrcode?p={coded}"


def sat(total: str = "42.90", at: str = "20260504101112") -> str:
    """Give the code of a CF-e SAT."""
    key = brazilian_key("59", rest="000123456000789123456")
    return "|".join((key, at, total, "", "c2lnbmF0dXJlIG9mIHRoZSBkZXZpY2U="))


def every_country() -> dict[str, str]:
    """Give a sale of each."""
    return {
        "Uruguay": uruguay(),
        "Argentina": argentina(),
        "Chile": chile(),
        "Mexico": mexico(),
        "TicketBAI": basque(),
        "NFC-e": nfce(),
        "NFC-e without a connection": nfce("2", "1", "04", "42.90", "ABCDEF", "1", "0123456789ABCDEF"),
        "SAT": sat(),
    }
