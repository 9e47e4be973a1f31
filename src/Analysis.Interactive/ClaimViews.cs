using Analysis.Charts;
using Analysis.Scoreboards;

namespace Analysis.Interactive;

/// <summary>Claims with their verdicts in tables and charts.</summary>
public static class ClaimViews
{
    /// <summary>A row a claim: who makes it, its verdict, up to two figures, what they are, the rule, what would change
    /// the verdict, and the page behind it.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no claim, or the page of one is none of this site.</exception>
    public static SourcedTable Table(this Claims claims, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return Notebook.Table(
            caption,
            ["Claim", "Who says it", "Verdict", "Figure", "Beside it", "What the figures are", "Rule", "What would change it", "Section"],
            claims.Judged.Select(Row)
        );
    }

    /// <summary>A bar a verdict: how many claims have it.</summary>
    /// <param name="claims">The claims.</param>
    public static RankedBars Bars(this Claims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return new()
        {
            Id = "verdicts",
            Title = "Verdicts on the claims",
            Unit = "verdicts",
            Format = ValueFormat.Plain(0),
            BarTitle = "Verdict",
            ComparesEditions = true, // one claim may rest on an older edition, which alone has what it takes
            Sources =
            [
                .. claims
                    .Judged.SelectMany(judged => judged.Figures)
                    .SelectMany(figure => figure.Sources)
                    .DistinctBy(source => (source.Dataset, source.Edition))
                    .Select(source => Notebook.Data.Source(source.Dataset, source.Edition)),
            ],
            Bars =
            [
                .. Enum.GetValues<ClaimVerdict>()
                    .Select(verdict => new RankedBar
                    {
                        Label = verdict.Words(),
                        Value = ChartValue.Of(claims.Count(verdict).Number, ObservationStatus.Derived),
                    }),
            ],
        };
    }

    private static IReadOnlyList<DataCell> Row(JudgedClaim judged) =>
        Notebook.Row(
            $"{judged.Claim.Number} {judged.Claim.Words}",
            judged.Claim.By,
            judged.Verdict.Words(),
            Figure(judged, 0),
            Figure(judged, 1),
            string.Join("; ", judged.Figures.Select(figure => $"{figure.Title}, {figure.Period.ToProse()}")),
            judged.Rule,
            judged.WhatWouldChangeIt,
            DataCell.Link(SitePages.TitleOf(judged.Claim.Page), judged.Claim.Page)
        );

    private static DataCell Figure(JudgedClaim judged, int place) => place < judged.Figures.Count ? judged.Figures[place] : "";
}

/// <summary>The pages of the site that a claim refers to.</summary>
internal static class SitePages
{
    // A notebook does not read the others when it runs; a test compares these titles with theirs.
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["01-burden"] = "Who pays?",
        ["02-suppliers"] = "From whom does Europe buy?",
        ["03-lock-in"] = "How long does what is bought bind?",
        ["04-industry"] = "Who can build it?",
        ["05-enablers"] = "What can't Europe do alone?",
        ["06-money-and-rules"] = "What do the incentives amount to?",
        ["07-paths"] = "What would it take?",
    };

    /// <summary>Number and title of the page of an address: <c>01 Who pays?</c>.</summary>
    /// <param name="address">The page, or a section of it: <c>01-burden.html#chart-alliance-share</c>.</param>
    /// <exception cref="ArgumentException">There is no such page; the message gives the closest match.</exception>
    public static string TitleOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var name = address.Split('#')[0].Replace(".html", "", StringComparison.Ordinal);
        return Titles.TryGetValue(name, out var title)
            ? $"{name[..2]} {title}"
            : throw new ArgumentException($"There is no page '{address}'; did you mean {ClosestMatch.Find(name, Titles.Keys)}.html?");
    }
}
