namespace Analysis.Notebooks;

/// <summary>The folder that takes the executed notebooks.</summary>
internal static class OutFolder
{
    internal const string FindingsFile = "findings.json";

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
        var probe = Path.Combine(there, $".{Guid.NewGuid():N}.tmp");
        File.Create(probe).Dispose();
        File.Delete(probe);
    }

    /// <summary>Writes what a run gave. The findings of an earlier run go when this one has none to put in their place.</summary>
    internal static RunResult Write(string folder, RunResult result)
    {
        var findings = Path.Combine(folder, FindingsFile);
        List<NotebookResult> notebooks = [];
        foreach (var notebook in result.Notebooks)
        {
            var path = Path.Combine(folder, Path.GetFileName(notebook.Notebook));
            notebook.Executed.Write(path);
            notebooks.Add(notebook with { ExecutedPath = path });
        }

        if (result.Succeeded)
            AtomicFile.Write(findings, result.FindingsText());
        else
            File.Delete(findings);
        return result with { Notebooks = notebooks, FindingsPath = result.Succeeded ? findings : null };
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
