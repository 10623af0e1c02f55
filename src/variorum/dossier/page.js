"use strict";
// Opens what a link leads into, and lets the map be moved, enlarged and walked through by keyboard.
(() => {
  // Where a link was followed from, so that one can go back to it.
  let from = null;
  const note = document.createElement("aside");
  note.className = "chain";
  note.tabIndex = -1;
  note.setAttribute("aria-label", "Who says this");
  const words = document.createElement("p");
  const button = (label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };
  const back = button("Back to where you were", () => {
    const place = from;
    if (!place) return;
    from = null;
    history.back();
    setTimeout(() => { place.scrollIntoView({ block: "center" }); place.focus({ preventScroll: true }); note.remove(); }, 60);
  });
  let current = null;
  const walk = (step) => {
    const marks = [...current.closest(".text").querySelectorAll("mark[title]")];
    // A claim may be cut into pieces: the next claim is the next one with other words beside it.
    let place = marks.indexOf(current);
    const title = current.title;
    while (marks[place] && marks[place].title === title) place += step;
    if (marks[place]) point(marks[place]);
  };
  const tools = document.createElement("div");
  tools.append(button("Claim before", () => walk(-1)), button("Next claim", () => walk(1)), back);
  note.append(words, tools);
  // The chain of a claim beside its words; on a small screen at the foot.
  const point = (mark) => {
    document.querySelectorAll("mark.here").forEach((other) => other.classList.remove("here"));
    mark.classList.add("here");
    current = mark;
    // A quote may begin with words that are no part of a claim: the claim is the next piece.
    let told = mark;
    for (let step = 0; step < 4 && told && !told.title; step += 1) told = told.nextElementSibling;
    words.textContent = (told && told.title) || "Quoted on this page";
    back.hidden = !from;
    const text = mark.closest(".text");
    text.before(note);
    note.style.top = `${mark.offsetTop}px`;
    mark.scrollIntoView({ block: "center" });
    // Whoever works by keyboard goes on from here: back, or to the next claim.
    note.focus({ preventScroll: true });
  };
  const reveal = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && document.getElementById(name);
    document.querySelectorAll("mark.here").forEach((mark) => mark.classList.remove("here"));
    if (!target) { note.remove(); return; }
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
    }
    const mark = target.closest("mark");
    if (mark) point(mark);
    else target.scrollIntoView({ block: "start" });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && !link.closest("nav")) from = link;
    const mark = event.target.closest(".text mark[title]");
    if (mark) { from = null; point(mark); }
  });
  addEventListener("hashchange", reveal);
  reveal();

  // What is wider than the screen is moved by keyboard too.
  const wide = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  document.querySelectorAll(".scroll").forEach((part) => wide.observe(part));

  const frame = document.querySelector("[data-map]");
  const svg = frame && frame.querySelector("svg");
  if (!svg) return;
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  const spots = [...svg.querySelectorAll(".spot")].map((spot) => [spot, spot.getAttribute("transform")]);
  let view = whole.slice();
  const show = () => {
    svg.setAttribute("viewBox", view.join(" "));
    const scale = view[2] / whole[2];
    for (const [spot, place] of spots) spot.setAttribute("transform", `${place} scale(${scale})`);
    svg.querySelectorAll(".ring-label").forEach((label) => { label.style.fontSize = `${12 * scale}px`; });
    const bar = svg.querySelector(".scale");
    if (bar) bar.style.display = scale === 1 ? "" : "none";
  };
  const zoom = (factor, x, y) => {
    if (factor === 0) { view = whole.slice(); show(); return; }
    const width = Math.min(Math.max(view[2] * factor, whole[2] / 30), whole[2] * 1.5);
    const real = width / view[2];
    view = [x - (x - view[0]) * real, y - (y - view[1]) * real, width, view[3] * real];
    show();
  };
  const middle = () => [view[0] + view[2] / 2, view[1] + view[3] / 2];
  const at = (event) => {
    const box = svg.getBoundingClientRect();
    return [view[0] + (event.clientX - box.left) / box.width * view[2],
      view[1] + (event.clientY - box.top) / box.height * view[3]];
  };
  const mapTools = frame.querySelector(".map-tools");
  mapTools.hidden = false;
  mapTools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) zoom(Number(button.dataset.zoom), ...middle());
  });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 0.8 : 1.25, ...at(event));
  }, { passive: false });
  let held = null;
  let moved = false;
  svg.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    held = [event.clientX, event.clientY, view.slice()];
    moved = false;
  });
  svg.addEventListener("pointermove", (event) => {
    if (!held) return;
    const box = svg.getBoundingClientRect();
    const dx = (event.clientX - held[0]) / box.width * view[2];
    const dy = (event.clientY - held[1]) / box.height * view[3];
    if (Math.abs(event.clientX - held[0]) + Math.abs(event.clientY - held[1]) > 4) moved = true;
    view = [held[2][0] - dx, held[2][1] - dy, view[2], view[3]];
    show();
  });
  for (const name of ["pointerup", "pointercancel", "pointerleave"]) svg.addEventListener(name, () => { held = null; });
  svg.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
  svg.addEventListener("keydown", (event) => {
    const step = view[2] * 0.1;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (moves[event.key]) {
      view[0] += moves[event.key][0];
      view[1] += moves[event.key][1];
      show();
    } else if (event.key === "+" || event.key === "=") zoom(0.7, ...middle());
    else if (event.key === "-") zoom(1.43, ...middle());
    else if (event.key === "0") zoom(0);
    else return;
    event.preventDefault();
  });
  const tell = document.querySelector(".map-note");
  for (const [spot] of spots) {
    for (const event of ["pointerenter", "focus"]) {
      spot.addEventListener(event, () => { tell.textContent = spot.getAttribute("aria-label"); });
    }
  }
  // A place that is reached by keyboard comes into view.
  for (const [spot, place] of spots) {
    spot.addEventListener("focus", () => {
      const [x, y] = place.match(/-?[\d.]+/g).map(Number);
      if (x < view[0] || y < view[1] || x > view[0] + view[2] || y > view[1] + view[3]) {
        view[0] = x - view[2] / 2;
        view[1] = y - view[3] / 2;
        show();
      }
    });
  }
})();
