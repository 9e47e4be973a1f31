using System.Reflection.PortableExecutable;

namespace Analysis.Benchmarks.Reruns;

/// <summary>The command-line program that was built in Release.</summary>
internal static class ReleaseProgram
{
    /// <summary>The folder of the repository from which notebooks take the library.</summary>
    internal static readonly string NotebookLibrary = Path.Combine("artifacts", "notebook");

    private const string Library = "Analysis.Cli.dll";
    private const string Build = "run 'dotnet build -c Release src/Analysis.Cli'.";

    /// <summary>The program as a library for <c>dotnet exec</c>.</summary>
    internal static string LibraryPath(string repository) => Path.Combine(Folder(repository, "Release"), Library);

    /// <summary>The program that the build made, started without <c>dotnet</c>.</summary>
    /// <exception cref="InvalidOperationException">It was not built.</exception>
    internal static string Executable(string repository)
    {
        var program = Path.Combine(Folder(repository, "Release"), "Analysis.Cli");
        return File.Exists(program) ? program : throw new InvalidOperationException($"{program} is missing; {Build}");
    }

    /// <summary>Refuses a library for notebooks of a build in Debug: the .NET Interactive kernel would load it and be slower.</summary>
    /// <exception cref="InvalidOperationException">It is not the one that was built in Release.</exception>
    internal static void CheckNotebookLibrary(string repository)
    {
        const string name = "Analysis.dll";
        var used = Path.Combine(repository, NotebookLibrary, name);
        var built = Path.Combine(repository, "src/Analysis.Interactive/bin/Release/net10.0", name);
        if (!File.Exists(used) || !File.Exists(built) || !File.ReadAllBytes(used).SequenceEqual(File.ReadAllBytes(built)))
            throw new InvalidOperationException($"{Path.GetDirectoryName(used)} is not of a build in Release; {Build}");
    }

    /// <summary>Which of the libraries that matter hold machine code that was compiled ahead, in words.</summary>
    /// <param name="repository">The folder of the repository.</param>
    /// <param name="configuration">The build: <c>Release</c> or <c>Debug</c>.</param>
    /// <exception cref="InvalidOperationException">It was not built.</exception>
    internal static string CompiledAhead(string repository, string configuration)
    {
        string[] libraries = ["Analysis.dll", "Analysis.Notebooks.dll", "Microsoft.CodeAnalysis.CSharp.dll"];
        return string.Join(
            ", ",
            libraries.Select(name => $"{name} {(HasMachineCode(Path.Combine(Folder(repository, configuration), name)) ? "yes" : "no")}")
        );
    }

    private static bool HasMachineCode(string library)
    {
        if (!File.Exists(library))
            throw new InvalidOperationException($"{library} is missing; {Build}");
        using var file = File.OpenRead(library);
        using var reader = new PEReader(file);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static string Folder(string repository, string configuration) =>
        Path.Combine(repository, "src/Analysis.Cli/bin", configuration, "net10.0");
}
