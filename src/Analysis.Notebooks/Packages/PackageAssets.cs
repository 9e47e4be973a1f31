using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;

namespace Analysis.Notebooks.Packages;

/// <summary>What of a package in the cache this process can use.</summary>
internal static class PackageAssets
{
    private static readonly NuGetFramework Framework = NuGetFramework.Parse(
        FormattableString.Invariant($"net{Environment.Version.Major}.0")
    );
    private static readonly FrameworkReducer Reducer = new();

    internal static IReadOnlyList<PackageDependency> DependenciesOf(string folder)
    {
        using var reader = new PackageFolderReader(folder);
        return [.. Nearest(reader.GetPackageDependencies())?.Packages ?? []];
    }

    /// <summary>The libraries: those made for this system where there are any, else those for all.</summary>
    internal static IReadOnlyList<string> LibrariesOf(string folder)
    {
        using var reader = new PackageFolderReader(folder);
        var forAll = Nearest(reader.GetLibItems())?.Items ?? [];
        var here =
            RuntimeFolders()
                .Select(runtime => Nearest(reader.GetItems($"runtimes/{runtime}/lib"))?.Items)
                .FirstOrDefault(items => items is not null)
            ?? [];
        return
        [
            .. here.Concat(forAll)
                .Where(IsLibrary)
                .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
                .Select(item => FullPath(folder, item)),
        ];
    }

    /// <summary>The folders with libraries of machine code for this system.</summary>
    internal static IEnumerable<string> NativeFoldersOf(string folder) =>
        RuntimeFolders().Select(runtime => FullPath(folder, $"runtimes/{runtime}/native")).Where(Directory.Exists);

    // The most special first: linux-x64, linux, unix.
    private static IEnumerable<string> RuntimeFolders()
    {
        var system =
            OperatingSystem.IsWindows() ? "win"
            : OperatingSystem.IsMacOS() ? "osx"
            : "linux";
        yield return RuntimeInformation.RuntimeIdentifier;
        yield return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        yield return system;
        if (!OperatingSystem.IsWindows())
            yield return "unix";
    }

    private static T? Nearest<T>(IEnumerable<T> groups)
        where T : class, IFrameworkSpecific
    {
        var all = groups.ToList();
        var closest = Reducer.GetNearest(Framework, all.Select(group => group.TargetFramework));
        return closest is null ? null : all.First(group => group.TargetFramework.Equals(closest));
    }

    private static bool IsLibrary(string item) => item.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static string FullPath(string folder, string item) => Path.GetFullPath(item, folder);
}

/// <summary>
/// Finds the machine code of packages. The compiler's host loads each library of a cell into a context of its own, which
/// has no knowledge of packages; so every new context is informed.
/// </summary>
internal static class NativeLibraries
{
    private static readonly HashSet<string> Folders = new(StringComparer.Ordinal);
    private static readonly HashSet<AssemblyLoadContext> ResolvedContexts = [];
    private static readonly Lock Gate = new();

    internal static void Add(IReadOnlyList<string> folders)
    {
        if (folders.Count == 0)
            return;
        lock (Gate)
        {
            if (Folders.Count == 0)
                AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => AttachResolver(loaded.LoadedAssembly);
            Folders.UnionWith(folders);
        }
    }

    private static void AttachResolver(Assembly assembly)
    {
        lock (Gate)
            if (AssemblyLoadContext.GetLoadContext(assembly) is { } context && ResolvedContexts.Add(context))
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
