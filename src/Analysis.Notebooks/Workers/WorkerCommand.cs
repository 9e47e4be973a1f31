using System.Reflection;
using System.Runtime.InteropServices;

namespace Analysis.Notebooks.Workers;

/// <summary>How to start a worker.</summary>
/// <param name="Program">The program to start.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The folder of the program, with the libraries that it holds.</summary>
    internal string Folder => Path.GetDirectoryName(Path.GetFullPath(Arguments is ["exec", var library, ..] ? library : Program))!;

    /// <summary>
    /// The program that runs now, started again with <paramref name="arguments"/>; it must then call
    /// <see cref="NotebookWorker.Run"/>.
    /// </summary>
    public static WorkerCommand ThisProgram(params string[] arguments)
    {
        var program =
            Environment.ProcessPath
            ?? throw new InvalidOperationException("The path of this program is not known, so it cannot start a worker.");
        return IsDotnet(program) ? OfLibrary(Assembly.GetEntryAssembly()!.Location, arguments) : new(program, arguments);
    }

    /// <summary>
    /// The program that runs now, as something that another program starts later: by absolute paths, and by the
    /// <c>dotnet</c> that holds this runtime, because an editor may not know where .NET is.
    /// </summary>
    public static WorkerCommand ThisBuild(params string[] arguments)
    {
        var muxer = Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")
        );
        var library = Assembly.GetEntryAssembly()?.Location ?? "";
        return File.Exists(muxer) && library.Length > 0 ? new(muxer, ["exec", library, .. arguments]) : ThisProgram(arguments);
    }

    /// <summary>A program in a dll, started by the <c>dotnet</c> that runs this program or, when none does, by that of the path.</summary>
    public static WorkerCommand OfLibrary(string path, params string[] arguments) =>
        new(IsDotnet(Environment.ProcessPath) ? Environment.ProcessPath! : "dotnet", ["exec", path, .. arguments]);

    private static bool IsDotnet(string? program) =>
        Path.GetFileNameWithoutExtension(program) is { } name && name.Equals("dotnet", StringComparison.OrdinalIgnoreCase);
}
