"""The made-up population of the kabupaten and the agencies' files drawn from it. No real person is in it.

`write_contoh` simulates families month by month, then writes each agency's list as a snapshot at its own
date, with the errors that agency makes (listed in `kesalahan`). Beside the files: `daftar_impor.csv` (what to
import, in order), `kunci_benar.csv` (who each row is about; the pipeline never reads it) and
`kunci_kesalahan.csv` (what is wrong where).
"""

from dashboard.contoh.susun import MULAI, SAMPAI, SEED, ContohDitolak, write_contoh

__all__ = ["MULAI", "SAMPAI", "SEED", "ContohDitolak", "write_contoh"]
