using Analysis.Data;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Running;

namespace Analysis.Publishing.Composition;

/// <summary>The runs of a notebook that declares pages: one for each value of its parameter.</summary>
internal static class PageRuns
{
    private const string MembersOf = "members of ";

    /// <summary>The runs of each notebook that declares pages, by the path of the notebook; a notebook without pages has no entry.</summary>
    /// <param name="notebooks">The paths of the notebooks.</param>
    /// <param name="open">Opens the data that know the members of groups, where a notebook declares pages.</param>
    /// <exception cref="NotebookFormatException">A declaration is not complete.</exception>
    /// <exception cref="ArgumentException">A declaration names a group that does not exist, or a page twice.</exception>
    internal static IReadOnlyDictionary<string, IReadOnlyList<NotebookVariant>> Of(IEnumerable<string> notebooks, Func<DataLibrary> open)
    {
        var runs = new Dictionary<string, IReadOnlyList<NotebookVariant>>(StringComparer.Ordinal);
        foreach (var path in notebooks)
            if (Declared(path) is { } pages)
                runs.Add(path, Variants(path, pages, open()));
        return runs;
    }

    // Most notebooks declare none: their text says so before they are parsed. What cannot be read is reported by the run.
    private static NotebookPages? Declared(string path) =>
        File.ReadAllText(path).Contains("\"pages\"", StringComparison.Ordinal) ? NotebookPages.Of(NotebookDocument.Read(path)) : null;

    private static NotebookVariant[] Variants(string path, NotebookPages pages, DataLibrary library)
    {
        string[] values = [.. pages.Values.SelectMany(value => Expand(value, library))];
        if (values.CountBy(value => value).FirstOrDefault(value => value.Value > 1) is { Key: { } twice })
            throw new ArgumentException($"{path}: the pages in its metadata have {twice} twice; remove one.");
        return
        [
            .. values.Select(value => new NotebookVariant(
                path,
                $"{pages.Folder}/{value}",
                new Dictionary<string, string> { [pages.Parameter] = value }
            )),
        ];
    }

    private static IEnumerable<string> Expand(string value, DataLibrary library)
    {
        if (!value.StartsWith(MembersOf, StringComparison.Ordinal))
            return [value];
        var group = library.Group(value[MembersOf.Length..].Trim());
        return group.MembersIn(group.AsOf ?? DateTime.MaxValue.Year).Select(member => member.Code);
    }
}
