# `make synth` is all a newcomer needs. What it installs stays in this folder: .venv, node_modules and .cache.

PYTHON ?= python3
SHELL := /bin/bash

PIPENV_VERSION := 2026.10.3
TOOLS := .cache/tools
PIPENV := $(TOOLS)/bin/pipenv
BIN := .venv/bin
CDKTF := CI=true node_modules/.bin/cdktf

# An environment of this folder's own, whatever else is active.
export PIPENV_VENV_IN_PROJECT := 1
export PIPENV_IGNORE_VIRTUALENVS := 1
export PIPENV_NOSPIN := 1
unexport PIPENV_PIPFILE VIRTUAL_ENV PYTHONPATH PYTHONHOME
# No call home, and no notice about Node's age (the value is the major version to be silent about).
export CHECKPOINT_DISABLE := 1
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION := 20

# A set-up is known by what it was made from, and by the folder: none of them can be moved.
key = $(shell (pwd; cat $(1)) | cksum | cut -d' ' -f1)
TOOLS_READY := $(TOOLS)/ready-$(PIPENV_VERSION)-$(call key,/dev/null)
PYTHON_READY := .venv/ready-$(call key,Pipfile.lock pyproject.toml)
NODE_READY := node_modules/.ready-$(call key,package-lock.json .npmrc)

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

.PHONY: synth
synth: ready ## write every template to cdktf.out/stacks, and list them
	@# The table lists the templates; what the command says before its own list are warnings.
	@set -o pipefail; $(CDKTF) synth </dev/null | sed '/^$$/d; /^Generated Terraform code/,$$d'
	@$(BIN)/python -m cdktf_coder.cli table cdktf.out

.PHONY: drift
drift: ready ## compare what main.py writes now with tests/snapshots
	@fresh=$$(mktemp -d) && trap 'rm -rf "$$fresh"' EXIT && \
	  CDKTF_OUTDIR="$$fresh" $(BIN)/python main.py && \
	  $(BIN)/python -m cdktf_coder.cli drift "$$fresh/stacks" tests/snapshots

.PHONY: test
test: ready ## run the tests that need neither Docker nor long
	$(BIN)/python -m pytest -m "not docker and not heavy"

.PHONY: check
check: ready ## lint, formatting, types and the order of the layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

.PHONY: format
format: ready ## let ruff format and fix
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: wheel
wheel: ready ## build wheel and sdist into dist/, and check what they hold
	rm -rf dist
	$(BIN)/python -m build
	$(BIN)/python .ci/check_dist.py dist

.PHONY: site
site: need ## build the documentation's site into site/, to be opened from the disk
	@PYTHON=$(PYTHON) .ci/site.sh
	@echo "site/index.html"

.PHONY: api
api: ready ## compare the public API and the gallery's addresses with the last version's
	$(BIN)/python .ci/api.py

.PHONY: baseline
baseline: ready ## after a release: take today's API and addresses as the last version's
	$(BIN)/python .ci/api.py --renew

.PHONY: bindings
bindings: ready ## write the bindings of coder/coder anew for both toolkits (CDKTF_CODER_MIRROR names a provider mirror)
	.ci/bindings.sh

.PHONY: lock
lock: $(TOOLS_READY) ## renew Pipfile.lock and both package-lock.json; PYTHON should be the oldest supported, 3.10
	@# A lock made by a newer Python leaves out what only an older one needs.
	rm -rf .venv
	$(PIPENV) --python "$$(command -v $(PYTHON))" lock --dev
	$(PYTHON) .ci/relock.py
	rm -rf .venv
	npm update --package-lock-only
	cd toolkits/cdktn && npm update --package-lock-only

.PHONY: clean
clean: ## remove everything that make has installed or written
	rm -rf .venv node_modules toolkits/cdktn/node_modules .cache cdktf.out cdktf.log dist site

.PHONY: ready
ready: need $(PYTHON_READY) $(NODE_READY)

.PHONY: need
need:
	@.ci/need.sh $(PYTHON)

$(TOOLS_READY): | need
	@echo "Setting up pipenv $(PIPENV_VERSION) in $(TOOLS)"
	@rm -rf $(TOOLS)
	@.ci/quietly.sh .cache/log/tools.log $(PYTHON) -m venv $(TOOLS)
	@.ci/quietly.sh .cache/log/tools.log $(TOOLS)/bin/python -m pip install pipenv==$(PIPENV_VERSION)
	@touch $@

$(PYTHON_READY): $(TOOLS_READY)
	@echo "Setting up the Python environment in .venv from Pipfile.lock"
	@rm -rf .venv
	@.ci/quietly.sh .cache/log/python.log $(PIPENV) --python "$$(command -v $(PYTHON))" install --dev --deploy
	@touch $@

$(NODE_READY): | need
	@echo "Setting up cdktf in node_modules from package-lock.json"
	@.ci/quietly.sh .cache/log/node.log npm ci --ignore-scripts
	@touch $@
