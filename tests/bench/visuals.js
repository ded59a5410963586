// Records when each visual was last repainted, the same way for every tool measured.
// SVG and HTML are seen by a MutationObserver (open shadow roots too), canvas by its drawing calls.
// A repaint is stamped after the frame that shows it: animation frame, then a message task.
(() => {
  const selectors = __SELECTORS__;
  const names = Object.keys(selectors);
  const state = { armed: false, start: null, last: {}, pending: {} };
  const canvasOwner = new WeakMap();
  const channel = new MessageChannel();
  let queue = [];
  channel.port1.onmessage = () => {
    const now = performance.now();
    for (const name of queue) { state.last[name] = now; state.pending[name] = false; }
    queue = [];
  };
  const touch = (name) => {
    if (!name || state.pending[name]) return;
    state.pending[name] = true;
    requestAnimationFrame(() => { queue.push(name); channel.port2.postMessage(0); });
  };
  const parentOf = (node) => node.parentNode || node.host || null;
  const ownerOf = (node) => {
    for (let at = node; at; at = parentOf(at)) {
      if (at.nodeType !== 1) continue;
      const name = names.find((n) => at.matches(selectors[n]));
      if (name) return name;
    }
    return null;
  };
  const ownersInside = (node) =>
    node.nodeType === 1 ? names.filter((n) => node.querySelector(selectors[n])) : [];
  const observer = new MutationObserver((records) => {
    const seen = new Set();
    for (const record of records) {
      if (!seen.has(record.target)) { seen.add(record.target); touch(ownerOf(record.target)); }
      for (const node of record.addedNodes) { touch(ownerOf(node)); ownersInside(node).forEach(touch); }
    }
  });
  const watch = (root) =>
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  watch(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };
  const drawn = (canvas) => {
    let name = canvasOwner.get(canvas);
    if (!name && canvas.isConnected) {
      name = ownerOf(canvas);
      if (name) canvasOwner.set(canvas, name);
    }
    touch(name);
  };
  const wrap = (prototype, methods) => {
    for (const method of methods) {
      const original = prototype[method];
      prototype[method] = function (...args) { drawn(this.canvas); return original.apply(this, args); };
    }
  };
  wrap(CanvasRenderingContext2D.prototype,
    ["clearRect", "fillRect", "fillText", "fill", "stroke", "drawImage", "putImageData"]);
  for (const context of [window.WebGLRenderingContext, window.WebGL2RenderingContext]) {
    if (context) wrap(context.prototype, ["drawArrays", "drawElements", "clear"]);
  }
  document.addEventListener("pointerdown", (event) => {
    if (state.armed) { state.armed = false; state.start = event.timeStamp; state.last = {}; }
  }, true);
  const find = (name) => {
    const search = (root) => {
      const hit = root.querySelector(selectors[name]);
      if (hit) return hit;
      for (const element of root.querySelectorAll("*")) {
        const inner = element.shadowRoot && search(element.shadowRoot);
        if (inner) return inner;
      }
      return null;
    };
    return search(document);
  };
  const finished = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning";
  window.__visuals = {
    arm() { state.armed = true; state.start = null; for (const n of names) { const v = find(n); if (v) v.__seen = true; } },
    // Every visual repainted since the click (of a whole page: those that change, once its script has
    // finished) and none of them for `quiet` ms.
    settled(quiet) {
      const times = names.map((n) => state.last[n]).filter((t) => t !== undefined);
      const enough = __EVERY__ ? times.length === names.length : times.length > 0 && finished();
      return enough && performance.now() - Math.max(...times) > quiet;
    },
    result() {
      const origin = state.start === null ? 0 : state.start;
      return {
        ms: Object.fromEntries(names.filter((n) => n in state.last).map((n) => [n, state.last[n] - origin])),
        remounted: names.filter((n) => { const v = find(n); return !v || !v.__seen; }),
      };
    },
  };
})();
