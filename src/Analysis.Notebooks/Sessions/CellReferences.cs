using System.Collections.Immutable;
using System.Reflection;
using Analysis.Notebooks.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// The libraries that cells can use. To those of the host it adds the references of the <c>#r</c> lines: of a library also its
/// dependencies, of a package all that it needs, which is restored where it must.
/// </summary>
internal sealed class CellReferences(string folder, SessionReferences references, SubmissionAssemblies assemblies)
{
    private readonly PackageRestore _packages = new(folder);

    /// <summary>The paths of the libraries in scope of the next cell.</summary>
    internal ImmutableArray<string> InScope { get; private set; } = [.. HostLibraries];

    private static IEnumerable<string> HostLibraries =>
        HostAssemblies.Framework.Concat([
            typeof(CellFunctions).Assembly.Location,
            typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location,
            typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
        ]);

    /// <summary>Gives the reason why a reference fails; null when all are in scope.</summary>
    internal async Task<CellError?> AddAsync(IEnumerable<ReferenceDirective> directives, CellFailure failure)
    {
        foreach (var directive in directives)
            if (await TryAsync(directive.Reference, directive.ScriptFile) is { } reason)
                return failure.OfMessage(directive.Line, reason);
        return null;
    }

    /// <summary>Brings the references of a cached cell into scope; false when one of them fails.</summary>
    internal bool TryAddLibraries(IEnumerable<ReferenceDirective> directives) =>
        directives.All(directive => AddLibrary(directive.Reference, directive.ScriptFile) is null);

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
        Add(AssemblyDependencies.Of(path).Prepend(path));
        return null;
    }

    // Of two versions of one library the later is in scope, as in Roslyn's own scripts.
    private void Add(IEnumerable<string> libraries)
    {
        var byName = InScope.ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
        foreach (var library in libraries)
        {
            var name = Path.GetFileNameWithoutExtension(library);
            if (byName.TryGetValue(name, out var known) && (known == library || VersionOf(known) >= VersionOf(library)))
                continue;
            byName[name] = library;
            assemblies.Add(library);
            InScope = known is null ? InScope.Add(library) : InScope.Replace(known, library);
        }
    }

    private static Version VersionOf(string path) => AssemblyName.GetAssemblyName(path).Version ?? new Version();

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
        Add(references.RestoredLibraries(reference));
        NativeLibraries.Add(restored.NativeFolders);
        shown.Update(restored.ToString());
        return null;
    }
}

/// <summary>A <c>#r</c> line.</summary>
/// <param name="Reference">What it names.</param>
/// <param name="Line">The 1-based line.</param>
/// <param name="ScriptFile">The file in which it is: the name of the cell, or the path of a script that the cell loads.</param>
internal sealed record ReferenceDirective(string Reference, int Line, string ScriptFile);

/// <summary>The <c>#r</c> lines of C# code.</summary>
internal static class ReferenceDirectives
{
    internal static IReadOnlyList<ReferenceDirective> Of(CellSegment segment) =>
        [.. Of(CSharpSyntaxTree.ParseText(ScriptText.Of(segment), ScriptText.ParseOptions))];

    /// <summary>Those of a compilation and of the scripts that it loads.</summary>
    internal static IReadOnlyList<ReferenceDirective> Of(Compilation compilation) => [.. compilation.SyntaxTrees.SelectMany(Of)];

    private static IEnumerable<ReferenceDirective> Of(SyntaxTree tree) =>
        from directive in ((CompilationUnitSyntax)tree.GetRoot()).GetReferenceDirectives()
        let reference = directive.File.ValueText
        where reference.Length > 0
        let place = directive.GetLocation().GetLineSpan()
        select new ReferenceDirective(reference, place.StartLinePosition.Line + 1, place.Path);
}
