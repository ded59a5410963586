// What the framework leaves out around every page: the language it is in, and a phone menu that closes itself.
const SEMPIT = 768; // px; below it the menu lies over the page

export default function () {
  document.documentElement.lang = "id"; // the framework says "en", and a screen reader would read so
  const tutup = (event) => {
    if (window.innerWidth > SEMPIT || !event.target.closest?.("[data-testid=stSidebarNavLink]")) return;
    document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  };
  document.addEventListener("click", tutup);
  return () => document.removeEventListener("click", tutup);
}
