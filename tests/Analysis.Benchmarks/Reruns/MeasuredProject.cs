using System.Diagnostics;

namespace Analysis.Benchmarks.Reruns;

/// <summary>
/// A project in a temporary folder: the data, the library for notebooks, and some notebooks. Nothing of it is cached at first.
/// </summary>
internal sealed class MeasuredProject : IDisposable
{
    private readonly string _program;

    /// <param name="repository">The folder of the repository, with the program built in Release.</param>
    /// <exception cref="InvalidOperationException">The program or the library for notebooks is not of a build in Release.</exception>
    internal MeasuredProject(string repository)
    {
        _program = ReleaseProgram.Executable(repository);
        ReleaseProgram.CheckNotebookLibrary(repository);
        Root = Directory.CreateTempSubdirectory("analysis-reruns-").FullName;
        foreach (var folder in (string[])["data", ReleaseProgram.NotebookLibrary])
            ProgramBenchmarks.Copy(Path.Combine(repository, folder), PathOf(folder));
        Directory.CreateDirectory(PathOf("notebooks"));
    }

    internal string Root { get; }

    /// <summary>How many compiled cells are in the cache.</summary>
    internal int CachedCells => Directory.Exists(CellCache) ? Directory.GetFiles(CellCache).Length : 0;

    /// <summary>The folder of the published site.</summary>
    internal string Site => PathOf("site");

    private string CellCache => PathOf("artifacts", "cells");

    /// <summary>A path inside the project.</summary>
    internal string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Copies notebooks into the project; those that are there are written anew.</summary>
    internal void TakeNotebooks(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            File.Copy(path, PathOf("notebooks", Path.GetFileName(path)), overwrite: true);
    }

    /// <summary>Deletes the site, the executed notebooks, the cached results and the cached cells.</summary>
    internal void ForgetAll()
    {
        foreach (var folder in (string[])[Site, PathOf("artifacts", "runs"), PathOf("artifacts", "cache"), CellCache])
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs the program in the project.</summary>
    internal ProcessCost Run(params IEnumerable<string> arguments) => Run(new ProcessStartInfo(_program, arguments));

    /// <summary>Starts another program in the folder of the project.</summary>
    internal ProcessCost Run(ProcessStartInfo start)
    {
        start.WorkingDirectory = Root;
        start.Environment.Remove("ANALYSIS_DATA");
        return ProcessCost.Of(start);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
