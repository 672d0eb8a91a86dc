"""What MkDocs does besides: the pages of the reference, from the list of public names, and links that leave docs/."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from reference import PACKAGE, ROOMS, is_module, public_names

_TOP = Path(__file__).resolve().parent.parent.parent
_EXAMPLES = sorted((_TOP / "examples").glob("*.py"))
_OUTWARD = re.compile(r"\[([^]]*)\]\(\.\./([^)#\s]+)(?:#[^)]*)?\)")
_PICTURE = re.compile(r'<img [^>]*src="(pictures/[a-z]+\.svg)"[^>]*>')


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the examples below their page in the menu, and the reference at its end."""
    assert config.nav is not None
    start = config.nav[0]["Start"]
    start[start.index("examples.md")] = {
        "Examples": ["examples.md", *(f"examples/{path.stem}.md" for path in _EXAMPLES)]
    }
    pages = [{room.title: f"reference/{room.page}.md"} for room in ROOMS]
    config.nav.append({"Reference": ["reference/index.md", *pages]})
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each example, and for each room of the reference."""
    for path in _EXAMPLES:
        code = f"```python\n{path.read_text(encoding='utf-8')}```\n"
        text = f"# {path.name}\n\nSee [what differs from the original](../examples.md).\n\n{code}"
        files.append(File.generated(config, f"examples/{path.stem}.md", content=text))
    names = public_names()
    for room in ROOMS:
        shown = [f"::: {PACKAGE}.{name}" for name, page in names.items() if page == room.page]
        shown += [f"::: {PACKAGE}.{name}\n    options: {{{_options(name)}}}" for name in room.also]
        text = "\n\n".join([f"# {room.title}", room.about, *shown])
        files.append(File.generated(config, f"reference/{room.page}.md", content=text))
    files.append(File.generated(config, "reference/index.md", content=_index(names)))
    return files


def _options(name: str) -> str:
    """A module is its page and needs no heading; what Coder tells has attributes that need no sentence."""
    if is_module(name):
        return "show_root_heading: false, show_root_toc_entry: false"
    return "show_if_no_docstring: true, show_attribute_values: true"


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Let a link to a file that is no page lead into the repository, if it is known where that is; an example is a page."""
    markdown = re.sub(r"\]\(\.\./examples/(\w+)\.py\)", r"](examples/\1.md)", markdown)
    repository = os.environ.get("CDKTF_CODER_REPOSITORY", "").rstrip("/")
    target = rf"[\1]({repository}/blob/main/\2)" if repository else r"\1"
    return markdown if "/" in page.file.src_uri else _OUTWARD.sub(target, markdown)


def on_page_content(html: str, **_: Any) -> str:
    """Put pictures into the page itself, where they take the colours of its scheme, light or dark, and not the system's."""
    return _PICTURE.sub(_drawn, html)


def _drawn(image: re.Match[str]) -> str:
    picture = (_TOP / "docs" / image[1]).read_text(encoding="utf-8")
    return f'<div class="picture">{re.sub("<style>.*</style>", "", picture)}</div>'


def _index(names: dict[str, str]) -> str:
    rows = []
    for room in ROOMS:
        shown = [f"[`{name}`][{PACKAGE}.{name}]" for name, page in names.items() if page == room.page]
        shown += [f"`{name.split('.')[-1]}`" for name in room.also]
        rows.append(f"| [{room.title}]({room.page}.md) | {', '.join(shown)} |")
    return _INDEX + "\n".join(rows) + "\n"


_INDEX = """# Reference

Every public name with every argument: its unit, its default, what is refused, and the provider's field behind it. It is made
from the docstrings; `help(DockerWorkspace)` in Python says the same.

Common types in signatures:

| type | what may be given |
| --- | --- |
| `TextLike` | text, or a reference |
| `NumberLike` | a number, or a reference to one |
| `BoolLike` | `True` or `False`, or a reference to a condition |
| `Labels` | names with texts; `None` as a value takes a label away |
| `Items`, `Count`, `ForEach` | what `for_each` and `count` repeat over: a list, a map, a number or condition, or a reference |
| `Construct` (the `scope`) | a template, or a construct in one |

A construct is made as `Class(scope, id, argument=…)`. What is wrong with an argument is a `ConfigError` that names the construct.

| page | names |
| --- | --- |
"""
