"""A stand-in for a Coder deployment, as a workspace sees it: an access URL with an agent to download, and the agent."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from engine import DockerError, Engine, Finished

HERE = Path(__file__).parent / "agent"
BOOTSTRAP = (HERE / "bootstrap.sh").read_text(encoding="utf-8")
"""What the provider makes ``coder_agent.init_script`` of."""
TEXT = BOOTSTRAP.split("CODER_TEST_TEXT='", 1)[1].split("'\n", 1)[0]
"""The text full of quotes, escapes and templates that an agent must see unchanged."""


class Coder:
    """The access URL. A context manager that serves until it is left.

    It listens on every address of the machine, since a container reaches it by the bridge's.
    """

    def __init__(self) -> None:
        agent = (HERE / "agent.sh").read_bytes()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                found = self.path == "/bin/coder-linux"
                self.send_response(200 if found else 404)
                self.end_headers()
                self.wfile.write(agent if found else b"")

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("0.0.0.0", 0), Handler)
        self.port = self._server.server_address[1]

    def url(self, host: str = "localhost") -> str:
        """The access URL; by default the one that a developer's own deployment has."""
        return f"http://{host}:{self.port}"

    def __enter__(self) -> Coder:
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


_PROOF = """
for try in $(seq 600); do
  if [ -e "$1/proof" ]; then exec cat "$1/proof"; fi
  sleep 0.1
done
exit 1
"""

_JOB = """
set -eu
cat >"$1/$2.script"
printf '%s' "$3" >"$1/$2.env"
chmod a+r "$1/$2.script" "$1/$2.env"
echo "$2" >"$1/jobs"
for try in $(seq "$4"); do
  if [ -e "$1/$2.status" ]; then
    cat "$1/$2.out"
    exit "$(cat "$1/$2.status")"
  fi
  sleep 0.1
done
echo "no end after $(($4 / 10)) s; so far it said:"
cat "$1/$2.out"
exit 124
"""


@dataclass(frozen=True)
class Agent:
    """The agent that runs in a container (see ``agent/agent.sh``)."""

    engine: Engine
    container: str
    home: str = "/home/coder"

    @property
    def desk(self) -> str:
        return f"{self.home}/.coder-stand-in"

    def proof(self) -> dict[str, str]:
        """What the agent found when it started; an error with the container's log if it never does."""
        done = self.engine.run("exec", "--user", "0", self.container, "sh", "-c", _PROOF, "sh", self.desk)
        if not done:
            logs = self.engine.run("logs", "--tail", "40", self.container).output
            raise DockerError(
                f"no agent came up in {self.home}: {done.output}\nthe end of the container's log:\n{logs}"
            )
        return dict(line.split("=", 1) for line in done.output.splitlines())

    def run(self, script: str, *, env: dict[str, str] | None = None, timeout: int = 120) -> Finished:
        """Let the agent run a script, as it would its start-up script."""
        assert all("\n" not in value for value in (env or {}).values()), "a line break does not fit into a job's env"
        variables = "".join(f"{key}={value}\n" for key, value in (env or {}).items())
        command = ("sh", "-c", _JOB, "sh", self.desk, f"job-{uuid.uuid4().hex[:8]}", variables, str(timeout * 10))
        return self.engine.run(
            "exec", "--interactive", "--user", "0", self.container, *command, stdin=script, timeout=timeout + 60
        )

    def __call__(self, script: str, **options: int) -> str:
        """As ``run``, but a failure is an error."""
        done = self.run(script, **options)
        if not done:
            raise DockerError(f"{script}: exit status {done.status}\n{done.output}")
        return done.output.strip()
