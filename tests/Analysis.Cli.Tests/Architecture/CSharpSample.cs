using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>A program in C#, compiled against the libraries beside this test and run as a program that references them.</summary>
internal static class CSharpSample
{
    // What the SDK's implicit usings give every console program.
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    internal static string Run(string code)
    {
        var name = $"readme-sample-{Guid.NewGuid():N}";
        var path = Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
        try
        {
            var emitted = Compile(name, code).Emit(path);
            ArchitectureRule.MustHold(
                emitted.Diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning).Select(one => one.ToString())
            );
            return Execute(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static CSharpCompilation Compile(string name, string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file));
        return CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(ImplicitUsings)],
            references,
            new(OutputKind.ConsoleApplication)
        );
    }

    // It is beside the libraries, like a program that was built, and uses the list of dependencies of this test.
    private static string Execute(string path)
    {
        var own = Path.Combine(AppContext.BaseDirectory, typeof(CSharpSample).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", "--runtimeconfig", $"{own}.runtimeconfig.json", "--depsfile", $"{own}.deps.json", path]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ANALYSIS_DATA");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output.ReplaceLineEndings("\n").TrimEnd('\n');
    }
}
