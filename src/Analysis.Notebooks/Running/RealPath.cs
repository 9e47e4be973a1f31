namespace Analysis.Notebooks.Running;

/// <summary>Where a path leads when all links in it are followed.</summary>
internal static class RealPath
{
    internal static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var here = Path.Combine(Of(parent), Path.GetFileName(full));
        FileSystemInfo found = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return found.Exists && TargetOf(found.FullName) is { } target ? target.FullName : here;
    }

    /// <summary>Where a link leads in the end, whether there is something or not; null for a path that is no link.</summary>
    internal static FileSystemInfo? TargetOf(string path)
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

    /// <summary>Whether a link leads nowhere: to nothing, or round in a circle.</summary>
    internal static bool LeadsNowhere(FileSystemInfo target) => !target.Exists || target.LinkTarget is not null;
}
