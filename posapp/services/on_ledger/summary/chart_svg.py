"""Draws a summary's pictures as SVG, so that a page carries them in itself."""

from base64 import b64encode
from html import escape

from posapp.services.on_ledger.summary.chart import Bar, Chart, Fill, Shape

__all__ = ["chart_svg", "picture_uri"]

WIDTH, HEIGHT = 640, 240
LEFT, TOP, FOOT, LINE = 60.0, 30.0, 22.0, 16.0
NAMES, FIGURES = 190.0, 170.0
"""The room for the names on the left of rows, and for the figures on their right."""
ROW, BOX = 26.0, 24.0
WIDEST = 54.0
"""The largest width of a column."""
NARROW_NAME, NARROW_LABEL = 26, 24
"""How many characters fit beside a row, and how many pixels a label below a column needs."""


def picture_uri(chart: Chart) -> str:
    """Give a picture as an address that holds it whole."""
    return "data:image/svg+xml;base64," + b64encode(chart_svg(chart).encode()).decode()


def chart_svg(chart: Chart) -> str:
    """Give a picture as an SVG document, in light and dark."""
    height = _height(chart)
    if chart.is_empty:
        inside = _text(WIDTH / 2, height / 2, chart.nothing, "middle")
    elif chart.shape is Shape.ROWS:
        inside = _rows(chart)
    else:
        inside = _legend(chart) + (_grid(chart) if chart.shape is Shape.GRID else _columns(chart))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" width="{WIDTH}" '
        f'height="{height:g}" role="img"><title>{escape(chart.title)}</title>'
        f"<style>{_STYLE}</style>{_PATTERNS}{inside}</svg>"
    )


def _height(chart: Chart) -> float:
    if chart.shape is Shape.ROWS:
        return max(2.0, len(chart.bars)) * ROW + LINE
    return TOP + BOX * len(chart.rows) + FOOT if chart.shape is Shape.GRID else HEIGHT


def _legend(chart: Chart) -> str:
    parts, left = [], 2.0
    for key in chart.keys:
        fill = _MARK if key.fill is Fill.MARK else _fill(key.fill)
        height = 3 if key.fill is Fill.MARK else 11
        parts.append(_box(left, 7 + (11 - height) / 2, 11, height, fill))
        parts.append(_text(left + 16, 17, key.text))
        left += 30 + 7.2 * len(key.text)
    return "".join(parts)


def _columns(chart: Chart) -> str:
    bottom, high = HEIGHT - FOOT, HEIGHT - FOOT - TOP
    slot = (WIDTH - LEFT) / len(chart.bars)
    every = int(NARROW_LABEL / slot) + 1
    parts = []
    for value, text in chart.steps:
        height = bottom - high * value / chart.top
        parts.append(f'<path class="l" d="M{LEFT:g} {height:.1f}H{WIDTH}"/>')
        parts.append(_text(LEFT - 8, height + 4, text, "end"))
    for number, bar in enumerate(chart.bars):
        left, width = LEFT + number * slot, min(WIDEST, slot * 0.68)
        parts.append(_column(bar, left + (slot - width) / 2, width, bottom, high / chart.top))
        if bar.mark:
            parts.append(_box(left + 1, bottom - high * bar.mark / chart.top - 1.5, slot - 2, 3, _MARK))
        if number % every == 0:
            parts.append(_text(left + slot / 2, HEIGHT - 6, bar.label, "middle"))
    return "".join(parts)


def _column(bar: Bar, left: float, width: float, bottom: float, scale: float) -> str:
    parts = [f"<g><title>{escape(bar.accessible_text)}</title>"]
    for fill, value in bar.parts:
        height = max(0, value) * scale
        bottom -= height
        parts.append(_box(left, bottom, width, height, _fill(fill)))
    return "".join((*parts, "</g>"))


