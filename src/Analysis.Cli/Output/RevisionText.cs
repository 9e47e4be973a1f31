using Analysis.Indicators.Revisions;

namespace Analysis.Cli.Output;

/// <summary>Shows a report of revisions as text: the largest changes of each list; all of them are in the JSON.</summary>
internal static class RevisionText
{
    private const int Largest = 10;

    public static void Print(RevisionReport report)
    {
        foreach (var change in report.Editions)
            Console.WriteLine($"{change.Dataset}: edition {change.Before} → {change.After}");
        foreach (var line in report.Provenance)
            Console.WriteLine($"Copy: {line}");
        Print("Source values", report.Sources);
        Print("Indicators", [.. report.Indicators.Where(list => !list.IsQuiet)]);
        var quiet = report.Indicators.Count(list => list.IsQuiet);
        if (quiet > 0)
            Console.WriteLine(ChangeText.Quiet(quiet));
        if (report.Findings is { } findings)
            Print("Findings", [findings]);
        foreach (var note in report.Notes)
            Console.WriteLine($"Note: {note}");
    }

    private static void Print(string heading, IReadOnlyList<ChangeList> lists)
    {
        if (lists.Count == 0)
            return;
        Console.WriteLine();
        Console.WriteLine(heading);
        foreach (var list in lists)
            Print(list);
    }

    private static void Print(ChangeList list)
    {
        Console.WriteLine($"{list.Id}{(list.With.Length > 0 ? $" ({list.With})" : "")}: {ChangeText.Summary(list)}");
        Print(list.Changed, "Changed");
        Print(list.Moved, "For another period");
        if (list.Id == "findings")
            foreach (var (what, ids) in ((string, IReadOnlyList<string>)[])[("Added", list.Added), ("Gone", list.Removed)])
                if (ids.Count > 0)
                    Console.WriteLine(
                        $"{what}: {string.Join(", ", ids.Take(Largest))}{(ids.Count > Largest ? FormattableString.Invariant($" and {ids.Count - Largest} more") : "")}"
                    );
    }

    private static void Print(IReadOnlyList<ValueChange> changes, string heading)
    {
        if (changes.Count == 0)
            return;
        var table = new ConsoleRows(heading, "Before", "After", "Difference", "Unit", "Period");
        foreach (var change in changes.Take(Largest))
            table.Add(
                change.Title,
                ChangeText.Number(change.Before),
                ChangeText.Number(change.After),
                ChangeText.Difference(change),
                ChangeText.Unit(change),
                Period(change)
            );
        table.Print();
        if (changes.Count > Largest)
            Console.WriteLine(FormattableString.Invariant($"and {changes.Count - Largest:N0} more; --format json has them all."));
    }

    private static string Period(ValueChange change) =>
        change.Before.Period == change.After.Period ? change.After.Period : $"{change.Before.Period} → {change.After.Period}";
}
