// What a reader marks as misread: kept in this browser, saved as JSONL with the words it rests on.
(() => {
  const bar = document.getElementById("decisions");
  const reports = [...document.querySelectorAll("article.report")];
  const store = `variorum:${reports.map((report) => report.dataset.document).join(",")}`.slice(0, 4000);
  const load = () => {
    try { return JSON.parse(localStorage.getItem(store)) || {}; } catch { return {}; }
  };
  let marked = load();
  const keep = () => {
    // A browser may refuse to keep anything for a file: then it lasts as long as the page is open.
    try { localStorage.setItem(store, JSON.stringify(marked)); } catch { /* see above */ }
  };
  const itemOf = (button) => button.closest(button.dataset.misread === "answer" ? "figure" : "article.card, .same, article");
  // Each quote on the page says where its words stand: number of the report, first and last character.
  const spansOf = (item) => [...item.querySelectorAll("figure.quote")].concat(item.matches("figure.quote") ? [item] : []).flatMap((figure) => {
    const place = /^q(\d+)-(\d+)-(\d+)$/.exec(figure.dataset.place);
    const report = place && reports[Number(place[1])];
    if (!report) return [];
    return [{ document: report.dataset.document, sha256: report.dataset.sha256, start: Number(place[2]), end: Number(place[3]),
      quote: figure.querySelector(".words").textContent }];
  });
  const buttons = [...document.querySelectorAll("button.misread")];
  const keys = new Map();
  const keyOf = (button) => {
    if (!keys.has(button)) {
      const spans = spansOf(itemOf(button));
      keys.set(button, `${button.dataset.misread}|${button.dataset.label}|${spans.map((span) => `${span.document}:${span.start}-${span.end}`).join(",")}`);
    }
    return keys.get(button);
  };
  const show = () => {
    for (const button of buttons) {
      const on = keyOf(button) in marked;
      button.setAttribute("aria-pressed", String(on));
      button.textContent = on ? "Misread: take it back" : "Misread";
      itemOf(button).classList.toggle("taken-back", on);
    }
    const count = Object.keys(marked).length;
    bar.hidden = !count;
    bar.querySelector("[role=status]").textContent = `${count} marked as misread.`;
  };
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const key = keyOf(button);
      if (key in marked) delete marked[key];
      else marked[key] = { decision: "misread", kind: button.dataset.misread, label: button.dataset.label, spans: spansOf(itemOf(button)) };
      keep();
      show();
    });
  }
  bar.querySelector("[data-save]").addEventListener("click", () => {
    const lines = Object.keys(marked).sort().map((key) => `${JSON.stringify(marked[key])}\n`).join("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines], { type: "application/x-ndjson" }));
    link.download = "decisions.jsonl";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
  bar.querySelector("[data-clear]").addEventListener("click", () => { marked = {}; keep(); show(); });
  show();
})();
