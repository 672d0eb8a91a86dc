"""Which toolkit this process works on: CDKTF, or CDK Terrain (``cdktn``), which carries on from it under another name.

``CDKTF_CODER_TOOLKIT`` decides; else the one that the program has imported; else the one that is installed, CDKTF first.
Both in one program would be two worlds of classes, so that importing the other one is an error from here on.
"""

from __future__ import annotations

import os
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

from .._errors import ConfigError
from .._report import install_report

VARIABLE = "CDKTF_CODER_TOOLKIT"
# The name of each toolkit's package, and how the names of its prebuilt providers' packages begin.
_PREBUILT = {"cdktf": "cdktf_cdktf_provider_", "cdktn": "cdktn_provider_"}
_EXTRA = {"cdktf": "cdktf-coder", "cdktn": '"cdktf-coder[cdktn]"'}


class OtherToolkit(ConfigError, ImportError):
    """The toolkit that this process does not work on was imported."""


def _choose() -> str:
    asked = os.environ.get(VARIABLE, "")
    if asked and asked not in _PREBUILT:
        raise ConfigError("", f"{VARIABLE}={asked!r} is no toolkit", f"write {' or '.join(_PREBUILT)}")
    # A program may have put one of them under the name of the other; then it is one.
    imported = {sys.modules[name].__name__ for name in _PREBUILT if sys.modules.get(name) is not None}
    if len(imported) > 1:
        raise ConfigError("", "the program has imported both cdktf and cdktn", "import one of them only")
    for name in imported:
        if asked and asked != name:
            raise ConfigError(
                "", f"{VARIABLE} is {asked}, and the program has imported {name}", f"import {asked} instead"
            )
        return name
    for name in [asked] if asked else _PREBUILT:
        if _installed(name):
            return name
    if asked:
        raise ConfigError("", f"{VARIABLE} is {asked}, which is not installed", f"pip install {_EXTRA[asked]}")
    raise ConfigError("", "neither cdktf nor cdktn is installed", f"pip install {_EXTRA['cdktf']}")


def _installed(name: str) -> bool:
    found = find_spec(name)
    # Any folder of that name is a package of a kind, without an origin.
    return found is not None and found.origin is not None


def provider_package(name: str) -> str:
    """The package of a provider's prebuilt classes on this toolkit; ``name`` is the provider's (``docker``)."""
    return _PREBUILT[TOOLKIT] + name


class _OtherToolkit(Loader, MetaPathFinder):
    """Stands where Python would find the other toolkit."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return ModuleSpec(fullname, self) if fullname in _PREBUILT and fullname != TOOLKIT else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        install_report()
        raise OtherToolkit(
            "",
            f"cdktf_coder works on {TOOLKIT} in this program, and {spec.name} can't be loaded beside it",
            f"import {TOOLKIT} instead, or set {VARIABLE}={spec.name}, or import {spec.name} before cdktf_coder",
        )

    def exec_module(self, module: ModuleType) -> None:
        """Never reached."""


try:
    TOOLKIT = _choose()
except ConfigError:
    install_report()
    raise
sys.meta_path.insert(0, _OtherToolkit())
