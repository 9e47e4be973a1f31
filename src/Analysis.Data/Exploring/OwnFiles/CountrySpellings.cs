using Analysis.Data.Loading;
using Analysis.Data.Tables;

namespace Analysis.Data.Exploring.OwnFiles;

/// <summary>
/// The country that a cell of a user's own file means, in the codes and names of ISO 3166, the World Bank, the UN, Eurostat and common English.
/// </summary>
/// <remarks>
/// The spellings in addition to those of the importers are in <c>country-spellings.csv</c> beside this file: one row a country, several spellings
/// with a bar between them. To add one, write it there. The importers do not use them: a publisher's file must have that publisher's spelling.
/// </remarks>
internal sealed class CountrySpellings
{
    private const string Table = "country-spellings.csv";

    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    /// <param name="names">The names of the importers.</param>
    public CountrySpellings(PartyNames names)
    {
        foreach (var country in Country.All)
            _codes[country.Code] = country.Code;
        foreach (var (spelling, code) in Listed().Concat(names.OfCountries))
            _codes.TryAdd(SpellingKey.Of(spelling), code);
    }

    /// <summary>The spellings of the table, each with its code.</summary>
    public static IEnumerable<(string Spelling, string Code)> Listed()
    {
        using var table = typeof(CountrySpellings).Assembly.GetManifestResourceStream(Table)!;
        using var bytes = new MemoryStream();
        table.CopyTo(bytes);
        foreach (var row in CsvText.Read(bytes.ToArray(), Table).Skip(1))
            foreach (var spelling in row.Cells.Skip(1).SelectMany(cell => cell.Split('|', StringSplitOptions.RemoveEmptyEntries)))
                yield return (spelling, row.Cells[0]);
    }

    /// <summary>The code of the country; null where the name is not that of a country.</summary>
    public string? Find(string name) => _codes.GetValueOrDefault(SpellingKey.Of(name));

    /// <summary>The country whose name differs in one or two letters; null where there is none or more than one.</summary>
    public string? Suggest(string name)
    {
        var near = Nearest.Close(SpellingKey.Of(name), _codes.Keys).Select(key => _codes[key]).Distinct().ToList();
        return near is [var only] ? Country.Parse(only).Name : null;
    }
}
