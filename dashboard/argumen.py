"""The words of the command line in Indonesian: argparse's own, and the list of commands."""

import argparse
from pathlib import Path

KATA = {
    "usage: ": "cara pakai: ",
    "positional arguments": "isian",
    "options": "pilihan",
    "show this help message and exit": "tampilkan bantuan ini",
    "the following arguments are required: %s": "belum diisi: %s",
    "unrecognized arguments: %s": "isian tidak dikenal: %s",
    "one of the arguments %s is required": "isi salah satu: %s",
    "not allowed with argument %s": "tidak dapat bersama %s",
    "expected one argument": "perlu satu isian",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "invalid choice: %(value)r (choose from %(choices)s)": "“%(value)s” tidak dikenal (pilih: %(choices)s)",
    "invalid %(type)s value: %(value)r": "“%(value)s” bukan bilangan bulat",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s dapat berarti %(matches)s",
    "ignored explicit argument %r": "isian %r tidak perlu",
}


def _translate(text: str) -> str:
    return KATA.get(text, text)


argparse._ = _translate  # argparse takes its own words from this name


def make_parser() -> argparse.ArgumentParser:
    """The parser of `tkpk`; each command stores its name in `perintah`."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--home", metavar="FOLDER", default=argparse.SUPPRESS, help="letak data (bawaan: TKPK_HOME)"
    )
    parser = argparse.ArgumentParser(
        prog="tkpk", description="Dasbor TKPK: impor, susun rilis, buka halaman."
    )
    parser.add_argument("--home", metavar="FOLDER", default=None, help="letak data (bawaan: TKPK_HOME)")
    commands = parser.add_subparsers(dest="perintah", metavar="perintah", required=True)

    def command(name: str, help_text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help_text, description=help_text, parents=[shared])

    _add_data_commands(command)
    _add_serving_commands(command)
    return parser


def _add_data_commands(command) -> None:
    contoh = command("contoh", "tulis berkas contoh dinas ke folder contoh/")
    contoh.add_argument("--keluarga", type=int, metavar="N", help="banyak keluarga (bawaan: ukuran penuh)")
    contoh.add_argument("--seed", type=int, metavar="S", help="angka awal acak")
    contoh.add_argument("--mulai", metavar="BULAN", help="awal simulasi, misalnya 2020-01")
    contoh.add_argument("--sampai", metavar="BULAN", help="akhir simulasi, misalnya 2026-02")
    contoh.add_argument(
        "--kesalahan", choices=["ringan", "sedang", "berat"], help="kadar kesalahan berkas (bawaan: sedang)"
    )
    masuk = command("import", "masukkan satu berkas dinas")
    masuk.add_argument("sumber", help="kode sumber, misalnya pkh; atau batas")
    masuk.add_argument("berkas", type=Path, help="XLSX, CSV; batas: GeoJSON, GPKG, SHP dalam ZIP, GeoParquet")
    masuk.add_argument("--periode", metavar="P", help="2023 | 2024-05 | 2024-Q2 | 2024-S1 | 2023-08-17")
    masuk.add_argument("--diterima", metavar="TANGGAL", help="tanggal berkas diterima (bawaan: hari ini)")
    masuk.add_argument("--sumber", dest="pembuat", metavar="TEKS", help="pembuat batas, tampil di bawah peta")
    templat = command("templat", "tulis berkas kosong (XLSX) untuk diisi dinas")
    templat.add_argument("sumber", help="kode sumber, misalnya lokus")
    templat.add_argument("berkas", type=Path, help="nama berkas XLSX yang akan ditulis")
    command("import-contoh", "masukkan semua berkas contoh menurut contoh/daftar_impor.csv")


def _add_serving_commands(command) -> None:
    command("build", "susun rilis baru dari berkas yang sudah masuk")
    for name, text in (("serve", "buka halaman"), ("mulai", "siapkan data bila perlu, lalu buka halaman")):
        command(name, text).add_argument(
            "--port", type=int, default=8501, metavar="N", help="porta (bawaan: 8501)"
        )
    status = command("status", "tampilkan rilis dan berkas yang berlaku")
    status.add_argument("--json", action="store_true", help="sebagai JSON")
    lokus = command("lokus", "pilih lokus menurut sebuah berkas aturan, atau ulangi simulasi tersimpan")
    which = lokus.add_mutually_exclusive_group(required=True)
    which.add_argument("--rule", type=Path, metavar="BERKAS", help="aturan (TOML)")
    which.add_argument("--nomor", metavar="SIM-…", help="ulangi simulasi tersimpan dan bandingkan hasilnya")
    which.add_argument("--simpanan", type=Path, metavar="BERKAS", help="ulangi simulasi dari berkas simpanan")
    lokus.add_argument("--rilis", metavar="ID", help="rilis untuk --rule (bawaan: yang terbaru)")
    lokus.add_argument("--tulis", type=Path, metavar="BERKAS", help="tulis simulasi itu ke berkas simpanan")
    lokus.add_argument("--json", action="store_true", help="sebagai JSON")
    link = command("link", "nilai pemadanan orang dan keluarga")
    link.add_argument("tindakan", choices=["evaluate"], metavar="evaluate", help="bandingkan dengan kunci")
    link.add_argument(
        "--truth", type=Path, required=True, metavar="BERKAS", help="CSV seperti contoh/kunci_benar.csv"
    )
    ledger = command("ledger", "periksa ledger")
    ledger.add_argument(
        "tindakan", choices=["periksa"], metavar="periksa", help="periksa rantai dan jangkarnya"
    )
