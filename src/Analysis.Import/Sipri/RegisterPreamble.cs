using System.Globalization;
using Analysis.Data;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>The lines that SIPRI writes above a table: its parties and years, its unit, and when it was made.</summary>
/// <param name="Generated">The day it was made.</param>
/// <param name="Choice">The parties and years that it is about; null where no line gives them, as above a table of values.</param>
/// <param name="NamesUnit">Whether a line names the unit.</param>
/// <param name="HeaderRow">The line of the header.</param>
/// <param name="Delimiter">The sign between the cells.</param>
internal sealed record RegisterPreamble(DateOnly Generated, RegisterSelection? Choice, bool NamesUnit, int HeaderRow, char Delimiter)
{
    /// <summary>The year from which SIPRI's database runs.</summary>
    public const int FirstYear = 1950;

    private const string Made = "Data generated:";
    private const string DownloadAgain = "Download the table again and import it as it is.";

    // The unit of every table of the database, in the words of the register and of the table of values.
    private static readonly string[] Units =
    [
        "SIPRI trend-indicator values (TIVs) are in millions.",
        "Figures are in millions of SIPRI trend-indicator values (TIVs).",
    ];

    private static readonly string[] Days =
    [
        "d MMM yyyy",
        "d MMM yyyy h:mm:ss tt",
        "d MMM yyyy H:mm:ss",
        "d MMM yyyy h:mm tt",
        "d MMM yyyy H:mm",
    ];

    /// <summary>The suppliers chosen, by SIPRI's names; null for all.</summary>
    public IReadOnlyList<string>? Suppliers => Choice?.Suppliers;

    /// <summary>The recipients chosen; null for all.</summary>
    public IReadOnlyList<string>? Recipients => Choice?.Recipients;

    /// <summary>The years that the table can hold: those chosen, else all to the day it was made.</summary>
    public Period Years => Choice?.Years is var (from, to) ? new(from, to) : new(FirstYear, Generated.Year);

    /// <summary>SIPRI's edition: Y from Y's release in March on, Y−1 before.</summary>
    public int Edition => Generated >= Release(Generated.Year) ? Generated.Year : Generated.Year - 1;

    /// <summary>The years that the edition covers: those chosen, up to the last one that had ended at the release.</summary>
    /// <exception cref="DataException">None of the chosen years had ended, or the file can't be of that edition.</exception>
    public Period Covered(int edition, SourceFile file)
    {
        if (edition > Generated.Year + 1)
            throw file.Refused(
                1,
                $"was made on {DayText.Of(Generated)} and cannot be edition {YearText.Of(edition)}; leave --edition out or name "
                    + $"the edition that it is."
            );
        if (Years.From >= edition)
            throw file.Refused(
                1,
                $"is about {Years}, and none of these years was over at the release of edition {YearText.Of(edition)}; export "
                    + $"years that were."
            );
        return new(Years.From, Math.Min(Choice?.Years is null ? edition - 1 : Years.To, edition - 1));
    }

    /// <summary>Reads the lines above the header of a register, which give the parties and years that it is about.</summary>
    /// <exception cref="DataException">They are missing, or the choice is not understood: a choice that is taken for all makes zeros of
    /// what it leaves out.</exception>
    public static RegisterPreamble OfRegister(SourceFile file, Func<string, bool> isHeader, ImportContext context, ImportLog log)
    {
        var preamble = Read(file, isHeader, context, log);
        if (preamble.Choice is null)
            throw file.Refused(
                1,
                "the line with the parties and years of the register is not understood ('Transfers of major conventional arms "
                    + "from … to … . Deals with deliveries made for the year range …'); the layout or the file was changed. "
                    + DownloadAgain
            );
        if (!preamble.NamesUnit)
            log.Notes.Add(
                "No line above the header names the unit; the volumes are read as millions of trend-indicator values, the only "
                    + "unit of SIPRI's register."
            );
        return preamble;
    }

