"""Rehearsing an update with real Terraform and providers, without any cluster or engine.

The older version is planned as Coder's provisioner would, its planned values become a state, and the newer version is planned
against that: what is destroyed or replaced, and by which attribute, is the providers' own answer.
"""

from .rehearse import CannotRehearse as CannotRehearse
from .rehearse import Given as Given
from .rehearse import Rehearsal as Rehearsal
from .rehearse import rehearse as rehearse
