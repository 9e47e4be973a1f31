using System.Reflection;
using System.Runtime.Loader;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// The assemblies of one session: those of its submissions and the libraries that cells name with <c>#r</c>. What the host holds is the
/// host's copy. They are unloaded with the session, as far as nothing still uses them.
/// </summary>
internal sealed class SubmissionAssemblies(bool isCollectible) : AssemblyLoadContext("cells of a notebook", isCollectible)
{
    // Paths only: a reference to an assembly from here would keep it in memory for ever.
    private readonly Dictionary<string, string> _libraries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names a library that submissions may use.</summary>
    internal void Add(string library) => _libraries[Path.GetFileNameWithoutExtension(library)] = library;

    /// <summary>The method that runs a submission: it takes the submissions before it and gives the value of its last expression.</summary>
    internal Func<object?[], Task<object?>> Load(CompiledSubmission submission)
    {
        using MemoryStream library = new(submission.Library),
            symbols = new(submission.Symbols);
        return LoadFromStream(library, symbols)
            .GetType(submission.TypeName, throwOnError: true)!
            .GetMethod(submission.MethodName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name || HostAssemblies.PathOf(name) is not null)
            return null;
        // Submissions that are loaded are found before this is called.
        return PathOf(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    // What a library loads by name only is beside it.
    private string? PathOf(string name) =>
        _libraries.TryGetValue(name, out var known)
            ? known
            : _libraries.Values.Select(library => Path.Combine(Path.GetDirectoryName(library)!, name + ".dll")).FirstOrDefault(File.Exists);
}
