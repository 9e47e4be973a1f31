namespace Analysis.Indicators;

/// <summary>Every indicator by its id.</summary>
public static class IndicatorRegister
{
    /// <summary>The value of a parameter that stands for every supplier, country or group of the table.</summary>
    public const string All = "all";

    internal static readonly IReadOnlyDictionary<string, Prices> PriceChoices =
        new Dictionary<string, Prices> { ["constant"] = Prices.Constant, ["current"] = Prices.Current };

    /// <summary>The indicators by family, then in the order of the design.</summary>
    public static IReadOnlyList<IndicatorEntry> Entries { get; } =
    [
        .. SpendingEntries.All, .. NationalAccountsEntries.All,
        .. ProcurementEntries.All, .. SensitivityEntries.All, .. LockInEntries.All, .. MoneyEntries.All, .. IncentiveEntries.All,
        .. IndustrialBaseEntries.All, .. CapacityEntries.All,
        .. PostureEntries.All,
        .. ScoreboardEntries.All,
    ];

    /// <summary>The indicator of an id.</summary>
    /// <exception cref="ArgumentException">No such id; the nearest one is named.</exception>
    public static IndicatorEntry Get(string id) => Entries.FirstOrDefault(entry => entry.Id == id)
        ?? throw new ArgumentException($"There is no indicator '{id}'; did you mean {Nearest.To(id, Entries.Select(entry => entry.Id))}? 'analysis indicator list' shows them all.");
}
