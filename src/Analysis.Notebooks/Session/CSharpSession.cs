using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Analysis.Notebooks;

/// <summary>
/// Runs cells of C# one after another: what one declares, the next may use. Console, formatters and the current
/// directory belong to the whole process, so a process holds one session only.
/// </summary>
public sealed class CSharpSession
{
    private static readonly string[] Imports =
    [
        "System", "System.IO", "System.Text", "System.Collections", "System.Collections.Generic", "System.Linq",
        "System.Threading.Tasks", "Microsoft.DotNet.Interactive.Formatting", typeof(CellFunctions).FullName!,
    ];

    private readonly string _notebook;
    private readonly SessionReferences _references;
    private readonly HashSet<string> _loadedFiles = new(StringComparer.Ordinal);
    private ScriptOptions _options;
    private ScriptState<object>? _state;
    private int _executionCount;

    /// <summary>Begins a session; paths in cells are relative to <paramref name="folder"/>.</summary>
    /// <param name="notebook">The notebook's name in messages.</param>
    /// <param name="folder">The folder of the notebook.</param>
    public CSharpSession(string notebook, string folder)
    {
        _notebook = notebook;
        _references = new SessionReferences(folder);
        _options = ScriptOptions.Default
            .WithReferences(BaseReferences.Select(_references.ReferenceTo))
            .WithImports(Imports)
            .WithMetadataResolver(_references)
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithWarningLevel(0)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8);
        CapturedConsole.Begin();
    }

    /// <summary>The scripts that cells loaded with <c>#load</c>.</summary>
    public IReadOnlyCollection<string> LoadedFiles => _loadedFiles;

    private static IEnumerable<string> BaseReferences =>
        HostAssemblies.Framework.Concat(
        [
            typeof(CellFunctions).Assembly.Location,
            typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location,
            typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
        ]);

    /// <summary>Runs a cell and gives the reason when it fails; what it shows goes to <paramref name="outputs"/>.</summary>
    /// <returns>The number of the execution and, for a cell that failed, its error, which stands in the outputs too.</returns>
    public async Task<(int ExecutionCount, CellError? Error)> RunAsync(NotebookCell cell, CellOutputs outputs)
    {
        CellFunctions.Outputs = outputs;
        _executionCount++;
        foreach (var segment in CellSegments.Of(cell))
        {
            var error = await TryAsync(segment, cell, outputs);
            if (error is null)
                continue;
            outputs.AddError(error);
            return (_executionCount, error);
        }

        return (_executionCount, null);
    }

    private async Task<CellError?> TryAsync(CellSegment segment, NotebookCell cell, CellOutputs outputs)
    {
        try
        {
            return await RunAsync(segment, cell, outputs);
        }
        catch (Exception exception)
        {
            // A formatter of the value failed, or a file that the cell names cannot be read.
            return new CellFailure(_notebook, cell).OfException(exception);
        }
    }

    private async Task<CellError?> RunAsync(CellSegment segment, NotebookCell cell, CellOutputs outputs)
    {
        switch (segment.Kind)
        {
            case SegmentKind.Markdown:
                outputs.AddDisplay(MimeBundle.OfText("text/markdown", segment.Text));
                return null;
            case SegmentKind.Html:
                outputs.AddDisplay(MimeBundle.Of(CellFunctions.HTML(segment.Text)));
                return null;
            case SegmentKind.CSharp:
                return await RunCodeAsync(segment, cell, outputs);
            default:
                return new CellFailure(_notebook, cell).OfMessage(
                    segment.Line, $"{segment.Magic} is not known here; known are {CellSegments.Known}; remove it or write C#.");
        }
    }

    private async Task<CellError?> RunCodeAsync(CellSegment segment, NotebookCell cell, CellOutputs outputs)
    {
        var failure = new CellFailure(_notebook, cell);
        _options = _options.WithFilePath(CellFailure.FileNameOf(cell));
        var code = ScriptText.Of(segment);
        if (AddNeighbours(Continue(code).GetCompilation(), failure) is { } missing)
            return missing;
        var script = Continue(code);
        var errors = script.Compile().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            return failure.OfDiagnostics(errors);
        _loadedFiles.UnionWith(script.GetCompilation().SyntaxTrees.Select(tree => tree.FilePath).Where(Path.IsPathRooted));
        return await RunScriptAsync(script, failure, outputs);
    }

    private async Task<CellError?> RunScriptAsync(Script<object> script, CellFailure failure, CellOutputs outputs)
    {
        _state = _state is null
            ? await script.RunAsync(globals: null, catchException: _ => true)
            : await script.RunFromAsync(_state, catchException: _ => true);
        if (_state.Exception is { } exception)
            return failure.OfException(exception);
        if (_state.ReturnValue is not DisplayedValue && (_state.ReturnValue is not null || GivesValue(script)))
            outputs.AddResult(MimeBundle.Of(_state.ReturnValue), _executionCount);
        return null;
    }

    private Script<object> Continue(string code) =>
        _state is null ? CSharpScript.Create<object>(code, _options) : _state.Script.ContinueWith<object>(code, _options);

    // An #r brings the libraries under the one it names into scope as well.
    private CellError? AddNeighbours(Compilation compilation, CellFailure failure)
    {
        foreach (var directive in compilation.SyntaxTrees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).GetReferenceDirectives()))
        {
            var reference = directive.File.ValueText;
            var place = directive.GetLocation().GetLineSpan();
            if (_references.PathOf(reference, place.Path) is not { } path)
                return failure.OfMessage(place.StartLinePosition.Line + 1, MissingReference(reference, place.Path));
            if (!AssemblyNeighbours.IsLibrary(path))
                return failure.OfMessage(place.StartLinePosition.Line + 1, $"#r \"{reference}\" names a file that is no .NET library ({path}); correct the path.");
            var known = _options.MetadataReferences.Select(found => found.Display).ToHashSet(StringComparer.Ordinal);
            var added = AssemblyNeighbours.Of(path).Where(neighbour => !known.Contains(neighbour));
            _options = _options.AddReferences(added.Select(_references.ReferenceTo));
        }

        return null;
    }

    private string MissingReference(string reference, string scriptFile) =>
        reference.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
            ? $"packages are not restored by a run (#r \"{reference}\"); reference a dll by its path instead."
            : $"#r \"{reference}\" names no file ({_references.FullPath(reference, scriptFile)}) and no assembly of the host; build it or correct the path.";

    // A null may be the value of the last expression, which is shown, or come from a statement, which shows nothing.
    private static bool GivesValue(Script<object> script)
    {
        var tree = script.GetCompilation().SyntaxTrees.Last();
        var last = ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault();
        if (last is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement })
            return false;
        var type = script.GetCompilation().GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type;
        return type is not null && type.SpecialType != SpecialType.System_Void;
    }
}
