using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Analysis.Notebooks.Sessions;

/// <summary>The scripts of a session, each seeing what those before it declared.</summary>
internal sealed class ScriptChain
{
    private static readonly string[] Imports =
    [
        "System",
        "System.IO",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Linq",
        "System.Threading.Tasks",
        "Microsoft.DotNet.Interactive.Formatting",
        typeof(CellFunctions).FullName!,
    ];

    private readonly SessionReferences _references;
    private readonly List<ExecutedScript> _ran = [];
    private ScriptOptions _options;
    private ScriptState<object>? _state;

    internal ScriptChain(string folder, SessionReferences references)
    {
        _references = references;
        _options = ScriptOptions
            .Default.WithReferences(BaseReferences.Select(references.ReferenceTo))
            .WithImports(Imports)
            .WithMetadataResolver(references)
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithWarningLevel(0)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8);
    }

    internal ScriptOptions Options => _options;

    /// <summary>The scripts of the chain as they were written, each with the libraries in its scope.</summary>
    internal IReadOnlyList<ExecutedScript> Ran => _ran;

    /// <summary>The variables that cells declared, the newest of a name only, in the order of their names.</summary>
    internal IEnumerable<ScriptVariable> Variables =>
        (_state?.Variables ?? [])
            .GroupBy(variable => variable.Name, StringComparer.Ordinal)
            .Select(same => same.Last())
            .OrderBy(variable => variable.Name, StringComparer.Ordinal);

    private static IEnumerable<string> BaseReferences =>
        HostAssemblies.Framework.Concat([
            typeof(CellFunctions).Assembly.Location,
            typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location,
            typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
        ]);

    /// <summary>A script that would follow the last one; it is part of the chain when it has run.</summary>
    internal Script<object> Continue(string code, string fileName)
    {
        _options = _options.WithFilePath(fileName);
        return _state is null ? CSharpScript.Create<object>(code, _options) : _state.Script.ContinueWith<object>(code, _options);
    }

    /// <summary>Adds references for the scripts that follow.</summary>
    internal void Add(IEnumerable<string> libraries)
    {
        var known = _options.MetadataReferences.Select(found => found.Display).ToHashSet(StringComparer.Ordinal);
        _options = _options.AddReferences(libraries.Where(path => known.Add(path)).Select(_references.ReferenceTo));
    }

    /// <summary>Runs a script behind the last one; its exception is in the state that it returns.</summary>
    internal async Task<ScriptState<object>> RunAsync(Script<object> script, string written)
    {
        _ran.Add(new ExecutedScript(written, _options.MetadataReferences));
        return _state = await RunAsideAsync(script);
    }

    /// <summary>Runs a script behind the last one without making it part of the chain.</summary>
    internal Task<ScriptState<object>> RunAsideAsync(Script<object> script) =>
        _state is null ? script.RunAsync(globals: null, catchException: _ => true) : script.RunFromAsync(_state, catchException: _ => true);

    /// <summary>Whether a null that a script gave is the value of its last expression, which is shown, and not a statement.</summary>
    internal static bool GivesValue(Script<object> script)
    {
        var tree = script.GetCompilation().SyntaxTrees.Last();
        var last = ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault();
        if (last is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement })
            return false;
        var type = script.GetCompilation().GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type;
        return type is not null && type.SpecialType != SpecialType.System_Void;
    }
}

/// <summary>A script that ran.</summary>
/// <param name="Code">The code as it was written.</param>
/// <param name="References">The libraries in its scope.</param>
internal sealed record ExecutedScript(string Code, ImmutableArray<MetadataReference> References);

/// <summary>The C# of a segment, moved down to its lines in the cell, so that every message counts lines of the cell.</summary>
internal static class ScriptText
{
    internal static CSharpParseOptions ParseOptions { get; } =
        CSharpParseOptions.Default.WithKind(SourceCodeKind.Script).WithLanguageVersion(LanguageVersion.Latest);

    internal static string Of(CellSegment segment) => new string('\n', segment.Magic.Length > 0 ? segment.Line : 0) + segment.Text;
}
