"""The tokens of the look in one place: colours, sizes, the class ramps, and the stylesheet made from them."""

TINTA, REDUP, GARIS = "#1F2933", "#52606D", "#CBD2D9"
KERTAS, PANEL = "#FFFFFF", "#F5F7FA"
AKSEN, AWAS, BAIK = "#7B1E3A", "#B44D12", "#2F6B4F"
LEBAR_ISI = 1200
TINGGI_UTAMA = 400  # height of a page's main visual; fixed, so that nothing jumps

RAMP = {
    "kemiskinan": ("#FFFFB2", "#FECC5C", "#FD8D3C", "#F03B20", "#BD0026"),
    "stunting": ("#F1EEF6", "#BDC9E1", "#74A9CF", "#2B8CBE", "#045A8D"),
    "netral": ("#EDF1F4", "#C9D3DC", "#9DAEBC", "#6B8194", "#3E5366"),
}
SUMBER = {
    "bps": "#0072B2",
    "dtsen": "#D55E00",
    "dtks": "#E69F00",
    "p3ke": "#CC79A7",
    "pkh": "#009E73",
    "sembako": "#56B4E9",
    "pbi": "#000000",
    "pemangku": "#7B1E3A",
    "dukcapil": "#52606D",
}

_GEMBOK = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 12'%3E%3Cpath fill='%2352606D' "
    "d='M2 5V3.5a3 3 0 0 1 6 0V5h1v7H1V5zm1.3 0h3.4V3.5a1.7 1.7 0 0 0-3.4 0z'/%3E%3C/svg%3E"
)

_STREAMLIT = f"""
.stMainBlockContainer, .block-container {{max-width:{LEBAR_ISI}px; padding:4rem 1.5rem 3.5rem}}
[data-testid="stVerticalBlock"] {{gap:.5rem}}
[data-testid="stStatusWidget"], [data-testid="stElementToolbar"], [data-testid="stToolbarActions"],
[data-testid="stAppDeployButton"], [data-testid="stMainMenu"] {{display:none}}
[data-stale="true"] {{opacity:1 !important}}
.stApp h1 {{font-size:24px; line-height:1.3; padding:0; margin:0; font-weight:650}}
.stApp h2 {{font-size:19px; padding:.5rem 0 0; margin:0; font-weight:650}}
.stApp h3 {{font-size:16px; padding:0; margin:0; font-weight:650}}
[data-testid="stHeader"] {{border-bottom:1px solid {GARIS}}}
"""

_UMUM = f"""
.redup {{color:{REDUP}; font-size:14px; line-height:1.4}}
.saringan {{color:{REDUP}; font-size:15px; margin:0}}
.inti {{font-size:17px; line-height:1.4; margin:.15rem 0; font-weight:600; min-height:2.8em}}
.peringatan {{border-left:4px solid {AWAS}; background:#FDF3EC; padding:.4rem .75rem; margin:0; font-size:15px}}
.kosong {{border:1px dashed {GARIS}; background:{PANEL}; padding:1rem 1.25rem; border-radius:4px}}
.garis-sumber {{border-top:1px solid {GARIS}; color:{REDUP}; font-size:14px; padding-top:.4rem; margin-top:.25rem}}
.pita {{position:fixed; left:0; right:0; bottom:0; z-index:999990; padding:3px 12px; font-size:14px;
  text-align:center; color:#fff; background:{AWAS}; letter-spacing:.02em}}
.pita b {{letter-spacing:.12em}}
.pita.nyata {{background:{BAIK}}}
.cap {{display:inline-block; font-size:13px; line-height:1.3; padding:1px 7px; border-radius:3px; white-space:nowrap}}
.cap.terbit {{border:1px solid {BAIK}; color:{BAIK}; background:#fff}}
.cap.contoh {{border:1px dashed {AWAS}; color:{AWAS}; background:#FDF3EC}}
.cap.nyata {{border:1px solid {REDUP}; color:{TINTA}; background:{PANEL}}}
"""

_ANGKA = f"""
.angka {{font-variant-numeric:tabular-nums; white-space:nowrap}}
.angka.besar {{font-size:36px; line-height:1.1; font-weight:650}}
.angka.sedang {{font-size:24px; line-height:1.2; font-weight:650}}
.angka[class*="st-"]:not(.st-ada) {{display:inline-block; min-width:3.2em; padding:0 .4em; text-align:center;
  border:1px solid {GARIS}; border-radius:2px; font-weight:400; font-size:14px; line-height:1.4}}
.angka.st-nol {{background:#fff; border-color:{REDUP} !important; color:{TINTA}}}
.angka.st-tidak_ada {{color:{TINTA};
  background:repeating-linear-gradient(45deg,#fff 0 4px,#D5DBE1 4px 6px)}}
.angka.st-rahasia {{color:{TINTA}; background:radial-gradient(#B9C3CC 1px,#fff 1.2px) 0 0/5px 5px}}
.angka.st-ditahan, .angka.st-gerbang {{color:{TINTA}; padding-left:1.3em !important;
  background:#DDE3E8 url("{_GEMBOK}") .35em 50%/.7em no-repeat}}
.angka.st-gerbang {{border-color:{AWAS} !important; border-width:2px !important}}
.angka.st-tidak_ditanya {{color:{REDUP}; border-style:dotted !important; border-width:2px !important}}
.angka.st-tidak_berlaku {{color:{REDUP}; border-color:transparent !important}}
.kunci-tampilan {{display:flex; flex-wrap:wrap; gap:.25rem 1rem; font-size:14px; color:{REDUP}; align-items:center}}
"""

