"""A small working database written by hand: the tables that publishing reads, from counts per pekon."""

import hashlib
from collections import defaultdict
from pathlib import Path

import duckdb
import pandas as pd

from dashboard.home import Home
from dashboard.pipeline.publish import Meta, publish

KABUPATEN = "18.04"
META = Meta("contoh", "uji", "abcdef0123456789", KABUPATEN, "Lampung Barat")
NOMOR = {"pembilang": "BIGINT", "penyebut": "BIGINT", "nilai": "DOUBLE", "periode_urut": "DATE"}
NILAI = (
    "kode_indikator tingkat kode_wilayah periode periode_urut pembilang penyebut nilai status asal catatan"
)
BATCH = (
    "sumber periode bagian batch berkas hash diterima asal"
    " baris_masuk baris_diterima baris_ditolak tak_dikenal"
)
DESIL = "sumber kelas tingkat kode_wilayah periode satuan jumlah status asal"
PBI_ALASAN = "segmen status_peserta alasan kelas desil tingkat kode_wilayah periode jumlah status asal"
PBI_NASIB = "segmen nasib tingkat kode_wilayah periode jumlah status asal"
KONVERGENSI = "program keadaan adalah_kondisi tingkat kode_wilayah periode jumlah status asal"
PENERIMA_KELAS = "program sumber kelas tingkat kode_wilayah periode jumlah status asal"
STUNTING_KONDISI = "kondisi keadaan tingkat kode_wilayah periode jumlah status asal"
SUMBER = "sumber periode_terakhir baris_masuk baris_ditolak tak_dikenal"


def card(kode: str, **fields: object) -> dict:
    """A card with the fields that confidentiality reads."""
    usual = {"jenis": "jumlah", "peka": "true", "sumber": kode, "jumlah_dari": "", "bagian_dari": ""}
    words = {
        "nama_pendek": kode,
        "satuan": "keluarga",
        "blok": "",
        "tema": "uji",
        "urutan": "1",
        "tingkat_terendah": "pekon",
    }
    words |= {"pembilang_nama": "", "penyebut_nama": "", "pelengkap": "", "sisa_dari": ""}
    return {"kode": kode, **usual, "tidak_melebihi": "", **words, **fields}


class Kerja:
    """Counts per pekon and period of some indicators; rates name their two counts in `persen`."""

    def __init__(
        self, cards: list[dict], counts: dict[tuple[str, str, str], int], persen: dict | None = None
    ):
        self.counts, self.persen = counts, persen or {}
        named = {
            k: dict(zip(("pembilang_nama", "penyebut_nama"), pair, strict=True))
            for k, pair in self.persen.items()
        }
        self.cards = [c | named.get(c["kode"], {}) for c in cards]
        self.gate: list[tuple] = []
        self.desil: list[tuple] = []
        self.pbi_alasan: list[tuple] = []
        self.pbi_nasib: list[tuple] = []
        self.penerima_kelas: list[tuple] = []
        self.konvergensi: list[tuple] = []
        self.berhak: list[tuple] = []
        self.anak: dict[tuple[str, str, str, str], int] = {}
        """(kondisi, keadaan, pekon, periode) → stunted children of decile 1."""
        self.catatan: list[tuple] = []

    def totals(self) -> dict[tuple[str, str, str], int]:
        """The counts at every level."""
        totals: dict[tuple[str, str, str], int] = defaultdict(int)
        for (kode, wilayah, periode), number in self.counts.items():
            for place in (wilayah, wilayah[:8], KABUPATEN):
                totals[kode, place, periode] += number
        return dict(totals)

    def rows(self) -> list[tuple]:
        """Rows of published.nilai."""
        totals = self.totals()
        held = {row[:3] for row in self.gate}
        known = {c["kode"] for c in self.cards}
        rows = [(k, w, p, n, None) for (k, w, p), n in totals.items() if k in known]
        for kode, (above, below) in self.persen.items():
            places = [(w, p) for k, w, p in totals if k == above]
            rows += [(kode, w, p, totals[above, w, p], totals[below, w, p]) for w, p in places]
        return [_row(row, row[:3] in held) for row in rows]

    def files(self) -> list[tuple]:
        """One file per source and period: it counts the rows of the first indicator of that source."""
        totals, files = self.totals(), []
        for source in sorted({c["sumber"] for c in self.cards}):
            kode = next(c["kode"] for c in self.cards if c["sumber"] == source)
            mine = sorted((k, n) for k, n in totals.items() if self.source(k[0]) == source)
            for periode in sorted({p for k, _, p in totals if k == kode}):
                content = repr([item for item in mine if item[0][2] == periode])
                digest = hashlib.sha256(content.encode()).hexdigest()
                rows = totals[kode, KABUPATEN, periode]
                lost = sum(
                    n for (k, w, p), n in self.counts.items() if (k, p) == (kode, periode) and _lost(w)
                )
                batch = (source, periode, "", digest[:12], f"{source}.csv", digest, "2026-01-01", "contoh")
                files.append((*batch, rows, rows, 0, lost))
        return files

    def split(self) -> list[tuple]:
        """Rows of published.stunting_kondisi: the kabupaten."""
        sums: dict[tuple[str, str, str], int] = defaultdict(int)
        for (kondisi, keadaan, _, periode), n in self.anak.items():
            sums[kondisi, keadaan, periode] += n
        return [(c, k, "kabupaten", KABUPATEN, p, n, "ada" if n else "nol", "contoh")
                for (c, k, p), n in sums.items()]  # fmt: skip

    def source(self, kode: str) -> str:
        return next((c["sumber"] for c in self.cards if c["kode"] == kode), "")

    def connect(self) -> duckdb.DuckDBPyConnection:
        """A working database with these tables."""
        con = duckdb.connect(config={"python_enable_replacements": "false"})
        for schema in ("published", "rollup", "core", "link"):
            con.execute(f"CREATE SCHEMA {schema}")
        rows = self.rows()
        shown = [(*r[:5], None, None, None, *r[8:]) if r[8] == "gerbang" else r for r in rows]
        _table(con, "published.nilai", NILAI, shown)
        _table(con, "rollup.tingkat", NILAI, rows)
        _table(con, "published.indikator", " ".join(self.cards[0]), [tuple(c.values()) for c in self.cards])
        _table(con, "published.wilayah", "kode_wilayah nama tingkat jenis kode_induk", _places(rows))
        files = self.files()
        _table(con, "published.batch", BATCH, files)
        _table(con, "published.sumber", SUMBER, [(f[0], f[1], f[8], 0, f[11]) for f in files])
        lost = [(f[0], f[1], "pekon_tak_dikenal", f[11], "baris") for f in files if f[11]]
        _table(con, "published.keraguan", "sumber periode jenis jumlah satuan", lost)
        gate = "kode_indikator kode_wilayah periode aturan angka_a angka_b penjelasan"
        _table(con, "published.gerbang", gate, self.gate)
        _table(con, "published.desil", DESIL, self.desil)
        _table(con, "published.pbi_alasan", PBI_ALASAN, self.pbi_alasan)
        _table(con, "published.pbi_nasib", PBI_NASIB, self.pbi_nasib)
        _table(con, "published.penerima_kelas", PENERIMA_KELAS, self.penerima_kelas)
        _table(con, "published.konvergensi", KONVERGENSI, self.konvergensi)
        _table(
            con, "core.berhak_pekon", "program kode_wilayah periode jumlah_menerima jumlah_belum", self.berhak
        )
        con.execute("ALTER TABLE core.berhak_pekon RENAME jumlah_menerima TO menerima")
        con.execute("ALTER TABLE core.berhak_pekon RENAME jumlah_belum TO belum")
        _table(con, "published.stunting_kondisi", STUNTING_KONDISI, self.split())
        anak = [(*key, n) for key, n in self.anak.items()]
        _table(con, "core.stunting_kondisi", "kondisi keadaan kode_pekon periode jumlah", anak)
        dasar = [(r[0], r[2], r[3]) for r in rows if r[1] == "pekon"]
        _table(con, "rollup.dasar", "kode_indikator kode_wilayah periode", dasar)
        _table(con, "published.kelas", "kode_indikator tingkat urut bawah atas", [])
        notes = [("raw", f"raw.{f[0]}", f[9], None, f[3], "uji") for f in files] + self.catatan
        _table(con, "published.catatan_build", "langkah tabel baris detik masukan versi_kode", notes)
        con.execute(
            "CREATE TABLE core.keluarga AS SELECT 'Tumirah binti Wagiman' AS nama, '1804094107800001' AS nik"
        )
        return con

    def publish(self, home: Home) -> Path:
        """Make a release of it; returns the public file."""
        con = self.connect()
        try:
            return home.rilis / publish(con, home, META).berkas
        finally:
            con.close()


