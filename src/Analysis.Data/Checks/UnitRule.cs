using Analysis.Data.Tables;

namespace Analysis.Data.Checks;

/// <summary>A unit is one of those that the manifest declares for the column: a unit of the vocabulary may still be none of this table.</summary>
internal static class UnitRule
{
    public static IEnumerable<Problem> Check(Table table)
    {
        foreach (var field in table.Resource.Fields.Where(field => field.Codes == CodeList.Unit))
        {
            if (field.Units.Count == 0)
                yield return DataProblems.UnitNotDeclared.At(table.File, null, field.Name, "declares no units; write \"units\" at the column in the manifest: "
                    + $"{string.Join(", ", Used(table, field).Distinct().Order(StringComparer.Ordinal))}.");
            else
                foreach (var row in table.Rows.Where(row => RowRules.Text(table, row, field.Name) is { Length: > 0 } unit && !field.Units.Contains(unit)))
                    yield return table.Problem(DataProblems.UnitNotDeclared, row, field.Name, $"'{RowRules.Text(table, row, field.Name)}' is not one of the units that the manifest declares: "
                        + $"{string.Join(", ", field.Units)}; correct the row, or declare the unit.");
        }
    }

    private static IEnumerable<string> Used(Table table, DataField field) =>
        table.Rows.Select(row => RowRules.Text(table, row, field.Name)).Where(unit => unit.Length > 0);
}
