namespace Analysis.Indicators;

/// <summary>The indicators of the money behind arms sales: the pipeline of notified sales, PURL, spending against dependence.</summary>
internal static class MoneyEntries
{
    public static IReadOnlyList<IndicatorEntry> All { get; } = [];
}