def _row(figure: tuple[str, str, str, int, int | None], gated: bool) -> tuple:
    kode, wilayah, periode, above, below = figure
    tingkat = {5: "kabupaten", 8: "kecamatan"}.get(len(wilayah), "pekon")
    value = float(above) if below is None else (100.0 * above / below if below else None)
    status = "gerbang" if gated else "tidak_ada" if value is None else "nol" if above == 0 else "ada"
    return (
        kode,
        tingkat,
        wilayah,
        periode,
        f"{periode[:4]}-12-31",
        above,
        below,
        value,
        status,
        "contoh",
        None,
    )


def _places(rows: list[tuple]) -> list[tuple]:
    places = sorted({(r[2], r[1]) for r in rows})
    kind = {w: "tak dikenal" if _lost(w) else t for w, t in places}
    return [
        (w, f"Tempat {w}", t, kind[w], w.rpartition(".")[0] if t != "kabupaten" else None) for w, t in places
    ]


def _lost(wilayah: str) -> bool:
    return wilayah.endswith((".0000", ".00"))


def _table(con: duckdb.DuckDBPyConnection, tabel: str, names: str, rows: list[tuple]) -> None:
    frame = pd.DataFrame(rows, columns=names.split())
    numbers = ("baris", "angka", "tak_dikenal", "jumlah", "urut", "bawah", "atas", "detik")
    types = {
        n: NOMOR.get(n, "BIGINT" if n.startswith(numbers) and n != "jumlah_dari" else "VARCHAR")
        for n in frame
    }
    types |= {n: "DOUBLE" for n in ("bawah", "atas", "detik") if n in types}
    con.register("isi", frame)
    fields = ", ".join(f'CAST("{name}" AS {kind}) AS {name}' for name, kind in types.items())
    con.execute(f"CREATE TABLE {tabel} AS SELECT {fields} FROM isi")
    con.unregister("isi")


def kabupaten(counts: dict[str, list[list[int]]], periode: str = "2025") -> dict[tuple[str, str, str], int]:
    """Counts given as one list per kecamatan, its first number the unplaced ones."""
    return {
        (kode, f"{KABUPATEN}.{k:02d}.{2000 + i if i else '0000'}", periode): number
        for kode, kecamatan in counts.items()
        for k, numbers in enumerate(kecamatan, start=1)
        for i, number in enumerate(numbers)
    }
