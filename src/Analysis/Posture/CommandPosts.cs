using Analysis.Tables;

namespace Analysis.Posture;

/// <summary>Who holds NATO's command posts, and where its forward forces are.</summary>
public static class CommandPosts
{
    private static readonly Aggregate Share = new("share-of-posts", "Share of all posts");

    /// <summary>The posts that a page names for a year, with the country of the holder.</summary>
    /// <remarks>
    /// Formula: 1 for each post and country. Unit: posts. Shape: the post is the subject, the country is the counterpart. A decision is not
    /// yet a holder: both are never in one result. Missing data: a post without a page for that year is a gap; so is the share of posts,
    /// since no list is complete. The commander of an operation under Berlin Plus is a post. Source: pages of NATO, governments and press.
    /// </remarks>
    /// <param name="figures">The posts.</param>
    /// <param name="measure">holder, or decided (the decisions of February 2026).</param>
    /// <param name="year">The year.</param>
    public static Indicator<Count> Of(CitedValues figures, string measure, int year)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (result, period) = (new ResultBuilder<Count>(), Period.Year(year));
        CitedValue[] posts =
        [
            .. figures.Rows.Where(row => row.Category is "command-post" or "berlin-plus" && row.Grade != EvidenceGrade.C),
        ];
        CitedValue[] named = [.. posts.Where(row => row.Measure == measure && row.Period.Contains(year))];
        foreach (var held in named.GroupBy(row => (row.Item, row.Subject)).Select(rows => rows.First()))
            result.Add(Post(held), held.Subject, period, new Count(1), held.Status);
        foreach (var absent in posts.Where(row => named.All(other => other.Item != row.Item)).DistinctBy(row => row.Item))
            result.AddGap(
                Post(absent),
                period,
                measure == "holder" ? $"no page that can be cited names the holder of {year}" : $"no page names a decision of {year}"
            );
        result.AddGap(Share, period, "no list of the posts is complete, so that no share of them follows");
        result.AddNotes(named);
        return result.Build(
            "command-posts",
            "Command posts of NATO by the holder's country",
            UnitWords.Posts,
            "1 for each post that a cited page names, with the country.",
            figures.Source
        );
    }

    /// <summary>Troops of the battlegroups in the east, by host.</summary>
    /// <remarks>
    /// Formula: as cited; for all hosts the sum, which is a row of its own. Unit: persons. Shape: one observation a host. Strength is by
    /// host and not by nationality, on one day (28 June 2022). Missing data: framework nations and contributors were not found on pages
    /// that can be cited. Source: NATO's press office, quoted by Latvian public broadcasting.
    /// </remarks>
    public static Indicator<Count> ForwardForces(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Count>();
        CitedValue[] rows =
        [
            .. figures
                .Rows.Where(row => row is { Category: "forward-forces", EntersTotals: true, Value: not null })
                .OrderByDescending(row => row.Value),
        ];
        foreach (var row in rows)
            result.Add(row.Subject, null, row.Period, new Count((double)row.Value!), row.Status);
        foreach (var day in rows.GroupBy(row => row.Period))
            result.Add(
                new Aggregate("all-hosts", "All hosts"),
                null,
                day.Key,
                new Count((double)day.Sum(row => row.Value!.Value)),
                ObservationStatus.Derived
            );
        foreach (var row in rows.DistinctBy(row => row.AsOf))
            result.AddNote($"As of {row.AsOf}, by host and not by nationality ({row.Publisher}).");
        return result.Build(
            "forward-forces",
            "Troops of NATO's battlegroups by host",
            UnitWords.Persons,
            "As cited, by host; all hosts are the sum.",
            figures.Source
        );
    }

    private static Aggregate Post(CitedValue row) => new(row.Item.ToLowerInvariant().Replace(' ', '-'), row.Item);
}
