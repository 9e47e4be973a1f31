using Analysis.Hosting;
using Analysis.Procurement;

namespace Analysis.Interactive.Tests;

/// <summary>Starts the session in a folder of the project, as a host does, with the settings of a run.</summary>
internal static class SessionFixture
{
    public static void Start(RunSettings? settings = null)
    {
        new RunContext { Settings = settings ?? new() }.Enter();
        Environment.CurrentDirectory = Path.Combine(ProjectRoot(), "notebooks");
        Notebook.Start();
    }

    public static Finding UsShare(string id = "us-share", string? edition = null)
    {
        var share = SupplierShare.Of(
            Notebook.Data.Transfers(edition),
            Notebook.Data.Group("european-nato"),
            new(2020, 2024),
            Country.UnitedStates
        );
        return Finding.From(id, "US share", share, share.Only);
    }

    private static string ProjectRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests are outside the project.");
    }
}

/// <summary>The session is one of a process, so its tests run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SessionTests
{
    public const string Name = "one session";
}
