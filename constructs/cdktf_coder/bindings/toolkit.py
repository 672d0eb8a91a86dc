"""The door to the toolkit: no other module imports CDKTF or ``constructs``."""

from __future__ import annotations

import cdktf
from constructs import Construct, IConstruct

from . import crossing

__all__ = ["Construct", "IConstruct", "cdktf"]

crossing.install(cdktf)
