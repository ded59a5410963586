"""What `tkpk link evaluate` prints: the judgement in Indonesian, a table of figures and how to read them."""

from dashboard.domain.angka import format_bilangan, format_pecahan, format_persen
from dashboard.pipeline.link_evaluate import Ketepatan, Penilaian

KEPALA = f"{'':<34}{'presisi':>10}{'cakupan':>10}{'F1':>10}"


def sentences(hasil: Penilaian) -> list[str]:
    """The lines to print, one after another."""
    return [*_rows(hasil), "", *_pairs(hasil), "", *_families(hasil), "", *_rules(hasil)]


def _rows(hasil: Penilaian) -> list[str]:
    lines = [f"{format_bilangan(hasil.baris - hasil.tanpa_kunci)} baris daftar dinilai."]
    if hasil.tanpa_kunci:
        lines.append(f"{format_bilangan(hasil.tanpa_kunci)} baris tidak ada di berkas kunci, tidak dinilai.")
    return lines


def _pairs(hasil: Penilaian) -> list[str]:
    return [
        "Pasangan baris yang disatukan (presisi: yang benar; cakupan: yang ditemukan)",
        KEPALA,
        _pair("orang", hasil.ketepatan["orang"]),
        _pair("keluarga", hasil.ketepatan["keluarga"]),
        _pair("keluarga, bila orangnya benar semua", hasil.keluarga_id_benar),
    ]


def _pair(name: str, one: Ketepatan) -> str:
    figures = (one.presisi, one.cakupan, one.f1)
    return f"{name:<34}" + "".join(f"{format_bilangan(figure, 4):>10}" for figure in figures)


def _families(hasil: Penilaian) -> list[str]:
    found, wanted = hasil.padanan, hasil.id_benar
    return [
        f"Keluarga ditemukan: {format_bilangan(found.keluarga)}; "
        f"bila orangnya benar semua {format_bilangan(wanted.keluarga)}; "
        f"menurut kunci {format_bilangan(hasil.keluarga_kunci)}.",
        f"Keluarga terdaftar: {format_bilangan(found.terdaftar)}; "
        f"bila orangnya benar semua {format_bilangan(wanted.terdaftar)}.",
        f"Selisih hitungan keluarga per pekon: {format_persen(100 * hasil.selisih_pekon)} "
        "(jumlah selisih tanpa tanda, dibanding langkah keluarga yang sama dengan orang yang benar).",
        *_seen(hasil),
    ]


def _seen(hasil: Penilaian) -> list[str]:
    """The figures of data/reference/kesalahan_hitung.csv; nothing when the truth names no pekon."""
    seen = hasil.ketemu
    if not seen.benar:
        return []
    return [
        f"Keluarga di pekonnya: {format_pecahan(seen.ditemukan, seen.benar)} menurut kunci ditemukan; "
        f"{format_pecahan(seen.keliru, seen.terhitung)} terhitung keliru (ganda, salah pekon, salah sambung)."
    ]


def _rules(hasil: Penilaian) -> list[str]:
    lines = ["Baris yang disambung tiap aturan, dan yang sampai pada orang yang benar"]
    for rule in hasil.aturan:
        alone = f"; {format_bilangan(rule.sendirian)} baris tanpa pasangan" if rule.sendirian else ""
        linked = format_pecahan(rule.benar, rule.sambungan) if rule.sambungan else "0"
        lines.append(f"  {rule.nama:<12}{linked}{alone}")
    return lines
