namespace Analysis.Publishers;

/// <summary>The names that publishers give to countries.</summary>
public sealed class PartyList
{
    private readonly Dictionary<string, (string Name, string Nato, string Sipri)> _names;

    private PartyList(Dictionary<string, (string, string, string)> names) => _names = names;

    /// <summary>Reads the names of a data folder.</summary>
    public static PartyList In(string root)
    {
        var table = ShippedTable.Read(root, "countries", "countries.csv");
        return new(table.Rows.ToDictionary(row => row[0], row => (row[1], row[2], row[3]), StringComparer.Ordinal));
    }

    /// <summary>The codes that SIPRI has a name for.</summary>
    public IReadOnlyList<string> SipriCodes =>
        [.. _names.Where(pair => pair.Value.Sipri.Length > 0).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>All codes.</summary>
    public IEnumerable<string> Codes => _names.Keys;

    /// <summary>The common name of a country.</summary>
    public string Name(string code) => _names[code].Name;

    /// <summary>NATO's name.</summary>
    public string Nato(string code) => _names[code].Nato.Length > 0 ? _names[code].Nato : _names[code].Name;

    /// <summary>SIPRI's name in its registers; parties that are not countries have the names that SIPRI prints.</summary>
    public string Sipri(string code) =>
        code switch
        {
            "x-unknown" => "unknown supplier(s)",
            "x-organisations" => "African Union**",
            "x-armed-groups" => "Hamas (Palestine)*",
            "x-un" => "United Nations**",
            "x-nato" => "NATO**",
            "SUN" => "Soviet Union",
            _ => _names[code].Sipri.Length > 0 ? _names[code].Sipri : _names[code].Name,
        };
}
