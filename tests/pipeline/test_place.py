"""Placing of written areas: small tables of what is written and where it belongs."""

import pandas as pd
import pytest

from dashboard.pipeline.place import TEMPAT, place, read_acuan


def placed(rows: list[tuple]) -> list[str]:
    return list(place(pd.DataFrame(rows, columns=TEMPAT)).kode_pekon)


def by_name(kecamatan: str, pekon: str):
    return read_acuan().place("tidak_ada", None, kecamatan, pekon)


def test_every_official_name_is_found_in_its_kecamatan():
    acuan = read_acuan()
    kamus = acuan.kamus_kecamatan.bentuk
    names = {code: next(iter(forms))[1] for code, forms in kamus.items()}
    pekon = {code: forms[0][1] for kec in acuan.kamus_pekon.values() for code, forms in kec.bentuk.items()}
    assert len(pekon) == 136
    found = {
        code: acuan.place("tidak_ada", "", names[code[:8]], name).kode_pekon for code, name in pekon.items()
    }
    assert found == {code: code for code in pekon}


def test_every_code_of_both_systems_is_found():
    acuan = read_acuan()
    bps = {b: k for b, k in acuan.dari_bps.items() if len(b) == 10}
    assert len(bps) == 136
    assert all(acuan.place("bps", b, "", "").kode_pekon == k for b, k in bps.items())
    assert all(acuan.place("kemendagri", k, "", "").kode_pekon == k for k in bps.values())
    assert all(acuan.place("kemendagri", k.replace(".", ""), "", "").kode_pekon == k for k in bps.values())


@pytest.mark.parametrize(
    ("kecamatan_a", "kecamatan_b", "pekon"),
    [
        ("Balik Bukit", "Batu Brak", "Gunung Sugih"),
        ("Balik Bukit", "Belalau", "Sukarame"),
        ("Sumber Jaya", "Pagar Dewa", "Suka Jaya"),
        ("Way Tenong", "Sukau", "Tanjung Raya"),
        ("Way Tenong", "Batu Brak", "Sukaraja"),
        ("Sukau", "Pagar Dewa", "Pagar Dewa"),
        ("Sukau", "Pagar Dewa", "Suka Mulya"),
        ("Air Hitam", "Pagar Dewa", "Sidodadi"),
    ],
)
def test_twin_names_only_by_their_kecamatan(kecamatan_a, kecamatan_b, pekon):
    first, second = by_name(kecamatan_a, pekon), by_name(kecamatan_b, pekon)
    assert first.kode_pekon[:8] != second.kode_pekon[:8]
    assert not first.kode_pekon.endswith(".0000")
    assert not second.kode_pekon.endswith(".0000")
    assert by_name("", pekon).kode_pekon == "18.04.00.0000"
    assert by_name("Suoh", pekon).kode_pekon == "18.04.09.0000"


@pytest.mark.parametrize(
    ("kecamatan", "pekon", "kode", "cara"),
    [
        ("SUOH", "SUMBER AGUNG", "18.04.09.2004", "nama"),
        ("Kec. Suoh", "Pekon Sumberagung", "18.04.09.2004", "nama"),
        ("Suoh", "Sbr. Agung", "18.04.09.2004", "varian"),
        ("Balik Bukit", "Watas", "18.04.04.2008", "varian"),
        ("Sukau", "Bandar Baroe", "18.04.11.2018", "mirip"),
        ("Banndar Negri Suoh", "Srimulyo", "18.04.23.2002", "nama"),
        ("Bandar Negeri Suoh", "Suoh", "18.04.23.2001", "nama"),
        ("Suoh", "Suoh", "18.04.09.0000", "tak_dikenal"),
        ("Kebun Tebu", "Muara Jaya 2", "18.04.18.2005", "nama"),
        ("Kebun Tebu", "Muara Jaye I", "18.04.18.2004", "mirip"),
        ("Kebun Tebu", "Muara Jaya", "18.04.18.0000", "tak_dikenal"),
        ("Kebun Tebu", "Muara Jaya III", "18.04.18.0000", "tak_dikenal"),
        ("Lumbok Seminung", "Lombok Selatan", "18.04.22.2011", "nama"),
        ("Lumbok Seminung", "Lombok Utara", "18.04.22.0000", "tak_dikenal"),
        ("Lumbok Seminung", "Hujung", "18.04.22.0000", "tak_dikenal"),  # Belalau has a Hujung
        ("Batu Brak", "Desa Pekon Balak", "18.04.10.2005", "nama"),
        ("", "Kubu Perahu", "18.04.04.2002", "nama"),
        ("", "Kubu Perahuu", "18.04.00.0000", "tak_dikenal"),
        ("Metro Kibang", "Kubu Perahu", "18.04.00.0000", "tak_dikenal"),
        ("Suoh", "", "18.04.09.0000", "tak_dikenal"),
        ("", "", "18.04.00.0000", "tak_dikenal"),
    ],
)
def test_names(kecamatan, pekon, kode, cara):
    found = by_name(kecamatan, pekon)
    assert (found.kode_pekon, found.cara) == (kode, cara)
    assert found.kode_kecamatan == kode[:8]


def test_codes_come_before_names_and_names_fill_half_codes():
    assert placed(
        [
            ("kemendagri", "1804092004", "Balik Bukit", "Wates"),
            ("kemendagri", "18.04.09", None, "Tugu Ratu"),
            ("kemendagri", "18.04.09.9999", None, "Tugu Ratu"),
            ("kemendagri", "18.07.01.2001", "Suoh", "Tugu Ratu"),
            ("bps", "1804092004", None, None),
            ("bps", "1801052006.0", "Suoh", "Sumber Agung"),
            ("tidak_ada", "1804092004", None, None),
        ]
    ) == [
        "18.04.09.2004",
        "18.04.09.2005",
        "18.04.09.2005",
        "18.04.09.2005",
        "18.04.00.0000",
        "18.04.09.2004",
        "18.04.00.0000",
    ]


def test_the_frame_keeps_its_rows_and_order():
    frame = pd.DataFrame(
        [("tidak_ada", None, "Suoh", "Suoh"), ("tidak_ada", None, "Suoh", "Tugu Ratu")], columns=TEMPAT
    )
    found = place(frame)
    assert list(found.columns) == [*TEMPAT, "kode_kecamatan", "kode_pekon", "cara", "skor"]
    assert list(found.cara) == ["tak_dikenal", "nama"]
    assert (found.kode_kecamatan == found.kode_pekon.str[:8]).all()
