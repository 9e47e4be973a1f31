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
            WritableFolder.Try(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"{folder}: the folder cannot be written ({error.Message}); choose another or change its permissions.", error);
        }
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
