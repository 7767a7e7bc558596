(function () {
  "use strict";
  var all = function (s) { return Array.prototype.slice.call(document.querySelectorAll(s)); };
  var make = function (tag, text, name) {
    var e = document.createElement(tag);
    e.textContent = text;
    if (name) e.className = name;
    return e;
  };

  // Paper cannot unfold anything.
  var shut = [];
  addEventListener("beforeprint", function () {
    shut = all("details:not([open])");
    shut.forEach(function (d) { d.open = true; });
  });
  addEventListener("afterprint", function () { shut.forEach(function (d) { d.open = false; }); });

  var table = document.querySelector("table.claims");
  if (table) {
    var bar = make("p", "", "tools");
    var label = make("label", "Find in claims ");
    var box = document.createElement("input");
    box.type = "search";
    label.appendChild(box);
    var button = make("button", "Unfold every reason");
    button.type = "button";
    var said = make("span", "", "soft");
    said.setAttribute("role", "status");
    bar.append(label, button, said);
    table.before(bar);
    var rows = all("table.claims > tbody[id]").map(function (row) { return [row, row.textContent.toLowerCase()]; });
    box.addEventListener("input", function () {
      var words = box.value.toLowerCase().split(/\s+/), n = 0;
      rows.forEach(function (row) {
        row[0].hidden = !words.every(function (w) { return row[1].indexOf(w) >= 0; });
        n += row[0].hidden ? 0 : 1;
      });
      said.textContent = box.value ? n + " of " + rows.length : "";
    });
    button.addEventListener("click", function () {
      var open = button.textContent === "Unfold every reason";
      all("table.claims details").forEach(function (d) { d.open = open; });
      button.textContent = open ? "Fold every reason" : "Unfold every reason";
    });
  }

  // A way back from the marked characters to the line that pointed there.
  var from = null;
  var back = make("button", "Back to where you were", "return");
  back.type = "button";
  back.hidden = true;
  document.body.appendChild(back);
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href^='#s']");
    if (link && /^#s\d+$/.test(link.getAttribute("href"))) {
      from = link;
      back.hidden = false;
    }
  });
  back.addEventListener("click", function () {
    back.hidden = true;
    if (from) {
      from.scrollIntoView({ block: "center" });
      from.focus({ preventScroll: true });
    }
  });
})();
