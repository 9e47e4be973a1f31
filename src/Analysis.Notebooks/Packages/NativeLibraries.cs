using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Analysis.Notebooks;

/// <summary>
/// Finds the machine code of packages. The compiler's host loads each library of a cell into a context of its own, which
/// has no knowledge of packages; so every new context is informed.
/// </summary>
internal static class NativeLibraries
{
    private static readonly HashSet<string> Folders = new(StringComparer.Ordinal);
    private static readonly HashSet<AssemblyLoadContext> Told = [];
    private static readonly Lock Gate = new();

    internal static void Add(IReadOnlyList<string> folders)
    {
        if (folders.Count == 0)
            return;
        lock (Gate)
        {
            if (Folders.Count == 0)
                AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => Tell(loaded.LoadedAssembly);
            Folders.UnionWith(folders);
        }
    }

    private static void Tell(Assembly assembly)
    {
        lock (Gate)
            if (AssemblyLoadContext.GetLoadContext(assembly) is { } context && Told.Add(context))
                context.ResolvingUnmanagedDll += (_, name) => Find(name);
    }

    private static nint Find(string name)
    {
        string[] names = [name, $"lib{name}.so", $"{name}.so", $"lib{name}.dylib", $"{name}.dylib", $"{name}.dll"];
        lock (Gate)
            foreach (var path in Folders.SelectMany(folder => names.Select(one => Path.Combine(folder, one))).Where(File.Exists))
                if (NativeLibrary.TryLoad(path, out var handle))
                    return handle;
        return 0;
    }
}
