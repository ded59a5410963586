"""Which unit a shape is: columns found by content, codes before names, other kabupaten counted out."""

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from dashboard.pipeline.batas import import_batas
from dashboard.pipeline.faults import ImportDitolak
from tests.pipeline.batas_uji import BIDANG, PEKON, kisi, sel, tulis

KUBU_PERAHU = "18.04.04.2002"


def laporan(rumah, frame, tmp_path):
    return import_batas(rumah, tulis(frame, tmp_path / "desa.gpkg")).laporan


def test_bps_codes_are_known_by_their_content(rumah, tmp_path):
    frame = kisi()[["geometry"]].assign(IDDESA=PEKON["kode_bps"].to_numpy())
    assert laporan(rumah, frame, tmp_path).unit == 136


def test_codes_of_lampung_timur_are_refused_although_some_look_like_ours(rumah, tmp_path):
    ours = [kode.replace(".", "") for kode in PEKON.index[:20]]
    theirs = [f"1804{i:06d}" for i in range(60100, 60216)]
    frame = kisi()[["geometry"]].assign(
        IDDESA=[*ours, *theirs], NMDESA=[f"Desa {chr(65 + i % 26)}" for i in range(136)]
    )
    with pytest.raises(ImportDitolak, match="1804: BPS 1804 = Lampung Timur"):
        laporan(rumah, frame, tmp_path)


def test_names_inside_their_kecamatan_are_enough(rumah, tmp_path):
    frame = kisi().drop(columns="KDEPUM").rename(columns={"WADMKD": "a", "WADMKC": "b"})
    frame["a"] = frame["a"].str.upper().where(frame["a"] != "Suka Jaya", "SUKAJAYA")
    assert laporan(rumah, frame, tmp_path).unit == 136


def test_pekon_that_share_a_name_are_told_apart_by_where_they_lie(rumah, tmp_path):
    twins = PEKON[PEKON["nama"].str.replace(" ", "").str.lower() == "gunungsugih"]
    squares = shapely.buffer(shapely.points(twins["lon"], twins["lat"]), 0.01, cap_style="square")
    frame = gpd.GeoDataFrame({"DESA": twins["nama"]}, geometry=squares, crs=4326)
    report = import_batas(rumah, tulis(frame, tmp_path / "desa.geojson")).laporan
    assert (len(twins), report.unit) == (2, 2)


def test_other_kabupaten_are_dropped_with_a_count(rumah, tmp_path):
    frame = kisi(tambahan=20)
    frame.loc[136:, "KDEPUM"] = [f"18.13.01.20{i:02d}" for i in range(20)]
    report = laporan(rumah, frame, tmp_path)
    assert (report.fitur, report.unit, report.fitur_kabupaten_lain) == (156, 136, 20)


def test_other_kabupaten_are_dropped_by_name_where_there_is_no_code(rumah, tmp_path):
    frame = kisi(tambahan=140).drop(columns="KDEPUM")
    frame["WADMKK"] = ["Lampung Barat"] * 136 + ["Pesisir Barat"] * 140
    frame.loc[136:, "WADMKD"] = [*PEKON["nama"], *["Krui"] * 4]
    report = laporan(rumah, frame, tmp_path)
    assert (report.unit, report.fitur_kabupaten_lain) == (136, 140)


def test_a_region_without_codes_and_kabupaten_is_cut_by_name_and_place(rumah, tmp_path):
    """Around ours: pekon of our names in kecamatan of others, and ten far away that agree in both names."""
    ours = sel().assign(WADMKD=PEKON["nama"].to_numpy(), WADMKC=kisi()["WADMKC"]).drop(columns="KDEPUM")
    squares = kisi().drop(columns="KDEPUM").assign(WADMKC="Natar")
    around = [squares.set_geometry(squares.translate(xoff=150_000, yoff=off)) for off in (0, 60_000)]
    alike = ours.head(10).set_geometry(squares.head(10).translate(xoff=150_000, yoff=-60_000))
    report = laporan(rumah, pd.concat([ours, *around, alike], ignore_index=True), tmp_path)
    assert (report.fitur, report.fitur_dipakai, report.fitur_kabupaten_lain) == (418, 136, 282)


