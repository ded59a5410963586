"""Which kecamatan a rule admits, and how they stand. Pure."""

import numpy as np
import pandas as pd

from dashboard.domain.aturan_lokus import Aturan

NAMA = ["nomor_kecamatan", "kode_kecamatan", "nama_kecamatan"]
TERATAS = 5
"""How many pekon speak for a kecamatan under "teratas" when no quota per kecamatan says it."""


def choose_kecamatan(frame: pd.DataFrame, order: np.ndarray, aturan: Aturan) -> pd.DataFrame:
    """Every kecamatan: nomor_kecamatan, kode_kecamatan, nama_kecamatan, nilai (what they are compared by),
    urutan, seri (equal to another across the cut), terpilih. Without a limit all are in; with equal values
    the code decides."""
    names = frame.drop_duplicates("nomor_kecamatan")[NAMA]
    rows = names.merge(_values(frame, order, aturan), on="nomor_kecamatan", how="left")
    by = ["nilai", "kode_kecamatan"]
    rows = rows.sort_values(by, ascending=[False, True], na_position="last", ignore_index=True)
    rows["urutan"] = np.arange(1, len(rows) + 1)
    limit = aturan.jumlah_kecamatan or len(rows)
    rows["terpilih"] = rows["urutan"] <= limit
    if aturan.pilih_kecamatan == "daftar":
        rows["terpilih"] = rows["kode_kecamatan"].isin(aturan.kecamatan)
    inside, outside = (set(rows.loc[rows["terpilih"] == side, "nilai"].dropna()) for side in (True, False))
    rows["seri"] = rows["nilai"].isin(inside & outside) & (aturan.pilih_kecamatan != "daftar")
    return rows


def _values(frame: pd.DataFrame, order: np.ndarray, aturan: Aturan) -> pd.DataFrame:
    """What each kecamatan is compared by: larger comes first."""
    ranked = frame.iloc[order]
    if aturan.pilih_kecamatan == "pertama":
        first = ranked.drop_duplicates("nomor_kecamatan")
        return pd.DataFrame(
            {"nomor_kecamatan": first["nomor_kecamatan"], "nilai": -first["urutan"].astype(float)}
        )
    if aturan.pilih_kecamatan == "teratas":
        return _ratio(
            ranked.groupby("nomor_kecamatan", sort=False).head(aturan.kuota_kecamatan or TERATAS), aturan
        )
    if "total_kecamatan" not in frame:
        return _ratio(frame, aturan)
    whole = frame.drop_duplicates("nomor_kecamatan")[["nomor_kecamatan", "total_kecamatan", "total_penyebut"]]
    return _ratio(whole.rename(columns={"total_kecamatan": "hitung", "total_penyebut": "seluruh"}), aturan)


def _ratio(rows: pd.DataFrame, aturan: Aturan) -> pd.DataFrame:
    """Sums of the count by kecamatan, or the sum per hundred of the sum of the whole."""
    numbers = rows.assign(
        **{name: rows[name].astype("Float64").astype(float) for name in ("hitung", "seluruh")}
    )
    sums = numbers.groupby("nomor_kecamatan", as_index=False)[["hitung", "seluruh"]].sum(min_count=1)
    share = 100 * sums["hitung"] / sums["seluruh"].where(sums["seluruh"] > 0)
    value = share if aturan.ukuran == "bagian" else sums["hitung"]
    return sums.assign(nilai=value)[["nomor_kecamatan", "nilai"]]
