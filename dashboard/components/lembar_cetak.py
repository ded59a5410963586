"""From what Lembar Kecamatan shows to its sheet and its table: the same figures, written the same way."""

from dashboard.components.bahan_unduh import (
    KolomFigur,
    catatan_unduh,
    keterangan_gambar,
    rujukan_indikator,
    susun_tabel,
)
from dashboard.components.lembar import BAGIAN, BANTUAN, PEMANGKU, Lembar, kalimat_bagian
from dashboard.components.lembar_bantuan import PROGRAM
from dashboard.components.profil_cetak import sel
from dashboard.components.selisih import BLOK
from dashboard.components.session import rilis
from dashboard.components.sumber_data import kartu, sumber_indikator
from dashboard.domain.periode import short_label
from dashboard.export.pdf_lembar import Baris, Bidang, IsiLembar, Kelompok, Kolom, pdf_lembar
from dashboard.export.pdf_tanda import Sel
from dashboard.export.tabel import KolomUnduh, Tabel

BUKAN = "tidak tercatat"
JUDUL = {BANTUAN: "Bantuan dan dokumen"}  # on paper the headings stand in a narrow column


def bagian_sumber(sheet: Lembar, bagian: str = "") -> list[tuple[str, str, str]]:
    """The source line of one part, or of all."""
    if bagian == BANTUAN:
        papers = (
            [("dokumen OPD dan pekon", str(sheet.bantuan.tahun), rilis().asal)] if sheet.bantuan.tahun else []
        )
        return [sumber_indikator(*what) for what in sheet.bantuan.indikator[:1]] + papers
    parts = [bagian] if bagian in BLOK else [] if bagian else list(BLOK)
    found = [sumber_indikator(k, p) for b in parts for k, p in sheet.blok[b].periode.items()]
    if bagian not in BLOK:
        found += [("buku B.3 pemangku", "", rilis().asal), ("penetapan lokus", "", "terbit")]
    if not bagian:
        found += bagian_sumber(sheet, BANTUAN)
    return found


def buat_pdf(sheet: Lembar) -> bytes:
    """The sheet of the kecamatan as a PDF file."""
    words = f"Lembar kecamatan untuk rakor · {len(sheet.unit)} pekon dan kelurahan · data terbaru tiap sumber"
    agencies = dict.fromkeys((name, "", origin) for name, _, origin in bagian_sumber(sheet))
    caption = keterangan_gambar(sheet.nama, words, list(agencies), contoh=rilis().asal == "contoh")
    sentences = tuple((JUDUL.get(b, BAGIAN[b]), kalimat_bagian(sheet, b)) for b in BAGIAN)
    return pdf_lembar(IsiLembar(caption, sentences, (_sumber(sheet), _bantuan(sheet))))


def _sumber(sheet: Lembar) -> Bidang:
    """The three blocks of sources, the pemangku's book, lokus."""
    groups = tuple(Kelompok(BLOK[b], tuple(k for k, _ in _columns(sheet, b))) for b in BLOK)
    months = sheet.bulan
    span = f"{short_label(months[0])} – {short_label(months[-1])}" if months else ""
    return Bidang(groups, span, "Lokus", tuple(_row(sheet, u) for u in sheet.unit))


def _bantuan(sheet: Lembar) -> Bidang:
    """Who qualifies and is not reached, in how many readings of the rule each pekon is in, its papers."""
    part = sheet.bantuan
    when = short_label(part.periode) if part.periode else ""
    missing = tuple(Kolom(name, "dari yang berhak", when) for name in PROGRAM.values())
    found = {unit: part.bacaan(unit) for unit in sheet.unit}
    lists = [name for name, _ in next(iter(found.values())).bacaan] if all(found.values()) else []
    groups = [Kelompok("Keluarga desil 1 yang berhak", missing)]
    if lists:
        columns = tuple(Kolom(name, "masuk", "k dari n bacaan") for name in lists)
        groups.append(Kelompok("Bacaan aturan lokus", columns))
    rows = []
    for unit in sheet.unit:
        readings = [figure for _, figure in found[unit].bacaan] if lists else []
        cells = tuple(map(sel, [*part.belum(unit), *readings]))
        rows.append(Baris(sheet.tempat.nama[unit], cells, frozenset(), (), part.kata_dokumen(unit)))
    return Bidang(tuple(groups), "", f"Dokumen {part.tahun or ''}".strip(), tuple(rows))


def _columns(sheet: Lembar, bagian: str) -> list[tuple[Kolom, tuple[str, ...]]]:
    """Each column with what it shows: one indicator, or a pair to subtract."""
    ends = {pair[1]: pair for pair in sheet.pasangan(bagian)}
    columns: list[tuple[Kolom, tuple[str, ...]]] = []
    for kode in sheet.kolom(bagian):
        card = kartu(kode)
        date = short_label(sheet.blok[bagian].periode[kode])
        columns.append((Kolom(card["nama_pendek"], card["satuan"], date), (kode,)))
        if kode in ends:
            columns.append((Kolom("Selisih", card["satuan"], beda=True), ends[kode]))
    return columns


def _row(sheet: Lembar, unit: str) -> Baris:
    cells: list[Sel] = []
    marked = set()
    for bagian in BLOK:
        block, largest = sheet.blok[bagian], sheet.terbesar(bagian)
        for _, what in _columns(sheet, bagian):
            if (what, unit) in largest:
                marked.add(len(cells))
            cells.append(sel(block.beda(*what, unit) if len(what) == 2 else block.sel[unit, what[0]]))
    months = tuple(sheet.lapor.get((unit, m), "") for m in sheet.bulan)
    lokus = ", ".join(sheet.lokus[unit]) or BUKAN
    return Baris(sheet.tempat.nama[unit], tuple(cells), frozenset(marked), months, lokus)


def tabel_lembar(sheet: Lembar) -> Tabel:
    """All blocks of the sheet as one table to take away."""
    shown = [(b, *column) for b in BLOK for column in _columns(sheet, b)]
    columns = [KolomUnduh("Kode", "kunci"), KolomUnduh("Pekon")]
    columns += [KolomFigur(_title(sheet, b, k, what), k.satuan) for b, k, what in shown]
    columns += [KolomUnduh("Bulan belum disetor", "bilangan"), KolomUnduh("Lokus")]
    columns += [KolomFigur(name, "persen", ("belum", "berhak")) for name in PROGRAM.values()]
    columns += [KolomUnduh("Dokumen pekon")]
    rows = []
    for unit in sheet.unit:
        figures = [
            sheet.blok[b].beda(*what, unit) if len(what) == 2 else sheet.blok[b].sel[unit, what[0]]
            for b, _, what in shown
        ]
        rows.append(
            [
                unit,
                sheet.tempat.nama[unit],
                *figures,
                sheet.belum(unit),
                ", ".join(sheet.lokus[unit]),
                *sheet.bantuan.belum(unit),
                sheet.bantuan.kata_dokumen(unit),
            ]
        )
    shown_codes = [item for b in BLOK for item in sheet.blok[b].periode.items()] + sheet.bantuan.indikator
    sources = [rujukan_indikator(k, p) for k, p in shown_codes]
    return susun_tabel(kalimat_bagian(sheet, PEMANGKU), columns, rows, catatan_unduh(sheet.nama, sources))


def _title(sheet: Lembar, bagian: str, column: Kolom, what: tuple[str, ...]) -> str:
    if len(what) == 1:
        return column.nama
    return f"Selisih {sheet.blok[bagian].nama(what[1])} − {sheet.blok[bagian].nama(what[0])}"