    /// <summary>Reads the lines above a header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isHeader">Whether a line is the header.</param>
    /// <param name="context">Gives the present day.</param>
    /// <param name="log">Takes the problems.</param>
    /// <exception cref="DataException">They are missing or not understood.</exception>
    public static RegisterPreamble Read(SourceFile file, Func<string, bool> isHeader, ImportContext context, ImportLog log)
    {
        var lines = RegisterLines.First(file.Text);
        var at = lines.TakeWhile(line => !isHeader(line)).Count();
        if (at == lines.Count)
            throw file.Refused(1, "the header is not found in the first lines; the layout or the file was changed. " + DownloadAgain);
        IReadOnlyList<string> above = [.. lines.Take(at)];
        var (day, dayRow) = Day(file, above, at + 1);
        FileRules.CheckDay(day, dayRow, context, log);
        var delimiter = RegisterLines.DelimiterOf(lines[at]);
        CheckAbove(above, lines[at].Count(sign => sign == delimiter), delimiter, log);
        var choice = above.Select(RegisterSelection.Of).FirstOrDefault(one => one is not null);
        if (choice?.Years is var (from, to) && (from < FirstYear || to < from || to > day.Year))
            throw file.Refused(
                1,
                $"the year range '{YearText.Of(from)}' to '{YearText.Of(to)}' is not within {YearText.Of(FirstYear)} to "
                    + $"{YearText.Of(day.Year)}, the years from the first of the database to the one in which the file was made. "
                    + DownloadAgain
            );
        return new(day, choice, NamesItsUnit(above, log), at + 1, delimiter);
    }

    /// <summary>The second Monday of March, when SIPRI publishes its update (9 March 2026, 10 March 2025, 11 March 2024).</summary>
    public static DateOnly Release(int year)
    {
        var first = new DateOnly(year, 3, 1);
        return first.AddDays(7 + (8 - (int)first.DayOfWeek) % 7);
    }

    private static (DateOnly Day, int Row) Day(SourceFile file, IReadOnlyList<string> above, int headerRow)
    {
        var rows = Enumerable.Range(0, above.Count).Where(row => above[row].Contains(Made, StringComparison.Ordinal)).ToList();
        if (rows.Count == 0)
            throw file.Refused(
                headerRow,
                "the lines that SIPRI writes above the header are missing, so that edition and coverage are unknown. " + DownloadAgain
            );
        if (rows.Count > 1)
            throw file.Refused(
                rows[1] + 1,
                $"a second line '{Made} …' is above the header: the file holds parts of two exports. " + DownloadAgain
            );
        return (Day(above[rows[0]].Trim()) ?? throw NoDay(file, rows[0] + 1, above[rows[0]].Trim()), rows[0] + 1);
    }

    // The database is of 1996.
    private static DateOnly? Day(string line) =>
        line.StartsWith(Made, StringComparison.Ordinal)
        && DateTime.TryParseExact(
            line[Made.Length..].Trim(),
            Days,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowInnerWhite,
            out var day
        )
        && day.Year >= 1996
            ? DateOnly.FromDateTime(day)
            : null;

    private static DataException NoDay(SourceFile file, int row, string line) =>
        file.Refused(
            row,
            $"'{line.Shorten(80)}' does not name a day as SIPRI does ('{Made} 13 Oct 2024 2:20:11 PM'), so that the edition "
                + $"cannot be known. "
                + DownloadAgain
        );

    // A row that was moved above the header would be left out.
    private static void CheckAbove(IReadOnlyList<string> above, int most, char delimiter, ImportLog log)
    {
        for (var row = 0; row < above.Count; row++)
            if (!above[row].StartsWith("Transfers of ", StringComparison.Ordinal) && above[row].Count(sign => sign == delimiter) * 2 > most)
                log.AddProblem(row + 1, null, $"is a row of the table above its header. {DownloadAgain}");
    }

    private static bool NamesItsUnit(IReadOnlyList<string> above, ImportLog log)
    {
        var units = Enumerable.Range(0, above.Count).Where(row => IsUnit(above[row])).ToList();
        foreach (var row in units.Where(row => !Units.Contains(above[row].Trim(), StringComparer.OrdinalIgnoreCase)))
            log.AddProblem(row + 1, null, $"'{above[row].Shorten(80)}' is not the unit that is read ('{Units[0]}'). {DownloadAgain}");
        return units.Count > 0;
    }

    private static bool IsUnit(string line) =>
        line.Contains("trend-indicator", StringComparison.OrdinalIgnoreCase)
        || line.Contains(" are in ", StringComparison.OrdinalIgnoreCase);
}
