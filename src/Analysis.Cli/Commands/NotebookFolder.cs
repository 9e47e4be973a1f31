namespace Analysis.Cli.Commands;

/// <summary>Finds the project that the user stands in.</summary>
internal static class NotebookFolder
{
    /// <summary>The nearest folder at or above the working folder that holds <c>notebooks/</c>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string ProjectRoot()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "notebooks")))
                return folder.FullName;
        throw new ArgumentException($"No folder 'notebooks' lies in {Environment.CurrentDirectory} or above it; run the command inside the project.");
    }

    /// <summary>All notebooks of the project in the order of their names.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static IReadOnlyList<string> All(string projectRoot)
    {
        var folder = Path.Combine(projectRoot, "notebooks");
        string[] notebooks = [.. Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)];
        return notebooks.Length > 0 ? notebooks : throw new ArgumentException($"{folder} holds no notebook (*.ipynb).");
    }

    /// <summary>A notebook by path, or by name within the project's folder: <c>02-suppliers</c>.</summary>
    public static string Resolve(string projectRoot, string name)
    {
        if (File.Exists(name))
            return Path.GetFullPath(name);
        var file = name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? name : name + ".ipynb";
        return name.Contains(Path.DirectorySeparatorChar) ? Path.GetFullPath(file) : Path.Combine(projectRoot, "notebooks", file);
    }
}
