"""Candidate tables written by hand: one line for each place."""

import pandas as pd

ATURAN = 'nomor = "uji"\njudul = "Uji"\nsumber = "dtsen"\nkuota = 3\n'


def calon(*lines: str) -> pd.DataFrame:
    """Places from lines "code jumlah penyebut [lokus] [status]": code A1 is place 1 of kecamatan A.

    A jumlah of "1–4" is hidden, "ditahan" withheld; "K" before the number of a place makes a kelurahan.
    """
    return pd.DataFrame([_place(line.split()) for line in lines])


def _place(words: list[str]) -> dict:
    code, count, whole, *marks = words
    status = {"1–4": "rahasia", "0": "nol"}.get(count, "ada" if count.isdigit() else count)
    return {
        "kode_kemendagri": code,
        "nama": f"Pekon {code}",
        "kode_kecamatan": code[0],
        "nama_kecamatan": code[0],
        "jenis": "kelurahan" if "K" in code else "pekon",
        "jumlah": int(count) if count.isdigit() else None,
        "penyebut": int(whole),
        "status": status,
        "adalah_prioritas": "lokus" in marks,
    }
