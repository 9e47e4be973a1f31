using System.Reflection;
using System.Text;
using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Running;

namespace Analysis.Publishing.Composition;

/// <summary>Puts together what a site is made of: the executed notebooks, the datasets behind them, how to cite it.</summary>
public static class SiteContent
{
    /// <summary>The subject of the site; the notebooks do not depend on it.</summary>
    private const string Title = "Europe’s defence dependence on the United States, measured";

    private const string Lead =
        "Who pays for the alliance, from whom Europe buys its arms, and who can build them. Every number is computed from a "
        + "published source, names its edition, and opens its source.";

    /// <summary>The site of a run.</summary>
    /// <param name="run">The run of the notebooks.</param>
    /// <param name="library">The data that the site shows.</param>
    /// <param name="revisions">The comparisons of editions, such as <see cref="SiteRevisions.Of(DataLibrary)"/> makes them.</param>
    /// <param name="errata">The file of findings that were corrected after a publish.</param>
    /// <param name="folder">The folder of the site.</param>
    /// <exception cref="PublishException">The file of errata is not a list of errata.</exception>
    public static SiteRequest Of(
        RunResult run,
        DataLibrary library,
        IReadOnlyList<RevisionSection> revisions,
        string errata,
        string folder
    ) =>
        new()
        {
            OutputFolder = folder,
            Title = Title,
            ShortTitle = "Europe’s defence dependence",
            Description = Lead,
            Notebooks =
            [
                .. run.Notebooks.Where(notebook => !IsGuide(notebook) && !IsOfSet(notebook)).Select(notebook => Page(notebook, library)),
            ],
            PageSets = [.. run.Notebooks.Where(IsOfSet).GroupBy(notebook => notebook.Notebook).Select(set => Set([.. set], library))],
            Guides = [.. run.Notebooks.Where(IsGuide).Select(notebook => Page(notebook, library) with { Name = GuideName(notebook) })],
            Datasets = [.. library.Datasets.Select(Dataset)],
            Revisions = revisions,
            Errata = SiteErratum.Read(errata),
            Findings = Encoding.UTF8.GetBytes(run.FindingsText()),
            Citation = Citation(),
        };

    private static bool IsGuide(NotebookResult notebook) => NotebookProject.IsGuide(notebook.Notebook);

    // The number is the place among the examples, and would be read as that of a page.
    private static string GuideName(NotebookResult notebook) => notebook.Name.TrimStart([.. "0123456789-"]);

    // The name of such a run is FOLDER/VALUE.
    private static bool IsOfSet(NotebookResult notebook) => notebook.Name.Contains('/', StringComparison.Ordinal);

    private static SitePageSet Set(IReadOnlyList<NotebookResult> runs, DataLibrary library)
    {
        var pages = NotebookPages.Of(runs[0].Executed)!;
        return new()
        {
            Folder = pages.Folder,
            Title = pages.Title,
            Figure = pages.Figure,
            Notebooks =
            [
                .. runs.Select(run =>
                    Page(run, library) with
                    {
                        Title = TitleOf(run.Name[(pages.Folder.Length + 1)..]),
                        SourceName = Path.GetFileNameWithoutExtension(run.Notebook),
                    }
                ),
            ],
        };
    }

    private static string TitleOf(string value) => Country.TryParse(value, out var country) ? country.Name : value;

    private static SiteNotebook Page(NotebookResult notebook, DataLibrary library) =>
        new()
        {
            Name = notebook.Name,
            Executed = notebook.Executed,
            Source = File.ReadAllBytes(notebook.Notebook),
            Parameters = notebook.Parameters,
            Values = notebook.ChangedParameters,
            Editions = [.. Read(notebook, library)],
        };

    // The run reports which files it read, the manifests give the edition of a file.
    private static IEnumerable<EditionReference> Read(NotebookResult notebook, DataLibrary library)
    {
        var files = notebook.FilesRead.Select(file => Path.GetFullPath(file.Path)).ToHashSet(StringComparer.Ordinal);
        return from dataset in library.Datasets
            from resource in dataset.Resources
            where files.Contains(Path.GetFullPath(resource.Path))
            select new EditionReference(dataset.Name, resource.Edition);
    }

    private static SiteDataset Dataset(DataPackage dataset) =>
        new()
        {
            Id = dataset.Name,
            Title = dataset.Title,
            Description = dataset.Description,
            Publisher = dataset.Publisher,
            LicenceClass = dataset.LicenceClass,
            Licence = string.Join("; ", dataset.Licences.Select(licence => licence.Title)),
            LicenceAddress = dataset.Licences.Select(licence => licence.Address).FirstOrDefault(),
            Credit = dataset.Credit,
            Editions = [.. dataset.Resources.GroupBy(resource => resource.Edition).Select(Edition)],
        };

    // A dataset of several tables (groups: members and names) is one edition for the reader.
    private static SiteEdition Edition(IGrouping<string, DataResource> tables)
    {
        var first = tables.MaxBy(table => table.Rows)!;
        return new()
        {
            Edition = tables.Key,
            Title = first.Title,
            Address = first.Address,
            PublishedOn = first.PublishedOn,
            Gathered = first.Gathered,
            Years = first.Coverage.Years?.ToString(),
            Rows = tables.Sum(table => table.Rows),
            Provenance = first.Provenance,
            Credit = first.Credit,
            Caveats = [.. tables.SelectMany(table => table.Caveats)],
        };
    }

    private static SiteCitation Citation()
    {
        var program = typeof(SiteContent).Assembly;
        return new()
        {
            Title = "Analysis: Europe's defence dependence on the United States, measured",
            Authors = [program.GetCustomAttribute<AssemblyCompanyAttribute>()!.Company],
            Version = program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            Released = Released,
            Licence = "MIT",
        };
    }

    /// <summary>The day that CITATION.cff names too; a test holds the two together.</summary>
    public const string Released = "2026-11-23";
}
