"""What `tkpk import` and `tkpk status` print: a file and its parked rows, the release, the sources."""

from dashboard.domain.angka import format_bilangan
from dashboard.pipeline.batches import Batch, read_ditolak

ALASAN_TAMPIL, BARIS_TAMPIL = 5, 12
"""Of many parked rows the commonest reasons are told; of few each row."""


def say_batch(batch: Batch) -> None:
    """What came of the rows of a file that is in."""
    part = f" {batch.bagian}" if batch.bagian else ""
    names = ("baris_masuk", "baris_diterima", "baris_ditolak", "tak_dikenal")
    sent, accepted, parked, unknown = (format_bilangan(getattr(batch, name)) for name in names)
    print(f"{batch.berkas}: masuk sebagai {batch.sumber} {batch.periode}{part}, batch {batch.batch}.")
    print(f"  {sent} baris: {accepted} diterima, {parked} ditolak; pekon tak dikenal {unknown}.")
    for warning in batch.peringatan:
        print(f"  Perhatikan: {warning}")
    if batch.baris_ditolak:
        _say_parked(batch)


def _say_parked(batch: Batch) -> None:
    """Each parked row with what stands in it, or, of many, the commonest reasons with their first row."""
    rows = read_ditolak(batch)
    if len(rows) <= BARIS_TAMPIL:
        for row in rows.itertuples():
            where = f"baris {row.baris}" + (f", kolom {row.kolom}" if row.kolom else "")
            where += f", isi “{row.pola_nilai}”" if row.pola_nilai else ""
            print(f"  Ditolak {where}: {row.alasan}. {row.tindakan}")
        return
    groups = rows.groupby(["kolom", "alasan", "tindakan"], sort=False)["baris"]
    counted = groups.agg(["size", "first"]).sort_values("size", ascending=False).head(ALASAN_TAMPIL)
    for (column, reason, action), row in counted.iterrows():
        where = f"kolom {column}, " if column else ""
        told = f"{format_bilangan(row['size'])} baris ({where}mulai baris {row['first']})"
        print(f"  Ditolak {told}: {reason}. {action}")
    print("  Tiap baris yang ditolak ada di halaman Data & Sumber sesudah tkpk build.")


def say_rilis(rilis: dict | None) -> None:
    """The release that is served."""
    if rilis:
        print(f"Rilis {rilis['id']} ({rilis['asal']}), dibuat {rilis['dibuat']}.")
    else:
        print("Belum ada rilis.")


def say_sources(lines: list[dict]) -> None:
    """One line for each source and period."""
    if not lines:
        print("Belum ada berkas yang masuk.")
        return
    print(f"{'sumber':<16}{'periode':<12}{'berkas':>7}{'masuk':>10}{'ditolak':>9}{'umur':>12}")
    for line in lines:
        names = ("baris_masuk", "baris_ditolak", "umur_hari")
        sent, parked, age = (format_bilangan(line[name]) for name in names)
        head = f"{line['sumber']:<16}{line['periode']:<12}{line['berkas_jumlah']:>7}"
        print(f"{head}{sent:>10}{parked:>9}{age:>7} hari")


def say_boundaries(batas: dict | None) -> None:
    """The boundaries that the maps draw."""
    if batas is None:
        print("Peta batas: belum ada; peta memakai petak pekon.")
        return
    print(f"Peta batas: {batas['berkas']}, edisi {batas['edisi']}, diterima {batas['diterima']}.")
    missing = ", ".join(batas["tanpa_bentuk"]) or "tidak ada"
    print(f"  {batas['unit']} pekon dan kelurahan berbentuk; tanpa bentuk: {missing}.")
