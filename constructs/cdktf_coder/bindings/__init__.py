"""The generated classes of the provider `coder/coder`, as `cdktf_coder.bindings.coder`.

`cdktf get` writes them to `imports/` at the top of the repository. A wheel carries them here, inside the package; in a
checkout this package looks for them there. Both give the same modules under the same name:

    from cdktf_coder.bindings.coder.agent import Agent

Importing them costs time. The constructs of this library load them only when their attributes are asked for.
"""

from pathlib import Path

if not (Path(__file__).parent / "coder").is_dir():
    __path__ = [*__path__, str(Path(__file__).parents[3] / "imports")]
