"""Has a Python take the names of CDKTF and of its prebuilt providers for those of ``cdktn``.

Python runs this file at its start if the folder is on PYTHONPATH. With it the tests, which import CDKTF, run on the other toolkit.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_NAMES = {
    "cdktf": "cdktn",
    "cdktf_cdktf_provider_docker": "cdktn_provider_docker",
    "cdktf_cdktf_provider_kubernetes": "cdktn_provider_kubernetes",
}


class _Renamed(Loader, MetaPathFinder):
    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:
        package, dot, inside = fullname.partition(".")
        if package not in _NAMES:
            return None
        return ModuleSpec(fullname, self, loader_state=f"{_NAMES[package]}{dot}{inside}")

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = import_module(spec.loader_state)
        spec.loader_state = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        # Python has just given the module the name that it was asked for by.
        module.__spec__ = module.__spec__ and module.__spec__.loader_state


class _First(list[Any]):
    """Finders of which the first stays the first: the library puts its refusal of the other toolkit in front of all."""

    def insert(self, index: Any, finder: Any) -> None:
        super().insert(max(1, int(index)), finder)


sys.meta_path = _First([_Renamed(), *sys.meta_path])
