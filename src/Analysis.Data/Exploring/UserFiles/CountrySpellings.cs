using System.Globalization;
using System.Text;
using Analysis.Data.Loading;
using Analysis.Data.Tables;

namespace Analysis.Data.Exploring.UserFiles;

/// <summary>
/// The country that a cell of a user's own file means, in the codes and names of ISO 3166, the World Bank, the UN, Eurostat and common
/// English.
/// </summary>
/// <remarks>
/// The spellings in addition to those of the importers are in <c>country-spellings.csv</c> beside this file: one row a country, several
/// spellings with a bar between them. To add one, write it there. The importers do not use them: a publisher's file must have that
/// publisher's spelling.
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

    /// <summary>The code of the country whose name differs in one or two letters; null where there is none or more than one.</summary>
    public string? Suggest(string name)
    {
        var near = ClosestMatch.FindSimilar(SpellingKey.Of(name), _codes.Keys).Select(key => _codes[key]).Distinct().ToList();
        return near is [var only] ? only : null;
    }
}

/// <summary>
/// A name without what spellings differ in: letter case, accents, punctuation, "the", and the usual short forms of words.
/// </summary>
/// <remarks>By a table and not by Unicode's normalisation, which does nothing where a program runs without the data of cultures.</remarks>
internal static class SpellingKey
{
    private const int FromFullWidth = 0xFEE0;

    private static readonly Dictionary<char, string> Letters = Table(
        "A ÀÁÂÃÄÅĀĂĄǍ",
        "AE ÆǼ",
        "C ÇĆĈĊČ",
        "D ÐĎĐ",
        "E ÈÉÊËĒĔĖĘĚ",
        "G ĜĞĠĢ",
        "H ĤĦ",
        "I ÌÍÎÏĨĪĬĮİı",
        "J Ĵ",
        "K Ķ",
        "L ĹĻĽĿŁ",
        "N ÑŃŅŇ",
        "O ÒÓÔÕÖØŌŎŐ",
        "OE Œ",
        "R ŔŖŘ",
        "S ŚŜŞŠȘ",
        "SS ßẞ",
        "T ŢŤŦȚ",
        "TH Þ",
        "U ÙÚÛÜŨŪŬŮŰŲ",
        "W Ŵ",
        "Y ÝŶŸ",
        "Z ŹŻŽ"
    );

    public static string Of(string name)
    {
        var letters = new StringBuilder();
        foreach (var sign in name)
            letters.Append(Folded(sign is >= '\uFF01' and <= '\uFF5E' ? (char)(sign - FromFullWidth) : sign));
        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 ? words[0] : string.Join(' ', words.Select(Whole).Where(word => word != "THE"));
    }

    // A star remains: it marks a footnote, which may mean that the row is about something else.
    private static string Folded(char sign) =>
        sign switch
        {
            '*' => "*",
            '&' => " AND ",
            '.' or '\'' or '’' or '‘' or '`' or '´' or 'ʻ' => "",
            _ when Letters.TryGetValue(char.ToUpperInvariant(sign), out var plain) => plain,
            _ when char.IsLetterOrDigit(sign) => char.ToUpperInvariant(sign).ToString(),
            // Accents that follow their letter, and signs that show nothing.
            _ when CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => "",
            _ => " ",
        };

    // Not for a single word: ST and IS are codes of countries.
    private static string Whole(string word) =>
        word switch
        {
            "ST" => "SAINT",
            "REP" => "REPUBLIC",
            "DEM" => "DEMOCRATIC",
            "FED" => "FEDERATED",
            "STS" => "STATES",
            "IS" or "ISL" => "ISLANDS",
            _ => word,
        };

    private static Dictionary<char, string> Table(params string[] lines) =>
        lines
            .Select(line => line.Split(' '))
            .SelectMany(line => line[1].Select(accented => (Accented: accented, Plain: line[0])))
            .ToDictionary(one => one.Accented, one => one.Plain);
}
