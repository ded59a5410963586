"""How plan and budget papers come in: the three empty files and their commands."""

import streamlit as st

from dashboard.domain.sumber import load_contracts
from dashboard.export.templat import templat

TEMPLAT = {
    "rantai_opd": "satu berkas per OPD dan tahun",
    "rantai_pekon": "satu berkas per kecamatan dan tahun",
    "aksi_konvergensi": "satu berkas per tahun",
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def tampilkan_templat() -> None:
    """One button per form."""
    contracts = load_contracts()
    st.html("<h2>Masukkan dokumen</h2>")
    how = "; ".join(f"{contracts[name].nama_pendek}: {rule}" for name, rule in TEMPLAT.items())
    st.html(
        f"<p class='redup'>{how}. Isi templat, lalu <code>tkpk import rantai_opd berkas.xlsx --periode 2026"
        "</code> dan <code>tkpk build</code>. Jangan menulis nama, NIK atau alamat orang di dalamnya.</p>"
    )
    with st.container(horizontal=True, gap="small"):
        for name in TEMPLAT:
            contract = contracts[name]
            st.download_button(
                f"Unduh templat {contract.nama_pendek} (XLSX)",
                data=lambda contract=contract: templat(contract),
                file_name=f"templat_{name}.xlsx",
                mime=XLSX,
                key=f"rantai_templat_{name}",
                on_click="ignore",
            )
