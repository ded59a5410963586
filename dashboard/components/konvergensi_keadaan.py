"""States of families of decile 1: by programme, and of water and latrine."""

from dashboard.components.angka import Figur
from dashboard.components.kepala import kosong
from dashboard.components.konvergensi import Konvergensi, catatan_konvergensi, dasar_syarat, kata_syarat
from dashboard.components.konvergensi_batang import svg_batang
from dashboard.components.konvergensi_figur import (
    DASAR,
    DIDATA,
    GABUNGAN,
    KEADAAN,
    TANPA_DATA,
    figur_kondisi,
    kode_belum,
    program_terhitung,
)
from dashboard.components.konvergensi_pekon import figur_keadaan_di
from dashboard.components.session import baca
from dashboard.components.tabel_figur import Lajur, TabelFigur, tampilkan_figur
from dashboard.domain.periode import label


def tabel_keadaan(page: Konvergensi) -> None:
    """Every programme with the four states; berhak is menerima + belum."""
    columns = [
        Lajur("Program", "strategi Inpres"),
        Lajur("Berhak", "menerima + belum", "keluarga"),
        *(Lajur(k.capitalize(), "keluarga", "keluarga") for k in KEADAAN),
        Lajur("Daftar penerima"),
        Lajur("Syarat", "dan dasarnya"),
    ]
    rules = {r["program"]: r for r in baca("kelayakan").to_dict("records") if r["adalah_dipakai"]}
    rows = [_baris_keadaan(page, p, rules.get(p["program"])) for p in program_terhitung()]
    rows += [
        _baris_keadaan(page, {"program": p, "nama_pendek": nama, "strategi": ""}, None)
        for p, nama in GABUNGAN.items()
    ]
    table = TabelFigur(f"Keadaan keluarga desil 1 menurut program, {page.kata_sasaran}", columns, rows)
    codes = [DASAR, *(kode_belum(p["program"]) for p in program_terhitung())]
    tampilkan_figur(
        table,
        "konvergensi_keadaan",
        f"konvergensi_keadaan_{page.periode}",
        lambda: catatan_konvergensi(page, page.kata_sasaran, codes),
        gambar=lambda: svg_batang(page),
    )


def _baris_keadaan(page: Konvergensi, program: dict, rule: dict | None) -> list[str | Figur]:
    code = program["program"]
    period = baca("konvergensi", code)["periode_daftar"].iloc[0]
    when = label(period) if period else "belum masuk"
    basis = "" if rule is None else f"{kata_syarat(rule)} ({rule['tahun']}; {dasar_syarat(rule)})"
    name = (
        f"{program['nama_pendek']} ({program['strategi']})" if program["strategi"] else program["nama_pendek"]
    )
    return [
        name,
        figur_keadaan_di(code, "berhak", page.sasaran),
        *(figur_keadaan_di(code, k, page.sasaran) for k in KEADAAN),
        when if program["strategi"] else "gabungan daftar",
        basis,
    ]


def tabel_kondisi(page: Konvergensi) -> None:
    """Water and latrine of families in decile 1: states, not receipts."""
    rows = baca("konvergensi")
    rows = rows[rows["adalah_kondisi"]]
    if rows.empty:
        kosong("Belum ada DTSEN.", "Impor DTSEN keluarga dan pendataan air dan jamban.")
        return
    states = sorted(set(rows["keadaan"]), key=lambda k: (k == TANPA_DATA, k == "tidak layak", k))
    columns = [Lajur("Kondisi"), Lajur("Didata", "keluarga", "keluarga")]
    columns += [Lajur(k[:1].upper() + k[1:], "keluarga", "keluarga") for k in states]
    cells = [
        [nama, figur_kondisi(p, DIDATA, page.rincian), *(figur_kondisi(p, k, page.rincian) for k in states)]
        for p, nama in (("air", "Air bersih"), ("jamban", "Jamban (MCK)"))
    ]
    table = TabelFigur(f"Air dan jamban keluarga desil 1, {page.kata_rincian}", columns, cells)
    tampilkan_figur(
        table,
        "konvergensi_kondisi",
        f"konvergensi_kondisi_{page.periode}",
        lambda: catatan_konvergensi(page, page.kata_rincian, [DASAR]),
    )
