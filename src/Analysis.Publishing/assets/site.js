// What the pages do beyond HTML: remember light or dark, mark the section in view, show all code, sort tables.
// Everything works without it.
(function () {
  "use strict";

  var root = document.documentElement;
  var key = "analysis-theme";

  function remembered() {
    try { return localStorage.getItem(key); } catch { return null; }
  }

  function remember(theme) {
    try { localStorage.setItem(key, theme); } catch { /* A browser may forbid storage; the choice then lasts for the page. */ }
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  // Before the page shows, so that it never flashes in the other colours.
  var stored = remembered();
  if (stored === "light" || stored === "dark") root.dataset.theme = stored;

  function themeToggle() {
    var button = document.querySelector(".theme-toggle");
    function label() { button.setAttribute("aria-label", isDark() ? "Switch to light colours" : "Switch to dark colours"); }
    button.hidden = false;
    label();
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember(root.dataset.theme);
      label();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  }

  function codeToggle() {
    var button = document.querySelector(".code-toggle");
    var blocks = document.querySelectorAll("details.code");
    if (!button || blocks.length === 0) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var open = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(open));
      blocks.forEach(function (block) { block.open = open; });
    });
  }

  function contents() {
    var toc = document.querySelector("details.toc");
    if (!toc) return;
    var wide = matchMedia("(min-width: 70rem)");
    function fold() { toc.open = wide.matches; }
    fold();
    wide.addEventListener("change", fold);
    toc.addEventListener("click", function (event) {
      if (event.target.closest("a") && !wide.matches) toc.open = false;
    });
    followSection(toc);
  }

  function followSection(toc) {
    var links = new Map();
    toc.querySelectorAll("a[href^='#']").forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    });
    var headings = Array.from(links.keys());
    function mark() {
      var passed = headings.filter(function (heading) { return heading.getBoundingClientRect().top < innerHeight * 0.3; });
      links.forEach(function (link) { link.removeAttribute("aria-current"); });
      if (passed.length > 0) links.get(passed[passed.length - 1]).setAttribute("aria-current", "true");
    }
    var waiting = false;
    addEventListener("scroll", function () {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(function () { waiting = false; mark(); });
    }, { passive: true });
    mark();
  }

  function numberIn(text) {
    var match = /[-−]?\d[\d,.\s\u00a0\u202f]*/.exec(text);
    return match ? parseFloat(match[0].replace("−", "-").replace(/[,\s\u00a0\u202f]/g, "")) : NaN;
  }

  // Empty cells and gaps stay at the end either way.
  function compare(a, b, direction, numeric) {
    if (numeric) {
      var x = numberIn(a), y = numberIn(b);
      if (isNaN(x) || isNaN(y)) return isNaN(x) - isNaN(y);
      return direction * (x - y);
    }
    return direction * a.localeCompare(b, "en");
  }

  function textOf(row, column) {
    var cell = row.cells[column];
    return cell.classList.contains("gap") ? "" : cell.textContent.trim();
  }

  function sortBy(table, header) {
    var ascending = header.getAttribute("aria-sort") !== "ascending";
    var body = table.tBodies[0];
    var numeric = header.classList.contains("num");
    table.querySelectorAll("th[aria-sort]").forEach(function (th) { th.removeAttribute("aria-sort"); });
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    Array.from(body.rows)
      .sort(function (a, b) { return compare(textOf(a, header.cellIndex), textOf(b, header.cellIndex), ascending ? 1 : -1, numeric); })
      .forEach(function (row) { body.append(row); });
  }

  function sortableTables() {
    document.querySelectorAll("table.data").forEach(function (table) {
      var regular = table.tHead && table.tHead.rows.length === 1 && table.tBodies.length === 1 && !table.querySelector("[colspan], [rowspan]");
      if (!regular || table.tBodies[0].rows.length < 3) return;
      Array.from(table.tHead.rows[0].cells).forEach(function (header) {
        var button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        button.append.apply(button, Array.from(header.childNodes));
        header.append(button);
        button.addEventListener("click", function () { sortBy(table, header); });
      });
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    themeToggle();
    codeToggle();
    contents();
    sortableTables();
  });
})();
