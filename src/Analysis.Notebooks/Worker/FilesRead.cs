using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Analysis.Notebooks;

/// <summary>Collects the files that a run reads. Libraries may call from several threads.</summary>
internal sealed class FilesRead
{
    private readonly ConcurrentDictionary<string, Lazy<FileRead>> _files = new(StringComparer.Ordinal);

    internal IReadOnlyList<FileRead> Sorted =>
        [.. _files.Values.Select(file => file.Value).OrderBy(file => file.Path, StringComparer.Ordinal)];

    internal void Add(string path)
    {
        var full = Path.GetFullPath(path);
        // A file that is not there was not read; why a library looked for it is for the library to say.
        if (!File.Exists(full))
            return;
        _ = _files.GetOrAdd(full, new Lazy<FileRead>(() => new FileRead(full, Hash(full)))).Value;
    }

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
