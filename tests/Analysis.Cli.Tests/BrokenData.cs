namespace Analysis.Cli.Tests;

/// <summary>The ways to break the data, each with the expected error: the file, and the row and column where there is one.</summary>
internal static class BrokenData
{
    private const string Transfers = "data/sipri-arms-transfers/2026.csv";

    private static readonly Dictionary<string, (Action<TemporaryProject> Break, string Says)> Ways = new()
    {
        ["a word for a number"] = (
            project => project.Edit(Transfers, "ARE,BGR,2021,0.72", "ARE,BGR,2021,many"),
            $"{Transfers}, row 2, column volume: 'many' is not a number"
        ),
        ["a year that is none"] = (
            project => project.Edit(Transfers, "ARE,BGR,2021,0.72", "ARE,BGR,20x1,0.72"),
            $"{Transfers}, row 2, column year"
        ),
        ["a duplicate key"] = (project => project.Edit(Transfers, "ARE,BGR,2022,", "ARE,BGR,2021,"), $"{Transfers}, row 3"),
        ["an unknown country"] = (
            project => project.Edit(Transfers, "ARE,BGR,2021,", "ARX,BGR,2021,"),
            $"{Transfers}, row 2, column supplier: 'ARX'"
        ),
        ["a missing file"] = (project => File.Delete(project["data", "sipri-arms-transfers", "2026.csv"]), Transfers),
        // Same length, another digit: only the checksum can show it.
        ["a wrong checksum"] = (
            project => project.Edit(Transfers, "ARE,BGR,2021,0.72", "ARE,BGR,2021,0.73"),
            $"{Transfers}: is not the file that the manifest describes"
        ),
        ["a table that no notebook reads"] = (
            project => project.Edit("data/nato-defence-expenditure/2024.csv", "actual", "guess"),
            "data/nato-defence-expenditure/2024.csv, row 2, column status"
        ),
        ["a byte order mark"] = (
            project => File.WriteAllBytes(project[Transfers], [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(project[Transfers])]),
            Transfers
        ),
        ["lines of Windows"] = (
            project =>
                File.WriteAllText(project[Transfers], File.ReadAllText(project[Transfers]).Replace("\n", "\r\n", StringComparison.Ordinal)),
            Transfers
        ),
        ["a column too many"] = (project => project.Edit(Transfers, "ARE,BGR,2021,0.72", "ARE,BGR,2021,0.72,1"), $"{Transfers}, row 2"),
        ["another header"] = (project => project.Edit(Transfers, "supplier,recipient", "supplier,buyer"), Transfers),
        ["a manifest that is not JSON"] = (
            project => project.Edit("data/sipri-top-100/datapackage.json", "{", "{{"),
            "data/sipri-top-100/datapackage.json"
        ),
        ["two datasets of one name"] = (
            project => TemporaryProject.CopyFolder(project["data", "sipri-top-100"], project["data", "sipri-top-100-b"]),
            "data/sipri-top-100-b/datapackage.json"
        ),
        ["a file that no manifest names"] = (
            project => File.WriteAllText(project["data", "groups", "more.csv"], "a\n"),
            "data/groups/more.csv"
        ),
    };

    public static TheoryData<string> All => [.. Ways.Keys];

    /// <summary>Those that are tried with a publish too; the check that it makes first is the same.</summary>
    public static TheoryData<string> Some =>
        [
            "a word for a number",
            "a duplicate key",
            "an unknown country",
            "a missing file",
            "a wrong checksum",
            "a table that no notebook reads",
        ];

    /// <summary>Breaks the data of a project and returns the expected error.</summary>
    public static string Break(TemporaryProject project, string way)
    {
        Ways[way].Break(project);
        return Ways[way].Says;
    }
}
