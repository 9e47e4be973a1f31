using System.Collections.Immutable;
using System.Reflection;
using Analysis.Notebooks.Caching;
using Analysis.Notebooks.Parameters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// The submissions of a session, each seeing what those before it declared. A variable of a cell is a field of its submission, so that
/// cells that follow read and write the same variable.
/// </summary>
/// <remarks>
/// Compiled submissions may come from a cache. The first cell that is not in it is compiled, and for that all cells before it are compiled
/// again, because names that the compiler makes up, such as those of anonymous types, continue from cell to cell.
/// </remarks>
internal sealed class SubmissionChain
{
    /// <summary>The namespaces and types whose names every cell can use.</summary>
    internal static ImmutableArray<string> Imports { get; } =
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

    private readonly Lazy<SubmissionCompiler> _compiler;
    private readonly CellReferences _references;
    private readonly CompiledCellCache? _cache;
    private readonly SubmissionAssemblies _assemblies;
    private readonly List<RanSubmission> _ran = [];
    private readonly Queue<RanSubmission> _notCompiled = [];
    private object?[] _instances = new object?[16];
    private int _instanceCount = 1;
    private int _asides;
    private string _key;

    internal SubmissionChain(SubmissionSettings settings)
    {
        var references = new SessionReferences(settings.Folder);
        _assemblies = new(settings.Lifetime == SessionLifetime.Unloaded);
        _references = new(settings.Folder, references, _assemblies);
        Resolver = references;
        _compiler = new(() => new SubmissionCompiler(settings.Folder, references));
        _key = CompiledCellCache.StartKey(settings.Folder);
        _cache = settings.CellCacheFolder is { } folder ? new(folder) : null;
    }

    /// <summary>The libraries in scope of the next cell.</summary>
    internal ImmutableArray<string> Libraries => _references.InScope;

    /// <summary>The compiler of the chain, for those who help to write the next cell.</summary>
    internal SubmissionCompiler Compiler => _compiler.Value;

    /// <summary>Resolves the references of the chain.</summary>
    internal SessionReferences Resolver { get; }

    /// <summary>The submissions that ran, as they were written, each with the libraries in its scope.</summary>
    internal IReadOnlyList<RanSubmission> Ran => _ran;

    /// <summary>How many submissions were compiled, also those that were in the cache and had to be compiled for a later one.</summary>
    internal int CompiledCells { get; private set; }

    /// <summary>The variables that cells declared, the newest of a name only, in the order of their names.</summary>
    internal IEnumerable<SessionVariable> Variables =>
        Fields()
            .GroupBy(found => found.Field.Name, StringComparer.Ordinal)
            .Select(same => same.Last())
            .OrderBy(found => found.Field.Name, StringComparer.Ordinal)
            .Select(found => new SessionVariable(found.Field.Name, found.Field.FieldType, found.Field.GetValue(found.Instance)));

    /// <summary>The submission of a cell from the cache, with its references in scope; null when it must be compiled.</summary>
    internal CompiledSubmission? FindCached(string code, string fileName) =>
        _cache is not null
        && _notCompiled.Count == _ran.Count
        && _cache.Find(new CellKey(_key, code, fileName)) is { } entry
        && _references.TryAddLibraries(entry.Submission.References)
        && entry.Libraries == LibraryVersions.Of(Libraries)
            ? entry.Submission
            : null;

    /// <summary>Brings the references that code names into scope, and gives the reason why one fails.</summary>
    internal Task<CellError?> AddReferencesAsync(string code, string fileName, CellFailure failure)
    {
        CompileThoseBefore();
        return _references.AddAsync(ReferenceDirectives.Of(Continue(code, fileName, _key)), failure);
    }

    /// <summary>Compiles code that would follow the last submission. Without errors it gives the submission.</summary>
    internal (CompiledSubmission? Submission, IReadOnlyList<CompileError> Errors) Compile(string code, string fileName)
    {
        CompileThoseBefore();
        return SubmissionCompiler.Emit(Continue(code, fileName, new CellKey(_key, code, fileName).Text));
    }

    /// <summary>Compiles code that will be run aside, after which the chain is as it was before.</summary>
    internal (CompiledSubmission? Submission, IReadOnlyList<CompileError> Errors) CompileAside(string code, string fileName)
    {
        CompileThoseBefore();
        return SubmissionCompiler.Emit(Continue(code, fileName, FormattableString.Invariant($"{_key}-{++_asides}")));
    }

