using System.Reflection;
using System.Runtime.Loader;

namespace Analysis.Notebooks;

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
