"""Values that an agent reports to the dashboard, and a catalogue of the usual ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from ...language.expr import NumberLike, TextLike
from ...model.checked import checked
from ..arguments import not_empty, whole

if TYPE_CHECKING:
    from ..base import CoderConstruct

Prefix = Literal["Ki", "Mi", "Gi", "Ti"]

_LOAD = """read -r one _ </proc/loadavg
awk -v load="$one" -v cores="$(nproc)" 'BEGIN { printf "%.2f\\n", load / cores }'
"""
_SWAP = """awk '
  $1 == "SwapTotal:" { total = $2 }
  $1 == "SwapFree:" { free = $2 }
  END { printf "%.1f/%.1f GiB\\n", (total - free) / 1048576, total / 1048576 }
' /proc/meminfo
"""

# The number in the key and the script of each, in Coder's registry: templates `docker` and `kubernetes`, to the letter.
_REGISTRY = (
    (0, "coder stat cpu"),
    (1, "coder stat mem"),
    (3, "coder stat disk --path ${HOME}"),
    (4, "coder stat cpu --host"),
    (5, "coder stat mem --host"),
    (6, """      echo "`cat /proc/loadavg | awk '{ print $1 }'` `nproc`" | awk '{ printf "%0.2f", $1/$2 }'\n"""),
    (
        7,
        """      free -b | awk '/^Swap/ { printf("%.1f/%.1f", $3/1024.0/1024.0/1024.0, $2/1024.0/1024.0/1024.0) }'\n""",
    ),
)


@checked
@dataclass(frozen=True, kw_only=True)
class AgentMetadata:
    """A value that the agent reports to the dashboard (``metadata``).

    :param key: the value's name, unique in the agent.
    :param script: run by the user's shell; its output is the value.
    :param display_name: the name in the dashboard; by default the key.
    :param interval: seconds from one run to the next, by default 10; 0 runs it once.
    :param timeout: seconds until a run is ended, by default 1.
    :param order: the place among the agent's values; without it they are sorted by ``key``.

    The usual values come ready made: :meth:`cpu`, :meth:`memory`, :meth:`disk`, :meth:`host_cpu`, :meth:`host_memory`,
    :meth:`load`, :meth:`swap`, each with a ``key`` and an ``interval`` of your choice, and all of them at once by :meth:`usual`.
    """

    key: str
    script: TextLike
    display_name: TextLike | None = None
    interval: NumberLike = 10
    timeout: NumberLike | None = 1
    order: NumberLike | None = None

    @classmethod
    def cpu(cls, *, key: str = "cpu_usage", interval: int = 10, order: int | None = None) -> AgentMetadata:
        """Processor use of the workspace's own container (``coder stat cpu``)."""
        return cls(key=key, display_name="CPU Usage", script="coder stat cpu", interval=interval, order=order)

    @classmethod
    def memory(
        cls, *, key: str = "ram_usage", prefix: Prefix | None = None, interval: int = 10, order: int | None = None
    ) -> AgentMetadata:
        """Memory use of the workspace's own container (``coder stat mem``), in a unit of your choice."""
        script = "coder stat mem" + (f" --prefix {prefix}" if prefix else "")
        return cls(key=key, display_name="RAM Usage", script=script, interval=interval, order=order)

    @classmethod
    def disk(
        cls,
        path: str = "$HOME",
        *,
        display_name: str = "Home Disk",
        key: str = "home_disk",
        interval: int = 60,
        order: int | None = None,
    ) -> AgentMetadata:
        """How full the file system of ``path`` is (``coder stat disk``); the shell expands it, the home by default."""
        script = f'coder stat disk --path "{path}"'
        return cls(key=key, display_name=display_name, script=script, interval=interval, order=order)

    @classmethod
    def host_cpu(cls, *, key: str = "cpu_usage_host", interval: int = 10, order: int | None = None) -> AgentMetadata:
        """Processor use of the machine that the workspace runs on."""
        name = "CPU Usage (Host)"
        return cls(key=key, display_name=name, script="coder stat cpu --host", interval=interval, order=order)

    @classmethod
    def host_memory(
        cls, *, key: str = "mem_usage_host", prefix: Prefix | None = None, interval: int = 10, order: int | None = None
    ) -> AgentMetadata:
        """Memory use of the machine that the workspace runs on."""
        script = "coder stat mem --host" + (f" --prefix {prefix}" if prefix else "")
        return cls(key=key, display_name="Memory Usage (Host)", script=script, interval=interval, order=order)

    @classmethod
    def load(cls, *, key: str = "load_host", interval: int = 60, order: int | None = None) -> AgentMetadata:
        """The machine's load average of the last minute, per processor core: 1.00 is busy."""
        return cls(key=key, display_name="Load Average (Host)", script=_LOAD, interval=interval, order=order)

    @classmethod
    def swap(cls, *, key: str = "swap_host", interval: int = 10, order: int | None = None) -> AgentMetadata:
        """The machine's swap, used and in all, in GiB."""
        return cls(key=key, display_name="Swap Usage (Host)", script=_SWAP, interval=interval, order=order)

    @classmethod
    def usual(cls, *, registry: bool = False) -> tuple[AgentMetadata, ...]:
        """What Coder's own container templates show: processor, memory, home, then the host's load and memory.

        :param registry: write the keys and scripts of those templates to the letter, for an agent that is to equal theirs: the
            keys have the order in them (``0_cpu_usage``), and the scripts need ``free``, which small images lack. The
            registry's Kubernetes template is without the last one, the swap.
        """
        items = (
            cls.cpu(),
            cls.memory(),
            cls.disk(),
            cls.host_cpu(),
            cls.host_memory(),
            cls.load(),
            cls.swap(),
        )
        if registry:
            changes = zip(items, _REGISTRY, strict=True)
            return tuple(replace(item, key=f"{place}_{item.key}", script=script) for item, (place, script) in changes)
        return tuple(replace(item, order=place) for place, item in enumerate(items))


def metadata_blocks(construct: CoderConstruct, items: Sequence[AgentMetadata]) -> list[dict[str, Any]] | None:
    """The ``metadata`` blocks of an agent; raises ``ConfigError`` for what Coder refuses."""
    keys = [item.key for item in items]
    for item in items:
        not_empty(construct, "the key of a metadata", item.key, "cpu_usage")
        not_empty(construct, f"the script of the metadata {item.key!r}", item.script, "coder stat cpu")
        whole(construct, f"the interval of the metadata {item.key!r}", item.interval, 0, unit="seconds")
        whole(construct, f"the timeout of the metadata {item.key!r}", item.timeout, 0, unit="seconds")
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        raise construct.problem(f"two metadata have the key {key!r}", "give each its own key")
    return [
        {
            "key": item.key,
            "display_name": item.display_name,
            "script": item.script,
            "interval": item.interval,
            "timeout": item.timeout,
            "order": item.order,
        }
        for item in items
    ] or None
