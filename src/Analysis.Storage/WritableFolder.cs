using System.Text;

namespace Analysis.Storage;

/// <summary>Tries whether a folder can be written, before the long work whose result goes there.</summary>
public static class WritableFolder
{
    private const string ProbeName = ".analysis-probe-";
    private const int LongestName = 255;

    /// <summary>Tries to write, because only that shows it. A folder that does not exist is not made; the closest parent folder is tried instead.</summary>
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
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
