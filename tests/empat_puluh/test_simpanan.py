"""A simulation kept under a number, replayed by that number here and by its file on another machine."""

import json
import shutil

import pytest

from dashboard import store
from dashboard.cli import main
from dashboard.domain.aturan_lokus import change_aturan, load_aturan, write_aturan
from dashboard.domain.lokus import choose_lokus
from dashboard.export.lokus_hasil import fingerprint, fingerprint_text, write_csv
from dashboard.home import Home, find_home
from dashboard.ledger import append_event
from dashboard.simpanan import PERISTIWA, find_kept, keep, read_kept_file, write_kept

BANDING_AGUNG, SUKARAJA = "18.04.09.2006", "18.04.10.2009"
NOMOR = "SIM-2026-001"


@pytest.fixture
def rumah(rumah_empat_puluh: Home, tmp_path) -> Home:
    """A copy that may be written to."""
    shutil.copytree(rumah_empat_puluh.rilis, tmp_path / "ini" / "rilis")
    return find_home(tmp_path / "ini")


@pytest.fixture
def isi(rilis_empat_puluh) -> dict:
    """What the page keeps of the three pekon with most families in decile 1."""
    rule = change_aturan(load_aturan()["dtsen"], kuota=3)
    calon = store.read_calon_lokus(rilis_empat_puluh, rule.minta)
    result = choose_lokus(calon, rule)
    return {
        "tahun": 2026, "judul": "Usulan rakor", "aturan": write_aturan(rule), "rilis": rilis_empat_puluh.id,
        "periode": "2025-Q4", "hash_masukan": fingerprint(calon),
        "hash_hasil": fingerprint_text(write_csv(result)), "hasil": write_csv(result),
        "terpilih": "|".join(result.loc[result["terpilih"], "kode_kemendagri"]),
    }  # fmt: skip


@pytest.fixture
def lokus(capsysbinary, rumah):
    """Run `tkpk lokus` on a home: exit code, what it printed, what it complained."""

    def run(*words: str, home: Home = rumah) -> tuple[int, str, str]:
        code = main(["lokus", *words, "--home", str(home.path)])
        said = capsysbinary.readouterr()
        return code, said.out.decode(), said.err.decode()

    return run


@pytest.fixture
def simpanan(rumah, isi):
    """That list, kept."""
    return keep(rumah, isi)


def spoil(isi: dict, **values) -> dict:
    """As though the list had been another when it was kept."""
    return isi | {"hash_hasil": fingerprint_text(values.get("hasil", isi["hasil"]))} | values


def test_the_number_replays_the_rule_on_its_release(lokus, rumah, isi, rilis_empat_puluh):
    assert keep(rumah, isi).nomor == keep(rumah, isi).nomor == NOMOR
    code, said, _ = lokus("--nomor", NOMOR)
    assert code == 0
    assert said.startswith("SIM-2026-001 · Usulan rakor · disimpan ")
    assert said.endswith(
        f"rilis {rilis_empat_puluh.id} · 3 pekon masuk\nHasil sama: 136 baris sampai ke hurufnya.\n"
    )


def test_its_file_replays_byte_for_byte_on_another_machine(lokus, rumah, isi, tmp_path):
    """The other home has the release and nothing else: no ledger, no key, no batch."""
    keep(rumah, isi)
    file = tmp_path / "simpanan.json"
    here = lokus("--nomor", NOMOR, "--json", "--tulis", str(file))
    other = tmp_path / "lain"
    shutil.copytree(rumah.rilis, other / "rilis")
    there = lokus("--simpanan", str(file), "--json", home=find_home(other))
    assert here == there
    assert here[0] == 0
    rows = json.loads(there[1])["hasil"]
    assert [r["kode_kemendagri"] for r in rows[:3]] == [BANDING_AGUNG, "18.04.09.2004", SUKARAJA]
    assert set(rows[0]) == {"kode_kemendagri", "urutan", "alasan", "terpilih"}
    assert file.read_text(encoding="utf-8") == write_kept(find_kept(rumah, NOMOR))


