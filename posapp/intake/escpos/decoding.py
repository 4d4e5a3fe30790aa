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
    formats = zxingcpp.BarcodeFormat.QRCode | zxingcpp.BarcodeFormat.PDF417
    try:
        found = zxingcpp.read_barcodes(
            pixels.cast("B", (height, width)), formats=formats, text_mode=zxingcpp.TextMode.Plain
        )
    except (RuntimeError, ValueError, TypeError):
        # a picture that the library cannot read is one without a code: the paper says that it has a picture
        return ()
    return tuple(each.text for each in found if each.valid)
