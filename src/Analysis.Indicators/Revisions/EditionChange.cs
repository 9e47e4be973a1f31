namespace Analysis.Indicators;

/// <summary>Two editions of one dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Before">The edition before.</param>
/// <param name="After">The edition that it is compared with.</param>
public sealed record EditionChange(string Dataset, string Before, string After);
