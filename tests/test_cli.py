"""`tkpk`: Indonesian words, exit code 0 only when it worked, no tracebacks for what users get wrong."""

import json

import pytest

from dashboard.cli import main
from dashboard.ledger import verify
from dashboard.pipeline.importing import import_file
from dashboard.pipeline.status import read_anchors
from tests.pipeline.batas_uji import PEKON, kisi, tulis
from tests.pipeline.berkas_uji import write_xlsx
from tests.pipeline.test_import_rantai import line
from tests.rantai.berkas import write_opd

ROWS = [
    ["NAMA PENERIMA", "NIK KTP", "NM KEC", "NM KEL"],
    ["Sukiran", "1", "SUOH", "TUGU RATU"],
    ["", "2", "SUOH", ""],
]


@pytest.fixture
def tkpk(rumah, capsys):
    """Run a command on an empty home: exit code, what it printed, what it complained of."""

    def run(*words: str) -> tuple[int, str, str]:
        try:
            code = main([*words, "--home", str(rumah.path)])
        except SystemExit as stop:
            code = stop.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_import_says_what_came_of_the_rows_and_again_that_nothing_changed(tkpk, tmp_path):
    path = str(write_xlsx(tmp_path / "pkh 2025-Q4.xlsx", ROWS))
    code, out, _ = tkpk("import", "pkh", path)
    assert code == 0
    assert "2 baris: 1 diterima, 1 ditolak" in out
    assert "Ditolak baris 3, kolom NAMA PENERIMA: Isian wajib kosong. Isi kolom ini di berkas asal" in out
    code, out, _ = tkpk("import", "pkh", path)
    assert code == 0
    assert "Tidak ada yang berubah" in out


def test_few_parked_rows_are_told_each_with_its_value_and_many_by_reason(tkpk, tmp_path):
    few = [line(pagu="1,5 juta"), line("KUA-PPAS"), line()]
    _, out, _ = tkpk("import", "rantai_opd", str(write_opd(tmp_path / "opd.xlsx", "Dinas Uji", few)))
    assert "Ditolak baris 5, kolom PAGU (RP), isi “1,5 juta”: Bukan bilangan. Tulis angka saja" in out
    assert "Ditolak baris 6, kolom TAHAP" in out
    many = [line(pagu="dua"), *few] * 5
    _, out, _ = tkpk("import", "rantai_opd", str(write_opd(tmp_path / "opd.xlsx", "Dinas Uji", many)))
    assert "Ditolak 10 baris (kolom PAGU (RP), mulai baris 5): Bukan bilangan." in out
    assert "Tiap baris yang ditolak ada di halaman Data & Sumber" in out


def test_a_refused_file_is_told_without_a_traceback(tkpk, tmp_path):
    path = tmp_path / "pkh.xlsx"
    path.write_text("bukan")
    code, out, err = tkpk("import", "pkh", str(path), "--periode", "2025-Q4")
    assert (code, out) == (1, "")
    assert "bukan XLSX" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["import"], "belum diisi: sumber, berkas"),
        (["impor"], "“impor” tidak dikenal"),
        (["serve", "--port", "x"], "“x” bukan bilangan bulat"),
        (["status", "--xml"], "isian tidak dikenal: --xml"),
    ],
)
def test_wrong_words_are_answered_in_indonesian(tkpk, words, said):
    code, _, err = tkpk(*words)
    assert code == 2
    assert "cara pakai: tkpk" in err
    assert said in err


def test_help_is_indonesian(tkpk):
    code, out, _ = tkpk("import", "-h")
    assert code == 0
    assert "tampilkan bantuan ini" in out
    assert "usage" not in out
    assert "show this" not in out


def test_status_as_json(tkpk, tmp_path):
    assert json.loads(tkpk("status", "--json")[1]) == {"rilis": None, "sumber": [], "batas": None}
    tkpk("import", "pkh", str(write_xlsx(tmp_path / "pkh 2025-Q4.xlsx", ROWS)))
    (record,) = json.loads(tkpk("status", "--json")[1])["sumber"]
    wanted = {"sumber": "pkh", "periode": "2025-Q4", "baris_masuk": 2, "baris_ditolak": 1, "umur_hari": 74}
    assert wanted.items() <= record.items()
    assert "Belum ada rilis." in tkpk("status")[1]
    assert "Peta batas: belum ada" in tkpk("status")[1]


def test_status_tells_the_boundaries_and_the_units_without_a_shape(tkpk, tmp_path):
    path, last = tulis(kisi(135), tmp_path / "batas_2023.geojson"), PEKON.index[135]
    tkpk("import", "batas", str(path), "--diterima", "2026-03-02")
    batas = json.loads(tkpk("status", "--json")[1])["batas"]
    wanted = {"berkas": "batas_2023.geojson", "edisi": "2023", "diterima": "2026-03-02", "unit": 135}
    assert wanted.items() <= batas.items()
    assert batas["tanpa_bentuk"] == [last]
    said = tkpk("status")[1]
    assert "Peta batas: batas_2023.geojson, edisi 2023, diterima 2026-03-02." in said
    assert f"135 pekon dan kelurahan berbentuk; tanpa bentuk: {last}." in said


def test_a_real_file_says_that_the_sample_is_let_go(tkpk, rumah, tmp_path):
    path = write_xlsx(tmp_path / "pkh 2025-Q4.xlsx", ROWS)
    import_file(rumah, "pkh", path, asal="contoh")
    assert "Data contoh dilepas" in tkpk("import", "pkh", str(path))[1]
    assert "Data contoh dilepas" not in tkpk("import", "pkh", str(path), "--periode", "2025-Q3")[1]


def test_releases_anchor_the_ledger(rumah_kecil):
    anchors = read_anchors(rumah_kecil)
    assert anchors
    assert verify(rumah_kecil, anchors) == []
    assert main(["ledger", "periksa", "--home", str(rumah_kecil.path)]) == 0


def test_ledger_check(tkpk, rumah, tmp_path):
    tkpk("import", "pkh", str(write_xlsx(tmp_path / "pkh 2025-Q4.xlsx", ROWS)))
    assert tkpk("ledger", "periksa")[:2] == (0, "Ledger utuh: 1 peristiwa.\n")
    rumah.kunci.unlink()
    assert tkpk("ledger", "periksa")[0] == 1
