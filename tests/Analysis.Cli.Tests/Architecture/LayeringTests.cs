using System.Xml.Linq;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>Which project may reference which: in the project files, and in the compiled code.</summary>
public class LayeringTests
{
    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Fact]
    public void Every_project_has_its_row_in_the_table_and_every_row_its_project() =>
        Assert.Equal(Repository.Projects, ProjectLayer.All.Select(room => room.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_references_only_what_it_may(string project)
    {
        var room = ProjectLayer.Of(project);
        var file = Repository.Project(project);
        ArchitectureRule.MustHold(
            room.WrongProjects(
                References(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
            )
        );
        ArchitectureRule.MustHold(room.WrongPackages(References(file, "PackageReference")));
        ArchitectureRule.MustHold(References(file, "Reference").Concat(References(file, "FrameworkReference")));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Compiled_code_names_only_what_its_project_may(string project) =>
        ArchitectureRule.MustHold(ProjectLayer.Of(project).WrongAssemblies(BuiltAssembly.Read(project).References));

    [Theory]
    [InlineData("Analysis")]
    [InlineData("Analysis.Charts")]
    public void The_projects_that_only_compute_use_no_file_network_console_or_clock(string project)
    {
        string[] outside =
        [
            "System.IO.",
            "System.Net.Http",
            "System.Net.Sockets",
            "System.Console.",
            "System.Diagnostics.Process",
            "System.Threading.",
            "System.Random",
            "System.Environment",
        ];
        var used = BuiltAssembly.Read(project).TypesUsed;
        Assert.NotEmpty(used);
        ArchitectureRule.MustHold(
            used.Where(type => outside.Any(space => type.StartsWith(space, StringComparison.Ordinal)))
                .Select(type => $"{project} uses {type}.")
        );
    }

    [Fact]
    public void The_folder_that_a_notebook_loads_holds_nothing_that_imports_or_writes()
    {
        var libraries = Directory
            .GetFiles(Path.Combine(Repository.Root, "artifacts", "notebook"), "*.dll")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToList();
        Assert.Contains("Analysis.Data", libraries);
        ArchitectureRule.MustHold(
            libraries.Where(library =>
                library is "Analysis.Import" or "Analysis.Storage" or "Polly.Core"
                || library.StartsWith("DocumentFormat.OpenXml", StringComparison.Ordinal)
                || library.StartsWith("Microsoft.Extensions.Http", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void A_violation_names_the_project_and_the_reference()
    {
        Assert.Equal(
            ["Analysis.Charts may not use the package Plotly.NET."],
            ProjectLayer.Of("Analysis.Charts").WrongPackages(["Plotly.NET"])
        );
        Assert.Equal(
            ["Analysis.Notebooks may not use the project Analysis.Data."],
            ProjectLayer.Of("Analysis.Notebooks").WrongProjects(["Analysis.Data"])
        );
        Assert.Equal(["Analysis may not use the assembly Deedle."], ProjectLayer.Of("Analysis").WrongAssemblies(["Deedle"]));
    }

    private static IEnumerable<string> References(XDocument file, string kind) =>
        file.Descendants(kind).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
