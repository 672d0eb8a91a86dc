"""What an update from one version of a template to another does to running workspaces, by the two documents alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..document import Block, Document
from .instances import Instance, Instances, Moves, bare, implied
from .meaning import Meanings
from .mounts import shown
from .sight import out_of_sight
from .sizes import smaller
from .storage import elsewhere, is_known_storage, may_hold_data, protection_lost, replaced_by, replacing_expressions
from .trust import weaker_trust
from .values import broken_values
from .verdict import Consequence, Verdict
from .workloads import changed_fields, restarts


def judge(before: Document | Mapping[str, Document], after: Document) -> list[Verdict]:
    """What the update does to workspaces of an older version, the worst first.

    ``before`` may be several versions by name: workspaces run on many. Each verdict then says of which versions it is true.
    """
    versions = before if isinstance(before, Mapping) else {"": before}
    found: dict[tuple[object, ...], Verdict] = {}
    told: dict[tuple[object, ...], list[str]] = {}
    for name, document in versions.items():
        for verdict in _Pair(document, after).verdicts():
            key = (verdict.consequence, verdict.address, verdict.attribute, verdict.message)
            found.setdefault(key, verdict)
            told.setdefault(key, []).append(name)
    verdicts = [
        verdict if len(told[key]) == len(versions) else replace(verdict, versions=tuple(told[key]))
        for key, verdict in found.items()
    ]
    return sorted(verdicts, key=lambda v: (-v.consequence, v.address, v.attribute, v.message))


class _Pair:
    """One older version and the newer one."""

    def __init__(self, before: Document, after: Document) -> None:
        self.before, self.after = before, after
        self.moves = Moves(after)
        self.new = Meanings(after)
        self.old = Meanings(before, self.renamed)
        self.were, self.are = Instances(self.old), Instances(self.new)
        self.gone: set[str] = set()
        """Storage that is destroyed or replaced, and so needs no further look, by its newer address."""

    def renamed(self, address: str) -> str:
        """What a resource is called in the newer version."""
        return bare(self.moves.follow(address))

    def verdicts(self) -> Iterator[Verdict]:
        """Everything that the update does."""
        if self.before == self.after:
            return
        yield from self._placed(self._storage(), self.before)
        yield from self._placed(self._forgotten_moves(), self.before)
        sight = out_of_sight(shown(self.old, self.renamed), shown(self.new), self._passes)
        yield from self._placed(sight, self.after)
        yield from self._placed(broken_values(self.old, self.new), self.after, self.before)
        yield from self._placed(weaker_trust(self.before, self.after), self.after)
        yield from self._placed(self._restarts(), self.after, self.before)

    def _placed(self, verdicts: Iterable[Verdict], *documents: Document) -> Iterator[Verdict]:
        for verdict in verdicts:
            found = (document.by_address.get(bare(verdict.address)) for document in documents)
            block = next((block for block in found if block is not None), None)
            known = bare(verdict.address) in self.before.resources
            target = self.renamed(verdict.address) if known else bare(verdict.address)
            moved = target if target != bare(verdict.address) else ""
            here = block is not None and documents[0] is self.after
            if block is not None:
                verdict = replace(verdict, file=block.origin.file, line=block.origin.line)
            yield replace(verdict, new_address=moved) if not here or moved else verdict

    # Storage.

    def _storage(self) -> Iterator[Verdict]:
        for address, instances in self.were.all.items():
            block = self.before.resources[address]
            if not may_hold_data(block):
                continue
            for instance in instances:
                if instance.stays:
                    found = list(self._one(block, instance))
                    yield from found
                    if found:
                        break

    def _one(self, block: Block, instance: Instance) -> Iterator[Verdict]:
        target = implied(self.moves.follow(instance.address), self.are)
        there = self.are.by_address.get(target)
        home = bare(target)
        if there is None:
            self.gone.add(home)
            yield self._destroyed(block, instance.address, target)
            return
        if not there.stays:
            self.gone.add(home)
            message = "made to come and go with the workspace: a stop destroys it with what users have in it"
            yield _loss(instance.address, message, "omit its count, or make it independent of start_count", "count")
            return
        after = self.after.resources[home]
        if block.type != after.type:
            self.gone.add(home)
            message = f"Terraform can't move it to {target}, which is of another type"
            yield _loss(instance.address, message, _adopt(block))
            return
        if instance.certain and not there.certain:
            message = "there on a condition only: where that doesn't hold it is destroyed with what users have in it"
            yield _loss(instance.address, message, "make it without a condition", "count")
        yield from self._changed(block, after, instance.address)

    def _changed(self, before: Block, after: Block, address: str) -> Iterator[Verdict]:
        known = is_known_storage(before)
        where = elsewhere(before, after, self.old, self.new)
        if where:
            self.gone.add(after.address)
            yield _loss(address, f"{where}: its data are not there", "keep the provider as it was", "provider")
            return
        one, other = (block.get("provider") for block in (before, after))
        if (one.normal if one else "") != (other.normal if other else "") and known:
            alias = other.normal if other else "the default one"
            message = f"made by another provider configuration ({alias}), where its data may not be"
            yield _loss(address, message, "keep the provider argument", "provider")
        for replaced in replaced_by(before, after, self.old, self.new):
            does = "a change of it replaces the storage by an empty one" if replaced.certain else _MAY_REPLACE
            hint = f"keep {replaced.field}, or have lifecycle ignore_changes of it"
            yield _loss(address, does, hint, replaced.field)
        for protection in protection_lost(before, after):
            yield _loss(address, f"robbed of its protection: {protection} is gone", "keep it in lifecycle", "lifecycle")
        for field, what in self._depends_on_new(before, after):
            yield _loss(
                address, f"depends on {what}, which the update changes: that replaces it", f"keep {what}", field
            )
        shrinks = smaller(before, after, self.old, self.new) if known else ""
        if shrinks:
            yield _loss(address, shrinks, "keep the size, or one that only grows", "spec.resources.requests.storage")

    def _depends_on_new(self, before: Block, after: Block) -> Iterator[tuple[str, str]]:
        """Resources that the storage's name is made of, and that are recreated."""
        for field, value in replacing_expressions(after):
            for reference in value.rests_on:
                block = self.after.resources.get(reference.address)
                was = next((b for a, b in self.before.resources.items() if self.renamed(a) == reference.address), None)
                if block is None or may_hold_data(block):
                    continue
                if was is None or self._differs(was, block):
                    yield field, reference.address

    def _differs(self, before: Block, after: Block) -> bool:
        return bool(changed_fields(before, after, self.old, self.new))

    def _destroyed(self, block: Block, address: str, target: str) -> Verdict:
        forgotten = self._removed(block.address)
        message = "no longer in the template, with what users have in it"
        if forgotten is not None:
            message = "forgotten by a removed block: it stays, but nobody mounts it or deletes it with the workspace"
        elif target != address:
            message = f"moved to {target}, which the template doesn't have, and so destroyed with what users have in it"
        elif bare(address) in self.after.resources:
            message = "an instance that is no longer there, and so destroyed with what users have in it"
        else:
            message = "destroyed: it is no longer in the template"
        return _loss(address, message, self._instead(block, address))

    def _instead(self, block: Block, address: str) -> str:
        """What to write to keep storage that is gone."""
        known = {self.renamed(known) for known in self.before.resources}
        fresh = [
            b for a, b in self.after.resources.items() if may_hold_data(b) and (a not in known or a == bare(address))
        ]
        same_type = [candidate for candidate in fresh if candidate.type == block.type]
        name = block.name
        same_type.sort(key=lambda b: (b.name not in name and name not in b.name, "home" not in b.name))
        if same_type:
            to = next(iter(self.are.all[same_type[0].address]), None)
            target = to.address if to is not None and ("[" in address or "[" in to.address) else same_type[0].address
            if target == address:
                return "keep it"
            return f"write {_moved(address, target)}"
        if any(is_known_storage(candidate) for candidate in fresh):
            return _adopt(block)
        return f"keep it, or adopt it: {_adopt(block)}"

    def _removed(self, address: str) -> Block | None:
        """The ``removed`` block that makes Terraform forget the resource without destroying it."""
        for module in self.after.root.walk():
            prefix = "".join(f"module.{name}." for name in module.path)
            for block in module.of_kind("removed"):
                source = block.get("from")
                of = prefix + source.normal if source else ""
                if (address == of or address.startswith(f"{of}.")) and block.lifecycle.literal(
                    "destroy", True
                ) is False:
                    return block
        return None

    def _forgotten_moves(self) -> Iterator[Verdict]:
        """``moved`` blocks that workspaces of still older versions need."""
        for move in Moves(self.before).moves:
            source, target = ".".join(move.source), ".".join(move.target)
            if self.moves.follow(source) != source or bare(source) in self.before.resources:
                continue
            inside = [
                b for a, b in self.before.resources.items() if a == bare(target) or a.startswith(f"{bare(target)}.")
            ]
            holding = [b for b in inside if may_hold_data(b)]
            if not inside and not source.rpartition(".")[0].endswith("module"):
                holding = [
                    b for a, b in self.before.resources.items() if a == self.renamed(bare(target)) and may_hold_data(b)
                ]
            if holding:
                message = (
                    f"the moved block to {target} is gone: workspaces that still have {source} lose it at an update"
                )
                yield _loss(source, message, f"keep {_moved(source, target)}")

    def _passes(self, address: str) -> bool:
        if address in self.gone:
            return True
        instances = self.are.all.get(address, ())
        lasting = any(instance.stays for instance in instances)
        were = [i for a, found in self.were.all.items() if self.renamed(a) == address for i in found]
        return not any(instance.stays for instance in were) or (not lasting and bool(instances))

    # What a stop and start replaces too.

    def _restarts(self) -> Iterator[Verdict]:
        known = set()
        for address, block in self.before.resources.items():
            target = self.renamed(address)
            after = self.after.resources.get(target)
            known.add(target)
            why = restarts(block, after if after is None or after.type == block.type else None, self.old, self.new)
            if why:
                yield Verdict(Consequence.RESTART, target if after is not None else address, why)
        for address, block in self.after.resources.items():
            why = restarts(None, block, self.old, self.new) if address not in known else ""
            if why:
                yield Verdict(Consequence.RESTART, address, why)


_MAY_REPLACE = (
    "a change of it may replace it by an empty one: the rules don't know this type, --rehearse asks its provider"
)


def _loss(address: str, message: str, hint: str = "", attribute: str = "") -> Verdict:
    return Verdict(Consequence.DATA_LOSS, address, message, hint, attribute)


def _adopt(block: Block) -> str:
    return f'Home(address="{block.address}")' if is_known_storage(block) else f"keep {block.address}"


def _moved(source: str, target: str) -> str:
    quoted = [address.replace('"', '\\"') for address in (source, target)]
    return f'moved {{ from = {source}, to = {target} }}, or template.moved("{quoted[0]}", "{quoted[1]}")'


def worst(verdicts: Sequence[Verdict]) -> Consequence:
    """The worst that an update does."""
    return max((verdict.consequence for verdict in verdicts), default=Consequence.HARMLESS)
