using Analysis.Publishing.Cells;
using Analysis.Publishing.Markup;

namespace Analysis.Publishing.Pages;

/// <summary>A notebook as its page: everything that does not depend on the other pages.</summary>
internal sealed record NotebookPage(string Name, NotebookParts Parts, Article Article)
{
    /// <summary>The editions behind its figures and charts: the basis of the page.</summary>
    public required IReadOnlyList<EditionReference> Quoted { get; init; }

    /// <summary>Those, and all else that the run read, such as the members of groups.</summary>
    public required IReadOnlyList<EditionReference> Editions { get; init; }

    /// <summary>Every figure that the notebook records, by its id.</summary>
    public required IReadOnlyDictionary<string, Finding> Findings { get; init; }

    /// <summary>The name of the notebook to download.</summary>
    public required string Source { get; init; }

    /// <summary>What leads from the folder of the page to that of the site.</summary>
    internal string Root { get; } = PageLinks.Root(Name);

    internal MenuEntry Entry { get; } = new($"{Name}.html", NumberOf(Name), Parts.Title);

    /// <exception cref="PublishException">A cell failed, or a number has no source.</exception>
    internal static NotebookPage Build(SiteNotebook notebook, PageLinks links)
    {
        var parts = NotebookReading.Read(notebook);
        var findings = NotebookFindings.Of(notebook);
        var article = Article.Build(parts, findings, new(notebook.Name, links));
        var quoted = parts
            .Charts.SelectMany(chart => chart.Editions)
            .Concat(findings.Values.SelectMany(finding => finding.Sources))
            .Distinct()
            .ToArray();
        return new(notebook.Name, parts, article)
        {
            Quoted = quoted,
            Editions = [.. quoted.Concat(notebook.Editions).Distinct()],
            Findings = findings,
            Source = notebook.SourceName ?? notebook.Name,
        };
    }

    private static string NumberOf(string name)
    {
        var start = name.Split('-')[0];
        return start.All(char.IsAsciiDigit) ? start : "";
    }
}
