using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Analysis.Data;
using Analysis.Data.Tests;

namespace Analysis.Import.Tests;

/// <summary>A copy of the data that the repository ships, in which a test imports what it wrote.</summary>
internal sealed class ShippedCopy : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("analysis-shipped-").FullName;

    /// <param name="without">Datasets to leave out, such as those that an import would be compared with.</param>
    public ShippedCopy(params string[] without)
    {
        foreach (
            var folder in Directory
                .EnumerateDirectories(Repository.Data)
                .Where(folder => Path.GetFileName(folder) is var name && name != "local" && !without.Contains(name))
        )
        {
            Directory.CreateDirectory(Path.Combine(Root, Path.GetFileName(folder)));
            foreach (var file in Directory.EnumerateFiles(folder))
                File.Copy(file, Path.Combine(Root, Path.GetFileName(folder), Path.GetFileName(file)));
        }
    }

    public string Root => Path.Combine(_parent, "data");

    public string Local => Path.Combine(Root, "local");

    public string Put(string name, string content)
    {
        var path = Path.Combine(_parent, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Keeps only some rows of a shipped table, so that a small download is not an excerpt of it.</summary>
    public void Reduce(string dataset, string file, Func<string[], bool> keep)
    {
        var (table, manifest) = (Path.Combine(Root, dataset, file), Path.Combine(Root, dataset, "datapackage.json"));
        var lines = File.ReadAllLines(table);
        File.WriteAllText(table, string.Concat(lines.Where((line, i) => i == 0 || keep(line.Split(','))).Select(line => line + "\n")));
        var (bytes, json) = (File.ReadAllBytes(table), JsonNode.Parse(File.ReadAllText(manifest))!);
        var resource = json["resources"]!.AsArray().Single(one => (string?)one!["path"] == file)!;
        resource["rows"] = bytes.Count(sign => sign == '\n') - 1;
        resource["bytes"] = bytes.Length;
        resource["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        File.WriteAllText(manifest, json.ToJsonString());
    }

    public DataImport Read(params string[] paths) => DataImport.Read(Root, paths, new() { Today = new(2026, 11, 25) });

    public ImportReport Import(string path)
    {
        var import = Read(path);
        import.Write();
        Assert.DoesNotContain(DataCheck.Run(Root), problem => problem.File.Contains("/local/", StringComparison.Ordinal));
        return import.Reports.Single();
    }

    public string[] Rows(string dataset, string edition) => File.ReadAllLines(Path.Combine(Local, dataset, edition + ".csv"))[1..];

    public DataLibrary Open() => DataLibrary.Open(Root);

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
