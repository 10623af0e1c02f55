// Finds questions by words and filters; what is chosen composes. Nothing leaves the page.
(() => {
  const bar = document.getElementById("find");
  if (!bar) return;
  bar.hidden = false;
  // Words that ask, and words that bind: they tell nothing of what is sought, but for the kind of answer.
  const PLAIN = new Set(("a an the of in on at to by for from with and or as is are was were be been do does did has have had will would can "
    + "could it its that this there which what who whom whose when where why how many much long far").split(" "));
  const ASKS = [[/\bwhen\b|\bwhat (day|date|year|time)\b/, "time"], [/\bwhere\b|\bwhat place\b/, "place"],
    [/\bhow (many|much|long|far|big|fast|old)\b/, "quantity"], [/\bwhy\b/, "reason"], [/\bwho(m|se)?\b/, "actor"]];
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const stem = (word) => (word.length > 4 ? word.replace(/(?:'s|ings?|ed|es|s|e)$/, "") : word);
  const wordsOf = (text) => (fold(text).match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) || []);
  const items = [...document.querySelectorAll("article.question")].map((node) => ({ node, place: 0, label: null, all: null }));
  items.forEach((item, place) => { item.place = place; });
  const read = (item) => {
    if (item.all) return;
    item.label = wordsOf(item.node.querySelector("h4").firstChild.textContent).map(stem);
    item.all = [...new Set(wordsOf(item.node.textContent).map(stem))];
  };
  const held = (words, word) => words.some((other) => other === word || (word.length > 3 && other.startsWith(word)));
  // A word in the question itself counts double; the kind of answer that is asked for tips the scale.
  const worth = (item, sought, kind) => {
    read(item);
    let sum = 0;
    let found = 0;
    for (const word of sought) {
      if (held(item.label, word)) { sum += 2; found += 1; } else if (held(item.all, word)) { sum += 1; found += 1; }
    }
    if (sought.length && found < Math.max(1, Math.ceil(sought.length * 0.6))) return 0;
    return sum / (2 * Math.max(sought.length, 1)) + (kind && item.node.dataset.kind === kind ? 0.3 : 0) + 0.001;
  };
  const has = (item, name, value) => !value || ` ${item.node.dataset[name] || ""} `.includes(` ${value} `);
  const list = bar.querySelector("ol");
  const told = bar.querySelector("[role=status]");
  const MOST = 60;
  const choose = () => {
    const given = Object.fromEntries([...bar.querySelectorAll("input,select")].map((field) => [field.name, field.value.trim()]));
    const active = Object.values(given).some(Boolean);
    list.replaceChildren();
    list.hidden = !active;
    bar.querySelector("[data-clear]").hidden = !active;
    if (!active) { told.textContent = ""; return; }
    const asked = fold(given.words);
    const kind = (ASKS.find(([pattern]) => pattern.test(asked)) || [])[1];
    const sought = [...new Set(wordsOf(given.words).filter((word) => !PLAIN.has(word)).map(stem))];
    const found = [];
    for (const item of items) {
      const { from, to } = item.node.dataset;
      if (!has(item, "state", given.state) || !has(item, "kind", given.kind) || !has(item, "reports", given.report)
        || !has(item, "things", given.thing) || !has(item, "said", given.said)) continue;
      if ((given.from || given.to) && !from && !to) continue;
      if ((given.from && to && to < given.from) || (given.to && from && from > given.to)) continue;
      const score = worth(item, sought, kind);
      if (score) found.push([score, item]);
    }
    found.sort((one, other) => other[0] - one[0] || one[1].place - other[1].place);
    for (const [, { node }] of found.slice(0, MOST)) {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${node.id}`;
      link.textContent = node.querySelector("h4").firstChild.textContent.trim();
      const answers = [...node.querySelectorAll(".value")].map((value) => value.textContent.trim());
      const note = document.createElement("span");
      note.className = "answers";
      note.textContent = answers.slice(0, 4).join(" / ") + (answers.length > 4 ? " …" : "");
      line.append(link, " ", node.querySelector("h4 .state").cloneNode(true), note);
      list.append(line);
    }
    const more = found.length > MOST ? `; the first ${MOST} are shown` : "";
    told.textContent = found.length ? `${found.length} of ${items.length} questions${more}` : "No question fits.";
  };
  // Not on "change": it comes when a field is left for a link of the list, and would take the link away.
  bar.addEventListener("input", choose);
  bar.querySelector("[data-clear]").addEventListener("click", () => {
    bar.querySelectorAll("input,select").forEach((field) => { field.value = ""; });
    choose();
    bar.querySelector("input").focus();
  });
  choose();
})();
