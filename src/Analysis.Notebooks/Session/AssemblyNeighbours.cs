using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Analysis.Notebooks;

/// <summary>
/// What an assembly refers to, directly or through others, as far as the host has it or it is beside the assembly. A cell that
/// refers to a library can so use the names of the libraries under it, as in .NET Interactive.
/// </summary>
internal static class AssemblyNeighbours
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
            foreach (var (name, neighbour) in DirectNeighbours(current))
                if (found.TryAdd(name, neighbour))
                    open.Enqueue(neighbour);
        return [.. found.Values];
    }

    private static IEnumerable<(string Name, string Path)> DirectNeighbours(string path)
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
