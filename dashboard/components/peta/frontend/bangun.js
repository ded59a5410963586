// Draws the shapes once: units, outlines, names, and empty layers for what changes.
import { buat, tulis, lebarHuruf } from "./svg.js";

export const HURUF = "Arial, 'Liberation Sans', Helvetica, Roboto, 'DejaVu Sans Condensed', sans-serif";

const TERKECIL = 6; // px; a name in smaller letters is left out

export function bangun(state) {
  const { dok } = state;
  state.svg?.remove();
  const svg = buat("svg", { class: "gambar", "font-family": HURUF, "aria-hidden": "true" });
  state.defs = buat("defs", {}, svg);
  state.defs.innerHTML = dok.pola;
  state.pola = [...state.defs.querySelectorAll("pattern")];
  state.dunia = buat("g", { class: "dunia" }, svg);
  bangunUnit(state);
  state.garisNol = buat("path", { class: "garis-nol" }, state.dunia);
  bangunBatas(state);
  state.lapisLokus = buat("g", { class: "lokus" }, state.dunia);
  bangunNama(state);
  state.sorotAlas = buat("path", { class: "sorot-alas" }, state.dunia);
  state.sorot = buat("path", { class: "sorot" }, state.dunia);
  state.fokusAlas = buat("path", { class: "fokus-alas" }, state.dunia);
  state.fokusGaris = buat("path", { class: "fokus" }, state.dunia);
  bangunBingkai(state, svg);
  state.svg = svg;
  state.lama = { huruf: "", ukuran: null, lokus: "" };
  state.bingkai.prepend(svg);
}

function bangunUnit(state) {
  const lapis = buat("g", { class: "unit" }, state.dunia);
  state.bentuk = state.dok.unit.map((unit, i) => buat("path", { d: unit.d, "data-i": i, "data-kode": unit.kode }, lapis));
  state.lapisLingkar = buat("g", { class: "lingkar" }, state.dunia);
  state.lingkar = null;
}

function bangunBatas(state) {
  const garis = state.dok.kecamatan.map((kecamatan) => kecamatan.d).join("");
  buat("path", { class: "batas-alas", d: garis }, state.dunia);
  buat("path", { class: "batas", d: garis }, state.dunia);
}

function bangunNama(state) {
  const lapis = buat("g", { class: "nama" }, state.dunia);
  state.nama = state.dok.unit.map(() => buat("text", {}, lapis));
  state.ragam = null;
}

// Names of kecamatan and watermark keep their size on the screen: they lie outside the zoomed layer.
function bangunBingkai(state, svg) {
  const lapis = buat("g", { class: "nama-kecamatan" }, svg);
  state.namaKecamatan = state.dok.kecamatan.map(() => buat("text", {}, lapis));
  state.tandaAir = buat("g", { class: "tanda-air" }, svg);
  state.catatan.textContent = state.dok.keterangan;
}

// What stands on the units depends on their size on the screen: number, short name, full name.
export function tulisNama(state, ragam) {
  if (state.ragam === ragam) return;
  state.ragam = ragam;
  state.akar.dataset.ragam = ragam;
  if (!state.dok.unit[0].baris) return; // kecamatan carry only the names of the outer layer
  const kurang = 1 / lebarHuruf(HURUF, state.dok.acuan);
  const angka = Math.round(state.dok.lebar * 0.52);
  state.dok.unit.forEach((unit, i) => {
    if (ragam === "nomor") tulis(state.nama[i], [String(unit.no)], unit.x, unit.y, angka);
    else if (ragam === "penuh" && unit.penuh) tulis(state.nama[i], unit.penuh, unit.x, unit.y, unit.huruf_penuh * kurang);
    else tulis(state.nama[i], unit.baris, unit.x, unit.y, unit.huruf * kurang);
  });
}

// On shapes of unequal size the small ones get their name only when the picture is near enough to read it.
export function tampakkanNama(state) {
  const { k } = state.pandang;
  for (const nama of state.nama) {
    const kecil = Number(nama.getAttribute("font-size")) * k < TERKECIL;
    if (kecil !== (nama.style.display === "none")) nama.style.display = kecil ? "none" : "";
  }
}

export function tataBingkai(state) {
  const { lebar, tinggi, dok } = state;
  const { k, tx, ty } = state.pandang;
  const huruf = Math.round(Math.max(10, Math.min(dok.lebar * k * 0.29, 15)) * 10) / 10;
  const letak = dok.lebar * k < 28 ? "kecil" : "besar";
  dok.kecamatan.forEach((kecamatan, i) => {
    const { x, y, baris } = kecamatan[letak];
    tulis(state.namaKecamatan[i], baris, x * k + tx, y * k + ty, huruf, 1);
  });
  tataTandaAir(state, lebar, tinggi);
}

function tataTandaAir(state, lebar, tinggi) {
  const huruf = Math.round(Math.min(lebar / 9, tinggi / 4));
  const ukuran = `${lebar}x${tinggi}x${state.data.contoh}`;
  if (state.ukuranTandaAir === ukuran && state.tandaAir.childNodes.length === (state.data.contoh ? 3 : 0)) return;
  state.ukuranTandaAir = ukuran;
  state.tandaAir.replaceChildren();
  if (!state.data.contoh) return;
  for (const [x, y] of [[0.22, 0.3], [0.5, 0.56], [0.78, 0.82]]) {
    const letak = `translate(${Math.round(lebar * x)} ${Math.round(tinggi * y)}) rotate(-24)`;
    buat("text", { transform: letak, "font-size": huruf * 0.62 }, state.tandaAir).textContent = "DATA CONTOH";
  }
}
