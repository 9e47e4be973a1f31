using Analysis.Data.Tables;

namespace Analysis.Data.Importing;

/// <summary>Finds the code of a party by the name that a publisher gives it.</summary>
internal sealed class PartyNames
{
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UAE"] = "ARE", ["Turkey"] = "TUR", ["Türkiye"] = "TUR", ["Turkiye"] = "TUR", ["Czech Republic"] = "CZE", ["Slovak Republic"] = "SVK",
        ["Viet Nam"] = "VNM", ["Vietnam"] = "VNM", ["Cote d'Ivoire"] = "CIV", ["Côte d'Ivoire"] = "CIV", ["Cote d’Ivoire"] = "CIV", ["Côte d’Ivoire"] = "CIV",
        ["Macedonia"] = "MKD", ["North Macedonia"] = "MKD", ["Macedonia, North"] = "MKD", ["Swaziland"] = "SWZ", ["eSwatini"] = "SWZ", ["Eswatini"] = "SWZ",
        ["Burma"] = "MMR", ["Myanmar"] = "MMR", ["Cape Verde"] = "CPV", ["Cabo Verde"] = "CPV", ["Bosnia and Herzegovina"] = "BIH", ["Bosnia-Herzegovina"] = "BIH",
        ["Korea, South"] = "KOR", ["South Korea"] = "KOR", ["Korea, North"] = "PRK", ["North Korea"] = "PRK", ["Korea, Republic of"] = "KOR",
        ["United States of America"] = "USA", ["United States"] = "USA", ["USA"] = "USA", ["UK"] = "GBR", ["United Kingdom"] = "GBR",
        ["Congo, Republic"] = "COG", ["Congo, Republic of"] = "COG", ["Congo"] = "COG", ["Congo, Dem. Rep."] = "COD", ["Congo, Democratic Republic of"] = "COD", ["DR Congo"] = "COD", ["Congo, DR"] = "COD", ["Zaire"] = "COD",
        ["Gambia, The"] = "GMB", ["Gambia"] = "GMB", ["Kyrgyz Republic"] = "KGZ", ["Kyrgyzstan"] = "KGZ", ["Lao PDR"] = "LAO", ["Laos"] = "LAO", ["Brunei"] = "BRN", ["Timor Leste"] = "TLS", ["Timor-Leste"] = "TLS",
        ["Russia"] = "RUS", ["Syria"] = "SYR", ["Iran"] = "IRN", ["Venezuela"] = "VEN", ["Tanzania"] = "TZA", ["Moldova"] = "MDA", ["Bolivia"] = "BOL", ["Taiwan"] = "TWN", ["Palestine"] = "PSE", ["Kosovo"] = "XKX",
        ["Central African Rep."] = "CAF", ["Trinidad & Tobago"] = "TTO", ["Yemen"] = "YEM", ["Micronesia"] = "FSM", ["Saint Vincent"] = "VCT", ["Saint Kitts and Nevis"] = "KNA", ["Holy See"] = "VAT",
        ["Soviet Union"] = "SUN", ["USSR"] = "SUN", ["Yugoslavia"] = "YUG", ["Czechoslovakia"] = "CSK", ["East Germany (GDR)"] = "DDR", ["East Germany"] = "DDR", ["German Democratic Republic"] = "DDR",
        ["North Yemen"] = "x-north-yemen", ["Yemen, North"] = "x-north-yemen", ["Yemen Arab Republic (North Yemen)"] = "x-north-yemen", ["South Yemen"] = "x-south-yemen", ["South Vietnam"] = "x-south-vietnam",
        ["Biafra"] = "x-unrecognised-states", ["Katanga"] = "x-unrecognised-states", ["Northern Cyprus"] = "x-unrecognised-states", ["Libya GNC"] = "x-unrecognised-states",
        ["NATO**"] = "x-nato", ["OSCE**"] = "x-osce", ["European Union**"] = "x-eu", ["United Nations**"] = "x-un",
        ["unknown supplier(s)"] = "x-unknown", ["unknown recipient(s)"] = "x-unknown", ["unknown country"] = "x-unknown",
    };

    private readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase);

    private PartyNames()
    {
        foreach (var country in Country.All)
            _codes[country.Name] = country.Code;
        foreach (var (name, code) in Spellings)
            _codes[name] = code;
    }

    /// <summary>The names of the library, and the spellings that the table <c>countries</c> of a data root adds.</summary>
    public static PartyNames In(string root)
    {
        var names = new PartyNames();
        var path = Path.Combine(root, "countries", "countries.csv");
        if (File.Exists(path))
            foreach (var row in CsvText.Read(File.ReadAllBytes(path), path, []).Skip(1))
                foreach (var name in row.Cells.Skip(1).Where(name => name.Length > 0))
                    names._codes.TryAdd(name, row.Cells[0]);
        return names;
    }

    /// <summary>The code of a name; null where nothing tells it.</summary>
    public string? Find(string name)
    {
        if (_codes.TryGetValue(name, out var code))
            return code;
        // SIPRI marks what is no state by stars: one for armed groups, two for organisations.
        if (name.EndsWith("**", StringComparison.Ordinal))
            return "x-organisations";
        return name.EndsWith('*') && _codes.TryGetValue(name[..^1], out code) ? code : name.EndsWith('*') ? "x-armed-groups" : null;
    }

    /// <summary>The code of a country; null where the name is none of a country.</summary>
    public string? FindCountry(string name) => _codes.TryGetValue(name, out var code) && Country.TryParse(code, out _) ? code : null;
}
