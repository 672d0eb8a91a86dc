"""The generated class of a resource type: from the prebuilt packages of the providers, and from our own of coder/coder.

A package's ``__init__`` loads every class it has, a hundred of them for Kubernetes. Here only the module of the class asked for
is loaded: a stand-in takes the package's place, which loads any other module when it is asked for.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from functools import cache
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from .choice import TOOLKIT, provider_package
from .copies import OtherCopy

_OURS = "coder"
_PREBUILT = ("docker", "kubernetes")


@cache
def generated_class(kind: str, type: str) -> Any:
    """The class of a resource or data source, ``None`` if no package that is installed has one."""
    provider, _, rest = type.partition("_")
    module = f"data_{type}" if kind == "data" else rest
    if provider not in (_OURS, *_PREBUILT) or kind not in ("resource", "data") or not rest:
        return None
    found = _module(f"{__package__}.{_OURS}" if provider == _OURS else provider_package(provider), module)
    return None if found is None else getattr(found, _class_name(module), None)


def missing_extra(type: str) -> str:
    """The extra of this library that brings the class of a resource type and is not installed; empty if there is none."""
    provider = type.partition("_")[0]
    if provider not in _PREBUILT or _installed(provider_package(provider)):
        return ""
    return provider if TOOLKIT == "cdktf" else f"{TOOLKIT}-{provider}"


def _installed(package: str) -> bool:
    return package in sys.modules or find_spec(package) is not None


def _module(package: str, name: str) -> ModuleType | None:
    if package not in sys.modules and not package.endswith(f".{_OURS}"):
        spec = find_spec(package)
        if spec is None:
            return None
        sys.modules[package] = _Package(spec)
    try:
        return importlib.import_module(f"{package}.{name}")
    except OtherCopy:
        # The program has classes of its own from an older provider: then the element is one of CDKTF's own class.
        return None
    except ModuleNotFoundError as error:
        if error.name == f"{package}.{name}":
            return None
        raise


def _class_name(module: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in module.split("_"))


class _Package(ModuleType):
    """A package whose modules are loaded one by one."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self.__spec__, self.__loader__, self.__file__ = spec, spec.loader, spec.origin
        self.__path__ = list(spec.submodule_search_locations or ())
        self.__package__ = spec.name

    def __getattr__(self, name: str) -> Any:
        modules = {module.name for module in pkgutil.iter_modules(self.__path__)}
        if name == "__all__":
            return sorted(module for module in modules if not module.startswith("_"))
        if name not in modules:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        return importlib.import_module(f"{self.__name__}.{name}")
