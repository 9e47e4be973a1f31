using Analysis.Indicators.Revisions;

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>Two editions compared, with invented numbers.</summary>
internal static class FixtureRevisions
{
    internal static RevisionSection Of(string title) => RevisionSection.Of($"{title}: edition 2024 to 2026", title, Report(title), null);

    internal static RevisionReport Report(string title) =>
        new()
        {
            Editions = [new("nato-defence-expenditure", "2024", "2026")],
            Provenance = [$"{title}: read out of a workbook."],
            Sources =
            [
                List("nato-defence-expenditure", title) with
                {
                    With = "% of GDP",
                    Unchanged = 7,
                    Added = ["a"],
                    Removed = ["b", "c"],
                },
            ],
            Indicators =
            [
                List("defence-burden", title),
                new()
                {
                    Id = "quiet",
                    Title = "Quiet",
                    Unchanged = 3,
                },
                new()
                {
                    Id = "none",
                    Title = title,
                    Reason = "It can't be computed with both editions: no.",
                },
            ],
        };

    private static ChangeList List(string id, string title) =>
        new()
        {
            Id = id,
            Title = title,
            Changed =
            [
                .. Enumerable
                    .Range(1, 30)
                    .Select(i => new ValueChange(
                        $"{i}",
                        $"{title} {i}",
                        new(0.0412, "fraction of GDP", "2024", ""),
                        new(0.0412 - i / 10000.0, "fraction of GDP", "2024", "")
                    )),
            ],
            Moved = [new("m", title, new(1, "ratio", "2020-2024", ""), new(2, "ratio", "2021-2025", ""))],
        };
}
