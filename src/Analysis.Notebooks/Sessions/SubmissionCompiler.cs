using System.Collections.Immutable;
using System.Text;
using Analysis.Notebooks.Caching;
using Analysis.Notebooks.Workers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// Compiles the code of cells, each as a submission that sees what those before it declare, with the public API of Roslyn. It runs
/// nothing, so that a process that takes its cells from a cache never needs it.
/// </summary>
internal sealed class SubmissionCompiler(string folder, SessionReferences references)
{
    private readonly SourceFileResolver _sources = new([], folder);
    private CSharpCompilation? _last;
    private int _accepted;

    /// <summary>Finds the files that <c>#load</c> names.</summary>
    internal SourceReferenceResolver Sources => _sources;

    /// <summary>The compilation of code that would follow the last accepted one.</summary>
    internal CSharpCompilation Continue(SubmissionSource source, ImmutableArray<string> libraries) =>
        CSharpCompilation.CreateScriptCompilation(
            source.AssemblyName,
            CSharpSyntaxTree.ParseText(SourceText.From(source.Code, Encoding.UTF8), ScriptText.ParseOptions, source.FileName),
            libraries.Select(references.ReferenceTo),
            Options(),
            _last,
            typeof(object)
        );

    /// <summary>Emits a compilation. Without errors it gives the submission, else the errors.</summary>
    internal static (CompiledSubmission? Submission, IReadOnlyList<CompileError> Errors) Emit(CSharpCompilation compilation)
    {
        using MemoryStream library = new(),
            symbols = new();
        // Directives and usings alone have no code to emit, but what follows them sees the usings.
        var runsCode = compilation.SyntaxTrees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.Count > 0);
        var diagnostics = runsCode
            ? compilation.Emit(library, symbols, options: new(debugInformationFormat: DebugInformationFormat.PortablePdb)).Diagnostics
            : compilation.GetDiagnostics();
        if (diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).ToList() is { Count: > 0 } errors)
            return (null, [.. errors.Select(error => new CompileError(error, compilation))]);
        var entry = runsCode ? compilation.GetEntryPoint(CancellationToken.None) : null;
        return (
            new CompiledSubmission
            {
                Library = library.ToArray(),
                Symbols = symbols.ToArray(),
                TypeName = entry?.ContainingType.MetadataName ?? "",
                MethodName = entry?.MetadataName ?? "",
                GivesValue = GivesValue(compilation),
                LoadedFiles = LoadedFiles(compilation),
                References = ReferenceDirectives.Of(compilation),
                Compilation = compilation,
            },
            []
        );
    }

    private static IReadOnlyList<FileRead> LoadedFiles(CSharpCompilation compilation) =>
        [
            .. compilation
                .SyntaxTrees.Select(tree => tree.FilePath)
                .Where(Path.IsPathRooted)
                .Select(path => new FileRead(path, FileState.Of(path))),
        ];

    /// <summary>Makes an emitted compilation the last one.</summary>
    internal void Accept(CSharpCompilation compilation) => (_last, _accepted) = (compilation, _accepted + 1);

    private CSharpCompilationOptions Options() =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: FormattableString.Invariant($"{CompiledSubmission.TypePrefix}{_accepted}"),
            usings: SubmissionChain.Imports,
            optimizationLevel: OptimizationLevel.Debug,
            deterministic: true,
            concurrentBuild: false,
            warningLevel: 0,
            sourceReferenceResolver: _sources,
            metadataReferenceResolver: references,
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default
        );

    // A null that a submission gives is shown if it is the value of its last expression, and is nothing if that is a statement.
    private static bool GivesValue(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var last = ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault();
        if (last is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement })
            return false;
        var type = compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type;
        return type is not null && type.SpecialType != SpecialType.System_Void;
    }
}

/// <summary>The code of a submission before it is compiled.</summary>
/// <param name="Code">The C#.</param>
/// <param name="FileName">The name of the cell in messages and stack traces.</param>
/// <param name="AssemblyName">The name of its assembly, which is different for each submission of a session.</param>
internal sealed record SubmissionSource(string Code, string FileName, string AssemblyName);

/// <summary>A compiled submission.</summary>
internal sealed record CompiledSubmission
{
    /// <summary>How the names of the classes begin that hold the code of submissions.</summary>
    internal const string TypePrefix = "Submission#";

    /// <summary>The assembly; empty where there is no code.</summary>
    public required byte[] Library { get; init; }

    /// <summary>Its debug information, in the portable format.</summary>
    public required byte[] Symbols { get; init; }

    /// <summary>The class of the submission.</summary>
    public required string TypeName { get; init; }

    /// <summary>Its static method that runs the submission.</summary>
    public required string MethodName { get; init; }

    /// <summary>Whether there is anything to run; a cell may hold directives and usings only.</summary>
    public bool RunsCode => Library.Length > 0;

    /// <summary>Whether its last expression has a value, which is shown also when it is null.</summary>
    public required bool GivesValue { get; init; }

    /// <summary>The scripts that it loads, as they were when it was compiled.</summary>
    public required IReadOnlyList<FileRead> LoadedFiles { get; init; }

    /// <summary>The references that it and the loaded scripts name with <c>#r</c>.</summary>
    public required IReadOnlyList<ReferenceDirective> References { get; init; }

    /// <summary>What it was emitted from; null for one that comes from the cache.</summary>
    public CSharpCompilation? Compilation { get; init; }
}

/// <summary>The C# of a segment, moved down to its lines in the cell, so that every message counts lines of the cell.</summary>
internal static class ScriptText
{
    internal static CSharpParseOptions ParseOptions { get; } =
        CSharpParseOptions.Default.WithKind(SourceCodeKind.Script).WithLanguageVersion(LanguageVersion.Latest);

    internal static string Of(CellSegment segment) => new string('\n', segment.Magic.Length > 0 ? segment.Line : 0) + segment.Text;
}
