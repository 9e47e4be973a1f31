namespace Analysis.Data;

/// <summary>The folder of the data.</summary>
public static class DataRoot
{
    /// <summary>The environment variable that names the data folder and goes before every search.</summary>
    public const string Variable = "ANALYSIS_DATA";

    /// <summary>
    /// The environment variable by which an installed kernel names the data folder that it was installed with, for notebooks that have none
    /// above them. A notebook of another copy of the project reads the data beside it.
    /// </summary>
    public const string InstalledVariable = "ANALYSIS_INSTALLED_DATA";

    /// <summary>
    /// The folder that <see cref="Variable"/> names, else the nearest <c>data</c> folder with a dataset at or above the start, else that of
    /// <see cref="InstalledVariable"/>, else that of the package that this library was loaded from.
    /// </summary>
    /// <param name="startFolder">Where the search begins, such as the folder of a notebook.</param>
    /// <returns>The full path of the data folder.</returns>
    /// <exception cref="DataException">There is none, a variable names a folder that does not exist, or a link to imported data is
    /// broken.</exception>
    public static string Find(string startFolder) => FindOrNull(startFolder) ?? throw NotFound(startFolder);

    /// <summary>The folder that <see cref="Find"/> gives; null where there is none.</summary>
    /// <param name="startFolder">Where the search begins, such as the folder of a notebook.</param>
    /// <returns>The full path of the data folder, or null.</returns>
    /// <exception cref="DataException"><see cref="Variable"/> names a folder that does not exist, or a link to imported data is
    /// broken.</exception>
    public static string? FindOrNull(string startFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(startFolder);
        var root = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? Named(named, Variable, "set it to the data folder, or clear it")
            : Search(Path.GetFullPath(startFolder));
        return root is null ? null : WithLocal(root);
    }

    // A broken link would leave out what the user imported without a message, and change numbers.
    private static string WithLocal(string root)
    {
        var local = new DirectoryInfo(DatasetFolders.LocalFolder(root));
        return
            (local.Exists ? local.GetFileSystemInfos() : []).FirstOrDefault(entry =>
                entry.LinkTarget is not null && !Path.Exists(entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName)
            )
                is { } broken
            ? throw new DataException([
                new(
                    broken.FullName,
                    null,
                    null,
                    $"this is a link to {broken.LinkTarget}, which does not exist; correct the link or remove it."
                ),
            ])
            : root;
    }

    private static string Named(string folder, string variable, string remedy) =>
        Directory.Exists(folder) ? Path.GetFullPath(folder) : throw Missing(folder, variable, remedy);

    private static DataException Missing(string folder, string variable, string remedy) =>
        new([new(folder, null, null, $"the variable {variable} names this folder and it does not exist; {remedy}.")]);

    private static string? Search(string start)
    {
        if (Above(start) is { } above)
            return above;
        // Data of a package in place of the installed ones could change numbers without a message.
        if (Installed is { } installed)
            return Directory.Exists(installed) ? Path.GetFullPath(installed) : null;
        // A package holds this library in lib/net10.0 and the data at its root.
        var packed = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(DataRoot).Assembly.Location) ?? start, "..", "..", "data"));
        return DatasetFolders.In(packed).Count > 0 ? packed : null;
    }

    private static string? Installed => Environment.GetEnvironmentVariable(InstalledVariable) is { Length: > 0 } folder ? folder : null;

    private static DataException NotFound(string startFolder) =>
        Installed is { } installed
            ? Missing(installed, InstalledVariable, "run 'analysis kernel install' again")
            : new([
                new(
                    Path.GetFullPath(startFolder),
                    null,
                    null,
                    $"there is no data folder here or above; run inside the project, or set {Variable} to its data folder."
                ),
            ]);

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "data");
            if (DatasetFolders.In(data).Count > 0)
                return data;
        }
        return null;
    }
}
