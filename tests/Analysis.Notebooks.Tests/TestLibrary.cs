using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analysis.Notebooks.Tests;

/// <summary>A library that cells reference by its path.</summary>
internal static class TestLibrary
{
    /// <summary>Compiles a library into the folder of the notebooks, and gives its path.</summary>
    internal static string Compile(Notebooks notebooks, string name, string code, params string[] references)
    {
        var path = notebooks.AddText(name, "");
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] all = [typeof(object).Assembly.Location, Path.Combine(framework, "System.Runtime.dll"), .. references];
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(name),
            [CSharpSyntaxTree.ParseText(code)],
            all.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }
}