def _rows(chart: Chart) -> str:
    if chart.is_alone:
        return _text(WIDTH / 2, _height(chart) / 2, chart.bars[0].accessible_text, "middle", "b")
    parts, room = [], WIDTH - NAMES - FIGURES
    for number, bar in enumerate(chart.bars):
        top, width = LINE / 2 + number * ROW, room * bar.length / chart.longest
        name = bar.label if len(bar.label) <= NARROW_NAME else f"{bar.label[: NARROW_NAME - 1]}…"
        parts.append(_text(NAMES - 8, top + 17, name, "end"))
        parts.append(_box(NAMES, top + 4, width, ROW - 9, _fill(Fill.FULL)))
        parts.append(_text(NAMES + width + 8, top + 17, bar.shown))
    return "".join(parts)


def _grid(chart: Chart) -> str:
    count = len(chart.columns)
    width = (WIDTH - LEFT) / count
    parts = [_text(LEFT - 8, TOP + row * BOX + 17, text, "end") for row, text in enumerate(chart.rows)]
    for number, bar in enumerate(chart.bars):
        row, column = divmod(number, count)
        left, top = LEFT + column * width, TOP + row * BOX
        share = bar.length / chart.longest
        parts.append(f"<g><title>{escape(bar.accessible_text)}</title>")
        parts.append(_box(left + 1, top + 1, width - 2, BOX - 2, 'class="o"'))
        parts.append(_box(left + 1, top + 1, width - 2, BOX - 2, f'class="f" fill-opacity="{share * 0.6:.2f}"'))
        parts.append(_text(left + width / 2, top + 17, bar.shown, "middle", "b") + "</g>")
    feet = (_text(LEFT + (place + 0.5) * width, _height(chart) - 6, text, "middle") for place, text in _numbered(chart))
    return "".join((*parts, *feet))


def _numbered(chart: Chart) -> list[tuple[int, str]]:
    return list(enumerate(chart.columns))


def _box(left: float, top: float, width: float, height: float, fill: str) -> str:
    return f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" {fill}/>'


def _text(left: float, base: float, text: str, anchor: str = "start", kind: str = "t") -> str:
    return f'<text x="{left:.1f}" y="{base:.1f}" text-anchor="{anchor}" class="{kind}">{escape(text)}</text>'


def _fill(fill: Fill) -> str:
    if fill is Fill.FULL:
        return 'class="f"'
    return f'class="p" fill="url(#p{fill.value})"'


def _pattern(fill: Fill, strokes: str) -> str:
    return (
        f'<pattern id="p{fill.value}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<rect width="6" height="6" class="g"/>{strokes}</pattern>'
    )


_RISING, _FALLING = '<path class="s" d="M0 6L6 0"/>', '<path class="s" d="M0 0L6 6"/>'
_MARK = 'class="m"'
_PATTERNS = "<defs>{}</defs>".format(
    "".join(
        (
            _pattern(Fill.PALE, '<rect width="6" height="6" class="f" fill-opacity=".35"/>'),
            _pattern(Fill.RISING, _RISING),
            _pattern(Fill.FALLING, _FALLING),
            _pattern(Fill.CROSSED, _RISING + _FALLING),
            _pattern(Fill.DOTS, '<path class="s" d="M3 0V6"/>'),
            _pattern(Fill.HOLLOW, ""),
        )
    )
)
_STYLE = (
    "text{font:12px system-ui,sans-serif;fill:#546474}.b{fill:#13202c;font-weight:600}.f{fill:#0a6e60}"
    ".p{stroke:#0a6e60}.s{stroke:#0a6e60;fill:none}.g{fill:#fff}.l,.o{stroke:#dfe6ec;fill:none}.m{fill:#13202c}"
    "@media(prefers-color-scheme:dark){text{fill:#a3b3c2}.b,.m{fill:#e8eef4}.f{fill:#1f9c88}.p{stroke:#1f9c88}"
    ".s{stroke:#1f9c88}.g{fill:#161f28}.l,.o{stroke:#3a4957}}"
)
