using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Analysis.Notebooks.Sessions;

namespace Analysis.Notebooks.Caching;

/// <summary>
/// The versions of libraries by what is in them. The module version id follows from the source of a library; the bytes do not serve,
/// because compiling a library ahead of time changes them. Those of .NET are known by its version.
/// </summary>
internal static class LibraryVersions
{
    private static readonly ConcurrentDictionary<(string Path, DateTime Changed, long Length), string> Known = new();

    /// <summary>One text for the names and versions of libraries.</summary>
    internal static string Of(IEnumerable<string> paths) =>
        CellKey.Hash(
            paths
                .Where(path => !HostAssemblies.IsFramework(path))
                .Select(path => $"{Path.GetFileNameWithoutExtension(path)} {OfFile(path)}")
                .Order(StringComparer.Ordinal)
        );

    /// <summary>The version of one file: its module version id, and of what is not a library the state of its bytes.</summary>
    internal static string OfFile(string path)
    {
        var file = new FileInfo(path);
        return Known.GetOrAdd((path, file.LastWriteTimeUtc, file.Exists ? file.Length : 0), static key => Read(key.Path));
    }

    private static string Read(string path)
    {
        try
        {
            using var library = new PEReader(File.OpenRead(path));
            var metadata = library.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString();
        }
        catch (Exception error) when (error is BadImageFormatException or InvalidOperationException or IOException)
        {
            return FileState.Of(path);
        }
    }
}
