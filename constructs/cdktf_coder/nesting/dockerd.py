"""Starting a Docker daemon inside a workspace, and waiting for one that starts elsewhere: shell, for any POSIX shell."""

from __future__ import annotations

from ..model.workspace import Fragment

# The log stays in /var/log, where whoever looks for a daemon's log looks first.
_START = """\
if docker info >/dev/null 2>&1; then
  echo "Docker is running already."
else
  if ! command -v dockerd >/dev/null 2>&1; then
    echo "There is no dockerd in this image: install Docker in it, or choose another image." >&2
    exit 1
  fi
  as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }
  # A daemon that was killed leaves its number behind, and the next one would refuse to start.
  as_root rm -f /var/run/docker.pid
  as_root sh -c 'nohup dockerd >/var/log/dockerd.log 2>&1 &'
  waited=0
  until docker info >/dev/null 2>&1; do
    waited=$((waited + 1))
    if [ "$waited" -ge {seconds} ]; then
      echo "dockerd did not come up in {seconds} s. The end of /var/log/dockerd.log:" >&2
      as_root tail -n 20 /var/log/dockerd.log >&2
      exit 1
    fi
    sleep 1
  done
  echo "Docker is running; its log is /var/log/dockerd.log."
fi
"""

_WAIT = """\
waited=0
until docker info >/dev/null 2>&1; do
  waited=$((waited + 1))
  if [ "$waited" -ge {seconds} ]; then
    echo "The Docker daemon at ${DOCKER_HOST:-its default address} did not answer in {seconds} s:" >&2
    docker info >&2 || true
    exit 1
  fi
  sleep 1
done
echo "Docker answers at ${DOCKER_HOST:-its default address}."
"""


def start_dockerd(*, seconds: int = 60) -> Fragment:
    """Start dockerd unless one runs, wait until it answers, and fail loudly if it doesn't."""
    return Fragment(name="Start Docker", script=_START.replace("{seconds}", str(seconds)), phase="wait")


def wait_for_docker(*, seconds: int = 120) -> Fragment:
    """Wait until a daemon that starts elsewhere answers."""
    return Fragment(name="Wait for Docker", script=_WAIT.replace("{seconds}", str(seconds)), phase="wait")
