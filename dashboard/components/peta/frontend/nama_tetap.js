// Names on real boundaries keep their size on the screen, so shapes of any size can bear them. Each has the scale
// from which it is drawn; these were chosen so that no two names ever touch.
import { lebarHuruf, tulis } from "./svg.js";
import { HURUF } from "./bangun.js";

const TEPIAN = 2.5; // px of white around the letters

export function tulisNamaTetap(state) {
  const { dok } = state;
  const { k } = state.pandang;
  if (state.ragam === "tetap" && state.skalaNama === k) return; // moved, not zoomed
  state.ragam = state.akar.dataset.ragam = "tetap";
  state.skalaNama = k;
  const lebih = lebarHuruf(HURUF, dok.acuan);
  dok.unit.forEach((unit, i) => {
    const tampak = Boolean(unit.baris) && k >= unit.dari * lebih;
    state.nama[i].style.display = tampak ? "" : "none";
    if (!tampak) return;
    tulis(state.nama[i], unit.baris, unit.x, unit.y, dok.huruf_tetap / k);
    state.nama[i].style.strokeWidth = TEPIAN / k;
  });
}
