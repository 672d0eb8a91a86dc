"""What a finished template hands over, read off its directory by tables: one row an attribute.

    found = handed_over(read_directory("cdktf.out/stacks/docker-sysbox"))
    max((item.level for item in found), default=Trust.UNPRIVILEGED)

What is not known to be harmless is dangerous: a path of the host, a reference where a constant decides.
"""

from .handover import Handover as Handover
from .limit import over_trust as over_trust
from .trust import handed_over as handed_over
from .view import Finished as Finished
from .view import Policy as Policy
from .view import problems_of as problems_of
