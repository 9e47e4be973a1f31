using System.Globalization;

namespace Analysis.Benchmarks.Reruns;

/// <summary>What the command <c>curve</c> measures.</summary>
internal sealed record CurveOptions
{
    private const string OfOption = "--of";
    private const string SizesOption = "--sizes";
    private const string RoundsOption = "--rounds";
    private const string MemoryOption = "--max-memory";
    private static readonly string[] Options = [OfOption, SizesOption, RoundsOption, MemoryOption];

    /// <summary>The options for the help, one a line.</summary>
    internal static IReadOnlyList<string> Help { get; } =
    [
        $"{OfOption} WHAT           one curve: {string.Join(", ", Curve.All.Select(curve => curve.Name))}; all of them if left out",
        $"{SizesOption} N,N,...     its sizes; if left out "
            + string.Join("; ", Curve.All.Select(curve => $"{string.Join(",", curve.Sizes)} {curve.Name}")),
        $"{RoundsOption} N          how often each size is measured; {BenchmarkCommands.UsualRounds} if left out",
        $"{MemoryOption} MB     passed on to the program, which ends a notebook that takes more; its own default if left out",
    ];

    /// <summary>The curves.</summary>
    public IReadOnlyList<Curve> Curves { get; private init; } = Curve.All;

    /// <summary>How often each size is measured.</summary>
    public int Rounds { get; private init; } = BenchmarkCommands.UsualRounds;

    /// <summary>Options for the program itself.</summary>
    public IReadOnlyList<string> ForProgram { get; private init; } = [];

    /// <summary>Reads the words after the folder of the repository.</summary>
    /// <exception cref="ArgumentException">A word does not fit; the message says what to write.</exception>
    internal static CurveOptions Parse(IReadOnlyList<string> words)
    {
        var values = Pairs(words);
        var options = new CurveOptions();
        if (values.TryGetValue(OfOption, out var name))
            options = options with { Curves = [Find(name)] };
        if (values.TryGetValue(SizesOption, out var sizes))
            options = options.Curves is [var only]
                ? options with
                {
                    Curves = [only with { Sizes = ParseSizes(sizes) }],
                }
                : throw new ArgumentException($"{SizesOption} are of one curve; name it with {OfOption}, such as {OfOption} rows.");
        if (values.TryGetValue(RoundsOption, out var rounds))
            options = options with { Rounds = ParseNumber(RoundsOption, rounds) };
        if (values.TryGetValue(MemoryOption, out var memory))
            options = options with { ForProgram = [MemoryOption, Text(ParseNumber(MemoryOption, memory))] };
        return options;
    }

    private static Dictionary<string, string> Pairs(IReadOnlyList<string> words)
    {
        var values = new Dictionary<string, string>();
        foreach (var pair in words.Chunk(2))
        {
            if (!Options.Contains(pair[0]))
                throw new ArgumentException($"There is no option '{pair[0]}'; did you mean {ClosestMatch.Find(pair[0], Options)}?");
            if (pair is not [var option, var value])
                throw new ArgumentException($"{pair[0]} has no value; write it after the option.");
            if (!values.TryAdd(option, value))
                throw new ArgumentException($"{option} is given twice; give it once.");
        }
        return values;
    }

    private static Curve Find(string name)
    {
        var names = Curve.All.Select(curve => curve.Name);
        return Curve.All.FirstOrDefault(curve => curve.Name == name)
            ?? throw new ArgumentException($"{OfOption} {name}: there is no such curve; did you mean {ClosestMatch.Find(name, names)}?");
    }

    private static int[] ParseSizes(string text) => [.. text.Split(',').Select(size => ParseNumber(SizesOption, size)).Distinct().Order()];

    private static int ParseNumber(string option, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException(
                $"{option}: '{text}' is not a whole number from 1 to {Text(int.MaxValue)}; write digits only"
                    + (option == SizesOption ? ", and commas between the sizes." : ".")
            );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
