using System.Text;

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
            throw new StorageException(
                path,
                $"is a link to {target.FullName}, and files written there would be elsewhere; remove the link and try again. "
                    + $"Nothing was changed."
            );
    }
}

/// <summary>Tries whether a folder can be written, before the long work whose result goes there.</summary>
public static class WritableFolder
{
    private const string ProbeName = ".analysis-probe-";
    private const int LongestName = 255;

    /// <summary>
    /// Tries to write, because only that shows it. A folder that does not exist is not made; the closest parent folder is tried instead.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">It, or a part of its path, is a file, or can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Try(string folder)
    {
        var there = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        while (!Path.Exists(there) && RealPath.TargetOf(there) is null && Path.GetDirectoryName(there) is { } above)
        {
            if (Encoding.UTF8.GetByteCount(Path.GetFileName(there)) > LongestName)
                throw new IOException($"a name in the path is longer than {LongestName} bytes");
            there = above;
        }

        if (RealPath.TargetOf(there) is { } target && RealPath.LeadsNowhere(target))
            throw new IOException($"{there} is a link to {target.FullName}, where there is nothing");
        if (File.Exists(there))
            throw new IOException($"{there} is a file");
        ClearProbes(there);
        Probe(there);
    }

    private static void Probe(string folder)
    {
        var probe = Path.Combine(folder, $"{ProbeName}{Guid.NewGuid():N}");
        try
        {
            File.Create(probe).Dispose();
            File.Delete(probe);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new UnauthorizedAccessException(error.Message.Replace(probe, folder, StringComparison.Ordinal), error);
        }
        catch (IOException error)
        {
            throw new IOException(error.Message.Replace(probe, folder, StringComparison.Ordinal), error);
        }
    }

    // A kill in a probe leaves an empty file, which the next run takes away; in a shared folder it may be another user's.
    private static void ClearProbes(string folder)
    {
        try
        {
            foreach (var left in Directory.GetFiles(folder, ProbeName + "*"))
                File.Delete(left);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { }
    }
}
