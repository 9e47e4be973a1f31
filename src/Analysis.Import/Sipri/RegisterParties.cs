using Analysis.Data.Loading;

namespace Analysis.Import.Sipri;

/// <summary>Codes of the suppliers and recipients of one file, with a count of the names that have none of their own.</summary>
internal sealed class RegisterParties(PartyNames names, ImportLog log)
{
    /// <summary>Where a name goes that nothing maps: it stays in every total.</summary>
    private const string Other = "x-other";

    // What a table of SIPRI has only where a row was added: counted as a party it would count others twice.
    private static readonly HashSet<string> Aggregates = new(StringComparer.OrdinalIgnoreCase)
    {
        "World",
        "Total",
        "Totals",
        "Subtotal",
        "Sub-total",
        "Sub total",
        "Grand total",
        "Sum",
        "All",
        "All countries",
        "Other",
        "Others",
        "Other countries",
        "Rest of the world",
        "Rest of world",
        "Europe",
        "Western Europe",
        "Central Europe",
        "Eastern Europe",
        "Africa",
        "North Africa",
        "Sub-Saharan Africa",
        "Americas",
        "North America",
        "South America",
        "Latin America",
        "Asia",
        "Asia and Oceania",
        "East Asia",
        "South Asia",
        "South East Asia",
        "Central Asia",
        "Oceania",
        "Middle East",
        "EU",
        "NATO",
    };

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _armed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _organisations = new(StringComparer.Ordinal);

    /// <summary>The code of a party; a name that none has is a difference, and one that cannot be that of a party is a problem.</summary>
    public string Code(string name, int row, string column)
    {
        if (ReasonNoParty(name, column) is { } reason)
        {
            log.AddProblem(row, column, reason);
            return Other;
        }
        if (!_known.TryGetValue(name, out var code) && (_known[name] = code = Find(name)) is null)
            log.AddDifference(
                row,
                column,
                $"'{name.Shorten()}' is not the name of a party that is known{Closest(name)}; it would be counted as {Other}. "
                    + $"Download the file again and import it as it is, or accept the difference where SIPRI writes the name so."
            );
        if (code is null)
            log.AddUnknownName(name, $"kept as {Other}");
        return code ?? Other;
    }

    /// <summary>
    /// Codes for names of the lines above the header; those that nothing maps are problems, because the coverage depends on them.
    /// </summary>
    public IReadOnlyList<string>? Codes(IReadOnlyList<string>? chosen, string column)
    {
        if (chosen is null)
            return null;
        foreach (var name in chosen.Where(name => names.Find(name) is null))
            log.AddProblem(
                1,
                column,
                $"'{name.Shorten()}' is not known{Closest(name)}, so that the coverage cannot be known; export the countries one "
                    + $"by one, or without a choice."
            );
        return [.. chosen.Select(name => names.Find(name) ?? Other)];
    }

    /// <summary>The names that were chosen; null where none were, or where one is not known, which <see cref="Codes"/> reports.</summary>
    public IReadOnlyList<string>? Known(IReadOnlyList<string>? chosen) =>
        chosen?.All(name => names.Find(name) is not null) == true ? chosen : null;

    /// <summary>Reports which names were combined under one code.</summary>
    public void NotePooled()
    {
        if (_armed.Count > 0)
            log.Notes.Add($"armed groups that are not states, combined as x-armed-groups: {Some(_armed)}");
        if (_organisations.Count > 0)
            log.Notes.Add($"international organisations, combined as x-organisations: {Some(_organisations)}");
    }

    private static string? ReasonNoParty(string name, string column)
    {
        if (name.Length == 0)
            return "is empty; the file was changed after the download. Download it again.";
        var ofOtherColumn = column switch
        {
            "Supplier" => "unknown recipient(s)",
            "Recipient" => "unknown supplier(s)",
            _ => null,
        };
        if (name == ofOtherColumn)
            return $"'{name}' belongs in the other column: the suppliers and the recipients were exchanged. Download the file "
                + $"again and import it as it is.";
        return IsAggregate(name)
            ? $"'{name}' is a sum or a region and not a party; its row would be counted beside those that it sums. Remove the "
                + $"row, or download the file again."
            : null;
    }

    private static bool IsAggregate(string name) =>
        Aggregates.Contains(name) || name.StartsWith("Total ", StringComparison.OrdinalIgnoreCase);

    private string? Find(string name)
    {
        // Two stars mark an organisation, which no country is.
        if (name.EndsWith("**", StringComparison.Ordinal) && names.FindCountry(name.TrimEnd('*', ' ')) is not null)
            return null;
        var code = names.Find(name);
        if (code == "x-armed-groups")
            _armed.Add(name);
        if (code == "x-organisations")
            _organisations.Add(name);
        return code;
    }

    // A wrong guess is worse than none: only a name that is one letter away is named.
    private static string Closest(string name)
    {
        var near = ClosestMatch.Find(name, Country.All.Select(country => country.Name));
        return IsOneLetterAway(name, near) ? $" ('{near}' is one letter away)" : "";
    }

    private static bool IsOneLetterAway(string one, string other)
    {
        var (left, right) = (one.ToUpperInvariant(), other.ToUpperInvariant());
        var start = left.AsSpan().CommonPrefixLength(right);
        var (a, b) = (left[start..], right[start..]);
        return a.Length <= 1 && b.Length <= 1
            || Math.Abs(a.Length - b.Length) <= 1 && (a.Length >= b.Length ? a[1..] : a) == (b.Length >= a.Length ? b[1..] : b)
            || a.Length == b.Length && a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
    }

    private static string Some(SortedSet<string> pooled) =>
        string.Join(", ", pooled.Take(3)) + (pooled.Count > 3 ? $" and {pooled.Count - 3} more" : "");
}
