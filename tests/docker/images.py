"""The images of the Docker tests, made without a registry.

One root file system serves them all: a small Debian with Docker, Podman and systemd, and a user `coder`. It is made
once, kept as a tar file below `.cache/images` by the hash of its recipe, and imported into the engine under a name of
our own. Names that templates use (`docker:dind`…) become further names of it, each with the settings that people know
from the real image, unless the engine has that image already.
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from engine import Engine

HERE = Path(__file__).parent
SUITE = "bookworm"
PACKAGES = (
    "ca-certificates", "curl", "dbus", "docker.io", "fuse-overlayfs", "iproute2", "iptables", "openssl", "podman",
    "procps", "slirp4netns", "sudo", "systemd", "systemd-sysv", "uidmap",
)  # fmt: skip
HOOKS = (
    'chroot "$1" groupadd --force --system docker',
    'chroot "$1" useradd --create-home --uid 1000 --shell /bin/bash --groups docker,sudo coder',
    'echo "coder ALL=(ALL) NOPASSWD:ALL" >"$1/etc/sudoers.d/coder"',
    # Nested engines share the kernel with an outer one; the older tables get along with either.
    'chroot "$1" update-alternatives --set iptables /usr/sbin/iptables-legacy',
    'chroot "$1" update-alternatives --set ip6tables /usr/sbin/ip6tables-legacy',
)
OPTIONS = (
    "--dpkgopt=path-exclude=/usr/share/doc/*",
    "--dpkgopt=path-exclude=/usr/share/man/*",
    "--dpkgopt=path-exclude=/usr/share/locale/*",
)

TINY = "cdktf-coder-test/tiny:1"
WORKSPACE = "cdktf-coder-test/workspace:1"
OURS = "cdktf-coder.test"
"""The label of every image made here; its value is the recipe's hash."""


@dataclass(frozen=True)
class Flavour:
    """How an image differs from the workspace's: settings, and commands run as root to make it."""

    names: tuple[str, ...]
    changes: tuple[str, ...]
    commands: tuple[str, ...] = ()


FLAVOURS = (
    Flavour((WORKSPACE, "codercom/enterprise-base:ubuntu"), ("USER coder", 'CMD ["bash"]')),
    Flavour(
        ("cdktf-coder-test/dind:1", "docker:dind"),
        (
            "USER root",
            'ENTRYPOINT ["dockerd-entrypoint.sh"]',
            "CMD []",
            "ENV DOCKER_TLS_CERTDIR=/certs",
            "VOLUME /var/lib/docker",
            "EXPOSE 2375 2376",
        ),
    ),
    Flavour(("cdktf-coder-test/envbox:1", "ghcr.io/coder/envbox:latest"), ("USER root", 'CMD ["/envbox"]')),
    Flavour(
        ("cdktf-coder-test/podman:1", "ghcr.io/coder/podman:ubuntu"),
        ("USER podman", 'CMD ["bash"]'),
        (
            "usermod --login podman --home /home/podman --move-home coder",
            "groupmod --new-name podman coder",
            "sed -i s/^coder:/podman:/ /etc/subuid /etc/subgid",
            # In a container set-user-ID root is not enough to write another namespace's map, the capabilities are.
            "chmod u-s /usr/bin/newuidmap /usr/bin/newgidmap",
            "setcap cap_setuid=ep /usr/bin/newuidmap",
            "setcap cap_setgid=ep /usr/bin/newgidmap",
        ),
    ),
)


class ImageError(AssertionError):
    """An image could not be made; the message says what to install or what failed."""


