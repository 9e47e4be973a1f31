namespace Analysis.Indicators;

/// <summary>The indicators of how far the supplier share hangs on definition, category, system, design and edition.</summary>
internal static class SensitivityEntries
{
    public static IReadOnlyList<IndicatorEntry> All { get; } = [];
}
