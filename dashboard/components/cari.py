"""Finding a place by its official, old, media or spoken name; the kecamatan tells twins apart. Pure."""

from dataclasses import replace

from dashboard.components.tempat import Pilihan, Tempat


def kata_cari(tempat: Tempat) -> dict[str, str]:
    """What each place is found by: 'Way Petai · Sumber Jaya · juga Way Petay', 'Kec. Suoh'."""
    others = dict(zip(tempat.wilayah["kode_wilayah"], tempat.wilayah["varian"], strict=True))
    return {
        kode: _kata(tempat, kode) + _juga(str(others[kode] or ""))
        for kode in (*tempat.unit, *tempat.kecamatan)
    }


def _kata(tempat: Tempat, kode: str) -> str:
    name = tempat.nama[kode]
    return f"{name} · {tempat.nama[kode[:8]]}" if kode in tempat.kode_unit else f"Kec. {name}"


def _juga(varian: str) -> str:
    names = [name.strip() for name in varian.split("|") if name.strip()]
    return f" · juga {', '.join(names)}" if names else ""


def urutan_cari(tempat: Tempat, pilihan: Pilihan) -> list[str]:
    """Every place, those that the filters leave in first; kecamatan last."""
    inside = tempat.unit_dari(pilihan, pekon=False)
    rest = [kode for kode in tempat.unit if kode not in set(inside)]
    return [*inside, *rest, *tempat.kecamatan]


def pilih_hasil(tempat: Tempat, pilihan: Pilihan, kode: str | None) -> Pilihan:
    """The choice after a place was picked: a filter that would leave the place out gives way."""
    if kode is None:
        return replace(pilihan, pekon=None)
    if kode in tempat.kecamatan:
        return replace(pilihan, kecamatan=(kode,), pekon=None)
    inside = not pilihan.kecamatan or kode[:8] in pilihan.kecamatan
    return replace(
        pilihan,
        pekon=kode,
        kecamatan=pilihan.kecamatan if inside else (kode[:8],),
        lokus=pilihan.lokus and kode in tempat.kode_lokus,
    )
