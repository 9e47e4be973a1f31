using Analysis.Notebooks.Caching;

namespace Analysis.Publishing.Output;

/// <summary>The program and every file and folder of the data: what is computed from them alone is the same while they are.</summary>
/// <param name="Inputs">The inputs, each with its state.</param>
internal sealed record DataState(IReadOnlyList<ResultInput> Inputs)
{
    /// <summary>The state of a data folder.</summary>
    /// <param name="site">What a site is made of, with the state of every file in the data folder.</param>
    /// <param name="dataFolder">The data folder.</param>
    internal static DataState Of(IReadOnlyList<ResultInput> site, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(site);
        var data = Path.GetFullPath(dataFolder);
        return new([
            .. site.Where(input => IsOfData(input, data)),
            // An empty folder is a problem too, and no file shows it.
            .. Directory.GetDirectories(data, "*", SearchOption.AllDirectories).Select(Now),
        ]);
    }

    /// <summary>Whether no file has changed since: what was computed meanwhile was computed from these files.</summary>
    internal bool IsUnchanged => Inputs.Where(input => input.Kind == ResultInputKind.File).All(input => Now(input.Name) == input);

    private static ResultInput Now(string path) => new(ResultInputKind.File, path, FileState.Of(path));

    private static bool IsOfData(ResultInput input, string data) =>
        input.Kind is ResultInputKind.Library or ResultInputKind.Environment
        || input.Kind == ResultInputKind.File && input.Name.StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
