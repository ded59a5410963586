"""Numbers of persons and of family cards: well formed for the sample, and the ways a list spoils them."""

import numpy as np

_LUAR = ["180101", "180307", "180601", "187102", "331803", "350915", "320410", "161001"]
"""Places outside the kabupaten whose codes appear in the NIK of people who came from there."""


def _date_digits(hari: np.ndarray, perempuan: np.ndarray | int) -> np.ndarray:
    dates = hari.astype("datetime64[D]")
    years = dates.astype("datetime64[Y]").astype(int) + 1970
    months = dates.astype("datetime64[M]").astype(int) % 12 + 1
    days = (dates - dates.astype("datetime64[M]")).astype(int) + 1
    return (days + 40 * perempuan) * 10_000 + months * 100 + years % 100


def _number(prefix: np.ndarray, tanggal: np.ndarray) -> np.ndarray:
    base = prefix.astype(np.int64) * 1_000_000 + tanggal
    order = np.argsort(base, kind="stable")
    ordered = base[order]
    first = np.r_[True, ordered[1:] != ordered[:-1]]
    serial = np.arange(len(base)) - np.maximum.accumulate(np.where(first, np.arange(len(base)), 0)) + 1
    result = np.empty(len(base), dtype=np.int64)
    result[order] = ordered * 10_000 + serial
    return result


def make_nik(
    rng: np.random.Generator, kecamatan: np.ndarray, dari_luar: np.ndarray, lahir: np.ndarray, jk: np.ndarray
):
    """A unique 16-digit NIK a person; `kecamatan` are six-digit codes, outsiders keep the code of their
    origin.
    """
    prefix = np.where(dari_luar, rng.choice([int(k) for k in _LUAR], len(jk)), kecamatan)
    return [str(n) for n in _number(prefix, _date_digits(lahir, jk)).tolist()]


def make_kk(kecamatan: np.ndarray, hari: np.ndarray) -> list[str]:
    """A unique 16-digit number for each family card issued in a kecamatan on a day."""
    return [str(n) for n in _number(kecamatan, _date_digits(hari, 0)).tolist()]


def transpose(nomor: str, acak: int) -> str:
    """Two neighbouring digits exchanged, as when typing; the serial part is preferred, where dates stay
    right.
    """
    for step in range(14):
        i = 1 + (acak + step) % 14
        if nomor[i] != nomor[i + 1]:
            return nomor[:i] + nomor[i + 1] + nomor[i] + nomor[i + 2 :]
    return nomor[:-1] + ("1" if nomor[-1] == "0" else "0")


def as_exponent(nomor: str) -> str:
    """The number as a narrow spreadsheet column shows it: 1.80401E+15."""
    return f"{int(nomor):.5E}"


def as_number(nomor: str) -> int:
    """The number as a spreadsheet stores it: fifteen digits are kept, the last becomes zero."""
    return int(nomor[:15] + "0")
