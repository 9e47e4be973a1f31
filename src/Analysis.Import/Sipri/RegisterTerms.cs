using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>SIPRI's words and numbers as the registers and the tables write them.</summary>
internal static class RegisterTerms
{
    /// <summary>The code of a category that the library does not have.</summary>
    public const string Unmapped = "unmapped";

    /// <summary>The first year in which a deal of the database may have been ordered.</summary>
    public const int FirstOrder = 1930;

    /// <summary>SIPRI's categories of major arms.</summary>
    public static IReadOnlyList<string> Categories { get; } =
    [
        "air-defence-systems",
        "aircraft",
        "armoured-vehicles",
        "artillery",
        "engines",
        "missiles",
        "naval-weapons",
        "other",
        "satellites",
        "sensors",
        "ships",
    ];

    /// <summary>How SIPRI writes a state at delivery.</summary>
    public static IReadOnlyList<string> Conditions { get; } =
    ["New", "Second hand", "Second hand but modernized", "Second hand but modernised"];

    /// <summary>How SIPRI writes a number of units. The largest of a deal is in the ten thousands.</summary>
    public static NumberForm Units { get; } = NumberForm.Count with { Maximum = 10_000_000 };

    /// <summary>How SIPRI writes a volume: in millions, with two decimals at most. The largest of a deal is in the ten thousands.</summary>
    public static NumberForm Volumes { get; } = NumberForm.NotNegative with { Maximum = 10_000_000, MostDecimals = 2 };

    private static readonly Dictionary<string, string> ByName = Categories.ToDictionary(
        id => id.Replace('-', ' '),
        id => id,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The id of a category, <c>Armoured vehicles</c> being armoured-vehicles; one that is not known is a difference.</summary>
    public static string Category(string name, int row, ImportLog log)
    {
        if (ByName.TryGetValue(name.Replace('-', ' '), out var id))
            return id;
        log.AddDifference(
            row,
            "Armament category",
            $"'{name}' is not one of SIPRI's categories ({string.Join(", ", Categories)}); the tables by category cannot "
                + $"contain the row. Download the file again, and import it as it is."
        );
        return Unmapped;
    }

    /// <summary>The state at delivery: new, second-hand or modernised.</summary>
    public static string Condition(string name) =>
        name switch
        {
            "New" => "new",
            "Second hand" => "second-hand",
            _ => "modernised",
        };

    /// <summary>The part of the volume of a new weapon that SIPRI counts for a state at delivery.</summary>
    public static decimal Factor(string condition) =>
        condition switch
        {
            "new" => 1,
            "second-hand" => 0.4m,
            _ => 0.66m,
        };
}
