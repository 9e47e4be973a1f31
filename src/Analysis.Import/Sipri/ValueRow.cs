using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>The header of a table of values: who its rows are, its years, and the four columns of sums behind them.</summary>
/// <param name="Cells">The header itself.</param>
/// <param name="IsByRecipient">Whether a row is a recipient, and not a supplier.</param>
/// <param name="Years">The years and their places.</param>
/// <param name="HasSums">Whether the columns of sums are there.</param>
internal sealed record ValueHeader(TextRow Cells, bool IsByRecipient, IReadOnlyList<(int Year, int Place)> Years, bool HasSums)
{
    /// <summary>What the first column is called: recipients, or suppliers to the world, or suppliers to one recipient.</summary>
    public static IReadOnlyList<string> First { get; } = ["Recipient", "Exports by", "Supplier"];

    private static readonly string[] Sums = ["Percentage", "Sum total years", "Percentage of total"];

    /// <summary>The first and the last year, as the column of sums is called.</summary>
    public string AllYears => Range(Years);

    /// <summary>Reads a header.</summary>
    /// <param name="header">The header.</param>
    /// <param name="last">The last year that it can have.</param>
    /// <param name="log">Takes the problems.</param>
    /// <returns>The header; null where it has a problem.</returns>
    public static ValueHeader? Read(TextRow header, int last, ImportLog log)
    {
        var cells = Array.ConvertAll(header.Cells, cell => cell.Trim());
        var hasSums = cells.Length > 5 && cells[^3..].Any(Sums.Contains);
        if (YearColumns.Read(header, 1, cells.Length - 1 - (hasSums ? 4 : 0), log) is not { Count: > 0 } years)
        {
            if (!log.HasProblems)
                log.AddProblem(
                    header.Row,
                    null,
                    "has no columns of years; the layout or the file was changed. Download it again and import it as it is."
                );
            return null;
        }
        if (hasSums)
            CheckSums(header, cells, years, log);
        CheckRange(header, years, last, log);
        return log.HasProblems ? null : new(header, cells[0] == First[0], years, hasSums);
    }

    // The columns of sums begin with that of all years, which a table of one year calls by the year.
    private static void CheckSums(TextRow header, string[] cells, IReadOnlyList<(int Year, int Place)> years, ImportLog log)
    {
        string[] names = [Range(years), .. Sums];
        foreach (
            var (name, place) in names
                .Select((name, i) => (Name: name, Place: cells.Length - 4 + i))
                .Where(sum => cells[sum.Place] != sum.Name && !(years.Count == 1 && cells[sum.Place] == YearText.Of(years[0].Year)))
        )
            log.AddProblem(
                header.Row,
                CellAddress.ColumnName(place),
                $"the header has '{cells[place]}' where '{name}' belongs; the layout or the file was changed. Download it "
                    + $"again and import it as it is."
            );
    }

    private static void CheckRange(TextRow header, IReadOnlyList<(int Year, int Place)> years, int last, ImportLog log)
    {
        if (years[0].Year < RegisterPreamble.FirstYear || years[^1].Year > last)
            log.AddProblem(
                header.Row,
                null,
                $"has the years {Range(years)}, which are not within {YearText.Of(RegisterPreamble.FirstYear)} to "
                    + $"{YearText.Of(last)}, the year in which the file was made. Download it again."
            );
    }

    private static string Range(IReadOnlyList<(int Year, int Place)> years) =>
        $"{YearText.Of(years[0].Year)}-{YearText.Of(years[^1].Year)}";
}

/// <summary>A row of a table of values.</summary>
/// <param name="Row">The line in the file.</param>
/// <param name="Name">The party, or the line of totals.</param>
/// <param name="Figures">The volumes of the years; null where nothing was delivered.</param>
/// <param name="Sum">The printed sum of the row; null where the table has none.</param>
/// <param name="Percentage">The percentage of the printed total, as it is written.</param>
internal sealed record ValueRow(int Row, string Name, IReadOnlyList<decimal?> Figures, decimal? Sum, string Percentage)
{
    private const decimal Largest = 100_000_000;

    private static readonly NumberForm Volume = NumberForm.Count with { Maximum = Largest };

    /// <summary>Whether it is the line of totals.</summary>
    public bool IsTotal => Name.StartsWith("Total", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a row; every cell is empty, or what SIPRI writes there.</summary>
    /// <returns>The row; null where it has a problem.</returns>
    public static ValueRow? Read(TextRow record, ValueHeader header, ImportLog log)
    {
        if (!CheckedRows.IsWhole(record, header.Cells, log))
            return null;
        var cells = Array.ConvertAll(record.Cells, cell => cell.Trim());
        var figures = header.Years.Select(column => Number(record.Row, cells[column.Place], YearText.Of(column.Year), log)).ToList();
        var sums = cells.Length - 4;
        return new(
            record.Row,
            cells[0],
            figures,
            header.HasSums ? Sums(record.Row, cells[sums..], header.Cells.Cells[sums..], log) : null,
            header.HasSums ? cells[sums + 1] : ""
        );
    }

    private static decimal? Sums(int row, string[] cells, string[] names, ImportLog log)
    {
        if (cells[0].Length == 0)
            log.AddProblem(row, names[0].Trim(), "is empty, and every row of the publisher has it; download the file again.");
        if (cells[2] != cells[0])
            log.AddProblem(
                row,
                names[2].Trim(),
                $"'{cells[2]}' is not '{cells[0]}', which the column '{names[0].Trim()}' has; download the file again."
            );
        // The line of totals has no second percentage.
        if (cells[3] != cells[1] && cells[3].Length > 0)
            log.AddProblem(
                row,
                names[3].Trim(),
                $"'{cells[3]}' is not '{cells[1]}', which the column '{names[1].Trim()}' has; download the file again."
            );
        return Number(row, cells[0], names[0].Trim(), log);
    }

    // A zero that SIPRI writes with a blank after it is a delivery of less than half a million; an empty cell is no delivery.
    private static decimal? Number(int row, string text, string column, ImportLog log)
    {
        if (text.Length == 0)
            return null;
        if (Volume.Problem(text, out var number) is not { } problem)
            return number;
        log.AddProblem(row, column, problem);
        return null;
    }
}

/// <summary>What a table of values prints.</summary>
/// <param name="Header">The parties' side and the years.</param>
/// <param name="Rows">The rows of the parties.</param>
/// <param name="Total">The line of totals.</param>
internal sealed record PrintedValues(ValueHeader Header, IReadOnlyList<ValueRow> Rows, ValueRow Total);
