using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>The columns of a sheet of the Top 100; -1 for one that the sheet does not have.</summary>
internal sealed record CompanyColumns
{
    public required int Rank { get; init; }
    public required int Company { get; init; }
    public required int Country { get; init; }
    public required int Current { get; init; }
    public required int Notes { get; init; }
    public required int Previous { get; init; }
    public required int Total { get; init; }
    public required int Share { get; init; }
    public required int Constant { get; init; }
    public required int PreviousConstant { get; init; }
}

/// <summary>
/// Reads the header of a sheet of the Top 100. Its words drift: SIPRI wrote arms sales until 2018, arms revenue until 2022 and arms
/// revenues since, and letters of notes come and go.
/// </summary>
internal sealed class CompanyHeader
{
    private readonly Sheet _sheet;
    private readonly SheetRow _row;
    private readonly int _year;
    private readonly ImportLog _log;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private CompanyHeader(Sheet sheet, SheetRow row, int year, ImportLog log) => (_sheet, _row, _year, _log) = (sheet, row, year, log);

    /// <summary>The base years of the constant prices that the header names.</summary>
    public HashSet<int> BaseYears { get; } = [];

    /// <summary>The columns; null where one that is needed is missing.</summary>
    public CompanyColumns? Columns { get; private set; }

    public static CompanyHeader Read(Sheet sheet, SheetRow row, int year, ImportLog log)
    {
        var header = new CompanyHeader(sheet, row, year, log);
        for (var column = 0; column < row.Cells.Count; column++)
            header.Take(column);
        header.Columns = header.Whole();
        return header;
    }

    /// <summary>Whether a row is the header.</summary>
    public static bool IsHeader(SheetRow row) =>
        row.Cells.Any(cell => Plain(cell.DisplayText) == "company") && row.Cells.Any(cell => Plain(cell.DisplayText) == "country");

    private void Take(int column)
    {
        var text = _row[column].DisplayText;
        if (Name(Plain(text), text.Length) is not { } name)
            _log.AddDifference(
                _row.Number,
                _sheet.Column(column),
                text.Length == 0
                    ? "the header has no name here; the layout or the file was changed."
                    : $"the header has '{text.Shorten()}', which is not a column of the Top 100 "
                        + $"for {YearText.Of(_year)} and is not read; the layout or the file was changed."
            );
        else if (!_places.TryAdd(name, column) && !IsSecond(name, column))
            _log.AddProblem(
                _row.Number,
                _sheet.Column(column),
                $"the header has '{text}' twice; the file was changed. Download the workbook again."
            );
    }

    // The sheet of 2023 names the year itself twice, where the second is of the year before.
    private bool IsSecond(string name, int column) =>
        name == "constant" && _places[name] == column - 1 && _places.TryAdd("previous constant", column);

    private string? Name(string text, int length)
    {
        var (year, before) = ($"({YearText.Of(_year)})", $"({YearText.Of(_year - 1)})");
        if (text == $"rank {year}" || (text == "rank" && length > 0))
            return "rank";
        if (text == $"rank {before}")
            return "previous rank";
        if (text is "company" or "country" or "notes" || text == $"notes {year}")
            return text.Split(' ')[0];
        if (text == $"arms revenues {year}")
            return "current";
        if (text == $"arms revenues {before}")
            return "previous";
        if (text == $"total revenues {year}")
            return "total";
        if (text == $"arms revenues as a % of total revenues {year}")
            return "share";
        return Constant(text, _year, "constant") ?? Constant(text, _year - 1, "previous constant");
    }

    private string? Constant(string text, int year, string name)
    {
        if (!SheetText.Fits(text, $"arms revenues {YearText.Of(year)} (constant #### prices)", out var baseYear))
            return null;
        BaseYears.Add(baseYear);
        return name;
    }

    private CompanyColumns? Whole()
    {
        var isWhole = HasNeeded();
        CheckOrder();
        return isWhole
            ? new()
            {
                Rank = Place("rank"),
                Company = Place("company"),
                Country = Place("country"),
                Current = Place("current"),
                Notes = Place("notes"),
                Previous = Place("previous"),
                Total = Place("total"),
                Share = Place("share"),
                Constant = Place("constant"),
                PreviousConstant = Place("previous constant"),
            }
            : null;
    }

    private int Place(string name) => _places.GetValueOrDefault(name, -1);

    private bool HasNeeded()
    {
        (string Name, string Shown)[] needed =
        [
            ("company", "Company"),
            ("country", "Country"),
            ("current", $"Arms revenues ({YearText.Of(_year)})"),
        ];
        var missing = Array.FindAll(needed, column => !_places.ContainsKey(column.Name));
        foreach (var (_, shown) in missing)
            _log.AddProblem(
                _row.Number,
                null,
                $"sheet '{_sheet.Name}': lacks the column '{shown}'; the layout or the file was changed. Download the workbook again."
            );
        return missing.Length == 0;
    }

    private void CheckOrder()
    {
        foreach (
            var (one, next) in ((string, string)[])[("rank", "previous rank"), ("current", "previous"), ("constant", "previous constant")]
        )
            if (_places.TryGetValue(one, out var first) && _places.TryGetValue(next, out var second) && first > second)
                _log.AddProblem(
                    _row.Number,
                    _sheet.Column(first),
                    $"the header has '{_row[first].DisplayText}' behind '{_row[second].DisplayText}', and SIPRI has the newer "
                        + $"year first; the names were changed. Download the workbook again."
                );
    }

    // Without the letters of notes behind, "Company (c)", "… prices) note (d)", "Rank (2024) *Note (b)", and with the newest words.
    private static string Plain(string text)
    {
        var plain = SheetText.Plain(text).ToLowerInvariant();
        if (plain.Length > 3 && plain[^1] == ')' && plain[^3] == '(' && char.IsAsciiLetterLower(plain[^2]))
            plain = plain[..^3].TrimEnd();
        if (plain.EndsWith(" note", StringComparison.Ordinal) || plain.EndsWith("*note", StringComparison.Ordinal))
            plain = plain[..^4].TrimEnd(' ', '*');
        foreach (var word in (string[])["sales", "revenue"])
            plain = plain
                .Replace($"arms {word} ", "arms revenues ", StringComparison.Ordinal)
                .Replace($"total {word} ", "total revenues ", StringComparison.Ordinal);
        return plain;
    }
}
