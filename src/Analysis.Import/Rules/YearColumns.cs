namespace Analysis.Import.Rules;

/// <summary>The columns of a header that are years, one after the other.</summary>
internal static class YearColumns
{
    /// <summary>The years and their places, from one column to another; consecutive, each once, none blank.</summary>
    /// <param name="header">The header.</param>
    /// <param name="from">The place of the first year.</param>
    /// <param name="count">How many columns of years there are.</param>
    /// <param name="tally">Takes the problems, with the row of the header.</param>
    /// <returns>The years; empty where the header has a problem.</returns>
    public static IReadOnlyList<(int Year, int Place)> Read(TextRow header, int from, int count, Tally tally)
    {
        List<(int Year, int Place)> years = [];
        for (var place = from; place < from + count; place++)
        {
            var text = header.Cells[place].Trim();
            var expected = years.Count > 0 ? years[^1].Year + 1 : (int?)null;
            if (YearText.Find(text) is not { } year)
                tally.Problem(header.Row, TextTable.ColumnName(place), $"the header has '{text}' where a year belongs{(expected is { } next ? $" ({YearText.Of(next)})" : "")}; the layout or the file was changed. Download it again.");
            else if (expected is { } follows && year != follows)
                tally.Problem(header.Row, TextTable.ColumnName(place), $"the header has the year {text} after {YearText.Of(follows - 1)}; the years of one file follow each other. Download it again.");
            if (YearText.Find(text) is { } known)
                years.Add((known, place));
            else
                return [];
        }
        return tally.HasProblems ? [] : years;
    }
}
