namespace Analysis.Data.Importing;

/// <summary>SIPRI's words as the tables write them.</summary>
internal static class RegisterWords
{
    /// <summary>The code of a category that the library does not know.</summary>
    public const string Unmapped = "unmapped";

    /// <summary>SIPRI's categories of major arms.</summary>
    public static IReadOnlyList<string> Categories { get; } =
        ["air-defence-systems", "aircraft", "armoured-vehicles", "artillery", "engines", "missiles", "naval-weapons", "other", "satellites", "sensors", "ships"];

    private static readonly Dictionary<string, string> ByName = Categories.ToDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The id of a category: <c>Armoured vehicles</c> is armoured-vehicles.</summary>
    public static string Category(string name) => ByName.GetValueOrDefault(name.Replace(' ', '-'), Unmapped);

    /// <summary>The state at delivery: new, second-hand or modernised; empty where it is none of the three.</summary>
    public static string Condition(string name) => name switch
    {
        "New" => "new",
        "Second hand" => "second-hand",
        "Second hand but modernized" or "Second hand but modernised" => "modernised",
        _ => "",
    };
}
