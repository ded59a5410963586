"""PBI by hand: who is a candidate for reactivation, and what became of him on the next list."""

import pytest

from tests.queries.meja import Meja

SUOH = "18.04.09"
LISTS = {"p": ("pbi_jk", "2026-01"), "q": ("pbi_jk", "2026-02"), "r": ("pbi_apbd", "2026-01"),
         "s": ("pbi_apbd", "2026-02")}  # fmt: skip

# batch, row, person, status, reason. Families: a1–a9 decile 2, b1 decile 5, c1 decile 6, d1 without a rank.
ROWS = """
    p 1 a1 nonaktif Tidak padan Dukcapil
    p 2 a2 nonaktif Meninggal
    p 3 a3 nonaktif DATA GANDA
    p 4 a4 nonaktif Pindah segmen
    p 5 a5 nonaktif
    p 6 a5 nonaktif
    p 7 a6 nonaktif Tidak padan Dukcapil
    p 8 a7 nonaktif Tidak padan Dukcapil
    p 9 a8 nonaktif Tidak padan Dukcapil
    p 10 a9 aktif
    p 11 b1 nonaktif Desil 6-10 DTSEN
    p 12 c1 nonaktif Desil 6-10 DTSEN
    p 13 d1 nonaktif Desil 6-10 DTSEN
    p 14 e1 nonaktif Tidak padan Dukcapil
    r 1 a8 aktif
    q 1 a1 aktif
    q 2 a2 nonaktif Meninggal
    q 3 a5 nonaktif
    q 4 b1 nonaktif Desil 6-10 DTSEN
    q 5 b1 aktif
    q 6 a9 nonaktif Meninggal
    s 1 a6 aktif
    s 2 a8 aktif
"""


@pytest.fixture(scope="module")
def meja() -> Meja:
    table = Meja(periods="2025-Q4 2026-01 2026-02")
    links, lists = [], {"pbi_jk": [], "pbi_apbd": []}
    for line in ROWS.strip().splitlines():
        batch, number, person, status, *reason = line.split()
        source, period = LISTS[batch]
        links.append(f"{source} | {batch} | {period} | {number} | {person} | kk:{person[0]}")
        lists[source].append(f"{batch} | {period} | {number} | {SUOH}.2006 | {status} | {' '.join(reason)}")
    ranks = {"a": "2", "b": "5", "c": "6", "d": ""}
    links += [f"dtsen_keluarga | z | 2025-Q4 | {k} | {k} | kk:{k}" for k in ranks]
    head = "sumber | batch | periode | kunci_baris | id_individu | id_keluarga\n"
    table.give("link.anggota", head + "\n".join(links))
    for source, rows in lists.items():
        head = "batch | periode | kunci_baris | kode_pekon | status | alasan\n"
        table.give(f"staging.{source}", head + "\n".join(rows))
    families = "\n".join(f"z | 2025-Q4 | {k} | {SUOH}.2006 | {desil}" for k, desil in ranks.items())
    table.give("staging.dtsen_keluarga", "batch | periode | kunci_baris | kode_pekon | desil\n" + families)
    table.give(
        "raw.batch",
        "sumber | periode | batch\n" + "\n".join(f"{s} | {p} | {b}" for b, (s, p) in LISTS.items()),
    )
    return table


def test_each_deactivated_row_of_january_has_one_reason_to_be_or_not_to_be_a_candidate(meja):
    found = meja.ask(
        "core.pbi_peserta",
        "golongan, id_individu",
        "segmen = 'pbi_jk' AND periode = '2026-01' AND status = 'nonaktif'",
    )
    assert found == [
        ("baris kedua", "a5"),
        ("calon", "a1"),
        ("calon", "a5"),
        ("calon", "a6"),
        ("calon", "a7"),
        ("calon", "b1"),
        ("desil tidak diketahui", "d1"),
        ("desil tidak diketahui", "e1"),
        ("di luar desil", "c1"),
        ("dikecualikan", "a2"),
        ("dikecualikan", "a3"),
        ("dikecualikan", "a4"),
        ("tercakup", "a8"),  # active on the list of PBI APBD of that month
    ]


def test_candidates_of_a_pekon_are_people_counted_once(meja):
    assert meja.ask("indicators.pbi_jk_calon", "kode_wilayah, periode, pembilang") == [
        (f"{SUOH}.2006", "2026-01", 5),
        (f"{SUOH}.2006", "2026-02", 1),
    ]


def test_who_is_active_on_another_row_of_the_same_list_is_no_candidate(meja):
    found = meja.ask("core.pbi_peserta", "status, golongan", "periode = '2026-02' AND id_individu = 'b1'")
    assert found == [("aktif", ""), ("nonaktif", "tercakup")]


