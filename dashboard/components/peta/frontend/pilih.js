// Choosing a unit: click, keys, tooltip. The choice shows at once; Python hears of it and has the last word.

const ARAH = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Pilih {
  constructor(state) {
    Object.assign(this, { state, fokus: -1, sorot: -1, terpilih: -1 }); // under the keyboard, with tooltip, chosen
    this.pasangTetikus(state.bingkai);
    this.pasangTombol(state.bingkai);
    state.akar.querySelector(".kunci").addEventListener("click", (e) => {
      const i = e.target.closest("[data-i]")?.dataset.i;
      if (i !== undefined) this.pilih(Number(i));
    });
  }

  // Called after every message from Python.
  perbarui() {
    this.tandai(this.state.data.terpilih);
    if (this.sorot >= 0) this.tunjuk(this.sorot);
  }

  // Called when other shapes are drawn: numbers of units mean other places then.
  lupakan() {
    Object.assign(this, { fokus: -1, sorot: -1, terpilih: -1 });
    this.state.petunjuk.hidden = true;
  }

  tandai(i) {
    this.terpilih = i;
    for (const simpul of [this.state.sorotAlas, this.state.sorot]) garis(simpul, this.state.dok.unit[i]);
    tandaiKunci(this.state.akar.querySelector(".kunci"), i);
  }

  pilih(i) {
    const baru = i === this.terpilih ? -1 : i;
    this.tandai(baru);
    this.state.kirim(baru >= 0 ? this.state.dok.unit[baru].kode : null);
  }

  pindahFokus(i) {
    const { state } = this;
    this.fokus = i;
    const unit = state.dok?.unit[i];
    for (const simpul of [state.fokusAlas, state.fokusGaris]) garis(simpul, unit);
    if (!unit) return this.tutup();
    state.zoom.tampakkan(unit);
    this.tunjuk(i);
    state.suara.textContent = baris(state, i).join(". ");
  }

  tunjuk(i) {
    this.sorot = i;
    const isi = baris(this.state, i).map((teks, ke) => {
      const simpul = document.createElement(ke ? "div" : "strong");
      simpul.textContent = teks;
      return simpul;
    });
    this.state.petunjuk.replaceChildren(...isi);
    this.state.petunjuk.hidden = false;
    this.letakkan();
  }

  tutup() {
    this.sorot = -1;
    this.state.petunjuk.hidden = true;
  }

  // Above the unit, below it where there is no room, never outside the frame.
  letakkan() {
    if (this.sorot < 0) return;
    const { pandang, petunjuk, dok, lebar, tinggi } = this.state;
    const unit = dok.unit[this.sorot];
    const [x, y] = [unit.x * pandang.k + pandang.tx, unit.y * pandang.k + pandang.ty];
    const r = dok.lebar * pandang.k * 0.62;
    const { offsetWidth: w, offsetHeight: h } = petunjuk;
    const kiri = Math.min(Math.max(x - w / 2, 4), lebar - w - 4);
    const atas = y - r - h < 0 ? Math.min(y + r, tinggi - h - 4) : y - r - h;
    petunjuk.style.transform = `translate(${Math.round(kiri)}px, ${Math.round(atas)}px)`;
  }

  pasangTetikus(bingkai) {
    bingkai.addEventListener("click", (e) => {
      const i = unitDi(e);
      if (i < 0 || this.state.barusanSeret) return;
      this.fokus = i;
      this.pilih(i);
      if (this.terpilih >= 0) this.tunjuk(i);
    });
    bingkai.addEventListener("pointerover", (e) => {
      if (e.pointerType === "touch" || e.buttons) return;
      const i = unitDi(e);
      if (i >= 0) this.tunjuk(i);
      else this.tutup();
    });
    bingkai.addEventListener("pointerleave", (e) => e.pointerType !== "touch" && this.tutup());
  }

  pasangTombol(bingkai) {
    bingkai.addEventListener("blur", () => this.pindahFokus(-1));
    bingkai.addEventListener("focus", () => {
      if (bingkai.matches(":focus-visible") && this.state.dok) this.pindahFokus(this.mulai());
    });
    bingkai.addEventListener("keydown", (e) => {
      if (e.target !== bingkai || e.ctrlKey || e.metaKey || e.altKey || !this.state.dok) return;
      if (this.tekan(e.key)) e.preventDefault();
    });
  }

  tekan(nama) {
    const { zoom } = this.state;
    if (ARAH[nama]) this.pindahFokus(this.fokus < 0 ? this.mulai() : tetangga(this.state.dok, this.fokus, ARAH[nama]));
    else if ((nama === "Enter" || nama === " ") && this.fokus >= 0) this.pilih(this.fokus);
    else if (nama === "Escape" && this.terpilih >= 0) this.pilih(this.terpilih);
    else if (nama === "+" || nama === "=") zoom.perbesar();
    else if (nama === "-") zoom.perkecil();
    else if (nama === "0") zoom.utuh();
    else return false;
    return true;
  }

  // Where the keyboard starts: the chosen unit, else the one nearest to the middle of the frame.
  mulai() {
    if (this.terpilih >= 0) return this.terpilih;
    const { pandang, lebar, tinggi, dok } = this.state;
    const [x, y] = [(lebar / 2 - pandang.tx) / pandang.k, (tinggi / 2 - pandang.ty) / pandang.k];
    return terdekat(dok.unit, (unit) => Math.hypot(unit.x - x, unit.y - y));
  }
}

function garis(simpul, unit) {
  simpul.setAttribute("d", unit?.d ?? "");
  simpul.dataset.kode = unit?.kode ?? "";
}

function unitDi(e) {
  const i = e.target.closest?.("path[data-i]")?.dataset.i;
  return i === undefined ? -1 : Number(i);
}

// Name, then at most four lines that Python wrote; its words came once, its numbers for each unit.
function baris(state, i) {
  const [pola, ...angka] = state.data.teks.isi[i].split(";");
  let ke = 0;
  const teks = state.data.teks.pola[pola].replace(/\x01/g, () => angka[ke++]);
  return [state.dok.unit[i].judul, ...(teks ? teks.split("\n").slice(0, 4) : [])];
}

// The nearest unit on that side; going sideways costs more than going on.
function tetangga(dok, dari, [ax, ay]) {
  const asal = dok.unit[dari];
  const i = terdekat(dok.unit, (unit) => {
    const [dx, dy] = [unit.x - asal.x, unit.y - asal.y];
    const maju = dx * ax + dy * ay;
    const samping = Math.abs(dx * ay) + Math.abs(dy * ax);
    return maju > 1 && samping < 2 * maju ? maju + 1.5 * samping : Infinity;
  });
  return i < 0 ? dari : i;
}

function terdekat(daftar, jarak) {
  let [terbaik, letak] = [Infinity, -1];
  daftar.forEach((unit, i) => {
    const d = jarak(unit);
    if (d < terbaik) [terbaik, letak] = [d, i];
  });
  return letak;
}

function tandaiKunci(kunci, i) {
  kunci.querySelector("[aria-pressed=true]")?.setAttribute("aria-pressed", "false");
  const butir = kunci.querySelector(`[data-i="${i}"]`);
  if (!butir) return;
  butir.setAttribute("aria-pressed", "true");
  butir.closest("details").open = true;
}
