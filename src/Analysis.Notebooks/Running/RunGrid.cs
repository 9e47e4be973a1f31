namespace Analysis.Notebooks.Running;

/// <summary>Values of parameters of which each combination is a run: <c>window=2016-2020,2021-2025</c> are two.</summary>
public sealed class RunGrid
{
    /// <summary>More than these are a slip of the pen as a rule.</summary>
    public const int MostRuns = 100;

    private const int LongestFolder = 120;

    private readonly IReadOnlyList<(string Name, IReadOnlyList<string> Values)> _axes;

    private readonly Lazy<Dictionary<string, string>> _folders;

    private RunGrid(IReadOnlyList<(string Name, IReadOnlyList<string> Values)> axes) => (_axes, _folders) = (axes, new(Folders));

    /// <summary>The names of the parameters.</summary>
    public IReadOnlyList<string> Names => [.. _axes.Select(axis => axis.Name)];

    /// <summary>Reads a grid.</summary>
    /// <param name="axes">Values with commas between them, by the name of the parameter.</param>
    /// <exception cref="ArgumentException">A value is empty or is given twice, or there are too many combinations.</exception>
    public static RunGrid Parse(IReadOnlyDictionary<string, string> axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        var grid = new RunGrid([.. axes.Select(axis => (axis.Key, Values(axis.Key, axis.Value)))]);
        var runs = grid._axes.Aggregate(1L, (count, axis) => Math.Min(count * axis.Values.Count, int.MaxValue));
        return runs <= MostRuns
            ? grid
            : throw new ArgumentException(
                FormattableString.Invariant($"The grid makes {runs:N0} runs, and {MostRuns} are the most; take fewer values.")
            );
    }

    /// <summary>The values of each run, the last parameter changing first.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Combinations() =>
        _axes.Aggregate(
            (IReadOnlyList<IReadOnlyDictionary<string, string>>)[new Dictionary<string, string>()],
            (before, axis) =>
                [
                    .. from combination in before
                    from value in axis.Values
                    select new Dictionary<string, string>(combination) { [axis.Name] = value },
                ]
        );

    /// <summary>
    /// A name for the folder of a run: <c>window-2016-2020</c>. It holds letters and digits of ASCII, hyphens, dots and
    /// underscores only, and no other run of the grid has it.
    /// </summary>
    public string FolderOf(IReadOnlyDictionary<string, string> combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        var key = Key(combination);
        return _folders.Value.TryGetValue(key, out var folder) ? folder : throw new ArgumentException($"The grid has no run {key}.");
    }

    // Values that differ in letters which no folder may hold, or in case alone, would share a folder.
    private Dictionary<string, string> Folders()
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var combination in Combinations())
        {
            var name = NameOf(combination);
            var free = name;
            for (var number = 2; !taken.Add(free); number++)
                free = FormattableString.Invariant($"{name}_{number}");
            folders.Add(Key(combination), free);
        }

        return folders;
    }

    private string NameOf(IReadOnlyDictionary<string, string> combination)
    {
        var name = string.Join("--", _axes.Select(axis => $"{axis.Name}-{combination[axis.Name]}"));
        var safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_'));
        safe = safe.Length > LongestFolder ? safe[..LongestFolder] : safe;
        return safe.EndsWith('.') ? safe[..^1] + "_" : safe;
    }

    private string Key(IReadOnlyDictionary<string, string> combination) =>
        string.Join('\n', _axes.Select(axis => $"{axis.Name}={combination.GetValueOrDefault(axis.Name)}"));

    private static string[] Values(string name, string text)
    {
        var values = text.Split(',', StringSplitOptions.TrimEntries);
        if (values.Any(value => value.Length == 0))
            throw new ArgumentException(
                $"--grid {name}={text}: a value is empty; write values with commas between them, such as 2016-2020,2021-2025."
            );
        if (values.FirstOrDefault(value => value.Split('/', '\\').Any(part => part is ".." or ".")) is { } path)
            throw new ArgumentException(
                $"--grid {name}={text}: {path} is a path, and the value names the folder of its run; choose a value without '..'."
            );
        return values.CountBy(value => value).FirstOrDefault(pair => pair.Value > 1).Key is { } twice
            ? throw new ArgumentException($"--grid {name}={text}: {twice} is given twice; give it once.")
            : values;
    }
}
