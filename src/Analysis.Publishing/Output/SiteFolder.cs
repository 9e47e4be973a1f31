using System.Text;
using Analysis.Storage;

namespace Analysis.Publishing.Output;

/// <summary>
/// The folder of a site on disk. A new site is written beside the old one and takes its place at the end, so a failure
/// or a break leaves the old one as it was. The marker lists what a publish wrote: only such a folder is ever replaced.
/// </summary>
internal sealed class SiteFolder
{
    /// <summary>The file that marks a folder as a site of this program, and lists its files.</summary>
    internal const string Marker = ".analysis-site";

    private readonly string _folder;
    private readonly string _asGiven;

    internal SiteFolder(string folder)
    {
        _asGiven = folder;
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    }

    internal string IndexPath => Path.Combine(_folder, "index.html");

    /// <summary>The findings of the existing site; null where there is none.</summary>
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

    /// <summary>Refuses what <see cref="ReplaceAsync"/> would refuse, as far as that can be known before.</summary>
    /// <exception cref="ArgumentException">The folder is not a site, or cannot be written.</exception>
    internal void Check()
    {
        try
        {
            FolderReplacement.RefuseLinks(_folder);
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
            throw new ArgumentException(CannotBeWritten(error), error);
        }
    }

    /// <summary>Replaces the site.</summary>
    /// <exception cref="PublishException">The folder is not a site, cannot be written, or another publish holds it.</exception>
    internal async Task ReplaceAsync(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CancellationToken ct)
    {
        try
        {
            FolderReplacement.RefuseLinks(_folder);
            using var taken = FolderLock.TakeBeside(_folder, TimeSpan.Zero);
            FolderReplacement.Recover(_folder, taken);
            RefuseStrangers();
            var marker = Encoding.UTF8.GetBytes(string.Concat(files.Keys.Select(name => $"{name}\n")));
            Dictionary<string, ReadOnlyMemory<byte>> whole = new(files, StringComparer.Ordinal) { [Marker] = marker };
            await FolderReplacement.ApplyAsync(_folder, taken, whole, ct);
        }
        catch (FolderInUseException error)
        {
            throw new PublishException($"{_asGiven}: another publish is writing this site; wait until it is done.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PublishException(CannotBeWritten(error), error);
        }
    }

    private string CannotBeWritten(Exception error) =>
        $"{_asGiven}: the site cannot be written there ({error.Message.TrimEnd('.')}); choose another folder with --out or "
        + $"correct its permissions.";

    private void RefuseStrangers()
    {
        if (File.Exists(_folder))
            throw new PublishException($"{_asGiven} is a file; choose a folder with --out.");
        if (!Directory.Exists(_folder) || !Directory.EnumerateFileSystemEntries(_folder).Any())
            return;
        var marker = Path.Combine(_folder, Marker);
        if (!File.Exists(marker))
            throw new PublishException(
                $"{_asGiven} contains files that are not a site of this program, and a publish replaces the whole folder; "
                    + $"choose another with --out or empty it first."
            );
        var ours = File.ReadAllLines(marker).Append(Marker).ToHashSet(StringComparer.Ordinal);
        var stranger = Entries(new(_folder))
            .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(path => !ours.Contains(path));
        if (stranger is not null)
            throw new PublishException(
                $"{_asGiven} holds {stranger}, which no publish wrote and a publish would delete; move it away or choose "
                    + $"another folder with --out."
            );
    }

    // A link among the files was not written by a publish, and its target is not part of the site.
    private static IEnumerable<string> Entries(DirectoryInfo folder) =>
        folder
            .EnumerateFileSystemInfos()
            .SelectMany(entry =>
                entry is DirectoryInfo { LinkTarget: null } inner
                    ? Entries(inner)
                    : [entry.LinkTarget is null ? entry.FullName : entry.FullName + " (a link)"]
            );
}
