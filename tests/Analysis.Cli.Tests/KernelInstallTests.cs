using System.Text.Json.Nodes;

namespace Analysis.Cli.Tests;

/// <summary><c>analysis kernel install</c>: notebooks in any folder find the data, and the user reads what VS Code needs.</summary>
public sealed class KernelInstallTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task It_records_the_data_folder_and_names_the_setting_of_VS_Code()
    {
        var jupyter = new Dictionary<string, string> { ["JUPYTER_DATA_DIR"] = _project["jupyter"] };
        var folder = _project["jupyter", "kernels", "analysis-csharp"];
        var ended = (await CommandLine.RunAsync(_project["notebooks"], jupyter, "kernel", "install")).MustSucceed();
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
        Assert.Equal(_project["data"], spec["env"]!["ANALYSIS_INSTALLED_DATA"]!.GetValue<string>());
        string[] lines = ended.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(folder, lines[0]);
        Assert.Contains(_project["data"], lines[1], StringComparison.Ordinal);
        Assert.Contains("\"jupyter.completionTriggerCharacters\": {\"csharp\": [\".\"]}", lines);
        Assert.Contains("Developer: Reload Window", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_the_variable_names_wins_and_must_exist()
    {
        var variables = new Dictionary<string, string> { ["JUPYTER_DATA_DIR"] = _project["jupyter"], ["ANALYSIS_DATA"] = _project["data"] };
        (await CommandLine.RunAsync(Path.GetTempPath(), variables, "kernel", "install")).MustSucceed();
        Assert.Contains(
            _project["data"],
            File.ReadAllText(_project["jupyter", "kernels", "analysis-csharp", "kernel.json"]),
            StringComparison.Ordinal
        );
        variables["ANALYSIS_DATA"] += "-none";
        Assert.Contains(
            "set it to the data folder, or clear it",
            (await CommandLine.RunAsync(Path.GetTempPath(), variables, "kernel", "install")).MustFail(1).Error,
            StringComparison.Ordinal
        );
    }
}
