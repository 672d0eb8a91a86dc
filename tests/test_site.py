"""The site is built strictly, loads nothing from elsewhere, leads everywhere and leaves out nothing."""

from __future__ import annotations

import inspect
import re
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

import cdktf_coder
from cdktf_coder.model.documented import described

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.heavy

# What a browser loads by itself, and by which attribute; a link in a text is not loaded.
_LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "link": "href",
    "object": "data",
    "embed": "src",
}


class Page(HTMLParser):
    """What a page loads, where it leads, and what can be led to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.loads: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.menu: set[str] = set()
        self._menus = 0
        self.text = path.read_text(encoding="utf-8")
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _LOADS and values.get("rel") not in ("next", "prev", "canonical") and values.get(_LOADS[tag]):
            self.loads.append(values[_LOADS[tag]])
        self.loads += re.findall(r"url\(([^)]+)\)", values.get("style", ""))
        if tag == "nav":
            self._menus += 1
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
            if self._menus:
                self.menu.add(values["href"].partition("#")[0])
        self.anchors |= {values[name] for name in ("id", "name") if values.get(name)}

    def handle_endtag(self, tag: str) -> None:
        self._menus -= tag == "nav"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run([ROOT / ".ci/site.sh", folder], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in sorted(site.rglob("*.html")) if path.name != "404.html"}


def test_nothing_is_loaded_from_elsewhere(site: Path, pages: dict[Path, Page]) -> None:
    loaded = [(page.path.name, target) for page in pages.values() for target in page.loads]
    assert len(loaded) > len(pages)
    for path in site.rglob("*.css"):
        loaded += [(path.name, target.strip("\"'")) for target in _urls(path.read_text(encoding="utf-8"))]
    for path in site.rglob("*.svg"):
        loaded += [(path.name, target) for target in re.findall(r'(?:href|src)="([^"#]+)"', path.read_text("utf-8"))]
    assert [place for place in loaded if urlsplit(place[1]).netloc] == []
    # The theme would load this if a page had a diagram, or the site a repository.
    assert not [page for page in pages if re.search(r'class="mermaid|data-md-component="source"', pages[page].text)]


def _urls(style: str) -> Iterator[str]:
    yield from re.findall(r"url\(([^)]+)\)", style)
    yield from re.findall(r"@import\s+([^;]+)", style)


def test_every_page_is_in_the_menu(site: Path, pages: dict[Path, Page]) -> None:
    front = pages[site / "index.html"]
    listed = {(site / target).resolve() for target in front.menu if target} | {site / "index.html"}
    assert set(pages) - listed == set()
    written = {path.relative_to(ROOT / "docs").with_suffix(".html") for path in (ROOT / "docs").rglob("*.md")}
    assert {site / path for path in written} - {site / "README.html"} - set(pages) == set()


def test_every_link_leads_somewhere(pages: dict[Path, Page]) -> None:
    lost = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if target.is_dir():
                target /= "index.html"
            anchor = unquote(parts.fragment)
            if not target.exists() or (anchor and target in pages and anchor not in pages[target].anchors | {"__top"}):
                lost.append(f"{path.name}: {link}")
    assert lost == []


def _sections(pages: dict[Path, Page]) -> dict[str, str]:
    """What the reference says of each public name, as text."""
    found = {}
    for page in pages.values():
        if page.path.parent.name == "reference":
            for part in re.split(r'(?=<h2 id="cdktf_coder\.)', page.text)[1:]:
                name = part[len('<h2 id="cdktf_coder.') :].partition('"')[0]
                found[name] = part
    return found


def test_the_reference_has_every_public_name_with_every_argument(pages: dict[Path, Page]) -> None:
    sections = _sections(pages)
    names = set(cdktf_coder.__all__) - {"fn"}
    assert names - set(sections) == set()
    unsaid = []
    for name in sorted(names):
        told = described(inspect.getdoc(getattr(cdktf_coder, name)) or "")
        listed = re.findall(r"<li[^>]*>\s*<b><code>(\w+)</code></b>", sections[name])
        unsaid += [f"{name}.{one}" for one in told if one not in listed]
    assert unsaid == []
