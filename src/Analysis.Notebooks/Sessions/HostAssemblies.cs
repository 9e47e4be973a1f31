using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// The assemblies that the host process holds, by simple name. A cell that refers to one of them gets the host's copy:
/// a second copy would have types and formatters of its own, which the host would not recognise.
/// </summary>
internal static class HostAssemblies
{
    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly Lazy<Dictionary<string, string>> Paths = new(FindPaths);

    /// <summary>The file of the host's copy; null when the host holds none of this name.</summary>
    internal static string? PathOf(string simpleName) => Paths.Value.GetValueOrDefault(simpleName);

    /// <summary>The assemblies of .NET itself.</summary>
    internal static IEnumerable<string> Framework => Paths.Value.Values.Where(IsFramework);

    internal static bool IsFramework(string path) => Path.GetDirectoryName(path) == FrameworkFolder;

    private static Dictionary<string, string> FindPaths()
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        foreach (var path in trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        foreach (var assembly in AssemblyLoadContext.Default.Assemblies.Where(HasFile))
            paths.TryAdd(assembly.GetName().Name!, assembly.Location);
        return paths;
    }

    private static bool HasFile(Assembly assembly) => !assembly.IsDynamic && assembly.Location.Length > 0;
}

/// <summary>
/// What an assembly refers to, directly or through others, as far as the host has it or it is beside the assembly. A cell that
/// refers to a library can so use the names of the libraries under it, as in .NET Interactive.
/// </summary>
internal static class AssemblyDependencies
{
    internal static bool IsLibrary(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            return file.HasMetadata && file.GetMetadataReader().IsAssembly;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    internal static IReadOnlyList<string> Of(string path)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>([path]);
        while (open.TryDequeue(out var current))
            foreach (var (name, neighbour) in DirectDependencies(current))
                if (found.TryAdd(name, neighbour))
                    open.Enqueue(neighbour);
        return [.. found.Values];
    }

    private static IEnumerable<(string Name, string Path)> DirectDependencies(string path)
    {
        foreach (var name in ReferencedNames(path))
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, name + ".dll");
            var neighbour = HostAssemblies.PathOf(name) ?? (File.Exists(beside) ? beside : null);
            if (neighbour is not null && !HostAssemblies.IsFramework(neighbour))
                yield return (name, neighbour);
        }
    }

    private static List<string> ReferencedNames(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
