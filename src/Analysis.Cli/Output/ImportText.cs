using System.Globalization;
using Analysis.Import;

namespace Analysis.Cli.Output;

/// <summary>Prints what an import found in a file and what it does with it.</summary>
internal static class ImportText
{
    private const int MostNames = 10;

    public static void Print(ImportReport report)
    {
        Console.WriteLine($"{report.File}: {report.RecognisedAs}");
        Console.WriteLine($"  Edition: {report.Edition}");
        Console.WriteLine($"  Covers: {report.Covers}");
        Console.WriteLine($"  Rows: {Text(report.Read)} read, {Text(report.Kept)} kept, {Text(report.Read - report.Kept)} dropped");
        foreach (var (reason, count) in report.Dropped)
            Console.WriteLine($"  Dropped: {Text(count)}, {reason}");
        foreach (var (name, fate, count) in report.Unmapped.Take(MostNames))
            Console.WriteLine($"  Not mapped: '{name}' ({Text(count)} rows), {fate}");
        if (report.Unmapped.Count > MostNames)
            Console.WriteLine(
                $"  Not mapped: {Text(report.Unmapped.Count - MostNames)} names more "
                    + $"({Text(report.Unmapped.Skip(MostNames).Sum(name => name.Count))} rows)"
            );
        foreach (var note in report.Notes)
            Console.WriteLine($"  Note: {note}");
        foreach (var check in report.Checks)
            Console.WriteLine($"  Checked: {check}");
        foreach (var difference in report.AcceptedDifferences)
            Console.WriteLine($"  Accepted difference: {difference}");
        foreach (var table in report.Tables)
            Print(table);
        foreach (var reason in report.NotMade)
            Console.WriteLine($"  Not made: {reason}");
    }

    private static void Print(TableReport table)
    {
        Console.WriteLine($"  {table.Dataset} {table.Edition}: {Text(table.Rows)} rows, {Effect(table.Effect)}");
        foreach (var difference in table.Differences)
            Console.WriteLine($"    {difference}");
    }

    private static string Effect(ImportEffect effect) =>
        effect switch
        {
            ImportEffect.New => "a new edition",
            ImportEffect.InPlaceOfShipped => "in place of the shipped edition",
            ImportEffect.ReplacesImported => "replaces what was imported before",
            _ => "as imported before",
        };

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
