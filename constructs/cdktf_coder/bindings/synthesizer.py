"""How CDKTF has a template written where no app of ours does it: by a plain ``cdktf.App`` and by ``cdktf.Testing``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsii

from .toolkit import cdktf


@jsii.implements(cdktf.IStackSynthesizer)
class DirectorySynthesizer:
    """CDKTF's own synthesizer, which writes ``cdk.tf.json`` alone, and then everything else that the directory holds.

    ``prepare`` is called before, ``write`` with the stack's directory.
    """

    def __init__(
        self, stack: cdktf.TerraformStack, before: Any, prepare: Callable[[], None], write: Callable[[Path], None]
    ) -> None:
        self._stack, self._before, self._prepare, self._write = stack, before, prepare, write

    def synthesize(self, session: Any) -> None:
        """Called by CDKTF."""
        self._prepare()
        self._before.synthesize(session)
        manifest = session.manifest.for_stack(self._stack)
        self._write(Path(session.outdir) / manifest.working_directory)
