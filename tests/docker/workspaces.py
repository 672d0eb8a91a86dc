"""One workspace of one template, in a real engine, and everything it takes to play with it."""

from __future__ import annotations

import os
import subprocess
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from coder import BOOTSTRAP, Agent, Coder
from engine import KINDS, DockerError, Engine, Finished
from images import TINY, Images
from provisioner import Provisioner, State


@dataclass(frozen=True)
class Method:
    """What the tests must know about a template besides its files."""

    user: str = "coder"
    access: Literal["localhost", "gateway"] = "localhost"
    """How Coder is reached: by the name that templates replace, or by an address that needs no replacing."""
    agent_needs_sysbox: bool = False
    """Whether runc in Sysbox's place can't even bring the agent up."""
    socket_variable: bool = False
    """Whether the variable ``docker_socket`` must be given: the template mounts that socket."""

    @property
    def home(self) -> str:
        return f"/home/{self.user}"


METHODS: dict[str, Method] = {
    "docker-sysbox": Method(),
    "docker-systemd": Method(agent_needs_sysbox=True),
    "docker-sidecar": Method(),
    "docker-socket": Method(socket_variable=True),
    # From inside the inner container, host.docker.internal is the outer one, which is not where Coder listens.
    "docker-envbox": Method(access="gateway"),
    "docker-podman": Method(user="podman"),
}
"""The templates of the gallery that run on a Docker host. A new one joins here, and gets a test file of its own."""


@dataclass
class Workspace:
    """A workspace's builds, its container, its agent."""

    provisioner: Provisioner
    engine: Engine
    method: Method
    real_sysbox: bool
    tiny: bytes = field(repr=False)
    _seen: set[tuple[str, str]] = field(default_factory=set, init=False)

    @property
    def id(self) -> str:
        return self.provisioner.workspace_id

    @property
    def name(self) -> str:
        return self.provisioner.workspace

    @property
    def state(self) -> State:
        assert self.provisioner.state is not None
        return self.provisioner.state

    def start(self) -> State:
        with self._noted():
            return self.provisioner.start()

    def stop(self) -> State:
        with self._noted():
            return self.provisioner.stop()

    def delete(self) -> None:
        with self._noted():
            self.provisioner.delete()

    @contextmanager
    def _noted(self) -> Iterator[None]:
        try:
            yield
        finally:
            if self.provisioner.state is not None:
                self._remember(self.provisioner.state)

    def _remember(self, state: State) -> None:
        """Note what a state holds, so that its end can be checked: the anonymous volumes of containers too."""
        for resource in state.of_type("docker_container").values():
            self._seen.add(("container", resource["id"]))
            if self.engine.has("container", resource["id"]):
                mounts = self.engine.inspect("container", resource["id"])["Mounts"]
                self._seen.update(("volume", mount["Name"]) for mount in mounts if mount["Type"] == "volume")
        self._seen.update(("volume", each["name"]) for each in state.of_type("docker_volume").values())
        self._seen.update(("network", each["name"]) for each in state.of_type("docker_network").values())

    def remaining(self, *kinds: str) -> list[str]:
        """What is left in the engine of all that this workspace ever had."""
        kinds = kinds or KINDS
        left = {(kind, name) for kind, name in self._seen if kind in kinds and self.engine.has(kind, name)}
        for kind, names in self.engine.labelled(self.id).items():
            if kind in kinds:
                left.update((kind, name) for name in names)
        return sorted(f"{kind} {name}" for kind, name in left)

    # The running workspace ------------------------------------------------------------------------------------------

    @property
    def container(self) -> str:
        """The id of the workspace's container."""
        return str(self.state["docker_container.workspace[0]"]["id"])

    def about(self, address: str = "docker_container.workspace[0]") -> dict[str, Any]:
        """What the engine knows of a container of the template."""
        return self.engine.inspect("container", str(self.state[address]["id"]))

    @property
    def agent(self) -> Agent:
        return Agent(self.engine, self.container, self.method.home)

    def start_up(self, agent: Agent, timeout: int = 180) -> Finished:
        """Let an agent run the template's start-up script, with the variables that the template gives its agent."""
        main = self.state["coder_agent.main"]
        return agent.run(main["startup_script"] or "true", env=main["env"] or {}, timeout=timeout)

    @contextmanager
    def twin(self) -> Iterator[Agent]:
        """The workspace's container once more, privileged (see ``Engine.twin``), and its agent."""
        container = self.engine.twin(self.container, label=f"coder.workspace_id={self.id}")
        try:
            yield Agent(self.engine, container, self.method.home)
        finally:
            self.engine("rm", "--force", "--volumes", container)

    def load_tiny(self, container: str, *command: str) -> None:
        """Give the daemon that ``docker`` reaches in a container the tiny image; nested engines have no registry."""
        words = command or ("docker", "load")
        self.engine("exec", "--interactive", container, *words, stdin=self.tiny)

    @property
    def runs(self) -> bool:
        """Whether the workspace's container runs, or would with Sysbox itself."""
        return self.about()["State"]["Running"] or (self.method.agent_needs_sysbox and not self.real_sysbox)

    def read_home(self, file: str) -> str:
        """A file of the home, whether or not the workspace's container runs."""
        return self._in_home("cat", f"/home/{file}")

    def write_home(self, file: str, text: str) -> None:
        self._in_home("sh", "-c", 'cat >"$1"', "sh", f"/home/{file}", stdin=text)

    def _in_home(self, *command: str, stdin: str = "") -> str:
        volume = self._home_volume()
        return self.engine("run", "--rm", "--interactive", "--volume", f"{volume}:/home", TINY, *command, stdin=stdin)

    def _home_volume(self) -> str:
        """The volume that the container mounts at the home; of a stopped workspace the one that is called so."""
        container = self.state.resources.get("docker_container.workspace[0]", {})
        mounted = [
            item["volume_name"] for item in container.get("volumes", []) if item["container_path"] == self.method.home
        ]
        return mounted[0] if mounted else str(self.state["docker_volume.home"]["name"])

    def clean(self) -> None:
        """Take away whatever is left, after a test that failed in the middle."""
        try:
            self.delete()
        finally:
            for kind in KINDS:
                left = [name.split(" ", 1)[1] for name in self.remaining(kind)]
                for name in left:
                    options = ("--force", "--volumes") if kind == "container" else ("--force",)
                    self.engine.run(kind, "rm", *options, name)


