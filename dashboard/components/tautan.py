"""Links between pages that take the choice along; a link is one click and can be sent to somebody.

pindah.py follows them without a reload.
"""

from dataclasses import replace
from html import escape
from urllib.parse import urlencode

from dashboard.components.alamat import write_params
from dashboard.components.tempat import Pilihan


def tautan(halaman: str, kata: str, choice: Pilihan, **ubah) -> str:
    """A link to a page, by its path, with the choice and what `ubah` changes in it."""
    address = escape(urlencode(write_params(replace(choice, **ubah))))
    return f'<a href="{halaman}?{address}" target="_self" data-pindah="1">{escape(kata)}</a>'


def tautan_profil(kode: str, kata: str, choice: Pilihan) -> str:
    """A pekon's name as a link to its profile; any other name as it is."""
    return tautan("profil_pekon", kata, choice, pekon=kode) if kode.count(".") == 3 else escape(kata)
