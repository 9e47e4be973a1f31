using System.Globalization;
using System.Text;

namespace Analysis.Data.Exploring.OwnFiles;

/// <summary>A name without what spellings differ in: letter case, accents, punctuation, "the", and the usual short forms of words.</summary>
/// <remarks>By a table and not by Unicode's normalisation, which does nothing where a program runs without the data of cultures.</remarks>
internal static class SpellingKey
{
    private const int FromFullWidth = 0xFEE0;

    private static readonly Dictionary<char, string> Letters = Table(
        "A ÀÁÂÃÄÅĀĂĄǍ", "AE ÆǼ", "C ÇĆĈĊČ", "D ÐĎĐ", "E ÈÉÊËĒĔĖĘĚ", "G ĜĞĠĢ", "H ĤĦ", "I ÌÍÎÏĨĪĬĮİı", "J Ĵ", "K Ķ", "L ĹĻĽĿŁ", "N ÑŃŅŇ", "O ÒÓÔÕÖØŌŎŐ",
        "OE Œ", "R ŔŖŘ", "S ŚŜŞŠȘ", "SS ßẞ", "T ŢŤŦȚ", "TH Þ", "U ÙÚÛÜŨŪŬŮŰŲ", "W Ŵ", "Y ÝŶŸ", "Z ŹŻŽ");

    public static string Of(string name)
    {
        var letters = new StringBuilder();
        foreach (var sign in name)
            letters.Append(Folded(sign is >= '\uFF01' and <= '\uFF5E' ? (char)(sign - FromFullWidth) : sign));
        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 ? words[0] : string.Join(' ', words.Select(Whole).Where(word => word != "THE"));
    }

    // A star remains: it marks a footnote, which may mean that the row is about something else.
    private static string Folded(char sign) => sign switch
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
    private static string Whole(string word) => word switch
    {
        "ST" => "SAINT",
        "REP" => "REPUBLIC",
        "DEM" => "DEMOCRATIC",
        "FED" => "FEDERATED",
        "STS" => "STATES",
        "IS" or "ISL" => "ISLANDS",
        _ => word,
    };

    private static Dictionary<char, string> Table(params string[] lines) => lines
        .Select(line => line.Split(' '))
        .SelectMany(line => line[1].Select(accented => (Accented: accented, Plain: line[0])))
        .ToDictionary(one => one.Accented, one => one.Plain);
}
