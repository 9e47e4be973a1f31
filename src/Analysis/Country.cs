using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Analysis;

/// <summary>A country by its code of ISO 3166 alpha-3 (and Kosovo, XKX). Read from text at the border of the library only.</summary>
public sealed class Country : Entity
{
    private static readonly FrozenDictionary<string, Country> ByCode = CountryNames
        .Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => new Country(line[..3], line[4..]))
        .ToFrozenDictionary(country => country.Id, StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithArticle = FrozenSet.Create(
        StringComparer.Ordinal,
        "ARE",
        "BHS",
        "CAF",
        "COM",
        "DOM",
        "GBR",
        "GMB",
        "MDV",
        "MHL",
        "NLD",
        "PHL",
        "SLB",
        "SYC",
        "USA"
    );

    private Country(string code, string name)
        : base(code, name, EntityKind.Country) { }

    /// <summary>The United States.</summary>
    public static Country UnitedStates { get; } = Parse("USA");

    /// <summary>Every country, by code.</summary>
    public static IEnumerable<Country> All => ByCode.Values.Order().Cast<Country>();

    /// <inheritdoc/>
    public override string NameInProse => WithArticle.Contains(Code) ? "the " + Name : Name;

    /// <summary>The code of ISO 3166 alpha-3.</summary>
    public string Code => Id;

    /// <summary>Reads a code of ISO 3166 alpha-3, in capitals.</summary>
    /// <exception cref="ArgumentException">No such code; the message gives the closest match where one is near.</exception>
    public static Country Parse(string code) =>
        TryParse(code, out var country)
            ? country
            : throw new ArgumentException($"'{code}' is not a country of ISO 3166 alpha-3; {Advice(code, ByCode.Values)}");

    /// <summary>Reads a code of ISO 3166 alpha-3, if it is one.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Country? country)
    {
        country = code is null ? null : ByCode.GetValueOrDefault(code);
        return country is not null;
    }
}
