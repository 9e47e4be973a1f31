using Analysis.Data.Tables;

namespace Analysis.Data.Loading;

/// <summary>Finds the code of a party by the name that a publisher gives it.</summary>
internal sealed class PartyNames
{
    /// <summary>
    /// One code a line, and the names for it that neither the library nor the table <c>countries</c> has, with a bar between them.
    /// </summary>
    private const string Spellings = """
        ARE UAE
        BIH Bosnia and Herzegovina|Bosnia-Herzegovina
        BOL Bolivia
        BRN Brunei
        CAF Central African Rep.
        CIV Cote d'Ivoire|Côte d'Ivoire|Cote d’Ivoire|Côte d’Ivoire
        COD Congo, Dem. Rep.|Congo, Democratic Republic of|DR Congo|Congo, DR|Zaire
        COG Congo, Republic|Congo, Republic of|Congo
        CPV Cape Verde|Cabo Verde
        CSK Czechoslovakia
        CZE Czech Republic
        DDR East Germany (GDR)|East Germany|German Democratic Republic
        FSM Micronesia
        GBR UK|United Kingdom
        GMB Gambia, The|Gambia
        IRN Iran
        KGZ Kyrgyz Republic|Kyrgyzstan
        KNA Saint Kitts and Nevis
        KOR Korea, South|South Korea|Korea, Republic of
        LAO Lao PDR|Laos
        MDA Moldova
        MKD Macedonia|North Macedonia|Macedonia, North
        MMR Burma|Myanmar
        PRK Korea, North|North Korea
        PSE Palestine
        RUS Russia
        SUN Soviet Union|USSR
        SVK Slovak Republic
        SWZ Swaziland|eSwatini|Eswatini
        SYR Syria
        TLS Timor Leste|Timor-Leste
        TTO Trinidad & Tobago
        TUR Turkey|Türkiye|Turkiye
        TWN Taiwan
        TZA Tanzania
        USA United States of America|United States|USA
        VAT Holy See
        VCT Saint Vincent
        VEN Venezuela
        VNM Viet Nam|Vietnam
        XKX Kosovo
        YEM Yemen
        YUG Yugoslavia
        x-eu European Union**
        x-nato NATO**
        x-north-yemen North Yemen|Yemen, North|Yemen Arab Republic (North Yemen)
        x-osce OSCE**
        x-south-vietnam South Vietnam
        x-south-yemen South Yemen
        x-un United Nations**
        x-unknown unknown supplier(s)|unknown recipient(s)|unknown country
        x-unrecognised-states Biafra|Katanga|Northern Cyprus|Libya GNC
        """;

    private readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase);

    private PartyNames()
    {
        foreach (var country in Country.All)
            _codes[country.Name] = country.Code;
        foreach (var line in Spellings.Split('\n', StringSplitOptions.TrimEntries))
        foreach (var name in line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('|'))
            _codes[name] = line[..line.IndexOf(' ', StringComparison.Ordinal)];
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

    /// <summary>The names of countries, each with its code.</summary>
    public IEnumerable<(string Name, string Code)> OfCountries =>
        _codes.Where(one => Country.TryParse(one.Value, out _)).Select(one => (one.Key, one.Value));

    /// <summary>The code of a name; null where it is unknown.</summary>
    public string? Find(string name)
    {
        if (_codes.TryGetValue(name, out var code))
            return code;
        // SIPRI marks parties that are not states by stars: one for armed groups, two for organisations. A party that is known without
        // stars is neither.
        if (name.EndsWith("**", StringComparison.Ordinal))
            return _codes.ContainsKey(name.TrimEnd('*')) ? null : "x-organisations";
        return name.EndsWith('*') && _codes.TryGetValue(name[..^1], out code) ? code
            : name.EndsWith('*') ? "x-armed-groups"
            : null;
    }

    /// <summary>The code of a country; null where the name is not that of a country.</summary>
    public string? FindCountry(string name) => _codes.TryGetValue(name, out var code) && Country.TryParse(code, out _) ? code : null;
}
