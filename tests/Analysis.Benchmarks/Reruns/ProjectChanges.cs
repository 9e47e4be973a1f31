using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Analysis.Benchmarks.Reruns;

/// <summary>Changes of a project after which notebooks must run again, and the way back to the data of the repository.</summary>
internal static class ProjectChanges
{
    private const string Volumes = "sipri-arms-transfers";
    private const string Countries = "countries";

    /// <summary>A parameter of each notebook, and a value in C# that it runs with, for each round.</summary>
    private static readonly Dictionary<string, (string Name, Func<int, string> Value)> Parameters = new()
    {
        ["00-scoreboard"] = ("lines", round => $"\"{2014 + round}-2026\""),
        ["01-burden"] = ("guideline", round => Literal(0.02 + 0.0001 * round)),
        ["02-suppliers"] = ("smallest", round => Literal(51 + round)),
        ["03-lock-in"] = ("usedAge", round => Literal(0.51 + 0.01 * round)),
        ["04-industry"] = ("sinceYear", round => Literal(2015 + round)),
        ["05-enablers"] = ("troopYears", round => $"\"{1956 + round}-2025\""),
        ["06-money-and-rules"] = ("leastVolume", round => Literal(21 + round)),
        ["07-paths"] = ("lag", round => Literal(3.1 + 0.1 * round)),
        ["08-claims"] = ("upkeep", round => Literal(0.1 + 0.001 * round)),
    };

    /// <summary>Changes the last digit of the last volume of a table; the manifest keeps fitting.</summary>
    internal static void ChangeVolume(MeasuredProject project) =>
        ChangeTable(
            project,
            Volumes,
            "2026",
            text =>
            {
                var at = text.TrimEnd('\n').Length - 1;
                var digit = (text[at] - '0') % 9 + 1;
                return $"{text[..at]}{digit}{text[(at + 1)..]}";
            }
        );

    /// <summary>Changes the name of a country in a table that no notebook takes as an input; the site lists and checks it.</summary>
    internal static void ChangeCountryName(MeasuredProject project, int round) =>
        ChangeTable(
            project,
            Countries,
            "2026",
            text =>
            {
                var at = text.IndexOf("ABW,Arub", StringComparison.Ordinal) + "ABW,Arub".Length;
                return $"{text[..at]}{(char)('a' + round)}{text[(at + 1)..]}";
            }
        );

    /// <summary>Writes both tables and their manifests again as the repository has them.</summary>
    internal static void PutBack(MeasuredProject project, string repository)
    {
        foreach (var dataset in (string[])[Volumes, Countries])
        foreach (var file in Directory.GetFiles(Path.Combine(repository, "data", dataset)))
            File.Copy(file, project.PathOf("data", dataset, Path.GetFileName(file)), overwrite: true);
    }

    private static void ChangeTable(MeasuredProject project, string dataset, string edition, Func<string, string> change)
    {
        var manifest = project.PathOf("data", dataset, "datapackage.json");
        var text = File.ReadAllText(manifest);
        var resource = JsonNode.Parse(text)!["resources"]!.AsArray().First(one => (string?)one!["edition"] == edition)!;
        var table = project.PathOf("data", dataset, (string)resource["path"]!);
        var before = HashOf(table);
        File.WriteAllText(table, change(File.ReadAllText(table)));
        File.WriteAllText(manifest, text.Replace(before, HashOf(table), StringComparison.Ordinal));
    }

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    /// <summary>The words of <c>run</c> that set the same parameters to the values of a round.</summary>
    internal static IEnumerable<string> SetOptions(int round) =>
        Parameters.Values.SelectMany(one => new[] { "--set", $"{one.Name}={one.Value(round).Trim('"')}" });

    /// <summary>Sets a parameter in each notebook, by a cell tagged <c>injected-parameters</c>, as papermill writes it.</summary>
    internal static void SetParameters(MeasuredProject project, int round)
    {
        foreach (var (notebook, (name, value)) in Parameters)
        {
            var path = project.PathOf("notebooks", notebook + ".ipynb");
            var json = JsonNode.Parse(File.ReadAllText(path))!;
            var cells = json["cells"]!.AsArray();
            var defaults = Find(cells, "parameters")!;
            cells.Insert(cells.IndexOf(defaults) + 1, Injected($"{name} = {value(round)};"));
            File.WriteAllText(path, json.ToJsonString());
        }
    }

    private static string Literal(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static JsonNode? Find(JsonArray cells, string tag) =>
        cells.FirstOrDefault(cell => cell!["metadata"]!["tags"]?.AsArray().Any(one => (string?)one == tag) == true);

    private static JsonObject Injected(string source) =>
        new()
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = "injected-parameters",
            ["metadata"] = new JsonObject { ["tags"] = new JsonArray("injected-parameters") },
            ["outputs"] = new JsonArray(),
            ["source"] = new JsonArray(source),
        };
}
