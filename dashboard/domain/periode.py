"""Periods as text: 2023, 2024-05, 2024-Q2, 2024-S1, 2023-08-17. Pure."""

import datetime as dt
import re

BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September")
BULAN += ("Oktober", "November", "Desember")
SINGKATAN_BULAN = {"Agustus": "Agt"}
ROMAWI = {"1": "I", "2": "II", "3": "III", "4": "IV"}
POLA = {
    "tahun": r"(?P<tahun>20\d\d)",
    "bulan": r"(?P<tahun>20\d\d)-(?P<bulan>0[1-9]|1[0-2])",
    "triwulan": r"(?P<tahun>20\d\d)-Q(?P<triwulan>[1-4])",
    "semester": r"(?P<tahun>20\d\d)-S(?P<semester>[12])",
    "tanggal": r"(?P<tahun>20\d\d)-(?P<bulan>0[1-9]|1[0-2])-(?P<hari>[0-3]\d)",
}
TULISAN = {"tahun": "2023", "bulan": "2024-05", "triwulan": "2024-Q2", "semester": "2024-S1"}
TULISAN["tanggal"] = "2023-08-17"
# The same periods as they stand in file names and title cells: year first, any separator.
_TERTULIS = {
    "tahun": (r"(?<!\d)(20\d\d)(?!\d)", "{}"),
    "bulan": (r"(?<!\d)(20\d\d)[-./ ](0[1-9]|1[0-2])(?![-./ ]?\d)", "{}-{}"),
    "triwulan": (r"(?<!\d)(20\d\d)[-./ ]?Q([1-4])(?!\d)", "{}-Q{}"),
    "semester": (r"(?<!\d)(20\d\d)[-./ ]?S([12])(?!\d)", "{}-S{}"),
    "tanggal": (r"(?<!\d)(20\d\d)[-./ ]?(0[1-9]|1[0-2])[-./ ]?([0-3]\d)(?!\d)", "{}-{}-{}"),
}
# How people write a quarter or a half year in words.
_NOMOR = {
    "triwulan": r"(?<![A-Z])(?:TRIWULAN|TW|TAHAP|Q)\W{0,2}(IV|III|II|I|[1-4])(?![A-Z\d])",
    "semester": r"(?<![A-Z])(?:SEMESTER|SMT|SEM|S)\W{0,2}(II|I|[12])(?![A-Z\d])",
}
_ANGKA = {"I": "1", "II": "2", "III": "3", "IV": "4"}
_SINGKATAN = {"AGS": 8, "AGT": 8, "AGUST": 8, "SEPT": 9, "NOP": 11, "NOPEMBER": 11, "PEBRUARI": 2, "PEB": 2}


class PeriodeSalah(ValueError):
    """The text is not a period of this project."""


def pattern_of(periode: str) -> str:
    """The kind of a period: tahun, bulan, triwulan, semester or tanggal."""
    for kind, pattern in POLA.items():
        if re.fullmatch(pattern, periode):
            return kind
    raise PeriodeSalah(f"Periode “{periode}” tidak dikenal. Contoh: {', '.join(TULISAN.values())}.")


def validate_periode(periode: str, kind: str | None = None) -> str:
    """The period itself when it is one (of the given kind); otherwise PeriodeSalah with an example."""
    found = pattern_of(periode)
    end_date(periode)
    if kind and found != kind:
        raise PeriodeSalah(f"Periode “{periode}” bukan {kind}. Tulis seperti {TULISAN[kind]}.")
    return periode


def end_date(periode: str) -> dt.date:
    """The last day that a period covers."""
    parts = re.fullmatch(POLA[pattern_of(periode)], periode).groupdict()
    year = int(parts["tahun"])
    if parts.get("hari"):
        return _day(year, int(parts["bulan"]), int(parts["hari"]), periode)
    month = int(parts.get("bulan") or 0) or int(parts.get("triwulan") or 0) * 3
    month = month or int(parts.get("semester") or 0) * 6 or 12
    return add_months(dt.date(year, month, 1), 1) - dt.timedelta(days=1)


def _day(year: int, month: int, day: int, periode: str) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise PeriodeSalah(f"Periode “{periode}” bukan tanggal yang ada.") from error


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or that month's last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    last = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(day.day, last))


def age_days(periode: str, today: dt.date) -> int:
    """Days since the end of the period; 0 while it still runs."""
    return max(0, (today - end_date(periode)).days)


def label(periode: str) -> str:
    """How a period is read aloud: 'Mei 2024', 'Triwulan II 2024', 'Semester I 2024', '17 Agustus 2023'."""
    kind = pattern_of(periode)
    year = periode[:4]
    if kind == "tahun":
        return year
    if kind in ("triwulan", "semester"):
        return f"{kind.capitalize()} {ROMAWI[periode[-1]]} {year}"
    month = BULAN[int(periode[5:7]) - 1]
    return f"{month} {year}" if kind == "bulan" else f"{int(periode[8:])} {month} {year}"


def short_label(periode: str) -> str:
    """A period where room is dear: 'Tw IV 2025', 'Smt II 2025', 'Des 2025', '17 Agu 2024', '2023'."""
    words = label(periode).replace("Triwulan", "Tw").replace("Semester", "Smt")
    return re.sub(rf"\b({'|'.join(BULAN)})\b", lambda m: SINGKATAN_BULAN.get(m[0], m[0][:3]), words)


def find_periode(text: str, kind: str) -> str | None:
    """The one period of a kind that a file name or a title cell names; None when there is none or several."""
    text = text.upper().replace("_", " ")
    pattern, form = _TERTULIS[kind]
    found = {form.format(*m.groups()) for m in re.finditer(pattern, text)} or _from_words(text, kind)
    return found.pop() if len(found) == 1 else None


def _from_words(text: str, kind: str) -> set[str]:
    years = set(re.findall(r"(?<!\d)20\d\d(?!\d)", text))
    if len(years) != 1 or kind == "tahun":
        return set()
    year = years.pop()
    if kind in _NOMOR:
        letter = "Q" if kind == "triwulan" else "S"
        return {f"{year}-{letter}{_ANGKA.get(n, n)}" for n in re.findall(_NOMOR[kind], text)}
    months = _months(text)
    if kind == "bulan":
        return {f"{year}-{month:02d}" for month in months}
    days = re.findall(r"(?<!\d)(\d{1,2})(?!\d)", text)
    return {f"{year}-{month:02d}-{int(day):02d}" for month in months for day in days}


def _months(text: str) -> set[int]:
    return {number for word in re.findall(r"[A-Z]+", text) if (number := month_number(word))}


def month_number(word: str) -> int | None:
    """1 to 12 for an Indonesian month name or its short form, in any case; else None."""
    word = word.upper()
    for number, name in enumerate(BULAN, start=1):
        if word in (name.upper(), name.upper()[:3]):
            return number
    return _SINGKATAN.get(word)
