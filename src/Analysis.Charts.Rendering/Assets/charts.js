// Draws the charts of a page with plotly.js when they come into view, and saves them as CSV, SVG and PNG.
// A page holds <figure class="chart"> elements as ChartHtml.Figure writes them, and this script with the address of
// plotly.js in data-plotly. A figure that is drawn has data-drawn="true".
(function () {
  'use strict';
  if (window.AnalysisCharts) { return; }
  var DARK = /*COLOURS*/{};
  var ROLES = /*ROLES*/{};
  var NARROW_BELOW = 520;
  var PAPER_WIDTH = 660; // What A4 and Letter leave between their margins.
  var MOST = /*MOST*/200; // The most characters of a title.
  var FONTS = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';
  var ownScript = document.currentScript;
  var states = new Map();
  var loading = null;
  var printing = false;

  // --- plotly.js, once -------------------------------------------------------------------------------------------
  function plotly() {
    if (window.Plotly) { return Promise.resolve(window.Plotly); }
    if (!loading) {
      loading = new Promise(function (resolve, reject) {
        var address = ownScript && ownScript.dataset.plotly;
        if (!address) { reject(new Error('The page does not say where plotly.js is: set data-plotly on the script.')); return; }
        var script = document.createElement('script');
        script.src = address;
        script.onload = function () { resolve(window.Plotly); };
        script.onerror = function () { reject(new Error('plotly.js could not be read from ' + address + '.')); };
        document.head.appendChild(script);
      });
    }
    return loading;
  }

  // --- theme -----------------------------------------------------------------------------------------------------
  var systemDark = window.matchMedia('(prefers-color-scheme: dark)');

  function isDark() {
    if (printing) { return false; }
    var chosen = document.documentElement.getAttribute('data-theme');
    if (chosen === 'dark' || chosen === 'light') { return chosen === 'dark'; }
    var body = document.body;
    if (body && body.hasAttribute('data-jp-theme-light')) { return body.getAttribute('data-jp-theme-light') === 'false'; }
    if (body && /\bvscode-(dark|light|high-contrast)\b/.test(body.className)) { return !/\bvscode-light\b/.test(body.className); }
    return systemDark.matches;
  }

  // Every light colour has one meaning, so each can be turned into its dark counterpart wherever it occurs.
  function coloured(node, dark) {
    if (typeof node === 'string') {
      return dark ? node.replace(/#[0-9a-f]{6}/g, function (hex) { return DARK[hex] || hex; }) : node;
    }
    if (Array.isArray(node)) { return node.map(function (item) { return coloured(item, dark); }); }
    if (node && typeof node === 'object') {
      var copy = {};
      Object.keys(node).forEach(function (name) { copy[name] = coloured(node[name], dark); });
      return copy;
    }
    return node;
  }

  function figureOf(chart, width, dark) {
    var narrow = width < NARROW_BELOW;
    var traces = chart.figure.data;
    if (narrow) { traces = traces.map(function (trace, i) { return Object.assign({}, trace, chart.narrow.traces[i]); }); }
    var layout = coloured(narrow ? chart.narrow.layout : chart.figure.layout, dark);
    layout.width = width;
    layout.height = narrow ? chart.height.narrow : chart.height.wide;
    return { data: coloured(traces, dark), layout: layout, config: Object.assign({}, chart.figure.config) };
  }

  // --- drawing ---------------------------------------------------------------------------------------------------
  function draw(figure) {
    var state = states.get(figure);
    if (!state) { return Promise.resolve(); }
    return plotly().then(function (Plotly) {
      var width = Math.floor(state.plot.getBoundingClientRect().width);
      if (printing) { width = Math.min(width, PAPER_WIDTH); }
      var dark = isDark();
      var look = width + (dark ? ' dark' : ' light');
      if (width === 0 || state.look === look) { return; }
      state.look = look;
      var drawn = figureOf(state.chart, width, dark);
      if (!state.target) {
        state.target = document.createElement('div');
        state.plot.replaceChildren(state.target);
      }
      state.plot.style.height = drawn.layout.height + 'px';
      return Plotly.react(state.target, drawn.data, drawn.layout, drawn.config).then(function () { figure.dataset.drawn = 'true'; });
    }).catch(function (error) { fail(figure, state, error); });
  }

  function fail(figure, state, error) {
    figure.dataset.failed = String(error && error.message || error);
    var table = figure.querySelector('details');
    if (table) { table.open = true; }
  }

  function drawRest() {
    var waiting = Array.from(states.keys()).find(function (figure) { return !states.get(figure).look && !figure.dataset.failed && figure.offsetParent; });
    if (waiting) { draw(waiting).then(function () { whenIdle(drawRest); }); }
  }

  function whenIdle(work) {
    if (window.requestIdleCallback) { window.requestIdleCallback(work, { timeout: 2000 }); } else { window.setTimeout(work, 200); }
  }

  var inView = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) { return; }
      inView.unobserve(entry.target);
      // Once plotly.js is there the others follow while the reader reads, so that printing finds them drawn.
      draw(entry.target).then(function () { whenIdle(drawRest); });
    });
  }, { rootMargin: '300px' });

  var resized = new ResizeObserver(function (entries) {
    window.requestAnimationFrame(function () {
      entries.forEach(function (entry) {
        var figure = entry.target.closest('figure.chart');
        if (figure && states.has(figure) && states.get(figure).look) { draw(figure); }
      });
    });
  });

  function start(root) {
    root.querySelectorAll('figure.chart').forEach(function (figure) {
      if (states.has(figure)) { return; }
      var data = figure.querySelector('script.chart-data');
      var plot = figure.querySelector('.chart-plot');
      if (!data || !plot) { return; }
      states.set(figure, { chart: JSON.parse(data.textContent), plot: plot, target: null, look: null });
      figure.dataset.theme = isDark() ? 'dark' : 'light';
      inView.observe(figure);
      resized.observe(plot);
    });
  }

  function themeChanged() {
    states.forEach(function (state, figure) {
      figure.dataset.theme = isDark() ? 'dark' : 'light';
      if (state.look) { draw(figure); }
    });
  }

  // Drawn again for paper: narrower than most screens, and white. Where plotly.js was never needed the tables are printed.
  function print(begins) {
    printing = begins;
    states.forEach(function (state, figure) {
      figure.dataset.theme = isDark() ? 'dark' : 'light';
      if (window.Plotly) { draw(figure); return; }
      var table = figure.querySelector('details');
      if (table && begins) { table.open = true; }
    });
  }

  // --- saving ----------------------------------------------------------------------------------------------------
