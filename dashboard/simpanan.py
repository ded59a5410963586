"""Lists of lokus kept under a number: in the ledger, as a file for another machine, and replayed.

A kept list holds its rule, its release and every row of its result, so that it can be read when the release
is gone and compared row by row while it is there. It holds no person: it tells what the public release does.
"""

import json
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from dashboard import store
from dashboard.domain.angka import format_bilangan, format_waktu
from dashboard.domain.aturan_lokus import read_aturan
from dashboard.domain.lokus import choose_lokus
from dashboard.export.lokus_hasil import fingerprint, fingerprint_text, read_csv, write_csv
from dashboard.home import Home
from dashboard.ledger import Peristiwa, append_event, read_events

PERISTIWA = "simulasi_lokus_tersimpan"


LUAR, TIADA = "tidak masuk", "tidak ada"


class SimpananSalah(ValueError):
    """A number that was never given, or a file that is no kept list."""


@dataclass(frozen=True)
class Tersimpan:
    """One kept list; `hasil` is what `tkpk lokus` printed for it."""

    nomor: str
    judul: str
    waktu: str
    aturan: str
    rilis: str
    periode: str
    hash_masukan: str
    hash_hasil: str
    terpilih: tuple[str, ...]
    hasil: str


@dataclass(frozen=True)
class Beda:
    """A row that is not what was kept: each side as `urutan, masuk|tidak masuk: alasan`."""

    kode_kemendagri: str
    tersimpan: str
    kini: str


@dataclass(frozen=True)
class Ulangan:
    """A kept list beside the one its rule gives now on its release."""

    simpanan: Tersimpan
    hasil: str
    masukan_sama: bool

    @property
    def sama(self) -> bool:
        """Byte for byte."""
        return fingerprint_text(self.hasil) == self.simpanan.hash_hasil

    @cached_property
    def beda(self) -> list[Beda]:
        """The rows that differ, by code; of a list kept without its rows, those chosen on one side only."""
        if self.sama:
            return []
        before, now = _rows(self.simpanan.hasil), _rows(self.hasil)
        if not before:
            kept = frozenset(self.simpanan.terpilih)
            moved = kept ^ {row["kode_kemendagri"] for row in read_csv(self.hasil) if row["terpilih"]}
            before = {k: "masuk" if k in kept else LUAR for k in moved}
            now = {k: now.get(k, TIADA) for k in moved}
        codes = sorted(k for k in before.keys() | now.keys() if before.get(k) != now.get(k))
        return [Beda(k, before.get(k, TIADA), now.get(k, TIADA)) for k in codes]


def _rows(hasil: str) -> dict[str, str]:
    """What a result says of each place."""
    return {row["kode_kemendagri"]: _row(row) for row in read_csv(hasil)}


def _row(row: dict) -> str:
    rank = f"urutan {row['urutan']}" if row["urutan"] else "tanpa urutan"
    return f"{rank}, {'masuk' if row['terpilih'] else LUAR}: {row['alasan']}"


def keep(home: Home, isi: dict[str, Any]) -> Tersimpan:
    """Add a list to the ledger; the same again gets the number it has."""
    if all(event.isi != isi for event in read_events(home, PERISTIWA)):
        append_event(home, PERISTIWA, isi)
    events = read_events(home, PERISTIWA)
    mine = next(n for n, event in enumerate(events) if event.isi == isi)
    return number_events(events)[mine]


def read_kept(home: Home) -> dict[str, Tersimpan]:
    """Every kept list of a home by its number, oldest first."""
    return {one.nomor: one for one in number_events(read_events(home, PERISTIWA))}


def find_kept(home: Home, nomor: str) -> Tersimpan:
    """The list of a number; SimpananSalah names those there are."""
    kept = read_kept(home)
    if nomor not in kept:
        there = f"Yang tersimpan: {', '.join(kept)}." if kept else "Belum ada simulasi yang tersimpan."
        raise SimpananSalah(f"Nomor {nomor} tidak dikenal di sini. {there}")
    return kept[nomor]


