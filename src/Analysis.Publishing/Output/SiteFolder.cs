using System.Text;
using Analysis.Notebooks;

namespace Analysis.Publishing;

/// <summary>
/// The folder of a site on disk. A new site is written beside the old one and takes its place at the end, so a failure
/// or a break leaves the old one as it was. The marker lists what a publish wrote: only such a folder is ever replaced.
/// </summary>
internal sealed class SiteFolder
{
    /// <summary>The file that says that a folder is a site of this program, and lists its files.</summary>
    internal const string Marker = ".analysis-site";

    private readonly string _folder;
    private readonly string _asGiven;

    internal SiteFolder(string folder)
    {
        _asGiven = folder;
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    }

    internal string IndexPath => Path.Combine(_folder, "index.html");

    /// <summary>The findings of the site that is there; null where there is none.</summary>
    internal string? Findings()
    {
        var path = Path.Combine(_folder, "findings.json");
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Beside(string suffix) => Path.Combine(Path.GetDirectoryName(_folder) ?? _folder, $".{Path.GetFileName(_folder)}.{suffix}");

    /// <summary>Refuses what <see cref="ReplaceAsync"/> would refuse, as far as a look can tell.</summary>
    /// <exception cref="ArgumentException">The folder is not a site, or cannot be written.</exception>
    internal void Check()
    {
        try
        {
            RefuseStrangers();
            // The new site is written beside the old one, so it is the folder above that must take it.
            WritableFolder.Try(Path.GetDirectoryName(_folder) ?? _folder);
        }
        catch (PublishException refused)
        {
            throw new ArgumentException(refused.Message, refused);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"{_asGiven}: the site cannot be written there ({error.Message.TrimEnd('.')}); choose another folder with --out or mend its permissions.", error);
        }
    }

    /// <summary>Replaces the site.</summary>
    /// <exception cref="PublishException">The folder is not a site, cannot be written, or another publish holds it.</exception>
    internal async Task ReplaceAsync(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder) ?? _folder);
            RefuseLinks();
            await using var turn = TakeTurn();
            Recover();
            RefuseStrangers();
            await WriteAndSwapAsync(files, ct);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PublishException($"{_asGiven}: the site cannot be written there ({error.Message.TrimEnd('.')}); choose another folder with --out or mend its permissions.", error);
        }
    }

    private async Task WriteAndSwapAsync(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CancellationToken ct)
    {
        try
        {
            await WriteAsync(Beside("new"), files, ct);
            ct.ThrowIfCancellationRequested();
            Swap();
        }
        finally
        {
            TryDelete(Beside("new"));
        }
    }

    // Two publishes into one folder would tear each other's files; the lock ends with the process, however that ends.
    private FileStream TakeTurn()
    {
        try
        {
            return new FileStream(Beside("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error) when (File.Exists(Beside("lock")))
        {
            throw new PublishException($"{_asGiven}: another publish is writing this site; wait until it is done.", error);
        }
    }

    // Where a swap takes two renames, a break between them leaves the old site beside: it goes back first.
    private void Recover()
    {
        TryDelete(Beside("new"));
        if (!Directory.Exists(_folder) && Directory.Exists(Beside("old")))
            Directory.Move(Beside("old"), _folder);
        else if (Directory.Exists(Beside("old")))
            Directory.Delete(Beside("old"), recursive: true);
    }

    private void RefuseStrangers()
    {
        RefuseLinks();
        if (File.Exists(_folder))
            throw new PublishException($"{_asGiven} is a file; choose a folder with --out.");
        if (!Directory.Exists(_folder) || !Directory.EnumerateFileSystemEntries(_folder).Any())
            return;
        var marker = Path.Combine(_folder, Marker);
        if (!File.Exists(marker))
            throw new PublishException($"{_asGiven} holds files that are no site of this program, and a publish replaces the whole folder; choose another with --out or empty it first.");
        var ours = File.ReadAllLines(marker).Append(Marker).ToHashSet(StringComparer.Ordinal);
        var stranger = Entries(new(_folder))
            .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).FirstOrDefault(path => !ours.Contains(path));
        if (stranger is not null)
            throw new PublishException($"{_asGiven} holds {stranger}, which no publish wrote and a publish would delete; move it away or choose another folder with --out.");
    }

    // A link in the place of one of these folders would carry what is written, and what is deleted, somewhere else.
    private void RefuseLinks()
    {
        foreach (var path in (string[])[_folder, Beside("new"), Beside("old"), Beside("lock")])
            if (new FileInfo(path).LinkTarget is { } target)
                throw new PublishException($"{(path == _folder ? _asGiven : path)} is a link to {target}; {(path == _folder ? "name the folder itself with --out" : "remove it")}.");
    }

    // A link among the files is one that no publish wrote, and what it leads to is none of the site's.
    private static IEnumerable<string> Entries(DirectoryInfo folder) => folder.EnumerateFileSystemInfos().SelectMany(entry =>
        entry is DirectoryInfo { LinkTarget: null } inner ? Entries(inner) : [entry.LinkTarget is null ? entry.FullName : entry.FullName + " (a link)"]);

    private static async Task WriteAsync(string folder, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CancellationToken ct)
    {
        if (Directory.Exists(folder))
            throw new IOException($"{folder} cannot be removed");
        foreach (var (name, bytes) in files)
        {
            var path = Within(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, bytes, ct);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, Marker), string.Concat(files.Keys.Select(name => $"{name}\n")), new UTF8Encoding(false), ct);
    }

    /// <summary>The path of a file of the site.</summary>
    /// <exception cref="PublishException">It lies outside the folder.</exception>
    private static string Within(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !name.Contains('\\', StringComparison.Ordinal)
            ? path
            : throw new PublishException($"'{name}' leads out of the folder of the site; give the page another name.");
    }

    private void Swap()
    {
        if (Directory.Exists(_folder) && FolderExchange.TrySwap(Beside("new"), _folder))
            return;
        if (Directory.Exists(_folder))
            Directory.Move(_folder, Beside("old"));
        try
        {
            Directory.Move(Beside("new"), _folder);
        }
        catch (IOException) when (Directory.Exists(Beside("old")))
        {
            Directory.Move(Beside("old"), _folder);
            throw;
        }

        TryDelete(Beside("old"));
    }

    // What stays is taken away by the next publish.
    private static void TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
