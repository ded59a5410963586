"""Stunted children of decile 1 by water and latrine: when the kabupaten may be split, and why that is safe.

Nothing is said below the kabupaten. There a reader may still reason: he knows how many such children a
kecamatan has, and say we even grant him how many of them the survey asked about, n. With `a` children in one
state and `b` in the other over all who were asked, those of the kecamatan in the first state can then be
anything from max(0, n − b) to min(n, a): min(n, a, b, a + b − n) + 1 values. So a condition is split only
where a, b and a + b − n reach AMBANG for every kecamatan, and none of n children or fewer than AMBANG is told
apart; a pekon, being part of a kecamatan, even less. Whom the survey did not hold says nothing of any child's
water, so that count needs only its whole, `balita_stunting_desil1`, to be shown.
"""

from dashboard.domain.kerahasiaan import AMBANG

KODE = "balita_stunting_desil1"

STUNTING_KONDISI = f"""
    WITH kecamatan AS (
        SELECT kondisi, periode, left(kode_pekon, 8) AS kode_kecamatan,
               coalesce(sum(jumlah) FILTER (keadaan = 'tidak layak'), 0) AS tidak_layak,
               coalesce(sum(jumlah) FILTER (keadaan = 'layak'), 0) AS layak
        FROM core.stunting_kondisi
        GROUP BY ALL
    ), tak_terpilah AS (
        SELECT kondisi, periode FROM kecamatan GROUP BY ALL
        HAVING sum(tidak_layak + layak) > 0
           AND least(sum(tidak_layak), sum(layak),
                     sum(tidak_layak + layak) - max(tidak_layak + layak)) < {AMBANG}
    ), tampil AS (
        SELECT kode_wilayah, periode FROM tutup_baris
        WHERE kode_indikator = '{KODE}' AND status_baru IN ('ada', 'nol', 'tidak_ada')
          AND NOT tutup AND NOT tutup_penyebut
    ), ditimbang AS (
        SELECT k.*, t.kode_wilayah IS NOT NULL AND (k.keadaan = 'tidak didata' OR p.kondisi IS NULL)
               AS adalah_tampil
        FROM published.stunting_kondisi k
        LEFT JOIN tampil t USING (kode_wilayah, periode)
        LEFT JOIN tak_terpilah p ON (p.kondisi, p.periode) = (k.kondisi, k.periode)
    )
    SELECT * EXCLUDE (adalah_tampil) REPLACE (
        CASE WHEN adalah_tampil THEN jumlah END AS jumlah,
        CASE WHEN adalah_tampil THEN status ELSE 'ditahan' END AS status)
    FROM ditimbang"""
