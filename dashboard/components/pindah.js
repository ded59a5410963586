// Clicks on links between the app's own pages: the server changes the page over the open connection, where
// following the address would load everything anew. Opening in a new tab stays the browser's.
const dengar = new WeakMap(); // mount point -> how the address is sent, newest call
let terpasang = null;

export default function (component) {
  const { parentElement, setTriggerValue } = component;
  dengar.set(parentElement, (tujuan) => setTriggerValue("tujuan", tujuan));
  if (terpasang) document.removeEventListener("click", terpasang);
  terpasang = (event) => {
    const tautan = event.target.closest?.("a[data-pindah]");
    if (!tautan || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
    dengar.get(parentElement)?.(tautan.getAttribute("href"));
  };
  document.addEventListener("click", terpasang);
  return () => {
    document.removeEventListener("click", terpasang);
    dengar.delete(parentElement);
  };
}
