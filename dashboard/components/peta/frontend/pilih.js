// Choosing a unit: click, keys, tooltip. The choice shows at once; Python hears of it and has the last word.

const ARAH = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function pasangPilih(state) {
  let fokus = -1; // unit under the keyboard
  let sorot = -1; // unit whose tooltip is open

  function perbarui() {
    terpilih(state.data.terpilih);
    if (sorot >= 0) tunjuk(sorot);
  }

  function terpilih(i) {
    state.terpilih = i;
    state.sorot.setAttribute("d", i >= 0 ? state.dok.unit[i].d : "");
    state.sorot.dataset.kode = i >= 0 ? state.dok.unit[i].kode : "";
    tandaiKunci(state, i);
  }

  function pilih(i) {
    const baru = i === state.terpilih ? -1 : i;
    terpilih(baru);
    state.kirim(baru >= 0 ? state.dok.unit[baru].kode : null);
  }

  function pindahFokus(i) {
    fokus = i;
    const d = i >= 0 ? state.dok.unit[i].d : "";
    state.fokusAlas.setAttribute("d", d);
    state.fokusGaris.setAttribute("d", d);
    state.fokusGaris.dataset.kode = i >= 0 ? state.dok.unit[i].kode : "";
    if (i < 0) return tutup();
    state.zoom.tampakkan(state.dok.unit[i]);
    tunjuk(i);
    state.suara.textContent = baris(state, i).join(". ");
  }

  function tunjuk(i) {
    sorot = i;
    state.petunjuk.replaceChildren(
      ...baris(state, i).map((isi, ke) => {
        const simpul = document.createElement(ke ? "div" : "strong");
        simpul.textContent = isi;
        return simpul;
      }),
    );
    state.petunjuk.hidden = false;
    letakkan();
  }

  function letakkan() {
    if (sorot < 0) return;
    const { k, tx, ty } = state.pandang;
    const unit = state.dok.unit[sorot];
    const [x, y, r] = [unit.x * k + tx, unit.y * k + ty, state.dok.lebar * k * 0.62];
    const { offsetWidth: w, offsetHeight: h } = state.petunjuk;
    const kiri = Math.min(Math.max(x - w / 2, 4), state.lebar - w - 4);
    const atas = y - r - h < 0 ? Math.min(y + r, state.tinggi - h - 4) : y - r - h;
    state.petunjuk.style.transform = `translate(${Math.round(kiri)}px, ${Math.round(atas)}px)`;
  }

  function tutup() {
    sorot = -1;
    state.petunjuk.hidden = true;
  }

  const unitDi = (e) => {
    const i = e.target.closest?.("path[data-i]")?.dataset.i;
    return i === undefined ? -1 : Number(i);
  };

  state.bingkai.addEventListener("click", (e) => {
    const i = unitDi(e);
    if (i < 0 || state.barusanSeret) return;
    fokus = i;
    pilih(i);
    if (state.terpilih >= 0) tunjuk(i);
  });
  state.bingkai.addEventListener("pointerover", (e) => {
    if (e.pointerType === "touch" || e.buttons) return;
    const i = unitDi(e);
    if (i >= 0) tunjuk(i);
    else if (!e.target.closest?.(".petunjuk")) tutup();
  });
  state.bingkai.addEventListener("pointerleave", () => fokus < 0 && tutup());
  state.bingkai.addEventListener("blur", () => pindahFokus(-1));
  state.bingkai.addEventListener("focus", () => {
    if (state.bingkai.matches(":focus-visible")) pindahFokus(state.terpilih >= 0 ? state.terpilih : tengah(state));
  });
  state.bingkai.addEventListener("keydown", (e) => {
    if (e.target !== state.bingkai || e.ctrlKey || e.metaKey || e.altKey) return;
    if (tombol(e.key)) e.preventDefault();
  });
  state.akar.querySelector(".kunci").addEventListener("click", (e) => {
    const i = e.target.closest("[data-i]")?.dataset.i;
    if (i !== undefined) pilih(Number(i));
  });

  function tombol(nama) {
    if (ARAH[nama]) pindahFokus(fokus < 0 ? tengah(state) : tetangga(state, fokus, ARAH[nama]));
    else if ((nama === "Enter" || nama === " ") && fokus >= 0) pilih(fokus);
    else if (nama === "Escape") (state.terpilih >= 0 ? pilih(state.terpilih) : pindahFokus(-1));
    else if (nama === "+" || nama === "=") state.zoom.perbesar();
    else if (nama === "-") state.zoom.perkecil();
    else if (nama === "0") state.zoom.utuh();
    else return false;
    return true;
  }

  return { perbarui, ikut: letakkan };
}

// Name, then at most four lines that Python wrote.
function baris(state, i) {
  const teks = state.data.teks[i];
  return [state.dok.unit[i].judul, ...(teks ? teks.split("\n").slice(0, 4) : [])];
}

// The unit in view nearest to the middle of the frame: where the keyboard starts.
function tengah(state) {
  const { k, tx, ty } = state.pandang;
  const [x, y] = [(state.lebar / 2 - tx) / k, (state.tinggi / 2 - ty) / k];
  return terdekat(state.dok.unit, (u) => Math.hypot(u.x - x, u.y - y));
}

// The nearest unit on that side; going sideways costs more than going on.
function tetangga(state, dari, [ax, ay]) {
  const asal = state.dok.unit[dari];
  const i = terdekat(state.dok.unit, (unit) => {
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

function tandaiKunci(state, i) {
  const kunci = state.akar.querySelector(".kunci");
  kunci.querySelector("[aria-pressed=true]")?.setAttribute("aria-pressed", "false");
  const butir = kunci.querySelector(`[data-i="${i}"]`);
  if (!butir) return;
  butir.setAttribute("aria-pressed", "true");
  butir.closest("details").open = true;
}
