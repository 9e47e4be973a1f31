using Analysis.Data.Tables;

namespace Analysis.Data.Loading;

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
        return [.. CsvText.Read(File.ReadAllBytes(path), DatasetFolders.Shown(root, path)).Skip(1).Select(row => row.Cells[0])];
    }
}
