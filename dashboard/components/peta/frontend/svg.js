// Small helpers for SVG nodes.
const NS = "http://www.w3.org/2000/svg";

export function buat(nama, atribut = {}, induk = null) {
  const simpul = document.createElementNS(NS, nama);
  for (const [kunci, nilai] of Object.entries(atribut)) simpul.setAttribute(kunci, nilai);
  induk?.appendChild(simpul);
  return simpul;
}

// Centred lines of text around (x, y); the node keeps its identity when its lines change.
export function tulis(teks, baris, x, y, huruf, jarak = 1.08) {
  teks.replaceChildren();
  teks.setAttribute("font-size", huruf);
  baris.forEach((isi, i) => {
    const garis = y + ((i - (baris.length - 1) / 2) * jarak + 0.36) * huruf;
    buat("tspan", { x, y: Math.round(garis * 10) / 10 }, teks).textContent = isi;
  });
}

// How much wider this machine's letters are than the Arial that names were fitted with.
let lebih;
export function lebarHuruf(keluarga, [teks, lebar]) {
  if (lebih === undefined) {
    const pena = document.createElement("canvas").getContext("2d");
    pena.font = `100px ${keluarga}`;
    lebih = Math.max(pena.measureText(teks).width / (100 * lebar), 1);
  }
  return lebih;
}
