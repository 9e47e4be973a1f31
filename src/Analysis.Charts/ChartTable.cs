namespace Analysis.Charts;

/// <summary>The table behind a chart: what a reader copies, and what is read aloud.</summary>
/// <param name="Columns">Title, unit and kind of each column.</param>
/// <param name="Rows">The cells, one for each column.</param>
public sealed record ChartTable(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows);

/// <summary>A column of the table behind a chart.</summary>
/// <param name="Title">What it holds.</param>
/// <param name="Unit">The unit of the values as shown; empty for text.</param>
/// <param name="Kind"><c>text</c> or <c>number</c>.</param>
public sealed record TableColumn(string Title, string Unit, string Kind)
{
    /// <summary>A column of words.</summary>
    public static TableColumn Words(string title) => new(title, "", "text");

    /// <summary>A column of numbers.</summary>
    public static TableColumn Numbers(string title, string unit) => new(title, unit, "number");
}

/// <summary>A cell of the table behind a chart: words, a number with its status, or a gap with its reason.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Value">The number in the unit of the column, unrounded; null for words and gaps.</param>
/// <param name="Status"><c>estimate</c>, <c>provisional</c>, <c>actual</c> or <c>derived</c>; null for words and gaps.</param>
/// <param name="Gap">Why there is no number; null where there is one.</param>
public sealed record TableCell(string Text, double? Value, string? Status, string? Gap)
{
    /// <summary>Words.</summary>
    public static TableCell Words(string text) => new(text, null, null, null);

    /// <summary>A number, or a gap with its reason. Estimates carry the mark (e), provisional figures (p).</summary>
    public static TableCell From(ChartValue value, ValueFormat format)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(format);
        return value.Number is { } number
            ? new(format.Text(number) + Mark(value.Status), format.Shown(number), StatusWord(value.Status), null)
            : new("no data", null, null, value.Reason);
    }

    /// <summary>A place for which the chart holds neither a number nor a reason.</summary>
    internal static TableCell Nothing { get; } = new("no data", null, null, "not in this series");

    private static string StatusWord(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Estimate => "estimate",
            ObservationStatus.Provisional => "provisional",
            ObservationStatus.Derived => "derived",
            _ => "actual",
        };

    private static string Mark(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Estimate => "\u00a0(e)",
            ObservationStatus.Provisional => "\u00a0(p)",
            _ => "",
        };
}
