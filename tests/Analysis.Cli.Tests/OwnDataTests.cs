using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary>A notebook with a file of the author's own, and one with SQL, as our host runs them.</summary>
public sealed class OwnDataTests
{
    private static readonly string Libraries = Path.Combine(Repository.Root, "artifacts", "notebook");

    private static readonly string First =
        $"#r \"{Libraries}/Analysis.Interactive.dll\"\nusing Analysis;\nusing Analysis.Charts;\nusing Analysis.Interactive;\n"
        + "using static Analysis.Interactive.Notebook;\nNotebook.Start();";

    [Fact]
    public async Task A_join_is_computed_again_when_the_own_file_has_changed()
    {
        using var project = new TemporaryProject();
        File.WriteAllText(project["notebooks", "own.csv"], "land;wave\nPoland;new\nItaly;old\n");
        project.Put(
            "own.ipynb",
            NotebookText.Cells(
                First,
                "var joined = Procurement.SupplierShare(recipients: \"POL,ITA\", supplier: \"USA\").Join(Data.Own(\"own.csv\"), \"wave\");",
                "Console.WriteLine(joined.Bars(by: \"wave\").Groups.Count);"
            )
        );
        async Task<string> Executed()
        {
            (await project.RunAsync("run", "own", "--out", project["out"])).MustSucceed();
            return File.ReadAllText(project["out", "own.ipynb"]);
        }
        Assert.Contains("\"2\\n\"", await Executed(), StringComparison.Ordinal);
        File.WriteAllText(project["notebooks", "own.csv"], "land;wave\nPoland;new\nItaly;new\n");
        Assert.Contains("\"1\\n\"", await Executed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQL_loads_from_its_own_folder_and_shows_its_source()
    {
        Assert.SkipUnless(
            Directory.GetFiles(Path.Combine(Libraries, "sql"), "*duckdb.*").Length > 0,
            "DuckDB is not built for this machine."
        );
        using var project = new TemporaryProject();
        project.Put(
            "sql.ipynb",
            NotebookText.Cells(
                First,
                $"#r \"{Libraries}/sql/Analysis.Sql.dll\"\nusing Analysis.Sql;\nData.Sql(\"select count(*) as n from sipri_arms_transfers\")"
            )
        );
        (await project.RunAsync("run", "sql", "--out", project["out"])).MustSucceed();
        var executed = File.ReadAllText(project["out", "sql.ipynb"]);
        // 1,882 rows: data/README.md.
        Assert.Contains("<td>1882</td>", executed, StringComparison.Ordinal);
        Assert.Contains("Source: SIPRI, Arms Transfers Database", executed, StringComparison.Ordinal);
    }
}
