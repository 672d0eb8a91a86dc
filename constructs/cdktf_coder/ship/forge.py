"""One comment on a pull request, or one issue, that is updated in place: GitHub and GitLab, as a pipeline sees them."""

from __future__ import annotations

import json
import os
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .._errors import CoderError

MARKER = "<!-- cdktf-coder drift -->"
"""The first line of every text: what has been written before is found by it."""
_LIMIT = 60_000
_CUT = "\n\nThe rest is in the log of the job."


class NotAllowed(CoderError):
    """The token may not write here: a pull request of a fork has such a one."""


@dataclass(frozen=True)
class Api:
    """A REST API; ``headers`` carry the token and are never shown."""

    base: str
    headers: Mapping[str, str]

    def call(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """One request. Raises ``NotAllowed`` for 401, 403 and 404, ``CoderError`` for any other failure."""
        data = None if body is None else json.dumps(body).encode()
        headers = {**self.headers, "Content-Type": "application/json", "User-Agent": "cdktf-coder"}
        request = urllib.request.Request(f"{self.base}{path}", data=data, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            wrong = NotAllowed if error.code in (401, 403, 404) else CoderError
            raise wrong(f"{method} {path}: HTTP {error.code} {error.reason}") from None
        except (urllib.error.URLError, TimeoutError, ValueError) as error:
            raise CoderError(f"{method} {path}: {getattr(error, 'reason', error)}") from None

    def pages(self, path: str) -> Iterator[dict[str, Any]]:
        """Every element of a list, page by page."""
        separator = "&" if "?" in path else "?"
        for page in range(1, 100):
            found = self.call("GET", f"{path}{separator}per_page=100&page={page}")
            yield from found
            if len(found) < 100:
                return


@dataclass(frozen=True)
class Forge:
    """Where a pipeline runs: its API, and how that spells comments and issues."""

    api: Api
    comments: str
    """The path of the comments; empty if the pipeline runs for no pull request."""
    comment_place: str
    """The path of one of them, by its ``id``."""
    issue_list: str
    issue_key: str
    text_key: str
    update: str
    closing: Mapping[str, str]

    def comment(self, text: str) -> None:
        """Write or update the comment on the pull request that the pipeline is for."""
        if not self.comments:
            raise CoderError("this pipeline does not run for a pull request, so there is nothing to comment on")
        before = next((one for one in self.api.pages(self.comments) if _ours(one.get("body"))), None)
        if before is None:
            self.api.call("POST", self.comments, {"body": text})
        else:
            self.api.call(self.update, self.comment_place.format(before["id"]), {"body": text})

    def issue(self, title: str, text: str) -> None:
        """Open or update the issue."""
        body = {"title": title, self.text_key: text}
        place = self._issue()
        if place is None:
            self.api.call("POST", "/issues", body)
        else:
            self.api.call(self.update, place, body)

    def close(self) -> None:
        """Close the issue, if there is one."""
        place = self._issue()
        if place is not None:
            self.api.call(self.update, place, self.closing)

    def _issue(self) -> str | None:
        for one in self.api.pages(self.issue_list):
            if _ours(one.get(self.text_key)) and "pull_request" not in one:
                return f"/issues/{one[self.issue_key]}"
        return None


def _ours(text: Any) -> bool:
    return isinstance(text, str) and text.startswith(MARKER)


def forge() -> Forge:
    """The forge whose pipeline this runs in. Raises ``CoderError`` outside of one, or without a token."""
    if os.environ.get("GITHUB_ACTIONS"):
        return _github()
    if os.environ.get("GITLAB_CI"):
        return _gitlab()
    raise CoderError("this is neither a workflow of GitHub nor a pipeline of GitLab; comments are written from there")


def _github() -> Forge:
    base = f"{os.environ.get('GITHUB_API_URL', 'https://api.github.com')}/repos/{os.environ.get('GITHUB_REPOSITORY')}"
    headers = {"Authorization": f"Bearer {_token('GITHUB_TOKEN')}", "Accept": "application/vnd.github+json"}
    number = _pull_request()
    return Forge(
        Api(base, headers),
        comments=f"/issues/{number}/comments" if number else "",
        comment_place="/issues/comments/{}",
        issue_list="/issues?state=open",
        issue_key="number",
        text_key="body",
        update="PATCH",
        closing={"state": "closed"},
    )


def _gitlab() -> Forge:
    project = urllib.parse.quote(os.environ.get("CI_PROJECT_ID", ""), safe="")
    number = os.environ.get("CI_MERGE_REQUEST_IID", "")
    notes = f"/merge_requests/{number}/notes" if number else ""
    return Forge(
        Api(f"{os.environ.get('CI_API_V4_URL')}/projects/{project}", {"PRIVATE-TOKEN": _token("GITLAB_TOKEN")}),
        comments=notes,
        comment_place=f"{notes}/{{}}",
        issue_list="/issues?state=opened",
        issue_key="iid",
        text_key="description",
        update="PUT",
        closing={"state_event": "close"},
    )


def _token(name: str) -> str:
    token = os.environ.get(name)
    if not token:
        raise CoderError(f"{name} is not set; give the step a token that may write comments")
    return token


def _pull_request() -> int | None:
    try:
        event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
        return int(event["pull_request"]["number"])
    except (KeyError, OSError, ValueError, TypeError):
        return None


def prepared(text: str) -> str:
    """A text with the marker in front, as short as a forge takes it."""
    text = text if text.startswith(MARKER) else f"{MARKER}\n{text}"
    return text if len(text) <= _LIMIT else f"{text[:_LIMIT].rpartition(chr(10))[0]}{_closed(text[:_LIMIT])}{_CUT}"


def _closed(text: str) -> str:
    """What ends the blocks that a cut leaves open."""
    inside = text.count("<details>") > text.count("</details>")
    return "\n```\n</details>" if inside else ""
