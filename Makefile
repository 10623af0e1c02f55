# Two commands are enough: `make demo` and `make test`. Both make the environment first.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
OUT    ?= out/demo
DATA   ?=
ONLY   ?=
PEERS  ?=

.PHONY: demo test check bench schema clean

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	$(BIN)/variorum doctor --build
	@touch $@

demo: $(VENV)/ready  ## run the main job on the made-up story in examples/
	$(BIN)/variorum report examples/reports --meta examples/meta.csv --out $(OUT)
	@echo "Open $(OUT)/dossier.html in a browser."

test: $(VENV)/ready  ## all tests, on all cores; those that want seeds, gold or a browser skip without
	$(BIN)/python -m pytest -n auto --maxprocesses 8 --dist loadgroup --no-loadscope-reorder

check: $(VENV)/ready  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright --pythonpath $(BIN)/python

bench: $(VENV)/ready  ## measure against gold data: make bench DATA=folder; PEERS=1 installs and runs other readers too
	$(BIN)/python benchmarks/run.py $(if $(DATA),--data $(DATA)) $(if $(ONLY),--only $(ONLY)) $(if $(PEERS),--peers)

schema: $(VENV)/ready  ## write docs/dossier.schema.json anew from the model
	$(BIN)/python scripts/make_schema.py

clean:
	rm -rf $(VENV) .bench-peers out
