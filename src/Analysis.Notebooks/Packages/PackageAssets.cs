using System.Runtime.InteropServices;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;

namespace Analysis.Notebooks;

/// <summary>What of a package in the cache this process can use.</summary>
internal static class PackageAssets
{
    private static readonly NuGetFramework Framework = NuGetFramework.Parse(FormattableString.Invariant($"net{Environment.Version.Major}.0"));
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
        var here = RuntimeFolders().Select(runtime => Nearest(reader.GetItems($"runtimes/{runtime}/lib"))?.Items).FirstOrDefault(items => items is not null) ?? [];
        return [.. here.Concat(forAll).Where(IsLibrary).DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).Select(item => FullPath(folder, item))];
    }

    /// <summary>The folders with libraries of machine code for this system.</summary>
    internal static IEnumerable<string> NativeFoldersOf(string folder) =>
        RuntimeFolders().Select(runtime => FullPath(folder, $"runtimes/{runtime}/native")).Where(Directory.Exists);

    // The most special first: linux-x64, linux, unix.
    private static IEnumerable<string> RuntimeFolders()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        yield return RuntimeInformation.RuntimeIdentifier;
        yield return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        yield return system;
        if (!OperatingSystem.IsWindows())
            yield return "unix";
    }

    private static T? Nearest<T>(IEnumerable<T> groups) where T : class, IFrameworkSpecific
    {
        var all = groups.ToList();
        var nearest = Reducer.GetNearest(Framework, all.Select(group => group.TargetFramework));
        return nearest is null ? null : all.First(group => group.TargetFramework.Equals(nearest));
    }

    private static bool IsLibrary(string item) => item.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static string FullPath(string folder, string item) => Path.GetFullPath(item, folder);
}
