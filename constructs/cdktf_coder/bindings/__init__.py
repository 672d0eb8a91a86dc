"""The generated classes of the provider `coder/coder`, as `cdktf_coder.bindings.coder`.

`cdktf get` writes them to `imports/` at the top of the repository, and `cdktn get` those for the other toolkit to
`toolkits/cdktn/imports/`. A wheel carries both here, inside the package; in a checkout this package looks for them there. All give
the same modules under the same name:

    from cdktf_coder.bindings.coder.agent import Agent

Importing them costs time. The constructs of this library load them only when their attributes are asked for.
"""

import os
import shutil
import sys
from pathlib import Path

from .._errors import CoderError
from .._report import install_report
from .choice import TOOLKIT

_NODE = os.environ.get("JSII_NODE", "node")
# jsii starts it as soon as it is imported, and has a traceback to show for that.
if "jsii" not in sys.modules and shutil.which(_NODE) is None:
    install_report()
    raise CoderError(
        f"CDKTF runs on Node.js, and there is no {_NODE} on the PATH; install Node.js 22 or 24, or name its program by JSII_NODE"
    )

_HERE = Path(__file__).parent
if (_HERE / "coder").is_dir():
    __path__ = [str(_HERE / "cdktn"), *__path__] if TOOLKIT == "cdktn" else __path__
else:
    __path__ = [*__path__, str(_HERE.parents[2] / ("toolkits/cdktn/imports" if TOOLKIT == "cdktn" else "imports"))]
