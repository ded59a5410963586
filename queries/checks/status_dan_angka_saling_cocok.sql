-- A cell with a figure has a value, a cell without one has none, and every status is a known one.
SELECT kode_indikator, kode_wilayah, periode, status, pembilang, nilai
FROM published.nilai
WHERE status NOT IN ('ada', 'nol', 'ditahan', 'gerbang', 'tidak_ada', 'tidak_ditanya', 'tidak_berlaku')
   OR (status = 'ada' AND (nilai IS NULL OR nilai = 0))
   OR (status = 'nol' AND nilai IS DISTINCT FROM 0)
   OR (status NOT IN ('ada', 'nol') AND (nilai IS NOT NULL OR pembilang IS NOT NULL OR penyebut IS NOT NULL))
