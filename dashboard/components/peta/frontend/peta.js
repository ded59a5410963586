// The map: one drawing per mount. Shapes are fetched once; each later call only repaints what differs.
import { bangun } from "./bangun.js";
import { warnai } from "./warnai.js";
import { Zoom } from "./zoom.js";
import { Pilih } from "./pilih.js";
import { tulisLegenda, tulisKunci } from "./keterangan.js";

const TOMBOL = [
  ["perbesar", "Perbesar peta", "M12 5v14M5 12h14"],
  ["perkecil", "Perkecil peta", "M5 12h14"],
  ["utuh", "Tampilkan seluruh peta", "M4 12L12 5L20 12M7 10v9h10v-9"],
  ["penuh", "Buka atau tutup layar penuh", "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"],
];
const TERENDAH = 260; // px
const [BAWAH, SEBARIS] = [14, 15]; // px kept free below the picture, and the height of one line of the caption
const peta = new WeakMap(); // mount point -> state of its drawing
const geometri = new Map(); // hash -> promise of the document, shared by all maps of the page

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  let state = peta.get(parentElement);
  if (!state) {
    state = { akar: parentElement.querySelector(".peta"), ke: 0, zoom: null, sidik: null };
    peta.set(parentElement, state);
    bangunKerangka(state);
  }
  state.data = data;
  state.kirim = (kode) => setStateValue("pilihan", { kode, ke: Date.now() });
  const bingkai = `${data.tinggi}/${data.geometri.rasio}`;
  if (state.ukuranBingkai !== bingkai) ukur(state); // measuring costs a layout; the width is watched
  state.ukuranBingkai = bingkai;
  gambar(state);
  return () => bongkar(parentElement);
}

const tombol = ([aksi, kata, garis]) =>
  `<button type="button" data-aksi="${aksi}" aria-label="${kata}" title="${kata}">
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><path d="${garis}"/></svg></button>`;

// The frame has its height before the shapes arrive, so that nothing below it jumps.
function bangunKerangka(state) {
  state.akar.innerHTML = `
    <div class="bingkai" tabindex="0" role="application" aria-roledescription="peta">
      <div class="kaki">
        <div class="tombol">${TOMBOL.map(tombol).join("")}</div>
        <p class="catatan"></p>
      </div>
      <div class="petunjuk" hidden></div>
      <p class="pesan" role="status" hidden></p>
    </div>
    <p class="suara" aria-live="polite"></p>
    <div class="legenda"></div>
    <div class="kunci"></div>`;
  state.bingkai = state.akar.querySelector(".bingkai");
  state.catatan = state.akar.querySelector(".catatan");
  state.petunjuk = state.akar.querySelector(".petunjuk");
  state.suara = state.akar.querySelector(".suara");
  state.amati = new ResizeObserver(() => {
    ukur(state);
    state.zoom?.tata();
  });
  state.amati.observe(state.bingkai);
}

function ukur(state) {
  if (!state.data || !state.akar.clientWidth) return;
  const { rasio } = state.data.geometri;
  const lagi = Math.max(state.catatan.offsetHeight - SEBARIS, 0); // further lines of the caption
  const tinggi = Math.max(Math.min(state.data.tinggi, state.akar.clientWidth / rasio + 48), TERENDAH) + lagi;
  state.bingkai.style.height = `${Math.round(tinggi)}px`;
  const { clientWidth, clientHeight } = state.bingkai;
  Object.assign(state, { lebar: clientWidth, tinggi: clientHeight, kaki: BAWAH + lagi });
}

async function gambar(state) {
  const { sidik, url } = state.data.geometri;
  state.ditunggu = sidik;
  if (state.sidik !== sidik) {
    let dokumen;
    try {
      dokumen = await ambil(sidik, url);
    } catch {
      return gagal(state);
    }
    if (state.ditunggu !== sidik) return; // a newer map was asked for meanwhile
    if (state.sidik !== sidik) mulai(state, sidik, dokumen);
  }
  const awal = performance.now();
  warnai(state);
  tulisLegenda(state);
  state.pilih.perbarui();
  state.zoom.fokus(state.data.fokus);
  performance.measure("peta-warnai", { start: awal, end: performance.now() });
}

// First drawing, or another set of shapes (pekon -> kecamatan): the frame and its listeners stay.
function mulai(state, sidik, dokumen) {
  state.sidik = sidik;
  state.dok = dokumen;
  bangun(state);
  ukur(state); // the caption is known now
  state.zoom ??= new Zoom(state);
  state.pilih ??= new Pilih(state);
  state.pilih.lupakan();
  state.zoom.utuh();
  tulisKunci(state);
}

// Streamlit serves the shapes relative to the app, which may live behind a base path.
function ambil(sidik, url) {
  if (!geometri.has(sidik)) {
    const alamat = new URL("../../.." + url, new URL(".", import.meta.url));
    geometri.set(sidik, unduh(alamat, 3));
    geometri.get(sidik).catch(() => geometri.delete(sidik));
  }
  return geometri.get(sidik);
}

async function unduh(alamat, sisa) {
  try {
    const jawaban = await fetch(alamat, { credentials: "same-origin" });
    if (!jawaban.ok) throw new Error(String(jawaban.status));
    return await jawaban.json();
  } catch (galat) {
    if (sisa <= 1) throw galat;
    await new Promise((lanjut) => setTimeout(lanjut, 400));
    return unduh(alamat, sisa - 1);
  }
}

function gagal(state) {
  const pesan = state.akar.querySelector(".pesan");
  pesan.hidden = false;
  pesan.textContent = "Bentuk peta belum dapat dimuat. Muat ulang halaman ini.";
}

function bongkar(parentElement) {
  const state = peta.get(parentElement);
  state?.amati.disconnect();
  peta.delete(parentElement);
}
