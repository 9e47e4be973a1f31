using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Scoreboards;

namespace Analysis.Indicators.Scoreboards;

/// <summary>
/// Europe's position on one page: an indicator a row, with its trend, its official target, the pace that the target needs, and the verdict.
/// </summary>
/// <remarks>
/// The verdict follows the rule of <see cref="Judgement"/>. A trend is the change against five years before, or against the window before.
/// </remarks>
/// <param name="Rows">The rows in the order of the page.</param>
public sealed record Scoreboard(IReadOnlyList<ScoreboardRow> Rows)
{
    /// <summary>The ids of the rows that there are.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. ScoreboardLines.All.Select(line => line.Id)];

    /// <summary>The row of an id.</summary>
    /// <exception cref="ArgumentException">There is none; the message gives the closest match.</exception>
    public ScoreboardRow this[string id] =>
        Rows.FirstOrDefault(row => row.Id == id)
        ?? throw new ArgumentException(
            $"The scoreboard has no row '{id}'; did you mean {ClosestMatch.Find(id, Rows.Select(row => row.Id))}?"
        );

    /// <summary>Reads the rows from the editions of a library.</summary>
    /// <param name="library">The tables, in the editions chosen.</param>
    /// <param name="ids">The rows to read; left out, all.</param>
    /// <exception cref="ArgumentException">There is no such row; the message gives the closest match.</exception>
    /// <exception cref="DataException">A table does not match its manifest.</exception>
    public static Scoreboard Of(DataLibrary library, IReadOnlyList<string>? ids = null)
    {
        ArgumentNullException.ThrowIfNull(library);
        if (ids?.FirstOrDefault(id => !Ids.Contains(id)) is { } unknown)
            throw new ArgumentException($"The scoreboard has no row '{unknown}'; did you mean {ClosestMatch.Find(unknown, Ids)}?");
        return new([
            .. ScoreboardLines.All.Where(line => ids is null || ids.Contains(line.Id)).Select(line => ScoreboardReader.Row(line, library)),
        ]);
    }

    /// <summary>The values of a row by year or window, for a small line.</summary>
    /// <param name="library">The tables, in the editions chosen.</param>
    /// <param name="id">The row.</param>
    /// <param name="years">The years; a window counts by its last year. A line holds what of them its edition covers.</param>
    /// <returns>The values of the indicator of the row, for its subject; null where the row can't be measured.</returns>
    /// <exception cref="ArgumentException">There is no such row; the message gives the closest match.</exception>
    public static Indicator<Ratio>? Series(DataLibrary library, string id, Period years)
    {
        var line =
            ScoreboardLines.All.FirstOrDefault(line => line.Id == id)
            ?? throw new ArgumentException($"The scoreboard has no row '{id}'; did you mean {ClosestMatch.Find(id, Ids)}?");
        return ScoreboardReader.Series(line, library, years);
    }

    /// <summary>The rows with a verdict.</summary>
    public IReadOnlyList<ScoreboardRow> With(Verdict verdict) => [.. Rows.Where(row => row.Judgement.Verdict == verdict)];

    /// <summary>How many rows have a verdict.</summary>
    /// <param name="verdict">The verdict; it gives the id: <c>scoreboard-on-pace</c>.</param>
    /// <exception cref="ArgumentException">No row has a value.</exception>
    public Finding Count(Verdict verdict)
    {
        var result = ToIndicator();
        var whole =
            result.Observations.Count > 0
                ? new Period(result.Observations.Min(o => o.Period.From), result.Observations.Max(o => o.Period.To))
                : throw new ArgumentException(
                    "None of these rows has a value; choose at least one that is measured, such as defence-burden-core."
                );
        return Finding.Derived(
            "scoreboard-" + Hyphens.Of(verdict.ToString()),
            $"Targets of the scoreboard: {verdict.Word()}",
            result,
            new(new Count(With(verdict).Count), "rows", whole)
        );
    }

    /// <summary>
    /// The newest values as an indicator, the verdict as counterpart; each number is in the unit of its own row, and the row's sentence is
    /// a note.
    /// </summary>
    public Indicator<FormattedNumber> ToIndicator()
    {
        var valued = Rows.Where(row => row.Value is not null).ToList();
        return new()
        {
            Id = "scoreboard",
            Title = "Scoreboard: newest value and verdict of each row",
            Unit = "the unit of each row",
            Definition =
                "The newest value of each row, in the unit of its own indicator; shares are fractions. The counterpart is the verdict.",
            Observations =
            [
                .. valued.Select(row => new Observation<FormattedNumber>(
                    Subject(row),
                    new Aggregate(row.Judgement.Verdict.Word().Replace(' ', '-'), row.Judgement.Verdict.Word()),
                    row.Value!.Period,
                    new(row.Value.Number, row.ValueText),
                    row.Value.Status
                )),
            ],
            Gaps = [.. Rows.Except(valued).Select(row => new Gap(Subject(row), Period.Year(row.Target!.Year), row.Judgement.Why))],
            Notes =
            [
                .. Rows.Select(Sentence),
                .. TransfersOfTwoEditions(),
                .. Rows.SelectMany(row => row.Notes.Select(note => $"{row.Title}: {note}")).Distinct(),
            ],
            Sources = SourceList.OneEditionEach(Rows.SelectMany(row => row.Sources)),
        };
    }

    /// <summary>SIPRI revises its tables of transfers together: rows that rest on two editions can't be compared.</summary>
    private IEnumerable<string> TransfersOfTwoEditions()
    {
        string[] editions =
        [
            .. Rows.SelectMany(row => row.Sources)
                .Where(source => source.Dataset.StartsWith("sipri-arms-transfers", StringComparison.Ordinal))
                .Select(source => source.Edition)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        return editions.Length > 1
            ?
            [
                $"The rows on SIPRI's arms transfers are of the editions {string.Join(" and ", editions)} and can't be "
                    + $"compared; choose one edition for all of its datasets.",
            ]
            : [];
    }

    private static Aggregate Subject(ScoreboardRow row) => new(row.Id, row.Title);

    private static string Sentence(ScoreboardRow row) =>
        $"{row.Title}: {row.ValueText}{(row.Value is { } value ? $" ({value.Period}, {value.Status.Word()})" : "")}, trend "
        + $"{row.TrendText}, target {row.TargetText}, pace needed {row.PaceNeededText}: {row.Judgement.Verdict.Word()}. "
        + $"{row.Judgement.Why}";
}
