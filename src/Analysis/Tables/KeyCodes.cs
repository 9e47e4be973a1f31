namespace Analysis;

/// <summary>Codes a column of repeated keys as small numbers, in the order of first appearance.</summary>
internal sealed class KeyCodes<T> where T : notnull
{
    private readonly Dictionary<T, int> _codes = [];
    private readonly List<T> _keys = [];

    public IReadOnlyList<T> Keys => _keys;

    /// <summary>The code of a key that occurs; -1 for one that does not.</summary>
    public int Find(T key) => _codes.GetValueOrDefault(key, -1);

    /// <summary>The code of a key, which is new if it did not occur yet.</summary>
    public int CodeOf(T key)
    {
        if (_codes.TryGetValue(key, out var code))
            return code;
        _keys.Add(key);
        return _codes[key] = _keys.Count - 1;
    }
}
