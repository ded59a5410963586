"""The sample files go in as they are: none refused, and every row is the row that the truth speaks of."""

import pandas as pd

from dashboard.pipeline.batches import current_batches, read_batch, read_ditolak


def test_every_row_of_the_sample_is_accepted_or_parked_under_its_true_number(rumah_kecil):
    truth = pd.read_csv(rumah_kecil.contoh / "kunci_benar.csv", dtype=str)
    keys = {
        (batch.sumber, key)
        for batch in current_batches(rumah_kecil)
        for rows in (read_batch(batch), read_ditolak(batch))
        for key in rows.kunci_baris
    }
    papers = {"rantai_opd", "rantai_pekon", "aksi_konvergensi"}  # about nobody, so no truth names their rows
    assert {key for key in keys if key[0] not in papers} == set(
        zip(truth.sumber, truth.kunci_baris, strict=True)
    )


def test_no_listed_file_was_refused(rumah_kecil):
    listing = pd.read_csv(rumah_kecil.contoh / "daftar_impor.csv", dtype=str)
    came = {(batch.sumber, batch.periode, batch.berkas) for batch in current_batches(rumah_kecil)}
    names = listing.berkas.str.rsplit("/", n=1).str[-1]
    assert came == set(zip(listing.sumber, listing.periode, names, strict=True))
