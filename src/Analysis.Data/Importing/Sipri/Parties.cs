namespace Analysis.Data.Importing;

/// <summary>Codes of the suppliers and recipients of one file, with a count of the names that have none of their own.</summary>
internal sealed class Parties(PartyNames names, Tally tally)
{
    /// <summary>Where a name goes that nothing maps: it stays in every total.</summary>
    private const string Other = "x-other";

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _armed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _organisations = new(StringComparer.Ordinal);

    public string Code(string name, int row, string column)
    {
        if (name.Length == 0)
        {
            tally.Problem(row, column, "is empty; the file was changed after the download. Download it again.");
            return Other;
        }
        if (!_known.TryGetValue(name, out var code))
            _known[name] = code = Find(name);
        if (code is null)
            tally.Unknown(name, $"kept as {Other}");
        return code ?? Other;
    }

    /// <summary>Codes for names of the lines above the header; those that nothing maps are problems, for the coverage hangs on them.</summary>
    public IReadOnlyList<string>? Codes(IReadOnlyList<string>? chosen, string column)
    {
        if (chosen is null)
            return null;
        foreach (var name in chosen.Where(name => names.Find(name) is null))
            tally.Problem(1, column, $"'{name}' is not known, so that the coverage can't be told; export the countries one by one, or without a choice.");
        return [.. chosen.Select(name => names.Find(name) ?? Other)];
    }

    /// <summary>Says which names were put together under one code.</summary>
    public void NotePooled()
    {
        if (_armed.Count > 0)
            tally.Notes.Add($"armed groups that are no state, put together as x-armed-groups: {Some(_armed)}");
        if (_organisations.Count > 0)
            tally.Notes.Add($"international organisations, put together as x-organisations: {Some(_organisations)}");
    }

    private string? Find(string name)
    {
        var code = names.Find(name);
        if (code == "x-armed-groups")
            _armed.Add(name);
        if (code == "x-organisations")
            _organisations.Add(name);
        return code;
    }

    private static string Some(SortedSet<string> pooled) => string.Join(", ", pooled.Take(3)) + (pooled.Count > 3 ? $" and {pooled.Count - 3} more" : "");
}
