# `make` lists what there is. Everything is installed into .venv, nothing outside this folder is touched.
.DEFAULT_GOAL := help
.PHONY: help run test check newest bench demo fix words lock
SHELL := /bin/bash

PYTHON ?= python3
BIN := .venv/bin
export PORTAL_MODE ?= development
export PATH := $(CURDIR)/$(BIN):$(PATH)

help: ## this list
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

run: .venv/run ## install, prepare, serve http://localhost:8000 (Ctrl-C stops)
	@exec portal serve $(ARGS)

demo: .venv/run ## the national network in the database: make demo SCALE=10
	@portal migrate --verbosity 0 && portal demo --scale $(or $(SCALE),1)

test: .venv/dev ## the whole suite, on SQLite, then on PostgreSQL where there is one
	@tests/run $(ARGS)

check: .venv/dev ## format, lint, floors, migrations, templates, translations, production settings
	@tests/check

newest: .venv/dev ## the suite on the newest Django (may warn)
	@tests/newest

bench: .venv/dev ## the measures: a table, and bench.json
	@python -m tests.bench $(ARGS)

fix: .venv/dev ## format, and repair what can be repaired alone
	@ruff check --fix-only --quiet . ; ruff format .

words: .venv/dev ## gather French sentences into the English catalogue, compile it, name what is to translate
	@site/locale/refresh

lock: .venv/dev ## pin every dependency again, with hashes, from pyproject.toml
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --upgrade pyproject.toml --extra build -o requirements/run.txt
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --upgrade pyproject.toml --all-extras -c requirements/run.txt -o requirements/dev.txt

# Stamps: what is installed is not looked at again until a pin changes or the folder moves.
.venv/run .venv/dev: .venv/%: requirements/%.txt requirements/install
	@requirements/install $(PYTHON) $*

ifneq ($(shell test -x $(BIN)/python && cat .venv/here 2>/dev/null),$(CURDIR))
.PHONY: .venv/run .venv/dev
endif
