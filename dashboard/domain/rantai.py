"""The chain of plan and budget papers: which step is there, which is missing, where it breaks. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

ADA, UMUM, HILANG, BELUM, NANTI = "ada", "umum", "hilang", "belum", "nanti"
UTUH = (ADA, UMUM, NANTI)
"""What does not break a chain."""

LANGKAH_OPD = {
    "RPKD": ("RPKD",),
    "RAT": ("RAT",),
    "RKPD/Renja": ("RKPD", "Renja"),
    "DPA": ("DPA", "DPPA"),
    "Realisasi": ("realisasi",),
    "LP2KD": ("LP2KD",),
}
LANGKAH_PEKON = {
    "Rembuk stunting": ("rembuk stunting",),
    "RKP Pekon": ("RKP Pekon",),
    "APB Pekon": ("APB Pekon",),
    "Realisasi": ("realisasi",),
}
SESUDAH_TAHUN = ("Realisasi", "LP2KD")
"""Steps that need not be there while their year runs."""
MILIK_OPD = ("Renja", "DPA", "DPPA", "realisasi")
"""Papers that an office writes for itself; the others list the work of all offices."""

KERAGUAN_DOKUMEN = {
    "baris_ganda": "Baris tertulis dua kali, dihitung satu kali",
    "realisasi_melebihi_pagu": "Realisasi melebihi pagu",
    "tanpa_kegiatan": "Program, kegiatan dan kodenya kosong",
    "tanpa_jumlah": "Jumlah rupiah kosong",
    "tanpa_nomor_tanggal": "Nomor atau tanggal dokumen kosong",
    "dokumen_di_depan": "Tanggal dokumen di masa depan",
    "kelurahan_tidak_ditanya": "Baris kelurahan, padahal tidak ditanya",
    "tanpa_nomor_aksi": "Nomor aksi kosong",
    "aksi_di_luar_versi": "Nomor aksi tidak ada pada versi tahun itu",
    "selesai_tanpa_bukti": "Selesai, tetapi tanpa nomor dokumen dan bukti",
}


@dataclass(frozen=True)
class Baris:
    """One line of a paper."""

    opd: str
    tahap: str
    kunci: str  # code, else the name; empty when the paper is about the year as a whole
    nama: str = ""
    strategi: str = ""
    wilayah: str = ""
    pagu: float | None = None
    realisasi: float | None = None
    fisik: float | None = None
    nomor: str = ""
    tanggal: str = ""
    keraguan: tuple[str, ...] = ()
    untuk_lokus: bool = False  # as its file says


@dataclass(frozen=True)
class Langkah:
    """One step of a chain: how it stands, and the lines that make it."""

    nama: str
    status: str
    baris: tuple[Baris, ...] = ()


@dataclass(frozen=True)
class Kegiatan:
    """One programme line of an office with its chain."""

    opd: str
    kunci: str
    nama: str
    strategi: str
    langkah: tuple[Langkah, ...]
    pagu: float | None
    realisasi: float | None
    fisik: tuple[float, ...] = ()
    keraguan: tuple[str, ...] = field(default=())

    @property
    def putus(self) -> str:
        """The first step that breaks the chain; empty when none does."""
        return next((step.nama for step in self.langkah if step.status not in UTUH), "")

    @property
    def melebihi(self) -> bool:
        """More spent than budgeted: a doubt about one of the two numbers."""
        return self.pagu is not None and self.realisasi is not None and self.realisasi > self.pagu


def status_rantai(ada: Sequence[bool], ditunggu: Sequence[bool]) -> list[str]:
    """A missing step before one that is there is lost; after the last one it is awaited or not due yet."""
    last = max((i for i, there in enumerate(ada) if there), default=-1)
    return [
        ADA if there else HILANG if i < last else BELUM if due else NANTI
        for i, (there, due) in enumerate(zip(ada, ditunggu, strict=True))
    ]


def ditunggu(langkah: Sequence[str], berjalan: bool) -> list[bool]:
    """Which steps are due: while the year runs, what follows its end is not."""
    return [not (berjalan and name in SESUDAH_TAHUN) for name in langkah]


def susun_kegiatan(
    baris: Sequence[Baris], berjalan: bool, menuju: Callable[[Baris], bool] = lambda _: True
) -> list[Kegiatan]:
    """The programme lines of a year with their chains, by office and code.

    A line is the finest code; a paper that names its programme or activity names the line too. Amounts are
    summed over the lines of the budget that `menuju` accepts; of a line none of whose papers it accepts
    nothing is given.
    """
    named = [b for b in baris if b.kunci]
    whole = any(b.tahap == "LP2KD" and not b.kunci for b in baris)
    listed = any(b.tahap == "LP2KD" for b in named)
    lines = [
        _kegiatan(opd, kunci, named, berjalan=berjalan, laporan_umum=whole and not listed, menuju=menuju)
        for kunci in sorted(_finest({b.kunci for b in named}))
        for opd in sorted(_owners(kunci, named))
        if any(menuju(b) for b in named if b.kunci == kunci and b.opd == opd)
    ]
    return sorted(lines, key=lambda k: (k.opd, k.kunci))


def _finest(kunci: set[str]) -> set[str]:
    parents = {code[:end] for code in kunci for end in range(len(code)) if code[end] == "."}
    return kunci - parents


def _owners(kunci: str, named: Sequence[Baris]) -> set[str]:
    own = {b.opd for b in named if b.kunci == kunci and b.tahap in MILIK_OPD}
    return own or {b.opd for b in named if b.kunci == kunci}


def _kegiatan(
    opd: str, kunci: str, named: Sequence[Baris], *, berjalan: bool, laporan_umum: bool,
    menuju: Callable[[Baris], bool],
) -> Kegiatan:  # fmt: skip
    about = [b for b in named if b.kunci == kunci or kunci.startswith(b.kunci + ".")]
    mine = [b for b in about if b.tahap not in MILIK_OPD or b.opd == opd]
    exact = [b for b in mine if b.kunci == kunci]
    found = [tuple(b for b in mine if b.tahap in papers) for papers in LANGKAH_OPD.values()]
    status = status_rantai([bool(rows) for rows in found], ditunggu(list(LANGKAH_OPD), berjalan))
    if laporan_umum and status[-1] != ADA:
        status[-1] = UMUM
    steps = tuple(Langkah(n, s, rows) for n, s, rows in zip(LANGKAH_OPD, status, found, strict=True))
    counted = [b for b in exact if menuju(b)]
    named_by = max(exact, key=lambda b: (b.opd == opd, len(b.nama)))
    return Kegiatan(
        opd,
        kunci,
        named_by.nama,
        next((b.strategi for b in exact if b.strategi), ""),
        steps,
        _jumlah(anggaran(counted), "pagu"),
        _jumlah([b for b in counted if b.tahap == "realisasi"], "realisasi"),
        tuple(sorted({b.fisik for b in counted if b.fisik is not None})),
        tuple(dict.fromkeys(doubt for b in exact for doubt in b.keraguan)),
    )


def anggaran(baris: Sequence[Baris]) -> list[Baris]:
    """The budget lines in force: a changed DPA takes the place of the first one, per office and code."""
    changed = {(b.opd, b.kunci) for b in baris if b.tahap == "DPPA"}
    return [b for b in baris if b.tahap == "DPPA" or (b.tahap == "DPA" and (b.opd, b.kunci) not in changed)]


def _jumlah(baris: Sequence[Baris], apa: str) -> float | None:
    known = [value for b in baris if (value := getattr(b, apa)) is not None]
    return sum(known) if known else None
