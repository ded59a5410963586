"""How the page tests open a page and read what it says."""

import json
import re

from streamlit.testing.v1 import AppTest

from dashboard.components.hidup import unpack
from dashboard.components.lokus_riwayat import RiwayatLokus, baca_riwayat
from dashboard.components.session import baca
from dashboard.components.tempat import Pilihan, make_tempat
from dashboard.home import PROJECT, Home

APP = PROJECT / "dashboard" / "app.py"
HALAMAN = sorted(path.stem for path in (PROJECT / "dashboard" / "app_pages").glob("[a-z]*.py"))
ANGKA = re.compile(r'data-kunci="([^"]+)"[^>]*>([^<]*)<')


def open_page(monkeypatch, home: Home, name: str, **alamat: str) -> AppTest:
    """A page of a home, opened with these URL parameters; it must have run without an exception."""
    monkeypatch.setenv("TKPK_HOME", str(home.path))
    at = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in alamat.items():
        at.query_params[key] = value
    at.run()
    if name != "ringkasan":
        at.switch_page(f"app_pages/{name}.py").run()
    assert not at.exception, [e.value for e in at.exception]
    return at


def html(at: AppTest) -> str:
    """Everything the page wrote, without the stylesheet: what stays mounted comes after the rest."""
    alive = (json.loads(c.proto.json) for c in at.get("bidi_component") if c.proto.json)
    texts = [h.proto.body for h in at.get("html")] + [unpack(d) for d in alive if {"isi", "padat"} & set(d)]
    return re.sub(r"<style>.*?</style>", "", "".join(texts), flags=re.S)


def words(at: AppTest) -> str:
    """What a reader sees, as one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html(at)))


def figures(at: AppTest) -> dict[str, str]:
    """Every figure: its key without the release → its text."""
    return {key.rsplit("|", 1)[0]: text for key, text in ANGKA.findall(html(at))}


def riwayat(nama: str) -> RiwayatLokus:
    """Riwayat Lokus of the list of that name, over the whole kabupaten of the release on screen."""
    chosen = next(p for p in baca_riwayat() if p.nama == nama)
    return RiwayatLokus(chosen, Pilihan(), make_tempat(baca("wilayah"), baca("lokus")))
