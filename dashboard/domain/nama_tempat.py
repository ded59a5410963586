"""Place names as they are compared: plain form, short forms written out, numerals and compass words. Pure."""

import re
import unicodedata
from functools import lru_cache

# Words that say what a place is, not which one. "Pekon Balak" is a name, so the full text is tried first.
SEBUTAN = {"pekon", "desa", "ds", "kelurahan", "kel", "kecamatan", "kec", "kabupaten", "kab", "dusun"}
SINGKATAN = {
    "tj": "tanjung", "tjg": "tanjung", "tg": "tanjung", "gn": "gunung", "gng": "gunung", "gg": "gunung",
    "wy": "way", "sbr": "sumber", "smbr": "sumber", "bdr": "bandar", "bd": "bandar", "pdg": "padang",
    "pd": "padang", "sk": "suka", "skr": "suka", "kb": "kebun", "kbn": "kebun", "krg": "karang",
    "kr": "karang", "bt": "batu", "ps": "pasar", "psr": "pasar", "ng": "negeri", "neg": "negeri",
    "sp": "simpang", "spg": "simpang", "mr": "muara", "ma": "muara", "tb": "teba", "kp": "kampung",
    "sdg": "sindang", "sd": "sindang", "gdg": "gedung", "gd": "gedung", "sel": "selatan",
    "slt": "selatan", "tim": "timur", "tmr": "timur", "mly": "mulya", "jy": "jaya", "agg": "agung",
}  # fmt: skip
ANGKA_ROMAWI = {"1": "i", "2": "ii", "3": "iii", "4": "iv", "5": "v", "6": "vi"}
# Words by which two pekon of one name are told apart: they must agree exactly, likeness never bridges them.
PEMBEDA = {"timur", "selatan", "barat", "utara", "tengah", "ulu", "ilir", "atas", "bawah"}
PEMBEDA |= set(ANGKA_ROMAWI.values())


@lru_cache(maxsize=50_000)
def words(text: str) -> tuple[str, ...]:
    """A name's words: lower case without accents and marks; digits stand apart, as roman numerals."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"\([^)]*\)", " ", plain)
    found = re.findall(r"[a-z]+|\d+", plain.replace("'", "").replace("`", ""))
    return tuple(ANGKA_ROMAWI.get(word, word) for word in found)


def compact(parts: tuple[str, ...]) -> str:
    """Words run together: 'Suka Jaya' and 'Sukajaya' are one."""
    return "".join(parts)


def without_kind(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words without a leading 'pekon', 'desa', 'kec.' …, unless nothing would be left."""
    start = 0
    while start < len(parts) - 1 and parts[start] in SEBUTAN:
        start += 1
    return parts[start:]


def written_out(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words with the usual short forms written out: 'tj' -> 'tanjung'."""
    return tuple(SINGKATAN.get(word, word) for word in parts)


def markers(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The numerals and compass words of a name, in order of the alphabet."""
    return tuple(sorted(word for word in parts if word in PEMBEDA))


@lru_cache(maxsize=50_000)
def spellings(text: str) -> tuple[str, ...]:
    """The forms of a written name to be looked up, most literal first."""
    parts = words(text)
    bare = without_kind(parts)
    return tuple(dict.fromkeys(compact(form) for form in (parts, bare, written_out(bare)) if form))
