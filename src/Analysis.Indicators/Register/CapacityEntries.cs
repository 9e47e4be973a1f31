namespace Analysis.Indicators;

/// <summary>The indicators of what can be built: ammunition, licensed production, variety of systems, public money.</summary>
internal static class CapacityEntries
{
    public static IReadOnlyList<IndicatorEntry> All { get; } = [];
}
