# The commands of the platform. `make` alone lists them.
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
BIN := .venv/bin
RUN_STAMP := var/.setup-run
TEST_STAMP := var/.setup-test
LOCKS := requirements.lock requirements-node.lock package.json package-lock.json
MESSAGES := $(shell find fadaa media cms courses chat mentoring search -name django.po 2>/dev/null)

.PHONY: help run test check bench stack services clean

help: ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

run: $(RUN_STAMP) ## set up and serve a filled site on http://localhost:8000 (PORT=8010 for another)
	@$(BIN)/python tools/compile_messages.py
	@PORT=$(PORT) exec $(BIN)/python manage.py serve --host $(HOST)

test: $(TEST_STAMP) ## set up and pass the whole suite
	@$(BIN)/python tools/compile_messages.py
	@bash tools/run_tests.sh

check: $(TEST_STAMP) ## lint, types, migrations and templates, without the tests
	@$(BIN)/python tools/compile_messages.py
	@bash tools/run_checks.sh

bench: $(TEST_STAMP) ## measure what the docs state (docs/benchmarks.md)
	@$(BIN)/python -m bench.pages
	@$(BIN)/python -m bench.media
	@$(BIN)/python -m bench.search relevance
	@$(BIN)/python -m bench.search speed

stack: $(TEST_STAMP) ## the shape of production on this machine: nginx, PostgreSQL, Redis, several processes
	@$(BIN)/python tools/compile_messages.py
	@PORT=$(PORT) exec $(BIN)/python tools/stack.py

services: ## start PostgreSQL, Redis and OpenSearch for the tests and print what to export
	@bash tools/services.sh start

clean: ## remove what set-up and runs made, the data too
	rm -rf .venv node_modules var .mypy_cache .pytest_cache .ruff_cache

$(RUN_STAMP): $(LOCKS) tools/setup.sh tools/collect_frontend.py
	@PYTHON=$(PYTHON) bash tools/setup.sh requirements.lock
	@touch $@

$(TEST_STAMP): $(LOCKS) requirements-test.lock requirements-samples.lock tools/setup.sh tools/collect_frontend.py
	@PYTHON=$(PYTHON) bash tools/setup.sh requirements-test.lock requirements-samples.lock
	@touch $@ $(RUN_STAMP)
