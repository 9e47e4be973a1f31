using System.Collections.Concurrent;

namespace Analysis.Notebooks;

/// <summary>Collects the paths at which a run looks: files, folders, and what is not there, which a later run may find. Libraries may call from several threads.</summary>
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
