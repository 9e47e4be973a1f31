using System.CommandLine;

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
