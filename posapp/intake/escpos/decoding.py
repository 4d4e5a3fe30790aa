"""Reads the two-dimensional codes in a picture."""

from posapp.intake.escpos.pictures import Picture

__all__ = ["codes_in"]

_BORDER = 16


def codes_in(picture: Picture) -> tuple[str, ...]:
    """Give what the QR and PDF417 codes of a picture say; none where the library that reads them is not there."""
    try:
        import zxingcpp
    except ImportError:
        return ()
    pixels, width, height = picture.luminance(_BORDER)
    image = pixels.cast("B", (height, width))
    found: list[str] = []
    # one kind at a time: how several are named at once differs between the library's versions
    for kind in (zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.PDF417):
        try:
            read = zxingcpp.read_barcodes(image, formats=kind, text_mode=zxingcpp.TextMode.Plain)
        except (RuntimeError, ValueError, TypeError):
            # a picture that the library cannot read is one without a code: the paper says that it has a picture
            continue
        found += [each.text for each in read if each.valid]
    return tuple(found)
