"""The generated classes of the provider `coder/coder`, as `cdktf_coder.bindings.coder`.

`cdktf get` writes them to `imports/` at the top of the repository. A wheel carries them here, inside the package; in a
checkout this package looks for them there. Both give the same modules under the same name:

    from cdktf_coder.bindings.coder.agent import Agent

Importing them costs time. The constructs of this library load them only when their attributes are asked for.
"""

import os
import shutil
import sys
from pathlib import Path

from .._errors import CoderError
from .._report import install_report

_NODE = os.environ.get("JSII_NODE", "node")
# jsii starts it as soon as it is imported, and has a traceback to show for that.
if "jsii" not in sys.modules and shutil.which(_NODE) is None:
    install_report()
    raise CoderError(
        f"CDKTF runs on Node.js, and there is no {_NODE} on the PATH; install Node.js 22 or 24, or name its program by JSII_NODE"
    )

if not (Path(__file__).parent / "coder").is_dir():
    __path__ = [*__path__, str(Path(__file__).parents[3] / "imports")]
