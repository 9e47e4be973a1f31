using System.Buffers;
using Analysis.Storage;

namespace Analysis.Publishing.Output;

/// <summary>The file name of a page is the name of its notebook, and nothing that any system would read as more than a name.</summary>
internal static class PageName
{
    private const int Longest = 100;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );
    private static readonly string[] OwnPages = ["index", "data", "revisions"];

    // The folders of the site itself.
    private static readonly string[] OwnFolders = ["assets", "notebooks"];

    /// <exception cref="ArgumentException">A name cannot be that of a page, or two are the same.</exception>
    internal static void Check(IReadOnlyList<string> notebooks)
    {
        foreach (var name in notebooks)
            if (Problem(name) is { } problem)
                throw new ArgumentException(
                    $"The notebook '{Display(name)}' cannot become a page: {problem}. Rename it with letters from a to z, digits, - and _."
                );
        CheckOnce(notebooks);
    }

    /// <exception cref="ArgumentException">A page is not in the folder of its set, or a name cannot be that of a page.</exception>
    internal static void Check(SitePageSet set)
    {
        foreach (var name in set.Notebooks.Select(notebook => notebook.Name))
            if (name.Split('/') is not [var folder, var page] || folder != set.Folder)
                throw new ArgumentException($"The page '{Display(name)}' is not in '{Display(set.Folder)}', the folder of its set.");
            else if (OwnFolders.Contains(folder, StringComparer.OrdinalIgnoreCase))
                throw new ArgumentException($"The site has a folder '{folder}' itself; give the pages of a notebook another one.");
            else if ((Problem(folder) ?? Problem(page)) is { } problem)
                throw new ArgumentException($"'{Display(name)}' cannot become a page: {problem}.");
        CheckOnce([.. set.Notebooks.Select(notebook => notebook.Name)]);
    }

    private static void CheckOnce(IReadOnlyList<string> notebooks)
    {
        // Windows and macOS take A and a for one file.
        if (notebooks.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two notebooks are called '{twice.Key}' except for capitals; rename one.");
    }

    private static string? Problem(string name) =>
        name switch
        {
            "" => "it has no name",
            { Length: > Longest } => FormattableString.Invariant($"its name has more than {Longest} characters"),
            _ when name.AsSpan().IndexOfAnyExcept(Allowed) is var at and >= 0 => $"its name holds {Display(name[at])}",
            ['-' or '_', ..] => "its name does not begin with a letter or digit",
            _ when OwnPages.Contains(name, StringComparer.OrdinalIgnoreCase) => "the site has a page of that name itself",
            _ when FileName.Device(name) is not null => "Windows reads that name as a device",
            _ => null,
        };

    private static string Display(string name) => string.Concat(name.Take(Longest).Select(c => c == ' ' || IsSeen(c) ? $"{c}" : Number(c)));

    private static string Display(char character) =>
        character == ' ' ? "a blank"
        : IsSeen(character) ? $"'{character}'"
        : Number(character);

    // A character that a terminal does not show, or obeys, is named by its number.
    private static bool IsSeen(char character) =>
        char.IsLetterOrDigit(character) || char.IsPunctuation(character) || char.IsSymbol(character);

    private static string Number(char character) => FormattableString.Invariant($"U+{(int)character:X4}");
}
