namespace Analysis.Indicators;

/// <summary>The indicators of how long what is bought binds: delivery lags and the installed base.</summary>
internal static class LockInEntries
{
    public static IReadOnlyList<IndicatorEntry> All { get; } = [];
}