@dataclass(frozen=True)
class Images:
    """The images, in an engine."""

    engine: Engine
    cache: Path

    def make(self, extra: dict[str, str] | None = None) -> None:
        """Make what is missing. ``extra`` gives images of ours further names: ``{"their/image:tag": WORKSPACE}``."""
        with self._alone():
            self._tiny()
            base = self._base()
            for flavour in FLAVOURS:
                self._flavour(base, flavour)
            for name, ours in (extra or {}).items():
                self._name(name, ours)

    def tiny_archive(self) -> bytes:
        """The tiny image, as ``docker load`` takes it."""
        archive = subprocess.run(
            [self.engine.client, "save", TINY],
            env={**os.environ, "DOCKER_HOST": self.engine.host},
            stdout=subprocess.PIPE,
            check=True,
        )
        return archive.stdout

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Test processes that run side by side make them once."""
        self.cache.mkdir(parents=True, exist_ok=True)
        with open(self.cache / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _recipe(self, name: str) -> str:
        """The recipe's hash that an image was made by; empty if there is none, or if it is not ours."""
        found = self.engine.run("image", "inspect", "--format", f'{{{{index .Config.Labels "{OURS}"}}}}', name)
        return found.output.strip() if found else ""

    def _name(self, name: str, ours: str) -> None:
        if self._recipe(name) or not self.engine.has("image", name):
            self.engine("tag", ours, name)

    def _tiny(self) -> None:
        busybox = shutil.which("busybox") or ""
        if not busybox or subprocess.run(["ldd", busybox], capture_output=True, check=False).returncode == 0:
            raise ImageError("there is no statically linked busybox: apt-get install busybox-static")
        recipe = hashlib.sha256(Path(busybox).read_bytes()).hexdigest()[:16]
        if self._recipe(TINY) == recipe:
            return
        archive = io.BytesIO()
        with tarfile.open(fileobj=archive, mode="w") as tar:
            tar.add(busybox, "bin/busybox")
            for applet in ("cat", "echo", "sh", "sleep", "true"):
                link = tarfile.TarInfo(f"bin/{applet}")
                link.type, link.linkname = tarfile.SYMTYPE, "busybox"
                tar.addfile(link)
        changes = ("--change", f"LABEL {OURS}={recipe}", "--change", 'CMD ["sh"]')
        self.engine("import", *changes, "-", TINY, stdin=archive.getvalue())

    def _base(self) -> str:
        """The image of the root file system, with the entry points of ``rootfs``; its name ends in the recipe's hash."""
        system = hashlib.sha256(repr((SUITE, PACKAGES, HOOKS, OPTIONS)).encode()).hexdigest()[:16]
        recipe = hashlib.sha256(system.encode())
        for path in sorted(path for path in (HERE / "rootfs").rglob("*") if path.is_file()):
            recipe.update(str(path.relative_to(HERE)).encode() + b"\0" + path.read_bytes())
        name = f"cdktf-coder-test/base:{recipe.hexdigest()[:16]}"
        if self.engine.has("image", name):
            return name
        bare = f"cdktf-coder-test/{SUITE}:{system}"
        if not self.engine.has("image", bare):
            archive = self.cache / f"{SUITE}-{system}.tar"
            if not archive.exists():
                self._bootstrap(archive)
            self.engine("import", "--change", f"LABEL {OURS}={system}", str(archive), bare)
        container = self.engine("create", bare, "true")
        try:
            self.engine("cp", f"{HERE / 'rootfs'}/.", f"{container}:/")
            self.engine("commit", container, name)
        finally:
            self.engine("rm", "--force", container)
        return name

    def _bootstrap(self, archive: Path) -> None:
        if not shutil.which("mmdebstrap"):
            raise ImageError("there is no mmdebstrap to make a workspace's image: apt-get install mmdebstrap")
        started = archive.with_suffix(".partial")
        hooks = [f"--customize-hook={hook}" for hook in HOOKS]
        command = ["mmdebstrap", "--variant=minbase", f"--include={','.join(PACKAGES)}", *OPTIONS, *hooks]
        done = subprocess.run(
            [*command, "--format=tar", SUITE, str(started)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode:
            raise ImageError(f"mmdebstrap: exit status {done.returncode}\n{done.stdout.decode(errors='replace')}")
        started.rename(archive)

    def _flavour(self, base: str, flavour: Flavour) -> None:
        recipe = hashlib.sha256(repr((base, flavour.changes, flavour.commands)).encode()).hexdigest()[:16]
        if self._recipe(flavour.names[0]) != recipe:
            command = " && ".join(flavour.commands) or "true"
            container = self.engine("create", "--user", "root", base, "sh", "-c", command)
            try:
                if flavour.commands:
                    self.engine("start", "--attach", container)
                changes = (*flavour.changes, f"LABEL {OURS}={recipe}")
                options = [word for change in changes for word in ("--change", change)]
                self.engine("commit", *options, container, flavour.names[0])
            finally:
                self.engine("rm", "--force", container)
        for name in flavour.names[1:]:
            self._name(name, flavour.names[0])
