using System.Text.RegularExpressions;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>README agrees with the project.</summary>
public class ReadmeTests
{
    private const string Publish = "dotnet run --project src/Analysis.Cli -- publish";

    [Fact]
    public void The_six_lines_compile_and_print_what_is_shown_below_them()
    {
        var code = Readme.Block("csharp");
        Assert.Equal(6, code.Split('\n').Count(line => line.Trim().Length > 0));
        // The space before % does not break, which is invisible.
        Assert.Equal(Readme.Block("text"), CSharpSample.Run(code).Replace('\u00a0', ' '));
    }

    [Fact]
    public void The_commands_shown_print_what_is_shown_below_them()
    {
        var sessions = Readme.Blocks("console").Where(session => session != NewData).ToList();
        Assert.NotEmpty(sessions);
        Assert.All(
            sessions,
            session =>
            {
                var (command, printed) = Readme.Session(session);
                var (exitCode, output) = AnalysisProcess.Run(command);
                Assert.Equal((0, printed), (exitCode, output));
            }
        );
    }

    // In a copy, because these change the data.
    [Fact]
    public async Task The_commands_on_new_data_print_what_is_shown_below_them_one_after_the_other()
    {
        using var project = new TemporaryProject();
        File.Copy(Path.Combine(Repository.Root, "tests", "Analysis.Cli.Tests", "Fixtures", "example.csv"), project["example.csv"]);
        var sessions = Regex.Split(NewData, @"(?m)^(?=\$ analysis )").Where(session => session.Length > 0).ToList();
        Assert.Equal(3, sessions.Count);
        foreach (var session in sessions)
        {
            var (command, printed) = Readme.Session(session.TrimEnd('\n'));
            var ended = await project.RunAsync(command.Split(' '));
            Assert.Equal((0, printed, ""), (ended.ExitCode, ended.Out.TrimEnd('\n'), ended.Error));
        }
    }

    private static string NewData => Readme.Block("console", "$ analysis data import");

    [Fact]
    public void The_two_commands_are_those_of_the_checks_and_of_the_workflows()
    {
        Assert.Equal([Publish, "dotnet test"], Readme.Block("sh").Split('\n').Select(line => line.Split('#')[0].Trim()));
        var script = Repository.Text(".ci/run");
        Assert.Contains($"{Publish} --out", script, StringComparison.Ordinal);
        Assert.Matches(@"run_tests\(\) \{ dotnet test 2>&1 \|", script);
        Assert.Contains($"run: {Publish}\n", Repository.Text(".github/workflows/pages.yml"), StringComparison.Ordinal);
        Assert.Contains("run: bash .ci/run\n", Repository.Text(".github/workflows/ci.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "NOTEBOOK", "--set", "--grid", "--edition", "--fresh", "--out")]
    [InlineData("publish", "--edition", "--with-local", "--fresh", "--out")]
    [InlineData("status", "NOTEBOOK", "--set", "--edition")]
    [InlineData("diff", "RUN_A", "RUN_B", "--edition-a", "--edition-b", "--set")]
    [InlineData("indicator", "list", "ID", "--set", "--edition", "--format")]
    [InlineData("data", "list", "check", "show", "import", "update", "remove")]
    [InlineData("kernel", "install", "uninstall", "list")]
    public void The_reference_of_the_command_line_names_what_the_help_names(string command, params string[] words)
    {
        var reference = Assert.Single(
            Readme.Block("text", "analysis run").Split('\n'),
            line => line.StartsWith($"analysis {command} ", StringComparison.Ordinal)
        );
        var help = AnalysisProcess.Run($"{command} --help").Output;
        Assert.All(
            words,
            word =>
            {
                Assert.Contains(word, reference, StringComparison.Ordinal);
                Assert.Contains(word, help, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void README_is_short_and_names_every_page() =>
        ArchitectureRule.MustHold([
            .. Repository.Text("README.md").Split('\n').Length is > 150 and var lines
                ? [$"README.md has {lines} lines; move detail to docs"]
                : (string[])[],
            .. Readme.Pages.Skip(1).Where(page => !Readme.Text.Contains($"({page})", StringComparison.Ordinal)),
        ]);

    [Fact]
    public void Every_file_and_folder_that_a_page_links_to_exists()
    {
        var links = Readme
            .Pages.Append("CONTRIBUTING.md")
            .SelectMany(page =>
                Regex
                    .Matches(Repository.Text(page), @"\]\(([^)#]+)[^)]*\)")
                    .Select(match => match.Groups[1].Value)
                    .Where(target => !target.StartsWith("https://", StringComparison.Ordinal))
                    .Select(target => (Page: page, Path: Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target)))
            )
            .ToList();
        Assert.NotEmpty(links);
        ArchitectureRule.MustHold(links.Where(link => !Path.Exists(link.Path)).Select(link => $"{link.Page}: {link.Path}"));
    }

    [Fact]
    public void It_names_every_project_and_only_notebooks_that_exist()
    {
        var notebooks = Repository.Files("notebooks", "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();
        ArchitectureRule.MustHold([
            .. Repository
                .Projects.Select(project => $"`src/{project}`")
                .Where(name => !Readme.Text.Contains(name, StringComparison.Ordinal)),
            .. Readme.RowsOf(Readme.Text, "## Notebooks").Select(row => row[0].Trim('`')).Where(name => !notebooks.Contains(name)),
        ]);
    }

    [Fact]
    public void It_states_that_the_tables_of_SIPRI_are_SIPRIs_and_not_for_trade()
    {
        Assert.Contains("belong to the Stockholm International Peace Research Institute", Readme.Text, StringComparison.Ordinal);
        Assert.Contains("non-commercial use", Readme.Text, StringComparison.Ordinal);
        Assert.Contains("[MIT licence](LICENSE)", Readme.Text, StringComparison.Ordinal);
    }
}
