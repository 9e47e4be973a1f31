namespace Analysis.Data;

/// <summary>Tells the host which files were read, so that a kept result knows when it is stale.</summary>
internal static class FileReads
{
    /// <summary>The name under which a host leaves an <see cref="Action{String}"/> in <see cref="AppContext"/>.</summary>
    public const string Listener = "analysis.file-read";

    /// <summary>Reports files by their full paths, also when their content is already held.</summary>
    public static void Report(IEnumerable<string> paths)
    {
        if (AppContext.GetData(Listener) is not Action<string> told)
            return;
        foreach (var path in paths)
            told(path);
    }
}
