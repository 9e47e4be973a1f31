using Analysis.Data.Manifests;

namespace Analysis.Import.Sipri;

/// <summary>The texts of the manifests of imported SIPRI tables.</summary>
internal static class SipriManifestText
{
    public const string Register = "https://armstransfers.sipri.org/ArmsTransfer/TransferRegister";
    public const string Values = "https://armstransfers.sipri.org/ArmsTransfer/ImportExport";

    public static DataLink Terms { get; } =
        new(
            "SIPRI: non-commercial use with reference, less than a tenth of a data set",
            "https://www.sipri.org/about/terms-and-conditions"
        );

    public static string Credit(string database) =>
        $"Data: SIPRI {database}, © Stockholm International Peace Research Institute, non-commercial use only. Calculations are "
        + $"this project's, not SIPRI's.";

    public static IReadOnlyList<string> VolumeCaveats { get; } =
    [
        "A volume index, not money: it measures military capability delivered, not what was paid.",
        "Supplier is not designer: second-hand deliveries count for the state that passed them on.",
        "Purchases owned by NATO itself are outside the countries.",
        "SIPRI revises all years every March; two editions are not one series.",
        "Imported by the user: SIPRI's terms allow private and non-commercial use and no redistribution of the whole.",
    ];

    public static DatasetText Transfers { get; } =
        new()
        {
            Name = "sipri-arms-transfers",
            Title = "Arms transfers, imported by the user",
            Description = "Annual volume of major conventional arms by supplier and recipient, from SIPRI's trade register.",
            Publisher = "SIPRI",
            LicenceClass = "bring-your-own",
            Credit = Credit("Arms Transfers Database"),
            Licence = Terms,
            Source = new("SIPRI Arms Transfers Database", "https://armstransfers.sipri.org/"),
        };

    public static TableShape TransferShape { get; } =
        TableShape.Of(
            [
                Columns.Party("supplier", "Who delivered: ISO 3166-1 alpha-3, or another party", OtherParties),
                Columns.Party("recipient", "Who received: ISO 3166-1 alpha-3, or another party", OtherParties),
                Columns.Year("year", "Calendar year of delivery"),
                Columns.Number(
                    "volume",
                    "Volume of major conventional arms delivered, in millions of SIPRI trend-indicator values (TIV): a volume, never money"
                ) with
                {
                    Unit = Volumes,
                    Required = true,
                    Minimum = 0,
                },
            ],
            "supplier",
            "recipient",
            "year"
        );

    /// <summary>The unit of volumes.</summary>
    public const string Volumes = "million TIV";

    /// <summary>The parties that are no countries, with their names.</summary>
    public static IReadOnlyDictionary<string, string> OtherParties =>
        Others.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);

    // A publisher's printed total is not a party.
    private static IEnumerable<Entity> Others =>
        Entity.NotCountries.Where(entity => !entity.Name.EndsWith("as printed", StringComparison.Ordinal));
}
