"""Drawing, as far as the pictures of the documentation need it: boxes, words, arrows, in colours for light and dark."""

from __future__ import annotations

from html import escape
from textwrap import wrap

WIDTH = 480
GOOD, MIDDLE, BAD, PLAIN, ACCENT = "#2b9154", "#b5790f", "#d9483b", "currentColor", "#5b7fe0"
"""Colours that can be read on a light and on a dark page; everything else has the colour of the text around."""

_HEAD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" role="img" aria-label="{title}">
<style>svg {{ color: #24292f; }} @media (prefers-color-scheme: dark) {{ svg {{ color: #e3e6ea; }} }}</style>
<g font-family="system-ui, sans-serif" font-size="13" fill="currentColor">
"""


class Picture:
    """A picture that grows downwards."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._parts: list[str] = []

    def text(
        self, x: float, y: float, words: str, *, size: int = 13, bold: bool = False, code: bool = False,
        colour: str = PLAIN, faint: bool = False, middle: bool = False,
    ) -> None:  # fmt: skip
        """A line of text; ``y`` is its baseline."""
        style = f'font-size="{size}"' + (' font-weight="600"' if bold else "")
        style += ' font-family="ui-monospace, monospace"' if code else ""
        style += ' opacity="0.7"' if faint else ""
        style += ' text-anchor="middle"' if middle else ""
        self._parts.append(f'<text x="{x:g}" y="{y:g}" {style} fill="{colour}">{escape(words, quote=False)}</text>')

    def lines(self, x: float, y: float, words: str, *, width: int, size: int = 12, faint: bool = True) -> float:
        """Text broken after so many characters; gives the next free baseline."""
        for line in wrap(words, width):
            self.text(x, y, line, size=size, faint=faint)
            y += size + 5
        return y

    def box(
        self, x: float, y: float, width: float, height: float, *, colour: str = PLAIN, dashed: bool = False,
        filled: float = 0.0, round: float = 5,
    ) -> None:  # fmt: skip
        """A rectangle with rounded corners."""
        style = ' stroke-dasharray="5 4"' if dashed else ""
        faint = ' stroke-opacity="0.45"' if colour == PLAIN else ""
        self._parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{round:g}" fill="{colour}" '
            f'fill-opacity="{filled:g}" stroke="{colour}"{faint}{style}/>'
        )

    def line(self, *points: tuple[float, float], colour: str = PLAIN, width: float = 1.5, arrow: bool = False) -> None:
        """A line through points, with a head that points down or to where it goes."""
        path = " ".join(f"{x:g},{y:g}" for x, y in points)
        self._parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}"/>')
        if arrow:
            (x, y), (to_x, to_y) = points[-2:]
            back_x, back_y = (0, 6 if to_y > y else -6) if x == to_x else (6 if to_x > x else -6, 0)
            side_x, side_y = (4, 0) if x == to_x else (0, 4)
            self._parts.append(
                f'<polygon points="{to_x:g},{to_y:g} {to_x - back_x + side_x:g},{to_y - back_y + side_y:g} '
                f'{to_x - back_x - side_x:g},{to_y - back_y - side_y:g}" fill="{colour}"/>'
            )

    def dot(self, x: float, y: float, radius: float, *, colour: str = PLAIN, filled: float = 1.0) -> None:
        """A circle."""
        self._parts.append(
            f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{colour}" fill-opacity="{filled:g}" stroke="{colour}"/>'
        )

    def written(self, height: float) -> str:
        """The file."""
        head = _HEAD.format(width=WIDTH, height=f"{height:g}", title=escape(self.title))
        return head + "\n".join(self._parts) + "\n</g>\n</svg>\n"
