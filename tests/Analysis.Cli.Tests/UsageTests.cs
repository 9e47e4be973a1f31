using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary>Help, and the message for wrong usage: one sentence with the remedy on stderr, nothing on stdout, exit code 2.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--help", "new", "run", "publish", "status", "diff", "indicator", "data", "kernel", "clean")]
    [InlineData("new --help", "NAME", "--folder")]
    [InlineData("clean --help", "NOTEBOOK", "--check", "--stdin", "--install", "--uninstall")]
    [InlineData(
        "run --help",
        "--set",
        "--grid",
        "--edition",
        "--fresh",
        "--cell-timeout",
        "--max-memory",
        "--max-output",
        "--out",
        "NOTEBOOK"
    )]
    [InlineData("publish --help", "--out", "--edition", "--with-local", "--fresh", "--cell-timeout", "--max-memory", "--max-output")]
    [InlineData("status --help", "--set", "--edition", "NOTEBOOK")]
    [InlineData("diff --help", "RUN_A", "RUN_B", "--edition-a", "--edition-b", "--format", "--out")]
    [InlineData("indicator --help", "--set", "--edition", "--format", "list", "ID")]
    [InlineData("data --help", "list", "check", "show")]
    [InlineData("kernel --help", "install", "uninstall", "list", "start")]
    [InlineData("kernel install --help", "--user", "--as")]
    public async Task Help_names_what_a_command_takes(string line, params string[] words)
    {
        var ended = (await RunAsync(line)).MustSucceed();
        Assert.All(words, word => Assert.Contains(word, ended.Out, StringComparison.Ordinal));
        Assert.DoesNotContain("execute-notebook", ended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "",
        "'analysis' needs one of new, run, publish, status, diff, indicator, country, data, kernel, clean; 'analysis --help' shows what it takes."
    )]
    [InlineData("publsh", "'publsh' is not a command of 'analysis' (did you mean publish?); 'analysis --help' shows what it takes.")]
    [InlineData(
        "data",
        "'analysis data' needs one of list, check, show, import, remove, update; 'analysis data --help' shows what it takes."
    )]
    [InlineData(
        "data chek",
        "'chek' is not a command of 'analysis data' (did you mean check?); 'analysis data --help' shows what it takes."
    )]
    [InlineData("data show", "'analysis data show --help' shows what it takes.")]
    [InlineData("data show sipri-arms-transfer", "There is no dataset 'sipri-arms-transfer'; did you mean sipri-arms-transfers?")]
    [InlineData("indicator defence-burden --edition sipri-top-100=2025", "reads nato-defence-expenditure")]
    [InlineData(
        "publish --aut x",
        "'--aut' is not an option of 'analysis publish' (did you mean --out?); 'analysis publish --help' shows what it takes."
    )]
    [InlineData("indicator", "Name an indicator; 'analysis indicator list' shows them all.")]
    [InlineData(
        "indicator suplier-share",
        "There is no indicator 'suplier-share'; did you mean supplier-share? 'analysis indicator list' shows them all."
    )]
    [InlineData(
        "indicator supplier-share more",
        "'more' is one argument too many for 'analysis indicator'; 'analysis indicator --help' shows what it takes."
    )]
    [InlineData(
        "indicator supplier-share --format xml",
        "Argument 'xml' not recognized. Must be one of: 'table' 'csv' 'json'; 'analysis indicator --help' shows what it takes."
    )]
    [InlineData("indicator supplier-share --set window", "--set window: write it as NAME=VALUE.")]
    [InlineData("indicator supplier-share --set =2021", "--set =2021: write it as NAME=VALUE.")]
    [InlineData("indicator supplier-share --set", "'analysis indicator --help' shows what it takes.")]
    [InlineData("indicator supplier-share --set supplier=USA --set supplier=KOR", "--set supplier is given twice; give it once.")]
    [InlineData("indicator supplier-share --set suppliers=USA", "'suppliers' is not a parameter of supplier-share; did you mean supplier?")]
    [InlineData("indicator supplier-share --set supplier=US", "did you mean USA (United States)?")]
    [InlineData(
        "indicator supplier-share --set supplier=XXX",
        "There is no country or group 'XXX'; write the code of a country, such as DEU"
    )]
    [InlineData("new", "'analysis new --help' shows what it takes.")]
    [InlineData("indicator supplier-share --set window=2021-25-26", "write a year (2024) or a window (2021-2025).")]
    [InlineData("indicator supplier-share --edition 2026", "--edition 2026: write it as DATASET=EDITION.")]
    [InlineData(
        "indicator supplier-share --edition sipri-arms-transfers=2024",
        "sipri-arms-transfers has no edition '2024'; it has 2025, 2026."
    )]
    [InlineData("indicator supplier-share --edition sipri-arm-transfers=2026", "did you mean sipri-arms-transfers?")]
    [InlineData("run --cell-timeout 0", "--cell-timeout 0: write a number (SECONDS) from 0.001 to 1,000,000,000.")]
    [InlineData("run --cell-timeout -1", "--cell-timeout -1: write a number (SECONDS) from")]
    [InlineData("run --cell-timeout ten", "--cell-timeout ten: write a number (SECONDS) from")]
    [InlineData("run --cell-timeout 1,5", "--cell-timeout 1,5: write a number (SECONDS) from")]
    [InlineData("run --max-memory NaN", "--max-memory NaN: write a number (MB) from")]
    [InlineData("run --max-memory 9999999999", "--max-memory 9999999999: write a number (MB) from")]
    [InlineData("publish --max-output 1e400", "--max-output 1e400: write a number (MB) from")]
    [InlineData("publish --max-output ∞", "--max-output ∞: write a number (MB) from")]
    [InlineData("publish --max-output", "'analysis publish --help' shows what it takes.")]
    public async Task Wrong_usage_is_reported_in_one_sentence(string line, string says)
    {
        var ended = (await RunAsync(line)).MustFail(2);
        Assert.Equal("", ended.Out);
        Assert.Contains(says, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_trace_is_shown_with_verbose_only()
    {
        var ended = await RunAsync("indicator supplier-share --set window=x --verbose");
        Assert.Equal((2, ""), (ended.ExitCode, ended.Out));
        Assert.Contains("   at Analysis.", ended.Error, StringComparison.Ordinal);
        (await RunAsync("indicator supplier-share --set window=x")).MustFail(2);
    }

    [Fact]
    public async Task Outside_a_project_the_folder_is_reported()
    {
        using var nowhere = new TemporaryProject();
        Directory.Delete(nowhere["data"], recursive: true);
        Directory.Delete(nowhere["notebooks"], recursive: true);
        Assert.Contains(
            "set ANALYSIS_DATA to its data folder",
            (await nowhere.RunAsync("indicator", "supplier-share")).MustFail(1).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "run the command inside the project",
            (await nowhere.RunAsync("publish")).MustFail(2).Error,
            StringComparison.Ordinal
        );
        Assert.Contains("run the command inside the project", (await nowhere.RunAsync("run")).MustFail(2).Error, StringComparison.Ordinal);
    }

    private static Task<CommandResult> RunAsync(string line) =>
        CommandLine.RunAsync(Repository.Root, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
