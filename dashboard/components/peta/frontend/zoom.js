// Zoom and place of the picture: buttons, wheel, drag, pinch, and "to these kecamatan". State lives here only.
import { tataBingkai, tulisNama } from "./bangun.js";

const TERBESAR = 14;
const TEPI = 14; // px kept free around the picture
const BAWAH = 26; // px for the caption

export function pasangZoom(state) {
  const z = { s: 1, x: 0, y: 0 }; // times the whole view, and its shift in px
  const jari = new Map(); // pointers on the frame
  let fokusLama = "";
  let seret = null;

  function dasar() {
    const [kiri, atas, kanan, bawah] = state.dok.kotak;
    const k = Math.min((state.lebar - 2 * TEPI) / (kanan - kiri), (state.tinggi - TEPI - BAWAH) / (bawah - atas));
    const tx = (state.lebar - k * (kiri + kanan)) / 2;
    const ty = (state.tinggi - BAWAH + TEPI - k * (atas + bawah)) / 2;
    return { k, tx, ty };
  }

  function tata() {
    if (!state.lebar) return;
    const d = dasar();
    z.s = Math.min(Math.max(z.s, 1), TERBESAR);
    if (z.s === 1) z.x = z.y = 0;
    const longgar = 0.5; // at least half of the frame keeps showing map
    z.x = Math.min(Math.max(z.x, -state.lebar * (z.s - longgar)), state.lebar * longgar);
    z.y = Math.min(Math.max(z.y, -state.tinggi * (z.s - longgar)), state.tinggi * longgar);
    const k = d.k * z.s;
    const tx = d.tx * z.s + z.x;
    const ty = d.ty * z.s + z.y;
    state.pandang = { k, tx, ty };
    state.skalaUtuh = d.k;
    state.svg.setAttribute("viewBox", `0 0 ${state.lebar} ${state.tinggi}`);
    state.dunia.setAttribute("transform", `translate(${tx} ${ty}) scale(${k})`);
    for (const pola of state.pola) pola.setAttribute("patternTransform", `scale(${1 / k})`);
    const px = state.dok.lebar * k;
    tulisNama(state, px < 34 ? "nomor" : px < 96 ? "pendek" : "penuh");
    tataBingkai(state, k, tx, ty);
    state.bingkai.classList.toggle("dekat", z.s > 1.001);
    state.bingkai.dataset.zoom = z.s.toFixed(3);
    state.pilih?.ikut();
  }

  function ke(s, px, py) {
    const baru = Math.min(Math.max(s, 1), TERBESAR);
    z.x = px - ((px - z.x) / z.s) * baru;
    z.y = py - ((py - z.y) / z.s) * baru;
    z.s = baru;
    tata();
  }

  function kotak([kiri, atas, kanan, bawah]) {
    const d = dasar();
    const ruang = 1.35 * state.dok.lebar;
    const k = Math.min(state.lebar / (kanan - kiri + ruang), (state.tinggi - BAWAH) / (bawah - atas + ruang));
    z.s = Math.min(Math.max(k / d.k, 1), TERBESAR);
    z.x = state.lebar / 2 - (d.k * z.s * (kiri + kanan)) / 2 - d.tx * z.s;
    z.y = (state.tinggi - BAWAH) / 2 - (d.k * z.s * (atas + bawah)) / 2 - d.ty * z.s;
    tata();
  }

  function utuh() {
    Object.assign(z, { s: 1, x: 0, y: 0 });
    tata();
  }

  // Only a change of the filter moves the picture; every other change leaves the user's zoom alone.
  function fokus(kode) {
    const kunci = state.sidik + kode.join();
    if (kunci === fokusLama) return;
    const awal = fokusLama === "";
    fokusLama = kunci;
    const dipilih = state.dok.kecamatan.filter((kecamatan) => kode.includes(kecamatan.kode)).map((k) => k.kotak);
    if (dipilih.length) kotak(gabung(dipilih));
    else if (!awal) utuh();
  }

  // A unit reached by the keyboard is brought into the frame.
  function tampakkan(unit) {
    const { k, tx, ty } = state.pandang;
    const [px, py] = [unit.x * k + tx, unit.y * k + ty];
    const r = state.dok.lebar * k * 0.7;
    const geser = (p, panjang) => (p < r ? r - p : p > panjang - r ? panjang - r - p : 0);
    const [dx, dy] = [geser(px, state.lebar), geser(py, state.tinggi)];
    if (z.s === 1 || (!dx && !dy)) return;
    z.x += dx;
    z.y += dy;
    tata();
  }

  const titik = (e) => {
    const r = state.bingkai.getBoundingClientRect();
    return [e.clientX - r.left, e.clientY - r.top];
  };
  const tengah = () => [state.lebar / 2, state.tinggi / 2];
  const aksi = { perbesar: () => ke(z.s * 1.5, ...tengah()), perkecil: () => ke(z.s / 1.5, ...tengah()), utuh };

  state.akar.querySelector(".tombol").addEventListener("click", (e) => aksi[e.target.dataset.aksi]?.());

  // The wheel belongs to the page until the map has been clicked or Ctrl is held.
  state.bingkai.addEventListener(
    "wheel",
    (e) => {
      const aktif = state.bingkai.matches(":focus-within");
      if (!e.ctrlKey && !aktif) return;
      e.preventDefault();
      ke(z.s * Math.exp(-e.deltaY * (e.ctrlKey ? 0.01 : 0.0016)), ...titik(e));
    },
    { passive: false },
  );

  state.bingkai.addEventListener("pointerdown", (e) => {
    if (e.target.closest(".tombol")) return;
    jari.set(e.pointerId, titik(e));
    seret = { x: z.x, y: z.y, s: z.s, awal: [...jari.values()], jauh: false };
  });
  state.bingkai.addEventListener("pointermove", (e) => {
    if (!jari.has(e.pointerId)) return;
    jari.set(e.pointerId, titik(e));
    geser(e);
  });
  for (const nama of ["pointerup", "pointercancel", "pointerleave"]) {
    state.bingkai.addEventListener(nama, (e) => {
      if (!jari.delete(e.pointerId)) return;
      state.barusanSeret = Boolean(seret?.jauh);
      seret = jari.size ? { x: z.x, y: z.y, s: z.s, awal: [...jari.values()], jauh: true } : null;
    });
  }

  function geser(e) {
    const kini = [...jari.values()];
    if (kini.length !== seret.awal.length) return;
    const [a, b] = [pusat(seret.awal), pusat(kini)];
    const renggang = kini.length > 1 ? jarak(kini) / Math.max(jarak(seret.awal), 1) : 1;
    if (!seret.jauh && Math.hypot(b[0] - a[0], b[1] - a[1]) < 6 && Math.abs(renggang - 1) < 0.04) return;
    if (!seret.jauh) state.bingkai.setPointerCapture(e.pointerId);
    seret.jauh = true;
    const s = Math.min(Math.max(seret.s * renggang, 1), TERBESAR);
    z.x = b[0] - ((a[0] - seret.x) / seret.s) * s;
    z.y = b[1] - ((a[1] - seret.y) / seret.s) * s;
    z.s = s;
    tata();
  }

  return { tata, utuh, fokus, tampakkan, ...aksi };
}

const pusat = (titik) => [0, 1].map((i) => titik.reduce((jumlah, t) => jumlah + t[i], 0) / titik.length);
const jarak = ([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const gabung = (kotak) => [
  Math.min(...kotak.map((k) => k[0])),
  Math.min(...kotak.map((k) => k[1])),
  Math.max(...kotak.map((k) => k[2])),
  Math.max(...kotak.map((k) => k[3])),
];
