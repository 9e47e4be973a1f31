using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Compares the rows of a register with its first line: what the line claims and no row has would become a zero.</summary>
internal sealed class RegisterCoverage(RegisterPreamble preamble, RegisterParties parties, ImportLog log)
{
    /// <summary>From so many deliveries a year on, SIPRI has no year without deliveries worldwide.</summary>
    private const int LeastOfYear = 10;

    private readonly IReadOnlyList<string>? _suppliers = parties.Known(preamble.Suppliers);
    private readonly IReadOnlyList<string>? _recipients = parties.Known(preamble.Recipients);
    private readonly HashSet<int> _years = [];
    private int _deliveries;

    /// <summary>Takes a row; one of another supplier or recipient than those chosen is a problem.</summary>
    public void Add(int row, string supplier, string recipient, IEnumerable<int> years)
    {
        CheckChosen(row, "Supplier", supplier, _suppliers);
        CheckChosen(row, "Recipient", recipient, _recipients);
        foreach (var year in years)
        {
            _deliveries++;
            _years.Add(year);
        }
    }

    /// <summary>A first or last year without any delivery is a difference, where the file is about all suppliers and recipients.</summary>
    public void CheckYears(Period covered)
    {
        if (preamble.Choice is not { Suppliers: null, Recipients: null, Years: not null } || _deliveries < LeastOfYear * covered.Length)
            return;
        foreach (var year in ((int[])[covered.From, covered.To]).Distinct().Where(year => !_years.Contains(year)))
            log.AddDifference(
                1,
                null,
                $"according to its first line the file is about {preamble.Years}, and no row has a delivery in "
                    + $"{YearText.Of(year)}, so that the year would count as zero; the years in the first line were changed, or rows "
                    + $"are missing. Download it again."
            );
    }

    private void CheckChosen(int row, string column, string name, IReadOnlyList<string>? chosen)
    {
        if (chosen is not null && !chosen.Contains(name, StringComparer.OrdinalIgnoreCase))
            log.AddProblem(
                row,
                column,
                $"'{name}' is not among those in the first line of the file ({string.Join(", ", chosen.Take(10))}); the first "
                    + $"line or the row was changed. Download the file again."
            );
    }
}

/// <summary>The user's choice in the first line of a register.</summary>
/// <param name="Suppliers">The suppliers, by SIPRI's names; null for all.</param>
/// <param name="Recipients">The recipients; null for all.</param>
/// <param name="Years">The first and the last year; null where none were chosen.</param>
internal sealed record RegisterSelection(IReadOnlyList<string>? Suppliers, IReadOnlyList<string>? Recipients, (int From, int To)? Years)
{
    /// <summary>How the line begins.</summary>
    public const string Start = "Transfers of major conventional arms from ";

    private const string Deals = ". Deals with deliveries";
    private const string Range = "year range '";
    private const string All = "All countries";
    private const string None = "Not specified";

    /// <summary>
    /// The choice of a line; null where the line is not understood, because a choice that is read as all turns what it leaves out into
    /// zeros.
    /// </summary>
    public static RegisterSelection? Of(string line)
    {
        if (!line.StartsWith(Start, StringComparison.Ordinal) || line.IndexOf(Deals, StringComparison.Ordinal) is not (> 0 and var end))
            return null;
        var (whom, years) = (line[(Start.Length - 1)..end] + " ", line[(end + Deals.Length)..]);
        if (Split(whom, " to ") is not var (from, to) || from.Length == 0 || to.Length == 0)
            return null;
        return Window(years) is { } window ? new(Names(from), Names(to), window.From == 0 ? null : window) : null;
    }

    // " made for the year range '1950' to '2025'"; the years are 0 where none were chosen.
    private static (int From, int To)? Window(string text)
    {
        if (text.IndexOf(Range, StringComparison.Ordinal) is not (>= 0 and var start) || text.AsSpan(0, start).ContainsAnyInRange('0', '9'))
            return null;
        if (Split(text[(start + Range.Length)..].TrimEnd(' ', '.'), "' to '") is not var (first, last) || !last.EndsWith('\''))
            return null;
        last = last[..^1];
        if (first == None && last == None)
            return (0, 0);
        return YearText.Find(first) is { } from && YearText.Find(last) is { } to ? (from, to) : null;
    }

    private static (string, string)? Split(string text, string sign)
    {
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        return at < 0 || at != text.LastIndexOf(sign, StringComparison.Ordinal)
            ? null
            : (text[..at].Trim(), text[(at + sign.Length)..].Trim());
    }

    private static IReadOnlyList<string>? Names(string text) =>
        text == All ? null : [.. text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>The order of a register: SIPRI's export has the rows of a supplier, or of a recipient, one behind the other.</summary>
internal static class RegisterOrder
{
    /// <summary>
    /// A file in which more than one row in so many is out of place was sorted in another way, and its order has no meaning.
    /// </summary>
    private const int RowsForOne = 100;

    /// <summary>Rows between those of another party were moved there, or their party was changed.</summary>
    /// <param name="rows">The rows with the party by which the file is in order.</param>
    /// <param name="column">The column of the party.</param>
    /// <param name="log">Takes the differences.</param>
    public static void Compare(IReadOnlyList<(int Row, string Name)> rows, string column, ImportLog log)
    {
        var strays = MisplacedRuns(Runs(rows)).ToList();
        if (strays.Sum(run => run.Rows.Count) * RowsForOne > rows.Count)
            return;
        foreach (var (name, row) in strays.SelectMany(run => run.Rows.Select(row => (run.Name, row))).OrderBy(stray => stray.row))
            log.AddDifference(
                row,
                column,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{name}' is between rows of others, and SIPRI's export has all rows of a {column.ToLowerInvariant()} one "
                        + $"behind the other; the row was moved, copied or changed. Download the file again and import it as it is."
                )
            );
    }

    private static IEnumerable<Run> Runs(IEnumerable<(int Row, string Name)> rows)
    {
        Run? run = null;
        foreach (var (row, name) in rows)
        {
            if (run is not null && run.Name != name)
                yield return run;
            run = run?.Name == name ? run : new(name, []);
            run.Rows.Add(row);
        }
        if (run is not null)
            yield return run;
    }

    // Of three runs A, B, A the smallest is out of place; of two runs of a party that are further apart the smaller one is.
    private static IEnumerable<Run> MisplacedRuns(IEnumerable<Run> runs)
    {
        List<Run> kept = [];
        foreach (var run in runs)
        {
            kept.Add(run);
            while (kept.Count >= 3 && kept[^1].Name == kept[^3].Name)
            {
                var stray = kept.TakeLast(3).MinBy(one => one.Rows.Count)!;
                yield return stray;
                kept.Remove(stray);
                if (kept[^1].Name == kept[^2].Name)
                {
                    kept[^2].Rows.AddRange(kept[^1].Rows);
                    kept.RemoveAt(kept.Count - 1);
                }
            }
        }
        foreach (var stray in kept.GroupBy(run => run.Name).SelectMany(same => same.OrderByDescending(run => run.Rows.Count).Skip(1)))
            yield return stray;
    }

    private sealed class Run(string name, List<int> rows)
    {
        public string Name => name;

        public List<int> Rows => rows;
    }
}
