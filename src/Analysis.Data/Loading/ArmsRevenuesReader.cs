using Analysis.Data.Checks;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;
using Analysis.Tables;

namespace Analysis.Data.Loading;

/// <summary>Turns the text of a table of arms revenue into <see cref="ArmsRevenues"/>.</summary>
internal static class ArmsRevenuesReader
{
    /// <exception cref="DataException">A unit is not money.</exception>
    public static ArmsRevenues Read(RawTable table, Source source, IReadOnlyList<CountryGroup> groups)
    {
        var columns = Array.ConvertAll(["group", "year", "unit", "value", "companies"], table.Column);
        List<Problem> problems =
        [
            .. table
                .Rows.Where(row => Unit.Parse(row.Cells[columns[2]]) is not { Kind: UnitKind.Money })
                .Select(row =>
                    table.Problem(
                        DataProblems.NotReadable,
                        row,
                        "unit",
                        $"revenue can't be in '{row.Cells[columns[2]]}'; write money, such as million USD (current)."
                    )
                ),
        ];
        if (problems.Count > 0)
            throw new DataException(problems);
        return ArmsRevenues.Create(
            source,
            table.Rows.Select(row => Row(Array.ConvertAll(columns, column => row.Cells[column]), table.Resource, groups))
        );
    }

    private static ArmsRevenueRow Row(string[] cells, DataResource resource, IReadOnlyList<CountryGroup> groups) =>
        new(
            SubjectLookup.Named(cells[0], resource, "group", groups),
            CellNumbers.Year(cells[1]),
            new Money(CellNumbers.Decimal(cells[3]), Unit.Parse(cells[2])!.Basis!),
            CellNumbers.Whole(cells[4])
        );
}
