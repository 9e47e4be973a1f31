using System.CommandLine;
using System.Globalization;
using Analysis.Notebooks.Running;

namespace Analysis.Cli.Commands;

/// <summary>The options <c>--set NAME=VALUE</c> and <c>--edition DATASET=EDITION</c>, which several commands take.</summary>
internal static class RunOptions
{
    public static Option<string[]> Set() =>
        new("--set")
        {
            Description = "A parameter: NAME=VALUE. May be given several times.",
            HelpName = "NAME=VALUE",
            DefaultValueFactory = _ => [],
        };

    public static Option<string[]> Edition(string name = "--edition", string what = "Which edition of a dataset to take") =>
        new(name)
        {
            Description = $"{what}; the newest if left out. May be given several times.",
            HelpName = "DATASET=EDITION",
            DefaultValueFactory = _ => [],
        };

    /// <summary>What the tags of cells do in a run, for the help texts.</summary>
    public const string Tags =
        "Tags of cells are those of papermill and nbconvert: a cell tagged injected-parameters sets its values in place of the "
        + "defaults in the cell tagged parameters, and --set goes before both; "
        + "a cell tagged raises-exception may fail, and the run continues; a cell tagged skip-execution is not executed. The "
        + "output of the run reports each.";

    /// <summary>The option <c>--fresh</c>.</summary>
    public static Option<bool> Fresh() => new("--fresh") { Description = "Run everything, even where a cached result is valid." };

    /// <summary>The pairs by name.</summary>
    /// <exception cref="ArgumentException">One has no equals sign, or a name is given twice.</exception>
    public static IReadOnlyDictionary<string, string> Pairs(ParseResult parsed, Option<string[]> option)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(option) ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new ArgumentException($"{option.Name} {text}: write it as {option.HelpName}.");
            if (!pairs.TryAdd(text[..at].Trim(), text[(at + 1)..].Trim()))
                throw new ArgumentException($"{option.Name} {text[..at]} is given twice; give it once.");
        }
        return pairs;
    }
}

/// <summary>The options that limit what a cell may use: <c>--cell-timeout</c>, <c>--max-memory</c> and <c>--max-output</c>.</summary>
internal sealed class LimitOptions
{
    // So many seconds are 31 years, and so many megabytes a petabyte.
    private const double Most = 1_000_000_000;

    private static readonly RunLimits Default = new();

    public Option<string?> CellTimeout { get; } =
        Create(
            RunLimits.CellTimeOption,
            "SECONDS",
            $"How long a cell may take; {Text(Default.CellTime.TotalSeconds)} if left out. A cell that takes longer fails, and the other "
                + "notebooks run."
        );

    public Option<string?> Memory { get; } =
        Create(
            RunLimits.MemoryOption,
            "MB",
            "How much memory the process of a notebook may take, with the processes that its cells start; "
                + $"{Text(Megabytes(Default.MemoryBytes))} here if left out, which is 4000 or half of the machine's memory."
        );

    public Option<string?> Output { get; } =
        Create(RunLimits.OutputOption, "MB", $"How much a cell may show; {Text(Megabytes(Default.OutputBytes))} if left out.");

    /// <exception cref="ArgumentException">A value is not a number, or allows nothing.</exception>
    public RunLimits Read(ParseResult parsed) =>
        new()
        {
            CellTime = Number(parsed, CellTimeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : Default.CellTime,
            MemoryBytes = Bytes(parsed, Memory) ?? Default.MemoryBytes,
            OutputBytes = Bytes(parsed, Output) ?? Default.OutputBytes,
        };

    private static Option<string?> Create(string name, string unit, string description) =>
        new(name) { Description = description, HelpName = unit };

    private static long? Bytes(ParseResult parsed, Option<string?> option) =>
        Number(parsed, option) is { } megabytes ? (long)Math.Ceiling(megabytes * RunLimits.Megabyte) : null;

    private static double? Number(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) && number is >= 0.001 and <= Most
            ? number
            : throw new ArgumentException(
                FormattableString.Invariant($"{option.Name} {text}: write a number ({option.HelpName}) from 0.001 to {Most:N0}.")
            );
    }

    private static double Megabytes(long bytes) => bytes / (double)RunLimits.Megabyte;

    private static string Text(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