def test_the_rows_that_differ_are_named_and_the_exit_code_says_so(lokus, rumah, isi):
    first, second, *_ = isi["hasil"].splitlines()[1:]
    before = isi["hasil"].replace(first, first.replace("6 keluarga", "9 keluarga"))
    before = before.replace(second, second.removesuffix("ya") + "tidak")
    append_event(rumah, PERISTIWA, spoil(isi, hasil=before))
    code, said, _ = lokus("--nomor", NOMOR)
    assert code == 1
    assert said.splitlines()[1:] == [
        "Hasil berbeda pada 2 baris; masukannya sama.",
        "18.04.09.2004",
        "  tersimpan: urutan 2, tidak masuk: Masuk, urutan 2 dari 136: 5 keluarga desil 1 DTSEN.",
        "  sekarang:  urutan 2, masuk: Masuk, urutan 2 dari 136: 5 keluarga desil 1 DTSEN.",
        BANDING_AGUNG,
        "  tersimpan: urutan 1, masuk: Masuk, urutan 1 dari 136: 9 keluarga desil 1 DTSEN.",
        "  sekarang:  urutan 1, masuk: Masuk, urutan 1 dari 136: 6 keluarga desil 1 DTSEN.",
    ]
    assert [b["kode_kemendagri"] for b in json.loads(lokus("--nomor", NOMOR, "--json")[1])["beda"]] == [
        "18.04.09.2004", BANDING_AGUNG
    ]  # fmt: skip


def test_a_list_kept_before_its_rows_were_is_compared_by_who_is_in(lokus, rumah, isi):
    old = {k: v for k, v in isi.items() if k != "hasil"} | {"hash_hasil": "0", "terpilih": BANDING_AGUNG}
    append_event(rumah, PERISTIWA, old)
    code, said, _ = lokus("--nomor", NOMOR)
    assert code == 1
    assert "Hasil berbeda pada 2 baris" in said
    assert f"{SUKARAJA}\n  tersimpan: tidak masuk\n  sekarang:  urutan 3, masuk: " in said


def test_what_cannot_be_replayed_is_told(lokus, rumah, isi, tmp_path):
    assert lokus("--nomor", NOMOR)[2] == (
        "Nomor SIM-2026-001 tidak dikenal di sini. Belum ada simulasi yang tersimpan.\n"
    )
    append_event(rumah, PERISTIWA, isi | {"rilis": "20200101-000000-aaaaaa"})
    code, _, said = lokus("--nomor", NOMOR)
    assert (code, said.split(". ")[0]) == (1, "Rilis 20200101-000000-aaaaaa tidak tersimpan")
    assert "Yang tersimpan: SIM-2026-001." in lokus("--nomor", "SIM-2026-009")[2]
    assert "berkas simpanan tidak ada" in lokus("--simpanan", str(tmp_path / "x.json"))[2]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: "halo", "bukan berkas simpanan"),
        (lambda text: "[]", "bukan berkas simpanan"),
        (lambda text: text.replace('"judul"', '"judu"'), "bukan berkas simpanan"),
        (lambda text: text.replace("6 keluarga", "9 keluarga"), "isinya berubah sejak disimpan"),
        (lambda text: text.replace('"Usulan rakor"', "7"), "isinya tidak lengkap"),
    ],
)
def test_a_file_that_is_no_kept_list_is_refused(lokus, simpanan, tmp_path, change, said):
    file = tmp_path / "simpanan.json"
    file.write_text(change(write_kept(simpanan)), encoding="utf-8")
    code, out, complaint = lokus("--simpanan", str(file))
    assert (code, out) == (1, "")
    assert complaint.startswith("simpanan.json: ") and said in complaint


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--nomor", NOMOR, "--rilis", "2020"), "--rilis hanya dipakai bersama --rule."),
        (("--rule", "aturan.toml", "--tulis", "x.json"), "--tulis hanya dipakai bersama --nomor."),
    ],
)
def test_a_word_that_would_have_no_effect_is_refused(lokus, words, said):
    assert lokus(*words) == (2, "", f"tkpk lokus: {said}\n")


def test_a_file_is_never_written_over(lokus, rumah, isi, tmp_path):
    keep(rumah, isi)
    file = tmp_path / "simpanan.json"
    file.write_text("catatan", encoding="utf-8")
    code, _, said = lokus("--nomor", NOMOR, "--tulis", str(file))
    assert (code, said) == (1, f"Tidak dapat membaca atau menulis {file}: berkas itu sudah ada.\n")
    assert file.read_text(encoding="utf-8") == "catatan"


def test_a_file_reads_back_as_it_was_kept(rumah, isi, tmp_path):
    one = keep(rumah, isi)
    (tmp_path / "a.json").write_text(write_kept(one), encoding="utf-8")
    assert read_kept_file(tmp_path / "a.json") == one
