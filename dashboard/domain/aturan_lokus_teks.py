"""A rule's text as its reader meets it: the line of each key, and what is wrong where it is no TOML. Pure."""

import re
import tomllib

BARIS = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")
KUNCI = re.compile(r"""^\s*(?:"([^"]+)"|'([^']+)'|([\w.-]+))\s*=|^\s*\[\s*([\w.-]+)\s*\]""")
KOMA = re.compile(r"=\s*\d+,\d+\s*(?:#|$)")
TANPA_PETIK = re.compile(r"=\s*[A-Za-z]")
PESAN = (
    ("Cannot overwrite a value", "kunci ini sudah ditulis di atas; hapus salah satunya"),
    ("Cannot declare", "bagian ini sudah ditulis di atas; gabungkan keduanya"),
    ("Unclosed array", "daftar belum ditutup dengan ]"),
    ("Unterminated string", "tanda petik belum ditutup"),
    ("Illegal character", "ada huruf yang tidak dapat dibaca, mungkin tanda petik belum ditutup"),
    ("Invalid value", "nilainya tidak dapat dibaca"),
)
BENTUK = 'tiap baris harus berbentuk kunci = nilai, seperti sumber = "dtsen" atau kuota = 25'


def find_lines(text: str) -> dict[str, int]:
    """The line on which each key and part stands, counted from 1; the first where one stands twice."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if match := KUNCI.match(line):
            found.setdefault(next(name for name in match.groups() if name), number)
    return found


def explain_toml(text: str, error: tomllib.TOMLDecodeError) -> str:
    """Where the text stops being TOML, what stands there, why it cannot be, what to write."""
    lines = text.splitlines()
    place = BARIS.search(str(error))
    number = int(place[1]) if place and place[1] else len(lines)
    line = lines[number - 1].strip() if 0 < number <= len(lines) else ""
    shown = f"“{line[:60]}”" if line else "di ujung berkas"
    return f"Aturan bukan TOML yang sah. Baris {number}, {shown}: {_why(line, str(error))}."


def _why(line: str, message: str) -> str:
    if KOMA.search(line):
        return "bilangan tidak memakai koma; tulis bilangan bulat seperti 25"
    if TANPA_PETIK.search(line) and "Invalid value" in message:
        return 'teks harus dalam tanda petik, seperti "dtsen"; bilangan ditulis dengan angka'
    return next((words for start, words in PESAN if message.startswith(start)), BENTUK)
