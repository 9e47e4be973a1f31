using System.Reflection;
using System.Runtime.Loader;
using Analysis.Charts;

namespace Analysis.Interactive.Sessions;

/// <summary>Finds the one renderer of this process.</summary>
/// <remarks>
/// A host of ours has the rendering already. Elsewhere it is in the folder <c>rendering</c> beside this library and is loaded into a
/// context of its own, because such a host may hold an older FSharp.Core than Plotly.NET needs (.NET Interactive does).
/// </remarks>
internal static class RenderingHost
{
    private const string AssemblyName = "Analysis.Charts.Rendering";
    private const string RendererType = "Analysis.Charts.Rendering.PlotlyRenderer";

    private static int _offered;

    // What failed is tried again: the libraries may be built while the host runs.
    private static readonly Lazy<RenderingContext> Own = new(() => new(FindFolder()), LazyThreadSafetyMode.PublicationOnly);
    private static readonly Lazy<IChartRenderer> Loaded = new(Load, LazyThreadSafetyMode.PublicationOnly);

    public static IChartRenderer Renderer => Loaded.Value;

    /// <summary>The type of Plotly.NET's charts where the host holds it: only there can a cell have one.</summary>
    public static Type? PlotlyChart => IsHosted ? Type.GetType("Plotly.NET.GenericChart, Plotly.NET") : null;

    private static bool IsHosted
    {
        get
        {
            var trusted = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
            return trusted.Split(Path.PathSeparator).Any(path => Path.GetFileNameWithoutExtension(path) == AssemblyName);
        }
    }

    /// <summary>
    /// Where nothing else provides the requested FSharp.Core, gives that of the rendering. Deedle needs it in a host that has an older one
    /// and takes Deedle from a cache of packages, where none is beside it.
    /// </summary>
    public static void OfferFSharpCore()
    {
        if (!IsHosted && Interlocked.Exchange(ref _offered, 1) == 0)
            AppDomain.CurrentDomain.AssemblyResolve += (_, asked) =>
                new AssemblyName(asked.Name) is { Name: "FSharp.Core" } name ? Own.Value.LoadFromAssemblyName(name) : null;
    }

    private static IChartRenderer Load()
    {
        var assembly = (IsHosted ? AssemblyLoadContext.Default : Own.Value).LoadFromAssemblyName(new(AssemblyName));
        return (IChartRenderer)Activator.CreateInstance(assembly.GetType(RendererType, throwOnError: true)!)!;
    }

    private static string FindFolder()
    {
        // A program in a single file has no place of its own for a library.
        var own = typeof(RenderingHost).Assembly.Location is { Length: > 0 } place
            ? Path.GetDirectoryName(place)!
            : AppContext.BaseDirectory;
        // Beside this library; in a package, which holds it in lib/net10.0, at the root.
        string[] folders = [Path.Combine(own, "rendering"), Path.GetFullPath(Path.Combine(own, "..", "..", "rendering"))];
        return folders.FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, AssemblyName + ".dll")))
            ?? throw new InvalidOperationException(
                $"{Path.Combine(folders[0], AssemblyName)}.dll is missing; run 'dotnet build' in the project, which puts it there."
            );
    }

    /// <summary>
    /// Takes our shared assemblies from the host, so that types are the same on both sides, and all else from the folder.
    /// </summary>
    private sealed class RenderingContext(string folder) : AssemblyLoadContext("Analysis.Charts.Rendering")
    {
        private static readonly Assembly[] Shared = [typeof(Share).Assembly, typeof(ChartSpec).Assembly];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (Shared.FirstOrDefault(assembly => assembly.GetName().Name == assemblyName.Name) is { } shared)
                return shared;
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
