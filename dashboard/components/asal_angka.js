// Clicks on a figure anywhere on the page: its key goes to the server, which opens where it comes from.
const dengar = new WeakMap(); // mount point -> how the key is sent, newest call
let terpasang = null;

export default function (component) {
  const { parentElement, setTriggerValue } = component;
  dengar.set(parentElement, (kunci) => setTriggerValue("kunci", kunci));
  if (terpasang) document.removeEventListener("click", terpasang);
  terpasang = (event) => {
    const angka = event.target.closest?.("[data-kunci]");
    if (angka && !event.target.closest("a, button")) dengar.get(parentElement)?.(angka.dataset.kunci);
  };
  document.addEventListener("click", terpasang);
  return () => {
    document.removeEventListener("click", terpasang);
    dengar.delete(parentElement);
  };
}
