using Analysis.Data.Tables;

namespace Analysis.Data.Loading;

/// <summary>Turns the two tables of groups into <see cref="CountryGroup"/>s.</summary>
internal static class CountryGroupReader
{
    /// <summary>One group a row of the names, in their order.</summary>
    public static IReadOnlyList<CountryGroup> Read(RawTable names, RawTable members)
    {
        var memberships = Memberships(members);
        var (id, name, asOf) = (names.Column("group"), names.Column("name"), names.Column("as_of"));
        return
        [
            .. names.Rows.Select(row =>
                CountryGroup.Fixed(row.Cells[id], row.Cells[name], memberships[row.Cells[id]], CellNumbers.Year(row.Cells[asOf]))
            ),
        ];
    }

    private static ILookup<string, Membership> Memberships(RawTable table)
    {
        var columns = Array.ConvertAll(["group", "country", "from", "until", "source"], table.Column);
        return table
            .Rows.Select(row => Array.ConvertAll(columns, column => row.Cells[column]))
            .ToLookup(
                cells => cells[0],
                cells => new Membership(Country.Parse(cells[1]), YearOrNone(cells[2]), YearOrNone(cells[3]), cells[4])
            );
    }

    private static int? YearOrNone(string text) => text.Length == 0 ? null : CellNumbers.Year(text);
}

/// <summary>The ids of the groups of a data root, which the codes of other tables are checked against.</summary>
internal static class GroupIds
{
    /// <summary>The first column of the table of group names; none where there is no such table.</summary>
    /// <exception cref="DataException">The table can't be cut into records.</exception>
    public static IReadOnlyList<string> In(string root)
    {
        var path = Path.Combine(root, "groups", "group-names.csv");
        if (!File.Exists(path))
            return [];
        FileReads.Report([path]);
        return [.. CsvText.Read(File.ReadAllBytes(path), DatasetFolders.DisplayPath(root, path)).Skip(1).Select(row => row.Cells[0])];
    }
}