def test_what_became_of_the_five_candidates_of_january(meja):
    columns = "id_individu, periode, periode_berikut, nasib"
    assert meja.ask("core.pbi_nasib", columns, "segmen = 'pbi_jk'") == [
        ("a1", "2026-01", "2026-02", "aktif kembali"),
        ("a5", "2026-01", "2026-02", "masih nonaktif"),
        ("a6", "2026-01", "2026-02", "pindah segmen"),
        ("a7", "2026-01", "2026-02", "tidak lagi dalam daftar"),
        ("b1", "2026-01", "2026-02", "aktif kembali"),
    ]


def test_the_four_fates_stand_at_every_place_and_the_latest_list_has_none(meja):
    found = meja.ask(
        "published.pbi_nasib", "periode, nasib, jumlah", f"segmen = 'pbi_jk' AND kode_wilayah = '{SUOH}'"
    )
    assert found == [
        ("2026-01", "aktif kembali", 2),
        ("2026-01", "masih nonaktif", 1),
        ("2026-01", "pindah segmen", 1),
        ("2026-01", "tidak lagi dalam daftar", 1),
    ]
    elsewhere = meja.ask("published.pbi_nasib", "DISTINCT jumlah, status", "kode_wilayah = '18.04.08'")
    assert elsewhere == [(0, "nol")]


def test_a_death_on_a_later_list_takes_him_off_the_earlier_one():
    """a9 was active in January and died in February; a1 was deactivated in January and died in February."""
    table = Meja(periods="2025-Q4 2026-01 2026-02")
    table.give(
        "link.anggota",
        """
        sumber         | batch | periode | kunci_baris | id_individu | id_keluarga
        pbi_jk         | p     | 2026-01 | 1           | a1          | kk:a
        pbi_jk         | q     | 2026-02 | 1           | a1          | kk:a
        dtsen_keluarga | z     | 2025-Q4 | a           | a           | kk:a
    """,
    )
    table.give(
        "staging.pbi_jk",
        f"""
        batch | periode | kunci_baris | kode_pekon  | status   | alasan
        p     | 2026-01 | 1           | {SUOH}.2006 | nonaktif | Tidak padan
        q     | 2026-02 | 1           | {SUOH}.2006 | nonaktif | Meninggal
    """,
    )
    table.give(
        "staging.dtsen_keluarga",
        f"batch | periode | kunci_baris | kode_pekon | desil\nz | 2025-Q4 | a | {SUOH}.2006 | 1",
    )
    assert table.ask("core.pbi_peserta", "periode, golongan") == [
        ("2026-01", "dikecualikan"),
        ("2026-02", "dikecualikan"),
    ]
    assert table.ask("core.pbi_nasib", "id_individu") == []


def test_a_kecamatan_has_the_classes_of_eligibility_and_the_kabupaten_the_deciles(meja):
    where = "segmen = 'pbi_jk' AND periode = '2026-01' AND status_peserta = 'nonaktif' AND jumlah > 0"
    columns = "alasan, kelas, desil, jumlah"
    assert meja.ask("published.pbi_alasan", columns, f"{where} AND kode_wilayah = '{SUOH}'") == [
        ("DATA GANDA", "dikecualikan", "", 1),
        ("Desil 6-10 DTSEN", "di luar syarat", "", 1),
        ("Desil 6-10 DTSEN", "sesuai", "", 1),
        ("Desil 6-10 DTSEN", "tidak diketahui", "", 1),
        ("Meninggal", "dikecualikan", "", 1),
        ("Pindah segmen", "dikecualikan", "", 1),
        ("Tidak padan Dukcapil", "sesuai", "", 4),
        ("Tidak padan Dukcapil", "tidak diketahui", "", 1),
        ("tidak disebut", "sesuai", "", 2),
    ]
    assert meja.ask("published.pbi_alasan", columns, f"{where} AND kode_wilayah = '18.04'")[:4] == [
        ("DATA GANDA", "dikecualikan", "2", 1),
        ("Desil 6-10 DTSEN", "di luar syarat", "6", 1),
        ("Desil 6-10 DTSEN", "sesuai", "5", 1),
        ("Desil 6-10 DTSEN", "tidak diketahui", "belum", 1),
    ]


def test_a_figure_of_candidates_rests_on_the_other_segment_and_dtsen_too(meja):
    found = meja.ask("published.jejak", "periode, sumber, batch", "kode_indikator = 'pbi_jk_calon'")
    assert found == [
        ("2026-01", "pbi_apbd", "r"),
        ("2026-01", "pbi_jk", "p"),
        ("2026-02", "pbi_apbd", "s"),
        ("2026-02", "pbi_jk", "q"),
    ]