_TABEL = f"""
.bingkai {{overflow:auto; border:1px solid {GARIS}; border-radius:4px}}
table.tb {{border-collapse:separate; border-spacing:0; width:100%; font-size:15px; margin:0}}
table.tb caption {{position:absolute; left:-9999px}}
table.tb th {{position:sticky; top:0; background:{PANEL}; text-align:left; font-weight:600; vertical-align:bottom;
  border-bottom:1px solid {GARIS}; padding:.35rem .6rem; line-height:1.25; z-index:1}}
table.tb th small, table.tb td small {{display:block; font-weight:400; color:{REDUP}; font-size:13px}}
table.tb td {{border-bottom:1px solid #E7EBEF; padding:.3rem .6rem; vertical-align:top}}
table.tb .n {{text-align:right; font-variant-numeric:tabular-nums}}
table.tb tr.pilih td {{background:#F7E9EE; font-weight:600}}
table.tb tr.jumlah td {{font-weight:650; background:{PANEL}}}
table.tb td.antar, table.tb th.antar {{border-left:2px solid {GARIS}}}
table.lapor td {{padding:0; width:22px; height:22px; text-align:center; font-size:13px; border-left:1px solid #fff}}
table.lapor td:first-child {{padding:0 .5rem; width:auto; text-align:left; white-space:nowrap; position:sticky; left:0;
  background:#fff}}
table.lapor th {{padding:.2rem .15rem; font-size:12px; text-align:center}}
.lp-tepat {{background:#DCEBE3}} .lp-terlambat {{background:#FBE3B5}} .lp-belum {{background:#F2C4B3; font-weight:700}}
.lp-tidak_seimbang {{background:#fff; outline:2px solid {AKSEN}; outline-offset:-3px}}
"""

_KARTU = f"""
.kartu-baris {{display:grid; grid-template-columns:repeat(3,1fr); gap:8px}}
.kartu {{border:1px solid {GARIS}; border-radius:4px; padding:8px 12px; min-height:222px; background:#fff;
  display:flex; flex-direction:column; gap:1px; font-size:14px; line-height:1.35}}
.kartu h3 {{font-size:15px !important; display:flex; justify-content:space-between; gap:.5rem; align-items:center}}
.kartu .duo {{display:grid; grid-template-columns:1fr 1fr; gap:10px}}
.kartu .duo > div + div {{border-left:1px solid {GARIS}; padding-left:10px}}
.kartu .blok-contoh {{margin-top:auto; border:1px dashed {AWAS}; border-radius:3px; padding:3px 8px;
  background:repeating-linear-gradient(45deg,#fff 0 9px,#FDF6F0 9px 18px)}}
.kartu p {{margin:0; font-size:14px}}
.kartu .banding {{color:{REDUP}}}
.panah-naik-buruk, .panah-turun-buruk {{color:{AWAS}; font-weight:600}}
.panah-naik-baik, .panah-turun-baik {{color:{BAIK}; font-weight:600}}
.tokoh {{display:grid; grid-template-columns:repeat(3,1fr); gap:8px; margin:0}}
.tokoh > div {{background:{PANEL}; border-radius:4px; padding:5px 10px; min-height:76px}}
.tokoh .redup {{font-size:14px}}
@media (max-width:900px) {{
  .kartu-baris {{grid-template-columns:1fr}} .kartu {{min-height:0}}
  .tokoh {{grid-template-columns:1fr 1fr}}
  .stMainBlockContainer, .block-container {{padding:4rem .75rem 3.5rem}}
  .inti {{min-height:0}}
  table.tb {{font-size:14px}} table.tb td, table.tb th {{padding:.3rem .35rem}}
}}
@media print {{.pita {{position:static}}}}
"""


def stylesheet() -> str:
    """The whole stylesheet, injected once per full run by the shared header."""
    return f"<style>{_STREAMLIT}{_UMUM}{_ANGKA}{_TABEL}{_KARTU}</style>"


def ramp(warna: str) -> tuple[str, ...]:
    """The five class colours of an indicator's `warna`."""
    return RAMP.get(warna, RAMP["netral"])


def warna_sumber(sumber: str) -> str:
    """The one colour of a source, wherever it appears; sources without their own are grey."""
    return next((c for prefix, c in SUMBER.items() if sumber.startswith(prefix)), REDUP)
