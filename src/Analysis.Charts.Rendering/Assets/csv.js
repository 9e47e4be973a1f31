  // A spreadsheet takes a cell that begins with one of these for a formula, and runs it. CsvOutput in C# has the same rule.
  function neutralised(text) {
    return /^[ \u00a0\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) && !/^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(text) ? "'" + text : text;
  }

  function csvCell(value) {
    var text = neutralised(value === null || value === undefined ? '' : String(value));
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  // RFC 4180: a header, a record a line, CRLF. Numbers are unrounded; what is an estimate or missing is marked in a
  // column of its own; the source is in every record, so that no number is separated from it.
  function csv(chart) {
    var table = chart.table;
    var marked = table.columns.map(function (column, at) {
      return column.kind === 'number' && table.rows.some(function (row) { return row[at].gap !== null || (row[at].status !== 'actual' && row[at].status !== 'derived'); });
    });
    var head = [];
    table.columns.forEach(function (column, at) {
      head.push(column.unit ? column.title + ' (' + column.unit + ')' : column.title);
      if (marked[at]) { head.push(column.title + ': status'); }
    });
    head.push('Source');
    var lines = table.rows.map(function (row) {
      var cells = [];
      row.forEach(function (cell, at) {
        cells.push(table.columns[at].kind === 'number' ? cell.value : cell.text);
        if (marked[at]) { cells.push(cell.gap !== null ? 'no data: ' + cell.gap : cell.status); }
      });
      return cells.concat(chart.sources.map(function (source) { return source.text; }).join('; '));
    });
    return [head].concat(lines).map(function (cells) { return cells.map(csvCell).join(','); }).join('\r\n') + '\r\n';
  }
