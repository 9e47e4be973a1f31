using Analysis.Data.Tables;

namespace Analysis.Data.Checks;

/// <summary>
/// What a shipped table must not contain even where each cell is well-formed: dates after their source, units that were not declared, values far off
/// their neighbours.
/// </summary>
internal static class RowRules
{
    private static readonly string[] SaysWhat = ["measure", "category", "status"];

    // Figures about the future: a date after the page is what they are about.
    private static readonly string[] OfPlans = ["target", "planned", "plan", "expected", "threshold", "retirement", "budget"];

    /// <summary>All that the rules find in a table.</summary>
    public static IEnumerable<Problem> Of(Table table) =>
        [.. DateRule.Check(table), .. UndatedRule.Check(table), .. UnitRule.Check(table), .. NeighbourRule.Check(table)];

    /// <summary>The cell of a column; empty where the table has no such column.</summary>
    public static string Text(Table table, TableRow row, string column)
    {
        for (var i = 0; i < table.Resource.Fields.Count; i++)
            if (table.Resource.Fields[i].Name == column)
                return row.Cells[i];
        return "";
    }

    /// <summary>Whether the row is about the future.</summary>
    public static bool IsPlan(Table table, TableRow row) =>
        SaysWhat.SelectMany(column => Text(table, row, column).Split('-')).Any(OfPlans.Contains);
}
