"""Starting a Docker daemon inside a workspace, and waiting for one that starts elsewhere: shell, for any POSIX shell."""

from __future__ import annotations

from ..model.startup import Fragment

# The log stays in /var/log, where whoever looks for a daemon's log looks first.
_START = """\
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }
if docker info >/dev/null 2>&1; then
  echo "Docker is running already."
  exit
elif [ -d /run/systemd/system ]; then
  # An image with an init of its own: two daemons would be in each other's way.
  as_root systemctl start docker || true
  log() { as_root journalctl --no-pager --lines 20 --unit docker; }
elif command -v dockerd >/dev/null 2>&1; then
  # A daemon that was killed leaves numbers behind, which other processes may have by now: the next one would not start.
  as_root rm -f /var/run/docker.pid /var/run/docker/containerd/containerd.pid
  as_root sh -c 'nohup dockerd >/var/log/dockerd.log 2>&1 &'
  log() { as_root tail -n 20 /var/log/dockerd.log; }
else
  echo "There is no dockerd in this image: install Docker in it, or choose another image." >&2
  exit 1
fi
waited=0
until docker info >/dev/null 2>&1; do
  waited=$((waited + 1))
  if [ "$waited" -ge {seconds} ]; then
    echo "dockerd did not come up in {seconds} s. The end of its log:" >&2
    log >&2
    exit 1
  fi
  sleep 1
done
echo "Docker is running."
"""

_WAIT = """\
if ! command -v docker >/dev/null 2>&1; then
  echo "There is no docker command in this image: install Docker's client in it, or choose another image." >&2
  exit 1
fi
waited=0
until docker info >/dev/null 2>&1; do
  waited=$((waited + 1))
  if [ "$waited" -ge {seconds} ]; then
    echo "The Docker daemon at ${DOCKER_HOST:-/var/run/docker.sock} did not answer in {seconds} s:" >&2
    docker info >&2 || true{more}
    exit 1
  fi
  sleep 1
done
echo "Docker answers at ${DOCKER_HOST:-/var/run/docker.sock}."
"""


def start_dockerd(*, seconds: int = 60) -> Fragment:
    """Start dockerd unless one runs, wait until it answers, and fail loudly if it doesn't."""
    return Fragment(name="Start Docker", script=_START.replace("{seconds}", str(seconds)), phase="wait")


def wait_for_docker(*, seconds: int = 120, advice: str = "") -> Fragment:
    """Wait until a daemon that starts elsewhere answers; ``advice`` is a line of shell that is run if it never does."""
    script = _WAIT.replace("{seconds}", str(seconds)).replace("{more}", f"\n    {advice}" if advice else "")
    return Fragment(name="Wait for Docker", script=script, phase="wait")
