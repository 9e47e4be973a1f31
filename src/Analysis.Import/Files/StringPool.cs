namespace Analysis.Import;

/// <summary>Keeps one copy of each text: a register names a few hundred countries and systems in a million cells.</summary>
internal sealed class StringPool
{
    private const int Longest = 64;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return text.ToString();
        if (_lookup.TryGetValue(text, out var known))
            return known;
        known = text.ToString();
        _texts.Add(known);
        return known;
    }
}
