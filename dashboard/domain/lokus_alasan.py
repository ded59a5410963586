"""Why a place is a lokus by a rule, or why not, in one sentence that a peratin can read. Pure."""

import pandas as pd

from dashboard.domain.angka import STATUS, format_bilangan, format_persen
from dashboard.domain.aturan_lokus import Aturan

KODE_MEMUTUS = " Sama dengan pekon lain dalam semua ukuran; kode wilayah yang menentukan urutannya."
SERI_KECAMATAN = " Nilai kecamatan ini sama dengan kecamatan di seberang batas; kode wilayah yang menentukan."


def reasons(frame: pd.DataFrame, kecamatan: pd.DataFrame, aturan: Aturan) -> list[str]:
    """One sentence for each row of choose_lokus, in its order."""
    writer = _Writer(frame, kecamatan, aturan)
    tell = {
        name: getattr(writer, name if name != "kecamatan" else "_luar") for name in frame["golongan"].unique()
    }
    return [tell[row.golongan](row) for row in writer.rows]


class _Writer:
    """The sentences of one run: a method for each outcome, named after it."""

    def __init__(self, frame: pd.DataFrame, kecamatan: pd.DataFrame, aturan: Aturan):
        self.rows = list(frame.itertuples(index=False))
        self.aturan = aturan
        self.kecamatan = {row.kode_kecamatan: row for row in kecamatan.itertuples(index=False)}
        self.banyak = int(frame["urutan"].notna().sum())
        self.kuota_kecamatan = int(kecamatan["terpilih"].sum())

    def masuk(self, row) -> str:
        return f"Masuk, {self._place(row)}: {self._value(row)}.{self._priority(row)}{self._tie(row)}"

    def bawah(self, row) -> str:
        why = self._short(row, f"kuota {format_bilangan(self.aturan.kuota)} sudah terisi")
        return f"Tidak masuk, {self._place(row)}: {why}; {self._value(row)}.{self._tie(row)}"

    def jatah(self, row) -> str:
        full = f"jatah {self.aturan.kuota_kecamatan} pekon Kecamatan {row.nama_kecamatan} sudah terisi"
        return (
            f"Tidak masuk, {self._place(row)}: {self._short(row, full)}; {self._value(row)}.{self._tie(row)}"
        )

    def _luar(self, row) -> str:
        place = self.kecamatan[row.kode_kecamatan]
        listed = self.aturan.pilih_kecamatan == "daftar"
        rank = (
            "tidak ada dalam daftar aturan" if listed else f"urutan {place.urutan} dari {len(self.kecamatan)}"
        )
        tie = SERI_KECAMATAN if place.seri else ""
        chosen = f"{format_bilangan(self.kuota_kecamatan)} kecamatan terpilih ({rank})"
        outside = f"Kecamatan {row.nama_kecamatan} tidak termasuk {chosen}"
        return f"Tidak masuk: {outside}; {self._value(row)}, {self._place(row)}.{tie}"

    def nol(self, row) -> str:
        return f"Tidak masuk: tidak ada {self.aturan.kata_ukuran} di sini."

    def tanpa_angka(self, row) -> str:
        state = STATUS.get(row.status, STATUS["tidak_ada"])
        why = (
            state.arti if row.status not in ("ada", "nol", "rahasia") else "Angka pembandingnya tidak tampil."
        )
        doubt = "Angkanya dapat mengubah daftar." if row.dapat_mengubah else "Daftar tidak berubah karenanya."
        return f"Tidak dapat diurutkan. {why} {doubt}"

    def kelurahan(self, row) -> str:
        return "Tidak masuk: kelurahan bukan calon menurut aturan ini."

    def dikecualikan(self, row) -> str:
        return f"Dikecualikan: {self.aturan.kecuali[row.kode_kemendagri].rstrip('.')}."

    def _place(self, row) -> str:
        return f"urutan {format_bilangan(row.urutan)} dari {format_bilangan(self.banyak)}"

    def _value(self, row) -> str:
        count = STATUS["rahasia"].lambang if row.status == "rahasia" else format_bilangan(int(row.hitung))
        words = f"{count} {self.aturan.kata_ukuran}"
        if self.aturan.ukuran == "jumlah":
            return words
        whole = f"{format_bilangan(int(row.seluruh))} {self.aturan.kata_penyebut}"
        if row.status == "rahasia":
            return f"{words} dari {whole}"
        return f"{words} dari {whole} ({format_persen(100 * row.hitung / row.seluruh)})"

    def _priority(self, row) -> str:
        if not row.adalah_prioritas or self.aturan.prioritas in ("tanpa", "pemutus"):
            return ""
        kind = self.aturan.kata_prioritas
        if self.aturan.prioritas == "dahulu":
            return f" Didahulukan karena {kind}."
        return f" Ditambah {self.aturan.tambahan_persen} persen karena {kind}."

    def _short(self, row, full: str) -> str:
        """By how much a place stays behind the last that came in, or that no number would have helped."""
        other = self.rows[row.seberang]
        if self.aturan.prioritas == "dahulu" and other.adalah_prioritas and not row.adalah_prioritas:
            return f"{full} oleh {self.aturan.kata_prioritas}, yang didahulukan"
        head = f"{full}, " if row.golongan == "jatah" else ""
        return f"{head}{self._behind(row, other)} {other.nama} yang terakhir masuk"

    def _behind(self, row, other) -> str:
        if pd.isna(row.jarak):
            return "di bawah"
        if row.jarak == 0:
            return "kalah pada pemutus seri dari"
        return f"kurang {format_bilangan(row.jarak)} {self.aturan.kata_satuan} dari"

    def _tie(self, row) -> str:
        return KODE_MEMUTUS if row.seri else ""
