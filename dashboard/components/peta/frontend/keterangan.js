// Legend with the number of units in each class, and the numbered key for small screens.

export function tulisLegenda(state) {
  const { legenda, ukuran } = state.data;
  const isi = JSON.stringify([legenda, Boolean(ukuran)]);
  if (state.legendaLama === isi) return;
  state.legendaLama = isi;
  const wadah = state.akar.querySelector(".legenda");
  const judul = [legenda.judul, legenda.satuan && `(${legenda.satuan})`].filter(Boolean).join(" ");
  const cara = ukuran ? "luas lingkaran sebanding dengan jumlah; " : "";
  wadah.replaceChildren(
    simpul("p", "judul", `${judul} · ${cara}di belakang tiap kelas: jumlah ${state.dok.sebutan}`),
    polaContoh(state),
    simpul("ul", "butir", "", [
      ...legenda.butir.map((b) => butir(b.huruf, contohIsi(b), b.kata, b.jumlah)),
      ...legenda.lokus.map((b) => butir(`lokus-${b.tanda.replace(" ", "-")}`, contohGaris(b.tanda), b.kata, b.jumlah)),
    ]),
  );
}

function butir(kunci, contoh, kata, jumlah) {
  const baris = simpul("li", "", "", [contoh, simpul("span", "kata", kata), simpul("span", "jumlah", String(jumlah))]);
  baris.dataset.huruf = kunci;
  return baris;
}

// The legend has its own patterns: those of the map follow its zoom.
function polaContoh(state) {
  const wadah = simpul("span", "pola");
  wadah.innerHTML = `<svg width="0" height="0" aria-hidden="true"><defs>${ubahNama(state.dok.pola)}</defs></svg>`;
  return wadah;
}

const ubahNama = (teks) => teks.replaceAll("peta-", "contoh-");

function contohIsi({ isi, huruf }) {
  const garis = huruf === "n" || huruf === "b" ? "#7B8794" : "#CBD2D9";
  return gambar(`<rect x="1" y="1" width="26" height="18" fill="${ubahNama(isi)}" stroke="${garis}"/>`);
}

function contohGaris(tanda) {
  return gambar(`<g class="lokus"><path d="M3 3H25V17H3Z" data-tanda="${tanda.replace(" ", "-")}"/></g>`);
}

function gambar(isi) {
  const wadah = document.createElement("span");
  wadah.className = "contoh";
  wadah.innerHTML = `<svg width="28" height="20" aria-hidden="true">${isi}</svg>`;
  return wadah;
}

function simpul(nama, kelas, teks = "", anak = []) {
  const hasil = document.createElement(nama);
  if (kelas) hasil.className = kelas;
  if (teks) hasil.textContent = teks;
  hasil.append(...anak);
  return hasil;
}

// Shown only while the units carry numbers; one list per kecamatan, folded.
export function tulisKunci(state) {
  const { kecamatan, unit } = state.dok;
  const wadah = state.akar.querySelector(".kunci");
  wadah.replaceChildren(simpul("p", "judul", `Nomor pada peta: ${state.dok.sebutan} menurut kecamatan`));
  const urut = kecamatan.map((kec, k) => [kec, k]).sort(([a], [b]) => a.nama.localeCompare(b.nama));
  urut.forEach(([kec, k]) => {
    const daftar = unit.map((u, i) => [u, i]).filter(([u]) => u.kec === k);
    const lipat = simpul("details", "", "", [
      simpul("summary", "", `${kec.nama}\u00a0(1\u2060–\u2060${daftar.length})`),
      simpul("ol", "", "", daftar.map(([u, i]) => pilihan(u, i))),
    ]);
    wadah.append(lipat);
  });
}

function pilihan(unit, i) {
  const tombol = simpul("button", "", `${unit.no}  ${unit.nama}`);
  Object.assign(tombol, { type: "button" });
  tombol.dataset.i = i;
  tombol.setAttribute("aria-pressed", "false");
  return simpul("li", "", "", [tombol]);
}