@dataclass(frozen=True)
class Studio:
    """Where workspaces are made: an engine with images, the gallery's templates, the providers, a Coder."""

    engine: Engine
    images: Images
    stacks: Path
    mirror: Path
    coder: Coder
    real_sysbox: bool
    work: Path
    tiny: bytes = field(repr=False)

    @contextmanager
    def workspace(
        self,
        template: str,
        *,
        parameters: Mapping[str, str] | None = None,
        variables: Mapping[str, str] | None = None,
        name: str | None = None,
    ) -> Iterator[Workspace]:
        """A workspace of a template, not yet started; nothing of it is left afterwards, come what may."""
        method = METHODS[template]
        number = uuid.uuid4().hex[:6]
        socket = {"docker_socket": self.engine.host} if method.socket_variable else {}
        provisioner = Provisioner(
            template=self.stacks / template,
            work=self.work / f"{template}-{number}",
            mirror=self.mirror,
            docker_host=self.engine.host,
            access_url=self.coder.url("localhost" if method.access == "localhost" else self.engine.gateway),
            init_script=BOOTSTRAP,
            parameters=parameters or {},
            variables={**socket, **(variables or {})},
            workspace=name or f"Dev-Box-{number}",
        )
        provisioner.work.mkdir(parents=True)
        workspace = Workspace(provisioner, self.engine, method, self.real_sysbox, self.tiny)
        try:
            yield workspace
        finally:
            workspace.clean()


def sysbox_is_real(engine: Engine, image: str) -> bool:
    """Whether `sysbox-runc` is Sysbox, or runc under its name. Sysbox gives every container a user namespace."""
    done = engine.run("run", "--rm", "--runtime", "sysbox-runc", image, "cat", "/proc/self/uid_map")
    if not done:
        raise DockerError(f"the engine can't run a container with the runtime sysbox-runc:\n{done.output}")
    return done.output.split()[:2] != ["0", "0"]


def synthesize(root: Path, python: str, out: Path) -> Path:
    """Run the gallery's main.py, and return the folder of its stacks."""
    path = os.pathsep.join(filter(None, (str(root / "constructs"), os.environ.get("PYTHONPATH", ""))))
    done = subprocess.run(
        [python, str(root / "main.py")],
        cwd=root,
        env={**os.environ, "CDKTF_OUTDIR": str(out), "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        text=True,
    )
    assert done.returncode == 0, f"main.py: exit status {done.returncode}\n{done.stdout}"
    return out / "stacks"
