// Finds questions by words and filters; what is chosen composes. Nothing leaves the page.
(() => {
  const bar = document.getElementById("find");
  if (!bar) return;
  bar.hidden = false;
  // The same keys and the same nearness as `variorum ask`: see question_keys.py and nearest.py, where the rules come from.
  const data = JSON.parse(document.getElementById("find-data").textContent);
  const { rules, worth } = data;
  const idle = new Set(rules.idle);
  const names = data.keys;
  const had = new Map(names.map((key, place) => [key, data.had[place]]));
  const fold = (text) => {
    const plain = [...text.toLowerCase().replaceAll("ß", "ss")].map((letter) => data.fold.letters[letter] || letter).join("")
      .normalize("NFKD").replace(/\p{Mn}/gu, "");
    const words = [...plain].map((letter) => {
      if (data.fold.removed.includes(letter)) return "";
      return data.fold.parted.includes(letter) ? " " : letter;
    }).join("").split(/\s+/u).filter(Boolean);
    if (words.length > 1 && Object.hasOwn(data.fold.long, words[0])) words[0] = data.fold.long[words[0]];
    return words.join(" ");
  };
  const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];
  const stem = (word) => {
    if (word.length <= rules.shortest || /[^\x00-\x7f]|^[0-9]+$/.test(word)) return word;
    const end = rules.suffixes.find((suffix) => word.endsWith(suffix) && word.length - suffix.length >= rules.shortest);
    const found = end ? word.slice(0, -end.length) : word;
    return found.length > rules.shortest && found.at(-1) === found.at(-2) ? found.slice(0, -1) : found;
  };
  const keysOf = (text) => [...new Set(wordsOf(fold(text)).filter((word) => !idle.has(word)).map((word) => {
    const own = stem(word);
    return Object.hasOwn(rules.like, own) ? rules.like[own] : own;
  }))];
  // Which kinds the words ask after: by the longest opening, at the beginning or, where it asks after nothing else, inside.
  const kindsOf = (text) => {
    const words = ` ${wordsOf(text.toLowerCase()).join(" ")} `;
    const openings = Object.entries(rules.openings).flatMap(([kind, told]) => told.map((opening) => [` ${opening} `, kind]));
    let fitting = openings.filter(([opening]) => words.startsWith(opening));
    if (!fitting.length) fitting = openings.filter(([opening, kind]) => words.includes(opening) && kind !== "status" && kind !== "identity");
    const longest = Math.max(0, ...fitting.map(([opening]) => opening.length));
    const kinds = new Set(fitting.filter(([opening]) => opening.length === longest).map(([, kind]) => kind));
    for (const kind of [...kinds]) for (const kin of data.kin[kind] || []) kinds.add(kin);
    return kinds;
  };
  const items = [...document.querySelectorAll("article.question")].map((node, place) => ({ node, place }));
  const byId = new Map(items.map((item) => [item.node.id, item]));
  const held = data.questions.map(([id, kind, central, ...parts], standing) => ({ item: byId.get(id), kind, central, standing, parts, sets: null }));
  const counts = [worth.asked, worth.named, worth.alike, worth.answered];
  // The questions near some words, the nearest first.
  const nearest = (text) => {
    const wanted = keysOf(text);
    const weights = wanted.map((key) => (had.get(key) ? Math.log(1 + (data.all + 1) / (had.get(key) + 1)) : worth.missing));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    if (!whole) return [];
    const kinds = kindsOf(text);
    const found = [];
    for (const question of held) {
      question.sets ||= question.parts.map((part) => new Set(part.map((number) => names[number])));
      const { sets } = question;
      const places = wanted.map((key) => sets.findIndex((set) => set.has(key)));
      const said = !kinds.size && wanted.every((key) => sets[3].has(key));
      if (!said && !wanted.some((key) => sets[0].has(key) || sets[1].has(key) || sets[2].has(key))) continue;
      if (!wanted.some((key) => sets[1].has(key) || sets[2].has(key) || sets[3].has(key))) continue;
      const share = places.reduce((sum, place, at) => (place < 0 ? sum : sum + weights[at] * counts[place]), 0) / whole;
      if (share < worth.near) continue;
      const fit = !kinds.size || kinds.has(question.kind) ? 1 : worth.other_kind;
      const terse = wanted.filter((key) => sets[0].has(key)).length / Math.max(1, sets[0].size);
      const near = fit * share * (1 - worth.terse - worth.central) + worth.terse * terse + worth.central * question.central;
      found.push([Math.round(near * 1e4), question]);
    }
    found.sort((one, other) => other[0] - one[0] || one[1].standing - other[1].standing);
    return found.map(([, question]) => question.item);
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
    const found = (given.words ? nearest(given.words) : items).filter((item) => {
      const { from, to } = item.node.dataset;
      if (!has(item, "state", given.state) || !has(item, "kind", given.kind) || !has(item, "reports", given.report)
        || !has(item, "things", given.thing) || !has(item, "said", given.said)) return false;
      if ((given.from || given.to) && !from && !to) return false;
      return !((given.from && to && to < given.from) || (given.to && from && from > given.to));
    });
    for (const { node } of found.slice(0, MOST)) {
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
