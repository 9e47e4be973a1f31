using Analysis.Indicators.Scoreboards;
using Analysis.Scoreboards;

namespace Analysis.Interactive;

/// <summary>Tables of the scoreboard.</summary>
public static class ScoreboardTables
{
    /// <summary>A row a measure: value, small line, change, target, pace, verdict, and where more is said of it.</summary>
    /// <param name="board">The scoreboard.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="lines">The years of the small lines; a line shows what of them its edition holds.</param>
    /// <param name="behind">The page behind a row, by its id: its words and its address.</param>
    public static SourcedTable Table(
        this Scoreboard board,
        Sentence caption,
        Period lines,
        IReadOnlyDictionary<string, (string Words, string Address)> behind
    )
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(behind);
        var series = board.Rows.ToDictionary(row => row.Id, row => Scoreboard.Series(Notebook.Data, row.Id, lines));
        if (series.Values.OfType<Indicator<Ratio>>().ToList() is { Count: > 0 } all && all.TrueForAll(one => one.Observations.Count == 0))
            throw new ArgumentException(
                $"The small lines begin in {lines.From}, after the newest year of all rows; give earlier years, such as 2014-2026."
            );
        return Notebook.Table(
            caption,
            ["Measure", "Now", "Of", "Line", "Change in five years", "Official target", "Pace needed", "Verdict", "Behind it"],
            board.Rows.Select(row =>
                Notebook.Row(
                    row.Title,
                    row.Value is null ? DataCell.Gap(row.Judgement.Why) : Finding.From("scoreboard-" + row.Id, row),
                    row.Value is { } value ? value.Period.ToProse() : "",
                    Line(series[row.Id]),
                    row.TrendText,
                    row.Target is { } target ? DataCell.Link(row.TargetText, target.Link) : "none",
                    row.PaceNeededText,
                    row.Judgement.Verdict.Word(),
                    behind.TryGetValue(row.Id, out var page) ? DataCell.Link(page.Words, page.Address) : ""
                )
            )
        );
    }

    /// <summary>What Europe takes from the United States, in a sentence: arms, and tanker aircraft as an example of what only the United
    /// States has in number; empty where the scoreboard lacks one of the two rows.</summary>
    /// <param name="board">The scoreboard.</param>
    public static Sentence Dependence(this Scoreboard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var (imports, tankers) = (Measured(board, "us-share-of-imports"), Measured(board, "tanker-ratio"));
        if (imports is null || tankers is null)
            return $"";
        return $"European members of NATO got {Finding.From("scoreboard-" + imports.Id, imports)} of the arms that they imported in "
            + $"{imports.Value!.Period} from the United States, which has {Finding.From("scoreboard-" + tankers.Id, tankers)} large "
            + $"tanker aircraft for each European one. ";
    }

    /// <summary>A row a measure: the verdict with its reason, what to know of the value, and the target in words.</summary>
    /// <param name="board">The scoreboard.</param>
    /// <param name="caption">What it shows.</param>
    public static SourcedTable Reasons(this Scoreboard board, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(board);
        return Notebook.Table(
            caption,
            ["Measure", "Verdict", "Why", "What to know", "The target in words"],
            board.Rows.Select(row =>
                Notebook.Row(
                    row.Title,
                    row.Judgement.Verdict.Word(),
                    row.Judgement.Why,
                    string.Join(" ", row.Notes),
                    row.Target?.Text ?? "Nobody set an official target."
                )
            )
        );
    }

    private static ScoreboardRow? Measured(Scoreboard board, string id) =>
        board.Rows.FirstOrDefault(row => row.Id == id && row.Value is not null);

    private static DataCell Line(Indicator<Ratio>? series) =>
        series is not null && Sparkline.Of(series) is { } line ? DataCell.Line(line) : "";
}
