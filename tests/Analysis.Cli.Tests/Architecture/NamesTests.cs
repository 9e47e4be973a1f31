namespace Analysis.Cli.Tests.Architecture;

/// <summary>Names without meaning (Utils) or that a notebook would confuse with a library's (Chart) don't occur.</summary>
public class NamesTests
{
    private static readonly string[] Empty =
    [
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Helper",
        "Helpers",
        "Core",
        "Common",
        "Shared",
        "Misc",
    ];

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Types_and_namespaces_have_meaningful_names(string project)
    {
        var types = BuiltAssembly.Read(project).Types;
        Assert.NotEmpty(types);
        ArchitectureRule.MustHold(types.Where(type => type.Split('.', '+').Any(part => SaysNothing(part.Split('`')[0]))));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_public_type_takes_the_name_of_a_type_that_a_notebook_uses(string project) =>
        ArchitectureRule.MustHold(
            BuiltAssembly.Read(project).PublicTypes.Where(type => type.Split('.')[^1].Split('`')[0] is "Chart" or "Line" or "Frame")
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_namespace_ends_in_Plotly(string project) =>
        ArchitectureRule.MustHold(
            BuiltAssembly.Read(project).Types.Where(type => type[..type.LastIndexOf('.')].EndsWith(".Plotly", StringComparison.Ordinal))
        );

    [Fact]
    public void No_folder_or_file_has_a_name_without_meaning() =>
        ArchitectureRule.MustHold(
            Repository
                .Files("src", "*.cs")
                .Concat(Repository.Files("tests", "*.cs"))
                .Where(file => file.Split('/').Any(part => SaysNothing(Path.GetFileNameWithoutExtension(part))))
        );

    private static bool SaysNothing(string name) =>
        Empty.Contains(name, StringComparer.Ordinal)
        || name.EndsWith("Utils", StringComparison.Ordinal)
        || name.EndsWith("Helper", StringComparison.Ordinal)
        || name.EndsWith("Helpers", StringComparison.Ordinal);
}
