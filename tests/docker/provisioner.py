"""Coder's provisioner, played: a template directory goes in, builds of one workspace come out.

It does what `coder templates push` and Coder's Terraform provisioner do with a directory: pack it, unpack it into a
fresh work directory for every build, write the workspace's state beside it, set the CODER_* environment, then
`terraform init`, `plan` and `apply` of that plan, and read the state back.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import subprocess
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ARCHIVE_LIMIT = 1 << 20
ARCH = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


class BuildError(AssertionError):
    """A build failed; the message holds what Terraform said."""


def pushed(template: Path) -> list[Path]:
    """The files that `coder templates push` takes from a directory, relative to it."""
    names = [path.name for path in template.iterdir()]
    if not any(name.endswith((".tf", ".tf.json")) for name in names):
        raise BuildError(f"{template} is not a valid template: it has no .tf or .tf.json file")
    found = []
    for path in sorted(template.rglob("*")):
        parts = path.relative_to(template).parts
        hidden = any(part.startswith(".") for part in parts) and parts[-1] != ".terraform.lock.hcl"
        inside_hidden = any(part.startswith(".") for part in parts[:-1])
        variables = parts[-1].endswith((".auto.tfvars", ".auto.tfvars.json")) or (
            len(parts) == 1 and parts[0] in ("terraform.tfvars", "terraform.tfvars.json")
        )
        if path.is_file() and not (hidden or inside_hidden or variables or ".tfstate" in "/".join(parts)):
            found.append(path.relative_to(template))
    size = sum((template / path).stat().st_size + 1024 for path in found)
    if size > ARCHIVE_LIMIT:
        raise BuildError(f"{template} is too big to be pushed: {size} bytes, and {ARCHIVE_LIMIT} are allowed")
    return found


@dataclass(frozen=True)
class State:
    """What a build left: the state file, and what it holds."""

    raw: bytes = field(repr=False)
    resources: dict[str, dict[str, Any]]
    """The attributes of every managed resource and data source, by address."""
    dependencies: dict[str, set[str]]
    """What a managed resource refers to; addresses without an index."""

    def __getitem__(self, address: str) -> dict[str, Any]:
        return self.resources[address]

    def of_type(self, kind: str) -> dict[str, dict[str, Any]]:
        """The managed resources of a type."""
        return {address: values for address, values in self.resources.items() if address.startswith(f"{kind}.")}

    @staticmethod
    def parse(raw: bytes) -> State:
        """Read a ``terraform.tfstate``."""
        resources: dict[str, dict[str, Any]] = {}
        dependencies: dict[str, set[str]] = {}
        for resource in json.loads(raw)["resources"]:
            data = "data" if resource["mode"] == "data" else None
            address = ".".join(filter(None, (resource.get("module"), data, resource["type"], resource["name"])))
            for instance in resource["instances"]:
                index = f"[{json.dumps(instance['index_key'])}]" if "index_key" in instance else ""
                resources[address + index] = instance["attributes"]
                dependencies.setdefault(address, set()).update(instance.get("dependencies", []))
        return State(raw, resources, dependencies)


@dataclass(kw_only=True)
class Provisioner:
    """One workspace of the template in ``template``, built in fresh directories below ``work``.

    :param mirror: a filesystem mirror of Terraform's providers.
    :param docker_host: DOCKER_HOST of the builds.
    :param access_url: the deployment's access URL.
    :param init_script: what Coder would start the agent with.
    :param parameters: values of the template's parameters, by name.
    :param variables: values of the template's variables.
    """

    template: Path
    work: Path
    mirror: Path
    docker_host: str
    access_url: str
    init_script: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)
    workspace: str = "Dev-Box"
    workspace_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    owner: str = "Ada"
    owner_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    owner_name: str = 'Ada "Countess" Lovelace'
    owner_email: str = "ada@example.com"
    terraform: str = "terraform"
    further: dict[str, str] = field(default_factory=dict)
    """More of the environment, that of a claim for one."""
    state: State | None = field(default=None, init=False)
    builds: int = field(default=0, init=False)

    def start(self) -> State:
        """Build with the transition `start`."""
        return self.build("start")

    def stop(self) -> State:
        """Build with the transition `stop`: what carries `count = start_count` goes."""
        return self.build("stop")

    def delete(self) -> None:
        """Build with the transition `destroy`: everything goes. Nothing happens if there is nothing."""
        if self.state is not None and self.state.resources:
            self.build("destroy")

    def build(self, transition: str) -> State:
        """Run one build; the state is kept even when it fails, as Coder keeps it."""
        self.builds += 1
        directory = self.work / f"{self.builds}-{transition}"
        self._unpack(directory)
        state_file = directory / "terraform.tfstate"
        if self.state is not None:
            state_file.write_bytes(self.state.raw)
        variables = [word for name, value in self.variables.items() for word in ("-var", f"{name}={value}")]
        destroy = ["-destroy"] if transition == "destroy" else []
        env = self._environment(transition)
        try:
            self._run(directory, "init", "-input=false", env=env)
            plan = ("plan", "-input=false", "-refresh=true", "-out=terraform.tfplan")
            self._run(directory, *plan, *destroy, *variables, env={**env, **self._values()})
            self._run(directory, "apply", "-input=false", "-auto-approve", "terraform.tfplan", env=env)
        finally:
            if state_file.exists():
                self.state = State.parse(state_file.read_bytes())
        if not state_file.exists():
            raise BuildError(f"the build in {directory} left no terraform.tfstate: is there a backend in the template?")
        assert self.state is not None
        return self.state

    def _unpack(self, directory: Path) -> None:
        for path in pushed(self.template):
            # A lock file holds the hashes of the registry's builds; the mirror has builds of its own.
            if path.name != ".terraform.lock.hcl":
                (directory / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self.template / path, directory / path)

    def _environment(self, transition: str) -> dict[str, str]:
        configuration = self.work / "terraform.rc"
        configuration.write_text(
            f'provider_installation {{\n  filesystem_mirror {{\n    path = "{self.mirror.resolve()}"\n  }}\n}}\n'
        )
        # Coder keeps CODER_* of its own from Terraform; TF_* of whoever runs the tests must not count either.
        inherited = {key: value for key, value in os.environ.items() if not key.startswith(("CODER_", "TF_"))}
        return {
            **inherited,
            "CHECKPOINT_DISABLE": "1",
            "TF_CLI_CONFIG_FILE": str(configuration),
            "TF_IN_AUTOMATION": "1",
            "DOCKER_HOST": self.docker_host,
            "CODER_AGENT_URL": self.access_url,
            f"CODER_AGENT_SCRIPT_linux_{ARCH}": self.init_script,
            "CODER_WORKSPACE_BUILD_ID": str(uuid.uuid4()),
            "CODER_WORKSPACE_TRANSITION": transition,
            "CODER_WORKSPACE_ID": self.workspace_id,
            "CODER_WORKSPACE_NAME": self.workspace,
            "CODER_WORKSPACE_OWNER": self.owner,
            "CODER_WORKSPACE_OWNER_ID": self.owner_id,
            "CODER_WORKSPACE_OWNER_NAME": self.owner_name,
            "CODER_WORKSPACE_OWNER_EMAIL": self.owner_email,
            "CODER_WORKSPACE_OWNER_GROUPS": '["Everyone"]',
            "CODER_WORKSPACE_OWNER_RBAC_ROLES": "[]",
            "CODER_WORKSPACE_OWNER_LOGIN_TYPE": "password",
            "CODER_WORKSPACE_OWNER_SESSION_TOKEN": "stand-in",
            "CODER_WORKSPACE_TEMPLATE_ID": str(uuid.uuid5(uuid.NAMESPACE_URL, self.template.name)),
            "CODER_WORKSPACE_TEMPLATE_NAME": self.template.name,
            "CODER_WORKSPACE_TEMPLATE_VERSION": "test",
            **self.further,
        }

    def _values(self) -> dict[str, str]:
        """The parameters' values; Coder gives them to the plan, and the plan holds them."""
        return {
            f"CODER_PARAMETER_{hashlib.sha256(name.encode()).hexdigest()}": value
            for name, value in self.parameters.items()
        }

    def _run(self, directory: Path, command: str, *arguments: str, env: Mapping[str, str]) -> None:
        try:
            done = subprocess.run(
                [self.terraform, command, "-no-color", *arguments],
                cwd=directory,
                env=dict(env),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=300,
                check=False,
                text=True,
            )
        except subprocess.TimeoutExpired as error:
            said = error.stdout.decode(errors="replace") if isinstance(error.stdout, bytes) else error.stdout
            raise BuildError(f"terraform {command} in {directory}: not done after 300 s\n{said}") from None
        if done.returncode:
            raise BuildError(f"terraform {command} in {directory}: exit status {done.returncode}\n{done.stdout}")
