"""A map of classes of pekon that lokus pages share: drawn, and taken away as a picture."""

from collections.abc import Callable, Sequence

from dashboard.components.bahan_unduh import keterangan_gambar
from dashboard.components.lukisan import IsiPeta
from dashboard.components.peta import peta
from dashboard.components.peta.gambar import render_svg
from dashboard.components.saring import pilih
from dashboard.components.session import rilis
from dashboard.components.tema import TINGGI_PETA
from dashboard.components.tempat import Pilihan


def pilih_pekon(kode: str | None) -> None:
    """A click on the map chooses that pekon."""
    pilih(pekon=kode)


def lukis_kelas(
    isi: IsiPeta,
    pilihan: Pilihan,
    *,
    alt: str,
    key: str,
    terpilih: str | None = None,
    on_pilih: Callable[[str | None], None] = pilih_pekon,
    tinggi: int = TINGGI_PETA,
) -> None:
    """Draw the map; without `terpilih` the chosen pekon is marked."""
    peta(
        isi.geometri,
        isi.nilai,
        legenda=isi.legenda,
        lokus=isi.lokus,
        terpilih=terpilih or pilihan.pekon,
        fokus=pilihan.kecamatan,
        alt=alt,
        contoh=rilis().asal == "contoh",
        tinggi=tinggi,
        on_pilih=on_pilih,
        key=key,
    )


def svg_kelas(isi: IsiPeta, judul: str, saringan: str, sumber: Sequence[tuple[str, str, str]]) -> str:
    """The same map as a picture, with its words and sources."""
    words = keterangan_gambar(judul, saringan, sumber, contoh=rilis().asal == "contoh")
    return render_svg(isi.geometri, isi.nilai, isi.legenda, words, lokus=isi.lokus)
