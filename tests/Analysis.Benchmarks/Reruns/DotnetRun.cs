using System.Diagnostics;

namespace Analysis.Benchmarks.Reruns;

/// <summary>The program as the README starts it: <c>dotnet run --project src/Analysis.Cli</c>, which builds it where needed.</summary>
/// <param name="repository">The folder of the repository.</param>
internal sealed class DotnetRun(string repository)
{
    /// <summary>The build that <c>dotnet run</c> makes.</summary>
    internal const string Configuration = "Debug";

    private string Program => Path.Combine(repository, "src", "Analysis.Cli");

    /// <summary>Builds the program, so that what is measured later finds it built.</summary>
    /// <exception cref="InvalidOperationException">The build failed.</exception>
    internal void Build(MeasuredProject project) => _ = ProcessCost.Of(Start(["build", Program, LibraryFolder(project)], repository));

    /// <summary>Runs the program in a project.</summary>
    internal ProcessCost Run(MeasuredProject project, params string[] arguments) =>
        project.Run(Start(["run", "--project", Program, LibraryFolder(project), "--", .. arguments], project.Root));

    // So that the library for notebooks in the repository stays that of the build in Release, which the kernel is measured with.
    private static string LibraryFolder(MeasuredProject project) => $"--property:NotebookFolder={project.PathOf("artifacts", "debug")}/";

    private static ProcessStartInfo Start(IEnumerable<string> words, string folder) =>
        new("dotnet", words)
        {
            WorkingDirectory = folder,
            Environment =
            {
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                // No process of the build may stay behind: the next measurement would run beside it.
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
            },
        };
}
