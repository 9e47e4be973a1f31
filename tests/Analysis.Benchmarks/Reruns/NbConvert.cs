using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Analysis.Benchmarks.Reruns;

/// <summary>nbconvert of Debian with the genuine .NET Interactive kernel, or with the kernel for Python.</summary>
internal static class NbConvert
{
    internal const string Program = "/usr/bin/jupyter-nbconvert";
    private const int CellTimeout = 600;

    /// <summary>Registers the kernel that <c>dotnet tool restore</c> installed, for one folder of Jupyter alone.</summary>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    internal static void RegisterInteractive(string repository, string jupyter)
    {
        var kernel = new JsonObject
        {
            ["argv"] = new JsonArray(
                "dotnet",
                "exec",
                Interactive(repository),
                "jupyter",
                "--default-kernel",
                "csharp",
                "--http-local-only",
                "{connection_file}"
            ),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
        };
        var place = Directory.CreateDirectory(Path.Combine(jupyter, "kernels", ".net-csharp"));
        File.WriteAllText(Path.Combine(place.FullName, "kernel.json"), kernel.ToJsonString());
    }

    /// <summary>Executes notebooks, one after another as nbconvert does, and writes a page of HTML for each.</summary>
    internal static ProcessCost Execute(string jupyter, string output, IEnumerable<string> notebooks, params (string, string)[] environment)
    {
        var timeout = $"--ExecutePreprocessor.timeout={CellTimeout}";
        var start = new ProcessStartInfo(Program, ["--to", "html", "--execute", timeout, "--output-dir", output, .. notebooks]);
        start.Environment.Remove("ANALYSIS_DATA");
        (string, string)[] own =
        [
            ("JUPYTER_DATA_DIR", jupyter),
            ("JUPYTER_CONFIG_DIR", jupyter),
            ("DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT", "1"),
            ("DOTNET_NOLOGO", "1"),
        ];
        foreach (var (name, value) in own.Concat(environment))
            start.Environment[name] = value;
        return ProcessCost.Of(start);
    }

    private static string Interactive(string repository)
    {
        var tools = JsonNode.Parse(File.ReadAllText(Path.Combine(repository, ".config", "dotnet-tools.json")))!["tools"]!;
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var version = (string)tools["microsoft.dotnet-interactive"]!["version"]!;
        var program = Path.Combine(
            packages,
            "microsoft.dotnet-interactive",
            version,
            "tools/net10.0/any/Microsoft.DotNet.Interactive.App.dll"
        );
        return File.Exists(program) ? program : throw new InvalidOperationException($"{program} is missing; run 'dotnet tool restore'.");
    }
}
