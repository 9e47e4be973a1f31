using Analysis.Data;
using Analysis.Data.Manifests;

namespace Analysis.Indicators.Revisions;

/// <summary>What a publisher's new edition does to the numbers of its tables.</summary>
internal static class SourceRevision
{
    /// <summary>
    /// One list for each table and unit, because a sum of money and a share can't be compared in size. Only what both editions cover is
    /// compared: where absence means zero, a row that one of them lacks is a zero there. Money at prices of another year can't be compared;
    /// a percentage of constant prices can, each at its own prices.
    /// </summary>
    internal static IReadOnlyList<ChangeList> Of(DataLibrary library, EditionChange editions, Tolerances tolerances)
    {
        var (before, after) = (Items(library, editions, editions.Before), Items(library, editions, editions.After));
        var tables = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal);
        return
        [
            .. tables.SelectMany(table =>
                Compare(
                    library,
                    editions,
                    tolerances,
                    new(table, before.GetValueOrDefault(table) ?? [], after.GetValueOrDefault(table) ?? [])
                )
            ),
        ];
    }

    private static IEnumerable<ChangeList> Compare(DataLibrary library, EditionChange editions, Tolerances tolerances, TableValues values)
    {
        var list = new ChangeList { Id = values.Table, Title = library.Dataset(editions.Dataset).Title };
        if (
            Resource(library, editions, editions.Before, values.Table) is not { } old
            || Resource(library, editions, editions.After, values.Table) is not { } current
        )
            return [list with { Reason = "Only one of the two editions has this table." }];
        var (olds, currents) = (values.Before.ToLookup(Unit), values.After.ToLookup(Unit));
        var alone = list with
        {
            With = "units of one edition only",
            Removed = MissingFromOther(olds, currents),
            Added = MissingFromOther(currents, olds),
        };
        return
        [
            .. from unit in olds.Select(of => of.Key).Where(currents.Contains).Order(StringComparer.Ordinal)
            select Compare(list with { With = unit }, editions, tolerances, (old, [.. olds[unit]]), (current, [.. currents[unit]])),
            .. alone.IsQuiet ? (ChangeList[])[] : [alone],
        ];
    }

    private static List<string> MissingFromOther(ILookup<string, SourceValue> mine, ILookup<string, SourceValue> theirs) =>
        [
            .. mine.Where(of => !theirs.Contains(of.Key))
                .SelectMany(of => of.Select(figure => $"{figure.Name} {figure.Column}, {figure.Unit}"))
                .Order(StringComparer.Ordinal),
        ];

    private static string Unit(SourceValue figure) => Analysis.Unit.Of(figure.Unit).WithoutBaseYear.Text;

    private static ChangeList Compare(
        ChangeList list,
        EditionChange editions,
        Tolerances tolerances,
        (DataResource Table, IReadOnlyList<SourceValue> Figures) before,
        (DataResource Table, IReadOnlyList<SourceValue> Figures) after
    )
    {
        var (olds, currents) = (Named(before.Figures, editions.Before), Named(after.Figures, editions.After));
        AddZeros(olds, currents.Values, after.Table, before.Table, editions.Before);
        AddZeros(currents, olds.Values, before.Table, after.Table, editions.After);
        return new Comparison(tolerances).Fill(list, Items(olds), Items(currents), change => Math.Abs(change.Difference));
    }

    private static List<Comparison.Item> Items(Dictionary<string, Row> rows) => [.. rows.Values.Select(row => row.Item)];

    private static string Named(string code) => Country.TryParse(code, out var country) ? country.Name : code;

    /// <summary>The figures of a table in both editions; none where an edition lacks it.</summary>
    private sealed record TableValues(string Table, IReadOnlyList<SourceValue> Before, IReadOnlyList<SourceValue> After);

    private sealed record Row(SourceValue Figure, Comparison.Item Item);

    private static Dictionary<string, Row> Named(IEnumerable<SourceValue> figures, string edition) =>
        figures
            .Select(figure => new Row(figure, Item(figure, edition, (double)figure.Value)))
            .DistinctBy(row => row.Item.Id)
            .ToDictionary(row => row.Item.Id, StringComparer.Ordinal);

    private static Comparison.Item Item(SourceValue figure, string edition, double value)
    {
        return new(
            $"{figure.Name} {figure.Column}",
            $"{string.Join(", ", figure.Key.Select(cell => Named(cell.Text)))}{(figure.Column is "value" or "volume" ? "" : $", {figure.Column}")}",
            new(value, figure.Unit, "", edition)
        );
    }

    private static void AddZeros(
        Dictionary<string, Row> rows,
        IEnumerable<Row> others,
        DataResource other,
        DataResource resource,
        string edition
    )
    {
        if (!resource.Coverage.AbsentIsZero || !other.Coverage.AbsentIsZero)
            return;
        foreach (
            var (figure, item) in others.Where(row => !rows.ContainsKey(row.Item.Id) && Covers(resource.Coverage, row.Figure)).ToList()
        )
            rows[item.Id] = new(figure, Item(figure, edition, 0));
    }

    private static bool Covers(ResourceCoverage coverage, SourceValue figure) =>
        figure.Key.All(cell =>
            cell.Column == "year"
                ? coverage.Years is { } years && years.Contains(Period.Parse(cell.Text))
                : !coverage.Codes.TryGetValue(cell.Column, out var codes) || codes is null || codes.Contains(cell.Text)
        );

    private static Dictionary<string, List<SourceValue>> Items(DataLibrary library, EditionChange editions, string edition) =>
        library
            .Figures(editions.Dataset, edition)
            .GroupBy(figure => figure.Table)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    private static DataResource? Resource(DataLibrary library, EditionChange editions, string edition, string table) =>
        library
            .Dataset(editions.Dataset)
            .Resources.FirstOrDefault(resource =>
                resource.Edition == edition && resource.Name.Replace($"-{edition}", "", StringComparison.Ordinal) == table
            );
}
