"""The pipelines and hooks of a new project. `.github/workflows/coder-templates.yml` of this repository is made of the same jobs."""

from __future__ import annotations

PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: cdktf-coder-drift
        name: templates equal what is committed
        entry: cdktf-coder drift source
        language: system
        pass_filenames: false
        files: \\.(py|json|toml|sh|tf)$
"""

_SETUP = """\
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          fetch-depth: 2
          persist-credentials: false
      - uses: actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0
        with:
          python-version: "3.12"
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: "22"
      - name: Install
        run: python -m pip install --quiet . --group dev
"""

_CODER = """\
      - name: Install Coder's command
        env:
          CODER_URL: ${{ secrets.CODER_URL }}
        run: |
          mkdir -p "$RUNNER_TEMP/bin"
          curl --fail --silent --show-error --location --output "$RUNNER_TEMP/bin/coder" "$CODER_URL/bin/coder-linux-amd64"
          chmod +x "$RUNNER_TEMP/bin/coder"
          echo "$RUNNER_TEMP/bin" >> "$GITHUB_PATH"
"""

_JOBS = f"""\
jobs:
  review:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
    steps:
{_SETUP}\
      - name: Check
        run: cdktf-coder check --format github
      - name: Test
        run: python -m pytest
      - name: Compare with what is committed
        env:
          GITHUB_TOKEN: ${{{{ github.token }}}}
          LOSS_ACCEPTED: ${{{{ contains(github.event.pull_request.labels.*.name, 'data loss accepted') }}}}
        run: |
          report="$RUNNER_TEMP/report.md"
          code=0
          cdktf-coder drift --format markdown > "$report" || code=$?
          # The first parent of a pull request's merge commit is the branch that it goes to.
          git worktree add --quiet --detach "$RUNNER_TEMP/base" HEAD^1
          guard=0
          if [ -d "$RUNNER_TEMP/base/templates" ]; then
            cdktf-coder guard "$RUNNER_TEMP/base/templates" templates --format markdown > "$RUNNER_TEMP/guard.md" || guard=$?
            {{ echo; tail -n +2 "$RUNNER_TEMP/guard.md"; }} >> "$report"
          fi
          cat "$report" >> "$GITHUB_STEP_SUMMARY"
          if [ "$code" -ne 1 ]; then cdktf-coder comment "$report"; fi
          if [ "$guard" -eq 2 ] && [ "$LOSS_ACCEPTED" = true ]; then guard=0; fi
          exit "$((code > guard ? code : guard))"

  push:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    environment: production
    permissions:
      contents: read
    concurrency:
      group: push-templates
    steps:
{_SETUP}\
{_CODER}\
      - name: Push
        env:
          CODER_URL: ${{{{ secrets.CODER_URL }}}}
          CODER_SESSION_TOKEN: ${{{{ secrets.CODER_SESSION_TOKEN }}}}
          CDKTF_CODER_KEY: ${{{{ secrets.CDKTF_CODER_KEY }}}}
        run: cdktf-coder push --environment production

  nightly:
    if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'
    runs-on: ubuntu-latest
    environment: production
    permissions:
      contents: read
      issues: write
    steps:
{_SETUP}\
{_CODER}\
      - name: Compare with what is deployed
        env:
          CODER_URL: ${{{{ secrets.CODER_URL }}}}
          CODER_SESSION_TOKEN: ${{{{ secrets.CODER_SESSION_TOKEN }}}}
          GITHUB_TOKEN: ${{{{ github.token }}}}
        run: |
          code=0
          cdktf-coder drift deployed --environment production --format markdown > "$RUNNER_TEMP/drift.md" || code=$?
          cat "$RUNNER_TEMP/drift.md" >> "$GITHUB_STEP_SUMMARY"
          title="Coder templates differ from the repository"
          if [ "$code" -eq 0 ]; then cdktf-coder comment "$RUNNER_TEMP/drift.md" --issue "$title" --close; fi
          if [ "$code" -eq 2 ]; then cdktf-coder comment "$RUNNER_TEMP/drift.md" --issue "$title"; fi
          exit "$code"
"""

_SECRETS = """\
# Secrets, best of the GitHub environment `production`: CODER_URL, CODER_SESSION_TOKEN (a token of a user with the role Template
# Admin: coder tokens create --name templates), and CDKTF_CODER_KEY (any long random text), which lets a push see whether a secret
# variable has changed. Whoever has OpenID Connect can fetch the token from a vault in a step before, with `id-token: write`.
"""

GITHUB = f"""\
name: templates

