"""The lokus rule over a country of 83.762 desa, beside the same rule as a plain Python loop over sorted rows.

Codes and counts are made up; `python -m tests.bench.rule FILE` takes the desa of a CSV with kode_kemendagri,
nama, kode_kecamatan, kecamatan and jenis instead.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard.domain.aturan_lokus import Aturan
from dashboard.domain.lokus import choose_lokus

DESA, KECAMATAN, ULANGAN = 83_762, 7_285, 3
ATURAN = Aturan(
    "bench", "Seluruh negeri", "dtsen", 15_000, prioritas="dahulu", jumlah_kecamatan=4_000, kuota_kecamatan=5,
    pemutus=("bagian", "kode"),
)  # fmt: skip


def make_places(path: Path | None = None) -> pd.DataFrame:
    """Candidates with made-up counts, as choose_lokus takes them."""
    places = pd.read_csv(path, dtype=str) if path else _make_codes()
    rng = np.random.default_rng(20260315)
    families = rng.poisson(rng.gamma(2, 200, len(places))) + 5
    poor = rng.binomial(families, rng.beta(1, 8, len(places)))
    hidden = (poor > 0) & (poor < 5)
    frame = pd.DataFrame(
        {
            "kode_kemendagri": places["kode_kemendagri"],
            "nama": places["nama"],
            "kode_kecamatan": places["kode_kecamatan"],
            "nama_kecamatan": places["kecamatan"],
            "jenis": places["jenis"],
            "jumlah": pd.array(poor, "Int64"),
            "penyebut": pd.array(families, "Int64"),
            "status": np.select([poor == 0, hidden], ["nol", "rahasia"], "ada"),
            "adalah_prioritas": rng.random(len(places)) < 0.1,
        }
    )
    return frame.assign(jumlah=frame["jumlah"].mask(hidden))


def _make_codes() -> pd.DataFrame:
    kecamatan = np.arange(DESA) % KECAMATAN
    parents = [f"{k // 500:02d}.{k // 20 % 25:02d}.{k % 20:02d}" for k in kecamatan]
    codes = [f"{parent}.{2001 + n // KECAMATAN}" for n, parent in enumerate(parents)]
    rows = pd.DataFrame({"kode_kemendagri": codes, "nama": [f"Desa {n}" for n in range(DESA)]})
    rows["kode_kecamatan"] = rows["kode_kemendagri"].str[:8]
    return rows.assign(kecamatan="Kecamatan " + rows["kode_kecamatan"], jenis="desa")


def choose_plainly(calon: pd.DataFrame, aturan: Aturan) -> list[str]:
    """The chosen codes by a plain loop: one dict a row, one sort, counters; a short reason for each row."""
    rows = calon.to_dict("records")
    for row in rows:
        row["hitung"] = 2.5 if row["status"] == "rahasia" else row["jumlah"]
        row["bagian"] = -1 if row["status"] == "rahasia" else row["jumlah"] / row["penyebut"]
    totals = Counter()
    for row in rows:
        totals[row["kode_kecamatan"]] += row["hitung"]
    allowed = {k for k, _ in sorted(totals.items(), key=lambda i: (-i[1], i[0]))[: aturan.jumlah_kecamatan]}
    rows.sort(key=lambda r: (not r["adalah_prioritas"], -r["hitung"], -r["bagian"], r["kode_kemendagri"]))
    taken, chosen = Counter(), []
    for rank, row in enumerate(rows, start=1):
        place = row["kode_kecamatan"]
        fits = place in allowed and row["hitung"] > 0 and taken[place] < aturan.kuota_kecamatan
        if fits and len(chosen) < aturan.kuota:
            taken[place] += 1
            chosen.append(row["kode_kemendagri"])
        row["alasan"] = f"{'Masuk' if fits else 'Tidak masuk'}, urutan {rank}: {row['hitung']} keluarga"
    return chosen


def fastest(work: Callable[[], object]) -> tuple[float, object]:
    """The least processor seconds of some runs, and what the work gave."""
    seconds, result = [], None
    for _ in range(ULANGAN):
        start = time.process_time()
        result = work()
        seconds.append(time.process_time() - start)
    return min(seconds), result


def main(path: Path | None = None) -> None:
    """Both ways, their seconds, their ratio; they must choose the same places."""
    calon = make_places(path)
    ours, hasil = fastest(lambda: choose_lokus(calon, ATURAN))
    plain, chosen = fastest(lambda: choose_plainly(calon, ATURAN))
    assert list(hasil.loc[hasil["terpilih"], "kode_kemendagri"]) == chosen
    places = f"{len(calon):,}".replace(",", ".")
    print(
        f"  {places} desa: {ours:.2f} detik prosesor dengan alasan lengkap tiap desa; perulangan Python "
        f"biasa dengan alasan pendek {plain:.2f} detik; perbandingan {ours / plain:.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
