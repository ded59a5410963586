# Dasbor TKPK. `make` alone lists the targets; the same as plain commands stands in README.md.

PORT ?= 8501
VENV := .venv
PY   := $(VENV)/bin/python
PIP  := $(PY) -m pip --disable-pip-version-check

.DEFAULT_GOAL := daftar
.PHONY: daftar run test bench soak lint tangkapan

daftar:
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

run: $(VENV)/terpasang  ## pasang bila perlu, siapkan data, lalu buka http://localhost:8501 (PORT= menggantinya)
	@$(PY) -m dashboard.cli mulai --port $(PORT)

test: $(VENV)/terpasang-uji  ## semua uji, termasuk uji peramban (sekitar 25 menit pada dua inti)
	@$(PY) tests/peramban.py --pasang
	@$(PY) -m pytest -n 2 --dist loadfile $(UJI)

bench: $(VENV)/terpasang-uji  ## waktu build, Peta dibanding alat lain, kecepatan semua halaman (BENCH=--kecil: ringkas)
	@$(PY) tests/peramban.py --pasang
	@$(PY) -m tests.bench $(BENCH)

soak: $(VENV)/terpasang-uji  ## 100 pemakai selama satu jam pada peladen sendiri (SOAK=--menit=10: lebih singkat)
	@$(PY) -m tests.bench.soak $(SOAK)

lint: $(VENV)/terpasang-uji  ## periksa kode dengan ruff
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .

tangkapan: $(VENV)/terpasang-uji  ## gambar setiap halaman, layar lebar dan ponsel, ke folder tangkapan/
	@$(PY) tests/peramban.py --pasang
	@$(PY) -m tests.browser.tangkapan

# The stamps are renewed when a lock or the project file is newer than the last installation.
$(VENV)/terpasang: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Memasang paket (hanya bila daftar paket berubah) ..."
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/terpasang-uji: requirements-dev.txt $(VENV)/terpasang
	@echo "Memasang paket untuk uji ..."
	@$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/bin/python:
	@for p in python3.11 python3.12 python3.13 python3 python; do \
	  if $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; then \
	    if $$p -m venv $(VENV); then exit 0; fi; \
	    rm -rf $(VENV); \
	    echo "Lingkungan Python belum dapat dibuat dengan $$p. Di Debian atau Ubuntu pasang dahulu paket python3-venv."; \
	    exit 1; \
	  fi; \
	done; \
	echo "Python 3.11, 3.12, atau 3.13 belum terpasang. Pasang dari toko perangkat lunak atau apt, lalu ulangi perintah ini."; \
	exit 1
