"""The door to the toolkit: no other module imports CDKTF or ``constructs``.

It is CDKTF to type checkers; at run time what ``choice`` has chosen goes by its name.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from constructs import Construct, IConstruct

from . import copies, crossing, dependencies
from .choice import TOOLKIT

if TYPE_CHECKING:
    import cdktf
else:
    cdktf = import_module(TOOLKIT)

__all__ = ["Construct", "IConstruct", "cdktf"]

copies.install()
crossing.install(cdktf)
dependencies.install()