def test_parts_of_one_unit_become_one(rumah, tmp_path):
    frame = kisi()
    left, bottom, right, top = frame.geometry.iloc[2].bounds
    halves = [shapely.box(left, bottom, left + 1000, top), shapely.box(left + 1000, bottom, right, top)]
    parts = gpd.GeoDataFrame(pd.concat([frame.iloc[[2]]] * 2), geometry=halves, crs=BIDANG)
    split = pd.concat([frame.drop(index=2), parts], ignore_index=True)
    report = laporan(rumah, split, tmp_path)
    assert (report.fitur, report.fitur_dipakai, report.unit) == (137, 137, 136)
    assert (report.sebelum.tumpang_tindih, report.sebelum.celah) == (0, 0)


def test_a_unit_without_a_shape_is_listed(rumah, tmp_path):
    report = laporan(rumah, kisi().query("KDEPUM != @KUBU_PERAHU"), tmp_path)
    assert report.tanpa_bentuk == (KUBU_PERAHU,)
    assert any("1 pekon tanpa bentuk, petaknya tetap tampil: Kubu Perahu" in w for w in report.peringatan)


def test_a_shape_that_is_no_unit_is_named_by_row(rumah, tmp_path):
    frame = kisi()
    frame.loc[4, ["KDEPUM", "WADMKD"]] = ["18.04.04.2999", "Antah Berantah"]
    report = laporan(rumah, frame, tmp_path)
    assert report.fitur_tak_dikenal == ("fitur 5 (18.04.04.2999, Antah Berantah, Balik Bukit)",)
    assert report.unit == 135


def test_a_code_that_its_name_denies_is_said(rumah, tmp_path):
    frame = kisi()
    frame.loc[2, "WADMKD"] = "Padang Cahya"
    said = " ".join(laporan(rumah, frame, tmp_path).peringatan)
    assert (
        "1 kode tidak cocok dengan namanya, kode yang dipakai (fitur 3: 18.04.04.2002 bernama Padang Cahya)"
        in said
    )


@pytest.mark.parametrize("columns", [["KDEPUM", "WADMKD", "WADMKC"], ["WADMKD", "WADMKC"]])
def test_an_edition_with_pesisir_barat_is_refused(rumah, tmp_path, columns):
    """About 2,760 km² of neighbours that claim to be of Lampung Barat."""
    frame = kisi(tambahan=178)
    frame.loc[136:, "KDEPUM"] = [f"18.04.01.2{i:03d}" for i in range(178)]
    frame.loc[136:, "WADMKD"] = [f"Pekon Pesisir {i}" for i in range(178)]
    frame.loc[136:, "WADMKC"] = "Pesisir Tengah"
    with pytest.raises(ImportDitolak) as refused:
        laporan(rumah, frame[[*columns, "geometry"]], tmp_path)
    assert "Luasnya 4.872 km², padahal Lampung Barat 2.110 km²" in str(refused.value)
    assert "masih memuat Kabupaten Pesisir Barat" in str(refused.value)


def test_old_units_that_swallowed_their_neighbours_are_refused(rumah, tmp_path):
    frame = kisi(tambahan=178)
    frame.loc[136:, ["KDEPUM", "WADMKD", "WADMKC"]] = frame.loc[0, ["KDEPUM", "WADMKD", "WADMKC"]].tolist()
    with pytest.raises(ImportDitolak, match="masih memuat Kabupaten Pesisir Barat"):
        laporan(rumah, frame, tmp_path)


def test_boundaries_of_kecamatan_are_refused_as_such(rumah, tmp_path):
    frame = kisi().dissolve("WADMKC").reset_index()[["WADMKC", "geometry"]]
    with pytest.raises(ImportDitolak, match="Isinya batas kecamatan, bukan pekon"):
        laporan(rumah, frame, tmp_path)
