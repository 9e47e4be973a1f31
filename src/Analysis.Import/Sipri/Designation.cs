namespace Analysis.Import.Sipri;

/// <summary>
/// A designation taken apart: <c>F-16C Block-50/52</c> has the code F-16C, <c>Heron UAV</c> the kind UAV, <c>D-20 152mm</c> the calibre
/// 152.
/// </summary>
internal sealed class Designation
{
    /// <summary>A code behind another one is a name of its own only from this length on: TOW-2B is, T-2 is not.</summary>
    private const int LeastInnerCode = 4;

    /// <summary>Words that many designers number: Type-22 is a British frigate and a Chinese missile boat.</summary>
    private static readonly HashSet<string> Numbered = new(
        ["type", "project", "model", "class", "mk", "mod", "block", "batch", "update", "version", "configuration", "series"],
        StringComparer.Ordinal
    );

    private Designation(string text, IReadOnlySet<string> kindWords)
    {
        var parts = WithoutBrackets(text).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var first = parts.Length == 0 ? [] : CodesIn(parts[0]).ToList();
        All = NameTokens.Key(NameTokens.Of(text));
        Calibre = parts.Select(CalibreOf).FirstOrDefault(calibre => calibre is not null);
        (var whole, Kind) = Split(NameTokens.Of(string.Join(' ', parts)), kindWords);
        Whole = whole;
        Name = Split(
            [.. parts.Skip(first.Count > 0 ? 1 : 0).Where(part => CalibreOf(part) is null).SelectMany(NameTokens.Of)],
            kindWords
        ).Name;
        Codes = first;
        InnerCodes =
        [
            .. parts
                .Skip(1)
                .Where(part => CalibreOf(part) is null)
                .SelectMany(CodesIn)
                .Where(code => NameTokens.Length(code) >= LeastInnerCode && !Numbered.Contains(code[0])),
        ];
        HasInnerNumber = parts.Skip(1).Any(part => part.Any(char.IsAsciiDigit));
    }

    /// <summary>All tokens.</summary>
    public string All { get; }

    /// <summary>The tokens without brackets and the kind.</summary>
    public IReadOnlyList<string> Whole { get; }

    /// <summary>The kind of equipment named at the end, such as <c>uav</c>; null where there is none.</summary>
    public string? Kind { get; }

    /// <summary>The calibre in millimetres; null where there is none.</summary>
    public string? Calibre { get; }

    /// <summary>The code that it begins with, or the two with a slash between them; none where it begins with a name.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Codes { get; }

    /// <summary>Codes behind the first word: TOW-2B in <c>BGM-71F TOW-2B</c>.</summary>
    public IReadOnlyList<IReadOnlyList<string>> InnerCodes { get; }

    /// <summary>The tokens of the popular name: those behind the code, or all where it has none.</summary>
    public IReadOnlyList<string> Name { get; }

    /// <summary>Whether there is a digit after the first word.</summary>
    public bool HasInnerNumber { get; }

    /// <param name="text">The designation as a register writes it.</param>
    /// <param name="kindWords">The abbreviations at the end that name the kind of equipment, in lower case.</param>
    public static Designation Parse(string text, IReadOnlySet<string> kindWords) => new(text, kindWords);

    /// <summary>The code without the letters of its variant: f, 35 of F-35A; null where its number alone is not enough.</summary>
    public static IReadOnlyList<string>? Stem(IReadOnlyList<string> code) =>
        Numbered.Contains(code[0]) || NameTokens.IsNumber(code[0])
            ? null
            : [.. code.Take(code.ToList().FindIndex(NameTokens.IsNumber) + 1)];

    private static (IReadOnlyList<string> Name, string? Kind) Split(IReadOnlyList<string> tokens, IReadOnlySet<string> kindWords)
    {
        var kept = tokens.Count;
        while (kept > 1 && kindWords.Contains(tokens[kept - 1]))
            kept--;
        return (kept == tokens.Count ? tokens : [.. tokens.Take(kept)], kept == tokens.Count ? null : tokens[^1]);
    }

    // (12000) behind an engine is its power.
    private static string WithoutBrackets(string text)
    {
        var from = text.IndexOf('(', StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(')', from);
        return to < 0 ? text : WithoutBrackets(text.Remove(from, to - from + 1));
    }

    private static IEnumerable<IReadOnlyList<string>> CodesIn(string word)
    {
        var parts = word.Split('/');
        string[] codes = parts.All(IsCode) ? parts : [WithoutRoles(word)];
        return codes.Where(IsCode).Select(NameTokens.Of).Where(tokens => tokens.Any(NameTokens.IsNumber));
    }

    // F/A-18C is what other editions call F-18C.
    private static string WithoutRoles(string word)
    {
        var (slash, digit) = (word.IndexOf('/', StringComparison.Ordinal), word.IndexOfAny([.. "0123456789"]));
        return slash > 0 && digit > slash ? word[..slash] + word[digit..] : word;
    }

    private static bool IsCode(string word) => word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter);

    private static string? CalibreOf(string word)
    {
        var at = word.IndexOf("mm", StringComparison.OrdinalIgnoreCase);
        if (at < 1 || !char.IsAsciiDigit(word[at - 1]))
            return null;
        var from = at;
        while (from > 0 && char.IsAsciiDigit(word[from - 1]))
            from--;
        return word[from..at];
    }
}
