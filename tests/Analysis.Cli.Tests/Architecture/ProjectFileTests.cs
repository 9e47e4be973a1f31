namespace Analysis.Cli.Tests.Architecture;

/// <summary>The solution, the project files and the versions of packages.</summary>
public class ProjectFileTests
{
    [Fact]
    public void A_package_has_its_version_once_in_Directory_Packages_props()
    {
        var names = Repository
            .Xml("Directory.Packages.props")
            .Descendants("PackageVersion")
            .Select(element => (string)element.Attribute("Include")!)
            .ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void No_project_file_carries_a_version()
    {
        var files = ProjectFiles();
        Assert.NotEmpty(files);
        ArchitectureRule.MustHold(
            files.Where(file =>
                Repository
                    .Xml(file)
                    .Descendants("PackageReference")
                    .Any(reference =>
                        reference
                            .Attributes()
                            .Select(attribute => attribute.Name.LocalName)
                            .Concat(reference.Elements().Select(element => element.Name.LocalName))
                            .Any(name => name is "Version" or "VersionOverride")
                    )
            )
        );
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Text("Analysis.sln").Replace('\\', '/');
        ArchitectureRule.MustHold(
            ProjectFiles()
                .Where(file =>
                    file.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains($"\"{file}\"", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void Every_project_has_its_tests() =>
        ArchitectureRule.MustHold(
            Repository.Projects.Where(project =>
                !File.Exists(Path.Combine(Repository.Root, $"tests/{project}.Tests/{project}.Tests.csproj"))
            )
        );

    private static List<string> ProjectFiles() =>
        [
            .. Repository.Files("src", "*.csproj"),
            .. Repository.Files("tests", "*.csproj"),
            .. Repository.Files("tests", "*.props"),
            "Directory.Build.props",
        ];
}
