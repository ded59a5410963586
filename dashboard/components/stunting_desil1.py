"""Stunted children of decile 1 by water and latrine: figures and a sentence, for the whole kabupaten."""

from functools import cached_property

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import figur_tempat
from dashboard.components.session import baca_rekam, rilis
from dashboard.components.stunting import DESIL1
from dashboard.domain.angka import TAMPAK
from dashboard.domain.periode import label

KONDISI = {"air": "Air bersih", "jamban": "Jamban (MCK)"}
KEADAAN = ("tidak layak", "layak", "tidak didata")


class KondisiDesil1:
    """The children of one round: how many there are, and their states of each condition."""

    def __init__(self, putaran: str, kabupaten: str) -> None:
        self.putaran, self.kabupaten = putaran, kabupaten

    @cached_property
    def semua(self) -> Figur:
        """All of them; of whom as many as met DTSEN is the denominator."""
        rate = figur_tempat(DESIL1, self.putaran, "kabupaten", self.kabupaten)
        return rate.bagian(
            satuan="balita", nilai=rate.pembilang, pembilang=None, penyebut=None, varian="balita"
        )

    @cached_property
    def pendataan(self) -> str:
        """The period of the survey of water and latrine; '' before the first."""
        return next((r["periode_kondisi"] for r in self._baris), "")

    @cached_property
    def _baris(self) -> list[dict]:
        return baca_rekam("stunting_kondisi", self.putaran)

    def keadaan(self, kondisi: str, keadaan: str) -> Figur:
        """Children in one state."""
        row = next((r for r in self._baris if (r["kondisi"], r["keadaan"]) == (kondisi, keadaan)), None)
        empty = Figur("stunting_kondisi", f"desil1_{kondisi}.{keadaan}", self.kabupaten, self.putaran,
                      rilis().id, None, "balita", "tidak_ada", asal=rilis().asal)  # fmt: skip
        if row is None or row["status"] not in TAMPAK:
            return empty.bagian(status=row["status"]) if row else empty
        return empty.bagian(nilai=float(row["jumlah"]), status=row["status"])

    def didata(self, kondisi: str) -> Figur:
        """Children whose family the survey holds."""
        unfit, fit = (self.keadaan(kondisi, k) for k in KEADAAN[:2])
        whole = unfit.bagian(indikator=f"desil1_{kondisi}.didata")
        if not (unfit.tampak and fit.tampak):
            return whole.bagian(nilai=None)
        number = unfit.nilai + fit.nilai
        return whole.bagian(nilai=number, status="ada" if number else "nol")

    def tidak_layak(self, kondisi: str) -> Figur:
        """The unfit among those whom the survey holds; no rate where it holds none."""
        part, whole = self.keadaan(kondisi, KEADAAN[0]), self.didata(kondisi)
        rate = part.bagian(satuan="persen", varian="persen", nilai=None)
        if not whole.tampak or not whole.nilai:
            return rate.bagian(status="tidak_ada" if whole.tampak else part.status)
        return rate.bagian(nilai=100 * part.nilai / whole.nilai, pembilang=part.nilai, penyebut=whole.nilai)

    @property
    def kalimat(self) -> str:
        """How many there are, and how many of those asked about live with an unfit state."""
        where = f"Seluruh kabupaten, {label(self.putaran)}"
        if self.semua.status == "tidak_ada":
            return f"{where}: tidak ada balita stunting yang tersambung ke DTSEN."
        if not self.semua.tampak:
            return f"{where}: angkanya tidak dapat ditampilkan ({teks(self.semua)})."
        start = f"{where}: {teks(self.semua)} balita stunting di keluarga desil 1"
        if not self.pendataan:
            return f"{start}; pendataan air dan jamban belum masuk."
        rates = {k: self.tidak_layak(k) for k in KONDISI}
        said = [f"{_kecil(k)} tidak layak pada {teks(r)} yang didata" for k, r in rates.items() if r.tampak]
        rest = "air dan jambannya belum dapat dipilah" if self.semua.nilai else ""
        return "; ".join(filter(None, [start, ", ".join(said) or rest])) + "."


def _kecil(kondisi: str) -> str:
    name = KONDISI[kondisi]
    return name[0].lower() + name[1:]
