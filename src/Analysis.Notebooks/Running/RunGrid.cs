namespace Analysis.Notebooks;

/// <summary>Values of parameters of which each combination is a run: <c>window=2016-2020,2021-2025</c> are two.</summary>
public sealed class RunGrid
{
    /// <summary>More than these are a slip of the pen as a rule.</summary>
    public const int MostRuns = 100;

    private readonly IReadOnlyList<(string Name, IReadOnlyList<string> Values)> _axes;

    private RunGrid(IReadOnlyList<(string Name, IReadOnlyList<string> Values)> axes) => _axes = axes;

    /// <summary>The names of the parameters.</summary>
    public IReadOnlyList<string> Names => [.. _axes.Select(axis => axis.Name)];

    /// <summary>Reads a grid.</summary>
    /// <param name="axes">Values with commas between them, by the name of the parameter.</param>
    /// <exception cref="ArgumentException">A value is empty or stands twice, or there are too many combinations.</exception>
    public static RunGrid Parse(IReadOnlyDictionary<string, string> axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        var grid = new RunGrid([.. axes.Select(axis => (axis.Key, Values(axis.Key, axis.Value)))]);
        var runs = grid._axes.Aggregate(1L, (count, axis) => Math.Min(count * axis.Values.Count, int.MaxValue));
        return runs <= MostRuns
            ? grid
            : throw new ArgumentException(FormattableString.Invariant($"The grid makes {runs:N0} runs, and {MostRuns} are the most; take fewer values."));
    }

    /// <summary>The values of each run, the last parameter changing first.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Combinations() => _axes.Aggregate(
        (IReadOnlyList<IReadOnlyDictionary<string, string>>)[new Dictionary<string, string>()],
        (before, axis) => [.. from combination in before from value in axis.Values select new Dictionary<string, string>(combination) { [axis.Name] = value }]);

    /// <summary>A name for the folder of a run: <c>window-2016-2020</c>.</summary>
    public string FolderOf(IReadOnlyDictionary<string, string> combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        return string.Join("--", _axes.Select(axis => $"{axis.Name}-{string.Concat(combination[axis.Name].Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_'))}"));
    }

    private static string[] Values(string name, string text)
    {
        var values = text.Split(',', StringSplitOptions.TrimEntries);
        if (values.Any(value => value.Length == 0))
            throw new ArgumentException($"--grid {name}={text}: a value is empty; write values with commas between them, such as 2016-2020,2021-2025.");
        return values.CountBy(value => value).FirstOrDefault(pair => pair.Value > 1).Key is { } twice
            ? throw new ArgumentException($"--grid {name}={text}: {twice} stands twice; name it once.")
            : values;
    }
}
