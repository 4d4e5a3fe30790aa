"""Reads the two-dimensional codes in a picture."""

from posapp.intake.escpos.pictures import Picture

__all__ = ["codes_in"]

_BORDER = 16
_SMALLEST = 21  # modules of the smallest code, which has at least a dot for each


def codes_in(picture: Picture) -> tuple[str, ...]:
    """Give what the QR and PDF417 codes of a picture say; none where the library that reads them is not there.

    A picture made to be slow takes some seconds; other threads go on in the meantime.
    """
    if min(picture.width, picture.height) < _SMALLEST:
        return ()
    try:
        import zxingcpp
    except ImportError:
        return ()
    pixels, width, height = picture.luminance(_BORDER)
    image = pixels.cast("B", (height, width))
    # by their names, since how several kinds are put together differs between the library's versions
    kinds = zxingcpp.barcode_formats_from_str("QRCode,PDF417")
    try:
        found = zxingcpp.read_barcodes(image, formats=kinds, text_mode=zxingcpp.TextMode.Plain)
    except (RuntimeError, ValueError, TypeError):
        # a picture that the library cannot read is one without a code: the paper says that it has a picture
        return ()
    return tuple(each.text for each in found if each.valid)
