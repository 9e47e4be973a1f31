using System.Collections.Concurrent;
using Analysis.Notebooks.Caching;

namespace Analysis.Notebooks.Workers;

/// <summary>
/// Collects the paths at which a run looks: files, folders, and what is not there, which a later run may find. Libraries may call from
/// several threads.
/// </summary>
internal sealed class FilesRead
{
    private readonly ConcurrentDictionary<string, Lazy<FileRead>> _files = new(StringComparer.Ordinal);

    internal IReadOnlyList<FileRead> Sorted =>
        [.. _files.Values.Select(file => file.Value).OrderBy(file => file.Path, StringComparer.Ordinal)];

    internal void Add(string path)
    {
        var full = Path.GetFullPath(path);
        _ = _files.GetOrAdd(full, new Lazy<FileRead>(() => new FileRead(full, FileState.Of(full)))).Value;
    }
}

/// <summary>A file that a notebook read, as reported by its libraries, or a path that they examined.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Sha256">
/// The SHA-256 of its bytes when it was first read, in lower-case hexadecimal digits; of other paths the result of <see cref="FileState"/>.
/// </param>
public sealed record FileRead(string Path, string Sha256);
