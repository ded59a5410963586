// Where the picture stands in its frame. Scale and shift live here only, so no message from Python moves them
// except a changed filter of kecamatan.
import { tampakkanNama, tataBingkai, tulisNama } from "./bangun.js";
import { tulisNamaTetap } from "./nama_tetap.js";
import { pasangGerak } from "./gerak.js";

const TERBESAR = 14;
const TEPI = 10; // px kept free around the picture; the caption stands in a corner that the map leaves empty
const [NOMOR_SAMPAI, PENUH_DARI] = [34, 96]; // width of a unit on the screen, px

export class Zoom {
  constructor(state) {
    Object.assign(this, { state, s: 1, x: 0, y: 0, fokusLama: "" }); // times the whole view, shift in px
    pasangGerak(state, this);
  }

  // Scale and shift that show everything.
  dasar() {
    const { dok, lebar, tinggi, kaki } = this.state;
    const [kiri, atas, kanan, bawah] = dok.kotak;
    const k = Math.min((lebar - 2 * TEPI) / (kanan - kiri), (tinggi - TEPI - kaki) / (bawah - atas));
    return { k, tx: (lebar - k * (kiri + kanan)) / 2, ty: (tinggi - kaki + TEPI - k * (atas + bawah)) / 2 };
  }

  tata() {
    const { state } = this;
    if (!state.lebar || !state.dok) return;
    this.batasi();
    const d = this.dasar();
    const [k, tx, ty] = [d.k * this.s, d.tx * this.s + this.x, d.ty * this.s + this.y];
    state.pandang = { k, tx, ty };
    state.svg.setAttribute("viewBox", `0 0 ${state.lebar} ${state.tinggi}`);
    state.dunia.setAttribute("transform", `translate(${tx} ${ty}) scale(${k})`);
    for (const pola of state.pola) pola.setAttribute("patternTransform", `scale(${1 / k})`);
    const px = state.dok.lebar * k;
    if (state.dok.huruf_tetap) tulisNamaTetap(state);
    else {
      tulisNama(state, !state.dok.unit[0].baris ? "kecamatan" : px < NOMOR_SAMPAI ? "nomor" : px < PENUH_DARI ? "pendek" : "penuh");
      tampakkanNama(state);
    }
    tataBingkai(state);
    state.bingkai.classList.toggle("dekat", this.s > 1.001);
    state.bingkai.dataset.zoom = this.s.toFixed(3);
    state.pilih?.letakkan();
  }

  // At least half of the frame keeps showing map.
  batasi() {
    const { lebar, tinggi } = this.state;
    const jepit = (nilai, panjang) => Math.min(Math.max(nilai, -panjang * (this.s - 0.5)), panjang * 0.5);
    this.s = Math.min(Math.max(this.s, 1), TERBESAR);
    if (this.s === 1) this.x = this.y = 0;
    this.x = jepit(this.x, lebar);
    this.y = jepit(this.y, tinggi);
  }

  // Zoom so that the point (px, py) of the frame stays where it is.
  ke(s, px = this.state.lebar / 2, py = this.state.tinggi / 2) {
    const baru = Math.min(Math.max(s, 1), TERBESAR);
    this.x = px - ((px - this.x) / this.s) * baru;
    this.y = py - ((py - this.y) / this.s) * baru;
    this.s = baru;
    this.tata();
  }

  perbesar() {
    this.ke(this.s * 1.5);
  }

  perkecil() {
    this.ke(this.s / 1.5);
  }

  utuh() {
    Object.assign(this, { s: 1, x: 0, y: 0 });
    this.tata();
  }

  kotak([kiri, atas, kanan, bawah]) {
    const { lebar, tinggi, kaki, dok } = this.state;
    const d = this.dasar();
    const ruang = 1.35 * dok.lebar;
    const k = Math.min(lebar / (kanan - kiri + ruang), (tinggi - kaki) / (bawah - atas + ruang));
    this.s = Math.min(Math.max(k / d.k, 1), TERBESAR);
    this.x = lebar / 2 - (d.k * this.s * (kiri + kanan)) / 2 - d.tx * this.s;
    this.y = (tinggi - kaki) / 2 - (d.k * this.s * (atas + bawah)) / 2 - d.ty * this.s;
    this.tata();
  }

  // Only a change of the filter moves the picture; every other change leaves the user's zoom alone.
  fokus(kode) {
    const kunci = kode.join();
    if (kunci === this.fokusLama) return;
    this.fokusLama = kunci;
    const dipilih = this.state.dok.kecamatan.filter((kecamatan) => kode.includes(kecamatan.kode));
    if (dipilih.length) this.kotak(gabung(dipilih.map((kecamatan) => kecamatan.kotak)));
    else this.utuh();
  }

  // A unit reached by the keyboard is brought into the frame.
  tampakkan(unit) {
    const { k, tx, ty } = this.state.pandang;
    const r = this.state.dok.lebar * k * 0.7;
    const geser = (p, panjang) => (p < r ? r - p : p > panjang - r ? panjang - r - p : 0);
    const dx = geser(unit.x * k + tx, this.state.lebar);
    const dy = geser(unit.y * k + ty, this.state.tinggi);
    if (this.s === 1 || (!dx && !dy)) return;
    this.x += dx;
    this.y += dy;
    this.tata();
  }
}

const gabung = (kotak) => [
  Math.min(...kotak.map((k) => k[0])),
  Math.min(...kotak.map((k) => k[1])),
  Math.max(...kotak.map((k) => k[2])),
  Math.max(...kotak.map((k) => k[3])),
];
