"""What griffe needs to know of this project's docstrings, see the options of mkdocstrings in mkdocs.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import griffe

_PARAM = re.compile(r"[ \t]*:param (\w[\w, ]*): ((?:(?!:param |\n\s*\n).)*)", re.DOTALL)
_ROLE = re.compile(r":(?:class|func|meth|attr|data|exc):`([^`]+)`")


class Docstrings(griffe.Extension):
    """Tells of each argument of a class, those that it takes over as well, and makes links of roles.

    The library does the same for ``help()``, in ``model/documented.py``.
    """

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:
        """Change the docstrings once all of the package is known, and before they are read."""
        said = {id(one): _described(one) for one in _inside(pkg)}
        for one in _inside(pkg):
            if one.docstring is not None:
                one.docstring.value = _ROLE.sub(lambda role: _link(role[1], pkg), _text(one, said))


def _inside(parent: griffe.Module | griffe.Class) -> Iterator[griffe.Object]:
    yield parent
    for member in parent.members.values():
        if isinstance(member, griffe.Module | griffe.Class):
            yield from _inside(member)
        elif isinstance(member, griffe.Object):
            yield member


def _described(one: griffe.Object) -> dict[str, str]:
    found: dict[str, str] = {}
    for names, text in _PARAM.findall(one.docstring.value if one.docstring else ""):
        found.update(dict.fromkeys((name.strip() for name in names.split(",")), text.strip()))
    return found


def _text(one: griffe.Object, said: dict[int, dict[str, str]]) -> str:
    """The docstring: its sentences, then a line for each argument."""
    assert one.docstring is not None
    told = said[id(one)]
    if isinstance(one, griffe.Class):
        inherited: dict[str, str] = {}
        for base in reversed(one.mro()):
            inherited.update(said.get(id(base), {}))
        known = {**inherited, **told}
        told = {**{each.name: known[each.name] for each in one.parameters if each.name in known}, **told}
    sentences = re.sub(r"\n(\s*\n)+", "\n\n", _PARAM.sub("", one.docstring.value)).strip()
    return "\n".join([sentences, "", *(f":param {name}: {text}" for name, text in told.items())]).strip()


def _link(name: str, package: griffe.Module) -> str:
    public = name in package.members and package.members[name].is_alias
    return f"[`{name}`][{package.name}.{name}]" if public else f"`{name}`"
