// Keeps HTML mounted: what Python sends is compared with what stands, and only what differs is touched.
const urutan = new WeakMap(); // mount point -> number of the newest message

export default function (component) {
  const { data, parentElement } = component;
  const akar = parentElement.querySelector(".hidup");
  const ke = (urutan.get(parentElement) ?? 0) + 1;
  urutan.set(parentElement, ke);
  if (data.padat === undefined) return void samakan(akar, urai(data.isi));
  buka(data.padat).then((isi) => urutan.get(parentElement) === ke && samakan(akar, urai(isi)));
}

async function buka(padat) {
  const byte = Uint8Array.from(atob(padat), (huruf) => huruf.charCodeAt(0));
  const aliran = new Blob([byte]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(aliran).text();
}

// A second wall behind the escaping in Python: nothing that runs comes in.
function urai(isi) {
  const wadah = document.createElement("template");
  wadah.innerHTML = isi;
  for (const simpul of wadah.content.querySelectorAll("script, iframe, object, embed")) simpul.remove();
  for (const simpul of wadah.content.querySelectorAll("*")) {
    for (const { name } of [...simpul.attributes]) if (name.startsWith("on")) simpul.removeAttribute(name);
  }
  return wadah.content;
}

function samakan(lama, baru) {
  const [a, b] = [[...lama.childNodes], [...baru.childNodes]];
  b.forEach((simpul, i) => {
    if (!a[i]) lama.append(simpul);
    else if (!a[i].isEqualNode(simpul)) tukar(a[i], simpul);
  });
  for (const sisa of a.slice(b.length)) sisa.remove();
}

function tukar(lama, baru) {
  if (lama.nodeName !== baru.nodeName) return lama.replaceWith(baru);
  if (lama.nodeType !== Node.ELEMENT_NODE) return void (lama.data = baru.data);
  for (const { name } of [...lama.attributes]) if (!baru.hasAttribute(name)) lama.removeAttribute(name);
  for (const { name, value } of baru.attributes) if (lama.getAttribute(name) !== value) lama.setAttribute(name, value);
  samakan(lama, baru);
}
