using System.Globalization;

namespace Analysis.Publishing;

/// <summary>One figure as a cell handed it on: what a quoted number means and where it comes from.</summary>
internal sealed record Finding
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }

    public required string Period { get; init; }

    public required string Indicator { get; init; }

    public required IReadOnlyList<EditionReference> Sources { get; init; }

    public string? Text { get; init; }

    public string? Status { get; init; }

    /// <summary>The number with every digit that it has.</summary>
    internal string Unrounded => Value.ToString("R", CultureInfo.InvariantCulture);
}
