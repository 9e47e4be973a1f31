using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Analysis.Data.Loading;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;
using Analysis.Hosting;
using Analysis.Tables;
using Deedle;

namespace Analysis.Data;

/// <summary>
/// The tables of a data root, by dataset and edition. Tables are read when they are first used, checked against their manifest, and cached.
/// </summary>
/// <remarks>
/// May be used by several threads. A table with any problem is not given out: every call that needs it throws a <see cref="DataException"/>
/// with all problems of the file. Each file read is reported to <see cref="RunContext.FileRead"/>.
/// </remarks>
public sealed partial class DataLibrary
{
    private readonly ManifestCache _packages;
    private readonly TableStore _tables;
    private readonly Dictionary<string, string> _editions;
    private readonly ConcurrentDictionary<(string Dataset, string Edition), Source> _used = new();

    private DataLibrary(
        string root,
        Func<string, IReadOnlyList<string>> folders,
        Func<string, string, IReadOnlyList<string>> manifests,
        IReadOnlyDictionary<string, string> editions,
        DataFiles files
    )
    {
        Root = Path.GetFullPath(root);
        _packages = new(Root, () => folders(Root), id => manifests(Root, id), files);
        _tables = new(Root, files);
        _editions = editions.ToDictionary(choice => choice.Key, choice => Known(choice.Key, choice.Value));
    }

    /// <summary>The data folder.</summary>
    public string Root { get; }

    /// <summary>The datasets as their manifests describe them, by name.</summary>
    /// <exception cref="DataException">A manifest has problems.</exception>
    public IReadOnlyList<DataPackage> Datasets => [.. _packages.Ids.Select(_packages.Get)];

    /// <summary>
    /// The editions whose tables were used so far, by dataset; groups and names of countries are not figures and are not included.
    /// </summary>
    public IReadOnlyList<Source> Used => [.. _used.OrderBy(pair => pair.Key).Select(pair => pair.Value)];

    /// <summary>
    /// The groups of countries, each with the members of one year; <see cref="Group"/> gives those with each year's members.
    /// </summary>
    /// <exception cref="DataException">The tables of the groups have problems.</exception>
    public IReadOnlyList<CountryGroup> Groups => LoadGroups();

    /// <summary>Opens the data of a folder.</summary>
    /// <param name="root">The data folder, such as <see cref="DataRoot.Find"/> gives it.</param>
    /// <param name="editions">Which edition of a dataset to take; a dataset that is not named gives its newest.</param>
    /// <exception cref="ArgumentException">A dataset or edition does not exist; the message gives the closest match or the known
    /// names.</exception>
    /// <exception cref="DataException">The manifest of a named dataset has problems.</exception>
    public static DataLibrary Open(string root, IReadOnlyDictionary<string, string>? editions = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        return new(root, DatasetFolders.In, DatasetFolders.Manifests, editions ?? new Dictionary<string, string>(), DataFiles.Stored);
    }

    /// <summary>Opens the data of a folder without what the user imported into <c>data/local</c>.</summary>
    /// <inheritdoc cref="Open" path="//param"/>
    /// <inheritdoc cref="Open" path="//exception"/>
    public static DataLibrary OpenShipped(string root, IReadOnlyDictionary<string, string>? editions = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        return new(
            root,
            DatasetFolders.Shipped,
            DatasetFolders.ShippedManifests,
            editions ?? new Dictionary<string, string>(),
            DataFiles.Stored
        );
    }

    /// <summary>Opens the data of a folder as they will be when an import has written its files.</summary>
    internal static DataLibrary OpenWith(string root, DataFiles files) =>
        new(root, files.Folders, DatasetFolders.Manifests, new Dictionary<string, string>(), files);

    /// <summary>A dataset as its manifest describes it.</summary>
    /// <exception cref="ArgumentException">There is no such dataset; the message gives the closest match.</exception>
    /// <exception cref="DataException">The manifest has problems.</exception>
    public DataPackage Dataset([StringSyntax(IdentifierKind.Dataset)] string dataset) => _packages.Get(dataset);

    /// <summary>The editions of a dataset, oldest first.</summary>
    /// <exception cref="ArgumentException">There is no such dataset; the message gives the closest match.</exception>
    /// <exception cref="DataException">The manifest has problems.</exception>
    public IReadOnlyList<string> Editions([StringSyntax(IdentifierKind.Dataset)] string dataset) => _packages.Get(dataset).Editions;

    /// <summary>The cells of a table without its header, checked against its manifest.</summary>
    /// <exception cref="DataException">The table has problems.</exception>
    internal IReadOnlyList<string[]> Cells(DataResource resource) =>
        _tables.Get<IReadOnlyList<string[]>>([resource], tables => [.. tables[0].Rows.Select(row => row.Cells)]);

    /// <summary>The edition that is taken of a dataset: the one chosen, else the newest.</summary>
    /// <exception cref="ArgumentException">There is no such dataset; the message gives the closest match.</exception>
    /// <exception cref="DataException">The manifest has problems.</exception>
    public string Edition([StringSyntax(IdentifierKind.Dataset)] string dataset) =>
        _editions.GetValueOrDefault(dataset) ?? Editions(dataset)[^1];

