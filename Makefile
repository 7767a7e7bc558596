# Two commands do everything on a fresh machine: `make demo` and `make test`. Both need Python 3.11+ and a package index.
PYTHON ?= python3
VENV_DEMO := .venv-demo
VENV := .venv

.PHONY: demo test lint types contracts tests lock clean floors tour

demo: $(VENV_DEMO)/ready
	$(VENV_DEMO)/bin/headwater demo --out out

test: lint types contracts tests

lint: $(VENV)/ready
	$(VENV)/bin/ruff check .

types: $(VENV)/ready
	$(VENV)/bin/mypy

contracts: $(VENV)/ready
	$(VENV)/bin/lint-imports

# two workers, each with whole files: what a module prepares is prepared once
tests: $(VENV)/ready
	$(VENV)/bin/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

# Scores against ../shared where it stands beside the project; refuses a drop below the pinned floors.
floors: $(VENV)/ready
	$(VENV)/bin/headwater evaluate ../shared

$(VENV_DEMO)/ready: requirements/base.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Headwater needs Python 3.11 or newer; set PYTHON=")'
	$(PYTHON) -m venv $(VENV_DEMO)
	$(VENV_DEMO)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/base.lock
	$(VENV_DEMO)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/ready: requirements/dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Headwater needs Python 3.11 or newer; set PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.lock
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Takes the pictures of docs/tour.md and of the README; needs Chromium.
tour: $(VENV)/ready
	$(VENV)/bin/python docs/tour/shots.py

# Rewrites the lock files from pyproject.toml; needs uv.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --group build pyproject.toml -o requirements/base.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --group dev pyproject.toml -o requirements/dev.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --extra spark --constraint requirements/dev.lock pyproject.toml -o requirements/spark.lock

clean:
	rm -rf $(VENV) $(VENV_DEMO) out
