using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Analysis.Notebooks.Workers;

namespace Analysis.Notebooks.Caching;

/// <summary>What every result of a program depends on beside notebooks and data: its libraries and .NET.</summary>
public static class RunEnvironment
{
    /// <summary>The libraries in the folder of the worker's program, the packages under them, .NET and the SDK that built them.</summary>
    /// <param name="worker">The program that runs notebooks.</param>
    /// <param name="more">What else is around the run, by name, such as the data folder.</param>
    public static IReadOnlyList<ResultInput> Of(WorkerCommand worker, IReadOnlyDictionary<string, string> more)
    {
        ArgumentNullException.ThrowIfNull(worker);
        ArgumentNullException.ThrowIfNull(more);
        return
        [
            .. Libraries(worker.Folder),
            new(ResultInputKind.Environment, ".NET", $"{RuntimeInformation.FrameworkDescription} ({RuntimeInformation.RuntimeIdentifier})"),
            new(ResultInputKind.Environment, "the .NET SDK of the build", Sdk),
            .. more.Select(pair => new ResultInput(ResultInputKind.Environment, pair.Key, pair.Value)),
        ];
    }

    // The dependencies of our own libraries are packages, and the list of dependencies names each with its version and hash.
    // Of a library the module version id counts, which compiling ahead of time does not change.
    private static IEnumerable<ResultInput> Libraries(string folder) =>
        from pattern in (string[])["Analysis*.dll", "Analysis*.deps.json", "Analysis*.runtimeconfig.json"]
        from path in Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
        select new ResultInput(ResultInputKind.Library, Path.GetFileName(path), LibraryVersions.OfFile(path));

    private static string Sdk =>
        typeof(RunEnvironment).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "Sdk")?.Value
        ?? "";
}

/// <summary>The state of a path by its content alone: no date, no size, and absence as a state of its own.</summary>
public static class FileState
{
    /// <summary>The state of a path that does not exist.</summary>
    public const string Absent = "absent";

    private const string FolderMark = "folder ";

    /// <summary>The SHA-256 of a file's bytes, the SHA-256 of the names in a folder, or <see cref="Absent"/>.</summary>
    public static string Of(string path)
    {
        try
        {
            return Directory.Exists(path) ? FolderMark + OfText(string.Join('\n', Names(path))) : OfFile(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Absent;
        }
    }

    /// <summary>The SHA-256 of bytes, in lower-case hexadecimal digits.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The SHA-256 of a text in UTF-8.</summary>
    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    internal static bool IsFile(string state) => state != Absent && !state.StartsWith(FolderMark, StringComparison.Ordinal);

    private static string OfFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);
}
