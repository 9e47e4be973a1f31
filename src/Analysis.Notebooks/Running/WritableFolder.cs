namespace Analysis.Notebooks;

/// <summary>Tells whether a folder can be written, before the long work whose result goes there.</summary>
public static class WritableFolder
{
    private const string ProbeName = ".analysis-probe-";

    /// <summary>Tries to write: only that tells. A folder that is not there yet is not made; the nearest above must do.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">It, or what stands in its way, is a file, or can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Try(string folder)
    {
        var there = Path.GetFullPath(folder);
        while (!Path.Exists(there) && Path.GetDirectoryName(there) is { } above)
            there = above;
        if (File.Exists(there))
            throw new IOException($"{there} is a file");
        // A kill between the two last lines leaves an empty file, which the next run takes away.
        foreach (var left in Directory.GetFiles(there, ProbeName + "*"))
            File.Delete(left);
        var probe = Path.Combine(there, $"{ProbeName}{Guid.NewGuid():N}");
        File.Create(probe).Dispose();
        File.Delete(probe);
    }
}
