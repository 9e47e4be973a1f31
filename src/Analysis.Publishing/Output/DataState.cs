using Analysis.Notebooks.Caching;

namespace Analysis.Publishing.Output;

/// <summary>The program and every file and folder of the data: what is computed from them alone is the same while they are.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Inputs">The inputs, each with its state.</param>
public sealed record DataState(string Folder, IReadOnlyList<ResultInput> Inputs)
{
    /// <summary>The state of a data folder.</summary>
    /// <param name="site">What a site is made of, with the state of every file in the data folder.</param>
    /// <param name="dataFolder">The data folder.</param>
    public static DataState Of(IReadOnlyList<ResultInput> site, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(site);
        var data = Path.GetFullPath(dataFolder);
        return new(
            data,
            [
                .. site.Where(input => IsOfData(input, data)),
                // An empty folder is a problem too, and no file shows it; a new file shows in the list of its folder.
                .. Directory.GetDirectories(data, "*", SearchOption.AllDirectories).Prepend(data).Select(Now),
            ]
        );
    }

    /// <summary>Whether no file or folder has changed since: what was computed meanwhile was computed from these files.</summary>
    public bool IsUnchanged => Inputs.Where(input => input.Kind == ResultInputKind.File).All(input => Now(input.Name) == input);

    private static ResultInput Now(string path) => new(ResultInputKind.File, path, FileState.Of(path));

    private static bool IsOfData(ResultInput input, string data) =>
        input.Kind is ResultInputKind.Library or ResultInputKind.Environment
        || input.Kind == ResultInputKind.File && input.Name.StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
