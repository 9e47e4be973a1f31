using System.Reflection;
using System.Runtime.InteropServices;

namespace Analysis.Notebooks;

/// <summary>What every result of a program depends on beside notebooks and data: its libraries and .NET.</summary>
public static class RunSurroundings
{
    /// <summary>The libraries in the folder of the worker's program, the packages under them, .NET and the SDK that built them.</summary>
    /// <param name="worker">The program that runs notebooks.</param>
    /// <param name="more">What else is around the run, by name, such as the data folder.</param>
    public static IReadOnlyList<Input> Of(WorkerCommand worker, IReadOnlyDictionary<string, string> more)
    {
        ArgumentNullException.ThrowIfNull(worker);
        ArgumentNullException.ThrowIfNull(more);
        return
        [
            .. Libraries(worker.Folder),
            new(InputKind.Surrounding, ".NET", $"{RuntimeInformation.FrameworkDescription} ({RuntimeInformation.RuntimeIdentifier})"),
            new(InputKind.Surrounding, "the .NET SDK of the build", Sdk),
            .. more.Select(pair => new Input(InputKind.Surrounding, pair.Key, pair.Value)),
        ];
    }

    // The dependencies of our own libraries are packages, and the list of dependencies names each with its version and hash.
    private static IEnumerable<Input> Libraries(string folder) =>
        from pattern in (string[])["Analysis*.dll", "Analysis*.deps.json", "Analysis*.runtimeconfig.json"]
        from path in Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
        select new Input(InputKind.Library, Path.GetFileName(path), FileState.Of(path));

    private static string Sdk => typeof(RunSurroundings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(data => data.Key == "Sdk")?.Value ?? "";
}
