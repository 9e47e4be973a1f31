using System.Reflection;
using System.Reflection.PortableExecutable;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>A library contains neither the folder nor the commit that it was built from; a cached result depends on its bytes.</summary>
public class SameBytesTests
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_debug_symbol_names_a_folder_or_a_commit(string project)
    {
        using var file = new PEReader(File.OpenRead(Built(project, "dll")));
        var symbols = Assert.Single(file.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = file.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        var metadata = provider.GetMetadataReader();
        var documents = metadata.Documents.Select(handle => metadata.GetString(metadata.GetDocument(handle).Name)).ToList();
        Assert.NotEmpty(documents);
        ArchitectureRule.MustHold(documents.Where(document => !document.StartsWith("/_/", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            SourceLink,
            metadata.CustomDebugInformation.Select(handle => metadata.GetGuid(metadata.GetCustomDebugInformation(handle).Kind))
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_informational_version_is_the_version_alone(string project)
    {
        var version = Assembly.Load(project).GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.Equal(Repository.Xml("Directory.Build.props").Descendants("Version").Single().Value, version);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_documentation_names_no_folder(string project) =>
        Assert.DoesNotContain(Repository.Root, File.ReadAllText(Built(project, "xml")), StringComparison.Ordinal);

    private static string Built(string project, string kind) => Path.Combine(AppContext.BaseDirectory, $"{project}.{kind}");
}
