"""Constructs for Coder workspace templates in CDKTF.

Names are loaded when they are first used, so that importing the package costs nothing that a program does not need. Which
there are, and where each is defined, is listed once: in ``__init__.pyi``, as type checkers read it. A name that stands there
as another one is called now (``from .app import CoderApp as App``) still works, and warns.
"""

import ast as _ast
import importlib as _importlib
import os as _os
import pkgutil as _pkgutil
import sys as _sys
import threading as _threading

# jsii's notice about Node's age is for whoever maintains this library; the value is the major version it is silent about.
_os.environ.setdefault("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20")

_WHERE = {
    name.asname: (f"{__name__}.{node.module}", name.name)
    for node in _ast.parse(_pkgutil.get_data(__name__, "__init__.pyi") or b"").body
    if isinstance(node, _ast.ImportFrom)
    for name in node.names
    if name.asname
}
__all__ = sorted([*(name for name, (_, now) in _WHERE.items() if name == now), "fn"])
_ON_TOOLKIT = tuple(f"{__name__}.{room}" for room in ("app", "template", "coder"))


def _ahead() -> None:
    """Import what needs no toolkit, while the main thread waits for the toolkit's Node process to start."""
    _importlib.import_module(f"{__name__}.output.assemble")


def __getattr__(name: str) -> object:
    value: object
    if name == "fn":
        value = _importlib.import_module(f"{__name__}.language.functions")
    elif name in _WHERE:
        module, now = _WHERE[name]
        if module.startswith(_ON_TOOLKIT) and "jsii" not in _sys.modules:
            _threading.Thread(target=_ahead).start()
        value = getattr(_importlib.import_module(module), now)
        if name != now:
            import warnings

            # A FutureWarning is shown wherever it comes from; a DeprecationWarning only if it comes from the program itself.
            said = (
                f"cdktf_coder.{name} is called {now} now; the next version that breaks anything has the new name only"
            )
            warnings.warn(said, FutureWarning, stacklevel=2)
            return value
    else:
        raise AttributeError(f"cdktf_coder has no {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