def number_events(events: list[Peristiwa]) -> list[Tersimpan]:
    """Kept lists with their numbers: the n-th of its year, so that two people never get one number."""
    years: dict[int, int] = {}
    found = []
    for event in events:
        isi = event.isi
        years[isi["tahun"]] = years.get(isi["tahun"], 0) + 1
        number = f"SIM-{isi['tahun']}-{years[isi['tahun']]:03d}"
        codes = tuple(isi["terpilih"].split("|")) if isi["terpilih"] else ()
        found.append(
            Tersimpan(number, isi["judul"], event.waktu, isi["aturan"], isi["rilis"], isi["periode"],
                      isi["hash_masukan"], isi["hash_hasil"], codes, isi.get("hasil", ""))
        )  # fmt: skip
    return found


def replay(home: Home, one: Tersimpan) -> Ulangan:
    """Run a kept rule on its release again; the errors of the store when that is gone."""
    rule = read_aturan(one.aturan)
    calon = store.read_calon_lokus(store.open_release(home, one.rilis), rule.minta)
    return Ulangan(one, write_csv(choose_lokus(calon, rule)), fingerprint(calon) == one.hash_masukan)


def sentences(again: Ulangan) -> list[str]:
    """What was kept, and how the list of now compares with it, row by row where it differs."""
    one = again.simpanan
    head = f"{one.nomor} · {one.judul} · disimpan {format_waktu(one.waktu)} · rilis {one.rilis} · "
    head += f"{format_bilangan(len(one.terpilih))} pekon masuk"
    if again.sama:
        many = format_bilangan(len(read_csv(again.hasil)))
        return [head, f"Hasil sama: {many} baris sampai ke hurufnya."]
    cause = "masukannya sama" if again.masukan_sama else "masukannya berubah"
    lines = [head, f"Hasil berbeda pada {format_bilangan(len(again.beda))} baris; {cause}."]
    for row in again.beda:
        lines += [row.kode_kemendagri, f"  tersimpan: {row.tersimpan}", f"  sekarang:  {row.kini}"]
    return lines


def write_replay(again: Ulangan) -> str:
    """The same as JSON, with all rows of now."""
    one = again.simpanan
    told = {name: getattr(one, name) for name in ("nomor", "judul", "waktu", "rilis", "periode")}
    told |= {"sama": again.sama, "masukan_sama": again.masukan_sama, "beda": [asdict(b) for b in again.beda]}
    return json.dumps(told | {"hasil": read_csv(again.hasil)}, ensure_ascii=False, indent=1) + "\n"


def write_kept(one: Tersimpan) -> str:
    """A kept list as a file that `tkpk lokus --simpanan` replays on another machine."""
    return json.dumps(asdict(one), ensure_ascii=False, indent=1) + "\n"


def read_kept_file(path: Path) -> Tersimpan:
    """The kept list of a file; SimpananSalah when it is none, or was changed since."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig"))
        one = Tersimpan(**raw | {"terpilih": tuple(raw["terpilih"])})
    except FileNotFoundError as error:
        raise SimpananSalah(f"{path}: berkas simpanan tidak ada. Periksa nama dan foldernya.") from error
    except (ValueError, TypeError, KeyError) as error:
        raise SimpananSalah(
            f"{path.name}: bukan berkas simpanan. Pakai berkas dari tombol “Unduh simpanan” di Simulasi "
            "Penetapan atau dari tkpk lokus --nomor SIM-… --tulis BERKAS."
        ) from error
    if not all(isinstance(getattr(one, f.name), str) for f in fields(one) if f.name != "terpilih"):
        raise SimpananSalah(f"{path.name}: isinya tidak lengkap.")
    if one.hasil and fingerprint_text(one.hasil) != one.hash_hasil:
        raise SimpananSalah(f"{path.name}: isinya berubah sejak disimpan; minta berkas aslinya.")
    return one
