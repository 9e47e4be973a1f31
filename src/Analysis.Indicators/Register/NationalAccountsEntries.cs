namespace Analysis.Indicators;

/// <summary>The indicators of what governments spend by the national accounts, and for how many people.</summary>
internal static class NationalAccountsEntries
{
    public static IReadOnlyList<IndicatorEntry> All { get; } = [];
}
