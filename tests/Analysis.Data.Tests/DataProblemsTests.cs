using System.Text;
using System.Text.Json.Nodes;
using Analysis.Data.Checks;

namespace Analysis.Data.Tests;

/// <summary>Every kind of problem has a code, damage that the check reports with that code, and a row in <c>docs/problems.md</c>.</summary>
public sealed class DataProblemsTests : IDisposable
{
    /// <summary>If it is <c>1</c>, the test writes the page instead of comparing it.</summary>
    private const string WriteVariable = "ANALYSIS_WRITE_README";

    private const string Transfers = "sipri-arms-transfers";
    private const string Spending = "nato-defence-expenditure";

    private static readonly Dictionary<string, Action<DataFolder>> Damage = new()
    {
        ["DATA001"] = folder => Directory.Delete(folder.Root, recursive: true),
        ["DATA002"] = folder => Array.ForEach(Directory.GetDirectories(folder.Root), child => Directory.Delete(child, recursive: true)),
        ["DATA003"] = folder => Directory.CreateDirectory(Path.Combine(folder.Root, "new-dataset")),
        ["DATA004"] = folder => Directory.CreateDirectory(folder.PathOf(Transfers, "old")),
        ["DATA005"] = folder => File.WriteAllText(folder.PathOf(Transfers, "2027.csv"), ""),
        ["DATA006"] = folder => File.Delete(folder.PathOf(Transfers, "2025.csv")),
        ["DATA007"] = folder =>
        {
            // A folder of that name cannot be read as a file, whichever user runs the test.
            File.Delete(folder.PathOf(Transfers, "2025.csv"));
            Directory.CreateDirectory(folder.PathOf(Transfers, "2025.csv"));
        },
        ["DATA008"] = folder => File.AppendAllText(folder.PathOf(Transfers, "2025.csv"), "FRA,NOR,2022,1\n"),
        ["DATA009"] = folder => folder.EditTable(Transfers, "2025.csv", table => table["bytes"] = 1),
        ["DATA010"] = folder => folder.EditTable(Transfers, "2025.csv", table => table["rows"] = 1),
        ["DATA020"] = folder => File.WriteAllText(folder.PathOf(Transfers, "datapackage.json"), "{ title"),
        ["DATA021"] = folder => folder.Edit(Transfers, manifest => manifest.Remove("title")),
        ["DATA022"] = folder => folder.Edit(Transfers, manifest => manifest["licenceClass"] = "opne"),
        ["DATA023"] = folder => folder.Edit(Transfers, manifest => manifest["name"] = "other"),
        ["DATA024"] = folder => folder.EditTable(Transfers, "2025.csv", table => table["name"] = "table-2026"),
        ["DATA025"] = folder => folder.EditTable(Transfers, "2025.csv", table => table["schema"]!["primaryKey"]![0] = "suplier"),
        ["DATA026"] = folder => Field(folder, "constraints", """{"maxLength":3}"""),
        ["DATA027"] = folder => folder.EditTable(Transfers, "2025.csv", table => table["path"] = "../groups/groups.csv"),
        ["DATA028"] = folder => folder.EditTable(Transfers, "2025.csv", table => table["coverage"]!["years"] = "2022-2020"),
        ["DATA040"] = folder => folder.Replace(Transfers, "2025.csv", [.. Encoding.UTF8.GetBytes(DataFolder.Transfers), 0xFC, (byte)'\n']),
        ["DATA041"] = folder =>
            folder.Replace(Transfers, "2025.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(DataFolder.Transfers)]),
        ["DATA042"] = folder => Replace(folder, "\n", "\r\n"),
        ["DATA043"] = folder => folder.Replace(Transfers, "2025.csv", ""),
        ["DATA044"] = folder => folder.Replace(Transfers, "2025.csv", DataFolder.Transfers.TrimEnd('\n')),
        ["DATA045"] = folder => Replace(folder, "FRA,POL,2021,2\n", "FRA,POL,2021,2\n\n"),
        ["DATA046"] = folder => Replace(folder, "USA,NOR", "\"US\"A,NOR"),
        ["DATA047"] = folder => Replace(folder, "supplier,", "seller,"),
        ["DATA048"] = folder => Replace(folder, "USA,NOR,2021,0.25", "USA,NOR,2021"),
        ["DATA060"] = folder => Replace(folder, "USA,NOR,2021,0.25", "USA,NOR,2021,"),
        ["DATA061"] = folder => Replace(folder, "0.25", "few"),
        ["DATA062"] = folder => Replace(folder, "sipri-top-100", "60,4\n", "60,4.5\n"),
        ["DATA063"] = folder => Replace(folder, "USA,NOR,2021", "USA,NOR,21"),
        ["DATA064"] = folder => Replace(folder, Spending, "10000,actual", "10000,actaul"),
        ["DATA065"] = folder => Replace(folder, "groups", "allies,NOR", "ALLIES,NOR"),
        ["DATA066"] = folder => Replace(folder, "0.25", "-1"),
        ["DATA067"] = folder => Replace(folder, "USA,NOR", "USB,NOR"),
        ["DATA068"] = folder => Replace(folder, Spending, "gdp,million USD (current)", "gdp,million dollars"),
        ["DATA069"] = folder => Replace(folder, "USA,NOR,2021", "USA,NOR,2019"),
        ["DATA070"] = folder => folder.Replace(Transfers, "2025.csv", DataFolder.Transfers + "USA,POL,2021,7\n"),
        ["DATA080"] = folder => Cite(folder, "2026-11-24", "2024,2024", "https://example.org"),
        ["DATA081"] = folder => Cite(folder, "2026-11-23", "2024,2024", "https://example.org"),
        ["DATA082"] = folder => Replace(folder, Spending, "gdp,million USD (current)", "gdp,million GBP (current)"),
        ["DATA083"] = folder =>
            folder.Replace(Spending, "2026.csv", "entity,year,measure,unit,value,status\n" + Gdp(2020, 10) + Gdp(2021, 31) + Gdp(2022, 10)),
        ["DATA084"] = folder => Replace(folder, Spending, "gdp,million USD (current)", "gdp,thousand persons"),
        ["DATA090"] = folder => folder.Edit(Transfers, manifest => manifest["licenceClass"] = "open"),
        ["DATA091"] = folder => folder.Edit(Spending, manifest => manifest["licenceClass"] = "extract"),
        ["DATA092"] = folder => Cite(folder, "2024", "2024,2024", ""),
        ["DATA093"] = folder => folder.Edit(Transfers, manifest => manifest["licenceClass"] = "derived-only"),
        ["DATA094"] = folder => folder.Edit(Transfers, manifest => manifest["licenceClass"] = "bring-your-own"),
        ["DATA095"] = Enlarge,
    };

    private readonly DataFolder _folder = new();

    public static TheoryData<string> Codes => [.. DataProblems.All.Select(kind => kind.Code)];

    public void Dispose()
    {
        Directory.CreateDirectory(_folder.Root);
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Damage_of_each_kind_is_reported_with_its_code(string code)
    {
        Damage[code](_folder);
        var problems = DataCheck.Run(_folder.Root);
        Assert.Contains(problems, problem => problem.Kind?.Code == code);
        Assert.All(problems, problem => Assert.NotNull(problem.Kind));
        Assert.Contains(problems, problem => problem.ToString().EndsWith($" [{code}]", StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_are_unique_and_in_order() =>
        Assert.Equal(
            DataProblems.All.Select(kind => kind.Code).Distinct().Order(StringComparer.Ordinal),
            DataProblems.All.Select(kind => kind.Code)
        );

    [Fact]
    public void The_page_of_problems_lists_them()
    {
        var path = Path.Combine(Repository.Data, "..", "docs", "problems.md");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            File.WriteAllText(path, Page());
        Assert.True(
            File.ReadAllText(path) == Page(),
            $"{path} differs from the kinds of problems; run this test with {WriteVariable}=1, which writes it."
        );
    }

    private static string Page()
    {
        var rows = DataProblems.All.Select(kind => $"| `{kind.Code}` | {kind.Title} | {kind.Remedy} |\n");
        return "# Problems of the data\n\n"
            + "`analysis data check` reports each problem with file, row, column, reason and remedy, and ends it with one of these codes. "
            + "A code never changes its meaning.\n\n| code | rule | remedy |\n|---|---|---|\n"
            + string.Concat(rows);
    }

    private static void Replace(DataFolder folder, string old, string text) =>
        folder.Replace(Transfers, "2025.csv", DataFolder.Transfers.Replace(old, text, StringComparison.Ordinal));

    private static void Replace(DataFolder folder, string dataset, string old, string text)
    {
        var file = Path.GetFileName(Directory.GetFiles(Path.Combine(folder.Root, dataset), "*.csv").Order(StringComparer.Ordinal).Last());
        folder.Replace(dataset, file, File.ReadAllText(folder.PathOf(dataset, file)).Replace(old, text, StringComparison.Ordinal));
    }

    private static void Field(DataFolder folder, string property, string json) =>
        folder.EditTable(Transfers, "2025.csv", table => table["schema"]!["fields"]![3]![property] = JsonNode.Parse(json));

    private static void Cite(DataFolder folder, string asOf, string years, string link) =>
        folder.Put(
            "a-collection",
            Manifests.Cited("a-collection"),
            (
                "2026-11.csv",
                "id,subject,counterpart,category,item,measure,from,until,as_of,value,unit,status,grade,counted,publisher,link,note\n"
                    + $"tankers,POL,USA,tankers,A330,in-service,{years},{asOf},8,aircraft,actual,B,yes,A paper,{link},\n"
            )
        );

    private static string Gdp(int year, int value) => $"POL,{year},gdp,million USD (current),{value},actual\n";

    // Over 75 years, 40 suppliers make 3,000 cells: more than the 2,300 that may be shipped.
    private static void Enlarge(DataFolder folder)
    {
        var rows = Country
            .All.Take(40)
            .SelectMany(supplier => Enumerable.Range(1950, 75).Select(year => $"{supplier.Code},POL,{year},1\n"));
        folder.Replace(Transfers, "2025.csv", "supplier,recipient,year,volume\n" + string.Concat(rows));
        folder.EditTable(Transfers, "2025.csv", table => table["coverage"]!["years"] = "1950-2024");
    }
}