/*CSV*/
  // A title that is too long for a picture is cut as on the page, and characters that turn the direction of text go.
  function shown(text) {
    text = String(text).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
    return text.length > MOST ? text.slice(0, MOST) + '…' : text;
  }

  function escapeXml(text) {
    return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }

  function wrapped(text, font, width) {
    var pen = document.createElement('canvas').getContext('2d');
    pen.font = font;
    return pieces(text, pen, width).reduce(function (lines, word) {
      var longer = lines.length ? lines[lines.length - 1] + ' ' + word : word;
      if (lines.length && pen.measureText(longer).width <= width) { lines[lines.length - 1] = longer; } else { lines.push(word); }
      return lines;
    }, []);
  }

  // The words of a text; one that is wider than a line comes in parts.
  function pieces(text, pen, width) {
    return text.split(' ').reduce(function (words, word) {
      while (word.length > 1 && pen.measureText(word).width > width) {
        var end = Math.max(1, Math.floor(word.length * width / pen.measureText(word).width) - 1);
        words.push(word.slice(0, end));
        word = word.slice(end);
      }
      return words.concat(word);
    }, []);
  }

  // A complete picture on its own: title, key, plot, caption and note in one SVG, in light colours, 960 pixels wide.
  function svg(chart) {
    var width = 960, edge = 28, y = edge, parts = [], inner = width - 2 * edge;
    function text(lines, size, weight, colour) {
      lines.forEach(function (line) {
        y += size * 1.3;
        parts.push('<text x="' + edge + '" y="' + Math.round(y) + '" font-size="' + size + '" font-weight="' + weight + '" fill="' + colour + '">' + escapeXml(line) + '</text>');
      });
    }
    function paragraph(content, size, weight, colour, after) {
      text(wrapped(content, weight + ' ' + size + 'px ' + FONTS, inner), size, weight, colour);
      y += after;
    }
    paragraph(shown(chart.title), 22, 700, '#1c2128', 2);
    paragraph(shown(chart.subtitle), 15, 400, '#59616c', 6);
    if (chart.key.length) { y = keyRow(chart, parts, edge, y, inner); }
    var figure = figureOf(chart, inner, false);
    return plotly().then(function (Plotly) {
      return Plotly.toImage({ data: figure.data, layout: figure.layout, config: figure.config }, { format: 'svg', width: inner, height: figure.layout.height, imageDataOnly: true });
    }).then(function (plot) {
      y += 8;
      parts.push(plot.replace('<svg ', '<svg x="' + edge + '" y="' + Math.round(y) + '" '));
      y += figure.layout.height + 6;
      paragraph(chart.caption, 12, 400, '#59616c', 0);
      if (chart.note) { y += 4; paragraph(chart.note, 12, 400, '#59616c', 0); }
      var height = Math.round(y + edge);
      return '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="' + width + '" height="' + height + '" viewBox="0 0 ' + width + ' ' + height + '" font-family="' + escapeXml(FONTS) + '">' +
        '<title>' + escapeXml(shown(chart.title)) + '</title><desc>' + escapeXml(chart.alt) + '</desc><rect width="100%" height="100%" fill="#ffffff"/>' + parts.join('') + '</svg>';
    });
  }

  function keyRow(chart, parts, edge, y, inner) {
    var pen = document.createElement('canvas').getContext('2d'), x = edge, row = y + 18;
    pen.font = '13px ' + FONTS;
    chart.key.forEach(function (entry) {
      var label = shown(entry.label);
      while (label.length > 1 && pen.measureText(label).width + 40 > inner) { label = label.slice(0, -2) + '…'; }
      var room = pen.measureText(label).width + 40;
      if (x > edge && x + room > edge + inner) { x = edge; row += 20; }
      var colour = ROLES[entry.role] || '#1c2128';
      if (entry.shape === 'square') { parts.push('<rect x="' + x + '" y="' + (row - 10) + '" width="11" height="11" fill="' + colour + '"/>'); }
      else if (entry.shape === 'dot') { parts.push('<circle cx="' + (x + 6) + '" cy="' + (row - 4.5) + '" r="5.5" fill="' + colour + '"/>'); }
      else if (entry.shape === 'hatch') { parts.push('<path d="M' + x + ' ' + (row - 10) + 'h11v11h-11zm0 5l5 -5m-5 11l11 -11m-5 11l5 -5" fill="none" stroke="#9aa2ad"/>'); }
      else { parts.push('<path d="M' + x + ' ' + (row - 4.5) + 'h14" stroke="' + colour + '" stroke-width="2"' + (entry.shape === 'dash' ? ' stroke-dasharray="2 3"' : '') + '/>'); }
      parts.push('<text x="' + (x + 19) + '" y="' + row + '" font-size="13" fill="#1c2128">' + escapeXml(label) + '</text>');
      x += room;
    });
    return row + 4;
  }

  function png(picture) {
    return new Promise(function (resolve, reject) {
      var image = new Image();
      image.onload = function () {
        var canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth * 2;
        canvas.height = image.naturalHeight * 2;
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(resolve, 'image/png');
      };
      image.onerror = function () { reject(new Error('The picture could not be drawn.')); };
      image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(picture);
    });
  }

  function hand(blob, name) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  function save(figure, kind) {
    var chart = states.get(figure).chart;
    if (kind === 'csv') { return Promise.resolve(hand(new Blob([csv(chart)], { type: 'text/csv;charset=utf-8' }), chart.id + '.csv')); }
    return svg(chart).then(function (picture) {
      if (kind === 'svg') { hand(new Blob([picture], { type: 'image/svg+xml' }), chart.id + '.svg'); return; }
      return png(picture).then(function (blob) { hand(blob, chart.id + '.png'); });
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('figure.chart [data-save]');
    if (!button) { return; }
    var figure = button.closest('figure.chart');
    if (states.has(figure)) { save(figure, button.dataset.save).catch(function (error) { fail(figure, states.get(figure), error); }); }
  });

  systemDark.addEventListener('change', themeChanged);
  window.addEventListener('beforeprint', function () { print(true); });
  window.addEventListener('afterprint', function () { print(false); });
  new MutationObserver(themeChanged).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });

  window.AnalysisCharts = { start: start };
  function begin() {
    new MutationObserver(themeChanged).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-jp-theme-light'] });
    start(document);
  }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', begin); } else { begin(); }
})();
