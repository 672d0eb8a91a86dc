"""A Docker engine, by its command line."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any


class DockerError(AssertionError):
    """A docker command failed; the message holds what it said."""


@dataclass(frozen=True)
class Finished:
    """How a command in a container ended."""

    status: int
    output: str

    def __bool__(self) -> bool:
        return self.status == 0


@dataclass(frozen=True)
class Engine:
    """The engine at ``host`` (as in DOCKER_HOST)."""

    host: str
    client: str = field(default="docker", compare=False)

    def run(
        self, *arguments: str, stdin: str | bytes = b"", timeout: float = 180, env: dict[str, str] | None = None
    ) -> Finished:
        """Run ``docker ARGUMENTS``; standard output and error come back as one text."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        try:
            done = subprocess.run(
                [self.client, *arguments],
                input=data,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=timeout,
                env={**os.environ, "DOCKER_HOST": self.host, **(env or {})},
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            said = (error.stdout or b"").decode(errors="replace")
            raise DockerError(f"docker {' '.join(arguments)}: not done after {timeout:g} s\n{said}") from None
        return Finished(done.returncode, done.stdout.decode(errors="replace"))

    def __call__(self, *arguments: str, **options: Any) -> str:
        """As ``run``, but a failure is an error."""
        done = self.run(*arguments, **options)
        if not done:
            raise DockerError(f"docker {' '.join(arguments)}: exit status {done.status}\n{done.output}")
        return done.output.strip()

    def inspect(self, kind: str, name: str) -> dict[str, Any]:
        """What ``docker KIND inspect NAME`` says."""
        found: dict[str, Any] = json.loads(self(kind, "inspect", name))[0]
        return found

    def has(self, kind: str, name: str) -> bool:
        """Whether there is such a container, volume, network or image."""
        return bool(self.run(kind, "inspect", name))

    def ids(self, kind: str, *filters: str) -> set[str]:
        """The ids (names, for volumes) of what all filters fit."""
        command = (kind, "ls", "--quiet", *(("--all", "--no-trunc") if kind == "container" else ()))
        return set(self(*command, *(word for each in filters for word in ("--filter", each))).split())

    def labelled(self, workspace_id: str) -> dict[str, set[str]]:
        """What the engine holds for a workspace, by kind; kinds of which there is nothing are left out."""
        found = {kind: self.ids(kind, f"label=coder.workspace_id={workspace_id}") for kind in KINDS}
        return {kind: ids for kind, ids in found.items() if ids}

    @cached_property
    def gateway(self) -> str:
        """The host's address, as containers see it."""
        return str(self.inspect("network", "bridge")["IPAM"]["Config"][0]["Gateway"])

    def twin(self, container: str, *, label: str, image: str | None = None) -> str:
        """Start the same container again, privileged, with volumes of its own, and return its id.

        Sysbox gives an unprivileged container the powers to run systemd and dockerd. Where only runc stands in for it,
        a privileged twin shows that the command, the environment and the scripts are right.
        """
        about = self.inspect("container", container)
        config, host = about["Config"], about["HostConfig"]
        options = ["--privileged", "--label", label, "--user", config["User"], "--hostname", config["Hostname"]]
        options += [word for extra in host["ExtraHosts"] or [] for word in ("--add-host", extra)]
        options += [word for variable in config["Env"] for word in ("--env", variable)]
        places = {mount["Destination"] for mount in about["Mounts"] if mount["Type"] == "volume"}
        # Sysbox gives every container a place for Docker's data that is no overlay itself.
        for place in sorted(places | {"/var/lib/docker"}):
            options += ["--volume", place]
        entry, *arguments = [*(config["Entrypoint"] or []), *(config["Cmd"] or [])]
        return self("run", "--detach", *options, "--entrypoint", entry, image or config["Image"], *arguments)


KINDS = ("container", "volume", "network")
