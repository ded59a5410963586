-- A release is made from sample files only or from real files only.
SELECT asal, count(*) AS berkas
FROM raw.batch
WHERE (SELECT count(DISTINCT asal) FROM raw.batch) > 1
GROUP BY asal
