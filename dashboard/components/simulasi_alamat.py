"""The rule on screen as URL parameters and back: the number of a rule, and what was changed in it."""

from collections.abc import Mapping

from dashboard.domain.aturan_lokus import Aturan, AturanSalah, change_aturan
from dashboard.domain.aturan_lokus_uji import JENIS_NILAI

DIUBAH = (
    "satuan", "sumber", "periode", "ukuran", "tambahan_persen", "prioritas", "kuota", "jumlah_kecamatan",
    "kuota_kecamatan", "pilih_kecamatan",
)  # fmt: skip
"""What the page's pickers change, each after what it depends on."""

AWALAN, NOMOR, KOSONG = "aturan_", "aturan", "0"


def write_rule_params(dasar: Aturan, kini: Aturan) -> dict[str, str]:
    """The parameters that bring this rule back."""
    changed = {name: getattr(kini, name) for name in DIUBAH if getattr(kini, name) != getattr(dasar, name)}
    return {NOMOR: dasar.nomor} | {AWALAN + name: str(v or KOSONG) for name, v in changed.items()}


def read_rule_params(
    params: Mapping[str, str], rules: Mapping[str, Aturan]
) -> tuple[Aturan, Aturan, list[str]]:
    """The rule named, the rule as changed, and one sentence for each value that could not be used."""
    notes: list[str] = []
    first = next(iter(rules.values()))
    asked = params.get(NOMOR, first.nomor)
    if asked not in rules:
        notes.append(f"Aturan “{asked}” di alamat tidak dikenal; dipakai aturan {first.nomor}.")
    base = now = rules.get(asked, first)
    for name in DIUBAH:
        if AWALAN + name in params:
            now = _change(now, name, params[AWALAN + name], notes)
    return base, now, notes


def _change(rule: Aturan, name: str, text: str, notes: list[str]) -> Aturan:
    try:
        value = int(text) if JENIS_NILAI[name] is int else "" if text == KOSONG else text
        return change_aturan(rule, **{name: value})
    except (AturanSalah, ValueError):
        notes.append(f"Nilai {name} “{text}” di alamat tidak dapat dipakai.")
        return rule
