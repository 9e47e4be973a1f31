using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>The records of a table of SIPRI from its header on.</summary>
internal static class RegisterRecords
{
    private static readonly string[] Titles = ["Transfers of major conventional arms", "Volume of transfers of major arms"];

    /// <summary>
    /// The header and the rows below it, without the semicolons that a spreadsheet adds behind them and without empty lines.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="preamble">Gives the place of the header.</param>
    /// <param name="log">Takes the problem of a second export in the file, behind which nothing is read, and that of a missing end.</param>
    public static IReadOnlyList<TextRow> Read(SourceFile file, RegisterPreamble preamble, ImportLog log)
    {
        FileRules.CheckEnd(file, log);
        List<TextRow> rows = [];
        int? blank = null;
        foreach (var record in new DelimitedText(file.Text, preamble.Delimiter, file.Name, QuoteRule.Inches).From(preamble.HeaderRow))
        {
            var cells = WithoutTail(record.Cells, preamble.Delimiter, rows.Count == 0 ? 0 : rows[0].Cells.Length);
            if (cells.Length == 0)
            {
                blank ??= record.Cells.Length > 1 ? record.Row : null;
                continue;
            }
            if (blank is { } emptied)
                Blank(emptied, log);
            blank = null;
            if (rows.Count > 0 && IsSecond(cells, rows[0].Cells))
            {
                log.AddProblem(
                    record.Row,
                    null,
                    "is a second header: the file holds two exports, or one twice. Keep one export in a file."
                );
                break;
            }
            rows.Add(new(record.Row, cells));
        }
        CheckLast(rows, blank, preamble.Delimiter, log);
        return rows;
    }

    private static void CheckLast(List<TextRow> rows, int? blank, char delimiter, ImportLog log)
    {
        // A spreadsheet that is set to semicolons writes its empty rows as such below the table.
        if (blank is { } last && delimiter != ';')
            Blank(last, log);
        if (rows.Count == 1)
            log.AddProblem(
                rows[0].Row,
                null,
                "has no row below the header; the file was truncated, or nothing was chosen. Download it again."
            );
    }

    private static void Blank(int row, ImportLog log) =>
        log.AddProblem(row, null, "has cells and nothing in them; a row was emptied. Download the file again and import it as it is.");

    private static bool IsSecond(string[] cells, string[] header) =>
        (cells.Length > 1 && cells[0].Trim() == header[0].Trim() && (cells[1].Trim() == header[1].Trim() || cells.Length == header.Length))
        || Titles.Any(title => cells[0].StartsWith(title, StringComparison.Ordinal));

    // A spreadsheet that is set to semicolons ends every line in some of them.
    private static string[] WithoutTail(string[] cells, char delimiter, int width)
    {
        if (delimiter != ';')
            cells[^1] = cells[^1].TrimEnd(';', ' ');
        var filled = Array.FindLastIndex(cells, cell => cell.Length > 0) + 1;
        return filled == 0 ? [] : cells[..Math.Min(cells.Length, Math.Max(filled, width))];
    }
}

/// <summary>The lines at the beginning of a file of SIPRI, without what a spreadsheet adds to them.</summary>
internal static class RegisterLines
{
    /// <summary>SIPRI puts at most eleven lines above a header.</summary>
    private const int Most = 40;
    private const int MostSigns = 1 << 16;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>The first lines, without delimiters and blanks behind, and without the quotes around a whole line.</summary>
    public static IReadOnlyList<string> First(string text)
    {
        var lines = text[..Math.Min(text.Length, MostSigns)]
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Split('\n');
        return [.. lines.Take(Most).Select(line => Unquoted(line.TrimEnd(' ', ',', ';', '\t')))];
    }

    /// <summary>Whether a line begins with these names of columns, quoted or not.</summary>
    public static bool Begins(string line, params string[] names)
    {
        var plain = line.Replace("\"", "", StringComparison.Ordinal);
        return Delimiters.Any(sign => plain.StartsWith(string.Join(sign, names) + sign, StringComparison.Ordinal));
    }

    /// <summary>The delimiter of a header: the one that it has most.</summary>
    public static char DelimiterOf(string header) => Delimiters.MaxBy(sign => header.Count(c => c == sign));

    private static string Unquoted(string line) =>
        line is ['"', .., '"'] && !line.AsSpan(1, line.Length - 2).Contains('"') ? line[1..^1].TrimEnd() : line;
}
