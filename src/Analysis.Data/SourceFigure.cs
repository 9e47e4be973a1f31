namespace Analysis.Data;

/// <summary>One number of a table as it is in the file, with the cells that identify it.</summary>
/// <param name="Table">The id of the table without its edition: <c>nato-defence-expenditure</c>.</param>
/// <param name="Key">What names the row: the cells of its primary key by column, except the unit.</param>
/// <param name="Column">The column of the number.</param>
/// <param name="Unit">Its unit as the table has it; empty where the table gives none.</param>
/// <param name="Value">The number, percentages in per cent.</param>
public sealed record SourceFigure(string Table, IReadOnlyList<(string Column, string Text)> Key, string Column, string Unit, decimal Value)
{
    /// <summary>The cells of the key, in the order of the columns.</summary>
    public string Name => string.Join(' ', Key.Select(cell => cell.Text));
}
