// Repaints: compares what travelled with what is drawn and touches only the attributes that differ.
import { buat } from "./svg.js";

const ISI = {
  n: "#FFFFFF",
  r: "url(#peta-rahasia)",
  t: "url(#peta-ditahan)",
  g: "url(#peta-gerbang)",
  x: "url(#peta-tidak_ada)",
  q: "url(#peta-tidak_ditanya)",
  b: "url(#peta-tidak_berlaku)",
  "-": "#EEF1F4",
};

export function warnai(state) {
  const { data, lama } = state;
  const melingkar = Boolean(data.ukuran);
  const kunciWarna = JSON.stringify(data.warna) + melingkar;
  const semua = lama.warna !== kunciWarna;
  for (let i = 0; i < state.bentuk.length; i++) {
    const huruf = data.huruf[i];
    if (!semua && lama.huruf[i] === huruf) continue;
    warnaiSatu(state, i, huruf, melingkar);
  }
  if (semua || lama.huruf !== data.huruf) tulisGarisNol(state);
  lingkari(state, melingkar);
  tulisLokus(state);
  state.akar.dataset.gaya = melingkar ? "lingkaran" : "warna";
  state.bingkai.setAttribute("aria-label", data.alt);
  Object.assign(lama, { huruf: data.huruf, warna: kunciWarna });
  if (state.contohLama !== data.contoh && state.zoom) state.zoom.tata();
  state.contohLama = data.contoh;
}

function warnaiSatu(state, i, huruf, melingkar) {
  const kelas = state.data.warna[Number(huruf)];
  const isi = kelas ? (melingkar ? "#F5F7FA" : kelas[0]) : ISI[huruf];
  state.bentuk[i].setAttribute("fill", isi);
  const berpola = !kelas || (kelas[0].startsWith("url(") && !melingkar);
  state.nama[i].setAttribute("class", berpola ? "berpola" : kelas[1] && !melingkar ? "terang" : "gelap");
}

// Zero is white inside a rule; one path over all of them, so that neighbours do not cover it.
function tulisGarisNol(state) {
  const { huruf } = state.data;
  state.garisNol.setAttribute("d", state.dok.unit.filter((_, i) => huruf[i] === "n").map((u) => u.d).join(""));
}

function lingkari(state, melingkar) {
  const { data, dok } = state;
  state.lapisLingkar.style.display = melingkar ? "" : "none";
  if (!melingkar) return;
  state.lingkar ??= dok.unit.map((u) => buat("circle", { cx: u.x, cy: u.y, r: 0 }, state.lapisLingkar));
  const terbesar = dok.lebar * (dok.unit[0].baris ? 0.47 : 0.95);
  state.lingkar.forEach((lingkar, i) => {
    const kelas = data.warna[Number(data.huruf[i])];
    const jari = kelas ? Math.round(Math.sqrt(data.ukuran[i]) * terbesar * 10) / 10 : 0;
    if (lingkar.getAttribute("r") !== String(jari)) lingkar.setAttribute("r", jari);
    if (kelas) lingkar.setAttribute("fill", kelas[0]);
  });
}

// Inside its own shape, so that neighbours and the kecamatan outline stay visible beside it.
function tulisLokus(state) {
  const { lokus, lokus_dalam: dalam } = state.data;
  const kunci = JSON.stringify([lokus, dalam]);
  if (state.lama.lokus === kunci) return;
  state.lama.lokus = kunci;
  state.lapisLokus.replaceChildren();
  const ciut = state.dok.ciut ?? 0.86;
  for (const [i, tanda] of Object.entries(lokus)) garisLokus(state, { ...state.dok.unit[i], ciut, tanda });
  for (const unit of dalam) garisLokus(state, unit);
}

function garisLokus(state, { d, x, y, ciut, tanda }) {
  const letak = `translate(${x * (1 - ciut)} ${y * (1 - ciut)}) scale(${ciut})`;
  buat("path", { d, transform: letak, "data-tanda": tanda.replace(" ", "-") }, state.lapisLokus);
}

