namespace Analysis.Indicators;

/// <summary>The indicators of what the alliance leans on: troops, funds, satellites, enablers, fleets.</summary>
internal static class PostureEntries
{
    public static IReadOnlyList<IndicatorEntry> All { get; } = [];
}
