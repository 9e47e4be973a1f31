namespace Analysis.Notebooks.Caching;

/// <summary>In what two lists of inputs differ; no difference means that the result of one is that of the other.</summary>
/// <param name="Differences">How many inputs differ.</param>
/// <param name="Sentences">The same in sentences, the notebook's own first.</param>
public sealed record Staleness(int Differences, IReadOnlyList<string> Sentences)
{
    private const int MostNames = 3;

    /// <summary>Compares the inputs of a cached result with the present ones.</summary>
    /// <param name="before">The inputs of the cached result.</param>
    /// <param name="now">What a result would be made of now.</param>
    public static Staleness Between(IEnumerable<ResultInput> before, IEnumerable<ResultInput> now)
    {
        var (old, current) = (ByName(before), ByName(now));
        var differing = old
            .Keys.Union(current.Keys)
            .Where(key => old.GetValueOrDefault(key) != current.GetValueOrDefault(key))
            .GroupBy(key => key.Kind)
            .OrderBy(group => group.Key)
            .ToList();
        // Whatever changes a cell changes the notebook too: the cell is more precise.
        var reported = differing.Where(group =>
            group.Key != ResultInputKind.Notebook || differing.All(other => other.Key != ResultInputKind.Cell)
        );
        return new(
            differing.Sum(group => group.Count()),
            [
                .. reported.SelectMany(group =>
                    Describe(
                        group.Key,
                        group.Select(key => new Difference(key.Name, old.GetValueOrDefault(key), current.GetValueOrDefault(key)))
                    )
                ),
            ]
        );
    }

    private static Dictionary<(ResultInputKind Kind, string Name), string> ByName(IEnumerable<ResultInput> inputs) =>
        inputs.ToDictionary(input => (input.Kind, input.Name), input => input.Value);

    private static IEnumerable<string> Describe(ResultInputKind kind, IEnumerable<Difference> differences) =>
        kind switch
        {
            ResultInputKind.Notebook => ["the order of the cells or the metadata of the notebook changed"],
            ResultInputKind.Parameter or ResultInputKind.Setting or ResultInputKind.Environment => differences.Select(OfValue),
            ResultInputKind.Cell => DescribeNames(differences, "cell", name => name),
            ResultInputKind.Library => DescribeNames(differences, "library", name => name),
            _ => DescribeNames(differences, "file", DisplayPath),
        };

    private static string OfValue(Difference value) =>
        (value.Before, value.Now) switch
        {
            (null, var now) => $"{value.Name} is {now}, and was not set",
            (var before, null) => $"{value.Name} was {before}, and is not set",
            var (before, now) => $"{value.Name} is {now}, was {before}",
        };

    private static IEnumerable<string> DescribeNames(IEnumerable<Difference> differences, string what, Func<string, string> shown) =>
        from same in differences.GroupBy(difference => difference.Change).OrderBy(one => one.Key, StringComparer.Ordinal)
        let names = same.Select(difference => shown(difference.Name)).Order(StringComparer.Ordinal).ToList()
        select $"{(names.Count == 1 ? what : Plural(what))} {same.Key}: {Names(names)}";

    private static string Plural(string what) => what == "library" ? "libraries" : what + "s";

    private static string Names(List<string> names) =>
        names.Count <= MostNames
            ? string.Join(", ", names)
            : FormattableString.Invariant($"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more");

    private static string DisplayPath(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private sealed record Difference(string Name, string? Before, string? Now)
    {
        internal string Change =>
            IsThere(Before)
                ? IsThere(Now)
                    ? "changed"
                    : "gone"
                : "new";

        private static bool IsThere(string? state) => state is not null && state != FileState.Absent;
    }
}
