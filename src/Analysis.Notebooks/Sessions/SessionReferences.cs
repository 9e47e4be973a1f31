using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Analysis.Notebooks.Assistance;
using Analysis.Notebooks.Packages;
using Microsoft.CodeAnalysis;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// Resolves <c>#r</c>: a name or file that the host holds gives the host's copy, whether or not the file exists; any
/// other path is relative to the notebook's folder. Assemblies that no cell names are not searched for, because Roslyn
/// would never release their native memory.
/// </summary>
internal sealed class SessionReferences(string folder) : MetadataReferenceResolver
{
    // Those of the host do not change while the process runs, so that its sessions share them, and with them what Roslyn read of them.
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> OfHost = new(StringComparer.Ordinal);

    private readonly Dictionary<string, PortableExecutableReference> _references = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<string>> _restored = new(StringComparer.Ordinal);

    public override bool ResolveMissingAssemblies => false;

    internal bool IsRestored(string package) => _restored.ContainsKey(package);

    /// <summary>The libraries of a package that was restored: of one that the host holds, the host's copy.</summary>
    internal IReadOnlyList<string> RestoredLibraries(string package) => _restored[package];

    internal void AddRestored(string package, IEnumerable<string> libraries) =>
        _restored[package] = [
            .. libraries.Select(path => HostAssemblies.PathOf(Path.GetFileNameWithoutExtension(path)) ?? path).Distinct(),
        ];

    /// <summary>The file of a reference; null when there is none.</summary>
    internal string? PathOf(string reference, string? scriptFile)
    {
        var isFile = reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var name = isFile ? Path.GetFileNameWithoutExtension(reference) : reference.Split(',')[0];
        return HostAssemblies.PathOf(name) ?? ExistingFile(reference, scriptFile);
    }

    /// <summary>The reference to a file: one object a file, so that Roslyn reads it once.</summary>
    internal PortableExecutableReference ReferenceTo(string path)
    {
        if (HostAssemblies.PathOf(Path.GetFileNameWithoutExtension(path)) == path)
            return OfHost.GetOrAdd(path, Read);
        if (!_references.TryGetValue(path, out var reference))
            _references[path] = reference = Read(path);
        return reference;
    }

    // Of a library Roslyn needs the metadata only; reading whole files would take 60 MB more for .NET alone.
    private static PortableExecutableReference Read(string path) =>
        AssemblyMetadata
            .CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata)
            .GetReference(new LibraryDocumentation(path), filePath: path, display: path);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties
    )
    {
        // Roslyn takes one library for a line; those of a package are in scope already, and some packages have none.
        if (PackageRequest.IsRequest(reference))
            return IsRestored(reference) ? [ReferenceTo(typeof(CellFunctions).Assembly.Location)] : [];
        return PathOf(reference, baseFilePath) is { } path ? [ReferenceTo(path)] : [];
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    internal string FullPath(string reference, string? scriptFile)
    {
        var beside = Path.IsPathRooted(scriptFile) ? Path.GetDirectoryName(scriptFile)! : folder;
        return Path.GetFullPath(reference.Replace('\\', '/'), beside);
    }

    private string? ExistingFile(string reference, string? scriptFile)
    {
        var path = FullPath(reference, scriptFile);
        return File.Exists(path) ? path : null;
    }
}
