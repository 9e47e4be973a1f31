using Analysis.Data;

namespace Analysis.Import;

/// <summary>Builds what a table speaks for.</summary>
internal static class Coverages
{
    /// <summary>Years and codes, where an absent row means that nothing is known.</summary>
    public static ResourceCoverage Of(Period? years, params IReadOnlyList<(string Column, IReadOnlyList<string>? Codes)> codes) => new()
    {
        Years = years,
        Codes = codes.ToDictionary(one => one.Column, one => Ordered(one.Codes), StringComparer.Ordinal),
        AbsentIsZero = false,
    };

    /// <summary>The same, where an absent row means zero.</summary>
    public static ResourceCoverage WithZeros(Period? years, params IReadOnlyList<(string Column, IReadOnlyList<string>? Codes)> codes) =>
        Of(years, codes) with { AbsentIsZero = true };

    /// <summary>The years and codes of both.</summary>
    public static ResourceCoverage Union(ResourceCoverage one, ResourceCoverage other) => one with
    {
        Years = one.Years is { } mine && other.Years is { } theirs ? new(Math.Min(mine.From, theirs.From), Math.Max(mine.To, theirs.To)) : one.Years ?? other.Years,
        Codes = one.Codes.Keys.Union(other.Codes.Keys).ToDictionary(column => column, column => Codes(one, other, column), StringComparer.Ordinal),
    };

    private static IReadOnlyList<string>? Codes(ResourceCoverage one, ResourceCoverage other, string column)
    {
        if (!one.Codes.TryGetValue(column, out var mine))
            return other.Codes[column];
        if (!other.Codes.TryGetValue(column, out var theirs))
            return mine;
        return mine is null || theirs is null ? null : Ordered([.. mine, .. theirs]);
    }

    private static IReadOnlyList<string>? Ordered(IReadOnlyList<string>? codes) => codes is null ? null : [.. codes.Distinct().Order(StringComparer.Ordinal)];
}
