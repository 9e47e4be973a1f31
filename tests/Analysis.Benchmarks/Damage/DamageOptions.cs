using System.Globalization;

namespace Analysis.Benchmarks.Damage;

/// <summary>The options of the command line.</summary>
/// <param name="Cases">How many cases to run.</param>
/// <param name="Seed">From which everything is drawn.</param>
/// <param name="Layout">The one layout to run; null for all.</param>
/// <param name="Kind">The one kind to run; null for all.</param>
/// <param name="Keep">The folder that takes the files of failing cases; null for none.</param>
internal sealed record DamageOptions(int Cases, int Seed, string? Layout, string? Kind, string? Keep)
{
    private const int Full = 12_000;
    private const int Quick = 1_200;

    /// <exception cref="ArgumentException">A word is not known or lacks its value.</exception>
    public static DamageOptions Parse(IReadOnlyList<string> args)
    {
        var options = new DamageOptions(Full, 1, null, null, null);
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--quick")
            {
                options = options with { Cases = Quick };
                continue;
            }
            var value = i + 1 < args.Count ? args[i + 1] : throw new ArgumentException($"{args[i]}: write a value behind it.");
            options = args[i++] switch
            {
                "--seed" => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--cases" => options with { Cases = int.Parse(value, CultureInfo.InvariantCulture) },
                "--layout" => options with { Layout = value },
                "--kind" => options with { Kind = value },
                "--keep" => options with { Keep = value },
                var word => throw new ArgumentException(
                    $"{word} is not known; known are --quick, --cases, --seed, --layout, --kind and --keep."
                ),
            };
        }
        return options;
    }
}
