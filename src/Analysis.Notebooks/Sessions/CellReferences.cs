using Analysis.Notebooks.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// Adds the references of the <c>#r</c> lines of a cell: of a library also its dependencies, of a package all that it
/// needs, which is restored where it must.
/// </summary>
internal sealed class CellReferences(string folder, ScriptChain scripts, SessionReferences references)
{
    private readonly PackageRestore _packages = new(folder);

    /// <summary>Gives the reason why a reference fails; null when all are in scope.</summary>
    internal async Task<CellError?> AddAsync(Compilation compilation, CellFailure failure)
    {
        foreach (
            var directive in compilation.SyntaxTrees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).GetReferenceDirectives())
        )
        {
            var place = directive.GetLocation().GetLineSpan();
            if (await TryAsync(directive.File.ValueText, place.Path) is { } reason)
                return failure.OfMessage(place.StartLinePosition.Line + 1, reason);
        }

        return null;
    }

    private async Task<string?> TryAsync(string reference, string scriptFile)
    {
        try
        {
            return PackageRequest.IsRequest(reference) ? await RestoreAsync(reference) : AddLibrary(reference, scriptFile);
        }
        catch (PackageException error)
        {
            return error.Message;
        }
    }

    private string? AddLibrary(string reference, string scriptFile)
    {
        if (references.PathOf(reference, scriptFile) is not { } path)
            return $"#r \"{reference}\" names no file ({references.FullPath(reference, scriptFile)}) and no assembly of the host; "
                + $"build it or correct the path.";
        if (!AssemblyDependencies.IsLibrary(path))
            return $"#r \"{reference}\" names a file that is not a .NET library ({path}); correct the path.";
        scripts.Add(AssemblyDependencies.Of(path));
        return null;
    }

    private async Task<string?> RestoreAsync(string reference)
    {
        if (references.IsRestored(reference))
            return null;
        var request = PackageRequest.Parse(reference);
        var shown = CellFunctions.DisplayAs($"Restoring {request} …", "text/plain");
        RestoredPackages restored;
        try
        {
            restored = await _packages.RestoreAsync(request, name => shown.Update($"Restoring {request}: {name} …"), CellInterrupt.Awaited);
        }
        catch
        {
            shown.Update($"{request} was not restored.");
            throw;
        }

        references.AddRestored(reference, restored.Libraries);
        scripts.Add(references.RestoredLibraries(reference));
        NativeLibraries.Add(restored.NativeFolders);
        shown.Update(restored.ToString());
        return null;
    }
}

/// <summary>The <c>#r</c> lines of C# code.</summary>
internal static class ReferenceDirectives
{
    internal static IReadOnlyList<(string Reference, int Line)> Of(CellSegment segment) =>
        [.. Of(CSharpSyntaxTree.ParseText(ScriptText.Of(segment), ScriptText.ParseOptions).GetCompilationUnitRoot())];

    private static IEnumerable<(string Reference, int Line)> Of(CompilationUnitSyntax root) =>
        from directive in root.GetReferenceDirectives()
        let reference = directive.File.ValueText
        where reference.Length > 0
        select (reference, directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
}
