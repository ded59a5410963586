"""`tkpk …`: which command was asked for, what it prints, and its exit code. Work is done elsewhere.

Imports stand inside the commands, so that `tkpk status` does not load what only a build needs.
"""
# ruff: noqa: PLC0415

import argparse
import json
import sys
from collections.abc import Callable, Sequence

from dashboard.argumen import make_parser
from dashboard.domain.angka import format_bilangan
from dashboard.home import Home, find_home

SEBAB = {
    FileNotFoundError: "berkas atau foldernya tidak ada",
    FileExistsError: "berkas itu sudah ada",
    IsADirectoryError: "itu folder, bukan berkas",
    PermissionError: "tidak diizinkan",
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; 0 only when it worked. Our own errors are said in a sentence, never as a traceback."""
    args = make_parser().parse_args(words)
    try:
        return PERINTAH[args.perintah](find_home(args.home), args) or 0
    except KeyboardInterrupt:
        print("\nDihentikan.", file=sys.stderr)
        return 130
    except OSError as error:
        why = SEBAB.get(type(error), error.strerror)
        print(f"Tidak dapat membaca atau menulis {error.filename or ''}: {why}.", file=sys.stderr)
        return 1
    except Exception as error:
        if not type(error).__module__.startswith("dashboard."):
            raise
        print(error, file=sys.stderr)
        return 1


def run_contoh(home: Home, args: argparse.Namespace) -> None:
    """Write the sample agency files."""
    from dashboard.mulai import write_sample

    chosen = {name: getattr(args, name) for name in ("keluarga", "seed", "mulai", "sampai", "kesalahan")}
    given = {name: value for name, value in chosen.items() if value is not None}
    write_sample(home, **given)
    print(f"Berkas contoh ada di {home.contoh}.")


def run_import(home: Home, args: argparse.Namespace) -> None:
    """Import one agency file and say what came of its rows."""
    from dashboard.pipeline.batches import current_batches
    from dashboard.pipeline.importing import import_file
    from dashboard.ucapan import say_batch

    if args.sumber == "batas":
        run_import_batas(home, args)
        return
    had_sample = any(batch.asal == "contoh" for batch in current_batches(home))
    result = import_file(home, args.sumber, args.berkas, args.periode, args.diterima)
    if result.baru:
        say_batch(result.batch)
        if had_sample:
            print("Data contoh dilepas; rilis berikutnya hanya berisi data nyata.")
    else:
        print(f"{args.berkas.name}: berkas yang sama sudah masuk (batch {result.batch.batch}).")
        print("Tidak ada yang berubah.")


def run_import_batas(home: Home, args: argparse.Namespace) -> None:
    """Import boundaries and say what was found and mended."""
    from dashboard.pipeline.batas import import_batas
    from dashboard.pipeline.batas_judge import sentences

    result = import_batas(home, args.berkas, args.pembuat, args.periode, args.diterima)
    print("\n".join(sentences(result.laporan)))
    same = "Berkas yang sama sudah masuk. Tidak ada yang berubah."
    print("Jalankan tkpk build supaya peta batas tampil." if result.baru else same)


def run_templat(_home: Home, args: argparse.Namespace) -> int:
    """Write the empty file of a source, never over one that is there."""
    from dashboard.domain.sumber import load_contracts
    from dashboard.export.templat import templat

    contracts = load_contracts()
    if args.sumber not in contracts:
        print(f"Sumber “{args.sumber}” tidak dikenal. Pilih: {', '.join(contracts)}.", file=sys.stderr)
        return 1
    with args.berkas.open("xb") as file:
        file.write(templat(contracts[args.sumber]))
    print(f"Templat {args.sumber} ada di {args.berkas}. Baca lembar Petunjuk di dalamnya.")
    return 0


def run_import_contoh(home: Home, _args: argparse.Namespace) -> int:
    """Import all sample files; a refused one is told and the others go in."""
    from dashboard.mulai import with_bar
    from dashboard.pipeline.importing import import_contoh

    results = with_bar("Mengimpor berkas contoh", lambda step: import_contoh(home, step))
    refused = [result for result in results if result.ditolak]
    for result in refused:
        print(result.ditolak, file=sys.stderr)
    new = sum(result.baru for result in results)
    same = len(results) - new - len(refused)
    print(f"{len(results)} berkas: {new} baru, {same} sudah masuk, {len(refused)} ditolak.")
    return 1 if refused else 0


def run_build(home: Home, _args: argparse.Namespace) -> None:
    """Build a release from the batches that count."""
    from dashboard.mulai import with_bar
    from dashboard.pipeline.build import build

    built = with_bar("Menyusun rilis", lambda step: build(home, step))
    outcome = f"selesai: {built.rilis.berkas}" if built.baru else "tetap dipakai: data tidak berubah"
    print(f"Rilis {built.rilis.id} ({built.rilis.asal}) {outcome}.")


def run_serve(home: Home, args: argparse.Namespace) -> int:
    """Serve the pages."""
    from dashboard.layani import serve

    return serve(home, args.port)


def run_mulai(home: Home, args: argparse.Namespace) -> int:
    """Prepare the data when needed, then serve."""
    from dashboard.mulai import mulai

    return mulai(home, args.port)


def run_status(home: Home, args: argparse.Namespace) -> None:
    """Print the served release and the batches that count."""
    from dashboard.pipeline.status import read_status, summarize
    from dashboard.ucapan import say_boundaries, say_rilis, say_sources

    status = read_status(home)
    if args.json:
        print(json.dumps(status, ensure_ascii=False, indent=2))
        return
    say_rilis(status["rilis"])
    say_sources(summarize(status["sumber"]))
    say_boundaries(status["batas"])


def run_lokus(home: Home, args: argparse.Namespace) -> int:
    """Choose lokus by a rule file, or run a kept simulation again."""
    unused = "--tulis" if args.rule and args.tulis else "--rilis" if args.rilis and not args.rule else ""
    if unused:
        own = "--rule" if unused == "--rilis" else "--nomor"
        print(f"tkpk lokus: {unused} hanya dipakai bersama {own}.", file=sys.stderr)
        return 2
    return _choose_lokus(home, args) if args.rule else _replay_lokus(home, args)


def _choose_lokus(home: Home, args: argparse.Namespace) -> int:
    """The same release and rule print the same bytes."""
    from dashboard import store
    from dashboard.domain.aturan_lokus import AturanSalah, read_aturan_file
    from dashboard.domain.lokus import choose_lokus
    from dashboard.domain.lokus_alasan import kalimat_kurang
    from dashboard.export.lokus_hasil import write_csv, write_json

    aturan = read_aturan_file(args.rule)
    rilis = store.open_release(home, args.rilis) if args.rilis else store.open_latest(home)
    try:
        hasil = choose_lokus(store.read_calon_lokus(rilis, aturan.minta), aturan)
    except AturanSalah as error:
        raise AturanSalah(f"{args.rule.name}: {error}") from error
    if short := kalimat_kurang(hasil, aturan):
        print(f"Perhatikan: {short}.", file=sys.stderr)
    text = write_json(hasil) if args.json else write_csv(hasil)
    sys.stdout.buffer.write(text.encode())  # the same bytes on every system, line ends too
    return 0


def _replay_lokus(home: Home, args: argparse.Namespace) -> int:
    """1 when a row differs from what was kept."""
    from dashboard.simpanan import find_kept, read_kept_file, replay, sentences, write_kept, write_replay

    kept = find_kept(home, args.nomor) if args.nomor else read_kept_file(args.simpanan)
    if args.tulis:
        with args.tulis.open("xb") as file:
            file.write(write_kept(kept).encode())
    again = replay(home, kept)
    text = write_replay(again) if args.json else "\n".join(sentences(again)) + "\n"
    sys.stdout.buffer.write(text.encode())
    return 0 if again.sama else 1


def run_link(home: Home, args: argparse.Namespace) -> None:
    """Judge the linking of a home by a truth file."""
    from dashboard.mulai import with_bar
    from dashboard.pipeline.link_evaluate import evaluate
    from dashboard.pipeline.link_report import sentences

    judged = with_bar("Menyambung daftar", lambda step: evaluate(home, args.truth, step))
    print("\n".join(sentences(judged)))


def run_ledger(home: Home, _args: argparse.Namespace) -> int:
    """Check the chain of the ledger and that it holds what the releases remember."""
    from dashboard.ledger import head, verify
    from dashboard.pipeline.status import read_anchors

    problems = verify(home, read_anchors(home))
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"Ledger utuh: {format_bilangan(head(home)[1])} peristiwa.")
    return 1 if problems else 0


PERINTAH: dict[str, Callable[[Home, argparse.Namespace], int | None]] = {
    "contoh": run_contoh,
    "import": run_import,
    "templat": run_templat,
    "import-contoh": run_import_contoh,
    "build": run_build,
    "serve": run_serve,
    "mulai": run_mulai,
    "status": run_status,
    "lokus": run_lokus,
    "link": run_link,
    "ledger": run_ledger,
}

if __name__ == "__main__":
    sys.exit(main())