{_SECRETS}\
on:
  pull_request:
  push:
    branches: [main]
  schedule:
    - cron: "17 3 * * *"
  workflow_dispatch:

permissions: {{}}

{_JOBS}"""

REUSABLE = f"""\
name: coder-templates

# Call it from a workflow of your own, with `secrets: inherit` or the three below by name:
#
#   jobs:
#     templates:
#       permissions: {{contents: read, pull-requests: write, issues: write}}
#       uses: OWNER/cdktf-coder/.github/workflows/coder-templates.yml@COMMIT
#       secrets: inherit
#
{_SECRETS}\
on:
  workflow_call:
    secrets:
      CODER_URL:
        required: false
      CODER_SESSION_TOKEN:
        required: false
      CDKTF_CODER_KEY:
        required: false

permissions: {{}}

{_JOBS}"""

ACTION = """\
name: cdktf-coder
description: Installs cdktf-coder of the project it runs in, and runs one of its commands.
inputs:
  command:
    description: What to run, such as "check --format github" or "push --environment production".
    required: true
  python-version:
    description: The version of Python.
    default: "3.12"
  working-directory:
    description: The project's folder.
    default: "."
runs:
  using: composite
  steps:
    - uses: actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0
      with:
        python-version: ${{ inputs.python-version }}
    - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
      with:
        node-version: "22"
    - name: Install
      shell: bash
      working-directory: ${{ inputs.working-directory }}
      run: python -m pip install --quiet . --group dev
    - name: Run
      shell: bash
      working-directory: ${{ inputs.working-directory }}
      env:
        COMMAND: ${{ inputs.command }}
      run: |
        read -r -a words <<< "$COMMAND"
        cdktf-coder "${words[@]}"
"""

GITLAB = """\
# Variables, masked and protected: CODER_URL, CODER_SESSION_TOKEN (a token of a user with the role Template Admin),
# CDKTF_CODER_KEY (any long random text), GITLAB_TOKEN (a project access token with the scope api, for comments and issues).
default:
  image: nikolaik/python-nodejs:python3.12-nodejs22-slim
  before_script:
    - python -m pip install --quiet . --group dev

.coder:
  before_script:
    - python -m pip install --quiet . --group dev
    - mkdir -p "$CI_BUILDS_DIR/bin"
    - >-
      python -c 'import sys, urllib.request; urllib.request.urlretrieve(*sys.argv[1:])'
      "$CODER_URL/bin/coder-linux-amd64" "$CI_BUILDS_DIR/bin/coder"
    - chmod +x "$CI_BUILDS_DIR/bin/coder"
    - export PATH="$CI_BUILDS_DIR/bin:$PATH"

review:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - cdktf-coder check
    - python -m pytest
    - code=0; cdktf-coder drift --format markdown > report.md || code=$?
    - guard=0
    - git fetch --quiet --depth 1 origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    - git worktree add --quiet --detach ../base FETCH_HEAD
    - |
      if [ -d ../base/templates ]; then
        cdktf-coder guard ../base/templates templates --format markdown > guard.md || guard=$?
        { echo; tail -n +2 guard.md; } >> report.md
      fi
    - if [ "$code" -ne 1 ] && [ -n "$GITLAB_TOKEN" ]; then cdktf-coder comment report.md; fi
    - case ",$CI_MERGE_REQUEST_LABELS," in *",data loss accepted,"*) guard=0 ;; esac
    - if [ "$guard" -gt "$code" ]; then code=$guard; fi
    - exit "$code"

push:
  extends: .coder
  environment: production
  resource_group: push-templates
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - cdktf-coder push --environment production

nightly:
  extends: .coder
  environment: production
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script:
    - code=0; cdktf-coder drift deployed --environment production --format markdown > drift.md || code=$?
    - title="Coder templates differ from the repository"
    - if [ "$code" -eq 0 ]; then cdktf-coder comment drift.md --issue "$title" --close; fi
    - if [ "$code" -eq 2 ]; then cdktf-coder comment drift.md --issue "$title"; fi
    - exit "$code"
"""

PRE_COMMIT_HOOKS = """\
- id: cdktf-coder-drift
  name: templates equal what is committed
  description: Synthesizes the templates and compares them with what is committed.
  entry: cdktf-coder drift source
  language: python
  pass_filenames: false
  files: \\.(py|json|toml|sh|tf)$
- id: cdktf-coder-check
  name: templates are sound
  description: Synthesizes the templates and checks them.
  entry: cdktf-coder check
  language: python
  pass_filenames: false
  files: \\.(py|json|toml|sh|tf)$
"""