    /// <summary>
    /// The edition for a computation over several datasets of one publisher: the one chosen for any of them, else the newest that all have.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such dataset; two editions are chosen, which would mix; or there is no edition that
    /// all have.</exception>
    /// <exception cref="DataException">A manifest has problems.</exception>
    public string CommonEdition(params IReadOnlyList<string> datasets)
    {
        ArgumentNullException.ThrowIfNull(datasets);
        var chosen = datasets
            .Where(_editions.ContainsKey)
            .Select(dataset => (dataset, edition: _editions[dataset]))
            .DistinctBy(choice => choice.edition)
            .ToList();
        if (chosen.Count > 1)
            throw new ArgumentException(
                $"{chosen[0].dataset}={chosen[0].edition} and {chosen[1].dataset}={chosen[1].edition} don't mix in one result; "
                    + $"choose one edition for both."
            );
        if (chosen is [var one])
            return datasets.Select(dataset => Known(dataset, one.edition)).ToList()[0];
        return datasets.Select(Editions).Aggregate((common, editions) => [.. common.Intersect(editions)]).Max(StringComparer.Ordinal)
            ?? throw new ArgumentException($"{string.Join(" and ", datasets)} have no edition in common.");
    }

    /// <summary>The chosen edition of a dataset; where none is chosen, the newest whose coverage names a code, else the newest.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="column">The column of codes: <c>recipient</c>.</param>
    /// <param name="code">The code: <c>x-nato</c>.</param>
    /// <exception cref="ArgumentException">There is no such dataset, or not the chosen edition.</exception>
    public string EditionCovering([StringSyntax(IdentifierKind.Dataset)] string dataset, string column, string code) =>
        _editions.ContainsKey(dataset)
            ? Edition(dataset)
            : Dataset(dataset)
                .Resources.Where(resource => resource.Coverage.Codes.GetValueOrDefault(column)?.Contains(code) == true)
                .Select(resource => resource.Edition)
                .Max(StringComparer.Ordinal)
                ?? Edition(dataset);

    /// <summary>Where the numbers of a dataset come from.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such dataset or edition; the message gives the closest match or the known
    /// names.</exception>
    /// <exception cref="DataException">The manifest has problems.</exception>
    public Source Source([StringSyntax(IdentifierKind.Dataset)] string dataset, string? edition = null) =>
        SourceFactory.Of(Dataset(dataset), Resource(dataset, edition));

    /// <summary>Annual volumes of arms transfers by supplier and recipient.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public Transfers Transfers(string? edition = null) => TypedTables.Transfers.Read(this, edition);

    /// <summary>Annual volumes of arms transfers by supplier and region; the recipients are the regions.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public Transfers RegionTransfers(string? edition = null) => TypedTables.Regions.Read(this, edition);

    /// <summary>Defence spending, GDP, shares and personnel of the allies.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public DefenceSpending DefenceSpending(string? edition = null) => TypedTables.Spending.Read(this, edition);

    /// <summary>Arms revenue of the largest companies by headquarters.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public ArmsRevenues ArmsRevenues(string? edition = null) => TypedTables.Revenues.Read(this, edition);

    /// <summary>A group by its id; with the suffix <c>-by-year</c> it takes each year's members.</summary>
    /// <exception cref="ArgumentException">There is no such group; the message gives the closest match.</exception>
    /// <exception cref="DataException">The tables of the groups have problems.</exception>
    public CountryGroup Group([StringSyntax(IdentifierKind.Group)] string id)
    {
        IEnumerable<CountryGroup> known = Groups.SelectMany(group => new[] { group, group.ByYear() });
        return known.FirstOrDefault(group => group.Id == id)
            ?? throw new ArgumentException(
                $"There is no group '{id}'; did you mean {ClosestMatch.Find(id, known.Select(group => group.Id))}?"
            );
    }

    /// <summary>
    /// A table as a Deedle frame, for exploring: the columns of the file, percentages in per cent. Indicators take the typed tables.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such dataset or edition; the message gives the closest match or the known
    /// names.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public Frame<int, string> Frame([StringSyntax(IdentifierKind.Dataset)] string dataset, string? edition = null) =>
        Load(dataset, edition, (table, _) => DeedleFrames.Of(table));

    internal T Load<T>(string dataset, string? edition, Func<RawTable, Source, T> make)
        where T : class
    {
        var (package, resource) = (Dataset(dataset), Resource(dataset, edition));
        var source = SourceFactory.Of(package, resource);
        var loaded = _tables.Get([resource], tables => make(tables[0], source));
        _used.TryAdd((package.Name, resource.Edition), source);
        return loaded;
    }

    private IReadOnlyList<CountryGroup> LoadGroups()
    {
        var (package, edition) = (Dataset("groups"), Edition("groups"));
        List<DataResource> resources =
        [
            .. package.Resources.Where(resource => resource.Edition == edition).OrderBy(resource => resource.Name, StringComparer.Ordinal),
        ];
        return _tables.Get(
            resources,
            tables => CountryGroupReader.Read(names: tables.Named("group-names"), members: tables.Named("groups"))
        );
    }

    private DataResource Resource(string dataset, string? edition)
    {
        var taken = edition is null ? Edition(dataset) : Known(dataset, edition);
        return Dataset(dataset).Resources.First(resource => resource.Edition == taken);
    }

    private string Known(string dataset, string edition) =>
        Editions(dataset).Contains(edition)
            ? edition
            : throw new ArgumentException($"{dataset} has no edition '{edition}'; it has {string.Join(", ", Editions(dataset))}.");
}
