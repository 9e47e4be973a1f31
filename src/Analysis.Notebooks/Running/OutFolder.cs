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

    // Only trying tells. What the trial made goes again: a run that is cancelled leaves no folder behind.
    private static void Probe(string folder)
    {
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var probe = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        File.Create(probe).Dispose();
        File.Delete(probe);
        if (isNew)
            Directory.Delete(folder);
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
