"""Rows of a file that several figures share, and rows of inner tables, give no closed figure back."""

from collections import defaultdict
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest

from dashboard.home import Home
from tests.rilis.kerja import KABUPATEN, Kerja, card
from tests.rilis.penyerang import Angka, Sistem, attack, read_release, write_down

BENIH = 20260318
KABUPATEN_ACAK = 12
AKTIF, NONAKTIF = "peserta_aktif", "peserta_nonaktif"
PERIODE = ("2025", "2026")
CARDS = [card(kode, sumber="peserta") for kode in (AKTIF, NONAKTIF)]
DALAM = "staging.peserta"


class Berbagi(Kerja):
    """Its one list holds active and struck-off members, so its rows are the sum of both figures."""

    def files(self) -> list[tuple]:
        rows = []
        for file in super().files():
            mine = {w: n for (k, w, p), n in self.counts.items() if p == file[1] and k == NONAKTIF}
            more = sum(mine.values())
            lost = sum(n for w, n in mine.items() if w.endswith(".0000"))
            rows.append((*file[:8], file[8] + more, file[9] + more, 0, file[11] + lost))
        return rows


def publish(counts: dict, home: Home) -> Path:
    kerja = Berbagi(CARDS, counts)
    kerja.catatan = [("staging", DALAM, sum(counts.values()), 0.1, "abc", "uji")]
    return kerja.publish(home)


def random_counts(rng: np.random.Generator) -> dict[tuple[str, str, str], int]:
    """Many active, few struck off, some of them of unknown pekon."""
    counts = {}
    for k in range(1, rng.integers(2, 5)):
        for i in range(rng.integers(2, 7)):
            wilayah = f"{KABUPATEN}.{k:02d}.{2000 + i if i else '0000'}"
            for periode in PERIODE:
                counts[AKTIF, wilayah, periode] = int(rng.poisson(20 if i else 3))
                counts[NONAKTIF, wilayah, periode] = int(rng.poisson(rng.choice([0, 0.3, 6])))
    return counts


def use_rows(system: Sistem, release: dict[str, pd.DataFrame], inner: int | None) -> None:
    """Each file holds both figures, and the inner table all files."""
    cells: dict[str, list[Angka]] = defaultdict(list)
    for c in [c for c in (*system.tahu, *system.batas) if c[0] in (AKTIF, NONAKTIF)]:
        if c[2] == KABUPATEN:
            cells[c[3]].append(c)
            cells["semua"].append(c)
        elif c[2].endswith(".0000"):
            cells[f"{c[3]} tak dikenal"].append(c)
    numbers = {"semua": inner}
    for r in release["batch"].itertuples():
        numbers |= {r.periode: r.baris_diterima, f"{r.periode} tak dikenal": r.tak_dikenal}
    for name, members in cells.items():
        if not pd.isna(numbers[name]):
            constant = ("", "", "", str(numbers[name]))
            system.tahu[constant] = float(numbers[name])
            system.add({**dict.fromkeys(members, 1), constant: -1})


def read_inner(path: Path) -> int | None:
    """Rows of the inner table in the notes of the build."""
    with duckdb.connect(str(path), read_only=True) as con:
        sql = "SELECT baris FROM published.catatan_build WHERE tabel = ?"
        return con.execute(sql, [DALAM]).fetchone()[0]


def narrowed(release: dict[str, pd.DataFrame], inner: int | None) -> list[str]:
    system = write_down(release)
    use_rows(system, release, inner)
    return attack(system)


@pytest.mark.parametrize("nomor", range(KABUPATEN_ACAK))
def test_nothing_comes_back_through_rows(nomor: int, rumah: Home):
    path = publish(random_counts(np.random.default_rng([BENIH, nomor])), rumah)
    assert narrowed(read_release(path), read_inner(path)) == []


def test_the_attacker_uses_rows_that_are_shown(rumah: Home):
    """What he is worth: with the rows of the files as they came he finds the few who were struck off."""
    found = 0
    for nomor in range(KABUPATEN_ACAK):
        path = publish(random_counts(np.random.default_rng([BENIH, nomor])), rumah)
        with duckdb.connect(str(path.with_name(path.name.replace(".duckdb", "-terbatas.duckdb")))) as con:
            whole = con.execute("SELECT * FROM utuh.batch").df()
        found += len(narrowed(read_release(path) | {"batch": whole}, None))
    assert found > 0


def one_struck_off(last: int) -> dict[tuple[str, str, str], int]:
    """Of two kecamatan with two pekon each; only in one pekon, each year, was anyone struck off."""
    places = [f"{KABUPATEN}.{k:02d}.{i}" for k in (1, 2) for i in (2001, 2002)]
    counts = {(AKTIF, w, p): 30 for w in places for p in PERIODE}
    counts |= {(NONAKTIF, w, p): 0 for w in places for p in PERIODE}
    return counts | {(NONAKTIF, places[0], p): last for p in PERIODE}


def test_rows_that_would_tell_the_only_closed_total_are_not_shown(rumah: Home):
    path = publish(one_struck_off(3), rumah)
    release = read_release(path)
    figures = release["nilai"].set_index(["kode_indikator", "kode_wilayah", "periode"])
    assert figures.at[(NONAKTIF, KABUPATEN, "2026"), "status"] == "ditahan"
    assert figures.at[(AKTIF, KABUPATEN, "2026"), "pembilang"] == 120
    assert release["batch"]["baris_diterima"].isna().all() and read_inner(path) is None


def test_rows_stay_where_every_total_is_shown(rumah: Home):
    path = publish(one_struck_off(7), rumah)
    assert list(read_release(path)["batch"]["baris_diterima"]) == [127, 127]
    assert read_inner(path) == 254
