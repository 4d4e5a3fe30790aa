"""Draws a QR code in a terminal, two rows of it in each line."""

__all__ = ["qr_lines"]

HALVES = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


def qr_lines(text: str) -> list[str]:
    """Give the lines of a QR code, light on the terminal's dark; a phone's camera reads either."""
    import zxingcpp

    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=1)
    height, width = drawn.shape
    pixels = bytes(drawn)  # type: ignore[call-overload]  # it is a buffer, which its types do not say
    rows = [[pixel > 0 for pixel in pixels[at : at + width]] for at in range(0, height * width, width)]
    rows += [[True] * width] * (height % 2)
    return ["".join(HALVES[each] for each in zip(*rows[at : at + 2], strict=True)) for at in range(0, len(rows), 2)]
