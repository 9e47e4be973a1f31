using Analysis.Notebooks.Documents;
using Analysis.Publishing.Output;
using Analysis.Publishing.Pages;

namespace Analysis.Publishing.Composition;

/// <summary>
/// A notebook to begin with: it runs as it is and holds a question, parameters, a sentence with one finding, a chart, and the sources.
/// </summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="IsInProject">Whether it takes the library from the project's own build; else the kernel must hold the library.</param>
public sealed record NewNotebook(string FullPath, bool IsInProject)
{
    private const string End = ".ipynb";
    private const string Library = "artifacts/notebook/Analysis.Interactive.dll";
    private const string OfProject = "Are the libraries missing? Run 'dotnet build' in the project's folder once: it puts them there.";
    private const string OfKernel = "The kernel C# (Analysis) holds the library: 'analysis kernel install' installs it.";

    /// <summary>Writes the notebook.</summary>
    /// <param name="name">Its name, with or without <c>.ipynb</c>.</param>
    /// <param name="folder">The folder, which is made where there is none.</param>
    /// <exception cref="ArgumentException">The name cannot be that of a page of the site, or a file has it already.</exception>
    public static NewNotebook Write(string name, string folder)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(folder);
        var plain = name.EndsWith(End, StringComparison.OrdinalIgnoreCase) ? name[..^End.Length] : name;
        if (Path.GetFileName(plain) != plain)
            throw new ArgumentException($"'{name}' is a path; give the name alone, and the folder with --folder.");
        PageName.Check([plain]);
        var full = Path.GetFullPath(folder);
        if (File.Exists(full))
            throw new ArgumentException($"{full} is a file; give a folder with --folder.");
        var path = Path.Combine(full, plain + End);
        if (File.Exists(path))
            throw new ArgumentException($"{path} is there already; choose another name, or delete it first.");
        var project = ProjectOf(full);
        Directory.CreateDirectory(full);
        Document(plain, path, project).Write(path);
        return new(path, project is not null);
    }

    /// <summary>The folder where none is named: the project's notebooks, or the working folder outside a project.</summary>
    /// <param name="workingFolder">The working folder.</param>
    public static string UsualFolder(string workingFolder) =>
        ProjectOf(workingFolder) is { } root ? Path.Combine(root, "notebooks") : workingFolder;

    // A folder of notebooks alone, as anybody may have it, is no project.
    private static string? ProjectOf(string folder) =>
        NotebookProject.FindRoot(folder) is { } root && Directory.Exists(Path.Combine(root, "data")) ? root : null;

    private static NotebookDocument Document(string name, string path, string? project)
    {
        var words = WordsOf(name);
        var text = EmbeddedFile
            .Text("templates/new-notebook.ipynb")
            .Replace("{{title}}", TitleOf(words), StringComparison.Ordinal)
            .Replace("{{id}}", string.Join('-', words).ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("{{explanation}}", project is null ? OfKernel : OfProject, StringComparison.Ordinal)
            .Replace("{{library}}", project is null ? Path.GetFileName(Library) : From(path, project), StringComparison.Ordinal);
        return NotebookDocument.Parse(text, path);
    }

    private static string[] WordsOf(string name) => name.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);

    // 02-who-sells: the number orders files and is no word of the title.
    private static string TitleOf(string[] words)
    {
        var title = string.Join(' ', words.SkipWhile(word => words.Length > 1 && word.All(char.IsAsciiDigit)).DefaultIfEmpty(words[0]));
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static string From(string path, string project) =>
        Path.Combine(Path.GetRelativePath(Path.GetDirectoryName(path)!, project), Library).Replace('\\', '/');
}