    /// <summary>Runs a submission behind the last one. It is part of the chain also when it throws.</summary>
    internal Task<SubmissionResult> RunAsync(CompiledSubmission submission, string code, string fileName)
    {
        var cell = new CellKey(_key, code, fileName);
        var ran = new RanSubmission(new(code, fileName, AssemblyName(cell.Text)), Libraries);
        var versions = _cache is null ? "" : LibraryVersions.Of(Libraries);
        if (submission.Compilation is { } compilation)
        {
            _compiler.Value.Accept(compilation);
            CompiledCells++;
            _cache?.Store(cell, new(submission, versions));
        }
        else
            _notCompiled.Enqueue(ran);

        _ran.Add(ran);
        _key = _cache is null ? cell.Text : cell.Continue(submission, versions);
        return submission.RunsCode ? RunAsync(submission, NextInstances()) : Task.FromResult(new SubmissionResult(null, null));
    }

    /// <summary>Runs a submission without making it part of the chain.</summary>
    internal Task<SubmissionResult> RunAsideAsync(CompiledSubmission submission) =>
        submission.RunsCode
            ? RunAsync(submission, [.. _instances.Take(_instanceCount), null])
            : Task.FromResult(new SubmissionResult(null, null));

    /// <summary>Gives a variable another value, written as text; false when no cell declared it as one that can have this value.</summary>
    internal bool TrySet(string name, string text)
    {
        var (field, instance) = Fields().LastOrDefault(found => found.Field.Name == name);
        if (
            field is null or { IsLiteral: true } or { IsInitOnly: true }
            || ParameterText.Parse(TypeName.Of(field.FieldType), text) is not { } value
        )
            return false;
        field.SetValue(instance, value);
        return true;
    }

    /// <summary>Releases the assemblies of the session. They go when nothing uses them any more.</summary>
    internal WeakReference Unload()
    {
        (_instances, _instanceCount) = ([], 1);
        if (_assemblies.IsCollectible)
            _assemblies.Unload();
        return new WeakReference(_assemblies);
    }

    private CSharpCompilation Continue(string code, string fileName, string key) =>
        _compiler.Value.Continue(new(code, fileName, AssemblyName(key)), Libraries);

    private static string AssemblyName(string key) => "Cell-" + key;

    // Without their bytes being used: they are compiled for what the next compilation takes over from them.
    private void CompileThoseBefore()
    {
        while (_notCompiled.TryDequeue(out var ran))
        {
            var compilation = _compiler.Value.Continue(ran.Source, ran.Libraries);
            if (SubmissionCompiler.Emit(compilation) is (null, [var first, ..]))
                throw new InvalidOperationException(
                    $"{ran.Source.FileName} compiled before and does not compile now ({first.Diagnostic.GetMessage(null)}); "
                        + "delete the compiled cells."
                );
            _compiler.Value.Accept(compilation);
            CompiledCells++;
        }
    }

    // The slots of a submission are those before it and its own; the compiler numbers only submissions that have code, from 1.
    private object?[] NextInstances()
    {
        if (++_instanceCount > _instances.Length)
            Array.Resize(ref _instances, _instances.Length * 2);
        return _instances;
    }

    private async Task<SubmissionResult> RunAsync(CompiledSubmission submission, object?[] instances)
    {
        try
        {
            return new(await _assemblies.Load(submission)(instances), null);
        }
        catch (Exception exception)
        {
            // Whatever a cell throws is the result of the cell.
            return new(null, exception);
        }
    }

    private IEnumerable<(FieldInfo Field, object Instance)> Fields() =>
        from instance in _instances.Take(_instanceCount).OfType<object>()
        from field in instance.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where field.Name.Length > 0 && (char.IsLetterOrDigit(field.Name[0]) || field.Name[0] == '_')
        select (field, instance);
}

/// <summary>What a chain of submissions works with.</summary>
/// <param name="Folder">The folder to which paths in cells are relative.</param>
/// <param name="Lifetime">Whether the session ends before its process.</param>
/// <param name="CellCacheFolder">The folder of compiled cells; null for none.</param>
internal sealed record SubmissionSettings(string Folder, SessionLifetime Lifetime, string? CellCacheFolder);

/// <summary>How long the assemblies of a session are needed.</summary>
public enum SessionLifetime
{
    /// <summary>As long as the process.</summary>
    OfProcess,

    /// <summary>Until the session is disposed; the process then runs another.</summary>
    Unloaded,
}

/// <summary>A submission that ran.</summary>
/// <param name="Source">The code as it was written.</param>
/// <param name="Libraries">The libraries in its scope.</param>
internal sealed record RanSubmission(SubmissionSource Source, ImmutableArray<string> Libraries);

/// <summary>How a submission ended: the value of its last expression, or what it threw.</summary>
internal sealed record SubmissionResult(object? Value, Exception? Exception);

/// <summary>A variable that a cell declared.</summary>
internal sealed record SessionVariable(string Name, Type Type, object? Value);
