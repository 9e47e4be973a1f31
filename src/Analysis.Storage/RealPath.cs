namespace Analysis.Storage;

/// <summary>Links: where they lead, and refusing them where files must be at the place of their name.</summary>
public static class RealPath
{
    /// <summary>Where a path leads when all links in it are followed.</summary>
    /// <param name="path">The path.</param>
    public static string Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var here = Path.Combine(Of(parent), Path.GetFileName(full));
        FileSystemInfo found = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return found.Exists && TargetOf(found.FullName) is { } target ? target.FullName : here;
    }

    /// <summary>Where a link leads in the end, whether there is something or not; null for a path that is not a link.</summary>
    /// <param name="path">The path.</param>
    public static FileSystemInfo? TargetOf(string path)
    {
        var link = new FileInfo(path);
        if (link.LinkTarget is not { } next)
            return null;
        try
        {
            var end = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            return Directory.Exists(end) ? new DirectoryInfo(end) : new FileInfo(end);
        }
        catch (IOException)
        {
            // Links that lead to each other.
            return new FileInfo(Path.GetFullPath(next, Path.GetDirectoryName(link.FullName)!));
        }
    }

    /// <summary>Whether a link is broken: its target does not exist, or it is circular.</summary>
    /// <param name="target">What <see cref="TargetOf"/> gave.</param>
    public static bool LeadsNowhere(FileSystemInfo target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return !target.Exists || target.LinkTarget is not null;
    }

    /// <summary>Refuses a link. Links above it are followed.</summary>
    /// <param name="path">The file or folder, which need not exist.</param>
    /// <exception cref="StorageException">It is a link.</exception>
    public static void RefuseLink(string path)
    {
        if (TargetOf(path) is { } target)
            throw new StorageException(path, $"is a link to {target.FullName}, and files written there would be elsewhere; remove the link and try again. Nothing was changed.");
    }
}
