"""What may stand in a rule for lokus, and everything that is wrong with one that says otherwise. Pure."""

from dashboard.domain.periode import PeriodeSalah, pattern_of

SUMBER = ("dtsen", "p3ke", "dtks", "terdaftar")
SATUAN = ("keluarga", "jiwa")
UKURAN = ("jumlah", "bagian")
PRIORITAS = ("tanpa", "dahulu", "tambahan", "pemutus")
PILIH_KECAMATAN = ("jumlah", "teratas", "pertama", "daftar")
PEMUTUS = ("jumlah", "bagian", "penyebut", "prioritas", "kode")
JENIS_LOKUS = ("stunting", "audit stunting", "kemiskinan ekstrem", "diundang")
PILIHAN = {
    "sumber": SUMBER,
    "satuan": SATUAN,
    "ukuran": UKURAN,
    "prioritas": PRIORITAS,
    "pilih_kecamatan": PILIH_KECAMATAN,
    "jenis_prioritas": JENIS_LOKUS,
}
TERENDAH = {
    "kuota": 1,
    "jumlah_kecamatan": 0,
    "kuota_kecamatan": 0,
    "tahun_prioritas": 0,
    "tambahan_persen": 0,
}
JENIS_NILAI = {
    "nomor": str,
    "judul": str,
    "keterangan": str,
    "sumber": str,
    "periode": str,
    "satuan": str,
    "ukuran": str,
    "prioritas": str,
    "jenis_prioritas": str,
    "tahun_prioritas": int,
    "tambahan_persen": int,
    "kuota": int,
    "jumlah_kecamatan": int,
    "kuota_kecamatan": int,
    "pilih_kecamatan": str,
    "kecamatan": list,
    "kelurahan": bool,
    "pemutus": list,
    "kecuali": dict,
}
HARUS_ADA = ("nomor", "judul", "sumber", "kuota")
SEBUTAN = {
    int: "bilangan bulat",
    bool: "true atau false",
    str: "teks dalam tanda petik",
    list: 'daftar seperti ["a", "b"]',
    dict: 'bagian [kecuali] berisi "kode" = "alasan"',
}


def find_faults(raw: dict) -> list[str]:
    """All that is wrong with a rule as read from TOML; what is of the wrong kind is said before the rest."""
    return _unknown_and_missing(raw) or _kinds(raw) or _choices(raw) + _numbers(raw) + _together(raw)


def _unknown_and_missing(raw: dict) -> list[str]:
    known = ", ".join(JENIS_NILAI)
    unknown = [f"“{name}” tidak dikenal (yang dikenal: {known})" for name in raw if name not in JENIS_NILAI]
    return unknown + [f"“{name}” belum diisi" for name in HARUS_ADA if name not in raw]


def _kinds(raw: dict) -> list[str]:
    """Values of the wrong kind: a number where words are due, and so on."""
    wrong = [name for name, value in raw.items() if not _fits(value, JENIS_NILAI[name])]
    return [f"{name} = {raw[name]!r}: harus {SEBUTAN[JENIS_NILAI[name]]}" for name in wrong]


def _fits(value: object, kind: type) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return type(value) is kind and all(isinstance(v, str) for v in inner)


def _choices(raw: dict) -> list[str]:
    given = [(name, raw[name], allowed) for name, allowed in PILIHAN.items() if name in raw]
    given += [("pemutus", value, PEMUTUS) for value in raw.get("pemutus", [])]
    return [
        f"{name} = “{value}”: pilih {', '.join(allowed)}"
        for name, value, allowed in given
        if value not in allowed
    ]


def _numbers(raw: dict) -> list[str]:
    return [
        f"{name} = {raw[name]}: paling kecil {lowest}"
        for name, lowest in TERENDAH.items()
        if name in raw and raw[name] < lowest
    ]


def _together(raw: dict) -> list[str]:
    """Values that do not go together."""
    faults = []
    if (raw.get("sumber"), raw.get("satuan", "keluarga")) == ("terdaftar", "jiwa"):
        faults.append("satuan = “jiwa”: keluarga terdaftar hanya dihitung dalam keluarga")
    if raw.get("prioritas") == "tambahan" and not raw.get("tambahan_persen"):
        faults.append("tambahan_persen belum diisi, padahal prioritas = “tambahan”")
    if raw.get("pilih_kecamatan") == "daftar" and not raw.get("kecamatan"):
        faults.append("kecamatan belum diisi, padahal pilih_kecamatan = “daftar”")
    faults += [
        f"kecuali {kode}: alasannya belum ditulis" for kode, why in raw.get("kecuali", {}).items() if not why
    ]
    return faults + _period(raw.get("periode", ""))


def _period(periode: str) -> list[str]:
    try:
        pattern_of(periode or "2022")
    except PeriodeSalah as error:
        return [f"periode: {str(error).rstrip('.')}"]
    return []
