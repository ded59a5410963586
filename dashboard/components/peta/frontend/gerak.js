// Hands on the frame: buttons, wheel, drag with one finger or the mouse, pinch with two fingers.

const MULAI = 6; // px before a press becomes a drag

export function pasangGerak(state, zoom) {
  const jari = new Map(); // pointers that are down
  let awal = null; // where they and the picture were when the gesture began

  const mulai = (jauh) => {
    awal = jari.size ? { x: zoom.x, y: zoom.y, s: zoom.s, titik: [...jari.values()], jauh } : null;
  };

  state.bingkai.addEventListener("pointerdown", (e) => {
    if (e.target.closest(".tombol") || e.button) return;
    if (!jari.size) state.barusanSeret = false;
    jari.set(e.pointerId, titik(state, e));
    mulai(jari.size > 1);
  });
  state.bingkai.addEventListener("pointermove", (e) => {
    if (!jari.has(e.pointerId)) return;
    jari.set(e.pointerId, titik(state, e));
    geser(state, zoom, awal, [...jari.values()], e.pointerId);
  });
  for (const nama of ["pointerup", "pointercancel"]) {
    state.bingkai.addEventListener(nama, (e) => {
      if (!jari.delete(e.pointerId)) return;
      state.barusanSeret = Boolean(awal?.jauh);
      mulai(true);
    });
  }
  pasangRoda(state, zoom);
  pasangTombol(state, zoom);
}

function geser(state, zoom, awal, kini, pointerId) {
  const [a, b] = [pusat(awal.titik), pusat(kini)];
  const renggang = kini.length > 1 ? jarak(kini) / Math.max(jarak(awal.titik), 1) : 1;
  if (!awal.jauh && Math.hypot(b[0] - a[0], b[1] - a[1]) < MULAI) return;
  if (!awal.jauh) state.bingkai.setPointerCapture(pointerId);
  awal.jauh = true;
  zoom.x = b[0] - ((a[0] - awal.x) / awal.s) * awal.s;
  zoom.y = b[1] - ((a[1] - awal.y) / awal.s) * awal.s;
  zoom.s = awal.s;
  zoom.ke(awal.s * renggang, ...b);
}

// The wheel belongs to the page until the map has been clicked or Ctrl is held (as a trackpad's pinch does).
function pasangRoda(state, zoom) {
  const roda = (e) => {
    if (!e.ctrlKey && !state.bingkai.matches(":focus-within")) return;
    e.preventDefault();
    zoom.ke(zoom.s * Math.exp(-e.deltaY * (e.ctrlKey ? 0.01 : 0.0016)), ...titik(state, e));
  };
  state.bingkai.addEventListener("wheel", roda, { passive: false });
}

function pasangTombol(state, zoom) {
  const aksi = {
    perbesar: () => zoom.perbesar(),
    perkecil: () => zoom.perkecil(),
    utuh: () => zoom.utuh(),
    penuh: () => (document.fullscreenElement ? document.exitFullscreen() : state.akar.requestFullscreen()),
  };
  const tombol = state.akar.querySelector(".tombol");
  tombol.addEventListener("click", (e) => aksi[e.target.closest("button")?.dataset.aksi]?.());
  tombol.querySelector("[data-aksi=penuh]").hidden = !document.fullscreenEnabled;
}

function titik(state, e) {
  const bingkai = state.bingkai.getBoundingClientRect();
  return [e.clientX - bingkai.left, e.clientY - bingkai.top];
}

const pusat = (titik) => [0, 1].map((i) => titik.reduce((jumlah, t) => jumlah + t[i], 0) / titik.length);
const jarak = ([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
