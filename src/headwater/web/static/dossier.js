(function () {
  "use strict";
  const all = (s, from) => Array.from((from || document).querySelectorAll(s));
  const make = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text || "" }, more);
  const button = (text, act) => {
    const b = make("button", text, { type: "button" });
    b.addEventListener("click", act);
    return b;
  };

  // Paper cannot unfold anything.
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = all("details:not([open])");
    shut.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => shut.forEach((d) => { d.open = false; }));

  // Places are code points, as Python counts them; strings here are UTF-16.
  const step = (s, i) => (s.codePointAt(i) > 0xffff ? 2 : 1);
  const units = (s, points) => {
    let i = 0;
    for (; points > 0 && i < s.length; points--) i += step(s, i);
    return i;
  };
  const points = (s, end) => {
    let n = 0;
    for (let i = 0; i < end; i += step(s, i)) n++;
    return n;
  };
  const pieces = (capture) => all(".t", capture).flatMap((t) => {
    const found = [], walk = document.createTreeWalker(t, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) found.push(walk.currentNode);
    return found;
  });
  const rangeOf = (capture, start, end) => {
    const range = document.createRange();
    let at = 0, begun = false;
    for (const node of pieces(capture)) {
      const after = at + points(node.data, node.data.length);
      if (!begun && start < after) {
        range.setStart(node, units(node.data, start - at));
        begun = true;
      }
      if (begun && end <= after) {
        range.setEnd(node, units(node.data, end - at));
        return range;
      }
      at = after;
    }
    return null;
  };
  const placeOf = (capture, node, offset) => {
    let at = 0;
    for (const one of pieces(capture)) {
      if (one === node) return at + points(one.data, offset);
      at += points(one.data, one.data.length);
    }
    return -1;
  };

  // A link to any characters: #capture-id:start-end
  const light = (name, ranges) => {
    if (window.CSS && CSS.highlights) CSS.highlights.set(name, new Highlight(...ranges));
  };
  const follow = () => {
    all(".lit").forEach((e) => e.classList.remove("lit"));
    if (/^#s\d+$/.test(location.hash)) all("mark." + location.hash.slice(1)).forEach((e) => e.classList.add("lit"));
    const asked = /^#([\w-]+):(\d+)-(\d+)$/.exec(location.hash);
    const capture = asked && document.querySelector(`[data-id="${asked[1]}"]`);
    const range = capture && rangeOf(capture, +asked[2], +asked[3]);
    light("spot", range ? [range] : []);
    if (!range) return;
    capture.hidden = false;
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", follow);

  const corner = make("p", "", { className: "corner" });
  document.body.append(corner);
  const link = button("", () => { location.hash = link.value; });
  link.hidden = true;
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection(), range = chosen.rangeCount && !chosen.isCollapsed && chosen.getRangeAt(0);
    const from = range && range.startContainer.parentElement.closest("[data-id]");
    const start = from ? placeOf(from, range.startContainer, range.startOffset) : -1;
    const end = from ? placeOf(from, range.endContainer, range.endOffset) : -1;
    link.hidden = start < 0 || end <= start;
    if (link.hidden) return;
    link.value = `${from.dataset.id}:${start}-${end}`;
    link.textContent = `Link to characters ${start}–${end}`;
  });

  // A way back from the marked characters to the line that pointed there.
  let left = null;
  const back = button("Back to where you were", () => {
    back.hidden = true;
    left.scrollIntoView({ block: "center" });
    left.focus({ preventScroll: true });
  });
  back.hidden = true;
  corner.append(link, back);
  document.addEventListener("click", (event) => {
    const to = event.target.closest("a[href^='#s']");
    if (to && /^#s\d+$/.test(to.getAttribute("href"))) {
      left = to;
      back.hidden = false;
    }
  });

  // Two captures beside each other, the passages they share linked both ways.
  const beside = make("dialog", "", { className: "beside" });
  beside.setAttribute("aria-label", "Two captures side by side");
  document.body.append(beside);
  const pairs = all(".passages li").map((li) => all("a[href^='#s']", li).map((a) => a.hash.slice(1)));
  const home = (key) => document.getElementById(key).closest(".capture");
  const pane = (capture) => {
    const copy = capture.cloneNode(true);
    all("[id]", copy).forEach((e) => {
      e.dataset.key = e.id;
      e.removeAttribute("id");
    });
    const made = make("div", "", { className: "capture", tabIndex: 0 });
    made.dataset.id = copy.dataset.id;
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", copy.querySelector("h3").textContent);
    made.append(...copy.childNodes);
    return made;
  };
  const show = (pair) => {
    const captures = pair.map(home), panes = captures.map(pane);
    const inside = (side, key) => all(`[data-key="${key}"],mark.${key}`, panes[side]);
    const turn = (side, key) => inside(side, key)[0].scrollIntoView({ block: "center" });
    pairs.forEach((other) => [other, other.slice().reverse()].forEach((keys) => {
      if (!keys.every((key, side) => home(key) === captures[side])) return;
      keys.forEach((key, side) => inside(side, key).forEach((e) => {
        e.classList.add("pair");
        e.addEventListener("click", () => turn(1 - side, keys[1 - side]));
      }));
    }));
    beside.replaceChildren(button("Close", () => beside.close()), ...panes);
    beside.showModal();
    pair.forEach((key, side) => turn(side, key));
  };
  all(".passages li").forEach((li, n) => li.append(" ", button("Side by side", () => show(pairs[n]))));

  // Search and filters: every list keeps what fits.
  const lists = ["tbody[id]", ".sources li", ".verdict article", ".time tbody tr", ".articles > li", ".capture"];
  const names = ["claims", "sources", "differences", "times", "articles", "captures"];
  const items = lists.map((s) => all(s));
  const words = new Map();
  const textOf = (e) => {
    if (!words.has(e)) words.set(e, e.textContent.toLowerCase());
    return words.get(e);
  };
  const box = make("input", "", { type: "search" });
  const outlet = make("select");
  const only = make("select");
  const said = make("span", "", { className: "soft" });
  said.setAttribute("role", "status");
  const cell = (row, n) => row.rows[0].cells[n].textContent;
  const kinds = [
    ["any claim", () => true],
    ["of several outlets", (row) => parseInt(row.rows[0].cells[2].textContent, 10) > 1],
    ["on record", (row) => cell(row, 3)],
    ["with somebody against", (row) => cell(row, 4)],
    ["with an unseen report", (row) => cell(row, 5)],
  ];
  kinds.forEach((kind, n) => only.append(make("option", kind[0], { value: n })));
  const by = new Map([["any outlet", null]]);
  all(".articles > li").forEach((li) => {
    const name = li.dataset.outlet || "none stated";
    by.set(name, (by.get(name) || []).concat("#" + li.id));
  });
  by.forEach((_, name) => outlet.append(make("option", name)));
  const sift = () => {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean), from = by.get(outlet.value);
    const kind = kinds[only.value][1];
    const counts = items.map((list, n) => {
      let kept = 0;
      list.forEach((e) => {
        const fits = wanted.every((w) => textOf(e).includes(w)) && (n > 0 || kind(e)) &&
          (!from || from.includes("#" + e.id) || all("a[href^='#a']", e).some((a) => from.includes(a.hash)));
        e.hidden = !fits;
        kept += fits;
      });
      return kept;
    });
    const found = [];
    if (wanted.length) items[5].filter((e) => !e.hidden).forEach((capture) => pieces(capture).forEach((node) => {
      const text = node.data.toLowerCase();
      if (text.length === node.data.length && found.length < 2000) wanted.forEach((w) => {
        for (let i = text.indexOf(w); i >= 0; i = text.indexOf(w, i + w.length)) {
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + w.length);
          found.push(range);
        }
      });
    }));
    light("found", found);
    const idle = !wanted.length && !from && only.value === "0";
    said.textContent = idle ? "" : names.map((name, n) => `${counts[n]} of ${items[n].length} ${name}`).join(", ");
  };
  const labelled = (text, field) => {
    const label = make("label", text + " ");
    label.append(field);
    return label;
  };
  box.addEventListener("input", sift);
  outlet.addEventListener("change", sift);
  only.addEventListener("change", sift);
  const bar = make("div", "", { className: "tools" });
  bar.setAttribute("role", "search");
  const unfold = button("Unfold every reason", () => {
    const open = unfold.textContent[0] === "U";
    all("table.claims details").forEach((d) => { d.open = open; });
    unfold.textContent = (open ? "Fold" : "Unfold") + " every reason";
  });
  bar.append(labelled("Find", box), labelled("Outlet", outlet), labelled("Claims", only), unfold,
    button("Print", () => print()), button("Keys", () => help.showModal()), said);
  document.querySelector("nav").after(bar);

  // Keys; they can be turned off, since a slip of the hand or of the voice should move nothing.
  const help = make("dialog");
  help.setAttribute("aria-label", "Keys");
  let keys = true, at = null;
  const off = button("Turn keys off", () => {
    keys = !keys;
    off.textContent = keys ? "Turn keys off" : "Turn keys on";
  });
  const table = make("dl");
  [["j, k", "next, previous item"], ["o", "open or close its reasons"], ["/", "find"], ["b", "back to where you were"],
    ["?", "this list"], ["Esc", "close"]].forEach((row) => table.append(make("dt", row[0]), make("dd", row[1])));
  help.append(table, off, " ", button("Close", () => help.close()));
  document.body.append(help);
  // What a large page has not laid out yet is measured only where the search for the first one in sight comes by.
  const move = (by) => {
    const stops = items.flat().filter((e) => !e.hidden && !e.closest("details:not([open])"));
    let low = 0, high = at && document.activeElement === at ? 0 : stops.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if (stops[half].getBoundingClientRect().bottom > 80) high = half;
      else low = half + 1;
    }
    const now = at && document.activeElement === at ? stops.indexOf(at) + by : low;
    at = stops[Math.min(Math.max(now, 0), stops.length - 1)];
    if (!at) return;
    at.tabIndex = -1;
    at.focus({ preventScroll: true });
    at.scrollIntoView({ block: "nearest" });
  };
  const acts = {
    j: () => move(1),
    k: () => move(-1),
    o: () => at && all("details", at).forEach((d) => { d.open = !d.open; }),
    b: () => back.hidden || back.click(),
    "/": () => box.focus(),
    "?": () => help.showModal(),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.closest && event.target.closest("input,select,textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (!acts[event.key] || (!keys && event.key !== "?")) return;
    event.preventDefault();
    acts[event.key]();
  });

  follow();
})();
