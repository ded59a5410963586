"""The lists of the forty families in the file taken from Kemiskinan, every number counted by hand."""

from dashboard.components.daftar import DAFTAR, TERDAFTAR
from dashboard.components.pandangan import Pandangan
from dashboard.components.session import baca, dengan_rilis
from dashboard.components.tempat import Pilihan, make_tempat
from dashboard.components.unduh_daftar import tabel_daftar

SUOH, SEKINCAU, BANDING_AGUNG = "18.04.09", "18.04.08", "18.04.09.2006"
AKHIR_2025 = "Triwulan IV 2025"


def taken(rilis, tingkat: str, pilihan: Pilihan) -> dict[str, dict]:
    """The rows of the file by code of the place, each by column head; the whole stands under ''."""
    with dengan_rilis(rilis):
        periods = {kode: found[0] for kode in DAFTAR if (found := baca("periode", kode, tingkat))}
        places = make_tempat(baca("wilayah"), baca("lokus"))
        table = tabel_daftar(Pandangan(TERDAFTAR, periods[TERDAFTAR], tingkat, pilihan, places), periods)
    heads = [column.kepala for column in table.kolom]
    return {row[0]: dict(zip(heads, row, strict=True)) for row in table.baris}


def numbers(row: dict) -> dict:
    """The counts of a row, without names and status."""
    names = ("Kode wilayah", "Kecamatan", "Pekon")
    return {head: cell for head, cell in row.items() if head not in names and not head.startswith("Status: ")}


def test_each_list_keeps_its_own_unit_and_date(rilis_empat_puluh):
    rows = taken(rilis_empat_puluh, "kecamatan", Pilihan())
    assert len(rows) == 1 + 15
    assert rows[""]["Kecamatan"] == "Kabupaten Lampung Barat"
    assert numbers(rows[""]) == {
        f"Keluarga terdaftar, {AKHIR_2025} (keluarga)": 35,  # 12 + 7 + 3 + 6 + 4 + 3
        f"Desil 1 keluarga, {AKHIR_2025} (keluarga)": 17,  # 6 + 5 + 2 + 0 + 1 + 3
        f"Desil 1–4 keluarga, {AKHIR_2025} (keluarga)": 31,  # 10 + 7 + 2 + 5 + 4 + 3
        "Keluarga P3KE, 2022 (keluarga)": 8,  # 4 + 2 + 0 + 1 + 0 + 1
        "Rumah tangga DTKS, 2020 (rumah tangga)": 19,  # 6 + 3 + 2 + 5 + 1 + 2
        f"KPM PKH, {AKHIR_2025} (KPM)": 23,  # 22 families, one of them listed twice
        "KPM sembako, November 2025 (KPM)": 17,  # 6 + 3 + 2 + 5 + 0 + 1
        "KPM BLT DD, Februari 2024 (KPM)": None,
    }


def test_zero_hidden_and_no_data_look_different_in_the_file(rilis_empat_puluh):
    rows = taken(rilis_empat_puluh, "kecamatan", Pilihan())
    sekincau = rows[SEKINCAU]
    assert sekincau[f"Desil 1 keluarga, {AKHIR_2025} (keluarga)"] == 0
    assert sekincau[f"Status: Desil 1 keluarga, {AKHIR_2025}"] == "nol"
    assert sekincau["Status: KPM BLT DD, Februari 2024"] == "tidak ada data"
    assert sekincau["Status: Keluarga P3KE, 2022"] == "ditahan"
    assert set(numbers(rows[SUOH]).values()) == {None}


def test_the_pekon_of_the_filter_with_their_kecamatan(rilis_empat_puluh):
    rows = taken(rilis_empat_puluh, "pekon", Pilihan(kecamatan=(SUOH,)))
    assert {kode[:8] for kode in rows} == {"", SUOH}
    assert rows[""]["Pekon"] == "Kec. Suoh"
    own = rows[BANDING_AGUNG]
    assert (own["Pekon"], own["Kecamatan"]) == ("Banding Agung", "Suoh")
    assert own[f"Keluarga terdaftar, {AKHIR_2025} (keluarga)"] == 12
    assert own["Status: Keluarga P3KE, 2022"] == "1 sampai 4"
