using Analysis.Indicators.Revisions;
using Analysis.Publishing.Markup;

namespace Analysis.Publishing.Pages;

/// <summary>A report of revisions as HTML: as a page by itself, and as the lists of the site's page.</summary>
public static class RevisionHtml
{
    // A reader looks for the large ones; the whole is in the JSON.
    private const int Largest = 25;

    private const int LargestOfSection = 12;

    /// <summary>One file that opens from disk and loads nothing.</summary>
    public static async Task<string> PageAsync(RevisionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var model = new DiffModel(
            [.. report.Editions.Select(change => $"{change.Dataset}: edition {change.Before} → {change.After}")],
            report.Provenance,
            await ListsAsync(Groups(report, Largest)),
            report.Notes,
            new(EmbeddedFile.Text("assets/site.css"))
        );
        return (await Templates.RenderAsync("diff", model)).Markup.ReplaceLineEndings("\n");
    }

    /// <summary>The lists of a section of the site's page, each with its largest changes.</summary>
    internal static IReadOnlyList<ChangeGroup> SectionGroups(RevisionReport report) => Groups(report, LargestOfSection);

    /// <summary>The lists as HTML.</summary>
    internal static Task<SafeHtml> ListsAsync(IReadOnlyList<ChangeGroup> groups) =>
        Templates.RenderAsync("changes", new ChangesModel(groups));

    private static IReadOnlyList<ChangeGroup> Groups(RevisionReport report, int largest)
    {
        var loud = report.Indicators.Where(list => !list.IsQuiet).ToList();
        var quiet = report.Indicators.Count - loud.Count;
        return
        [
            .. Group("Source values", report.Sources, "", largest),
            .. Group("Indicators", loud, quiet == 0 ? "" : ChangeText.Quiet(quiet), largest),
            .. report.Findings is { } findings ? Group("Findings", [findings], "", largest) : [],
        ];
    }

    private static IEnumerable<ChangeGroup> Group(string title, IReadOnlyList<ChangeList> lists, string note, int largest) =>
        lists.Count == 0 ? [] : [new(title, [.. lists.Select(list => List(list, largest))], note)];

    private static ChangeRows List(ChangeList list, int largest) =>
        new(
            list.Id,
            list.Title,
            list.With,
            ChangeText.Summary(list),
            [.. list.Changed.Take(largest).Select(Row)],
            OneUnit([.. list.Changed.Take(largest).Select(ChangeText.Unit)]),
            More(list.Changed.Count - largest),
            [.. list.Moved.Take(largest).Select(Row)],
            More(list.Moved.Count - largest)
        );

    // A unit that all rows share is shown once above them: on a phone a column of it would make every row as high as it is long.
    private static string OneUnit(IReadOnlyList<string> units) => units.Distinct().Count() == 1 ? units[0] : "";

    private static string More(int count) => count > 0 ? FormattableString.Invariant($"and {count:N0} smaller ones") : "";

    private static ChangeRow Row(ValueChange change) =>
        new(
            change.Title,
            ChangeText.Number(change.Before),
            ChangeText.Number(change.After),
            ChangeText.Difference(change),
            ChangeText.Unit(change),
            change.Before.Period == change.After.Period ? change.After.Period : $"{change.Before.Period} → {change.After.Period}"
        );
}

/// <summary>A report as a page by itself.</summary>
internal sealed record DiffModel(
    IReadOnlyList<string> Editions,
    IReadOnlyList<string> Provenance,
    SafeHtml Changes,
    IReadOnlyList<string> Notes,
    SafeHtml Style
);

/// <summary>The lists of a report.</summary>
internal sealed record ChangesModel(IReadOnlyList<ChangeGroup> Groups);
