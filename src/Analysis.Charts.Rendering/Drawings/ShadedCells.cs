using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>A shaded rectangle.</summary>
/// <param name="X">Its middle from left to right.</param>
/// <param name="Y">Its middle from the top.</param>
/// <param name="Height">Its height.</param>
/// <param name="Fill">Its colour; null where there is nothing to shade, and it is hatched.</param>
/// <param name="Hover">The text shown beside the pointer.</param>
internal sealed record ShadedCell(double X, double Y, double Height, string? Fill, string Hover)
{
    /// <summary>The colour of a value by the shading of a role; none for a gap.</summary>
    internal static string? Shade(ChartValue value, Shading shading, ChartRole role) =>
        value.Number is { } number ? Traces.Theme.Shade(role, shading.StepOf(number)) : null;

    private static string Ink(ChartValue value, Shading shading) =>
        value.Number is { } number ? Traces.Theme.TextOnShade(shading.StepOf(number)) : Traces.Theme.InkMuted;

    /// <summary>Text on a cell; on hatching it has paper of its own.</summary>
    internal static Annotation Note(ChartValue value, Shading shading, string markup, double size)
    {
        var note = Traces.Note(markup, Ink(value, shading), size);
        return value.Number is null ? note.Set("bgcolor", Traces.Theme.Paper) : note;
    }

    /// <summary>The text of a cell: estimates in italics.</summary>
    internal static string Markup(ChartValue value, string text) =>
        value is { Number: not null, IsFirm: false }
            ? $"<i>{Analysis.Charts.Rendering.Text.LabelLines.Escape(text)}</i>"
            : Analysis.Charts.Rendering.Text.LabelLines.Escape(text);
}

/// <summary>Rectangles of one width, drawn as columns that hang in the air: they alone can be hatched.</summary>
internal static class ShadedCells
{
    internal static GenericChart Draw(IReadOnlyList<ShadedCell> cells, double width)
    {
        var marker = new Marker()
            .Set("color", cells.Select(cell => cell.Fill ?? Traces.Theme.Paper).ToArray())
            .Set("line", new Line().Set("color", Traces.Theme.Grid).Set("width", 1))
            .Set(
                "pattern",
                new Pattern()
                    .Set("shape", cells.Select(cell => cell.Fill is null ? "/" : "").ToArray())
                    .Set("size", 7)
                    .Set("solidity", 0.12)
                    .Set("fillmode", "overlay")
                    .Set("fgopacity", 0.5)
            );
        return Traces
            .Columns(cells.Select(cell => cell.Height), cells.Select(cell => cell.X), marker, width)
            .Set("base", cells.Select(cell => cell.Y - cell.Height / 2).ToArray())
            .Set("hoverinfo", "text")
            .Set("hovertext", cells.Select(cell => cell.Hover).ToArray());
    }

    /// <summary>The classes as a key, and the hatching where something is missing.</summary>
    internal static IReadOnlyList<KeyEntry> Key(Shading shading, ChartRole role, IEnumerable<ChartValue> values) =>
        [
            .. shading.Labels.Select((label, i) => new KeyEntry(label, KeyEntry.NameOf(role, i + 1), "square")),
            .. values.Any(value => value.Number is null)
                ? [new KeyEntry("no data", KeyEntry.NameOf(ChartRole.Muted), "hatch")]
                : Array.Empty<KeyEntry>(),
        ];
}
