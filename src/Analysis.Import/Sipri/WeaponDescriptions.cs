namespace Analysis.Import.Sipri;

/// <summary>The meaning of a description.</summary>
/// <param name="Category">SIPRI's category; null where it is not known.</param>
/// <param name="Platform">The kind of platform; empty where it is not a platform, null where it is unknown.</param>
internal sealed record WeaponKind(string? Category, string? Platform);

/// <summary>Finds category and kind of platform of a description, however a vintage of the register words it.</summary>
/// <remarks>
/// A description is found by its letters, else without case, punctuation and plural and with the abbreviations of
/// <c>weapon-categories-2026-words</c> written out, else, where it has a slash, by what its parts have in common: IFV/AFSV is a vehicle
/// for infantry or for fire support, and both are armoured vehicles.
/// </remarks>
internal sealed class WeaponDescriptions
{
    private const int LongestTail = 3;

    private static readonly WeaponKind Nothing = new(null, null);

    private readonly List<(string[] Word, string[] Meaning)> _words;
    private readonly Dictionary<string, WeaponKind> _letters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WeaponKind> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WeaponKind> _found = new(StringComparer.Ordinal);

    /// <param name="rows">The known descriptions.</param>
    /// <param name="words">Words and abbreviations with the words that mean the same.</param>
    public WeaponDescriptions(IEnumerable<(string Description, WeaponKind Kind)> rows, IEnumerable<(string Word, string Meaning)> words)
    {
        // Of self-propelled MRL and MRL the longer one is tried first.
        _words =
        [
            .. words
                .Select(pair => (Word: Tokens(pair.Word).ToArray(), Tokens(pair.Meaning).ToArray()))
                .OrderByDescending(pair => pair.Word.Length),
        ];
        foreach (var (description, kind) in rows)
        {
            _letters.TryAdd(description, kind);
            var key = NameTokens.Key(WrittenOut(description));
            _known[key] = _known.TryGetValue(key, out var other) ? Common([kind, other]) : kind;
        }
    }

    /// <summary>What the description means, as far as it is known.</summary>
    public WeaponKind Find(string description)
    {
        if (!_found.TryGetValue(description, out var found))
            _found[description] = found = _letters.GetValueOrDefault(description) ?? Matched(WrittenOut(description));
        return found;
    }

    private WeaponKind Matched(List<string> tokens) => _known.GetValueOrDefault(NameTokens.Key(tokens)) ?? OfParts(tokens);

    private WeaponKind OfParts(List<string> tokens)
    {
        List<string[]> parts =
        [
            .. NameTokens
                .Key(tokens)
                .Split('/', StringSplitOptions.TrimEntries)
                .Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ];
        if (parts.Count < 2 || parts.Exists(part => part.Length == 0))
            return Nothing;
        var kinds = parts.Select(part => OfPart(part, parts[^1])).ToList();
        return kinds.Contains(Nothing) ? Nothing : Common(kinds);
    }

    // In anti-ship/anti-submarine torpedo the first part has its last word in common with the last.
    private WeaponKind OfPart(string[] part, string[] last) =>
        Enumerable
            .Range(0, part == last ? 1 : Math.Min(LongestTail, last.Length) + 1)
            .Select(tail => _known.GetValueOrDefault(NameTokens.Key([.. part, .. last[^tail..]])))
            .FirstOrDefault(kind => kind is not null)
        ?? Nothing;

    private static WeaponKind Common(List<WeaponKind> kinds) =>
        new(
            kinds.Select(kind => kind.Category).Distinct().Count() == 1 ? kinds[0].Category : null,
            kinds.Select(kind => kind.Platform).Distinct().Count() == 1 ? kinds[0].Platform : null
        );

    private List<string> WrittenOut(string description)
    {
        var (tokens, written) = (Tokens(description), new List<string>());
        for (var at = 0; at < tokens.Count; )
        {
            var (word, meaning) = _words.Find(pair => tokens.Skip(at).Take(pair.Word.Length).SequenceEqual(pair.Word));
            written.AddRange(word is null ? [tokens[at]] : meaning);
            at += word?.Length ?? 1;
        }
        return written;
    }

    // The slash separates; a hyphen is equivalent to a blank.
    private static List<string> Tokens(string text) =>
        [
            .. text.Split('/')
                .SelectMany((part, i) => (string[])[.. i == 0 ? [] : (string[])["/"], .. NameTokens.Words(part).Select(Singular)]),
        ];

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
