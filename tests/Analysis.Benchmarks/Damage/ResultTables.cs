using System.Globalization;

namespace Analysis.Benchmarks.Damage;

/// <summary>Prints the results of a run in Markdown.</summary>
internal static class ResultTables
{
    private const int MostFailing = 60;
    private static readonly Outcome[] Outcomes = Enum.GetValues<Outcome>();

    public static void Print(IReadOnlyList<CaseResult> results, TimeSpan took)
    {
        var failing = results.Where(result => result.Fails).ToList();
        foreach (var result in failing.DistinctBy(result => (result.Layout, result.Kind, result.Outcome)).Take(MostFailing))
            Console.WriteLine(Sentence(result));
        Console.WriteLine();
        Print("layout", results.GroupBy(result => result.Layout));
        Print("kind", results.GroupBy(result => result.Kind));
        var refused = results.Where(result => result.Outcome == Outcome.Refused).ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{results.Count:N0} cases in {took.TotalSeconds:N0} s, "
                    + $"{results.Select(result => result.Kind).Distinct().Count():N0} kinds, "
                    + $"{results.Select(result => (result.Layout, result.Kind)).Distinct().Count():N0} pairs of layout and kind; "
                    + $"{refused.Count(result => result.HasPlace):N0} of {refused.Count:N0} refusals name a row or a cell; "
                    + $"{failing.Count:N0} cases fail."
            )
        );
    }

    /// <summary>A case in a line: what befell it and what became of it.</summary>
    public static string Sentence(CaseResult result) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Outcome.ToString().ToUpperInvariant()} {result.Layout} {result.Kind} seed {result.Seed} "
                + $"({Short(result.Where)}): "
                + $"{Short(result.Says)}{(result.Took.TotalSeconds > 1 ? $" [{result.Took.TotalSeconds:0.0} s]" : "")}"
        );

    private static string Short(string text) => text.Length <= 400 ? text : text[..400] + "…";

    private static void Print(string what, IEnumerable<IGrouping<string, CaseResult>> groups)
    {
        Console.WriteLine(
            $"| {what} | cases | {string.Join(" | ", Outcomes.Select(outcome => outcome.ToString().ToLowerInvariant()))} | median ms |"
        );
        Console.WriteLine($"|---|---:|{string.Concat(Outcomes.Select(_ => "---:|"))}---:|");
        var all = groups.OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        foreach (var group in all)
            Console.WriteLine(Line(group.Key, [.. group]));
        Console.WriteLine(Line("all", [.. all.SelectMany(group => group)]));
        Console.WriteLine();
    }

    private static string Line(string name, IReadOnlyList<CaseResult> results) =>
        $"| {name} | {Number(results.Count)} | "
        + $"{string.Join(" | ", Outcomes.Select(outcome => Number(results.Count(result => result.Outcome == outcome))))} | "
        + $"{Number(Median(results))} |";

    private static int Median(IReadOnlyList<CaseResult> results) =>
        (int)results.Select(result => result.Took.TotalMilliseconds).Order().ElementAt(results.Count / 2);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
