using Analysis.Hosting;

namespace Analysis.Data;

/// <summary>Reports to the run which files were read, so that it can decide when a cached result is stale.</summary>
internal static class FileReads
{
    /// <summary>Reports files by their full paths, also when their content is cached already.</summary>
    public static void Report(IEnumerable<string> paths)
    {
        var run = RunContext.Current;
        foreach (var path in paths)
            run.FileRead(path);
    }
}
