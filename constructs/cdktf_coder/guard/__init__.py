"""The guard: what an update of a template would do to workspaces that run, told from the two versions alone.

for verdict in judge(read_directory("old"), read_directory("new")):
    print(verdict.consequence, verdict)

refusals(["v1", "v2"], "new", allow=["docker_volume.home"])   # sentences about what is worse than a restart
"""

from .judge import judge as judge
from .judge import worst as worst
from .sets import Judged as Judged
from .sets import judge_sets as judge_sets
from .sets import refusals as refusals
from .verdict import Consequence as Consequence
from .verdict import Verdict as Verdict
