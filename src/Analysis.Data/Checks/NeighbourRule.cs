using System.Globalization;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Data.Checks;

/// <summary>
/// A value that is more than three times, or less than a third of, both the year before and the year after is taken for an error until the
/// manifest lists it as an outlier.
/// </summary>
/// <remarks>
/// Money, shares and persons only. Deliveries and the volume of transfers come in lumps, and a change a year has no level: three times the
/// neighbours is the rule there and no sign of an error. Posts of fewer than a hundred persons are ignored for the same reason.
/// </remarks>
internal static class NeighbourRule
{
    private const decimal Factor = 3;
    private const decimal FewPersons = 100;
    private static readonly string[] CitedKey = ["subject", "counterpart", "category", "item", "measure", "unit"];

    private static readonly UnitKind[] Steady =
    [
        UnitKind.Money,
        UnitKind.MoneyPerHead,
        UnitKind.ThousandMoneyPerHead,
        UnitKind.PercentOfGdp,
        UnitKind.PercentOfDefenceExpenditure,
        UnitKind.Percent,
        UnitKind.Persons,
        UnitKind.ThousandPersons,
    ];

    public static IEnumerable<Problem> Check(RawTable table)
    {
        var key = Key(table.Resource);
        return table
            .Resource.Fields.Where(field =>
                field.Type is FieldType.Number or FieldType.WholeNumber && !table.Resource.PrimaryKey.Contains(field.Name)
            )
            .SelectMany(field =>
                table
                    .Rows.Select(row => Point.Of(table, row, field))
                    .OfType<Point>()
                    .GroupBy(point => string.Join('\u001f', key.Select(column => RowRules.Text(table, point.Row, column))))
                    .SelectMany(series => OfSeries(table, field, OnePerYear(series)))
            );
    }

    private static Point[] OnePerYear(IEnumerable<Point> series) =>
        [
            .. series
                .GroupBy(point => point.Year)
                .Where(same => same.Count() == 1)
                .Select(same => same.Single())
                .OrderBy(point => point.Year),
        ];

    private static IEnumerable<Problem> OfSeries(RawTable table, DataField field, Point[] points)
    {
        for (var i = 1; i < points.Length - 1; i++)
        {
            var (before, here, after) = (points[i - 1], points[i], points[i + 1]);
            Point[] three = [before, here, after];
            if (
                before.Year == here.Year - 1
                && after.Year == here.Year + 1
                && IsFarOff(before, here, after)
                && !three.Any(point => IsListed(table, point.Row))
            )
                yield return table.Problem(
                    DataProblems.FarFromNeighbours,
                    here.Row,
                    field.Name,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{here.Value} is more than three times off its neighbours, {before.Value} the year before and "
                            + $"{after.Value} the year after; "
                            + $"correct it, or list it in the manifest's outliers with the reason."
                    )
                );
        }
    }

    private static bool IsFarOff(Point before, Point here, Point after)
    {
        decimal[] values = [before.Value, here.Value, after.Value];
        return values.All(value => value > 0)
            && !(here.IsOfPersons && values.Max() < FewPersons)
            && (here.Value > Factor * Math.Max(before.Value, after.Value) || Factor * here.Value < Math.Min(before.Value, after.Value));
    }

    // A value beside an outlier has one neighbour too few to be judged by.
    private static bool IsListed(RawTable table, RawRow row) =>
        table.Resource.OutlierRows.Any(outlier =>
            outlier.Count > 0 && outlier.All(pair => RowRules.Text(table, row, pair.Key) == pair.Value)
        );

    private static string[] Key(DataResource resource) =>
        resource.PrimaryKey.SequenceEqual(["id"]) ? CitedKey : [.. resource.PrimaryKey.Where(column => column != "year")];

    private sealed record Point(RawRow Row, int Year, decimal Value, bool IsOfPersons)
    {
        /// <summary>
        /// The point of a row; null where it has no single year, no number, or a unit that is not steady, or does not count.
        /// </summary>
        public static Point? Of(RawTable table, RawRow row, DataField field)
        {
            var (from, until) = (RowRules.Text(table, row, "from"), RowRules.Text(table, row, "until"));
            var year =
                RowRules.Text(table, row, "year") is { Length: > 0 } own ? own
                : from == until ? from
                : "";
            var unit = Unit.Parse(field.Unit ?? RowRules.Text(table, row, "unit"));
            return
                unit is not null
                && Steady.Contains(unit.Kind)
                && RowRules.Text(table, row, "counted") != "no"
                && CellReader.TryYear(year, out var at)
                && CellReader.TryNumber(RowRules.Text(table, row, field.Name), out var value)
                ? new(row, at, value, unit.Kind == UnitKind.Persons)
                : null;
        }
    }
}
