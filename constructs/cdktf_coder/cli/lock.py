"""`cdktf-coder lock`: make or refresh the dependency lock file that a template ships."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from .._errors import CoderError

_NAME = ".terraform.lock.hcl"
_PLATFORMS = ("linux_amd64", "linux_arm64")


DESCRIPTION = (
    "Asks Terraform for the providers of a synthesized template and writes their versions and checksums to a file, "
    "to be committed and named by lock_file=… of the CoderTemplate. With it Coder can cache the providers."
)
EXAMPLE = "cdktf-coder lock cdktf.out/stacks/backend locks/backend.lock.hcl"
EXIT_CODES = "Exit codes: 0 written, 1 error; the lock file is left as it was then."


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lock`."""
    command.add_argument("stack", type=Path, help="a synthesized template, such as cdktf.out/stacks/NAME")
    command.add_argument(
        "lock_file", type=Path, help="the file to write; versions it holds already are kept, see --upgrade"
    )
    command.add_argument(
        "--platform",
        action="append",
        metavar="OS_ARCH",
        help=f"a platform that Coder's provisioners run on; may be repeated (default: {' and '.join(_PLATFORMS)})",
    )
    command.add_argument(
        "--upgrade", action="store_true", help="take the newest versions allowed, not those locked before"
    )
    command.add_argument(
        "--mirror", type=Path, help="a filesystem mirror to take the providers from instead of their registry"
    )
    command.add_argument(
        "--terraform",
        default=os.environ.get("TERRAFORM_BINARY_NAME", "terraform"),
        help="Terraform's or OpenTofu's command (default: $TERRAFORM_BINARY_NAME, else terraform)",
    )


def run(options: argparse.Namespace) -> int:
    """Write the lock file."""
    lock(
        options.stack,
        options.lock_file,
        platforms=options.platform or list(_PLATFORMS),
        mirror=options.mirror,
        terraform=options.terraform,
        upgrade=options.upgrade,
    )
    print(f"wrote {options.lock_file}")
    return 0


def lock(
    stack: Path, lock_file: Path, *, platforms: list[str], mirror: Path | None, terraform: str, upgrade: bool = False
) -> None:
    """Write ``lock_file`` for the providers that the template in ``stack`` requires; left as it was if that fails."""
    source = stack / "cdk.tf.json"
    if not source.is_file():
        raise CoderError(f"there is no {source}; run `cdktf synth` first")
    if shutil.which(terraform) is None:
        raise CoderError(f"there is no command {terraform!r}; install Terraform or OpenTofu, or name it by --terraform")
    required = json.loads(source.read_text(encoding="utf-8")).get("terraform", {}).get("required_providers", {})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # The requirements alone: what else the template holds, modules for one, has no part in the lock.
        (folder / "main.tf.json").write_text(json.dumps({"terraform": {"required_providers": required}}))
        if lock_file.is_file() and not upgrade:
            shutil.copyfile(lock_file, folder / _NAME)
        command = [terraform, "providers", "lock", "-no-color", *(f"-platform={platform}" for platform in platforms)]
        if mirror is not None:
            command.append(f"-fs-mirror={mirror.resolve()}")
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, env={**os.environ, "CHECKPOINT_DISABLE": "1"}
        )
        if done.returncode:
            raise CoderError(
                f"{terraform} could not lock the providers of {stack}:\n{(done.stderr or done.stdout).strip()}"
            )
        lock_file.parent.mkdir(parents=True, exist_ok=True)
        beside = lock_file.with_name(f".{lock_file.name}.new")
        shutil.copyfile(folder / _NAME, beside)
        beside.replace(lock_file)
