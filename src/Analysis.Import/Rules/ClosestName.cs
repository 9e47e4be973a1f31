namespace Analysis.Import.Rules;

/// <summary>Suggests the known name that a name was probably meant to be, and none where the closest match is too different: a wrong suggestion is worse than none.</summary>
internal static class ClosestName
{
    /// <summary>Names of publishers are short; longer ones are notes.</summary>
    private const int Longest = 60;

    /// <summary>A part of a sentence, such as <c>; did you mean Poland?</c>; empty where no known name is similar.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        name.Length is > 0 and <= Longest && Nearest.To(name, known) is { Length: > 0 } nearest && Letters(name, nearest) <= 2 * Math.Max(1, name.Length / 6) ? $"; did they mean {nearest}?" : "";

    // How many letters only one of the names has: a replaced letter counts twice.
    private static int Letters(string one, string other)
    {
        var count = new Dictionary<char, int>();
        foreach (var letter in one.ToUpperInvariant())
            count[letter] = count.GetValueOrDefault(letter) + 1;
        foreach (var letter in other.ToUpperInvariant())
            count[letter] = count.GetValueOrDefault(letter) - 1;
        return count.Values.Sum(Math.Abs);
    }
}
