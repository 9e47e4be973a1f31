using System.Reflection.PortableExecutable;

namespace Analysis.Benchmarks.Reruns;

/// <summary>The command-line program that was built in Release.</summary>
internal static class ReleaseProgram
{
    /// <summary>The program as a library for <c>dotnet exec</c>.</summary>
    internal static string Library(string repository) => Path.Combine(Folder(repository), "Analysis.Cli.dll");

    /// <summary>The program that the build made, started without <c>dotnet</c>.</summary>
    /// <exception cref="InvalidOperationException">It was not built.</exception>
    internal static string Executable(string repository)
    {
        var program = Path.Combine(Folder(repository), "Analysis.Cli");
        return File.Exists(program)
            ? program
            : throw new InvalidOperationException($"{program} is missing; run 'dotnet build -c Release src/Analysis.Cli'.");
    }

    /// <summary>Which of the libraries that matter hold machine code that was compiled ahead, in words.</summary>
    internal static string CompiledAhead(string repository)
    {
        string[] libraries = ["Analysis.dll", "Analysis.Notebooks.dll", "Microsoft.CodeAnalysis.CSharp.dll"];
        return string.Join(
            ", ",
            libraries.Select(name => $"{name} {(HasMachineCode(Path.Combine(Folder(repository), name)) ? "yes" : "no")}")
        );
    }

    private static bool HasMachineCode(string library)
    {
        using var file = File.OpenRead(library);
        using var reader = new PEReader(file);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static string Folder(string repository) => Path.Combine(repository, "src/Analysis.Cli/bin/Release/net10.0");
}
