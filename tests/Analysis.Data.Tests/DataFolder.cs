using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Analysis.Data.Tests;

/// <summary>
/// A small data root in a temporary folder: two editions of transfers, one of spending, revenue, regions and groups, all of it clean.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    public const string Transfers = "supplier,recipient,year,volume\nUSA,POL,2020,3.5\nUSA,POL,2021,1\nFRA,POL,2021,2\nUSA,NOR,2021,0.25\n";

    public const string Spending = """
        entity,year,measure,unit,value,status
        POL,2025,defence-expenditure,million USD (current),200,actual
        POL,2025,gdp,million USD (current),10000,actual
        POL,2025,defence-burden,% of GDP (2021 prices),2.05,actual
        POL,2026,defence-expenditure,million USD (2021 prices),250,estimate
        x-nato-total,2026,defence-expenditure,million USD (2021 prices),900,estimate

        """;

    private readonly string _parent = Directory.CreateTempSubdirectory("analysis-data-").FullName;

    public DataFolder()
    {
        Put(
            "groups",
            Manifests.Groups(),
            (
                "groups.csv",
                "group,country,from,until,source\nallies,NOR,1949,,https://example.org\nallies,POL,1999,,https://example."
                    + "org\nallies,USA,1949,2020,https://example.org\n"
            ),
            ("group-names.csv", "group,name,as_of,definition\nallies,Allies,2025,A few allies.\n")
        );
        Put("sipri-arms-transfers", Manifests.Transfers(), ("2025.csv", Transfers), ("2026.csv", Transfers));
        Put(
            "sipri-arms-transfers-regions",
            Manifests.Regions(),
            ("2026.csv", "supplier,region,year,volume\nUSA,allies,2021,1.25\nUSA,elsewhere,2021,4\n")
        );
        Put("nato-defence-expenditure", Manifests.Spending(), ("2026.csv", Spending));
        Put(
            "sipri-top-100",
            Manifests.Revenue(),
            (
                "2025.csv",
                "group,year,unit,value,companies\nUSA,2024,million USD (2024 prices),60,4\ntop-100,2024,million USD (2024 prices),100,10\n"
            )
        );
    }

    public string Root => Path.Combine(_parent, "data");

    public string PathOf(string dataset, string file) => Path.Combine(Root, dataset, file);

    /// <summary>Writes a dataset whose manifest fits its tables.</summary>
    public void Put(string dataset, JsonObject manifest, params (string Path, string Text)[] tables)
    {
        foreach (var (path, text) in tables)
            Fit(manifest, path, Encoding.UTF8.GetBytes(text));
        Directory.CreateDirectory(Path.Combine(Root, dataset));
        foreach (var (path, text) in tables)
            File.WriteAllText(PathOf(dataset, path), text);
        File.WriteAllText(PathOf(dataset, "datapackage.json"), manifest.ToJsonString());
    }

    /// <summary>Replaces a table and makes the manifest match it, so that only the content has problems.</summary>
    public void Replace(string dataset, string path, string text) => Replace(dataset, path, Encoding.UTF8.GetBytes(text));

    public void Replace(string dataset, string path, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(dataset, path), bytes);
        Edit(dataset, manifest => Fit(manifest, path, bytes));
    }

    /// <summary>Changes a manifest.</summary>
    public void Edit(string dataset, Action<JsonObject> change)
    {
        var path = PathOf(dataset, "datapackage.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        change(manifest);
        File.WriteAllText(path, manifest.ToJsonString());
    }

    /// <summary>Changes the description of one table.</summary>
    public void EditTable(string dataset, string path, Action<JsonObject> change) =>
        Edit(dataset, manifest => change(Table(manifest, path)));

    public DataLibrary Open(params (string Dataset, string Edition)[] editions) =>
        DataLibrary.Open(Root, editions.ToDictionary(choice => choice.Dataset, choice => choice.Edition));

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private static JsonObject Table(JsonObject manifest, string path) =>
        manifest["resources"]!.AsArray().Select(node => node!.AsObject()).Single(table => (string?)table["path"] == path);

    private static void Fit(JsonObject manifest, string path, byte[] bytes)
    {
        var table = Table(manifest, path);
        table["rows"] = Math.Max(0, bytes.Count(b => b == '\n') - 1);
        table["bytes"] = bytes.Length;
        table["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
