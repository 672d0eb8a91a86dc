"""The door to the toolkit: no other module imports CDKTF or ``constructs``.

It is CDKTF to type checkers; at run time what ``choice`` has chosen goes by its name.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .._errors import CoderError
from .._report import install_report

try:
    from constructs import Construct, IConstruct
except (ValueError, OSError):
    # jsii has started Node, and understood nothing of what it answered.
    install_report()
    hint = "install Node.js 22 or 24, or name its program by JSII_NODE"
    raise CoderError(f"CDKTF runs on Node.js, and the node that was found doesn't run it; {hint}") from None

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
