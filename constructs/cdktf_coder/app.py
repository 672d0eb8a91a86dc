"""The app: every check of every template first, everything found at once, and only then anything written."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ._errors import ConfigError, Problem, SynthError
from ._report import below_cdktf, install_report, print_warning
from .bindings.exceptions import own_exceptions
from .bindings.toolkit import cdktf
from .model.checked import Signature, checked_constructor
from .model.resources import Labels
from .model.told import given
from .model.trust import Trust
from .output.assemble import Output
from .output.files import files_in
from .output.transaction.staging import staging_folder
from .output.transaction.write import write_output
from .policy import Finished, Policy, over_trust, problems_of
from .template import CoderTemplate


@dataclass(frozen=True)
class Collected:
    """What a synth finds: each template's directory by its name, everything wrong, and the warnings by construct path."""

    outputs: Mapping[str, Output]
    problems: tuple[Problem, ...]
    warnings: tuple[tuple[str, str], ...]


class CoderApp(cdktf.App):
    """A ``cdktf.App`` for Coder templates.

    :param outdir: the output directory; by default what ``cdktf synth`` asks for (``CDKTF_OUTDIR``), else ``cdktf.out``.
    :param max_trust: the most dangerous :class:`Trust` that templates of this app may ask for, read off the finished
        directories; what lies above is an error naming each place. By default everything may be asked for, by the keyword
        that says what is handed over.
    :param policies: rules of one's own: functions from a finished template to what is wrong with it, some of them ready in
        ``cdktf_coder.policies``.
    :param envbox_images: repositories that hold Coder's envbox, besides ``ghcr.io/coder/envbox``: a mirror of it.
    :param labels: labels of everything that the templates make, see :class:`CoderTemplate`; a template's own come in addition.
    :param annotations: the same for annotations.
    :param baseline: a directory with the templates as they are deployed, one a folder: what a change would do to users' data is
        held against it, and a loss is an error. Without one, it is held against the last output, and a loss is a warning.
    :param allow_loss: Terraform addresses whose loss is accepted, ``docker_volume.cache`` or, in one template only,
        ``template:docker_volume.cache``.
    :param context: CDKTF's context values.

    While the app collects, CDKTF works in a folder of its own; the output directory is changed in one step at the end.
    """

    collecting = False
    """Whether the app is asking its templates what they hold; it writes their files itself afterwards."""
    plain = False
    """Whether, then, there is nothing but this library's constructs, and no aspect of the app's."""

    __signature__ = Signature()

    def __init__(
        self,
        *,
        outdir: str | os.PathLike[str] | None = None,
        max_trust: Trust = Trust.HOST_ROOT,
        policies: Sequence[Policy] = (),
        envbox_images: Sequence[str] = (),
        labels: Labels | None = None,
        annotations: Labels | None = None,
        baseline: str | os.PathLike[str] | None = None,
        allow_loss: Sequence[str] = (),
        context: Mapping[str, Any] | None = None,
    ) -> None:
        if not isinstance(max_trust, Trust):
            raise ConfigError("CoderApp", f"max_trust={max_trust!r} is no level", "give Trust.UNPRIVILEGED, say")
        self._target = Path(outdir or os.environ.get("CDKTF_OUTDIR") or "cdktf.out")
        self._staging = staging_folder()
        self._max_trust = max_trust
        for policy in policies:
            if not callable(policy):
                hint = "give a function of a finished template, or one of cdktf_coder.policies"
                raise ConfigError("CoderApp", f"policies holds {given(policy)}, which is no rule", hint)
        self._policies = tuple(policies)
        self.envbox_images = tuple(envbox_images)
        self.labels: Labels = dict(labels or {})
        self.annotations: Labels = dict(annotations or {})
        self._baseline = None if baseline is None else Path(baseline)
        self._allow_loss = tuple(allow_loss)
        self._templates: list[CoderTemplate] = []
        install_report()
        super().__init__(outdir=str(self._staging), stack_traces=False, context=context)

    @property
    def templates(self) -> tuple[CoderTemplate, ...]:
        """The app's templates, in the order they were made."""
        return tuple(self._templates)

    @property
    def directory(self) -> Path:
        """The output directory. (``outdir`` is CDKTF's own, where it works while the app collects.)"""
        return self._target

    def join(self, template: CoderTemplate) -> None:
        """Called by a template that is made inside the app."""
        self._templates.append(template)

    def synth(self) -> None:
        """Check every template, then write them all.

        Raises ``SynthError`` with everything found wrong in any template; nothing is written then. An exception in a
        user's own code (an aspect, a validation) comes out as it is.
        """
        found = self.collect()
        if found.problems:
            places = {path: place for template in self._templates for path, place in template.places().items()}
            raise SynthError(list(found.problems), places)
        for path, message in found.warnings:
            print_warning(path, message)
        self._write(found.outputs)
        if "CDKTF_OUTDIR" not in os.environ:  # a command that runs the program tells by itself what came of it
            for name, output in found.outputs.items():
                print(f"{name}: {_listed(output.files.paths)} in {self._target / 'stacks' / name}")

    def collect(self) -> Collected:
        """What :meth:`synth` would write and say, without writing or raising it. An exception in a user's own code comes
        out as it is."""
        problems = [*self._refused(), *self._same_names()]
        # Asked once here, since each template would have to ask CDKTF four times.
        ours = sum(1 + len(template.constructs) for template in self._templates)
        self.plain = not cdktf.Aspects.of(self).all and len(self.node.find_all()) == 1 + ours
        self.collecting = True
        try:
            with own_exceptions():
                super().synth()
        except RuntimeError as error:
            if type(error) is not RuntimeError:
                raise
            problems.append(Problem("", _without_trace(str(error))))
        finally:
            self.collecting = False
        # CDKTF stops at the first stack it finds fault with; the others' findings are wanted too.
        outputs = {template.name: template.collect() for template in self._templates}
        problems += [problem for output in outputs.values() for problem in output.problems]
        warnings = [warning for output in outputs.values() for warning in output.warnings]
        for template in self._templates:
            output = outputs[template.name]
            over, unseen = over_trust(template.record, output.handed_over, self._max_trust)
            found = [*over, *self._against_policies(template, output)]
            problems += [problem for problem in found if problem.severity == "error"]
            warnings += [*unseen, *((p.path, str(replace(p, path=""))) for p in found if p.severity == "warning")]
        lost, losses_here = self._losses(outputs)
        return Collected(outputs, (*problems, *lost), (*warnings, *losses_here))

    def _losses(self, outputs: Mapping[str, Output]) -> tuple[list[Problem], list[tuple[str, str]]]:
        """What the change does to users' data."""
        older = [folder for folder in (self._baseline, self._target / "stacks") if folder is not None]
        fresh = {name: output for name, output in outputs.items() if output.read is not None and not output.problems}
        if older[0].is_dir() or self._baseline is None:
            at = ((output, folder / name) for name, output in fresh.items() for folder in older)
            if all(output.equals(there) or not there.is_dir() for output, there in at):
                return [], []
        # Loaded here, since a program whose output is new or the same doesn't need it.
        from .guard.at_synth import losses

        return losses(fresh, self._baseline, self._target / "stacks", self._allow_loss)

    def _refused(self) -> list[Problem]:
        if os.environ.get("SYNTH_HCL_OUTPUT", "") not in ("true", "1"):
            return []
        return [
            Problem(
                "",
                "cdktf synth --hcl can't write a Coder template: it spells maps inside lists as blocks, which Terraform refuses",
                "omit --hcl; what Coder needs as HCL is in parameters.tf",
            )
        ]

    def _against_policies(self, template: CoderTemplate, output: Output) -> list[Problem]:
        if output.read is None or not self._policies:
            return []
        found = tuple(item for _, item in output.handed_over)
        methods = tuple(note.title for note in template.record.nestings)
        finished = Finished(template.name, output.read, found, methods)
        return problems_of(self._policies, finished, lambda address: output.paths.get(address, template.name))

    def _same_names(self) -> list[Problem]:
        """Coder, and some file systems, don't tell capitals from small letters in a name."""
        first: dict[str, str] = {}
        return [
            Problem(
                template.name,
                f"the template {first[template.name.lower()]!r} has the same name but for capitals, and is the same to Coder",
                "give one of the two another name",
            )
            for template in self._templates
            if first.setdefault(template.name.lower(), template.name) != template.name
        ]

    def _write(self, outputs: Mapping[str, Output]) -> None:
        files = files_in(self._staging)
        for name, result in outputs.items():
            files.update({f"stacks/{name}/{path}": file for path, file in result.files.files().items()})
        for path, message in write_output(self._target, files, for_cli=self._for_cli()):
            print_warning(path or str(self._target), message)

    def _for_cli(self) -> bool:
        """Whether ``cdktf synth`` runs this program, and looks at this output directory afterwards."""
        asked = os.environ.get("CDKTF_OUTDIR")
        return below_cdktf() and asked is not None and os.path.realpath(asked) == os.path.realpath(self._target)


CoderApp.__init__ = checked_constructor(  # type: ignore[method-assign]
    CoderApp.__init__,
    "CoderApp",
    lambda arguments: "CoderApp",
    unchecked=("max_trust",),
)


def _listed(paths: Sequence[str]) -> str:
    names = sorted(path for path in paths if "/" not in path)
    more = len(paths) - len(names)
    return ", ".join([*names, *([f"and {more} in folders"] if more else [])])


def _without_trace(message: str) -> str:
    """What CDKTF says, without where in its JavaScript it says so."""
    told = message.partition("\nObject creation stack:")[0].splitlines()
    return "\n".join(line for line in told if not line.lstrip().startswith("at ")).strip()
