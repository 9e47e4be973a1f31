namespace Analysis.Notebooks;

/// <summary>The folder that takes the executed notebooks.</summary>
internal static class OutFolder
{
    internal const string FindingsFile = "findings.json";

    private const string ProbeName = ".analysis-probe-";

    /// <summary>Refuses a folder in which a source would be overwritten or nothing can be written.</summary>
    internal static void Check(string folder, IReadOnlyList<string> notebooks)
    {
        foreach (var notebook in notebooks)
            if (RealPath(Path.Combine(folder, Path.GetFileName(notebook))) == RealPath(notebook))
                throw new ArgumentException($"{folder}: the executed {Path.GetFileName(notebook)} would overwrite its source; choose another folder.");
        try
        {
            Probe(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"{folder}: the folder cannot be written ({error.Message}); choose another or change its permissions.", error);
        }
    }

    // Only trying tells. A folder that is not there yet is made with what a run gave: until then the nearest above must do,
    // for a run that is cancelled leaves no folder behind.
    private static void Probe(string folder)
    {
        var there = Path.GetFullPath(folder);
        while (!Path.Exists(there) && Path.GetDirectoryName(there) is { } above)
            there = above;
        if (File.Exists(there))
            throw new IOException($"{there} is a file");
        // A kill between the two lines below leaves an empty file, which the next run takes away.
        foreach (var left in Directory.GetFiles(there, ProbeName + "*"))
            File.Delete(left);
        var probe = Path.Combine(there, $"{ProbeName}{Guid.NewGuid():N}");
        File.Create(probe).Dispose();
        File.Delete(probe);
    }

    /// <summary>Writes what a run gave, all of it or nothing. The findings of an earlier run go when this one has none to put in their place.</summary>
    /// <exception cref="IOException">Another run writes there, and does not come to an end.</exception>
    internal static RunResult Write(string folder, RunResult result)
    {
        Dictionary<string, string> files = result.Notebooks.ToDictionary(notebook => Path.GetFileName(notebook.Notebook), notebook => notebook.Executed.ToText());
        if (result.Succeeded)
            files[FindingsFile] = result.FindingsText();
        new WholeFolder(folder).Write(files, gone: result.Succeeded ? [] : [FindingsFile]);
        return result with
        {
            Notebooks = [.. result.Notebooks.Select(notebook => notebook with { ExecutedPath = Path.Combine(folder, Path.GetFileName(notebook.Notebook)) })],
            FindingsPath = result.Succeeded ? Path.Combine(folder, FindingsFile) : null,
        };
    }

    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var here = Path.Combine(RealPath(parent), Path.GetFileName(full));
        FileSystemInfo found = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return found.Exists ? found.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here : here;
    }
}
