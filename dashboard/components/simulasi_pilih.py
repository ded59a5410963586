"""The pickers of Simulasi Penetapan: rule, what of it is changed, release, list to compare with."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from dashboard.components.perbandingan import nama_rilis, rilis_lain
from dashboard.components.saring import catat
from dashboard.components.session import baca, dengan_rilis, rilis
from dashboard.components.simulasi import Putusan
from dashboard.components.simulasi_alamat import AWALAN, NOMOR, read_rule_params, write_rule_params
from dashboard.components.titipan import titip
from dashboard.domain.aturan_lokus import KATA, Aturan, change_aturan
from dashboard.domain.periode import short_label

DASAR, KINI, TULISAN = "_simulasi_dasar", "_simulasi_kini", "_simulasi_tulisan"
RILIS, PUTUSAN = "_simulasi_rilis", "_simulasi_putusan"
SAMPING = {"rilis": RILIS, "banding": PUTUSAN}
"""What else of the page stands in the URL."""

NAMA = {
    "sumber": {
        "dtsen": "DTSEN, desil 1",
        "p3ke": "P3KE, desil 1",
        "dtks": "DTKS, kelas 1",
        "terdaftar": "Keluarga terdaftar",
    },
    "ukuran": {"jumlah": "Jumlah", "bagian": "Bagian (%)"},
    "prioritas": {
        "tanpa": "tidak berpengaruh",
        "dahulu": "diurutkan lebih dulu",
        "tambahan": "mendapat tambahan",
        "pemutus": "memutus yang sama",
    },
    "pilih_kecamatan": {
        "jumlah": "jumlah sekecamatan",
        "teratas": "pekon teratasnya",
        "pertama": "yang pertama ditemui",
        "daftar": "daftar kode",
    },
}
TERBARU, TANPA = "", "tanpa"
TAMBAHAN_AWAL, KUOTA_TERBESAR, KECAMATAN_TERBESAR = 20, 60, 10


def sync_aturan(rules: Mapping[str, Aturan]) -> Aturan:
    """Take over a rule from a URL that we did not write ourselves; give the rule on screen."""
    given = _params()
    if KINI not in st.session_state or (given and given != st.session_state.get(TULISAN)):
        base, now, notes = read_rule_params(given, rules)
        st.session_state[DASAR], st.session_state[KINI] = base, now
        for name, state in SAMPING.items():
            st.session_state[state] = given.get(AWALAN + name)
        for note in notes:
            catat(note)
    _write()
    return st.session_state[KINI]


def _params() -> dict[str, str]:
    names = [name for name in st.query_params if name == NOMOR or name.startswith(AWALAN)]
    return {name: st.query_params[name] for name in names}


def _write() -> None:
    beside = {AWALAN + name: st.session_state[state] for name, state in SAMPING.items()}
    wanted = write_rule_params(st.session_state[DASAR], st.session_state[KINI])
    wanted |= {name: value for name, value in beside.items() if value}
    for name in set(_params()) - set(wanted):
        del st.query_params[name]
    if _params() != wanted:
        st.query_params.update(wanted)
    st.session_state[TULISAN] = wanted


def pakai(aturan: Aturan) -> None:
    """Put a whole rule on screen."""
    st.session_state[DASAR] = st.session_state[KINI] = aturan


def pakai_rilis(id_rilis: str) -> None:
    """Run on this release, where it is kept."""
    st.session_state[RILIS] = id_rilis


def ubah(**values) -> None:
    """Change the rule on screen."""
    st.session_state[KINI] = change_aturan(st.session_state[KINI], **values)


def pilih_dasar(rules: Mapping[str, Aturan]) -> None:
    """The picker of a whole rule; picking one forgets the changes."""
    base, changed = st.session_state[DASAR], st.session_state[KINI] != st.session_state[DASAR]
    names = {k: r.judul + (" · diubah" if changed and k == base.nomor else "") for k, r in rules.items()}
    chosen = base.nomor if base.nomor in rules else None
    _pilih("aturan", "Aturan", names, chosen, lambda k: pakai(rules.get(k, base)), rata=True)


def pilih_ukuran(rilis_dipakai: Any) -> None:
    """What is counted: list, period, unit, count or share."""
    rule = st.session_state[KINI]
    with dengan_rilis(rilis_dipakai):
        known = baca("periode_lokus", rule.sumber, rule.satuan)
    periods = dict.fromkeys([*known, *([rule.periode] if rule.periode else [])])
    names = {TERBARU: "Terbaru"} | {p: short_label(p) for p in periods}
    left, right = st.columns(2)
    with left:
        _pilih("sumber", "Daftar", NAMA["sumber"], rule.sumber, _ganti_sumber)
    with right:
        _pilih("periode", "Periode", names, rule.periode or TERBARU, lambda p: ubah(periode=p or None))
    with left:
        units = {u: words.satuan.capitalize() for (source, u), words in KATA.items() if source == rule.sumber}
        _pilih("satuan", "Satuan", units, rule.satuan, lambda v: ubah(satuan=v))
    with right:
        _pilih("ukuran", "Ukuran", NAMA["ukuran"], rule.ukuran, lambda v: ubah(ukuran=v))


def _ganti_sumber(sumber: str) -> None:
    """Another list has other periods, and keluarga terdaftar knows no people."""
    unit = st.session_state[KINI].satuan
    ubah(sumber=sumber, periode=None, satuan=unit if (sumber, unit) in KATA else "keluarga")


def pilih_urutan() -> None:
    """What "diprioritaskan" means."""
    rule = st.session_state[KINI]
    name, ways = rule.kata_prioritas.capitalize(), NAMA["prioritas"]
    bonus = rule.tambahan_persen or TAMBAHAN_AWAL
    _pilih("prioritas", name, ways, rule.prioritas, lambda v: ubah(prioritas=v, tambahan_persen=bonus))
    if rule.prioritas == "tambahan":
        _geser("tambahan_persen", "Tambahan (%)", (5, 100, 5))


def pilih_kuota(banyak_kecamatan: int) -> None:
    """How many pekon, in how many kecamatan, how many in each; the left end means no limit."""
    rule = st.session_state[KINI]
    _geser("kuota", "Kuota pekon", (1, max(KUOTA_TERBESAR, rule.kuota), 1))
    many = max(banyak_kecamatan, rule.jumlah_kecamatan or 0)
    _geser("jumlah_kecamatan", _batas("Banyak kecamatan", rule.jumlah_kecamatan), (0, many, 1))
    each = max(KECAMATAN_TERBESAR, rule.kuota_kecamatan or 0)
    _geser("kuota_kecamatan", _batas("Pekon tiap kecamatan", rule.kuota_kecamatan), (0, each, 1))
    if rule.jumlah_kecamatan:
        ways = {k: v for k, v in NAMA["pilih_kecamatan"].items() if k != "daftar" or rule.kecamatan}
        _pilih("cara", "Kecamatan menurut", ways, rule.pilih_kecamatan, lambda v: ubah(pilih_kecamatan=v))


def _batas(nama: str, limit: int | None) -> str:
    return nama if limit else f"{nama}: tanpa batas"


def pilih_rilis() -> Any:
    """The release that the rule runs on: the one on screen, or another that is kept."""
    kept = {r.id: r for r in [rilis(), *rilis_lain()]}
    asked = st.session_state.get(RILIS)
    chosen = asked if asked in kept else rilis().id
    if asked and asked not in kept:
        catat(f"Rilis “{asked}” tidak tersimpan lagi; dipakai rilis terbaru.")
    if len(kept) > 1:
        _pilih("rilis", "Rilis", {k: nama_rilis(r) for k, r in kept.items()}, chosen, pakai_rilis, rata=True)
    return kept[chosen]


def pilih_putusan(lists: Mapping[str, Putusan]) -> Putusan | None:
    """The decided list beside the rule's; the newest of extreme poverty unless another is asked for."""
    usual = next((k for k in lists if k.startswith("kemiskinan ekstrem~")), TANPA)
    asked = st.session_state.get(PUTUSAN) or usual
    names = {k: f"Banding: {p.kata}" for k, p in lists.items()} | {TANPA: "Tanpa pembanding"}
    chosen = asked if asked in names else TANPA
    if asked != chosen:
        catat(f"Daftar pembanding “{asked}” di alamat tidak dikenal.")
    _pilih("banding", "Bandingkan dengan", names, chosen, _ganti_putusan, rata=True)
    return lists.get(chosen)


def _ganti_putusan(kunci: str) -> None:
    st.session_state[PUTUSAN] = kunci


def _pilih(apa: str, nama: str, names: Mapping, kini: Any, simpan: Callable, *, rata: bool = False) -> None:
    """One picker whose state lives elsewhere; with `rata` its name is only read aloud."""
    st.selectbox(
        nama,
        list(names),
        format_func=names.get,
        placeholder=nama,
        label_visibility="collapsed" if rata else "visible",
        **titip(f"simulasi_{apa}", kini, simpan),
    )


def _geser(apa: str, nama: str, ujung: tuple[int, int, int]) -> None:
    """One slider over a number of the rule; `ujung` is its lowest, its highest, its step."""
    low, high, step = ujung
    now = getattr(st.session_state[KINI], apa) or 0
    st.slider(nama, low, high, step=step, **titip(f"simulasi_{apa}", now, lambda n: ubah(**{apa: n})))
